"""Parts of a person as SVG, in metres, y up. A profile looks to +x. Adults are 1.76 m, a head is 0.24 m."""

from collections.abc import Sequence
from math import atan2, degrees, hypot

from kit.svg import Point, blob, circle, curve, ellipse, group, number, path, polygon

PROFILE: tuple[Point, ...] = (
    (-0.012, 0.122), (0.042, 0.112), (0.078, 0.078), (0.090, 0.040), (0.086, 0.018), (0.097, -0.004),
    (0.111, -0.024), (0.105, -0.034), (0.092, -0.037), (0.096, -0.049), (0.091, -0.057), (0.093, -0.067),
    (0.085, -0.079), (0.085, -0.095), (0.071, -0.110), (0.040, -0.112), (-0.006, -0.094), (-0.050, -0.080),
    (-0.092, -0.030), (-0.104, 0.022), (-0.086, 0.080), (-0.050, 0.112),
)
HAIR: dict[str, tuple[Point, ...]] = {
    "short": (
        (0.066, 0.096), (0.052, 0.122), (0.0, 0.138), (-0.066, 0.122), (-0.106, 0.074), (-0.116, 0.014),
        (-0.102, -0.050), (-0.066, -0.066), (-0.046, -0.030), (-0.030, 0.012), (0.006, 0.046), (0.060, 0.070),
    ),
    "crop": (
        (0.070, 0.088), (0.040, 0.124), (-0.010, 0.134), (-0.070, 0.112), (-0.108, 0.050), (-0.106, -0.020),
        (-0.070, -0.060), (-0.040, 0.02), (0.030, 0.060),
    ),
    "bob": (
        (0.082, 0.070), (0.062, 0.124), (0.0, 0.146), (-0.074, 0.128), (-0.122, 0.066), (-0.130, -0.020),
        (-0.122, -0.112), (-0.060, -0.128), (0.004, -0.118), (0.022, -0.060), (0.020, 0.0), (0.050, 0.040),
    ),
    "long": (
        (0.080, 0.074), (0.060, 0.126), (0.0, 0.144), (-0.074, 0.126), (-0.122, 0.060), (-0.134, -0.060),
        (-0.146, -0.190), (-0.150, -0.300), (-0.086, -0.330), (-0.030, -0.290), (-0.010, -0.180),
        (0.010, -0.080), (0.016, 0.0), (0.048, 0.040),
    ),
    "swept": (
        (0.094, 0.094), (0.078, 0.140), (0.016, 0.158), (-0.060, 0.138), (-0.112, 0.086), (-0.122, 0.020),
        (-0.104, -0.056), (-0.064, -0.070), (-0.044, -0.020), (-0.016, 0.024), (0.040, 0.062),
    ),
}
TRILBY: tuple[Point, ...] = (
    (-0.172, 0.046), (-0.120, 0.060), (-0.112, 0.070), (-0.102, 0.130), (-0.086, 0.176), (-0.040, 0.182),
    (0.0, 0.166), (0.050, 0.176), (0.080, 0.158), (0.094, 0.100), (0.100, 0.072), (0.130, 0.056),
    (0.186, 0.030), (0.188, 0.022), (0.120, 0.036), (0.0, 0.044), (-0.120, 0.036), (-0.170, 0.036),
)
CAP: tuple[Point, ...] = (
    (-0.112, 0.026), (-0.108, 0.090), (-0.060, 0.136), (0.010, 0.142), (0.068, 0.116), (0.092, 0.070),
    (0.150, 0.050), (0.178, 0.034), (0.170, 0.026), (0.096, 0.040), (0.0, 0.044),
)

