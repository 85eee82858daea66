"""Every state of a region of a story, and what follows from them."""

from collections.abc import Mapping
from dataclasses import dataclass
from time import perf_counter

import numpy as np
from numpy.typing import NDArray

from game.build.flow import follow
from game.run.operations import Say
from game.run.program import Program
from game.session.values import VARIABLES, plain_value
from game.testing.explore.coverage import Met
from game.testing.explore.entries import entries_of, words_of
from game.testing.explore.explored import Explored, Never, Note, Outcome, Trouble
from game.testing.explore.following import Following
from game.testing.explore.graph import Graph, Node, Stop, draw_graph
from game.testing.explore.mass import likelihoods, trapped
from game.testing.explore.never import never
from game.testing.explore.paths import Paths, drawn_scenes
from game.testing.explore.played import played
from game.testing.explore.region import CannotExplore, Region, scene_number, stopping
from game.testing.explore.search import Budget, Search
from game.testing.explore.web import web_of

_WIDEST_SET = 62
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


def explore(program: Program, region: Region | None = None, budget: Budget | None = None) -> Explored:
    """Searches a region. Raises CannotExplore where the region names what is not there."""
    start = perf_counter()
    region, budget = region or Region(), budget or Budget()
    return told(searched(program, region, budget), region, start)


def told(begun: Begun, region: Region, start: float) -> Explored:
    """What a search found out. `start` is when it began, by perf_counter. The search is used up."""
    return _Telling(begun, region).explored(start)


def searched(program: Program, region: Region, budget: Budget) -> Begun:
    """The search alone, with all that it met. Raises CannotExplore."""
    wide = [slot.name for slot in program.slots if slot.kind == "set" and len(slot.members) > _WIDEST_SET]
    if wide:
        raise CannotExplore(f"“{wide[0]}” has more than {_WIDEST_SET} members, too many for a search.")
    scene = program.start if region.scene is None else scene_number(program, region.scene)
    reach = region.entries == "reach" or (region.entries is None and not region.assumed)
    if region.entries == "plays":
        begun = _played(program, scene, region, budget)
    elif scene != program.start and reach:
        begun = _reached(program, scene, region, budget)
    else:
        begun = _assumed(program, scene, region, budget)
    begun.search.run()
    return begun


def _assumed(program: Program, scene: int, region: Region, budget: Budget) -> Begun:
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


def _played(program: Program, scene: int, region: Region, budget: Budget) -> Begun:
    """Begins with the states in which random plays enter the scene."""
    if region.assumed:
        raise CannotExplore("Plays bring their own values: leave out --assume, or --entries plays.")
    search, ids, shares = played(program, scene, region, budget)
    sampled = f"{region.plays:,} plays, {len(ids):,} entry states"
    return Begun(scene, search, ids, shares, sampled, False)


def _reached(program: Program, scene: int, region: Region, budget: Budget) -> Begun:
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


