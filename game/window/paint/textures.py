"""What cannot be drawn with a plain fill, each made once and kept by the painter."""

from random import Random

import pygame

from game.window.draw.draws import Blend, Colour, Fill, Frame, Icon, Paper, Shadow, Stripes
from game.window.style.icons import ICONS, Disc, Hole, Polygon, Ring, Shape

_FINE = 4
"""Shapes are drawn so many times larger and scaled down, for smooth edges."""
_SEED = 7
_GRAIN, _FIBRE = 5, 5
"""How far the two grains of paper move a channel, in 255ths."""


def clear(width: int, height: int, colour: Colour = (0, 0, 0)) -> pygame.Surface:
    """A transparent surface whose hidden colour is this one, so that scaled edges have no dark fringe."""
    surface = pygame.Surface((width, height), pygame.SRCALPHA, 32)
    surface.fill((*colour[:3], 0))
    return surface


def opaque(width: int, height: int) -> pygame.Surface:
    return pygame.Surface((width, height), 0, 32)


def rounded(draw: Fill | Frame) -> pygame.Surface:
    """A filled rectangle or an edge with round corners."""
    _, _, width, height = draw.box
    large = clear(width * _FINE, height * _FINE, draw.colour)
    edge = draw.width * _FINE if isinstance(draw, Frame) else 0
    pygame.draw.rect(large, _solid(draw.colour), large.get_rect(), edge, border_radius=draw.radius * _FINE)
    return pygame.transform.smoothscale(large, (width, height))


def blend(draw: Blend) -> pygame.Surface:
    """A gradient; transparent where one of its colours is."""
    _, _, width, height = draw.box
    steps = width if draw.across else height
    see_through = len(draw.first) == 4 or len(draw.last) == 4
    size = (steps, 1) if draw.across else (1, steps)
    thin = clear(*size) if see_through else opaque(*size)
    first, last = _solid(draw.first), _solid(draw.last)
    for i in range(steps):
        share = i / max(steps - 1, 1)
        colour = tuple(round(a + (b - a) * share) for a, b in zip(first, last, strict=True))
        thin.set_at((i, 0) if draw.across else (0, i), colour)
    return pygame.transform.scale(thin, (width, height))


def stripes(draw: Stripes) -> pygame.Surface:
    """Slanted stripes on a transparent ground."""
    _, _, width, height = draw.box
    large = clear(width * _FINE, height * _FINE, draw.colour)
    x = -draw.lean - draw.pitch
    while x < width:
        foot, head = x * _FINE, (x + draw.lean) * _FINE
        across, tall = draw.width * _FINE, height * _FINE
        points = [(foot, tall), (foot + across, tall), (head + across, 0), (head, 0)]
        pygame.draw.polygon(large, _solid(draw.colour), points)
        x += draw.pitch
    return pygame.transform.smoothscale(large, (width, height))


def icon(draw: Icon) -> pygame.Surface:
    """A shape of the table of icons."""
    _, _, width, height = draw.box
    fine = 2 * _FINE
    large = clear(width * fine, height * fine, draw.colour)
    for shape in ICONS[draw.name]:
        _shape(large, shape, _solid(draw.colour))
    return pygame.transform.smoothscale(large, (width, height))


def _shape(target: pygame.Surface, shape: Shape, colour: tuple[int, int, int, int]) -> None:
    width, height = target.get_size()
    side = min(width, height)
    match shape:
        case Polygon(points):
            pygame.draw.polygon(target, colour, [(x * width, y * height) for x, y in points])
        case Hole(points):
            empty = (*colour[:3], 0)
            pygame.draw.polygon(target, empty, [(x * width, y * height) for x, y in points])
        case Disc(x, y, radius):
            pygame.draw.circle(target, colour, (x * width, y * height), radius * side)
        case Ring(x, y, outer, inner):
            edge = round((outer - inner) * side)
            pygame.draw.circle(target, colour, (x * width, y * height), outer * side, edge)


def shadow(draw: Shadow) -> pygame.Surface:
    """A soft rectangle, `reach` larger on every side: four corners, and what lies between them stretched."""
    _, _, width, height = draw.box
    reach = draw.reach
    span = 2 * min(reach, width // 2, height // 2)
    found = clear(width + 2 * reach, height + 2 * reach)
    corner = clear(span, span)
    red, green, blue, most = _solid(draw.colour)
    slope = [_eased(i / max(span - 1, 1)) for i in range(span)]
    for y in range(span):
        for x in range(span):
            corner.set_at((x, y), (red, green, blue, round(most * slope[x] * slope[y])))
    right, below = found.get_width() - span, found.get_height() - span
    inner = (right - span, below - span)
    scale, flip = pygame.transform.scale, pygame.transform.flip
    side, top = corner.subsurface((0, span - 1, span, 1)), corner.subsurface((span - 1, 0, 1, span))
    for turned, x, y in ((corner, 0, 0), (flip(corner, True, False), right, 0)):
        found.blit(turned, (x, y))
        found.blit(flip(turned, False, True), (x, below))
    for turned, x in ((side, 0), (flip(side, True, False), right)):
        found.blit(scale(turned, (span, inner[1])), (x, span))
    for turned, y in ((top, 0), (flip(top, False, True), below)):
        found.blit(scale(turned, (inner[0], span)), (span, y))
    found.fill((red, green, blue, most), (span, span, *inner))
    return found


def _eased(share: float) -> float:
    return share * share * (3 - 2 * share)


def paper(draw: Paper, grain: float) -> pygame.Surface:
    """A sheet with its tint, a fine grain and longer fibres."""
    _, _, width, height = draw.box
    sheet = blend(Blend(draw.box, draw.top, draw.bottom))
    chance = Random(_SEED)
    for amount, (across, down) in ((_GRAIN, (1, 1)), (_FIBRE, (5, 2))):
        most = round(amount * draw.grain * grain)
        if not most:
            continue
        noise = _noise(chance, -(-width // across), -(-height // down))
        if across > 1:
            noise = pygame.transform.smoothscale(noise, (width, height))
        noise.fill((most, most, most), special_flags=pygame.BLEND_RGB_MULT)
        sheet.fill((most // 2,) * 3, special_flags=pygame.BLEND_RGB_SUB)
        sheet.blit(noise, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
    return sheet


def _noise(chance: Random, width: int, height: int) -> pygame.Surface:
    """Even grey noise."""
    grey = pygame.image.frombuffer(chance.randbytes(width * height), (width, height), "P")
    grey.set_palette([(i, i, i) for i in range(256)])
    found = opaque(width, height)
    found.blit(grey, (0, 0))
    return found


def _solid(colour: Colour) -> tuple[int, int, int, int]:
    red, green, blue, *rest = colour
    return red, green, blue, rest[0] if rest else 255
