"""INT. LOBBY - NIGHT: the late show lets out. Run it to draw assets/pictures/lobby_night.webp anew.

2400 x 1800 pixels. Focus, which every crop should keep: x 345..2055, y 620..1370 (a 800 x 830 panel takes the
full height about x 1200; a 16:5 banner takes the full width from y 620).
"""

from pathlib import Path

import numpy as np
from kit import crew
from kit.canvas import Canvas
from kit.finish import grade, grain, printed, save, vignette
from kit.light import Mirror, bloom, haze, mirrored
from kit.palette import AMBER, TEAL
from kit.pencil import loop, note, wax
from kit.pixels import Pixels, blur, colour, over, single
from kit.rim import Look, Rim
from kit.stage import Standing, pools, put, shadows
from kit.svg import polygon
from kit.view import oblong
from lobby import strangers
from lobby.floor import carpet
from lobby.lamps import lamps
from lobby.plan import BACK, CAMERA, CEILING, DOOR, GLASS, LEAVES, LEFT, NEAR, RIGHT, pane, wall
from lobby.props import cables, ropes
from lobby.room import room
from lobby.street import street

CANVAS = Canvas(1600, 1200, 1.5)
AMBIENT, FLOOR_AMBIENT = "#476b78", "#2e424f"  # light that is everywhere
FAR = Look("#08202a", "#061820", (Rim(AMBER, (-1, -0.25), 2.0, 0.95), Rim(TEAL, (1, -0.3), 1.0, 0.3)), 0.3)
CLOSE = Look("#081319", "#050c10", (Rim(AMBER, (-1, -0.35), 4.4), Rim(TEAL, (1, -0.35), 2.0, 0.5)))


def leaving() -> tuple[Standing, ...]:
    return (
        Standing(strangers.whisperers(), 1.98, 11.7), Standing(strangers.turner(), 1.47, 12.6),
        Standing(strangers.elder_pair(), -0.50, 11.2), Standing(strangers.coin_man(), -1.16, 8.0),
        Standing(strangers.key_woman(), 0.30, 7.9), Standing(strangers.coat_carrier(), -3.10, 8.0),
    )


def waiting() -> tuple[Standing, ...]:
    return (
        Standing(crew.wendell(), -1.89, 4.2), Standing(crew.cable_case(), -0.62, 3.05, True),
        Standing(crew.noor(), -0.66, 3.0, True), Standing(crew.player(), 1.20, 3.3, True),
    )


def contact(x: Pixels) -> Pixels:
    """Where the walls meet the floor: canvas y for canvas x."""
    middle, eye = CAMERA.vanishing
    side = np.where(x < middle, (middle - x) / -LEFT, (x - middle) / RIGHT)
    return single(eye + CAMERA.height * np.maximum(side, CAMERA.scale(BACK)))


def overhead(left: float, right: float, near: float, tone: str) -> str:
    """A lit oblong of the ceiling, metres."""
    corners = oblong((left, near), (right, 12.0))
    return polygon(CAMERA.points([(x, CEILING, z) for x, z in corners]), tone, 0.8)


def wall_light() -> Pixels:
    """What falls on walls and ceiling."""
    near, far, top = DOOR
    parts = [
        wall(LEFT, (near - 1.6, 0), (far + 2.4, top + 1.2), "#b5703c", 0.8),
        wall(LEFT, (10.3, 0.4), (12.6, 3.0), "#8a5a34", 0.8),
        wall(LEFT, (4.2, 0.4), (5.6, 3.0), "#8a5a34", 0.6),
        pane((-2.9, 2.7), (2.9, CEILING), "#b97a45", 0.8, 11),
        pane((2.7, 0.5), (RIGHT, 2.7), "#3f6f6c", 0.6),
        wall(RIGHT, (5.2, 1.0), (11.5, 3.8), "#a8683a", 0.75),
        pane((2.4, 0.2), (RIGHT + 2, 1.2), "#8c5530", 0.7, 6.1),
        overhead(LEFT + 0.5, LEFT + 1.7, 4.0, "#a06636"),
        overhead(RIGHT - 1.7, RIGHT - 0.5, 4.0, "#84552f"),
        overhead(LEFT + 0.5, RIGHT - 0.5, 10.6, "#a06636"),
    ]
    return CANVAS.light(parts, 26)


