"""Blocks to pixels."""

from math import floor
from typing import NamedTuple

import pygame

from game.window.text.block import Block, Line, Piece
from game.window.text.faces import Face
from game.window.text.freetypes import STEPS, Coverage
from game.window.text.runs import Colour

DARK_INK, LIGHT_INK = 0.92, 0.80
"""Exponents of coverage for black and for white text. Blending in sRGB thins light text on dark ground;
less than 1 thickens. Tried by eye against the design studies; other colours lie between."""

ATLASES = 96
"""Kept sets of glyphs, each of one face, size and colour. A page uses 5 to 10 of 30 to 150 KB."""

Stamp = tuple[pygame.Surface, tuple[int, int]]
"""A picture and where its top left corner goes."""


class Sprite(NamedTuple):
    """A glyph in its colour; the offsets lead from the pen's pixel and the baseline to its corner."""

    surface: pygame.Surface
    dx: int
    dy: int


class Ink(NamedTuple):
    """A drawn block. Blit the surface at the block's place plus (x, y): strokes may leave the block's box."""

    surface: pygame.Surface
    x: int
    y: int


class Atlas:
    """The glyphs drawn so far of one face, size (in 64ths of a pixel) and colour."""

    def __init__(self, face: Face, size: int, colour: Colour) -> None:
        self._outlines = face.outlines
        self._size = size
        self._colour = colour
        self._curve = curve(colour)
        self._sprites: dict[tuple[int, int], Sprite | None] = {}

    def sprite(self, gid: int, step: int) -> Sprite | None:
        """A glyph `step` quarters of a pixel to the right; None where it has no ink."""
        key = (gid, step)
        if key not in self._sprites:
            self._sprites[key] = self._tinted(self._outlines.render(gid, self._size, step))
        return self._sprites[key]

    def _tinted(self, coverage: Coverage) -> Sprite | None:
        left, top, width, height, data = coverage
        if not data:
            return None
        red, green, blue = self._colour
        pixels = bytearray((blue, green, red, 0)) * len(data)
        pixels[3::4] = data.translate(self._curve)
        return Sprite(pygame.image.frombuffer(pixels, (width, height), "BGRA"), left, -top)


class Raster:
    """Draws blocks. Keeps the glyphs it has drawn; the surfaces it returns are the caller's."""

    def __init__(self) -> None:
        self._atlases: dict[tuple[Face, int, Colour], Atlas] = {}

    def draw(self, block: Block) -> Ink:
        """The block on a transparent surface, cut to its ink; blit it plainly, or with a fading alpha."""
        stamps = self._stamps(block)
        areas = [surface.get_rect(topleft=place) for surface, place in stamps]
        if not areas:
            return Ink(pygame.Surface((0, 0), pygame.SRCALPHA, 32), 0, 0)
        whole = areas[0].unionall(areas[1:])
        surface = pygame.Surface(whole.size, pygame.SRCALPHA, 32)
        surface.fblits([(stamp, (x - whole.x, y - whole.y)) for stamp, (x, y) in stamps])
        return Ink(surface, whole.x, whole.y)

    def paint(self, target: pygame.Surface, block: Block, x: int, y: int) -> None:
        """The block straight onto `target`, its top left corner at (x, y)."""
        target.fblits([(stamp, (x + dx, y + dy)) for stamp, (dx, dy) in self._stamps(block)])

    def _stamps(self, block: Block) -> list[Stamp]:
        stamps: list[Stamp] = []
        for line in block.lines:
            for piece in line.pieces:
                if piece.style.underline:
                    stamps.append(_underline(piece, line))
                stamps += self._letters(piece, line.baseline)
        return stamps

    def _letters(self, piece: Piece, baseline: int) -> list[Stamp]:
        atlas = self._atlas(piece.face, round(piece.style.size * 64), piece.style.colour)
        stamps = []
        for _, gid, x, y in piece.glyphs:
            pixel, step = divmod(floor(x * STEPS + 0.5), STEPS)
            sprite = atlas.sprite(gid, step)
            if sprite:
                stamps.append((sprite.surface, (pixel + sprite.dx, baseline + round(y) + sprite.dy)))
        return stamps

    def _atlas(self, face: Face, size: int, colour: Colour) -> Atlas:
        """The glyphs of one look; the look that was longest not asked for is given up."""
        key = (face, size, colour)
        atlas = self._atlases.pop(key, None) or Atlas(*key)
        self._atlases[key] = atlas
        if len(self._atlases) > ATLASES:
            del self._atlases[next(iter(self._atlases))]
        return atlas


def curve(colour: Colour) -> bytes:
    """The 256 opacities of text in this colour, by coverage."""
    red, green, blue = colour
    # Rec. 709 luma: how light the ink looks.
    lightness = (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255
    exponent = DARK_INK + (LIGHT_INK - DARK_INK) * lightness
    return bytes(round(255 * (value / 255) ** exponent) for value in range(256))


def _underline(piece: Piece, line: Line) -> Stamp:
    measures, size = piece.face.measures, piece.style.size
    left, right = round(piece.left), round(piece.right)
    thickness = max(1, round(measures.underline_thickness * size))
    bar = pygame.Surface((max(right - left, 0), thickness), pygame.SRCALPHA, 32)
    bar.fill(piece.style.colour)
    return bar, (left, line.baseline + max(1, round(measures.underline * size)))
