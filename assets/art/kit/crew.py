"""The crew as silhouettes, in metres, y up. They look to +x; `stage` can turn them round."""

from kit.body import arm, cord, head, leg, rod, shoe, strip, tinted, turned
from kit.palette import AMBER, CORAL, INK, PAPER, STEEL, WAX
from kit.people import Figure, coat
from kit.svg import Point, blob, circle, ellipse, polygon, rect, ring

NOOR_TRUNK: tuple[Point, ...] = (
    (0.155, 1.075), (0.075, 1.030), (-0.020, 0.955), (-0.092, 0.830), (-0.122, 0.690), (-0.140, 0.560),
    (-0.188, 0.448), (-0.188, 0.448), (-0.020, 0.468), (0.150, 0.552), (0.150, 0.552), (0.132, 0.640),
    (0.175, 0.770), (0.235, 0.880), (0.258, 0.985), (0.235, 1.060),
)
NOOR_HOOD: tuple[Point, ...] = (
    (0.050, 0.985), (0.028, 1.050), (0.072, 1.120), (0.150, 1.115), (0.220, 1.060), (0.262, 0.985),
    (0.160, 0.960),
)
NOOR_TAIL: tuple[Point, ...] = (
    (-0.080, 0.000), (-0.150, -0.020), (-0.175, -0.090), (-0.160, -0.170), (-0.120, -0.110), (-0.070, -0.060),
)
CURLS: tuple[Point, ...] = (
    (0.086, 0.082), (0.098, 0.118), (0.066, 0.132), (0.052, 0.160), (0.008, 0.150), (-0.030, 0.164),
    (-0.068, 0.140), (-0.108, 0.126), (-0.120, 0.076), (-0.138, 0.036), (-0.122, -0.012), (-0.126, -0.064),
    (-0.082, -0.086), (-0.052, -0.060), (-0.038, -0.010), (0.000, 0.030), (0.050, 0.060),
)
SATCHEL: tuple[Point, ...] = (
    (-0.30, 0.99), (-0.06, 1.02), (-0.02, 0.98), (-0.03, 0.74), (-0.10, 0.70), (-0.27, 0.69), (-0.31, 0.74),
)
WRITING_HAND: tuple[Point, ...] = (
    (0.190, 1.245), (0.250, 1.250), (0.315, 1.262), (0.352, 1.272), (0.360, 1.290), (0.340, 1.304),
    (0.315, 1.318), (0.265, 1.335), (0.215, 1.318), (0.190, 1.300),
)
SOUND_BAG: tuple[Point, ...] = (
    (-0.820, 0.000), (-0.500, 0.000), (-0.500, 0.000), (-0.485, 0.100), (-0.500, 0.225), (-0.560, 0.245),
    (-0.760, 0.245), (-0.825, 0.225), (-0.840, 0.100), (-0.820, 0.000),
)


def noor() -> Figure:
    """Seated on something 0.40 m high, listening; the boom at rest against her shoulder."""
    neck = strip([(0.175, 1.02), (0.235, 1.13)], [0.062, 0.054])
    far_leg = strip([(0.0, 0.47), (0.22, 0.495), (0.425, 0.475), (0.495, 0.30), (0.545, 0.12)],
                    [0.105, 0.098, 0.082, 0.072, 0.066])
    near_leg = strip([(-0.06, 0.475), (0.16, 0.510), (0.375, 0.510), (0.385, 0.32), (0.345, 0.12)],
                     [0.100, 0.102, 0.088, 0.076, 0.068])
    far_arm = arm((0.19, 0.94), (0.335, 0.735), (0.335, 0.66), 0.95, 100)
    near_arm = arm((0.115, 0.925), (0.085, 0.665), (0.315, 0.600), 1.08, 20)
    face = turned([head((0, 0), 0, "crop"), blob(NOOR_TAIL)], (0.285, 1.165), -13)
    return Figure((
        (far_leg, shoe((0.55, 0.085), 0, 1.06)), (far_arm,), (near_leg, shoe((0.345, 0.085), 0, 1.06)),
        (neck, blob(NOOR_TRUNK)), (boom(),), (near_arm,), (face, blob(NOOR_HOOD)),
    ), (turned(headphones(), (0.285, 1.165), -13),))


def boom() -> str:
    """A short pole with a wind shield in its fork."""
    shield = strip([(-0.185, 0.0), (-0.14, 0.0), (0.0, 0.0), (0.12, 0.0), (0.165, 0.0)],
                   [0.036, 0.050, 0.054, 0.051, 0.038])
    fork = strip([(-0.09, -0.05), (-0.07, -0.085), (0.0, -0.100), (0.07, -0.085), (0.09, -0.05)], [0.008] * 5)
    lead = cord([(0.0, 1.25), (0.05, 1.17), (0.015, 1.11), (0.10, 1.02)], 0.009)
    pole = rod((0.60, 0.015), (-0.010, 1.285), 0.011) + rod((0.47, 0.285), (0.16, 0.93), 0.015)
    return pole + turned([shield, fork], (-0.03, 1.385), -14) + lead


