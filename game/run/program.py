"""A story ready to be played: tables of plain data, addressed by index."""

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from typing import Any, NamedTuple

from game.run.operations import Block, Chance, Expr, Parts

Draw = Callable[[int], int]
"""`draw(n)` gives 0 … n-1."""

Code = Callable[[list[int], list[int], list[Any], Draw], int]
"""A block as a function of the slots, the stack, what it makes known and the dice: see game.run.code."""


class Slot(NamedTuple):
    """One place of the state.

    `kind` is int, bool, enum, set (variables of the story), or seen, once, nth, drawn (the engine's own
    counts); `members` are the words of an enum or the names of a set; a set is a bit mask and holds at
    most `high` members.
    """

    name: str
    kind: str
    low: int
    high: int
    start: int
    members: tuple[str, ...] = ()


class Line(NamedTuple):
    """A paragraph. `where` is file:line. `kind` is action, cited (action with a citation), dialogue,
    transition, centred or fact.

    `reads` are the slots that decide whether or how it is said.
    """

    scene: int
    kind: str
    speaker: str
    where: str
    reads: frozenset[int]


class Chip(NamedTuple):
    """A cost on a strip: a metered slot and the constant amount by which the option changes it."""

    slot: int
    amount: int


class Option(NamedTuple):
    """`when` None is always; an empty `why` hides what is not open; `once` is a slot or -1.

    `to` is the scene that the option first goes to, or -1.
    """

    id: str
    label: Parts
    when: Expr | None
    why: Parts
    once: int
    chance: Chance | None
    block: int
    chips: tuple[Chip, ...]
    to: int
    where: str


class Choice(NamedTuple):
    """A `choose`: its id within its scene, its options, and the block when none can be picked.

    `otherwise` is -1 where that is a dead end.
    """

    scene: int
    id: str
    options: tuple[Option, ...]
    otherwise: int
    where: str


class Back(NamedTuple):
    """Where a visit comes back to: the block, and the scene that was visited."""

    block: int
    visited: int


class SceneCode(NamedTuple):
    """`start` is its first block; `returns` are its visits, in file order."""

    id: str
    heading: str
    reel: str
    picture: str
    start: int
    returns: tuple[Back, ...]


class Fact(NamedTuple):
    id: str
    says: str
    part: str
    plain: bool


@dataclass(frozen=True)
class Program:
    """All tables of one story. `code` is a cache that `run.step` fills: it holds no state of a play."""

    slots: tuple[Slot, ...]
    scenes: tuple[SceneCode, ...]
    blocks: tuple[Block, ...]
    lines: tuple[Line, ...]
    asks: tuple[Choice, ...]
    endings: tuple[str, ...]
    facts: tuple[Fact, ...]
    start: int
    code: list[Code | None] = field(default_factory=list, compare=False, repr=False)

    def __reduce__(self) -> tuple[type["Program"], tuple[object, ...]]:
        """Functions cannot be sent elsewhere: what arrives there is the program with an empty cache."""
        return Program, tuple(getattr(self, item.name) for item in fields(self) if item.name != "code")
