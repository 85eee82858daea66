"""Ropes that lead to the doors, and cables on the floor."""

from itertools import pairwise

from kit.palette import AMBER, BLACK
from kit.svg import circle, curve, ellipse, group, number, path, rect, ring

from lobby.plan import CAMERA


def ropes() -> list[str]:
    """Velvet ropes on brass posts that lead to the doors."""
    parts, stops = [], (9.4, 7.6, 5.9)
    for x in (-1.55, 1.62):
        tops = [CAMERA.point((x, 0.92, z)) for z in stops]
        for a, b in pairwise(tops):
            drop = (b[1] - a[1]) * 0.2 + abs(b[0] - a[0]) * 0.6 + 14
            sag = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + drop)
            parts.append(path(curve([a, sag, b], closed=False), "none", 1, "#6d1f1c", 7))
            lit = [(x, y - 2) for x, y in (a, sag, b)]
            parts.append(path(curve(lit, closed=False), "none", 0.7, "#c8553b", 2))
        for z in stops:
            parts += post(x, z)
    return parts


def post(x: float, z: float) -> list[str]:
    foot, top, size = CAMERA.point((x, 0, z)), CAMERA.point((x, 0.95, z)), CAMERA.scale(z)
    left, high = top[0] - size * 0.022, foot[1] - top[1]
    return [ellipse(foot, size * 0.15, size * 0.035, "#2a1a12"),
            rect(left, top[1], size * 0.044, high, "#5b3a20"),
            rect(left, top[1], size * 0.014, high, "#ffbf72"), circle(top, size * 0.045, "#e6a258")]


def cables() -> list[str]:
    """A coil and a run of cable across the foreground."""
    parts = []
    for i in range(5):
        x, y = CAMERA.point((0.30, 0.013 * i, 3.0))
        coil = ring((0, 0), 84 - 3 * (i % 2), BLACK, 11)
        parts.append(group([coil], f"translate({number(x)} {number(y)}) scale(1 0.26)"))
        gleam = [(x - 80, y - 8), (x - 40, y - 22), (x, y - 25), (x + 30, y - 24)]
        parts.append(path(curve(gleam, closed=False), "none", 0.55, AMBER, 1.6))
    run = [(870.0, 1106.0), (930.0, 1138.0), (1060.0, 1150.0), (1190.0, 1132.0), (1330.0, 1150.0),
           (1480.0, 1176.0), (1640.0, 1160.0)]
    lit = [(x, y - 3) for x, y in run]
    return [*parts, path(curve(run, closed=False), "none", 1, BLACK, 8),
            path(curve(lit, closed=False), "none", 0.5, AMBER, 1.5)]
