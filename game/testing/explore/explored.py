"""What a search found out: plain data."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

Path = tuple[str, ...]
"""Option ids in the order picked; what dice showed stands between, `[chance: miss]`."""


class Outcome(NamedTuple):
    """An ending, or a scene at which the region ends. `probability` is that of a play which picks among the
    open options with equal likelihood, None where it was not found out; `shortest` has the fewest picks."""

    reachable: bool
    probability: float | None
    shortest: Path


class Trouble(NamedTuple):
    """A place where a play stops without an ending, or goes on for ever. `kind` is dead end, ran out, loop or
    trap; `entry` are the values assumed that matter to it."""

    kind: str
    at: str
    path: Path
    entry: tuple[str, ...]


class Never(NamedTuple):
    """What no play of the region meets. `kind` is ending, line, option, condition or alternative."""

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

    `states` are those before a choice, `edges` the ways between them. `rest` is the share of plays that was
    not followed to its end. `entries` says with how many states it began; `sampled` that they are a sample.
    `exits` are the scenes at which plays left the region, by id. `flow`: texts were not looked at.
    """

    complete: bool
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
