"""People on a floor: where they stand, what they hide, the shadows they throw."""

from collections.abc import Sequence
from dataclasses import dataclass

from kit.canvas import Canvas
from kit.people import Figure
from kit.pixels import Pixels, blur, single
from kit.rim import Look, set_down, shadow
from kit.svg import ellipse
from kit.view import Camera


@dataclass(frozen=True, slots=True)
class Standing:
    """A figure at x and z in metres; `turned` makes it look to -x."""

    figure: Figure
    x: float
    z: float
    turned: bool = False


def put(canvas: Canvas, camera: Camera, image: Pixels, cast: Sequence[Standing], look: Look) -> Pixels:
    """The image with people on it, in the given order: far ones first."""
    for who in cast:
        foot = camera.point((who.x, 0, who.z))
        image = set_down(canvas, image, who.figure, foot, camera.scale(who.z), look, who.turned)
    return image


def shadows(canvas: Canvas, camera: Camera, cast: Sequence[Standing], along: tuple[float, float]) -> Pixels:
    """Darkness (rows, columns) thrown on the floor; `along` (x, z) metres for one metre of height."""
    parts = []
    for who in cast:
        foot, tip = camera.point((who.x, 0, who.z)), camera.point((who.x + along[0], 0, who.z + along[1]))
        step = (tip[0] - foot[0], tip[1] - foot[1])
        parts.append(shadow(who.figure, foot, camera.scale(who.z), step, who.turned))
    return blur(single(canvas.paint(parts)[..., 3]), 5)


def pools(canvas: Canvas, camera: Camera, cast: Sequence[Standing]) -> Pixels:
    """Soft darkness (rows, columns) right under the feet."""
    parts = []
    for who in cast:
        size = camera.scale(who.z)
        parts.append(ellipse(camera.point((who.x, 0, who.z)), size * 0.34, size * 0.055, "#000", 0.9))
    return blur(single(canvas.paint(parts)[..., 3]), 6)
