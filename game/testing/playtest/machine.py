"""The functions of a program in the voice that counts, made as plays come to them; and where they stop."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from game.run.code import compile_block
from game.run.operations import Block, Go, Say
from game.run.program import Code, Draw, Program
from game.testing.playtest.counting import Counting, Layout, may_be_silent


class Rest(NamedTuple):
    """Where a play stops for good: an ending (index), or -1 with how, the block in which it stopped
    and its scene (-1: to be found out)."""

    ending: int
    how: str
    block: int = -1
    scene: int = -1


class Machine:
    """A program ready to be counted, for one process. It only grows; no play leaves a trace in it.

    A function gives a number below nought where it stops; `stops[~number]` is (first pick, how many picks)
    of a choice, or (index into `rests`, 0). A pick is a number of its own for an option among these open
    ones: `after` has the block to which it leads, `leaves` whether that is another scene's and the pending
    returns are dropped, `option` its index within its choose, `flat` its index within `tally.options`, `ask`
    the choice, `width` how many options stood open.
    """

    def __init__(self, program: Program) -> None:
        self.program = program
        says = [op for block in program.blocks for op in block if isinstance(op, Say)]
        self.layout = Layout.of(program, frozenset(op.line for op in says if may_be_silent(op.parts)))
        self.stops: list[tuple[int, int]] = []
        self.rests: list[Rest] = []
        self.after: list[int] = []
        self.leaves: list[bool] = []
        self.option: list[int] = []
        self.flat: list[int] = []
        self.ask: list[int] = []
        self.width: list[int] = []
        self._choices: dict[tuple[int, tuple[int, ...]], int] = {}
        self._flats = _first_options(program)
        self._voice = Counting(program, self.layout, self._choice, self._ending, self._halt)
        self.code: list[Code] = [partial(self._first_run, i) for i in range(len(program.blocks))]

    def _first_run(self, number: int, v: list[int], stack: list[int], out: list[int], draw: Draw) -> int:
        """Stands in for a function that is not made yet."""
        code = self.code[number] = compile_block(self.program, number, self._voice)
        return code(v, stack, out, draw)

    def _choice(self, ask: int, is_open: tuple[int, ...]) -> int:
        known = self._choices.get((ask, is_open))
        if known is not None:
            return known
        first = len(self.after)
        for option in is_open:
            block = self.program.asks[ask].options[option].block
            gone = _goes(self.program.blocks[block])
            self.after.append(block if gone is None else self.program.scenes[gone].start)
            self.leaves.append(gone is not None)
            self.option.append(option)
            self.flat.append(self._flats[ask] + option)
            self.ask.append(ask)
            self.width.append(len(is_open))
        found = self._choices[ask, is_open] = self._stop(first, len(is_open))
        return found

    def _ending(self, ending: int) -> int:
        return self._rest(Rest(ending, ""))

    def _halt(self, how: str, block: int, scene: int) -> int:
        return self._rest(Rest(-1, how, block, scene))

    def _rest(self, rest: Rest) -> int:
        self.rests.append(rest)
        return self._stop(len(self.rests) - 1, 0)

    def _stop(self, first: int, picks: int) -> int:
        self.stops.append((first, picks))
        return ~(len(self.stops) - 1)


def _goes(block: Block) -> int | None:
    """The scene for which a block leaves without doing anything else: such a block need not run."""
    return block[0].scene if len(block) == 1 and isinstance(block[0], Go) else None


def _first_options(program: Program) -> Sequence[int]:
    """The index within `tally.options` of the first option of each choice."""
    found = [0]
    for ask in program.asks:
        found.append(found[-1] + len(ask.options))
    return found