SKULL: tuple[Point, ...] = (
    (0.0, 0.122), (0.056, 0.106), (0.080, 0.050), (0.080, -0.010), (0.066, -0.072), (0.034, -0.112),
    (0.0, -0.122),
)
BACK_HAIR: dict[str, tuple[Point, ...]] = {
    "short": ((0.0, 0.138), (0.064, 0.118), (0.092, 0.060), (0.090, 0.004), (0.0, 0.020)),
    "bob": (
        (0.0, 0.142), (0.070, 0.120), (0.106, 0.050), (0.112, -0.040), (0.106, -0.120), (0.050, -0.132),
    ),
    "long": (
        (0.0, 0.142), (0.070, 0.120), (0.106, 0.050), (0.116, -0.080), (0.124, -0.220), (0.080, -0.320),
        (0.0, -0.340),
    ),
}
SHOE: tuple[Point, ...] = (
    (-0.062, -0.020), (-0.074, -0.060), (-0.066, -0.078), (-0.020, -0.080), (0.100, -0.080), (0.176, -0.078),
    (0.192, -0.062), (0.170, -0.036), (0.110, -0.018), (0.056, 0.022), (0.0, 0.040), (-0.050, 0.020),
)


def strip(middle: Sequence[Point], widths: Sequence[float], steps: int = 6) -> str:
    """A limb or a sleeve: a smooth band along `middle` with the given half widths, round at both ends."""
    line = spline(middle, steps)
    sizes = [w for w, _ in spline([(w, 0.0) for w in widths], steps)]
    left, right = [], []
    for i, ((x, y), size) in enumerate(zip(line, sizes, strict=True)):
        before, after = line[max(i - 1, 0)], line[min(i + 1, len(line) - 1)]
        along = hypot(after[0] - before[0], after[1] - before[1]) or 1.0
        nx, ny = -(after[1] - before[1]) / along * size, (after[0] - before[0]) / along * size
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    ends = circle(line[0], sizes[0] * 0.98) + circle(line[-1], sizes[-1] * 0.9)
    return polygon(left + right[::-1]) + ends


def spline(points: Sequence[Point], steps: int) -> list[Point]:
    """Catmull-Rom through the points, `steps` samples from one to the next."""
    out: list[Point] = []
    for i in range(len(points) - 1):
        a, b, c, d = (points[min(max(i + k, 0), len(points) - 1)] for k in (-1, 0, 1, 2))
        for step in range(steps):
            part = step / steps
            out.append((mix(a[0], b[0], c[0], d[0], part), mix(a[1], b[1], c[1], d[1], part)))
    return [*out, points[-1]]


def mix(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)


def turned(parts: Sequence[str], at: Point, angle: float, size: float = 1.0) -> str:
    """Parts drawn round the origin, set down at a place, turned (degrees, against the clock) and scaled."""
    move = f"translate({number(at[0])} {number(at[1])}) rotate({number(angle)}) scale({number(size)})"
    return group(parts, move)


def mirror(part: str) -> str:
    """The same part looking the other way."""
    return group([part], "scale(-1 1)")


def tinted(part: str, colour: str) -> str:
    """A part that is not a silhouette: the same shape in a colour."""
    return part.replace('"#000"', f'"{colour}"')


def head(at: Point, tilt: float = 0.0, hair: str = "short", hat: str = "", size: float = 1.0) -> str:
    """A head in profile; `tilt` in degrees, negative looks down. Hair: a name in HAIR, 'bun' or 'bald'."""
    parts = [blob(PROFILE), ellipse((-0.022, -0.006), 0.018, 0.03)]
    if hair == "bun":
        parts += [blob(HAIR["crop"]), circle((-0.112, 0.092), 0.062)]
    elif hair in HAIR:
        parts.append(blob(HAIR[hair]))
    if hat:
        parts.append(blob(TRILBY if hat == "trilby" else CAP))
    return turned(parts, at, tilt, size)


def back_head(at: Point, tilt: float = 0.0, hair: str = "short", hat: str = "", size: float = 1.0) -> str:
    """A head from behind or from in front, in the dark: a skull, ears, and what sits on it."""
    ears = [ellipse((x, -0.008), 0.014, 0.028) for x in (-0.083, 0.083)]
    parts = [blob(both(SKULL)), *ears, blob(both(BACK_HAIR["short" if hair == "bun" else hair]))]
    if hair == "bun":
        parts.append(circle((0, 0.140), 0.058))
    if hat == "trilby":
        crown = both(((0, 0.166), (0.070, 0.176), (0.096, 0.13), (0.100, 0.04)))
        parts += [ellipse((0, 0.040), 0.165, 0.022), blob(crown)]
    return turned(parts, at, tilt, size)


