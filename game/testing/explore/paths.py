"""The way to a state, played again by the engine itself: what a search says is never taken on trust."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial

import numpy as np

from game.run import operations as ops
from game.run.events import Entered, Event, Rolled, Stuck
from game.run.program import Draw, Program
from game.run.step import State, Turn, begin, step
from game.testing.explore.following import Following
from game.testing.explore.graph import Stop
from game.testing.explore.layout import unpacked
from game.testing.explore.search import Search


class NoWay(AssertionError):
    """The engine does not come to where the search came: a bug in the search."""


class Dice:
    """Shows the given numbers, then noughts."""

    def __init__(self, numbers: tuple[int, ...]) -> None:
        self._numbers = iter(numbers)
        self.is_thrown = False

    def __call__(self, _sides: int) -> int:
        self.is_thrown = True
        return next(self._numbers, 0)


def drawn_scenes(program: Program) -> frozenset[int]:
    """The scenes that a draw visits."""
    rolls = [block[-1] for block in program.blocks if isinstance(block[-1], ops.Roll)]
    cases = [case.block for roll in rolls if roll.chance is None for case in roll.cases]
    lasts = [program.blocks[block][-1] for block in cases]
    return frozenset(last.scene for last in lasts if isinstance(last, ops.Call))


@dataclass(frozen=True)
class Paths:
    """Ways through the states of a search that began in `scene`."""

    search: Search
    scene: int
    drawn: frozenset[int]
    following: Following
    _numbers: dict[int, tuple[int, ...]] = field(default_factory=dict)

    def to(self, state: int) -> tuple[str, ...]:
        """The options picked, by id, and what dice showed between, `[chance: miss]`. Raises NoWay."""
        states, picks = self._chain(state)
        turn, thrown = self._begun(states)
        told = [*thrown]
        for at, pick in zip(states[2:], picks[1:], strict=True):
            told.append(self._name(turn.state, pick))
            turn, thrown = self._step(partial(self._stepped, turn.state, pick), at)
            told += thrown
        return tuple(told)

    def by(self, state: int, option: int) -> tuple[str, ...]:
        """The way to a state, and one option more."""
        search = self.search
        if int(search.table.tags[state]) >= search.places.entries:
            return ()
        choice = search.graph.ask(int(search.table.tags[state]))
        return (*self.to(state), choice.options[option].id)

    def entered(self, state: int) -> Mapping[int, int]:
        """The values that mattered at the entry from which the way to a state begins, by slot."""
        return self._values(self._chain(state)[0][0])

    def stack(self, state: int) -> tuple[int, ...]:
        """The blocks to come back to at the entry from which the way to a state begins."""
        graph, places = self.search.graph, self.search.places
        place = int(self.search.table.tags[self._chain(state)[0][0]])
        return graph.nodes[graph.entries[place - places.entries]].stack

    @property
    def _program(self) -> Program:
        return self.search.graph.program

    def _chain(self, state: int) -> tuple[list[int], list[int]]:
        states, picks = [state], list[int]()
        while (parent := int(self.search.parent[states[-1]])) != states[-1]:
            picks.append(int(self.search.option[states[-1]]))
            states.append(parent)
        return states[::-1], picks[::-1]

    def _begun(self, states: list[int]) -> tuple[Turn, tuple[str, ...]]:
        slots = [slot.start for slot in self._program.slots]
        for slot, number in self._values(states[0]).items():
            slots[slot] = number
        stack = self.stack(states[0])

        def run(draw: Draw) -> Turn:
            return begin(self._program, self.scene, tuple(slots), draw, stack)

        if len(states) == 1:
            return run(Dice(())), ()
        return self._step(run, states[1])

    def _stepped(self, state: State, pick: int, draw: Draw) -> Turn:
        return step(self._program, state, pick, draw)

    def _step(self, run: Callable[[Draw], Turn], state: int) -> tuple[Turn, tuple[str, ...]]:
        """The turn that comes to a state, and its throws in words."""
        wanted = self._values(state)
        for numbers in self._tries(state):
            dice = Dice(numbers)
            turn = run(dice)
            if self._fits(turn, state, wanted):
                self._numbers[state] = numbers
                return turn, self._told(self._before(turn.events, state)) if dice.is_thrown else ()
        raise NoWay(f"The engine does not come to state {state}.")

    def _tries(self, state: int) -> Iterator[tuple[int, ...]]:
        """What may have to be thrown on the last step to a state: noughts, or what the search finds."""
        if state in self._numbers:
            yield self._numbers[state]
        else:
            yield ()
            found = self.following.numbers(state)
            if found is not None:
                yield found

    def _values(self, state: int) -> dict[int, int]:
        layout = self.search.layout(state)
        words = self.search.words(np.array([state]))
        return {slot: int(unpacked(words, bits)[0]) for slot, bits in layout.at.items()}

    def _fits(self, turn: Turn, state: int, wanted: Mapping[int, int]) -> bool:
        search = self.search
        place = int(search.table.tags[state])
        if place >= search.places.stops:
            return self._stopped(turn, search.graph.stops[place - search.places.stops])
        last = search.graph.last(place)
        assert isinstance(last, ops.Ask)
        at, stack, slots = turn.state
        same = at == last.ask and stack == search.graph.nodes[place].stack
        return same and all(slots[slot] == number for slot, number in wanted.items())

    def _stopped(self, turn: Turn, stop: Stop) -> bool:
        if stop.kind == "exit":
            return Entered(stop.what) in turn.events
        if stop.kind == "ending":
            return turn.state.at == len(self._program.asks) + stop.what
        last = turn.events[-1]
        return isinstance(last, Stuck) and last.how == stop.kind

    def _before(self, events: list[Event], state: int) -> list[Event]:
        """The events up to the exit at which a search stops, where the engine plays on."""
        place = int(self.search.table.tags[state]) - self.search.places.stops
        stops = self.search.graph.stops
        if not 0 <= place < len(stops) or stops[place].kind != "exit":
            return events
        return events[: events.index(Entered(stops[place].what))]

    def _name(self, state: State, pick: int) -> str:
        return str(self._program.asks[state.at].options[pick].id)

    def _told(self, events: list[Event]) -> tuple[str, ...]:
        """Chances that could have gone otherwise are told by hit or miss, draws by the scene that came."""
        told: list[str] = []
        for event in events:
            match event:
                case Rolled(n, d, _, hit) if 0 < n < d:
                    told.append(f"[chance: {'hit' if hit else 'miss'}]")
                case Entered(scene) if scene in self.drawn:
                    told.append(f"[draw: {self._program.scenes[scene].id}]")
        return tuple(told)
