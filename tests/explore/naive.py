"""A search by `begin` and `step` alone, state by state: what the fast one is held against."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from game.run.events import Asked, Ended, Entered, Event, Said, Stuck
from game.run.program import Draw, Program
from game.run.step import State, Turn, begin, step


class TooMany(Exception):
    """The story is too large for a search of this kind."""


@dataclass
class Enumerated:
    """Dice that show the given numbers, then noughts, and tell how likely that was."""

    numbers: list[int]
    sides: list[int] = field(default_factory=list)

    def __call__(self, sides: int) -> int:
        if len(self.sides) == len(self.numbers):
            self.numbers.append(0)
        self.sides.append(sides)
        return self.numbers[len(self.sides) - 1]

    def following(self) -> list[int] | None:
        numbers = self.numbers[: len(self.sides)]
        while numbers:
            if numbers[-1] + 1 < self.sides[len(numbers) - 1]:
                return [*numbers[:-1], numbers[-1] + 1]
            numbers.pop()
        return None


def every(run: Callable[[Draw], Turn], most: int = 600) -> list[tuple[Turn, float]]:
    """Every turn that dice can bring, with its likelihood."""
    found: list[tuple[Turn, float]] = []
    numbers: list[int] | None = []
    while numbers is not None:
        dice = Enumerated(numbers)
        turn = run(dice)
        found.append((turn, float(np.prod([1 / n for n in dice.sides]))))
        numbers = dice.following()
        if len(found) > most:
            raise TooMany
    return found


Stop = tuple[str, int]
"""ending and its number, exit and its scene, or how it is stuck and nought."""


@dataclass
class Naive:
    """`depth` and `ways` are by state or stop; a way is a target and its likelihood."""

    program: Program
    stops: frozenset[int]
    said: set[int] = field(default_factory=set)
    texts: set[str] = field(default_factory=set)
    opened: set[tuple[int, int]] = field(default_factory=set)
    depth: dict[State | Stop, int] = field(default_factory=dict)
    ways: dict[State, list[tuple[State | Stop, float]]] = field(default_factory=dict)

    def target(self, turn: Turn, first: int) -> State | Stop:
        """Where a turn comes to; what is said on the way counts."""
        events: list[Event] = []
        found: State | Stop = turn.state
        for i, event in enumerate(turn.events):
            if isinstance(event, Entered) and event.scene in self.stops and i >= first:
                found = ("exit", event.scene)
                break
            events.append(event)
            match event:
                case Ended(ending):
                    found = ("ending", ending)
                case Stuck(how):
                    found = (how, 0)
        for event in events:
            match event:
                case Said(line, text):
                    self.said.add(line)
                    self.texts |= set(text.split())
                case Asked(ask, offers):
                    self.opened |= {(ask, offer.option) for offer in offers if not offer.locked}
                    self.texts |= {
                        word for offer in offers for word in (offer.label + " " + offer.locked).split()
                    }
        return found

    def run(self, scene: int, slots: tuple[int, ...], most: int) -> "Naive":
        turns = every(lambda draw: begin(self.program, scene, slots, draw))
        entry = State(-1, (), slots)
        self.ways[entry] = [(self.target(turn, 1), likely) for turn, likely in turns]
        frontier, level = self._new(self.ways[entry], 0), 0
        while frontier:
            level += 1
            ways = [way for state in frontier for way in self._expanded(state)]
            frontier = self._new(ways, level)
            if len(self.depth) > most:
                raise TooMany
        return self

    def _new(self, ways: list[tuple[State | Stop, float]], level: int) -> list[State]:
        new = list(dict.fromkeys(target for target, _ in ways if target not in self.depth))
        self.depth |= dict.fromkeys(new, level)
        return [target for target in new if isinstance(target, State)]

    def _expanded(self, state: State) -> list[tuple[State | Stop, float]]:
        picks = [i for i in range(len(self.program.asks[state.at].options)) if self._is_open(state, i)]
        found = []
        for pick in picks:
            self.opened.add((state.at, pick))
            turns = every(lambda draw, pick=pick: step(self.program, state, pick, draw))
            found += [(self.target(turn, 0), likely / len(picks)) for turn, likely in turns]
        self.ways[state] = found
        return found

    def _is_open(self, state: State, i: int) -> bool:
        option = self.program.asks[state.at].options[i]
        taken = option.once >= 0 and state.slots[option.once]
        return not taken and (option.when is None or bool(truth(option.when, state.slots)))

    def likelihoods(self) -> dict[Stop, float]:
        """How likely a play with uniform picks is to come to each stop."""
        states = list(self.ways)
        ends = [target for target in self.depth if not isinstance(target, State)]
        free: set[State | Stop] = set(ends)
        while more := {s for s in states if s not in free and any(to in free for to, _ in self.ways[s])}:
            free |= more
        inside = {state: i for i, state in enumerate(s for s in states if s in free)}
        matrix, right = np.eye(len(inside)), np.zeros((len(inside), len(ends)))
        for state, i in inside.items():
            for to, likely in self.ways[state]:
                if isinstance(to, State):
                    if to in inside:
                        matrix[i, inside[to]] -= likely
                else:
                    right[i, ends.index(to)] += likely
        if states[0] not in inside:
            return dict.fromkeys(ends, 0.0)
        found = np.linalg.solve(matrix, right)[inside[states[0]]]
        return {stop: float(share) for stop, share in zip(ends, found, strict=True)}


def truth(expr: object, slots: tuple[int, ...]) -> object:
    """An expression in plain Python."""
    if isinstance(expr, int):
        return expr
    assert isinstance(expr, tuple)
    op, *args = expr
    if op == "slot":
        return slots[args[0]]
    a = [truth(arg, slots) for arg in args]
    table: dict[str, Callable[[], object]] = {
        "+": lambda: a[0] + a[1],
        "-": lambda: a[0] - a[1],
        "<": lambda: a[0] < a[1],
        "<=": lambda: a[0] <= a[1],
        ">": lambda: a[0] > a[1],
        ">=": lambda: a[0] >= a[1],
        "==": lambda: a[0] == a[1],
        "!=": lambda: a[0] != a[1],
        "and": lambda: all(a),
        "or": lambda: any(a),
        "not": lambda: not a[0],
        "has": lambda: a[0] >> a[1] & 1,
        "with": lambda: a[0] | 1 << a[1],
        "without": lambda: a[0] & ~(1 << a[1]),
        "len": lambda: a[0].bit_count(),
        "min": lambda: min(a),
        "max": lambda: max(a),
        "if": lambda: a[1] if a[0] else a[2],
    }
    return table[op]()
