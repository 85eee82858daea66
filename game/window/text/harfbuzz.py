"""HarfBuzz behind one typed class."""

from typing import Any, NamedTuple

import uharfbuzz as hb  # type: ignore[import-untyped]

LOOSE = {"liga": False, "clig": False}
"""Letter-spaced text has no ligatures (CSS Text 3, section 8.2); nor has a typewriter."""


class Shaped(NamedTuple):
    """One glyph; lengths in ems, y upwards. `start` is the character that its cluster begins with."""

    gid: int
    start: int
    advance: float
    dx: float
    dy: float


class Measures(NamedTuple):
    """A face's own measures in ems; `descent` and `underline` are positive downwards."""

    ascent: float
    descent: float
    underline: float
    underline_thickness: float


class Shaper:
    """One face for shaping. `data` is the file's content."""

    def __init__(self, data: bytes) -> None:
        face = hb.Face(hb.Blob(data))
        self._font: Any = hb.Font(face)
        self._em: int = face.upem
        self._typewriter = self._advance("i") == self._advance("m") > 0

    def measures(self) -> Measures:
        """The measures that the face itself gives."""
        extents = self._font.get_font_extents("ltr")
        tags = hb.OTMetricsTag
        offset = self._font.get_metric_position_with_fallback(tags.UNDERLINE_OFFSET)
        thickness = self._font.get_metric_position_with_fallback(tags.UNDERLINE_SIZE)
        em = self._em
        return Measures(extents.ascender / em, -extents.descender / em, -offset / em, thickness / em)

    def _advance(self, character: str) -> int:
        """In font units; 0 where the face lacks the character."""
        gid = self._font.get_nominal_glyph(ord(character))
        return int(self._font.get_glyph_h_advance(gid)) if gid else 0

    def shape(self, text: str, loose: bool) -> list[Shaped]:
        """Glyphs from left to right; glyph 0 where the face lacks something. `loose` keeps letters apart."""
        buffer = hb.Buffer()
        buffer.add_str(text)
        # One direction throughout: clusters then rise, and lines can be cut anywhere. One language: the
        # default is this machine's, and would make pictures differ from one machine to another.
        buffer.direction = "ltr"
        buffer.language = "en"
        buffer.guess_segment_properties()
        hb.shape(self._font, buffer, LOOSE if loose or self._typewriter else None)
        em = self._em
        places = (glyph.position for glyph in buffer.glyph_positions)
        return [
            Shaped(info.codepoint, info.cluster, advance / em, dx / em, dy / em)
            for info, (dx, dy, advance, _) in zip(buffer.glyph_infos, places, strict=True)
        ]