class _Telling:
    """What a search found out, in words."""

    def __init__(self, begun: Begun, region: Region) -> None:
        self.begun = begun
        self.search = begun.search
        self.graph = begun.search.graph
        self.program = begun.search.graph.program
        self.region = region
        self.paths = Paths(
            begun.search, begun.scene, drawn_scenes(self.program), Following(begun.search)
        )

    def explored(self, start: float) -> Explored:
        search, begun = self.search, self.begun
        web = web_of(search)
        traps = trapped(web)
        mass, rest = likelihoods(web, begun.ids, begun.shares, traps)
        known = mass if search.complete else None
        endings = self._endings(known)
        return Explored(
            complete=search.complete and begun.is_exact,
            states=int((search.table.tags < search.places.stops).sum()),
            edges=len(web.to),
            seconds=perf_counter() - start,
            flow=self.region.flow,
            entries=len(begun.ids),
            sampled=begun.sampled,
            rest=rest if search.complete else 1.0,
            endings=endings,
            exits=self._exits(known),
            troubles=tuple(self._stuck()) + tuple(self._trap(traps)),
            never=_unreached(endings) + never(self.graph, search.coverage),
            bounds=tuple(self._bounds()),
            loops=tuple(self._loops()),
        )

    def _endings(self, mass: NDArray[np.float64] | None) -> dict[str, Outcome]:
        stops = self.graph.stops
        inside = [i for i in range(len(self.program.endings)) if Stop("ending", i) in stops]
        listed = range(len(self.program.endings)) if self.region.is_whole else inside
        return {
            self.program.endings[i]: self._outcome([Stop("ending", i)] if i in inside else [], mass)
            for i in listed
        }

    def _exits(self, mass: NDArray[np.float64] | None) -> dict[str, Outcome]:
        scenes = dict.fromkeys(stop.what for stop in self.graph.stops if stop.kind == "exit")
        return {
            self.program.scenes[scene].id: self._outcome(
                [stop for stop in self.graph.stops if stop.kind == "exit" and stop.what == scene], mass
            )
            for scene in sorted(scenes)
        }

    def _outcome(self, stops: list[Stop], mass: NDArray[np.float64] | None) -> Outcome:
        states = self._at(stops)
        if not len(states):
            return Outcome(False, None if mass is None else 0.0, ())
        share = None if mass is None else float(mass[states].sum())
        return Outcome(True, share, self.paths.to(int(states[0])))

    def _at(self, stops: list[Stop]) -> NDArray[np.int64]:
        """The states at some stops, in the order in which they were met."""
        places = [self.search.places.stops + self.graph.stops.index(stop) for stop in stops]
        return np.flatnonzero(np.isin(self.search.table.tags, np.array(places, np.uint32)))

    def _stuck(self) -> list[Trouble]:
        found = []
        for stop in self.graph.stops:
            if stop.kind not in ("ending", "exit") and len(states := self._at([stop])):
                found.append(self._trouble(stop.kind, self._where(stop), int(states[0])))
        return found

    def _trap(self, states: NDArray[np.int64]) -> list[Trouble]:
        """One example: what follows on it is caught as well."""
        if not len(states):
            return []
        place = int(self.search.table.tags[states[0]])
        node = place if place < self.search.places.stops else None
        where = self.graph.ask(node).where if node is not None else self.program.scenes[self.paths.scene].id
        return [self._trouble("trap", where, int(states[0]))]

    def _trouble(self, kind: str, where: str, state: int) -> Trouble:
        return Trouble(kind, where, self.paths.to(state), self._entry(state))

    def _where(self, stop: Stop) -> str:
        if stop.kind == "dead end":
            return self.program.asks[stop.what].where
        return place_of(self.graph, stop.what)

    def _entry(self, state: int) -> tuple[str, ...]:
        """What the way to a state assumes beside the start values."""
        found = []
        for slot, number in sorted(self.paths.entered(state).items()):
            held = self.program.slots[slot]
            if held.kind in VARIABLES and number != held.start:
                value = plain_value(held, number)
                told = ",".join(value) if isinstance(value, list) else str(value).lower()
                found.append(f"{held.name}={told}")
        return tuple(found)

    def _bounds(self) -> list[Note]:
        found = []
        for (slot, side), met in sorted(self.search.coverage.bounds.items()):
            held = self.program.slots[slot]
            most = f"{held.high} members" if held.kind == "set" else f"{(held.low, held.high)[side]}"
            found.append(Note("", f"{held.name} stays at {most}", self._by(met)))
        return found

    def _loops(self) -> list[Note]:
        found = []
        for (place, option), met in sorted(self.search.coverage.stays.items()):
            choice = self.graph.ask(place)
            chosen = choice.options[option]
            found.append(Note(chosen.where, f"“{chosen.id}”", self._by(met)))
        return found

    def _by(self, met: Met) -> tuple[str, ...]:
        return self.paths.by(met.state, met.option)


def place_of(graph: Graph, block: int) -> str:
    """The first line said in a block, else its scene."""
    program = graph.program
    said = [program.lines[item.line].where for item in program.blocks[block] if isinstance(item, Say)]
    return said[0] if said else program.scenes[follow(program).owner[block]].id


def _unreached(endings: Mapping[str, Outcome]) -> tuple[Never, ...]:
    return tuple(
        Never("ending", "story.yaml", f"the ending “{name}” is never reached")
        for name, outcome in endings.items()
        if not outcome.reachable
    )
