"""Many plays to one tally, batch by batch.

A run is cut into batches by the number of its plays alone, and the tally of a batch depends on nothing but
the program, the policy and the seeds. So the sum is the same wherever and in whatever order they are played.
"""

from collections import Counter
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from operator import sub
from typing import NamedTuple

from game.run.dice import Dice
from game.run.events import Stuck
from game.run.operations import Ask, Say
from game.run.program import Program
from game.run.step import begin, step
from game.testing.playtest.counting import WORDS
from game.testing.playtest.machine import Machine, Rest
from game.testing.playtest.one_play import ENDLESS, LOOP, MOST_PICKS, Record, one_play
from game.testing.playtest.personas import Personas
from game.testing.playtest.policy import Chooser, Policy
from game.testing.playtest.tally import Counts, Failure, Tally, nothing, options

BATCH = 100
"""Plays a batch; least-used counts within one. So few are soon done, and Ctrl-C loses no more."""

_TOLD = 200
"""Picks that are kept of a play without an end, of which nobody reads thousands."""

_COUNTED = ("int", "bool", "enum")


class Batch(NamedTuple):
    """The plays with the numbers first … first + plays - 1."""

    first: int
    plays: int


@dataclass(frozen=True)
class Job:
    """What a run is, apart from how many plays it has: play i has the seed `seed + i`. Can be pickled."""

    program: Program
    policy: Policy
    seed: int


def batches(plays: int) -> Iterator[Batch]:
    for first in range(0, plays, BATCH):
        yield Batch(first, min(BATCH, plays - first))


Tallies = Generator[tuple[Batch, Tally], None, None]
"""The tally of each batch as it is done; closed before its end it drops what is not done."""


def total(program: Program, found: Tallies, told: Callable[[int], object]) -> Tally:
    """The sum of all tallies; Ctrl-C ends it early, with those done so far. `told` hears of plays made.

    The failures are put in order once: sorted with each batch, they would cost the square of their number.
    """
    tally = nothing(program)
    failures: list[Failure] = []
    try:
        with closing(found):
            for batch, more in found:
                tally = tally + replace(more, failures=())
                failures += more.failures
                told(batch.plays)
    except KeyboardInterrupt:
        pass
    return replace(tally, failures=tuple(sorted(failures)))


