"""A camera looking straight ahead: metres (x right, y up, z away) to canvas points."""

from collections.abc import Iterable
from dataclasses import dataclass

from kit.svg import Point

Place = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Camera:
    """`vanishing` is where all z lines meet; `focal` in canvas units; `height` of the eye in metres."""

    vanishing: Point
    focal: float
    height: float

    def scale(self, z: float) -> float:
        """Canvas units to a metre at distance z."""
        return self.focal / z

    def point(self, place: Place) -> Point:
        x, y, z = place
        size = self.scale(z)
        return self.vanishing[0] + x * size, self.vanishing[1] - (y - self.height) * size

    def points(self, places: Iterable[Place]) -> list[Point]:
        return [self.point(place) for place in places]

    def floor(self, outline: Iterable[Point]) -> list[Point]:
        """Canvas points of an (x, z) outline lying on the floor."""
        return [self.point((x, 0.0, z)) for x, z in outline]

    def side(self, x: float, outline: Iterable[Point]) -> list[Point]:
        """Canvas points of a (z, y) outline on the wall at x that runs away from us."""
        return [self.point((x, y, z)) for z, y in outline]

    def front(self, z: float, outline: Iterable[Point]) -> list[Point]:
        """Canvas points of an (x, y) outline on a wall that faces us at z."""
        return [self.point((x, y, z)) for x, y in outline]


def oblong(a: Point, b: Point) -> list[Point]:
    """The four corners of the upright rectangle between two opposite ones."""
    return [a, (b[0], a[1]), b, (a[0], b[1])]
