"""The closed set of operations, and the parts of a text.

An expression is a nested tuple: an int, or `(op, *args)`:
    ("slot", i)                       the value of a slot; truth values are 0 and 1, a member is its index
    ("+", a, b) ("-", a, b)           numbers
    ("<", a, b) … ("==", a, b)        comparisons: < <= > >= == !=
    ("and", a, b) ("or", a, b) ("not", a)
    ("has", a, bit)                   is the member in the set a?
    ("with", a, bit) ("without", a, bit)
    ("len", a) ("min", a, b, …) ("max", a, b, …)
    ("if", test, a, b)
A block is a tuple of operations of which only the last may leave it.
"""

from typing import Any, NamedTuple

from game.run.events import Noted, Shown, Sounded

Expr = int | tuple[Any, ...]


class Value(NamedTuple):
    """Prints a number, or the word of a member."""

    expr: Expr
    words: tuple[str, ...]


class Either(NamedTuple):
    """`{test: yes | no}`."""

    test: Expr
    yes: "Parts"
    no: "Parts"


class Nth(NamedTuple):
    """`{a | b | c}`: the n-th alternative at the n-th meeting; the last one stays."""

    slot: int
    ways: tuple["Parts", ...]


Parts = tuple["str | Value | Either | Nth", ...]


class Say(NamedTuple):
    line: int
    parts: Parts


class Set(NamedTuple):
    """Gives a slot a value, within the slot's bounds."""

    slot: int
    expr: Expr


class Emit(NamedTuple):
    event: Noted | Shown | Sounded


class Enter(NamedTuple):
    """Tells that a scene begins and counts the visit where the story reads the count (slot, else -1)."""

    scene: int
    counter: int


class Branch(NamedTuple):
    """`where` is file:line of the test."""

    test: Expr
    yes: int
    no: int
    where: str = ""


class Jump(NamedTuple):
    block: int


class Go(NamedTuple):
    """Leaves for a scene and drops the pending returns."""

    scene: int


class Call(NamedTuple):
    """Plays a scene and comes back to a block."""

    scene: int
    back: int


class Return(NamedTuple):
    """Comes back from a visit; a play that visited nothing runs out, in this scene."""

    scene: int


class Ask(NamedTuple):
    ask: int


class Case(NamedTuple):
    """One outcome of a roll, as likely as its weight."""

    weight: Expr
    block: int


class Chance(NamedTuple):
    """The words of a roll: `n` in `d` after the modifiers (name, amount, test); `of` names what may happen.

    `where` is file:line.
    """

    base: Expr
    modifiers: tuple[tuple[str, Expr, Expr], ...]
    d: int
    of: str = ""
    where: str = ""


class Roll(NamedTuple):
    """Goes to one of the cases by weight; to `otherwise` when all weights are nought.

    With a `chance` the cases are hit and miss, their weights follow from it, and it is told.
    """

    cases: tuple[Case, ...]
    otherwise: int
    chance: Chance | None


class End(NamedTuple):
    ending: int


Operation = Say | Set | Emit | Enter | Branch | Jump | Go | Call | Return | Ask | Roll | End
Block = tuple[Operation, ...]
