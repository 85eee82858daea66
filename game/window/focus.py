"""What matters in a picture, so that every crop keeps it: told in a small file beside it.

`lobby_night.focus` lies beside `lobby_night.webp` and holds a line of four numbers: left, top, right and
bottom as shares of the picture's width and height. Lines that begin with # are remarks.
"""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple


class Focus(NamedTuple):
    """A rectangle in shares of the picture, 0 … 1."""

    left: float = 0.0
    top: float = 0.0
    right: float = 1.0
    bottom: float = 1.0

    @property
    def middle(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2


WHOLE = Focus()
SUFFIX = ".focus"
_MOST = 1000
"""Characters that are read of a file; one that is longer is none of ours."""


def focus_of_text(text: str) -> Focus | None:
    """The rectangle that a file tells, or None where it tells none."""
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    numbers: list[float] = []
    with suppress(ValueError):
        numbers = [float(word) for line in lines for word in line.split()]
    if len(numbers) != len(WHOLE):
        return None
    found = Focus(*numbers)
    return found if 0 <= found.left < found.right <= 1 and 0 <= found.top < found.bottom <= 1 else None


def read_focus(picture: str) -> Focus:
    """That of a picture file; the whole where none is told, or none that can be read."""
    try:
        with Path(picture).with_suffix(SUFFIX).open(encoding="utf-8") as file:
            return focus_of_text(file.read(_MOST)) or WHOLE
    except (OSError, ValueError):
        return WHOLE


def read_all(pictures: Iterable[str]) -> dict[str, Focus]:
    """By file, those that tell something."""
    found = ((path, read_focus(path)) for path in pictures)
    return {path: focus for path, focus in found if focus != WHOLE}