class Runner:
    """A job made ready in one process, for one thread."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._machine = Machine(job.program)
        self._start = tuple(slot.start for slot in job.program.slots)
        self._places = _line_places(self._machine)
        self._wheres = tuple(option.where for option in options(job.program))

    def __call__(self, batch: Batch) -> Tally:
        machine = self._machine
        chooser = self._job.policy.chooser(machine)
        record = Record([0] * machine.layout.size)
        rests: list[int] = []
        words: list[int] = []
        values: list[list[int]] = []
        failures: list[Failure] = []
        for play in range(batch.first, batch.first + batch.plays):
            before, said, v = len(record.trail), record.out[WORDS], list(self._start)
            rest = self._play(play, v, chooser, record)
            words.append(record.out[WORDS] - said)
            values.append(v)
            rests.append(rest.ending if isinstance(rest, Rest) else -1)
            if rests[-1] < 0:
                failures.append(self._failure(self._job.seed + play, rest, record.trail[before:]))
        players = _by_player(self._job.policy, batch, rests)
        return self._tally(record, Counter(rests), Counter(words), values, failures, players)

    def _play(self, play: int, v: list[int], chooser: Chooser | None, record: Record) -> Rest | str:
        """Where one play came to rest; or, if the machine itself failed, how."""
        rest: Rest | str
        try:
            if chooser is not None:
                chooser.begin(play)
            rest = one_play(self._machine, v, self._job.seed + play, chooser, record)
        except Exception as error:
            rest = f"{type(error).__name__}: {error}"
        if record.marks[-1] != record.out[WORDS]:
            record.marks.append(record.out[WORDS])
        return rest

    def _failure(self, seed: int, rest: Rest | str, trail: list[int]) -> Failure:
        machine, program = self._machine, self._job.program
        picks = tuple((machine.ask[pick], machine.option[pick]) for pick in trail)
        last = self._wheres[machine.flat[trail[-1]]] if trail else ""
        if isinstance(rest, str):
            return Failure(seed, f"The play broke off: {rest}", last, picks)
        if rest == ENDLESS:
            said = f"There is no ending after {MOST_PICKS:,} choices."
            return Failure(seed, said, last, picks[:_TOLD], len(picks[_TOLD:]))
        if rest.how == "dead end":
            ask = next(op.ask for op in program.blocks[rest.block] if isinstance(op, Ask))
            return Failure(seed, "Nothing can be picked.", program.asks[ask].where, picks)
        scene = program.scenes[_turning(program, seed, picks) if rest == LOOP else rest.scene].id
        how = "goes round without a choice" if rest == LOOP else "runs out without an ending"
        return Failure(seed, f"The story {how}, in the scene “{scene}”.", last, picks)

    def _tally(
        self,
        record: Record,
        endings: Counter[int],
        words: Counter[int],
        values: list[list[int]],
        failures: list[Failure],
        players: Mapping[str, Counts],
    ) -> Tally:
        machine, program, out = self._machine, self._job.program, record.out
        layout, picked = machine.layout, Counter(record.trail)
        offered, taken = _options(machine, picked)
        return Tally(
            plays=len(values),
            steps=len(record.trail),
            lines=tuple(out[place] if place else 0 for place in self._places),
            offered=offered,
            taken=taken,
            sides=tuple(out[layout.sides : layout.clamps]),
            scenes=tuple(out[layout.blocks + scene.start] for scene in program.scenes),
            endings=tuple(endings[i] for i in range(len(program.endings))),
            clamps=tuple(out[layout.clamps :]),
            words=_sorted(words),
            passages=_sorted(Counter(map(sub, record.marks[1:], record.marks))),
            choices=_sorted(_widths(machine, picked)),
            values=_values(program, values),
            failures=tuple(failures),
            players=players,
        )


def _by_player(policy: Policy, batch: Batch, rests: list[int]) -> Mapping[str, Counts]:
    """How often each player came to each ending, in the order of the players."""
    if not isinstance(policy, Personas):
        return {}
    found: dict[str, Counter[int]] = {player.name: Counter() for player in policy.players}
    for play, rest in enumerate(rests, batch.first):
        found[policy.at(play).name][rest] += 1
    return {name: _sorted(counts) for name, counts in found.items()}


def _turning(program: Program, seed: int, picks: tuple[tuple[int, int], ...]) -> int:
    """The scene in which a play goes round: what counts does not see the order of scenes, so it is played
    again."""
    dice = Dice(seed)
    turn = begin(program, program.start, tuple(slot.start for slot in program.slots), dice)
    for _, option in picks:
        turn = step(program, turn.state, option, dice)
    stuck = turn.events[-1]
    assert isinstance(stuck, Stuck)
    return stuck.scene


def _line_places(machine: Machine) -> tuple[int, ...]:
    """Where in `out` it stands how often each line was said; 0 for a line that no block says."""
    found = [0] * len(machine.program.lines)
    for number, block in enumerate(machine.program.blocks):
        for operation in block:
            if isinstance(operation, Say):
                silent = operation.line in machine.layout.silent
                at_line, at_block = machine.layout.lines + operation.line, machine.layout.blocks + number
                found[operation.line] = at_line if silent else at_block
    return tuple(found)


def _options(machine: Machine, picked: Counter[int]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """How often each option stood open, and was taken."""
    size = sum(len(ask.options) for ask in machine.program.asks)
    offered, taken = [0] * size, [0] * size
    times = [0] * len(machine.after)
    for pick, took in picked.items():
        times[pick] = took
    for first, n in machine.stops:
        here = times[first : first + n]
        visits = sum(here)
        if visits:
            for flat, took in zip(machine.flat[first : first + n], here, strict=True):
                taken[flat] += took
                offered[flat] += visits
    return tuple(offered), tuple(taken)


def _widths(machine: Machine, picked: Counter[int]) -> Counter[int]:
    found: Counter[int] = Counter()
    for pick, times in picked.items():
        found[machine.width[pick]] += times
    return found


def _values(program: Program, ends: list[list[int]]) -> tuple[Counts, ...]:
    columns = zip(*ends, strict=True) if ends else ((),) * len(program.slots)
    return tuple(
        _sorted(Counter(column)) if slot.kind in _COUNTED else {}
        for slot, column in zip(program.slots, columns, strict=True)
    )


def _sorted(counts: Counter[int]) -> Counts:
    return dict(sorted(counts.items()))
