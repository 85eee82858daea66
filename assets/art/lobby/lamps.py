"""What shines by itself: doorway, posters, tubes, letterboard, clock, counter."""

from math import hypot

from kit.lettering import BOARD, DISPLAY, centred, outline, width
from kit.svg import Point, circle, curve, ellipse, gradient, group, line, number, path, polygon, rect, ring

from lobby.plan import BACK, CAMERA, CEILING, DOOR, GLASS, LEFT, RIGHT, SIGN, SIGN_AT, pane, wall
from lobby.room import oval


def lamps() -> list[str]:
    """Everything that shines by itself."""
    return [*doorway(), *posters(), *lit_ceiling(), *letterboard(), *clock(), *boards(), *stand(),
            *exit_sign()]


def doorway() -> list[str]:
    """The open auditorium: a lit passage, its curtain drawn aside, and its number."""
    near, far, top = DOOR
    deep = LEFT * far / near
    a, b = CAMERA.point((deep, 1.3, far)), CAMERA.point((LEFT, 1.3, far))
    stops = [(0, "#eb9a50", 1.0), (0.4, "#ffd695", 1.0), (0.65, "#ffe3ac", 1.0), (1, "#f0a254", 1.0)]
    middle, size = CAMERA.point((LEFT + 0.42, 3.35, 7.9)), CAMERA.scale(7.9)
    return [
        gradient("door", a, b, stops),
        wall(LEFT, (near, 0), (far, top), "#f2ac5e"),
        pane((deep, 0), (LEFT, top), "url(#door)", 1, far),
        polygon(CAMERA.points([(LEFT, top, near), (LEFT, top, far), (deep, top, far)]), "#c97a3c"),
        polygon(CAMERA.floor([(LEFT, near), (LEFT, far), (deep, far)]), "#c47a42"),
        pane((deep, 2.1), (LEFT, 2.16), "#c9763c", 0.8, far),
        pane((deep, 0), (LEFT, 0.9), "#c8743a", 0.45, far),
        *curtain(LEFT - 0.42, LEFT, far, top),
        line(CAMERA.side(LEFT, [(near, 0), (near, top), (far, top), (far, 0)]), "#ffcf8a", 3, 0.9),
        circle(middle, size * 0.36, "#28150f"),
        circle(middle, size * 0.315, "#ffe3ac"),
        centred(DISPLAY, "3", (middle[0], middle[1] + size * 0.165), size * 0.46, "#7c2a1a"),
    ]


def curtain(left: float, right: float, z: float, top: float) -> list[str]:
    """A velvet curtain drawn aside at the far jamb, seen face on."""
    folds, parts = 6, []
    for i in range(folds):
        x = left + (right - left) * i / folds
        wide = (right - left) / folds
        parts.append(pane((x, 0), (x + wide, top), ("#a8442c", "#7c2c20", "#92382a")[i % 3], 1, z))
        parts.append(pane((x + wide * 0.1, 0), (x + wide * 0.3, top), "#e07a48", 0.7, z))
    return parts


def posters() -> list[str]:
    """Back-lit cases with films that do not exist: two on the left wall, one that faces us."""
    return [*slanted((10.72, 12.12), (0.78, 2.60), "#2f7d80", "#ffd08a", "#0f333c"),
            *slanted((4.56, 5.24), (0.72, 2.70), "#b5482c", "#f8d79c", "#401611"),
            *facing((2.98, 0.80), (4.0, 2.35), "#2f8587", "#ffdf9f", "#0f333c")]


def slanted(z: Point, y: Point, ground: str, moon: str, dark: str) -> list[str]:
    """A case on the left wall between two z and two y: a moon over a peak."""
    (near, far), (low, high), edge = z, y, 0.05
    top = (near + (far - near) * 0.4, low + (high - low) * 0.45)
    peak = [(near + edge, low + edge), top, (far - edge, low + edge)]
    middle = CAMERA.point((LEFT, low + (high - low) * 0.68, (near + far) / 2))
    wide = CAMERA.point((LEFT, 0, far))[0] - CAMERA.point((LEFT, 0, near))[0]
    tall = (high - low) * CAMERA.scale((near + far) / 2)
    return [wall(LEFT, (near - edge * 2, low - edge * 2), (far + edge * 2, high + edge * 2), "#2b1813"),
            wall(LEFT, (near, low), (far, high), "#ffe0a4"),
            wall(LEFT, (near + edge, low + edge), (far - edge, high - edge), ground),
            polygon(CAMERA.side(LEFT, peak), dark), ellipse(middle, wide * 0.22, tall * 0.17, moon)]


