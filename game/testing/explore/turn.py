"""One turn of many plays at once: `run.step`, over arrays. What it does to one row is what step does."""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from game.run import operations as ops
from game.run.operations import Parts
from game.run.program import Choice, Option
from game.run.step import MOST_BLOCKS
from game.testing.explore.coverage import Coverage, Met, locked, some
from game.testing.explore.graph import Graph, Stop
from game.testing.explore.places import Places
from game.testing.explore.reads import turns_of
from game.testing.explore.rows import Base, Packing, Rows
from game.testing.explore.throws import NONE, Throws
from game.testing.explore.vector import Array, Column, Get, both, either, no, odds, truth, value
from game.testing.explore.waiting import Landing, Room, Waiting


def openings(choice: Choice, get: Get) -> list[Array | bool]:
    """Where each option can be picked."""
    return [_opening(option, get) for option in choice.options]


def _opening(option: Option, get: Get) -> Array | bool:
    held = True if option.when is None else truth(option.when, get)
    return held if option.once < 0 else both(held, no(truth(("slot", option.once), get)))


class Turns:
    """Runs rows up to their next places. `throws` takes down what is thrown, where somebody asks."""

    def __init__(
        self, graph: Graph, places: Places, coverage: Coverage, throws: Throws | None = None
    ) -> None:
        self.graph = graph
        self.program = graph.program
        self.places = places
        self.coverage = coverage
        self._throws = throws
        self._packing = Packing()
        self._stop = {stop: places.stops + i for i, stop in enumerate(graph.stops)}

    def picked(self, place: int, base: Base, room: Room) -> list[Landing]:
        """From a choice: every open option of every state. Raises TooWide."""
        choice = self.graph.ask(place)
        opens = openings(choice, base.column)
        self._asked(place, opens, base.column, True)
        many = sum(np.ones(len(base.ids)) * opening for opening in opens)
        likely = 1 / np.asarray(many)
        starts: list[tuple[int, Rows]] = []
        for i, (node, opening) in enumerate(zip(self.graph.picks[place], opens, strict=True)):
            rows = np.flatnonzero(np.broadcast_to(opening, len(base.ids)))
            self.coverage.opened[self._number(place)][i] |= len(rows) > 0
            starts.append((node, self._rows(base, rows, i, likely[rows])))
        return self._run(starts, room)

    def taken(self, place: int, base: Base, option: int, room: Room | None = None) -> list[Landing]:
        """From a choice by one option, which is open, or from an entry. Raises TooWide."""
        begun = place >= self.places.entries
        node = self.graph.entries[place - self.places.entries] if begun else self.graph.picks[place][option]
        rows = self._rows(base, np.arange(len(base.ids)), option, np.ones(len(base.ids)))
        return self._run([(node, rows)], room)

    def _rows(self, base: Base, index: NDArray[np.int64], option: int, weight: NDArray[np.float64]) -> Rows:
        none = np.zeros(len(index), np.int64)
        return Rows(
            base,
            index,
            np.full(len(index), option, np.uint8),
            weight,
            {},
            none if self.graph.heads else None,
            None if self._throws is None else none,
        )

    def _number(self, node: int) -> int:
        last = self.graph.last(node)
        assert isinstance(last, ops.Ask)
        return last.ask

    def _asked(self, node: int, opens: list[Array | bool], get: Get, among: Array | bool) -> None:
        """The tests of options, where they were asked."""
        number = self._number(node)
        for i, option in enumerate(self.program.asks[number].options):
            if option.when is not None:
                condition = self.coverage.firsts["when", number, i]
                if not self.coverage.sides[condition].all():
                    self.coverage.side(condition, truth(option.when, get), among)

    def _run(self, starts: list[tuple[int, Rows]], room: Room | None) -> list[Landing]:
        waiting = Waiting(self.graph, room)
        for node, rows in starts:
            waiting.push(node, rows)
        while waiting.heap:
            node, rows = waiting.pop()
            rows = self._counted(node, rows, waiting)
            for operation in self.graph.plan[node]:
                self._do(operation, rows)
            for to, part in self._leave(node, rows) if len(rows) else ():
                if to is None:
                    self._land(node, part, waiting)
                elif to < 0:
                    self._land(self.places.stops + ~to, part, waiting)
                else:
                    waiting.push(to, part)
        return waiting.landed

    def _land(self, place: int, rows: Rows, waiting: Waiting) -> None:
        if len(rows):
            waiting.land(Landing(place, self._packing.words(rows, self.places.layout(place)), rows))

    def _counted(self, node: int, rows: Rows, waiting: Waiting) -> Rows:
        """Counts the blocks run; what runs too long stops here."""
        if rows.count is None:
            return rows
        rows.count = rows.count + 1
        if node not in self.graph.heads or rows.count.max() <= MOST_BLOCKS:
            return rows
        over = rows.count > MOST_BLOCKS
        stop = self._stop[Stop("loop", self.graph.nodes[node].block)]
        self._land(stop, rows.take(over), waiting)
        return rows.take(~over)

    def _do(self, operation: ops.Operation, rows: Rows) -> None:
        match operation:
            case ops.Say(_, parts):
                self.coverage.line(operation, rows)
                self._count_turns(parts, rows, True)
            case ops.Set(slot, expr):
                self._set(slot, value(expr, rows.column), rows)
            case ops.Enter(_, counter):
                high = self.program.slots[counter].high
                rows.changed[counter] = np.minimum(rows.column(counter) + 1, high)

    def _count_turns(self, parts: Parts, rows: Rows, among: Array | bool) -> None:
        for turn in turns_of(parts):
            now = rows.column(turn.slot)
            rows.changed[turn.slot] = now + both(among, now < len(turn.ways) - 1)

    def _set(self, slot: int, found: Column, rows: Rows) -> None:
        kind, low, high = (
            self.program.slots[slot].kind,
            self.program.slots[slot].low,
            self.program.slots[slot].high,
        )
        column = np.full(len(rows), found, np.int64) if isinstance(found, int) else found
        if kind == "int":
            for side, over in enumerate((column < low, column > high)):
                if over.any():
                    self._bound(slot, side, over, rows)
            column = np.clip(column, low, high)
        elif kind == "set":
            over = np.bitwise_count(column) > high
            if over.any():
                self._bound(slot, 1, over, rows)
                column = np.where(over, rows.column(slot), column)
        rows.changed[slot] = column

    def _bound(self, slot: int, side: int, over: Array, rows: Rows) -> None:
        if (slot, side) not in self.coverage.bounds:
            row = int(over.argmax())
            state = int(rows.base.ids[rows.index[row]])
            self.coverage.bounds[slot, side] = Met(state, int(rows.option[row]))

    def _leave(self, node: int, rows: Rows) -> Iterable[tuple[int | None, Rows]]:
        """The nodes (~stop, or None for the ask of this node) that come next, with their rows."""
        after = self.graph.after[node]
        match self.graph.last(node):
            case ops.Ask(ask):
                return self._ask(node, ask, rows)
            case ops.Roll() as roll:
                return zip(after, self._roll(node, roll, rows), strict=False)
            case ops.Branch(test) if len(after) == 2:
                held = truth(test, rows.column)
                self.coverage.side(self.coverage.firsts["if", self.graph.nodes[node].block, 0], held)
                return [(after[0], rows.take(held)), (after[1], rows.take(no(held)))]
        return [(after[0], rows)]

    def _ask(self, node: int, ask: int, rows: Rows) -> list[tuple[int | None, Rows]]:
        choice, after = self.program.asks[ask], self.graph.after[node]
        texts = not self.graph.sight.flow and not all(map(_is_plain, choice.options))
        if not after and not texts:
            return [(None, rows)]
        opens = openings(choice, rows.column)
        if texts:
            self._labels(ask, rows, opens)
        if not after:
            return [(None, rows)]
        pickable: Array | bool = False
        for opening in opens:
            pickable = either(pickable, opening)
        shut = no(pickable)
        if not some(shut):
            return [(None, rows)]
        self._asked(node, opens, rows.column, shut)
        return [(None, rows.take(pickable)), (after[0], rows.take(shut))]

    def _labels(self, ask: int, rows: Rows, opens: list[Array | bool]) -> None:
        """Texts of options, with the alternatives in them counted where they show."""
        for i, (option, opening) in enumerate(zip(self.program.asks[ask].options, opens, strict=True)):
            self.coverage.label(ask, i, option, rows, opening)
            shut = locked(option, opening, rows.column)
            self._count_turns(option.why, rows, shut)
            self._count_turns(option.label, rows, either(opening, shut))

    def _roll(self, node: int, roll: ops.Roll, rows: Rows) -> Iterator[Rows]:
        """The rows of each case, then those of `otherwise`; one after the other, they may be many."""
        if roll.chance is not None:
            self._modifiers(node, roll.chance, rows)
            n = odds(roll.chance, rows.column)
            yield from self._cases(rows, [n, roll.chance.d - n], roll.chance.d)
            return
        weights = [np.maximum(value(case.weight, rows.column), 0) for case in roll.cases]
        total = np.zeros(len(rows), np.int64) + sum(weights)
        yield from self._cases(rows, weights, total)
        yield rows.take(total == 0)

    def _cases(self, rows: Rows, weights: Sequence[Column], total: Column) -> Iterator[Rows]:
        """The rows in which each case happens, which it does so many times in the total."""
        first: Column = 0
        for weight in weights:
            happens = np.broadcast_to(weight, len(rows)) > 0
            found = _likely(rows, happens, weight, total)
            if found.thrown is not None and self._throws is not None:
                numbers, sure = _where(happens, first), _where(happens, weight) == _where(happens, total)
                found.thrown = self._throws.add(found.thrown, np.where(sure, NONE, numbers))
            yield found
            first = first + weight

    def _modifiers(self, node: int, chance: ops.Chance, rows: Rows) -> None:
        for i, (_, _, test) in enumerate(chance.modifiers):
            condition = self.coverage.firsts["modifier", self.graph.nodes[node].block, i]
            if not self.coverage.sides[condition].all():
                self.coverage.side(condition, truth(test, rows.column))


def _is_plain(option: Option) -> bool:
    return all(isinstance(part, str | ops.Value) for part in (*option.label, *option.why))


def _likely(rows: Rows, happens: NDArray[np.bool_], n: Column, d: Column) -> Rows:
    """The rows in which something happens, which it does n times in d."""
    found = rows.take(happens)
    found.weight = found.weight * (_where(happens, n) / _where(happens, d))
    found.rolled = True
    return found


def _where(mask: NDArray[np.bool_], column: Column) -> Array:
    """The column in the rows of a mask."""
    found: Array = np.broadcast_to(column, len(mask))[mask]
    return found
