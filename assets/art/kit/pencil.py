"""Red grease-pencil marks: a wobbling ring, an arrow, a hand-lettered note."""

from math import cos, pi, sin

import numpy as np

from kit.lettering import HAND, outline
from kit.palette import WAX
from kit.pixels import Pixels, cloud, colour, ramp, single
from kit.svg import Point, curve, group, number, path


def loop(centre: Point, rx: float, ry: float, width: float, seed: int) -> str:
    """A ring drawn by hand, gone round once and a little more."""
    rng = np.random.default_rng(seed)
    points: list[Point] = []
    for i in range(42):
        turn = -0.6 * pi + i / 36 * 2 * pi
        grow = 0.965 + 0.075 * i / 41 + 0.008 * float(rng.standard_normal())
        points.append((centre[0] + cos(turn) * rx * grow, centre[1] + sin(turn) * ry * grow))
    return path(curve(points, closed=False), "none", 1.0, WAX, width)


def note(text: str, start: Point, size: float, angle: float, spacing: float = 0.0) -> str:
    turn = f"rotate({number(angle)} {number(start[0])} {number(start[1])})"
    shape = outline(HAND, text, start, size, spacing)
    return group([path(shape, WAX, 1.0, WAX, size * 0.03)], turn)


def wax(drawn: Pixels, seed: int) -> Pixels:
    """A drawn RGBA layer as wax on film: broken by the tooth of the paper."""
    tooth = cloud((drawn.shape[0], drawn.shape[1]), seed, (5.0, 5.0), 3)
    result = drawn.copy()
    result[..., :3] = colour(WAX)
    result[..., 3] = single(drawn[..., 3] * (0.60 + 0.38 * ramp(tooth, -1.3, 0.1)))
    return result
