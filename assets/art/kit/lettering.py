"""Glyph outlines as SVG paths: no font of the machine takes part."""

from functools import lru_cache
from pathlib import Path

from fontTools.pens.svgPathPen import SVGPathPen  # type: ignore[import-untyped]
from fontTools.pens.transformPen import TransformPen  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from kit.svg import Point, number, path

FONTS = Path(__file__).resolve().parents[2] / "fonts"
DISPLAY, BOARD, HAND = FONTS / "bebas-regular.ttf", FONTS / "barlow-bold.ttf", FONTS / "caveat-regular.ttf"


@lru_cache(maxsize=8)
def face(file: Path) -> TTFont:
    return TTFont(file)


def width(file: Path, text: str, size: float, spacing: float = 0.0) -> float:
    """Width of the text in canvas units; `spacing` is added after every letter."""
    font = face(file)
    names, metrics = font.getBestCmap(), font["hmtx"].metrics
    unit = size / font["head"].unitsPerEm
    return float(sum(metrics[names[ord(letter)]][0] * unit + spacing for letter in text))


def outline(file: Path, text: str, start: Point, size: float, spacing: float = 0.0) -> str:
    """Path data of one line of text; `start` is the left end of its base line."""
    font = face(file)
    names, metrics, glyphs = font.getBestCmap(), font["hmtx"].metrics, font.getGlyphSet()
    unit = size / font["head"].unitsPerEm
    x, d = start[0], []
    for letter in text:
        pen = SVGPathPen(glyphs, number)
        glyphs[names[ord(letter)]].draw(TransformPen(pen, (unit, 0, 0, -unit, x, start[1])))
        d.append(pen.getCommands())
        x += metrics[names[ord(letter)]][0] * unit + spacing
    return "".join(d)


def centred(file: Path, text: str, middle: Point, size: float, fill: str, spacing: float = 0.0) -> str:
    """One line of text, centred on `middle` (x; y is the base line)."""
    left = middle[0] - (width(file, text, size, spacing) - spacing) / 2
    return path(outline(file, text, (left, middle[1]), size, spacing), fill)
