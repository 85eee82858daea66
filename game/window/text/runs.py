"""What a caller says about text: runs of one style each."""

from dataclasses import dataclass
from typing import NamedTuple

Colour = tuple[int, int, int]
"""Red, green, blue, 0 … 255."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a run looks.

    `size` is the em in pixels and may be a fraction, `letter_spacing` is added after each character, in
    pixels. `mark` is the caller's own: it changes nothing that is drawn.
    """

    family: str
    size: float
    bold: bool = False
    italic: bool = False
    underline: bool = False
    colour: Colour = (0, 0, 0)
    letter_spacing: float = 0.0
    mark: str = ""


class Run(NamedTuple):
    """Text in one style. A newline ends a line."""

    text: str
    style: Style
