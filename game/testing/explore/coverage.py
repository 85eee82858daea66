"""What a search has met: lines, sides of tests, alternatives, options, bounds."""

from collections.abc import Iterator
from itertools import count
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from game.run.expressions import is_static
from game.run.operations import Either, Nth, Parts, Say, Value
from game.run.program import Option, Program
from game.testing.conditions import Owner, conditions, first_conditions
from game.testing.explore.reads import turns_of
from game.testing.explore.rows import Rows
from game.testing.explore.vector import Array, Get, both, either, no, truth


class Met(NamedTuple):
    """An example: from this state, by this option."""

    state: int
    option: int


class Coverage:
    """`said` is by line, `sides` by condition (holds not, holds), `ways` by the slot of alternatives,
    `opened` by ask and option. `bounds` has an example for each slot that wanted to be below (0) or above
    (1) its bounds, `stays` for each place and option that led back to the very same state."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.firsts = first_conditions(program)
        self.said = np.zeros(len(program.lines), np.bool_)
        self.sides = np.zeros((len(conditions(program)), 2), np.bool_)
        self.ways: dict[int, NDArray[np.bool_]] = {}
        self.opened = tuple(np.zeros(len(ask.options), np.bool_) for ask in program.asks)
        self.bounds: dict[tuple[int, int], Met] = {}
        self.stays: dict[tuple[int, int], Met] = {}
        self._whole: set[Owner] = set()

    def side(self, condition: int, held: Array | bool, among: Array | bool = True) -> None:
        """A test was asked in the rows of a mask."""
        sides = self.sides[condition]
        if not sides[1]:
            sides[1] = some(both(among, held))
        if not sides[0]:
            sides[0] = some(both(among, no(held)))

    def line(self, say: Say, rows: Rows) -> None:
        """A line is said, or comes out empty."""
        if is_static(say.parts):
            self.said[say.line] |= len(rows) > 0
            return
        owner = ("text", say.line, 0)
        if owner not in self._whole:
            self.said[say.line] |= some(self._text(owner, say.parts, rows, True))
            if self.said[say.line]:
                self._settle(owner, say.parts)

    def label(self, ask: int, i: int, option: Option, rows: Rows, opens: Array | bool) -> None:
        """An option shows where a mask holds, and locked elsewhere if it has a reason."""
        shut = locked(option, opens, rows.column)
        for kind, parts, among in (("label", option.label, either(opens, shut)), ("why", option.why, shut)):
            owner = (kind, ask, i)
            if not is_static(parts) and owner not in self._whole:
                self._text(owner, parts, rows, among)
                self._settle(owner, parts)

    def _settle(self, owner: Owner, parts: Parts) -> None:
        """A text of which everything has been met is not looked at again."""
        tests = range(self.firsts.get(owner, 0), self.firsts.get(owner, 0) + _tests(parts))
        ways = (self.ways[turn.slot].all() for turn in turns_of(parts))
        if self.sides[tests.start : tests.stop].all() and all(ways):
            self._whole.add(owner)

    def _text(self, owner: Owner, parts: Parts, rows: Rows, among: Array | bool) -> Array | bool:
        """Where a text is not empty."""
        return self._spoken(parts, rows.column, count(self.firsts.get(owner, 0)), among)

    def _spoken(self, parts: Parts, get: Get, number: Iterator[int], among: Array | bool) -> Array | bool:
        found: Array | bool = False
        for part in parts:
            here: Array | bool = True
            match part:
                case str():
                    here = bool(part.strip())
                case Value():
                    pass
                case Either(test, yes, otherwise):
                    held = truth(test, get)
                    self.side(next(number), held, among)
                    first = self._spoken(yes, get, number, both(among, held))
                    second = self._spoken(otherwise, get, number, both(among, no(held)))
                    here = either(first, second)
                case Nth():
                    here = self._turn(part, get, number, among)
            found = either(found, both(among, here))
        return found

    def _turn(self, nth: Nth, get: Get, number: Iterator[int], among: Array | bool) -> Array | bool:
        met = self.ways.setdefault(nth.slot, np.zeros(len(nth.ways), np.bool_))
        turn = get(nth.slot)
        found: Array | bool = False
        for i, way in enumerate(nth.ways):
            this = both(among, turn == i)
            met[i] |= some(this)
            found = either(found, self._spoken(way, get, number, this))
        return found


def some(mask: Array | bool) -> bool:
    return mask if isinstance(mask, bool) else bool(mask.any())


def locked(option: Option, opens: Array | bool, get: Get) -> Array | bool:
    """Where an option shows, but cannot be picked."""
    if not option.why:
        return False
    untaken = no(truth(("slot", option.once), get)) if option.once >= 0 else True
    return both(no(opens), untaken)


def _tests(parts: Parts) -> int:
    found = 0
    for part in parts:
        match part:
            case Either(_, yes, otherwise):
                found += 1 + _tests(yes) + _tests(otherwise)
            case Nth(_, ways):
                found += sum(map(_tests, ways))
    return found
