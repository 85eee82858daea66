"""What a number of plays came to: plain counts that can be added."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from operator import add
from typing import NamedTuple

from game.run.program import Program
from game.testing.conditions import conditions

Counts = Mapping[int, int]
"""A histogram: {value: how often}."""


class Failure(NamedTuple):
    """A play that did not come to an ending.

    `error` is one sentence; `where` is file:line of the choice at which it stopped, or of the last option
    taken, or "" before the first. `picks` are (index into `Program.asks`, index of the option) in order, and
    `more` is how many came after those that are kept.
    """

    seed: int
    error: str
    where: str
    picks: tuple[tuple[int, int], ...]
    more: int = 0


@dataclass(frozen=True)
class Tally:
    """The counts of some plays of one program. Tallies of the same program are added with `+`.

    plays, steps   plays made; options taken in all of them
    lines          how often each of `Program.lines` was said (a line that came out empty was not)
    offered, taken how often each option stood open, and was taken: one number an option, in the order of
                   `options(program)`
    sides          two numbers a condition, in the order of `conditions(program)`: how often it was asked
                   and false, and asked and true (so the numbers of condition i are at 2*i and 2*i+1)
    scenes         how often each of `Program.scenes` was entered
    endings        plays that came to each of `Program.endings`
    clamps         two numbers a slot: assignments that wanted less than its least value, and more than its
                   greatest (a set: more members than it holds)
    words          {words of a play: plays}
    passages       {words from one click to the next, or to the end: how often}
    choices        {options that stood open at a choice: how often}
    values         one histogram a slot: {value at the end of a play: plays}; empty for sets and for the
                   engine's own counts
    failures       every play without an ending, in the order of the seeds
    players        {player: {number of an ending, or -1 for none: plays}}, where players play by turns
    """

    plays: int
    steps: int
    lines: tuple[int, ...]
    offered: tuple[int, ...]
    taken: tuple[int, ...]
    sides: tuple[int, ...]
    scenes: tuple[int, ...]
    endings: tuple[int, ...]
    clamps: tuple[int, ...]
    words: Counts
    passages: Counts
    choices: Counts
    values: tuple[Counts, ...]
    failures: tuple[Failure, ...]
    players: Mapping[str, Counts]

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            plays=self.plays + other.plays,
            steps=self.steps + other.steps,
            lines=_sum(self.lines, other.lines),
            offered=_sum(self.offered, other.offered),
            taken=_sum(self.taken, other.taken),
            sides=_sum(self.sides, other.sides),
            scenes=_sum(self.scenes, other.scenes),
            endings=_sum(self.endings, other.endings),
            clamps=_sum(self.clamps, other.clamps),
            words=_both(self.words, other.words),
            passages=_both(self.passages, other.passages),
            choices=_both(self.choices, other.choices),
            values=tuple(map(_both, self.values, other.values)),
            failures=tuple(sorted(self.failures + other.failures)),
            players={
                name: _both(self.players.get(name, {}), other.players.get(name, {}))
                for name in {**self.players, **other.players}
            },
        )


class OptionAt(NamedTuple):
    """One option of the program: index into `Program.asks`, index within it, its id and its place."""

    ask: int
    option: int
    id: str
    where: str


def options(program: Program) -> tuple[OptionAt, ...]:
    """Every option, in the order of `Tally.offered` and `Tally.taken`; `id` is scene/choose/option."""
    return tuple(
        OptionAt(a, i, f"{program.scenes[ask.scene].id}/{ask.id}/{option.id}", option.where)
        for a, ask in enumerate(program.asks)
        for i, option in enumerate(ask.options)
    )


def nothing(program: Program) -> Tally:
    """The tally of no play."""
    option_count = sum(len(ask.options) for ask in program.asks)
    return Tally(
        plays=0,
        steps=0,
        lines=(0,) * len(program.lines),
        offered=(0,) * option_count,
        taken=(0,) * option_count,
        sides=(0,) * (2 * len(conditions(program))),
        scenes=(0,) * len(program.scenes),
        endings=(0,) * len(program.endings),
        clamps=(0,) * (2 * len(program.slots)),
        words={},
        passages={},
        choices={},
        values=({},) * len(program.slots),
        failures=(),
        players={},
    )


def _sum(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(map(add, a, b))


def _both(a: Counts, b: Counts) -> Counts:
    """The sum of two histograms, by value."""
    return dict(sorted((Counter(a) + Counter(b)).items()))
