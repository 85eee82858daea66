"""A text along a chain of faces."""

from typing import NamedTuple

from game.window.text.faces import Chain, Face, Faces
from game.window.text.harfbuzz import Shaped

SPACES = {ord(character): " " for character in "\t\n\r\v\f\x85\u2028\u2029"}
"""Characters that only move the pen; faces have no glyph for them."""


class Stretch(NamedTuple):
    """The glyphs of one face for the characters up to `end`."""

    face: Face
    end: int
    glyphs: list[Shaped]


class Part(NamedTuple):
    """Neighbouring clusters that a face has, or lacks."""

    start: int
    end: int
    lacking: bool


def shape(chain: Chain, text: str, loose: bool = False) -> list[Stretch]:
    """Glyphs in the order of the text; glyph 0 of the last face where no face has a character."""
    return _shape(chain, text.translate(SPACES), loose) if text else []


def missing(faces: Faces, text: str, family: str, bold: bool = False, italic: bool = False) -> frozenset[str]:
    """The characters of `text` that neither the face nor what stands in for it can show."""
    return frozenset(
        character
        for stretch in shape(faces.chain(family, bold, italic), text)
        for part in _parts(stretch.glyphs, stretch.end)
        if part.lacking
        for character in text[part.start : part.end]
    )


def _shape(chain: Chain, text: str, loose: bool) -> list[Stretch]:
    face, *others = chain
    glyphs = face.shaper.shape(text, loose)
    if not others or all(glyph.gid for glyph in glyphs):
        return [Stretch(face, len(text), glyphs)]
    found = []
    for start, end, lacking in _parts(glyphs, len(text)):
        if lacking:
            found += [_moved(stretch, start) for stretch in _shape(tuple(others), text[start:end], loose)]
        else:
            found.append(Stretch(face, end, [glyph for glyph in glyphs if start <= glyph.start < end]))
    return found


def _moved(stretch: Stretch, by: int) -> Stretch:
    glyphs = [glyph._replace(start=glyph.start + by) for glyph in stretch.glyphs]
    return Stretch(stretch.face, stretch.end + by, glyphs)


def _parts(glyphs: list[Shaped], end: int) -> list[Part]:
    """The clusters up to `end`, joined as long as all of them are there, or all lack a glyph."""
    lacking: dict[int, bool] = {}
    for glyph in glyphs:
        lacking[glyph.start] = lacking.get(glyph.start, False) or not glyph.gid
    parts: list[Part] = []
    for (start, lacks), stop in zip(lacking.items(), [*list(lacking)[1:], end], strict=True):
        if parts and parts[-1].lacking == lacks:
            parts[-1] = parts[-1]._replace(end=stop)
        else:
            parts.append(Part(start, stop, lacks))
    return parts