def floor_light() -> Pixels:
    """The auditorium door, the doors to the street and the counter, lying on the carpet."""
    near, far, _ = DOOR
    wide = CAMERA.floor([(LEFT, near), (LEFT, far), (0.2, far + 0.4), (0.6, near - 1.6)])
    hot = CAMERA.floor([(LEFT, near + 0.2), (LEFT, far - 0.2), (-1.5, far), (-1.5, near - 0.8)])
    counter = CAMERA.floor(oblong((2.0, 6), (2.5, 11)))
    warm = CANVAS.light([polygon(wide, "#d98644"), polygon(hot, "#ffb56a"), polygon(counter, "#a06030", 0.8)],
                        20)
    bays = []
    for x in (GLASS[0], *LEAVES):
        a, b = x + 0.08, x + 0.9
        bay = CAMERA.floor([(a, BACK), (b, BACK), (b * 1.25, 4.2), (a * 1.25, 4.2)])
        bays.append(polygon(bay, "#2c6a70", 0.75))
    return single(warm * 1.9 + CANVAS.light(bays, 7) * 1.35)


def upper_half() -> tuple[Pixels, Pixels]:
    """Everything above the floor, lit; and where it covers the canvas (rows, columns)."""
    black = np.zeros((*CANVAS.shape, 3), dtype=np.float32)
    outside = blur(over(black, CANVAS.paint(street())), 1.6)
    walls, shining = CANVAS.paint(room()), CANVAS.paint(lamps())
    walls[..., :3] = np.clip(walls[..., :3] * (colour(AMBIENT) + wall_light() * 1.5), 0, 1)
    return over(over(outside, walls), shining), single(np.maximum(walls[..., 3], shining[..., 3]))


def darkness() -> Pixels:
    """How much of the light on the floor is taken away by people (rows, columns, 1)."""
    thrown = shadows(CANVAS, CAMERA, leaving(), (1.15, -0.15)) * 0.75
    thrown = thrown + shadows(CANVAS, CAMERA, waiting(), (0.25, -0.9)) * 0.5
    thrown = thrown + pools(CANVAS, CAMERA, (*leaving(), *waiting())) * 0.8
    return single(np.clip(thrown, 0, 0.93)[..., None])


def stage() -> Pixels:
    """The empty room, lit, with its floor and the shadows of those who will stand on it."""
    upper, solid = upper_half()
    dark = darkness()
    pile = CANVAS.paint(carpet(CAMERA, LEFT - 3, RIGHT + 3, NEAR, BACK))[..., :3]
    ground = pile * (colour(FLOOR_AMBIENT) + floor_light()) * (1 - dark)
    ground = ground + mirrored(CANVAS, upper, contact, Mirror(0.9, 560, 9, 5)) * (1 - 0.6 * dark)
    x, y = CANVAS.axes()
    standing = np.where(y > contact(x), solid, 1.0)[..., None]
    return single(ground * (1 - standing) + upper * standing)


def beam() -> Pixels:
    """The light of the auditorium standing in the air of the door."""
    near, _, top = DOOR
    edge = CAMERA.side(LEFT, [(near, 0.2), (near, top)])
    end = CAMERA.points([(-1.5, 1.9, 8.0), (-1.5, 0.0, 6.0)])
    return CANVAS.light([polygon([*edge, *end], "#d98d48", 0.26)], 34)


def marks() -> list[str]:
    """Red pencil: who is the woman with the keys?"""
    x, y = CAMERA.point((0.43, 1.16, 7.9))
    return [loop((x - 3, y), 68, 116, 3.8, 2), note("who?", (x + 34, y - 110), 58, -7)]


def picture() -> Pixels:
    """The finished picture, rows x columns x 3."""
    image = put(CANVAS, CAMERA, stage(), leaving(), FAR)
    image = haze(over(image, CANVAS.paint(ropes())), beam(), 21, (420, 120))
    image = put(CANVAS, CAMERA, over(image, CANVAS.paint(cables())), waiting(), CLOSE)
    image = bloom(image, 0.66, ((8, 0.16), (30, 0.20), (120, 0.22)))
    image = vignette(grade(image), (0.5, 0.52), 0.52)
    image = over(image, wax(CANVAS.paint(marks()), 3))
    return grain(printed(image), 11)


if __name__ == "__main__":
    save(picture(), Path(__file__).resolve().parents[1] / "pictures" / "lobby_night.webp")
