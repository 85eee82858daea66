"""Walls, ceiling, glass, sign box and counter in plain colours; light falls on them later."""

from math import cos, pi, sin

from kit.svg import Point, line, polygon
from kit.view import oblong

from lobby.plan import (
    BACK,
    CAMERA,
    CEILING,
    DOOR,
    DOOR_TOP,
    GLASS,
    LEAVES,
    LEFT,
    NEAR,
    RIGHT,
    SIGN,
    SIGN_AT,
    pane,
    wall,
)


def room() -> list[str]:
    """Walls, ceiling, doors and counter in plain colours; light falls on them later."""
    return [*ceiling(), *left_wall(), *right_wall(), *back_wall(), *sign_box(), *counter()]


def flat(outline: list[Point], fill: str) -> str:
    """An (x, z) outline on the ceiling."""
    return polygon(CAMERA.points([(x, CEILING, z) for x, z in outline]), fill)


def ceiling() -> list[str]:
    parts = [flat(oblong((LEFT, 4.0), (RIGHT, BACK)), "#3c5d63")]
    for step, tone in ((0.0, "#24434a"), (0.55, "#35565c"), (1.1, "#1f3c44")):
        parts.append(flat(oval(step), tone))
    for i in range(15):
        for x in (LEFT + 0.42, RIGHT - 0.42):
            parts.append(flat(oblong((x - 0.05, 5.4 + i * 0.5), (x + 0.05, 5.6 + i * 0.5)), "#d99a5c"))
    return parts


def oval(inset: float) -> list[Point]:
    """The ceiling's stepped oval as an (x, z) outline, `inset` metres inside its rim."""
    turns = [2 * pi * i / 72 for i in range(72)]
    return [(0.55 + cos(t) * (2.95 - inset), 8.3 + sin(t) * (3.75 - inset)) for t in turns]


def left_wall() -> list[str]:
    parts = [wall(LEFT, (NEAR, 0), (BACK, CEILING), "#8d5337"),
             wall(LEFT, (NEAR, 0), (BACK, 0.95), "#5d3527"),
             wall(LEFT, (NEAR, 0.95), (BACK, 1.02), "#d08a4e"),
             wall(LEFT, (NEAR, 0), (BACK, 0.14), "#2e1a15"),
             wall(LEFT, (NEAR, 3.55), (BACK, 3.72), "#c97b45"),
             wall(LEFT, (NEAR, 3.9), (BACK, 3.96), "#57a39c")]
    for z in (5.4, 9.95, 12.55):
        parts.append(wall(LEFT, (z, 0), (z + 0.36, CEILING), "#6d3d2b"))
    near, far, top = DOOR
    parts += [wall(LEFT, (near - 0.22, 0), (far + 0.22, top + 0.22), "#331c16")]
    return parts


def right_wall() -> list[str]:
    return [wall(RIGHT, (NEAR, 0), (BACK, CEILING), "#3d4a4c"),
            wall(RIGHT, (NEAR, 0), (BACK, 1.02), "#2a3537"),
            wall(RIGHT, (NEAR, 3.9), (BACK, 3.96), "#57a39c"),
            wall(RIGHT, (NEAR, 3.55), (BACK, 3.72), "#a8683f"),
            wall(RIGHT, (5.6, 2.25), (11.6, 3.45), "#1d1512")]


def back_wall() -> list[str]:
    """Piers and header round the glass, its bars, the doors."""
    a, b, top = GLASS
    parts = [pane((LEFT, 0), (a, CEILING), "#7a4a35"), pane((b, 0), (RIGHT, CEILING), "#4a4441"),
             pane((LEFT, top), (RIGHT, CEILING), "#5a3d31"),
             pane((LEFT, top + 0.16), (RIGHT, top + 0.28), "#c97b45")]
    bar = "#0b1f26"
    parts += [pane((a, top - 0.05), (b, top + 0.04), bar), pane((a, DOOR_TOP), (b, DOOR_TOP + 0.14), bar)]
    for x in (a, *LEAVES, b):
        parts.append(pane((x - 0.045, 0), (x + 0.045, top), bar))
    for x in LEAVES[:-1]:
        parts += [pane((x + 0.045, 0), (x + 0.93, 0.24), bar), pane((x + 0.1, 1.0), (x + 0.88, 1.09), bar)]
    return parts


def sign_box() -> list[str]:
    (a, low), (b, high) = SIGN
    ends = [CAMERA.points([(x, high, SIGN_AT), (x, CEILING, SIGN_AT)]) for x in (-1.7, 1.7)]
    return [*(line(rod, "#0b1a20", 5) for rod in ends),
            pane((a - 0.12, low - 0.12), (b + 0.12, high + 0.12), "#1d1511", 1, SIGN_AT),
            pane((a - 0.12, low - 0.20), (b + 0.12, low - 0.12), "#0e1416", 1, SIGN_AT)]


def counter() -> list[str]:
    near, far, x, top = 6.1, 10.6, 2.55, 1.08
    parts = [wall(x, (near, 0), (far, top), "#4a2e25"), pane((x, 0), (RIGHT + 2, top), "#5c3729", 1, near),
             wall(x, (near, 0), (far, 0.12), "#1c1210"), pane((x, 0), (RIGHT + 2, 0.12), "#1c1210", 1, near),
             wall(x, (near, top - 0.07), (far, top), "#d08a4e"),
             pane((x - 0.03, top - 0.07), (RIGHT + 2, top), "#d08a4e", 1, near)]
    return parts
