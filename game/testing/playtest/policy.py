"""How an option is picked. A policy is plain data; `chooser` makes it ready for one batch of plays."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from game.run.program import Program
from game.run.step import MOST_BLOCKS
from game.session.values import VARIABLES
from game.source.suggest import did_you_mean, listing
from game.testing.playtest.machine import Machine

Random = Callable[[], float]
"""Gives the next number from 0 up to 1 of the policy's own generator."""

_TRIALS = 8
"""How often a step with dice in it is tried."""


class BadPolicy(ValueError):
    """A policy that cannot be played; the message is a sentence or more."""


class Chooser(Protocol):
    """Picks options during one batch."""

    def begin(self, play: int) -> None:
        """A play begins: its number in the whole run."""

    def pick(self, first: int, n: int, v: Sequence[int], stack: Sequence[int], random: Random) -> int:
        """One of the picks `first` … `first + n - 1` of the machine."""


class Policy(Protocol):
    def chooser(self, machine: Machine) -> Chooser | None:
        """None: any open option, all alike."""


@dataclass(frozen=True)
class Uniform:
    """Any open option, all alike."""

    def chooser(self, machine: Machine) -> Chooser | None:
        return None


@dataclass(frozen=True)
class LeastUsed:
    """The open option that the plays of the batch took least so far; of several any."""

    def chooser(self, machine: Machine) -> Chooser | None:
        return _LeastUsed(machine)


@dataclass(frozen=True)
class Greedy:
    """The open option whose immediate outcome raises (sign 1) or lowers (-1) a slot most; of several any."""

    slot: int
    sign: int

    def chooser(self, machine: Machine) -> Chooser | None:
        return _Greedy(machine, self)


class _LeastUsed:
    def __init__(self, machine: Machine) -> None:
        self._flat = machine.flat
        self._used = [0] * sum(len(ask.options) for ask in machine.program.asks)

    def begin(self, play: int) -> None:
        pass

    def pick(self, first: int, n: int, v: Sequence[int], stack: Sequence[int], random: Random) -> int:
        used = [self._used[flat] for flat in self._flat[first : first + n]]
        found = any_of([first + i for i in range(n) if used[i] == min(used)], random)
        self._used[self._flat[found]] += 1
        return found


class _Greedy:
    def __init__(self, machine: Machine, policy: Greedy) -> None:
        self._trial = Trial(machine)
        self._policy = policy

    def begin(self, play: int) -> None:
        pass

    def pick(self, first: int, n: int, v: Sequence[int], stack: Sequence[int], random: Random) -> int:
        slot, sign = self._policy.slot, self._policy.sign
        rises = [sign * self._trial.rises(first + i, (slot,), v, stack, random)[0] for i in range(n)]
        return any_of([first + i for i in range(n) if rises[i] == max(rises)], random)


class Trial:
    """Tries a step on copies, with dice of the policy's own."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine
        self._out = [0] * machine.layout.size

    def rises(
        self, pick: int, slots: Sequence[int], v: Sequence[int], stack: Sequence[int], random: Random
    ) -> list[float]:
        """By how much these slots rise if this pick is taken: a mean of trials where there are dice."""
        rolled: list[int] = []

        def draw(sides: int) -> int:
            rolled.append(sides)
            return int(random() * sides)

        found = [self._after(pick, slots, v, stack, draw)]
        if rolled:
            found += [self._after(pick, slots, v, stack, draw) for _ in range(_TRIALS - 1)]
        return [
            sum(after[i] for after in found) / len(found) - self._value(slot, v[slot])
            for i, slot in enumerate(slots)
        ]

    def _after(
        self,
        pick: int,
        slots: Sequence[int],
        v: Sequence[int],
        stack: Sequence[int],
        draw: Callable[[int], int],
    ) -> list[int]:
        calls = [] if self._machine.leaves[pick] else list(stack)
        values, block = list(v), self._machine.after[pick]
        for _ in range(MOST_BLOCKS):
            block = self._machine.code[block](values, calls, self._out, draw)
            if block < 0:
                break
        return [self._value(slot, values[slot]) for slot in slots]

    def _value(self, slot: int, value: int) -> int:
        """A set counts by how many members it holds."""
        return value.bit_count() if self._machine.program.slots[slot].kind == "set" else value


def any_of(picks: Sequence[int], random: Random) -> int:
    return picks[int(random() * len(picks))]


def signed_slot(program: Program, text: str) -> tuple[int, int]:
    """`+heat` or `-heat`: the slot of the variable and 1 or -1. Raises BadPolicy."""
    sign, name = text[:1], text[1:].strip()
    names = [slot.name if slot.kind in VARIABLES else "" for slot in program.slots]
    if sign not in ("+", "-") or not name:
        raise BadPolicy(f"“{text}” is not +VARIABLE or -VARIABLE.")
    if name not in names:
        known = [other for other in names if other]
        hint = did_you_mean(name, known) or listing(known)
        raise BadPolicy(f"There is no variable “{name}”. {hint}".strip())
    return names.index(name), 1 if sign == "+" else -1


def named_policy(program: Program, text: str) -> Policy:
    """A policy by its name on the command line. Raises BadPolicy."""
    name, colon, rest = text.partition(":")
    if text == "uniform":
        return Uniform()
    if text == "least-used":
        return LeastUsed()
    if name == "greedy" and colon:
        return Greedy(*signed_slot(program, rest))
    raise BadPolicy(
        f"“{text}” is no policy. Give uniform, least-used, greedy:+VARIABLE, greedy:-VARIABLE, "
        "or a file of players that ends in .yaml."
    )
