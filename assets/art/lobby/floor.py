"""The carpet of the lobby: a loud pattern of arcs, comets and stars, and the light lying on it."""

from math import cos, pi, sin

import numpy as np
from kit.svg import Point, polygon
from kit.view import Camera

GROUND = "#2a2b35"
YARN = ("#c4532f", "#e0983f", "#3b8f93", "#e3c68c", "#7d3040")
TILE = 1.55


def arc(x: float, z: float, radius: float, width: float, start: float, sweep: float) -> list[Point]:
    """A piece of a ring as an outline on the floor."""
    turns = [start + sweep * i / 18 for i in range(19)]
    outer = [(x + cos(t) * radius, z + sin(t) * radius) for t in turns]
    inner = [(x + cos(t) * (radius - width), z + sin(t) * (radius - width)) for t in reversed(turns)]
    return outer + inner


def star(x: float, z: float, radius: float, turn: float, rays: int = 4) -> list[Point]:
    count = rays * 2
    sizes = [radius if i % 2 == 0 else radius * 0.28 for i in range(count)]
    return [(x + cos(turn + i * 2 * pi / count) * r, z + sin(turn + i * 2 * pi / count) * r) for i,
            r in enumerate(sizes)]


def wave(x: float, z: float, length: float, turn: float, width: float) -> list[Point]:
    """A squiggle: a sine with blunt ends."""
    steps = [i / 26 for i in range(27)]
    middle = [(t * length - length / 2, 0.055 * sin(t * 6 * pi)) for t in steps]
    band = [(a, b + width) for a, b in middle] + [(a, b - width) for a, b in reversed(middle)]
    return [(x + a * cos(turn) - b * sin(turn), z + a * sin(turn) + b * cos(turn)) for a, b in band]


def tile(x: float, z: float, rng: np.random.Generator) -> list[tuple[list[Point], str]]:
    """The motifs of one tile with their yarn."""
    turn = float(rng.integers(0, 4)) * pi / 2
    flip = float(rng.uniform(0, 2 * pi))
    motifs = [
        (arc(x, z, 0.52, 0.085, turn, 1.25 * pi), YARN[0]),
        (arc(x, z, 0.40, 0.050, turn + 0.2, 1.05 * pi), YARN[1]),
        (arc(x, z, 0.31, 0.030, turn + 0.4, 0.85 * pi), YARN[3]),
        (star(x, z, 0.13, flip), YARN[2]),
        (wave(x + TILE * 0.5, z + TILE * 0.12, 0.62, flip, 0.020), YARN[2]),
        (star(x + TILE * 0.5, z - TILE * 0.28, 0.11, flip + 0.4), YARN[3]),
        (star(x + TILE * 0.20, z + TILE * 0.46, 0.07, 0.2, 5), YARN[1]),
    ]
    for _ in range(7):
        a, b = float(rng.uniform(-0.7, 0.7)), float(rng.uniform(-0.7, 0.7))
        fleck = star(x + a, z + b, float(rng.uniform(0.02, 0.04)), 0.3, 6)
        motifs.append((fleck, YARN[int(rng.integers(0, 5))]))
    return motifs


def carpet(camera: Camera, left: float, right: float, near: float, far: float) -> list[str]:
    """The floor from wall to wall in plain daylight colours."""
    rng = np.random.default_rng(7)
    parts = [polygon(camera.floor([(left, near), (right, near), (right, far), (left, far)]), GROUND)]
    row, z = 0, near
    while z < far:
        x = left + (row % 2) * TILE / 2
        while x < right:
            for outline, yarn in tile(x, z, rng):
                shape = [(a, b) for a, b in outline if near < b < far]
                if len(shape) > 3:
                    parts.append(polygon(camera.floor(shape), yarn))
            x += TILE
        z += TILE * 0.86
        row += 1
    return parts