def both(half: Sequence[Point]) -> list[Point]:
    """An outline from its right half, given from top to bottom."""
    return [*half, *((-x, y) for x, y in reversed(half) if x)]


def shoe(ankle: Point, angle: float = 0.0, size: float = 1.0) -> str:
    """A shoe in profile under an ankle at 0.08 m; angle in degrees, negative points the toe down."""
    return turned([blob(SHOE)], ankle, angle, size)


def toe(ankle: Point, outward: float, size: float = 1.0) -> str:
    """A shoe seen from in front or behind, its toe turned outward by so many metres."""
    shape = [(-0.05, 0.03), (-0.058, -0.04), (-0.052 + outward * 0.5, -0.076), (outward, -0.084),
             (0.058 + outward, -0.076), (0.062 + outward * 0.6, -0.05), (0.05, 0.03)]
    return turned([blob(shape)], ankle, 0, size)


def leg(hip: Point, knee: Point, ankle: Point, cut: float = 1.0, foot: float = 0.0) -> str:
    """A trousered leg in profile with its shoe; `cut` widens the cloth, `foot` turns the shoe (degrees)."""
    thigh, calf = between(hip, knee, 0.55), between(knee, ankle, 0.45)
    hem = between(knee, ankle, 0.97)
    cloth = strip((hip, thigh, knee, calf, hem), [w * cut for w in (0.098, 0.088, 0.070, 0.066, 0.064)])
    return cloth + shoe(ankle, foot)


def bare_leg(hip: Point, knee: Point, ankle: Point, foot: float = 0.0) -> str:
    """A leg under a skirt: slim calf, low shoe."""
    calf = between(knee, ankle, 0.35)
    return strip((hip, knee, calf, ankle), (0.08, 0.052, 0.054, 0.032)) + shoe(ankle, foot, 0.86)


def arm(shoulder: Point, elbow: Point, wrist: Point, cut: float = 1.0, hand: float | None = None) -> str:
    """A sleeved arm with a loosely closed hand; `hand` is its direction in degrees, else the forearm's."""
    upper, fore = between(shoulder, elbow, 0.85), between(elbow, wrist, 0.18)
    sleeve = strip((shoulder, between(shoulder, elbow, 0.5), upper, elbow, fore, wrist),
                   [w * cut for w in (0.066, 0.060, 0.054, 0.053, 0.051, 0.043)])
    direction = degrees(atan2(wrist[1] - elbow[1], wrist[0] - elbow[0])) if hand is None else hand
    return sleeve + fist(wrist, direction)


def fist(wrist: Point, direction: float) -> str:
    palm = [(-0.02, 0.026), (0.03, 0.034), (0.075, 0.030), (0.104, 0.010), (0.100, -0.018), (0.06, -0.032),
            (0.0, -0.030)]
    thumb = [(0.02, 0.022), (0.055, 0.046), (0.082, 0.046), (0.070, 0.026), (0.03, 0.0)]
    return turned([blob(palm), blob(thumb)], wrist, direction)


def open_hand(wrist: Point, direction: float) -> str:
    """A flat palm held out, thumb up."""
    palm = [(-0.02, 0.02), (0.04, 0.022), (0.11, 0.030), (0.160, 0.036), (0.164, 0.024), (0.11, 0.0),
            (0.06, -0.022), (0.0, -0.026)]
    thumb = [(0.03, 0.01), (0.06, 0.052), (0.082, 0.056), (0.074, 0.02)]
    return turned([blob(palm), blob(thumb)], wrist, direction)


def between(a: Point, b: Point, part: float) -> Point:
    return a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part


def rod(a: Point, b: Point, half_width: float) -> str:
    """A straight stick of even thickness."""
    along = hypot(b[0] - a[0], b[1] - a[1])
    nx, ny = -(b[1] - a[1]) / along * half_width, (b[0] - a[0]) / along * half_width
    near = [(a[0] + nx, a[1] + ny), (a[0] - nx, a[1] - ny)]
    far = [(b[0] - nx, b[1] - ny), (b[0] + nx, b[1] + ny)]
    return polygon(near + far)


def cord(points: Sequence[Point], width: float) -> str:
    """A hanging strap, cable or scarf edge."""
    return path(curve(points, closed=False), "none", 1.0, "#000", width)
