"""Silhouettes with light on their edges."""

from dataclasses import dataclass

import numpy as np

from kit.canvas import Canvas
from kit.people import Figure
from kit.pixels import Pixels, blur, colour, over, ramp, shift, single
from kit.svg import Point, group, number, render

WIDE, TALL, DEEP = 0.9, 2.0, 0.12  # metres a figure may fill to each side of its foot, above and below it


@dataclass(frozen=True, slots=True)
class Rim:
    """A thin line of light on the edges that look towards (x, y; y down), `width` canvas units wide."""

    tint: str
    towards: Point
    width: float
    strength: float = 1.0


@dataclass(frozen=True, slots=True)
class Look:
    """How a silhouette takes the light: its tone, the tone of its feet, its rims.

    `inner` (0..1) weakens the rims of a part that lies over another one.
    """

    tone: str
    foot: str
    rims: tuple[Rim, ...]
    inner: float = 0.45


def place(foot: Point, size: float, turned: bool) -> str:
    across = number(-size if turned else size)
    return f"translate({number(foot[0])} {number(foot[1])}) scale({across} {number(-size)})"


def set_down(canvas: Canvas, image: Pixels, figure: Figure, foot: Point, size: float, look: Look,
             turned: bool = False) -> Pixels:
    """The image with a figure on `foot` (canvas point), `size` canvas units to the metre."""
    reach = (foot[0] - WIDE * size, foot[1] - TALL * size, WIDE * 2 * size, (TALL + DEEP) * size)
    box = canvas.clip(reach)
    spot, move = canvas.window(box), place(foot, size, turned)
    patch = single(image[spot])
    height = np.linspace(box[1], box[1] + box[3], patch.shape[0], dtype=np.float32)[:, None]
    fade = ramp((foot[1] - height) / size, 0.0, 1.3)[..., None]
    body = single(colour(look.foot) * (1 - fade) + colour(look.tone) * fade)
    covered = np.zeros(patch.shape[:2], dtype=np.float32)
    for parts in figure.groups:
        mask = render([group(parts, move)], box, canvas.scale)[..., 3]
        alpha = mask[..., None]
        patch = single(patch * (1 - alpha) + lit(body, mask, covered, look, canvas.scale) * alpha)
        covered = np.maximum(covered, mask)
    if figure.bright:
        patch = over(patch, render([group(figure.bright, move)], box, canvas.scale))
    result = image.copy()
    result[spot] = patch
    return result


def lit(body: Pixels, mask: Pixels, covered: Pixels, look: Look, scale: float) -> Pixels:
    """One group of a silhouette in its own tone with its rims: a hard thin line and a soft wide one."""
    result = np.broadcast_to(body, (*mask.shape, 3))
    for rim in look.rims:
        along = np.hypot(*rim.towards)
        x, y = (-part * rim.width * scale / along for part in rim.towards)
        hard = mask * (1 - shift(mask, x, y))
        soft = mask * (1 - blur(shift(mask, x * 3, y * 3), rim.width * scale * 1.6))
        power = (hard * 0.95 + soft * 0.14) * (1 - covered * (1 - look.inner)) * rim.strength
        result = result + (colour(rim.tint) - result) * np.clip(power, 0, 1)[..., None]
    return single(result)


def shadow(figure: Figure, foot: Point, size: float, along: Point, turned: bool = False) -> str:
    """A figure laid on the floor, black; `along` is the canvas step that one metre of height becomes."""
    across = number(-size if turned else size)
    move = f"matrix({across} 0 {number(along[0])} {number(along[1])} {number(foot[0])} {number(foot[1])})"
    return group([part for parts in figure.groups for part in parts], move)