def facing(a: Point, b: Point, ground: str, moon: str, dark: str) -> list[str]:
    """A case on the back wall: a moon over hills."""
    wide, high = b[0] - a[0], b[1] - a[1]
    middle = CAMERA.point((a[0] + wide * 0.5, a[1] + high * 0.66, BACK))
    ridge = ((0, 0.18), (0.35, 0.46), (0.6, 0.30), (1, 0.52), (1, 0), (0, 0))
    hills = CAMERA.front(BACK, [(a[0] + wide * x, a[1] + high * y) for x, y in ridge])
    return [pane((a[0] - 0.09, a[1] - 0.09), (b[0] + 0.09, b[1] + 0.09), "#1a100d"),
            pane((a[0] - 0.04, a[1] - 0.04), (b[0] + 0.04, b[1] + 0.04), "#ffe9bd"),
            pane(a, b, ground), circle(middle, wide * 0.27 * CAMERA.scale(BACK), moon), polygon(hills, dark)]


def lit_ceiling() -> list[str]:
    """Tubes round the oval, stars in it, and a row of bulbs over the glass."""
    parts = []
    for inset, tone, thick in ((0.0, "#ffc27a", 3.6), (0.55, "#5fb8b0", 2.4), (1.1, "#e88f4c", 2.6)):
        tube = CAMERA.points([(x, CEILING, z) for x, z in oval(inset)])
        parts.append(path(curve(tube), "none", 1, tone, thick))
    for i in range(70):
        x, z = -1.05 + 3.2 * (i * 0.7549 % 1), 6.6 + 3.9 * (i * 0.5698 % 1)
        if hypot((x - 0.55) / 1.75, (z - 8.3) / 2.5) < 1:
            at = CAMERA.point((x, CEILING, z))
            parts.append(circle(at, 0.9 + 0.4 * (i % 3), "#bfe6d8", 0.35 + 0.15 * (i % 4)))
    a, b = GLASS[0], GLASS[1]
    for i in range(23):
        at = CAMERA.point((a + (b - a) * i / 22, GLASS[2] + 0.40, BACK))
        parts.append(circle(at, 2.6, "#ffdca0"))
    return parts


def letterboard() -> list[str]:
    """The changeable sign; one letter has gone."""
    (a, low), (b, high) = SIGN
    top, bottom = CAMERA.point((a, high, SIGN_AT)), CAMERA.point((b, low, SIGN_AT))
    stops = [(0, "#f3d79c", 1.0), (0.5, "#f9e6b8", 1.0), (1, "#edc888", 1.0)]
    parts = [gradient("face", top, (top[0], bottom[1]), stops),
             pane((a, low), (b, high), "url(#face)", 1, SIGN_AT)]
    row = (bottom[1] - top[1]) / 3
    dark, red = "#160d0a", "#a92c17"
    lines = (("NOW SHOWING", dark), ("THE LATE SHOW", red), ("THANK YOU  GOOD N GHT", dark))
    for i, (text, tone) in enumerate(lines):
        base = top[1] + row * (i + 0.84)
        size = row * (0.98 if i < 2 else 0.86)
        parts.append(line([(top[0], base + row * 0.13), (bottom[0], base + row * 0.13)], "#c9a56a", 1.4, 0.8))
        parts += loose(text, base, size, tone, i)
    for i in range(25):
        for y in (high + 0.06, low - 0.06):
            parts.append(circle(CAMERA.point((a + (b - a) * i / 24, y, SIGN_AT)), 2.5, "#ffd08a"))
    return parts


def loose(text: str, base: float, size: float, tone: str, seed: int) -> list[str]:
    """A row of letters slid in by hand: none quite upright, none quite level."""
    spacing, parts = size * 0.075, []
    x = 800 - (width(BOARD, text, size, spacing) - spacing) / 2
    for i, letter in enumerate(text):
        wide = width(BOARD, letter, size)
        turn, rise = ((i * 5 + seed * 3) % 7 - 3) * 0.55, ((i * 3 + seed) % 5 - 2) * size * 0.009
        for dx, fill, clear in ((size * 0.035, "#a8793e", 0.55), (0.0, tone, 1.0)):
            shape = path(outline(BOARD, letter, (x + dx, base + rise + dx), size), fill, clear)
            parts.append(group([shape], f"rotate({number(turn)} {number(x + wide / 2)} {number(base)})"))
        x += wide + spacing
    return parts


