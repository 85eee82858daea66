"""One play from its start to where it stops. This is the loop in which a playtest spends its time."""

from dataclasses import dataclass, field
from random import Random

from game.run.dice import Dice
from game.run.step import MOST_BLOCKS
from game.testing.playtest.counting import WORDS
from game.testing.playtest.machine import Machine, Rest
from game.testing.playtest.policy import Chooser

MOST_PICKS = 5_000
_BLOCKS = range(MOST_BLOCKS)
LOOP = Rest(-1, "loop")
ENDLESS = Rest(-1, "endless")


@dataclass
class Record:
    """What the plays of a batch leave behind, play after play.

    out      the counts of the machine's layout
    trail    the picks (numbers of the machine)
    marks    the words said so far at each stop; the first is 0
    """

    out: list[int]
    trail: list[int] = field(default_factory=list)
    marks: list[int] = field(default_factory=lambda: [0])


def one_play(machine: Machine, v: list[int], seed: int, chooser: Chooser | None, record: Record) -> Rest:
    """Plays until the story stops. `v` holds the values of the slots, at the start and then at the end.

    The throws of dice are those of a session with this seed; what is picked comes from a generator of its
    own, which begins with the same number.
    """
    out, trail, marks = record.out, record.trail, record.marks
    code, stops, after, leaves = machine.code, machine.stops, machine.after, machine.leaves
    stack: list[int] = []
    draw, random = Dice(seed), Random(seed).random
    block = machine.program.scenes[machine.program.start].start
    for _ in range(MOST_PICKS + 1):
        for _ in _BLOCKS:
            block = code[block](v, stack, out, draw)
            if block < 0:
                break
        else:
            return LOOP
        marks.append(out[WORDS])
        first, n = stops[~block]
        if not n:
            return machine.rests[first]
        pick = first + int(random() * n) if chooser is None else chooser.pick(first, n, v, stack, random)
        trail.append(pick)
        block = after[pick]
        if stack and leaves[pick]:
            stack.clear()
    trail.pop()
    return ENDLESS
