"""What light does between things: reflection in a floor, spill, smoke."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from kit.canvas import Canvas
from kit.pixels import Pixels, blur, cloud, ramp, screen, single, smear, take


@dataclass(frozen=True, slots=True)
class Mirror:
    """A floor that reflects: how strongly, how far down, with how much sideways play (canvas units)."""

    strength: float
    reach: float
    ripple: float
    seed: int


def mirrored(canvas: Canvas, image: Pixels, contact: Callable[[Pixels], Pixels], floor: Mirror) -> Pixels:
    """Light reflected by a floor (rows, columns, 3): every column turned over at `contact`.

    `contact` gives, for canvas x, the canvas y where walls meet the floor. The further from there, the
    softer and the weaker.
    """
    x, y = canvas.axes()
    foot = contact(x)
    deep = y - foot
    rows = (2 * foot - y) * canvas.scale - 0.5
    play = cloud(canvas.shape, floor.seed, (260.0, 22.0), 2) * np.clip(deep / floor.reach, 0, 1)
    columns = (x + play * floor.ripple) * canvas.scale - 0.5
    near = take(smear(blur(image, 1.2 * canvas.scale), 5 * canvas.scale), rows, columns)
    far = take(smear(blur(image, 6 * canvas.scale), 26 * canvas.scale), rows, columns)
    part = ramp(deep, 0, floor.reach * 0.6)[..., None]
    fall = np.clip(1 - deep / floor.reach, 0, 1) ** 1.6 * (deep > 0)
    return single((near * (1 - part) + far * part) * fall[..., None] * floor.strength)


def bloom(image: Pixels, start: float, sizes: Sequence[tuple[float, float]]) -> Pixels:
    """Places brighter than `start` spill; `sizes` are (sigma in pixels, strength)."""
    bright = single(image * ramp(image.max(axis=2), start, 1.0)[..., None])
    result = image
    for sigma, strength in sizes:
        result = screen(result, single(blur(bright, sigma) * strength))
    return result


def haze(image: Pixels, light: Pixels, seed: int, size: tuple[float, float], uneven: float = 0.35) -> Pixels:
    """Light standing in the air: screened on, with drifting smoke in it; `size` of its clouds in pixels."""
    smoke = np.clip(1 + cloud((image.shape[0], image.shape[1]), seed, size) * uneven, 0.1, 2.2)
    return screen(image, single(light * smoke[..., None]))
