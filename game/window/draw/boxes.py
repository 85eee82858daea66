"""Rectangles in whole pixels, y downwards."""

from typing import NamedTuple, Self


class Box(NamedTuple):
    """A rectangle from its top left corner."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        return self.x + self.width

    @property
    def bottom(self) -> int:
        return self.y + self.height

    @property
    def middle(self) -> tuple[int, int]:
        return self.x + self.width // 2, self.y + self.height // 2

    def inset(self, across: int, down: int | None = None) -> Self:
        """Smaller on every side; negative numbers make it larger."""
        down = across if down is None else down
        return self._replace(
            x=self.x + across, y=self.y + down, width=self.width - 2 * across, height=self.height - 2 * down
        )

    def moved(self, dx: int, dy: int) -> Self:
        return self._replace(x=self.x + dx, y=self.y + dy)

    def has(self, x: int, y: int) -> bool:
        return self.x <= x < self.right and self.y <= y < self.bottom

    def holds(self, other: "Box") -> bool:
        """Whether the other lies wholly inside."""
        across = self.x <= other.x and other.right <= self.right
        return across and self.y <= other.y and other.bottom <= self.bottom

    def meets(self, other: "Box") -> bool:
        """Whether the two have a pixel in common."""
        across = self.x < other.right and other.x < self.right
        return across and self.y < other.bottom and other.y < self.bottom

    def cut(self, other: "Box") -> Self:
        """What both have; width or height 0 where that is nothing."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        right, bottom = min(self.right, other.right), min(self.bottom, other.bottom)
        return self._replace(x=x, y=y, width=max(right - x, 0), height=max(bottom - y, 0))
