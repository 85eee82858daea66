"""Small shapes as data, in a square of 1 by 1, y downwards.

A shape is a polygon (its points), a disc (x, y, radius), a ring (x, y, outer radius, inner radius) or a hole:
a polygon cut out of what was drawn before it.
"""

from math import cos, pi, sin
from typing import NamedTuple

Point = tuple[float, float]


class Polygon(NamedTuple):
    points: tuple[Point, ...]


class Disc(NamedTuple):
    x: float
    y: float
    radius: float


class Ring(NamedTuple):
    x: float
    y: float
    outer: float
    inner: float


class Hole(NamedTuple):
    points: tuple[Point, ...]


Shape = Polygon | Disc | Ring | Hole


def _oblong(x: float, y: float, width: float, height: float) -> tuple[Point, ...]:
    return ((x, y), (x + width, y), (x + width, y + height), (x, y + height))


def _ray(turn: float) -> Polygon:
    """One of the strokes around the sun."""
    across, along = (cos(turn), sin(turn)), (-sin(turn), cos(turn))
    near, far, half = 0.34, 0.5, 0.045

    def at(distance: float, side: float) -> Point:
        return (
            0.5 + across[0] * distance + along[0] * side,
            0.5 + across[1] * distance + along[1] * side,
        )

    return Polygon((at(near, -half), at(far, -half), at(far, half), at(near, half)))


_FLAME = (
    *((0.52, 0.0), (0.60, 0.18), (0.78, 0.38), (0.84, 0.60), (0.76, 0.82), (0.58, 0.97), (0.42, 0.97)),
    *((0.24, 0.82), (0.16, 0.62), (0.22, 0.46), (0.32, 0.34), (0.36, 0.50), (0.46, 0.42), (0.52, 0.22)),
)

ICONS: dict[str, tuple[Shape, ...]] = {
    "sun": (Disc(0.5, 0.5, 0.25), *(_ray(turn * pi / 4) for turn in range(8))),
    "flame": (Polygon(_FLAME), Hole(((0.5, 0.62), (0.60, 0.78), (0.5, 0.92), (0.40, 0.78)))),
    "note": (
        Polygon(_oblong(0.0, 0.2, 1.0, 0.6)),
        Hole(_oblong(0.09, 0.29, 0.82, 0.42)),
        Disc(0.5, 0.5, 0.15),
    ),
    "more": (Polygon(((0.08, 0.18), (0.92, 0.18), (0.5, 0.86))),),
    "up": (Polygon(((0.06, 0.82), (0.94, 0.82), (0.5, 0.14))),),
    "down": (Polygon(((0.06, 0.18), (0.94, 0.18), (0.5, 0.86))),),
    "next": (Polygon(((0.22, 0.1), (0.22, 0.9), (0.88, 0.5))),),
    "disc": (Disc(0.5, 0.5, 0.5),),
    "ring": (Ring(0.5, 0.5, 0.5, 0.38),),
    "lock": (
        Ring(0.5, 0.36, 0.30, 0.18),
        Hole(_oblong(0.0, 0.46, 1.0, 0.54)),
        Polygon(_oblong(0.12, 0.44, 0.76, 0.56)),
    ),
    "die": (
        Polygon(_oblong(0.04, 0.04, 0.92, 0.92)),
        Hole(_oblong(0.14, 0.14, 0.72, 0.72)),
        Disc(0.32, 0.32, 0.10),
        Disc(0.5, 0.5, 0.10),
        Disc(0.68, 0.68, 0.10),
    ),
}
