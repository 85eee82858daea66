"""The engine: a pure step from a choice to the next one."""

from typing import NamedTuple

from game.run.code import compile_block
from game.run.events import Entered, Event, Stuck
from game.run.program import Code, Draw, Program
from game.run.telling import Telling

MOST_BLOCKS = 10_000
"""Blocks run without a choice before the play is stopped as a loop (design section 3, Flow)."""


class State(NamedTuple):
    """Where a play stands. Equal states are equal tuples.

    `at` is an index into the asks; past them come the endings, then one for a play that is stuck.
    `stack` holds the blocks to come back to; `slots` the values of `Program.slots`.
    """

    at: int
    stack: tuple[int, ...]
    slots: tuple[int, ...]


class Turn(NamedTuple):
    """A state and the events on the way to it."""

    state: State
    events: list[Event]


def begin(
    program: Program, scene: int, slots: tuple[int, ...], draw: Draw, stack: tuple[int, ...] = ()
) -> Turn:
    """The first turn of a play that starts in a scene with these values.

    `stack` holds the blocks to come back to, where the play is taken up in the middle of visits.
    """
    return _run(program, list(slots), list(stack), program.scenes[scene].start, draw, scene)


def step(program: Program, state: State, pick: int, draw: Draw) -> Turn:
    """Takes the option with this index in the choice at which `state` stands, up to the next choice.

    The pick must be one of the offers that are not locked. `draw(n)` gives 0 … n-1.
    """
    ask = program.asks[state.at]
    return _run(program, list(state.slots), list(state.stack), ask.options[pick].block, draw, ask.scene)


def ending_of(program: Program, state: State) -> int | None:
    """The index of the ending at which the play stands, or None."""
    ending = state.at - len(program.asks)
    return ending if 0 <= ending < len(program.endings) else None


def _run(program: Program, slots: list[int], stack: list[int], block: int, draw: Draw, scene: int) -> Turn:
    out: list[Event] = []
    code = program.code or _empty(program)
    for _ in range(MOST_BLOCKS):
        run = code[block]
        if run is None:
            run = code[block] = compile_block(program, block, Telling(program))
        block = run(slots, stack, out, draw)
        if block < 0:
            return _new(Turn, (_new(State, (~block, tuple(stack), tuple(slots))), out))
    entered = (event.scene for event in reversed(out) if isinstance(event, Entered))
    out.append(Stuck("loop", next(entered, scene)))
    at = len(program.asks) + len(program.endings)
    return Turn(State(at, tuple(stack), tuple(slots)), out)


def _empty(program: Program) -> "list[Code | None]":
    program.code.extend([None] * len(program.blocks))
    return program.code


_new = tuple.__new__
"""Makes a NamedTuple without its Python-level constructor: a third of the time of a step."""
