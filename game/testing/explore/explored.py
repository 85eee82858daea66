"""What a search found out: plain data."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

Path = tuple[str, ...]
"""Option ids in the order picked; what dice showed stands between, `[chance: miss]`."""


class Outcome(NamedTuple):
    """An ending, or a scene at which the region ends. `reachable` is None where it was not met by a search
    that is not complete. `probability` is that of a play which picks among the open options alike, None where
    it was not found out; `shortest` has the fewest picks."""

    reachable: bool | None
    probability: float | None
    shortest: Path


class Trouble(NamedTuple):
    """A place where a play stops without an ending, or goes on for ever. `kind` is dead end, ran out, loop or
    trap; `entry` are the values assumed that matter to it; `replay` are the words with which `no-permit play`
    goes that way, none where they cannot say it, as with dice."""

    kind: str
    at: str
    path: Path
    entry: tuple[str, ...]
    replay: tuple[str, ...]


class Never(NamedTuple):
    """What no play of the region meets, or none so far where a search is not complete. `kind` is ending,
    line, option, condition or alternative."""

    kind: str
    at: str
    what: str


class Note(NamedTuple):
    """What is worth knowing and no fault: a bound hit, an option that leads back to the very same state.

    `at` is file:line, or empty.
    """

    at: str
    what: str
    path: Path


@dataclass(frozen=True)
class Explored:
    """The outcome of a search.

    `cut_off`: the budget was used up, or somebody stopped it. `states` are those before a choice, `edges` the
    ways between them. `rest` is the share of plays that was not followed to its end. `entries` says with how
    many states it began; `sampled` that they are a sample. `exits` are the scenes at which plays left the
    region, by id. `flow`: texts were not looked at.
    """

    complete: bool
    cut_off: bool
    states: int
    edges: int
    seconds: float
    flow: bool
    entries: int
    sampled: str
    rest: float
    endings: Mapping[str, Outcome]
    exits: Mapping[str, Outcome]
    troubles: tuple[Trouble, ...]
    never: tuple[Never, ...]
    bounds: tuple[Note, ...]
    loops: tuple[Note, ...]

    @property
    def is_good(self) -> bool:
        """Everything was seen, and nothing is wrong."""
        return self.complete and not self.troubles and not self.never
