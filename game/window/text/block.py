"""Text laid out: lines of placed glyphs, and where its characters are.

Lengths are pixels from the block's top left corner, y downwards. Offsets are code points from the start of
the text, the runs put together.
"""

from bisect import bisect_left
from dataclasses import dataclass
from typing import NamedTuple

from game.window.text.faces import Face
from game.window.text.runs import Style


class Glyph(NamedTuple):
    """One glyph: `start` is the character it comes from, (x, y) its origin; y is below the baseline."""

    start: int
    gid: int
    x: float
    y: float


class Piece(NamedTuple):
    """Neighbouring glyphs of one face and style, from x `left` to x `right` of the pen."""

    style: Style
    face: Face
    left: float
    right: float
    glyphs: tuple[Glyph, ...]


class Box(NamedTuple):
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Line:
    """The characters from `start` to `end`, with the spaces or the newline that end it.

    `x` and `width` are those of its words; `top`, `height` and `baseline` (also from the block's top) are
    whole pixels. `carets` holds the x of every offset from `start` to `end`.
    """

    start: int
    end: int
    x: float
    width: float
    top: int
    height: int
    baseline: int
    pieces: tuple[Piece, ...]
    carets: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """Lines one under another. `width` is the right edge of the furthest one, `height` their sum."""

    lines: tuple[Line, ...]
    width: float
    height: int

    def index_at(self, x: float, y: float) -> int:
        """The offset of the caret place nearest to the point: 0 … length of the text."""
        if not self.lines:
            return 0
        below = (index for index, line in enumerate(self.lines) if y < line.top + line.height)
        line = self.lines[next(below, -1)]
        after = bisect_left(line.carets, x)
        if after == len(line.carets):
            # Spaces at the end take no room: the caret stands before them, not on the next line.
            return line.start + bisect_left(line.carets, line.carets[-1])
        if after and x - line.carets[after - 1] < line.carets[after] - x:
            return line.start + bisect_left(line.carets, line.carets[after - 1])
        return line.start + after

    def rects(self, start: int, end: int) -> tuple[Box, ...]:
        """What the characters from `start` up to `end` cover: at most one rectangle a line."""
        boxes = []
        for line in self.lines:
            first, last = max(start, line.start), min(end, line.end)
            if first < last:
                left, right = line.carets[first - line.start], line.carets[last - line.start]
                if left < right:
                    boxes.append(Box(left, line.top, right - left, line.height))
        return tuple(boxes)
