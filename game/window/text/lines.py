"""Text into lines of a width: ragged, never hyphenated, never clipped."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import inf
from typing import Literal, NamedTuple

from game.window.text.block import Block, Glyph, Line, Piece
from game.window.text.breaks import HANGING, Breaks, at_spaces
from game.window.text.faces import Faces
from game.window.text.measuring import Row, measure
from game.window.text.runs import Run

Align = Literal["left", "centre", "right"]

SHARES: dict[Align, float] = {"left": 0.0, "centre": 0.5, "right": 1.0}
"""How much of the room left over stands before the line."""

TOLERANCE = 0.01
"""Pixels by which sums of advances may differ: a block fits into its own width."""


class Shape(NamedTuple):
    """What `lay_out` is asked for; `indent` moves a paragraph's first line, `hang` the others."""

    width: float
    align: Align
    indent: float
    hang: float

    def inset(self, opens: bool) -> float:
        """How far right the line's room begins."""
        return self.indent if opens else self.hang


def lay_out(
    faces: Faces,
    runs: Sequence[Run],
    width: float = inf,
    *,
    leading: float = 1.36,
    align: Align = "left",
    indent: float = 0.0,
    hang: float = 0.0,
    breaks: Breaks = at_spaces,
) -> Block:
    """Runs in lines of at most `width` pixels.

    `leading` is the distance of baselines in ems, rounded to whole pixels so that it is the same everywhere.
    A paragraph ends at a newline; its first line is moved right by `indent`, the others by `hang`. Only a
    word wider than the line is broken inside; a single character wider than the line sticks out. Without a
    width, `align` has no meaning. No run, no line; an empty run is one empty line.
    """
    if not runs:
        return Block((), 0.0, 0)
    row = measure(faces, runs, leading)
    shape = Shape(width, align if width < inf else "left", indent, hang)
    lines: list[Line] = []
    top = 0
    for start, end, opens in _cut(row, shape, breaks):
        lines.append(_line(row, shape, start, end, opens, top))
        top += lines[-1].height
    return Block(tuple(lines), max(line.x + line.width for line in lines), top)


def _cut(row: Row, shape: Shape, breaks: Breaks) -> Iterator[tuple[int, int, bool]]:
    """Start and end of every line, and whether it opens a paragraph."""
    start = 0
    for paragraph in row.text.split("\n"):
        end = start + len(paragraph)
        places = [start + place for place in breaks(paragraph)] if paragraph else []
        for number, stop in enumerate(_stops(row, shape, start, [*places, end])):
            newline = stop == end and end < len(row.text)
            yield start, stop + newline, number == 0
            start = stop
        start = end + 1


def _stops(row: Row, shape: Shape, start: int, places: list[int]) -> Iterator[int]:
    """Where the lines of one paragraph end, each as far as it can; `places` ends with the paragraph's end."""
    reach = [row.pen[_trimmed(row.text, *word)] for word in pairwise([start, *places])]
    opens = True
    while opens or start < places[-1]:
        limit = row.pen[start] + shape.width - shape.inset(opens) + TOLERANCE
        fitting = bisect_right(reach, limit)
        stop = places[fitting - 1] if fitting else start
        if stop <= start < places[-1]:
            stop = _squeezed(row, start, places[bisect_right(places, start)], limit)
        yield stop
        start, opens = stop, False


def _squeezed(row: Row, start: int, end: int, limit: float) -> int:
    """The last place inside a word that fits; at least one cluster further."""
    stop = bisect_right(row.pen, limit, start + 1, end) - 1
    while stop in row.solid:
        stop -= 1
    if stop > start:
        return stop
    return next((place for place in range(start + 1, end) if place not in row.solid), end)


def _trimmed(text: str, start: int, end: int) -> int:
    """The end of what is seen of a line: spaces and the newline after it take no room."""
    return start + len(text[start:end].rstrip(HANGING + "\n"))


def _line(row: Row, shape: Shape, start: int, end: int, opens: bool, top: int) -> Line:
    """One line, its glyphs moved to where they stand in the block."""
    seen = _trimmed(row.text, start, end)
    inset = shape.inset(opens)
    width = row.pen[seen] - row.pen[start]
    share = SHARES[shape.align]
    x = inset + (share * (shape.width - inset - width) if share else 0.0)
    above, below = row.room(start, end)
    shift = x - row.pen[start]
    carets = [pen + shift for pen in row.pen[start : seen + 1]] + [x + width] * (end - seen)
    pieces = tuple(_pieces(row, start, seen, shift))
    return Line(start, end, x, width, top, above + below, top + above, pieces, tuple(carets))


def _pieces(row: Row, start: int, end: int, shift: float) -> Iterator[Piece]:
    """The part of every span between `start` and `end`."""
    for span in row.spans:
        first, last = max(span.start, start), min(span.end, end)
        if first < last:
            lower, upper = (bisect_left(span.glyphs, place, key=_start) for place in (first, last))
            moved = tuple(Glyph(at, gid, x + shift, y) for at, gid, x, y in span.glyphs[lower:upper])
            yield Piece(span.style, span.face, row.pen[first] + shift, row.pen[last] + shift, moved)


def _start(glyph: Glyph) -> int:
    return glyph.start
