"""Text blocks, each laid out once."""

from collections.abc import Callable, Sequence
from math import inf
from typing import Any, TypeVar

from game.window.text.block import Block
from game.window.text.breaks import Breaks, at_spaces
from game.window.text.faces import Faces
from game.window.text.lines import Align, lay_out
from game.window.text.runs import Run

_MOST = 4000
"""Blocks kept; a page holds 20 to 60, the backlog of a whole play 3000."""
_T = TypeVar("_T")


class Typesetter:
    """Lays out text and remembers it: the same text in the same width is the same block, so that the
    painter need not draw it twice. No state that could be told from outside but the time it takes."""

    def __init__(self, faces: Faces, breaks: Breaks = at_spaces) -> None:
        self.faces = faces
        self._breaks = breaks
        self._blocks: dict[object, Block] = {}
        self._last: dict[str, tuple[tuple[object, ...], Any]] = {}

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

    def once(self, name: str, about: tuple[object, ...], make: Callable[[], _T]) -> _T:
        """What `make` gives, made again only when one of the things it is about is another object or number:
        a play of hundreds of turns need not be gone through for each movement of the mouse."""
        held = self._last.get(name)
        if held is None or not all(_same(a, b) for a, b in zip(held[0], about, strict=True)):
            held = self._last[name] = about, make()
        made: _T = held[1]
        return made


def _same(one: object, other: object) -> bool:
    """Identity, which is quick for a play; numbers by value."""
    return one is other or (isinstance(one, int | float) and one == other)
