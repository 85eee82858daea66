"""The states in which random plays enter a scene."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from game.run.operations import Ask
from game.run.program import Choice, Option, Program
from game.testing.explore.entries import Entries, words_of
from game.testing.explore.graph import Node, draw_graph
from game.testing.explore.region import CannotExplore, Region, stopping
from game.testing.explore.search import Budget, Search
from game.testing.playtest.batches import Batch, Job, Runner
from game.testing.playtest.machine import Machine
from game.testing.playtest.policy import Random

SEED = 1
"""That of the first play; they are the plays that a playtest makes."""

Entered = Mapping[tuple[int, ...], Counter[tuple[int, ...]]]
"""By the blocks to come back to: the values of all slots, and how often a scene was entered with them."""


class Played(NamedTuple):
    """A search at the states in which plays entered a scene, and how likely each of them is."""

    search: Search
    ids: NDArray[np.int64]
    shares: NDArray[np.float64]


@dataclass(frozen=True)
class _Watching:
    """Any open option, all alike; and every stop at one of the asks is written down."""

    ask: int
    seen: dict[tuple[int, ...], Counter[tuple[int, ...]]]

    def chooser(self, machine: Machine) -> "_Watcher":
        return _Watcher(machine, self)


@dataclass(frozen=True)
class _Watcher:
    machine: Machine
    watching: _Watching

    def begin(self, play: int) -> None:
        pass

    def pick(self, first: int, n: int, v: Sequence[int], stack: Sequence[int], random: Random) -> int:
        """No random number is used up at the ask that is watched: the play goes on as it would without."""
        if self.machine.ask[first] != self.watching.ask:
            return first + int(random() * n)
        self.watching.seen.setdefault(tuple(stack), Counter())[tuple(v)] += 1
        return first


def played(program: Program, scene: int, region: Region, budget: Budget) -> Played:
    """Begins with every state in which one of `region.plays` plays enters a scene. Raises CannotExplore."""
    found = entered(program, scene, region.plays)
    if not found:
        raise CannotExplore(f"None of {region.plays:,} plays comes to “{program.scenes[scene].id}”.")
    nodes = tuple(Node(program.scenes[scene].start, stack) for stack in found)
    search = Search(draw_graph(program, nodes, stopping(program, region.stops), region.flow), {}, budget)
    ids = [_enter(search, i, tuple(counts)) for i, counts in enumerate(found.values())]
    times = [count for counts in found.values() for count in counts.values()]
    states, at = np.unique(np.concatenate(ids), return_inverse=True)
    return Played(search, states, np.bincount(at, times) / sum(times))


def entered(program: Program, scene: int, plays: int) -> Entered:
    """How so many seeded plays, which pick among open options alike, enter a scene; each time, in order."""
    watching = _Watching(len(program.asks), {})
    Runner(Job(_watched(program, scene), watching, SEED))(Batch(0, plays))
    return watching.seen


def _watched(program: Program, scene: int) -> Program:
    """The program with a choice of one option, the last of its asks, where a scene begins."""
    start = program.scenes[scene].start
    blocks = list(program.blocks)
    onward = Option("onward", (), None, (), -1, None, len(blocks), (), -1, "")
    blocks.append(blocks[start])
    blocks[start] = (Ask(len(program.asks)),)
    asks = (*program.asks, Choice(scene, "watched", (onward,), -1, ""))
    return replace(program, blocks=tuple(blocks), asks=asks, code=[])


def _enter(search: Search, entry: int, values: Sequence[tuple[int, ...]]) -> NDArray[np.int64]:
    columns = dict(enumerate(np.array(values, np.int64).T))
    found = Entries(columns, len(values), len(values))
    return search.enter(entry, words_of(search.places.layout(search.places.entries + entry), found))
