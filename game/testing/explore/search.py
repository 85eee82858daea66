"""Breadth first through every state of a region, a level at a time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from game.testing.explore.coverage import Coverage, Met
from game.testing.explore.graph import Graph
from game.testing.explore.interning import Interning
from game.testing.explore.layout import Layout, Word
from game.testing.explore.places import Places
from game.testing.explore.rows import Base
from game.testing.explore.table import Table
from game.testing.explore.turn import Turns
from game.testing.explore.vector import Array
from game.testing.explore.waiting import Landing, Room, TooWide

_AT_ONCE = 1 << 13
"""States of one place that are run together: their columns stay in the processor's cache, and the index of a
row fits 16 bits, which numpy sorts by radix."""
_LEAST_WEIGHT = np.finfo(np.float32).tiny
"""What can happen is never stored as nought, however unlikely."""
_LEAST_ROWS = 1 << 17
"""A turn may have so many rows under way, however few states are allowed: they may come to the same."""


@dataclass(frozen=True)
class Budget:
    """When a search gives up: states before a choice, and bytes of its own arrays."""

    states: int = 5_000_000
    bytes: int = 2_000_000_000


@dataclass
class Edges:
    """Where each expanded state leads, in the order in which they were expanded."""

    order: list[NDArray[np.uint32]] = field(default_factory=list)
    degree: list[NDArray[np.uint32]] = field(default_factory=list)
    to: list[NDArray[np.uint32]] = field(default_factory=list)
    weight: list[NDArray[np.float32]] = field(default_factory=list)
    bytes: int = 0

    def cut(self, parts: int) -> None:
        """Forgets what was added after so many parts."""
        for arrays in (self.order, self.degree, self.to, self.weight):
            del arrays[parts:]

    def add(
        self,
        states: NDArray[np.int64],
        index: NDArray[np.int64],
        to: NDArray[np.int64],
        weight: NDArray[np.float64],
    ) -> None:
        """`index` says from which of the states each edge goes."""
        order = np.argsort(index.astype(np.uint16), kind="stable")
        self.order.append(states.astype(np.uint32))
        self.degree.append(np.bincount(index, minlength=len(states)).astype(np.uint32))
        self.to.append(to[order].astype(np.uint32))
        self.weight.append(np.maximum(weight.astype(np.float32)[order], _LEAST_WEIGHT))
        self.bytes += 8 * (len(states) + len(to))


class Search:
    """All states met, by number: `table.tags` are their places, `parent` and `option` how they were first
    reached (an entry is its own parent). `levels` are the counts of expanded states when a level was done."""

    def __init__(self, graph: Graph, wanted: dict[tuple[int, ...], int], budget: Budget) -> None:
        self.graph = graph
        self.places = Places(graph, wanted)
        self.coverage = Coverage(graph.program)
        self.table = Table()
        self.edges = Edges()
        self.levels: list[int] = []
        self.complete = False
        self.interning = Interning()
        self._turns = Turns(graph, self.places, self.coverage)
        self._budget = budget
        self._states = 0
        self._parent = np.zeros(0, np.uint32)
        self._option = np.zeros(0, np.uint8)

    @property
    def parent(self) -> NDArray[np.uint32]:
        return self._parent[: self.table.size]

    @property
    def option(self) -> NDArray[np.uint8]:
        return self._option[: self.table.size]

    @property
    def bytes(self) -> int:
        """What the arrays of this search take."""
        return self.table.bytes + self.edges.bytes + self.interning.bytes + 5 * len(self._parent)

    def enter(self, entry: int, words: list[Word]) -> NDArray[np.int64]:
        """Begins at an entry of the graph with these values, and tells the numbers of the states."""
        key = self.interning.fold(words)
        place = self.places.entries + entry
        ids, new = self.table.add(np.full(len(key), place, np.uint32), key)
        self._reached(ids[new], ids[new], np.zeros(len(new), np.uint8))
        return ids

    def run(self) -> None:
        """Until everything is known, the budget is used up or somebody presses Ctrl-C."""
        done = expanded = parts = 0
        size = self.table.size
        try:
            while done < self.table.size:
                level = self.table.size
                waiting = [*self._groups(done, level)][::-1]
                while waiting:
                    states = waiting.pop()
                    if self._is_over:
                        return
                    try:
                        self._expand(states)
                    except TooWide:
                        if len(states) == 1:
                            return
                        waiting += np.array_split(states, 2)[::-1]
                        continue
                    expanded += len(states)
                    parts, size = parts + 1, self.table.size
                self.levels.append(expanded)
                done = level
            self.complete = True
        except KeyboardInterrupt:
            self.edges.cut(parts)
            self.table.size = size

    @property
    def _is_over(self) -> bool:
        return self._states > self._budget.states or self.bytes > self._budget.bytes

    def words(self, states: NDArray[np.int64]) -> list[Word]:
        """The words of states that stand at one place."""
        layout = self.layout(int(states[0]))
        return self.interning.unfold(self.table.keys[states], layout.words)

    def layout(self, state: int) -> Layout:
        return self.places.layout(int(self.table.tags[state]))

    def _groups(self, first: int, last: int) -> Iterator[NDArray[np.int64]]:
        """The states of a level by their place, not too many at once."""
        tags = self.table.tags[first:last]
        order = np.argsort(tags, kind="stable")
        cuts = np.flatnonzero(np.diff(tags[order])) + 1
        for group in np.split(order + first, cuts):
            place = int(self.table.tags[group[0]])
            if not self.places.stops <= place < self.places.entries:
                for start in range(0, len(group), _AT_ONCE):
                    yield group[start : start + _AT_ONCE]

    def _expand(self, states: NDArray[np.int64]) -> None:
        """Raises TooWide, with no state or edge added."""
        place = int(self.table.tags[states[0]])
        base = Base(states, self.places.layout(place), self.words(states))
        begun = place >= self.places.entries
        room = Room(max(self._budget.states, _LEAST_ROWS), self._budget.bytes - self.bytes)
        turns = self._turns
        landings = turns.taken(place, base, 0, room) if begun else turns.picked(place, base, room)
        index = _joined([landing.rows.index for landing in landings])
        option = _joined([landing.rows.option for landing in landings])
        tags = self._tags(landings)
        to, new = self.table.add(tags, self._keys(landings))
        self._states += int((tags[new] < self.places.stops).sum())
        source = states[index]
        self._reached(to[new], source[new], option[new])
        weight = _joined([landing.rows.weight for landing in landings])
        self.edges.add(states, index, to, weight)
        stays = np.flatnonzero(to == source)
        for i in stays[np.unique(option[stays], return_index=True)[1]]:
            self.coverage.stays.setdefault((place, int(option[i])), Met(int(source[i]), int(option[i])))

    def _tags(self, landings: Sequence[Landing]) -> NDArray[np.uint32]:
        return np.repeat(
            np.array([landing.place for landing in landings], np.uint32),
            [len(landing.rows) for landing in landings],
        )

    def _keys(self, landings: Sequence[Landing]) -> Word:
        return _joined([self.interning.fold(landing.words) for landing in landings])

    def _reached(self, new: Array, parent: Array, option: Array) -> None:
        if self.table.size > len(self._parent):
            more = self.table.size * 3 // 2 - len(self._parent)
            self._parent = np.concatenate((self._parent, np.zeros(more, np.uint32)))
            self._option = np.concatenate((self._option, np.zeros(more, np.uint8)))
        self._parent[new] = parent
        self._option[new] = option


def _joined(parts: Sequence[Array]) -> Array:
    return parts[0] if len(parts) == 1 else np.concatenate(parts)
