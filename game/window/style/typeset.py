"""Text blocks, each laid out once."""

from collections.abc import Sequence
from math import inf

from game.window.text.block import Block
from game.window.text.breaks import Breaks, at_spaces
from game.window.text.faces import Faces
from game.window.text.lines import Align, lay_out
from game.window.text.runs import Run

_MOST = 600
"""Blocks kept; a page holds 20 to 60, the backlog a few hundred."""


class Typesetter:
    """Lays out text and remembers it: the same text in the same width is the same block, so that the
    painter need not draw it twice. No state that could be told from outside but the time it takes."""

    def __init__(self, faces: Faces, breaks: Breaks = at_spaces) -> None:
        self.faces = faces
        self._breaks = breaks
        self._blocks: dict[object, Block] = {}

    def block(
        self, runs: Sequence[Run], width: float = inf, *, leading: float = 1.36, align: Align = "left"
    ) -> Block:
        """Runs in lines of at most `width` pixels."""
        key = (tuple(runs), width, leading, align)
        found = self._blocks.pop(key, None)
        if found is None:
            found = lay_out(self.faces, key[0], width, leading=leading, align=align, breaks=self._breaks)
        self._blocks[key] = found
        if len(self._blocks) > _MOST:
            del self._blocks[next(iter(self._blocks))]
        return found
