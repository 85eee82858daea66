"""Every test of a program, numbered and with its place: what coverage and search speak about."""

from collections.abc import Iterator
from typing import NamedTuple

from game.run.operations import Branch, Either, Expr, Nth, Parts, Roll, Say
from game.run.program import Program

Owner = tuple[str, int, int]
"""What a test belongs to: its kind (see Condition) and two numbers: of the line and 0 (text), the block and 0
(if), the block and the modifier (modifier), the ask and the option (the others)."""


class Condition(NamedTuple):
    """One test. `id` is its index in `conditions`, `where` is file:line.

    `kind` is "if" (the word), "text" (`{test: a | b}` on the page), "when" (of an option, or of a scene that
    a draw offers), "label" and "why" (`{test: a | b}` in an option's label or reason), "modifier" (of a
    chance). `line` is the index into `Program.lines`, or -1; `ask` and `option` are those of an option's
    test, else -1.
    """

    id: int
    where: str
    expr: Expr
    kind: str
    line: int
    ask: int
    option: int


def conditions(program: Program) -> tuple[Condition, ...]:
    """Every test: by block first, those of options after them. The order depends on the program alone."""
    return tuple(Condition(i, *found) for i, (_, found) in enumerate(_all(program)))


def first_conditions(program: Program) -> dict[Owner, int]:
    """The id of the first test of each owner; a text's further tests have the ids that follow."""
    firsts: dict[Owner, int] = {}
    for i, (owner, _) in enumerate(_all(program)):
        firsts.setdefault(owner, i)
    return firsts


def tests_of(parts: Parts) -> Iterator[Expr]:
    """The tests inside a text, in reading order."""
    for part in parts:
        match part:
            case Either(test, yes, no):
                yield test
                yield from tests_of(yes)
                yield from tests_of(no)
            case Nth(_, ways):
                for way in ways:
                    yield from tests_of(way)


_Found = tuple[Owner, tuple[str, Expr, str, int, int, int]]
"""An owner, and a condition without its id."""


def _all(program: Program) -> Iterator[_Found]:
    for number in range(len(program.blocks)):
        yield from _of_block(program, number)
    for ask in range(len(program.asks)):
        yield from _of_ask(program, ask)


def _of_block(program: Program, number: int) -> Iterator[_Found]:
    for operation in program.blocks[number]:
        match operation:
            case Say(line, parts):
                for test in tests_of(parts):
                    yield ("text", line, 0), (program.lines[line].where, test, "text", line, -1, -1)
            case Branch(test, _, _, where):
                yield ("if", number, 0), (where, test, "if", -1, -1, -1)
            case Roll(_, _, chance) if chance is not None:
                for i, (_, _, test) in enumerate(chance.modifiers):
                    yield ("modifier", number, i), (chance.where, test, "modifier", -1, -1, -1)


def _of_ask(program: Program, ask: int) -> Iterator[_Found]:
    for i, option in enumerate(program.asks[ask].options):
        if option.when is not None:
            yield ("when", ask, i), (option.where, option.when, "when", -1, ask, i)
        for kind, parts in (("label", option.label), ("why", option.why)):
            for test in tests_of(parts):
                yield (kind, ask, i), (option.where, test, kind, -1, ask, i)
