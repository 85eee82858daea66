"""The three ways in which a search begins."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.run.program import Program
from game.testing.explore.entries import entries_of, words_of
from game.testing.explore.graph import Node, draw_graph
from game.testing.explore.mass import likelihoods, trapped
from game.testing.explore.played import played
from game.testing.explore.region import CannotExplore, Region, stopping
from game.testing.explore.search import Budget, Search
from game.testing.explore.web import web_of

_SHARE = 4
"""An assumption may take this part of the budget for entry states."""


@dataclass(frozen=True)
class Begun:
    """A search at its entries: their states, how likely each is, and what is not exact about them."""

    scene: int
    search: Search
    ids: NDArray[np.int64]
    shares: NDArray[np.float64]
    sampled: str
    is_exact: bool


def from_assumed(program: Program, scene: int, region: Region, budget: Budget) -> Begun:
    """Begins with the start values and what is assumed."""
    entry = Node(program.scenes[scene].start, ())
    graph = draw_graph(program, (entry,), stopping(program, region.stops), region.flow)
    search = Search(graph, {}, budget)
    most = max(1, budget.states // _SHARE)
    layout, live = search.places.layout(search.places.entries), graph.live[graph.entries[0]]
    found = [entries_of(program, live, assumed, most) for assumed in (region.assumed, *region.also)]
    ids = np.unique(np.concatenate([search.enter(0, words_of(layout, some)) for some in found]))
    count, possible = sum(some.count for some in found), sum(some.possible for some in found)
    sampled = "" if count == possible else f"{count:,} of {possible:,} entry states"
    return Begun(scene, search, ids, np.full(len(ids), 1 / len(ids)), sampled, not sampled)


def from_plays(program: Program, scene: int, region: Region, budget: Budget) -> Begun:
    """Begins with the states in which random plays enter the scene."""
    if region.assumed:
        raise CannotExplore("Plays bring their own values: leave out --assume, or --entries plays.")
    search, ids, shares = played(program, scene, region, budget)
    sampled = f"{region.plays:,} plays, {len(ids):,} entry states"
    return Begun(scene, search, ids, shares, sampled, False)


def from_reached(program: Program, scene: int, region: Region, budget: Budget) -> Begun:
    """Begins with every state in which a play from the start first enters the scene."""
    first = (Node(program.scenes[program.start].start, ()),)
    here = frozenset((scene,))
    stacks = [
        stop.stack for stop in draw_graph(program, first, here, region.flow).stops if stop.kind == "exit"
    ]
    if not stacks:
        raise CannotExplore(f"No play from the start comes to “{program.scenes[scene].id}”.")
    nodes = tuple(Node(program.scenes[scene].start, stack) for stack in stacks)
    graph = draw_graph(program, nodes, stopping(program, region.stops), region.flow)
    wanted = {stack: graph.live[entry] for stack, entry in zip(stacks, graph.entries, strict=True)}
    before = Search(draw_graph(program, first, here, region.flow, wanted), wanted, budget)
    one = entries_of(program, before.graph.live[before.graph.entries[0]], {}, 1)
    ids = before.enter(0, words_of(before.places.layout(before.places.entries), one))
    before.run()
    web = web_of(before)
    mass, _ = likelihoods(web, ids, np.ones(1), trapped(web))
    search = Search(graph, {}, budget)
    found, shares = _carried(before, search, stacks, mass)
    if not len(found):
        raise CannotExplore(f"No play from the start came to “{program.scenes[scene].id}”.")
    return Begun(
        scene,
        search,
        found,
        shares,
        "" if before.complete else "the search up to it was cut off",
        before.complete,
    )


def _carried(
    before: Search, search: Search, stacks: list[tuple[int, ...]], mass: NDArray[np.float64]
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """The exits of one search as the entries of the next."""
    ids: list[NDArray[np.int64]] = []
    shares: list[NDArray[np.float64]] = []
    for i, stop in enumerate(before.graph.stops):
        states = np.flatnonzero(before.table.tags == before.places.stops + i)
        if stop.kind == "exit" and len(states):
            ids.append(search.enter(stacks.index(stop.stack), before.words(states)))
            shares.append(mass[states])
    if not ids:
        return np.zeros(0, np.int64), np.zeros(0)
    share = np.concatenate(shares)
    total = share.sum()
    return np.concatenate(ids), share / total if total else np.full(len(share), 1 / len(share))
