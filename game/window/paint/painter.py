"""A list of draws onto a surface."""

from collections.abc import Callable, Sequence

import pygame

from game.window.draw.boxes import Box
from game.window.draw.draws import (
    Blend,
    Colour,
    Draw,
    Fill,
    Frame,
    Icon,
    Paper,
    Picture,
    Shadow,
    Still,
    Stripes,
    Within,
    Words,
)
from game.window.draw.parts import box_of
from game.window.paint import textures
from game.window.paint.kept import Kept
from game.window.paint.pictures import Pictures
from game.window.text.block import Block
from game.window.text.raster import Ink, Raster

_MADE, _STILLS = 24_000_000, 26_000_000
"""Bytes kept of textures, and of stills: a full window of 1920 by 1080 is 8.3 million."""
_INKS = 500
_MARGIN = 24
"""Pixels by which ink may leave the box of its block."""


class Painter:
    """Paints draws. What it keeps changes nothing but the time it takes. `grain` is that of the paper: 1 is
    as drawn, 0 none."""

    def __init__(self, grain: float = 1.0) -> None:
        self._grain = grain
        self._raster = Raster()
        self._pictures = Pictures()
        self._made = Kept(_MADE)
        self._stills = Kept(_STILLS)
        self._inks: dict[int, tuple[Block, Ink]] = {}

    def fetch(self, path: str) -> None:
        """Begins to read a picture file that will be painted soon."""
        self._pictures.fetch(path)

    def paint(self, target: pygame.Surface, draws: Sequence[Draw]) -> None:
        """All draws, the first one at the back."""
        self._all(target, draws, keep=True)

    def _all(self, target: pygame.Surface, draws: Sequence[Draw], keep: bool) -> None:
        seen = Box(*target.get_clip())
        for draw in draws:
            match draw:
                case Words(block, x, y):
                    if box_of(block, x, y).inset(-_MARGIN).meets(seen):
                        self._words(target, block, x, y)
                case Shadow():
                    if draw.box.inset(-draw.reach).meets(seen):
                        self._one(target, draw, keep)
                case _:
                    if draw.box.meets(seen):
                        self._one(target, draw, keep)

    def _one(self, target: pygame.Surface, draw: Draw, keep: bool) -> None:
        match draw:
            case Fill(box, colour, 0):
                _fill(target, box, colour)
            case Frame(box, colour, width, 0):
                for side in _sides(box, width):
                    _fill(target, side, colour)
            case Within(box, inner):
                before = target.get_clip()
                target.set_clip(before.clip(box))
                self._all(target, inner, keep)
                target.set_clip(before)
            case Still(box, inner):
                target.blit(self._stills.get((box[2:], inner), lambda: self._still(draw)), box[:2])
            case Picture(_, box):
                found = self._pictures.cut(draw)
                if found is not None:
                    target.blit(found, box[:2])
            case Shadow(box, _, reach):
                target.blit(self._texture(draw, keep), (box.x - reach, box.y - reach))
            case Fill() | Frame() | Blend() | Stripes() | Icon() | Paper():
                target.blit(self._texture(draw, keep), draw.box[:2])

    def _still(self, still: Still) -> pygame.Surface:
        surface = textures.opaque(still.box.width, still.box.height)
        self._all(surface, still.draws, keep=False)
        return surface

    def _texture(self, draw: Draw, keep: bool) -> pygame.Surface:
        """The draw at the origin; textures inside a still are not kept."""
        make = _maker(draw, self._grain)
        if not keep:
            return make()
        at_origin = draw._replace(box=draw.box._replace(x=0, y=0)) if not isinstance(draw, Words) else draw
        return self._made.get(at_origin, make)

    def _words(self, target: pygame.Surface, block: Block, x: int, y: int) -> None:
        """Blocks are told apart by identity: the typesetter gives the same block for the same text."""
        held = self._inks.pop(id(block), None)
        ink = self._raster.draw(block) if held is None else held[1]
        self._inks[id(block)] = (block, ink)
        target.blit(ink.surface, (x + ink.x, y + ink.y))
        if len(self._inks) > _INKS:
            del self._inks[next(iter(self._inks))]


def _maker(draw: Draw, grain: float) -> Callable[[], pygame.Surface]:
    match draw:
        case Fill() | Frame():
            return lambda: textures.rounded(draw)
        case Blend():
            return lambda: textures.blend(draw)
        case Stripes():
            return lambda: textures.stripes(draw)
        case Icon():
            return lambda: textures.icon(draw)
        case Paper():
            return lambda: textures.paper(draw, grain)
        case Shadow():
            return lambda: textures.shadow(draw)
        case _:
            raise TypeError(draw)


def _sides(box: Box, width: int) -> tuple[Box, ...]:
    inner = box.height - 2 * width
    return (
        Box(box.x, box.y, box.width, width),
        Box(box.x, box.bottom - width, box.width, width),
        Box(box.x, box.y + width, width, inner),
        Box(box.right - width, box.y + width, width, inner),
    )


def _fill(target: pygame.Surface, box: Box, colour: Colour) -> None:
    """A fill; a see-through one as a product and a sum, which needs no second surface."""
    if len(colour) == 3:
        target.fill(colour, box)
        return
    *solid, alpha = colour
    target.fill((255 - alpha,) * 3, box, pygame.BLEND_RGB_MULT)
    red, green, blue = (round(channel * alpha / 255) for channel in solid)
    target.fill((red, green, blue), box, pygame.BLEND_RGB_ADD)
