"""Runs to one row of glyphs, as if the line never ended, and the pen's place at every character."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from game.window.text.block import Glyph
from game.window.text.faces import Face, Faces
from game.window.text.runs import Run, Style
from game.window.text.shaping import Stretch, shape


class Span(NamedTuple):
    """The glyphs of one stretch in the row; `start` and `end` are offsets in the text."""

    start: int
    end: int
    style: Style
    face: Face
    glyphs: list[Glyph]


class Rhythm(NamedTuple):
    """What a run that begins at `start` asks of its lines: pixels above and below the baseline."""

    start: int
    above: int
    below: int


class Row(NamedTuple):
    """`pen` has the x of every offset, 0 … length; `solid` are those inside a cluster, never a line's end."""

    text: str
    pen: list[float]
    solid: frozenset[int]
    spans: list[Span]
    rhythms: list[Rhythm]

    def room(self, start: int, end: int) -> tuple[int, int]:
        """The pixels above and below the baseline that a line from `start` to `end` needs."""
        first = max(bisect_right(self.rhythms, start, key=_start) - 1, 0)
        last = bisect_right(self.rhythms, max(end - 1, start), key=_start)
        met = self.rhythms[first:last]
        return max(rhythm.above for rhythm in met), max(rhythm.below for rhythm in met)


def measure(faces: Faces, runs: Sequence[Run], leading: float) -> Row:
    """Shape every run. `leading` is the distance of baselines in ems."""
    pen = [0.0]
    solid: set[int] = set()
    spans: list[Span] = []
    rhythms: list[Rhythm] = []
    for text, style in runs:
        chain = faces.chain(style.family, style.bold, style.italic)
        rhythms.append(_rhythm(chain[0], style, leading, len(pen) - 1))
        for stretch in shape(chain, text, bool(style.letter_spacing)):
            spans.append(_span(stretch, style, pen, solid))
    return Row("".join(run.text for run in runs), pen, frozenset(solid), spans, rhythms)


def _start(rhythm: Rhythm) -> int:
    return rhythm.start


def _rhythm(face: Face, style: Style, leading: float, start: int) -> Rhythm:
    """Half of the leading goes above the face's own extent and half below, as in CSS."""
    ascent, descent, *_ = face.measures
    pitch = round(leading * style.size)
    above = round((pitch + (ascent - descent) * style.size) / 2)
    return Rhythm(start, above, pitch - above)


def _span(stretch: Stretch, style: Style, pen: list[float], solid: set[int]) -> Span:
    """Place the stretch's glyphs, and extend `pen` and `solid` by its characters."""
    size, x = style.size, pen[-1]
    first = len(pen) - 1
    base = first - stretch.glyphs[0].start
    ends = [glyph.start for glyph in stretch.glyphs[1:]] + [stretch.end]
    glyphs = []
    for (gid, start, advance, dx, dy), end in zip(stretch.glyphs, ends, strict=True):
        glyphs.append(Glyph(base + start, gid, x + dx * size, -dy * size))
        x += advance * size
        if end == start:
            continue
        x += style.letter_spacing
        if end == start + 1:
            pen.append(x)
        else:
            _divide(pen, solid, x, end - start)
    return Span(first, len(pen) - 1, style, stretch.face, glyphs)


def _divide(pen: list[float], solid: set[int], x: float, count: int) -> None:
    """A cluster of several characters, such as a ligature, gives each an equal share of its width."""
    start = pen[-1]
    solid.update(range(len(pen), len(pen) + count - 1))
    pen += [start + (x - start) * part / count for part in range(1, count + 1)]
