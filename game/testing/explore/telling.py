"""What a search found out, in words."""

from collections.abc import Mapping
from time import perf_counter

import numpy as np
from numpy.typing import NDArray

from game.build.flow import follow
from game.run.operations import Say
from game.session.values import VARIABLES, plain_value
from game.testing.explore.beginning import Begun
from game.testing.explore.coverage import Met
from game.testing.explore.explored import Explored, Never, Note, Outcome, Path, Trouble
from game.testing.explore.following import Following
from game.testing.explore.graph import Graph, Stop
from game.testing.explore.mass import likelihoods, trapped
from game.testing.explore.never import never
from game.testing.explore.paths import Paths, drawn_scenes
from game.testing.explore.region import Region
from game.testing.explore.web import web_of
from game.testing.replaying import words


class Telling:
    """What a search found out, in words."""

    def __init__(self, begun: Begun, region: Region) -> None:
        self.begun = begun
        self.search = begun.search
        self.graph = begun.search.graph
        self.program = begun.search.graph.program
        self.region = region
        self.is_complete = begun.search.complete and begun.is_exact
        self.paths = Paths(begun.search, begun.scene, drawn_scenes(self.program), Following(begun.search))

    def explored(self, start: float) -> Explored:
        search, begun = self.search, self.begun
        web = web_of(search)
        traps = trapped(web)
        mass, rest = None, 1.0
        if search.complete:
            mass, rest = likelihoods(web, begun.ids, begun.shares, traps)
        endings = self._endings(mass)
        return Explored(
            complete=self.is_complete,
            cut_off=not search.complete,
            states=int((search.table.tags < search.places.stops).sum()),
            edges=len(web.to),
            seconds=perf_counter() - start,
            flow=self.region.flow,
            entries=len(begun.ids),
            sampled=begun.sampled,
            rest=rest,
            endings=endings,
            exits=self._exits(mass),
            troubles=tuple(self._stuck()) + tuple(self._trap(traps)),
            never=_unreached(endings) + never(self.graph, search.coverage, self.is_complete),
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
            return Outcome(False, 0.0, ()) if self.is_complete else Outcome(None, None, ())
        share = 0.0 if mass is None else float(mass[states].sum())
        return Outcome(True, share or None, self.paths.to(int(states[0])))

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
        path, entry = self.paths.to(state), self._entry(state)
        return Trouble(kind, where, path, entry, self._replay(state, path, entry))

    def _replay(self, state: int, path: Path, entry: tuple[str, ...]) -> tuple[str, ...]:
        """The words with which `play` goes a way: none with dice, or begun with counts or in a visit."""
        counted = any(
            self.program.slots[slot].kind not in VARIABLES and number != self.program.slots[slot].start
            for slot, number in self.paths.entered(state).items()
        )
        if counted or self.paths.stack(state) or any(step.startswith("[") for step in path):
            return ()
        scene = self.program.scenes[self.begun.scene].id
        is_start = self.begun.scene == self.program.start and (path or entry)
        return words(path, scene=None if is_start else scene, values=entry)

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
    told = {None: "not met so far: the ending “{}”", False: "the ending “{}” is never reached"}
    return tuple(
        Never("ending", "story.yaml", told[outcome.reachable].format(name))
        for name, outcome in endings.items()
        if not outcome.reachable
    )
