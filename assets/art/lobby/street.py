"""The night outside the glass doors."""

from kit.svg import blob, circle, curve, ellipse, glow, gradient, group, line, path, polygon, rect

from lobby.plan import BACK, CAMERA, GLASS, pane

FRONDS = ((-2, -0.5), (-1.7, 0.7), (-0.8, 1.4), (0.6, 1.5), (1.6, 0.8), (2, -0.4), (1.3, -1.2), (-1.2, -1.3))
AMBER, RED, AQUA = "#f2b869", "#e8503a", "#7fd0c4"


def street() -> list[str]:
    """The night outside: sky, far houses, palms, lamps, wet road."""
    top, ground = CAMERA.point((0, GLASS[2], BACK))[1], CAMERA.point((0, 0, 60))[1]
    sky = gradient("sky", (0, top), (0, ground), [(0, "#0f4450", 1), (0.45, "#3a9092", 1), (1, "#c4ead2", 1)])
    wet = [(0, "#7cc4ba", 1.0), (0.3, "#3b8a8c", 1.0), (1, "#164c56", 1.0)]
    road = gradient("road", (0, ground), (0, 780), wet)
    parts = [sky, road, rect(430, 240, 740, ground - 240, "url(#sky)"),
             rect(430, ground, 740, 130, "url(#road)")]
    parts += [block(x, w, h, tone) for x, w, h, tone in (
        (-26, 9, 9, "#2f7f84"), (-15, 7, 12.5, "#276f77"), (-6.5, 8, 8, "#3a8a8c"), (3.5, 7, 14, "#276f77"),
        (12.5, 9, 9.5, "#2f7f84"))]
    parts += [palm(-9.4, 30, 9.0), palm(7.6, 27, 8.2), palm(-2.2, 44, 10.5)]
    parts += [lamp(-5.2, 24), lamp(5.4, 24), lamp(-1.6, 46), lamp(9.8, 38)]
    return [*parts, *van(), *lanes()]


def block(x: float, width: float, height: float, tone: str) -> str:
    parts = [pane((x, 0), (x + width, height), tone, 1, 62)]
    for i in range(int(width) * 2):
        for j in range(int(height / 1.6)):
            if (i * 7 + j * 11 + int(x)) % 13 < 2:
                left, low = x + 0.2 + i * 0.5, 1.2 + j * 1.5
                parts.append(pane((left, low), (left + 0.3, low + 0.8), "#e8a860", 0.75, 62))
    return group(parts)


def palm(x: float, z: float, height: float) -> str:
    size = CAMERA.scale(z)
    foot, crown = CAMERA.point((x, 0, z)), CAMERA.point((x + 0.4, height, z))
    bow = ((foot[0] + crown[0]) / 2 - size * 0.15, (foot[1] + crown[1]) / 2)
    trunk = path(curve([foot, bow, crown], closed=False), "none", 1, "#0e3c46", size * 0.24)
    leaves = []
    for dx, dy in FRONDS:
        tip = (crown[0] + dx * size, crown[1] - dy * size)
        bend = (crown[0] + dx * size * 0.55, crown[1] - (dy + 0.75) * size * 0.75)
        under = (crown[0] + dx * size * 0.50, crown[1] - (dy + 0.20) * size * 0.75)
        leaves.append(blob([crown, bend, tip, under], "#0e3c46"))
    return trunk + "".join(leaves)


def lamp(x: float, z: float) -> str:
    size = CAMERA.scale(z)
    head = CAMERA.point((x, 5.4, z))
    name = f"lamp{int(x * 10)}".replace("-", "m")
    light = glow(name, head, size * 2.6, [(0, "#ffdf9e", 0.95), (0.12, "#f2b869", 0.55), (1, "#f2b869", 0)])
    post = line([CAMERA.point((x, 0, z)), head], "#07222a", size * 0.12)
    return light + post + circle(head, size * 2.6, f"url(#{name})") + circle(head, size * 0.22, "#fff0c8")


def van() -> list[str]:
    """A van waiting at the kerb, side on, its parking lights lit."""
    z, tone = 19.0, "#0f3a44"
    body = [(-5.2, 0.45), (-5.2, 2.05), (-5.0, 2.3), (-1.75, 2.3), (-0.95, 1.45), (-0.35, 1.3), (-0.25, 0.45)]
    parts = [polygon(CAMERA.front(z, body), tone)]
    cab = [(-1.85, 2.12), (-2.75, 2.12), (-2.75, 1.5), (-1.3, 1.5)]
    parts.append(polygon(CAMERA.front(z, cab), "#2c6e74"))
    parts += [circle(CAMERA.point((x, 0.36, z)), CAMERA.scale(z) * 0.36, "#051a20") for x in (-4.2, -1.2)]
    parts += [ellipse(CAMERA.point((-5.2, 0.9, z)), 4, 7, "#e8503a"),
              ellipse(CAMERA.point((-0.28, 0.85, z)), 5, 6, "#ffe2a6")]
    return parts


def lanes() -> list[str]:
    """Lamps mirrored in the wet road, and a kerb."""
    parts = [line(CAMERA.points([(-7, 0.05, 17.6), (7, 0.05, 17.6)]), "#4c9a9c", 1.6, 0.8)]
    for x, tone in ((-5.2, AMBER), (5.4, AMBER), (-1.6, AMBER), (-3.2, RED), (2.4, AQUA), (3.6, RED)):
        at = CAMERA.point((x, 0, 26))
        parts.append(ellipse((at[0], at[1] + 22), 3.4, 32, tone, 0.34))
    return parts