def headphones() -> tuple[str, ...]:
    """For a head in profile round the origin: band over the crown, cup on the ear, a lit ring."""
    dark = "#0c2028"
    band = strip([(-0.020, 0.02), (-0.024, 0.08), (-0.022, 0.130)], [0.022, 0.021, 0.022])
    shine = strip([(-0.002, 0.06), (-0.002, 0.10), (-0.001, 0.140)], [0.0035, 0.004, 0.005])
    cup = ellipse((-0.018, -0.010), 0.058, 0.076, dark) + ring((-0.018, -0.010), 0.034, CORAL, 0.009)
    edge = strip([(-0.062, 0.035), (-0.076, -0.010), (-0.062, -0.058)], [0.005, 0.006, 0.005])
    return tinted(band, dark), tinted(shine, AMBER), cup, tinted(edge, AMBER)


def cable_case() -> Figure:
    """A road case to sit on, and beside it a recorder bag with its meters."""
    body = polygon([(-0.40, 0.0), (0.40, 0.0), (0.40, 0.32), (-0.40, 0.32)])
    lid = polygon([(-0.415, 0.315), (0.415, 0.315), (0.415, 0.40), (-0.415, 0.40)])
    handle = cord([(-0.77, 0.24), (-0.72, 0.33), (-0.60, 0.33), (-0.55, 0.24)], 0.018)
    clasps = [rect(x, 0.265, 0.055, 0.080, STEEL, 0.8) for x in (-0.27, 0.215)]
    edges = [rect(-0.415, 0.308, 0.83, 0.010, STEEL, 0.8), rect(-0.40, 0.018, 0.80, 0.008, STEEL, 0.4)]
    corners = [polygon([(x, 0.0), (x - x * 0.175, 0.0), (x, 0.07)], STEEL, 0.7) for x in (-0.40, 0.40)]
    tones = ("#7fd0a0", "#7fd0a0", "#7fd0a0", "#ffc46a", "#e8503a")
    meters = [rect(-0.765 + 0.026 * i, 0.150, 0.016, 0.020, tone, 0.95) for i, tone in enumerate(tones)]
    dial = [circle((-0.575, 0.162), 0.026, "#2a4a50"), circle((-0.575, 0.162), 0.009, AMBER)]
    return Figure(((body,), (lid,), (handle, blob(SOUND_BAG))), (*edges, *clasps, *corners, *meters, *dial))


def player() -> Figure:
    """Standing with notebook and pen, halfway through a word."""
    far_leg = leg((0.02, 0.9), (0.085, 0.49), (0.09, 0.08), 1.05)
    near_leg = leg((-0.02, 0.9), (-0.035, 0.49), (-0.11, 0.08), 1.05)
    collar = blob([(-0.09, 1.47), (-0.085, 1.56), (-0.02, 1.53), (0.06, 1.50), (0.09, 1.44), (0.0, 1.42)])
    strap = strip([(0.06, 1.46), (-0.02, 1.26), (-0.11, 1.02)], [0.020, 0.019, 0.018])
    bend = [(-0.01, 1.405), (-0.05, 1.25), (-0.065, 1.15), (-0.03, 1.125), (0.04, 1.165), (0.225, 1.275)]
    sleeve = strip(bend, [0.069, 0.063, 0.058, 0.057, 0.054, 0.042])
    return Figure((
        (arm((0.02, 1.41), (0.12, 1.14), (0.32, 1.22), hand=30),), (far_leg,), (near_leg,),
        (coat(0.72, 0.015), collar, head((0.07, 1.625), -20, ""), turned([blob(CURLS)], (0.07, 1.625), -20)),
        (strap, blob(SATCHEL)), (sleeve, blob(WRITING_HAND)),
    ), notebook())


def notebook() -> tuple[str, ...]:
    """An open page with four lines on it and a red pencil at the last."""
    page = polygon([(0.30, 1.235), (0.475, 1.215), (0.565, 1.375), (0.395, 1.405)], PAPER)
    fold = polygon([(0.475, 1.215), (0.50, 1.222), (0.588, 1.378), (0.565, 1.375)], "#d79a56")
    words = []
    for i, length in enumerate((0.05, 0.12, 0.115, 0.12)):
        x, y = 0.352 + 0.019 * i, 1.268 + 0.035 * i
        stroke = [(x, y), (x + length, y - 0.014), (x + 0.005 + length, y - 0.006), (x + 0.005, y + 0.009)]
        words.append(polygon(stroke, INK))
    return page, fold, *words, tinted(rod((0.318, 1.372), (0.398, 1.262), 0.0075), WAX)


def wendell() -> Figure:
    """The old house manager, hat on, the van's keys hanging from a finger."""
    far_leg = leg((0.0, 0.9), (0.04, 0.49), (0.03, 0.08), 1.15)
    near_leg = leg((-0.03, 0.9), (-0.03, 0.49), (-0.06, 0.08), 1.15)
    collar = blob([(-0.075, 1.47), (-0.05, 1.575), (0.03, 1.55), (0.10, 1.49), (0.14, 1.40), (0.02, 1.40)])
    fob = blob([(0.330, 0.925), (0.352, 0.915), (0.382, 0.845), (0.366, 0.825), (0.345, 0.835)])
    bunch = (ring((0.318, 0.945), 0.026, "#000", 0.009), rod((0.312, 0.92), (0.292, 0.825), 0.010),
             rod((0.322, 0.92), (0.330, 0.815), 0.010), fob)
    return Figure((
        (far_leg, near_leg),
        (coat(0.40, 0.03, 0.035, -4), collar, head((0.10, 1.625), -3, "crop", "trilby", 1.04)),
        (arm((0.0, 1.40), (-0.05, 1.12), (0.215, 1.01), 1.1, -14), *bunch),
    ))
