"""Strangers coming out of the late show."""

from math import cos, radians, sin

from kit.body import arm, cord, head, leg, mirror, open_hand, rod, strip, toe, turned
from kit.palette import GOLD
from kit.people import Figure, bent, beside, coat, front_coat, hanging, scaled, stander, walker
from kit.svg import Point, blob, circle, ellipse, polygon, ring


def keys(at: Point, size: float, count: int) -> str:
    """A big ring with so many keys fanned out below it."""
    parts = [ring((0, 0), 0.085, GOLD, 0.015)]
    for i in range(count):
        angle = 218 + 104 * i / (count - 1)
        start = (cos(radians(angle)) * 0.085, sin(radians(angle)) * 0.085)
        end = 0.115 + 0.022 * ((i * 2) % 3)
        bit = [(end, 0.007), (end, -0.022), (end * 0.72, -0.022), (end * 0.66, -0.008)]
        key = [circle((0.022, 0), 0.022, GOLD), polygon([(0.03, 0.008), *bit, (0.03, -0.008)], GOLD)]
        parts.append(turned(key, start, -90 + (angle - 270) * 0.42))
    return turned(parts, at, 0, size)


def key_woman() -> Figure:
    """She turns the keys on her ring one by one."""
    legs = leg((-0.02, 0.9), (-0.03, 0.5), (-0.07, 0.08)), leg((0.02, 0.9), (0.05, 0.5), (0.05, 0.08))
    strap = strip([(-0.02, 1.46), (-0.10, 1.20), (-0.12, 1.02)], [0.014, 0.014, 0.014])
    bag = blob([(-0.27, 1.02), (-0.02, 1.04), (-0.01, 1.0), (-0.03, 0.80), (-0.25, 0.79), (-0.28, 0.98)])
    return Figure((
        (arm((0.02, 1.41), (0.10, 1.16), (0.30, 1.25), hand=30),), legs,
        (coat(0.48, 0.06), head((0.045, 1.64), -11, "bun")), (strap, bag),
        (arm((-0.01, 1.41), (-0.04, 1.13), (0.20, 1.16), hand=25),),
    ), (keys((0.385, 1.20), 1.05, 7),))


def coin_man() -> Figure:
    """He counts his change in his palm."""
    near_leg = leg((-0.03, 0.9), (-0.05, 0.5), (-0.10, 0.08), 1.05)
    far_leg = leg((0.02, 0.9), (0.06, 0.5), (0.05, 0.08), 1.05)
    coins = [ellipse((0.335 + 0.035 * i, 1.150 + 0.006 * (i % 2)), 0.019, 0.010, GOLD) for i in range(3)]
    sleeve = strip([(-0.01, 1.41), (-0.07, 1.16), (0.22, 1.09)], [0.066, 0.058, 0.042])
    return Figure((
        (arm((0.02, 1.41), (0.14, 1.20), (0.34, 1.30), hand=-50),), (near_leg, far_leg),
        (coat(0.76, 0.0, 0.05), head((0.06, 1.62), -24, "", "cap")), (sleeve, open_hand((0.21, 1.095), 10)),
    ), (*coins, ellipse((0.385, 1.20), 0.014, 0.017, GOLD)))


def elder_pair() -> Figure:
    """An old woman with a stick on the arm of a tall man in a hat, from behind."""
    man = scaled(stander(0.62, 0.205, 0.17, 0.02, "short", "trilby", tilt=10, shift=0.0), 1.80)
    woman = scaled(stander(0.40, 0.175, 0.165, 0.05, "bun", tilt=-6, shift=-0.01), 1.56)
    linked = arm((-0.03, 1.42), (0.02, 1.12), (0.14, 1.12))
    loose = arm((-0.38, 1.45), (-0.46, 1.18), (-0.44, 0.90), hand=-90)
    stick = arm((0.32, 1.22), (0.42, 1.02), (0.44, 0.84), 0.9) + rod((0.45, 0.80), (0.50, 0.0), 0.012)
    purse = blob([(0.06, 0.80), (0.20, 0.80), (0.22, 0.64), (0.04, 0.64)])
    return beside(man, -0.20, woman, 0.20).plus((loose,), (linked, stick), (purse,))


def whisperers() -> Figure:
    """Two who do not agree about the film, heads together, walking off."""
    one = stander(0.70, 0.20, 0.165, 0.01, "short", tilt=-12, shift=0.02).plus((hanging(-1),))
    two = scaled(stander(0.50, 0.17, 0.15, 0.06, "long", tilt=12, shift=-0.02), 1.66)
    talk = arm((0.37, 1.32), (0.48, 1.10), (0.56, 1.28), 0.9, 70)
    scarf = strip([(0.10, 1.40), (0.22, 1.43), (0.34, 1.39)], [0.05, 0.06, 0.05])
    return beside(one, -0.25, two, 0.22).plus((scarf,), (talk,))


def coat_carrier() -> Figure:
    """A woman leaving with her coat over her arm and a bag on her shoulder."""
    base = walker(0.85, 0.62, 0.05, "bob", tilt=2, skirt=True, swing=0.3)
    cloth = blob([(0.02, 1.10), (0.20, 1.14), (0.27, 1.08), (0.25, 0.80), (0.20, 0.62), (0.05, 0.66),
                  (0.03, 0.90)])
    bag = blob([(-0.26, 1.16), (-0.05, 1.18), (-0.06, 0.92), (-0.27, 0.90)])
    strap = cord([(-0.03, 1.48), (-0.12, 1.30), (-0.16, 1.16)], 0.025)
    near = arm((-0.01, 1.41), (-0.05, 1.14), (0.20, 1.12))
    return Figure((*base.groups[:4], (bag, strap), (near,), (cloth,)))


def turner() -> Figure:
    """At the door he looks back along the floor he has crossed."""
    cloth = (0.092, 0.074, 0.064)
    legs = (strip(((-0.07, 0.9), (-0.09, 0.5), (-0.13, 0.12)), cloth), toe((-0.13, 0.085), -0.03),
            strip(((0.09, 0.9), (0.13, 0.5), (0.15, 0.12)), cloth), toe((0.15, 0.085), 0.04))
    return Figure((
        legs, (front_coat(0.72, 0.205, 0.165, 0.0), mirror(head((0.0, 1.645), 2, "swept"))),
        (hanging(-1, 0.04), bent(1, (0.34, 1.24), (0.50, 1.12))),
    ))
