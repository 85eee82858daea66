"""Pixels: how much ink, where, and always the same."""

import os
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame
import pytest

from game.window.text.faces import Faces
from game.window.text.lines import lay_out
from game.window.text.raster import ATLASES, Ink, Raster, curve
from game.window.text.runs import Run, Style

FACES = Faces(Path(__file__).parents[2] / "assets" / "fonts")
PAPER = (0xF4, 0xEA, 0xD2)
INK = (26, 24, 20)
SENTENCE = "The ten-fifteen lets out in ones and twos. Nobody reads the credits."


def drawn(text: str, style: Style, width: float = 400.0) -> Ink:
    return Raster().draw(lay_out(FACES, [Run(text, style)], width))


def alphas(ink: Ink) -> bytes:
    return pygame.image.tobytes(ink.surface, "RGBA")[3::4]


@pytest.mark.parametrize("family", FACES.families)
@pytest.mark.parametrize("size", [14.0, 21.0, 33.6])
def test_the_share_of_ink_is_that_of_text(family: str, size: float) -> None:
    block = lay_out(FACES, [Run(SENTENCE, Style(family, size))], 20 * size)
    ink = Raster().draw(block)
    covered = sum(alphas(ink)) / 255
    assert 0.05 < covered / (len(SENTENCE) * size * size) < 0.22
    assert ink.x > -size / 3 and ink.y > -size / 3
    assert ink.x + ink.surface.get_width() < block.width + size / 3
    assert ink.y + ink.surface.get_height() < block.height + size / 3


def test_the_same_text_gives_the_same_bytes() -> None:
    style = Style("literata", 22.0, colour=INK, underline=True)
    raster = Raster()
    block = lay_out(FACES, [Run(SENTENCE, style)], 300.0)
    first, second, other = raster.draw(block), raster.draw(block), drawn(SENTENCE, style, 300.0)
    assert alphas(first) == alphas(second) == alphas(other)


def test_the_baseline_is_sharp() -> None:
    """Light hinting puts the feet of letters on a row of pixels: full ink above it, hardly any below."""
    block = lay_out(FACES, [Run("HIEHLI", Style("courier", 21.0))])
    ink = Raster().draw(block)
    width = ink.surface.get_width()
    rows = [sum(alphas(ink)[row * width : (row + 1) * width]) for row in range(ink.surface.get_height())]
    feet = block.lines[0].baseline - ink.y
    assert len(rows) == feet
    assert rows[-1] > 0.5 * max(rows) and rows[0] > 0.5 * max(rows)


def test_quarter_pixels_are_kept_apart() -> None:
    """Letters of a fractional advance are not moved to whole pixels: the same letter differs in its edges."""
    block = lay_out(FACES, [Run("llll", Style("courier", 21.25))])
    ink = Raster().draw(block)
    starts = [round(12.75 * letter) for letter in range(4)]
    edges = {tuple(ink.surface.get_at((start + x, 8)).a for x in range(8)) for start in starts}
    assert len(edges) > 1


def test_colour_is_the_styles_and_light_ink_is_heavier() -> None:
    ink = drawn("Noor", Style("courier", 30.0, colour=(200, 30, 20)))
    pixels = [ink.surface.get_at((x, y)) for x in range(40) for y in range(15)]
    assert {(pixel.r, pixel.g, pixel.b) for pixel in pixels if pixel.a} == {(200, 30, 20)}
    black, white = curve((0, 0, 0)), curve((255, 255, 255))
    assert black[0] == white[0] == 0 and black[255] == white[255] == 255
    assert 128 < black[128] < white[128] < 160


def test_an_underline_runs_under_the_whole_run_and_only_there() -> None:
    runs = [Run("ab ", Style("courier", 20.0)), Run("cd", Style("courier", 20.0, underline=True))]
    block = lay_out(FACES, runs)
    ink = Raster().draw(block)
    row = next(
        y
        for y in range(block.lines[0].baseline - ink.y, ink.surface.get_height())
        if ink.surface.get_at((round(48 - ink.x), y)).a == 255
    )
    line = [x + ink.x for x in range(ink.surface.get_width()) if ink.surface.get_at((x, row)).a]
    assert line == list(range(36, 60))


def test_text_without_ink_gives_an_empty_surface() -> None:
    for text in ("", "  \n "):
        assert drawn(text, Style("courier", 20.0)).surface.get_size() == (0, 0)


def test_painting_and_blitting_agree() -> None:
    block = lay_out(FACES, [Run(SENTENCE, Style("literata", 22.0, colour=INK))], 300.0)
    raster = Raster()
    painted, blitted = (pygame.Surface((340, 160)) for _ in range(2))
    for target in (painted, blitted):
        target.fill(PAPER)
    raster.paint(painted, block, 20, 10)
    ink = raster.draw(block)
    blitted.blit(ink.surface, (20 + ink.x, 10 + ink.y))
    pairs = zip(pygame.image.tobytes(painted, "RGB"), pygame.image.tobytes(blitted, "RGB"), strict=True)
    assert max(abs(one - other) for one, other in pairs) <= 3


def test_the_cache_of_glyphs_is_bounded() -> None:
    raster = Raster()
    for red in range(ATLASES + 20):
        raster.draw(lay_out(FACES, [Run("a", Style("courier", 20.0, colour=(red, 0, 0)))]))
    assert len(raster._atlases) == ATLASES
