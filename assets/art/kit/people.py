"""Whole persons as silhouettes, in metres, y up, origin on the floor between the feet.

A Figure is groups of parts from back to front. Each group gets its own rim light, so that an arm shows in
front of a chest. `bright` holds the small things that carry their own light or colour: paper, coins, keys.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kit.body import arm, back_head, bare_leg, between, both, head, leg, strip, toe, turned
from kit.svg import Point, blob

Group = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    groups: tuple[Group, ...]
    bright: Group = ()

    def plus(self, *groups: Group) -> "Figure":
        """The figure with groups laid over it."""
        return replace(self, groups=self.groups + groups)


def coat(hem: float, flare: float = 0.0, belly: float = 0.0, lean: float = 0.0) -> str:
    """A coat, jacket or dress in profile down to `hem`; lean in degrees, negative forward."""
    shape: list[Point] = [
        (-0.058, 1.525), (-0.112, 1.462), (-0.146, 1.350), (-0.138, 1.200), (-0.118, 1.080), (-0.132, 0.960),
        (-0.140 - flare * 0.6, (0.960 + hem) / 2), (-0.142 - flare, hem), (-0.142 - flare, hem),
        (0.120 + flare, hem), (0.120 + flare, hem), (0.126 + flare * 0.5 + belly * 0.4, (0.960 + hem) / 2),
        (0.116 + belly, 0.980), (0.108 + belly, 1.100), (0.128 + belly * 0.6, 1.250), (0.122, 1.370),
        (0.078, 1.462), (0.046, 1.515),
    ]
    neck = strip([(-0.012, 1.46), (0.002, 1.60)], [0.062, 0.054])
    from_hip = turned([blob(shape), neck], (0, -0.92), 0)
    return turned([from_hip], (0, 0.92), lean)


def walker(stride: float, hem: float, flare: float = 0.03, hair: str = "short", hat: str = "",
           tilt: float = -4.0, swing: float = 0.7, skirt: bool = False, cut: float = 1.0) -> Figure:
    """Someone walking to +x; `stride` 0..1, `swing` of the arms 0..1."""
    s, limb = stride, bare_leg if skirt else leg
    back = ((-0.02, 0.90), (-0.02 - 0.06 * s, 0.50), (-0.02 - 0.34 * s, 0.08 + 0.09 * s))
    front = ((0.01, 0.90), (0.04 + 0.13 * s, 0.50), (0.02 + 0.27 * s, 0.085 + 0.02 * s))
    far = ((0.0, 1.415), (0.04 + 0.07 * swing, 1.15), (0.09 + 0.20 * swing, 0.96))
    near = ((-0.01, 1.415), (-0.06 - 0.10 * swing, 1.16), (-0.05 - 0.16 * swing, 0.92))
    far_leg = limb(*back, foot=-38 * s) if skirt else leg(*back, cut, -38 * s)
    near_leg = limb(*front, foot=16 * s) if skirt else leg(*front, cut, 16 * s)
    return Figure((
        (arm(*far),), (far_leg,), (near_leg,),
        (coat(hem, flare, 0.0, -3 * s), head((0.040 + 0.03 * s, 1.640), tilt, hair, hat)),
        (arm(*near),),
    ))


def stander(hem: float, shoulders: float = 0.20, hips: float = 0.165, flare: float = 0.02,
            hair: str = "short", hat: str = "", tilt: float = 0.0, shift: float = 0.02) -> Figure:
    """Someone standing, seen from behind or in front, the weight shifted to one side."""
    legs = tuple(
        strip(((side * 0.085 + shift, 0.90), (side * 0.10 + shift * 0.6, 0.50), (side * 0.115, 0.12)),
              (0.092, 0.074, 0.064)) + toe((side * 0.118, 0.085), side * 0.03)
        for side in (-1, 1)
    )
    top = back_head((shift * 0.5, 1.645), tilt, hair, hat)
    return Figure((legs, (front_coat(hem, shoulders, hips, flare, shift), top)))


def front_coat(hem: float, shoulders: float, hips: float, flare: float, shift: float = 0.0) -> str:
    """The trunk from in front or behind, neck to hem, without arms."""
    half: list[Point] = [
        (0.050, 1.545), (0.070, 1.500), (shoulders * 0.72, 1.470), (shoulders, 1.420),
        (shoulders * 0.94, 1.320), (hips * 1.02, 1.180), (hips * 0.92, 1.070), (hips * 1.02, 0.950),
        (hips + flare * 0.5, (0.95 + hem) / 2), (hips + flare, hem), (hips + flare, hem),
    ]
    neck = strip([(0, 1.46), (0, 1.60)], [0.060, 0.052])
    return turned([blob(both(half)), neck], (shift, 0), 0)


def hanging(side: int, out: float = 0.05, shoulders: float = 0.20, reach: float = 0.86,
            cut: float = 1.0) -> str:
    """An arm hanging at one side (-1 left, 1 right) of a `stander`."""
    top = (side * (shoulders - 0.045), 1.405)
    wrist = (side * (shoulders + out), reach)
    elbow = between(top, wrist, 0.52)
    return arm(top, (elbow[0] + side * 0.035, elbow[1]), wrist, cut, -90 + side * 6)


def bent(side: int, elbow: Point, wrist: Point, shoulders: float = 0.20, hand: float | None = None) -> str:
    """An arm of a `stander` with its elbow and wrist given."""
    return arm((side * (shoulders - 0.045), 1.405), elbow, wrist, 1.0, hand)


def scaled(figure: Figure, height: float) -> Figure:
    """The same figure at another body height in metres."""
    size = height / 1.76
    groups: Sequence[Group] = [(turned(parts, (0, 0), 0, size),) for parts in figure.groups]
    bright = (turned(figure.bright, (0, 0), 0, size),) if figure.bright else ()
    return Figure(tuple(groups), bright)


def beside(left: Figure, x: float, right: Figure, across: float) -> Figure:
    """Two figures as one, each moved sideways; the right one stands in front."""
    first = [(turned(parts, (x, 0), 0),) for parts in left.groups]
    second = [(turned(parts, (across, 0), 0),) for parts in right.groups]
    return Figure((*first, *second))