def clock() -> list[str]:
    middle, size = CAMERA.point((0, 4.82, SIGN_AT)), CAMERA.scale(SIGN_AT)
    x, y = middle
    parts = [circle(middle, size * 0.40, "#1d1511"), ring(middle, size * 0.365, "#e8833f", 3.2),
             circle(middle, size * 0.335, "#fff1cd")]
    for i in range(12):
        hour = rect(x - 1.1, y - size * 0.31, 2.2, size * 0.06, "#3a241b")
        parts.append(group([hour], f"rotate({i * 30} {x:.2f} {y:.2f})"))
    for angle, length, wide in ((-9, 0.27, 2.6), (-22, 0.18, 4.0)):
        hand = rect(x - wide / 2, y - size * length, wide, size * length + 4, "#2a1d18")
        parts.append(group([hand], f"rotate({angle} {x:.2f} {y:.2f})"))
    return [*parts, circle(middle, 3.4, "#b23a22")]


def boards() -> list[str]:
    """Price boards and a shelf over the counter; nothing on them can be read from here."""
    parts = []
    for i in range(3):
        near = 6.0 + i * 1.95
        parts.append(wall(RIGHT, (near, 2.36), (near + 1.75, 3.34), "#a86a3a"))
        for j in range(5):
            parts.append(wall(RIGHT, (near + 0.15, 3.15 - j * 0.17),
                              (near + (1.0 if j % 2 else 1.3), 3.21 - j * 0.17), "#e8b878", 0.8))
    parts.append(wall(RIGHT, (5.0, 1.78), (11.4, 1.83), "#8a5632"))
    for i in range(26):
        z = 5.2 + i * 0.22
        tone = ("#b98a58", "#7a4a30", "#3f7472")[i % 3]
        parts.append(wall(RIGHT, (z, 1.83), (z + 0.13, 2.02 + 0.07 * (i % 3)), tone, 0.7))
    return parts


def stand() -> list[str]:
    """The popcorn machine on the counter, and the lit glass under it."""
    z, a, b = 6.9, 2.85, 3.5
    parts = [pane((a, 1.08), (b, 2.15), "#9c2f22", 1, z),
             pane((a + 0.07, 1.22), (b - 0.07, 1.95), "#ffdf9a", 1, z)]
    heap = [(a + 0.07, 1.22), (a + 0.07, 1.40), (a + 0.16, 1.48), (a + 0.30, 1.58), (a + 0.44, 1.52),
            (b - 0.07, 1.40), (b - 0.07, 1.22)]
    parts += [polygon(CAMERA.front(z, heap), "#fff6d8"),
              pane((a + 0.28, 1.72), (a + 0.56, 1.95), "#8a6038", 1, z)]
    for i in range(46):
        up = 1.26 + (i * 0.6180 % 1) * 0.26
        at = CAMERA.point((a + 0.11 + (i * 0.7549 % 1) * 0.43, up, z))
        parts.append(circle(at, 3.4 + i % 3 * 0.5, ("#ffe3a4", "#f0bd6a", "#fffbe8")[i % 3]))
    parts += [pane((a - 0.05, 2.13), (b + 0.05, 2.30), "#c8452e", 1, z)]
    parts += [wall(2.55, (6.4, 0.28), (10.3, 0.88), "#e99a52", 0.85)]
    for i in range(9):
        parts.append(wall(2.55, (6.4 + i * 0.43, 0.28), (6.44 + i * 0.43, 0.88), "#54301f"))
    return [*parts, pane((2.75, 0.28), (RIGHT + 2, 0.88), "#f0a75c", 0.85, 6.1), *sweets()]


def sweets() -> list[str]:
    """Boxes on two shelves behind the glass front."""
    parts, tones = [], ("#7c2c20", "#2f6f70", "#b2532c", "#54301f", "#d9b070")
    for shelf, floor in enumerate((0.31, 0.60)):
        for i in range(15):
            x, top = 2.82 + i * 0.235, floor + 0.15 + 0.04 * ((i * 5 + shelf) % 3)
            parts.append(pane((x, floor), (x + 0.17, top), tones[(i * 3 + shelf * 2) % 5], 0.9, 6.1))
        parts.append(pane((2.75, floor - 0.03), (RIGHT + 2, floor), "#54301f", 1, 6.1))
    return parts


def exit_sign() -> list[str]:
    x, y = CAMERA.point((0, 2.62, BACK - 0.3))
    return [rect(x - 23, y - 10, 46, 19, "#20100d"),
            centred(DISPLAY, "EXIT", (x, y + 5.6), 16, "#ff7a5a", 3)]
