"""Measures of the lobby in metres (x right, y up, z away), and its camera. Canvas 1600 x 1200 units."""

from kit.svg import Point, polygon
from kit.view import Camera, oblong

CAMERA = Camera(vanishing=(800.0, 673.0), focal=1167.0, height=1.1)
LEFT, RIGHT, BACK, CEILING, NEAR = -3.1, 4.2, 13.0, 5.0, 2.0
DOOR = (6.1, 9.3, 2.9)  # in the left wall: near z, far z, height
GLASS = (-2.55, 2.75, 4.35)  # in the back wall: left x, right x, height
LEAVES = (-1.95, -0.975, 0.0, 0.975, 1.95)
DOOR_TOP = 2.35
SIGN_AT, SIGN = 10.6, ((-2.35, 2.92), (2.35, 4.34))


def pane(a: Point, b: Point, fill: str, opacity: float = 1.0, z: float = BACK) -> str:
    """An upright rectangle that faces us, corners in metres (x, y)."""
    return polygon(CAMERA.front(z, oblong(a, b)), fill, opacity)


def wall(x: float, a: Point, b: Point, fill: str, opacity: float = 1.0) -> str:
    """A rectangle on a wall that runs away from us, corners in metres (z, y)."""
    return polygon(CAMERA.side(x, oblong(a, b)), fill, opacity)
