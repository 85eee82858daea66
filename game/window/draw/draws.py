"""What the view says and the painter does: a list of plain values, back to front.

Lengths are pixels of the window. A colour may have a fourth part, its opacity.
"""

from typing import NamedTuple

from game.window.draw.boxes import Box
from game.window.text.block import Block

Colour = tuple[int, int, int] | tuple[int, int, int, int]


class Fill(NamedTuple):
    """A filled rectangle; `radius` rounds its corners."""

    box: Box
    colour: Colour
    radius: int = 0


class Frame(NamedTuple):
    """The edge of a rectangle, drawn inside it."""

    box: Box
    colour: Colour
    width: int = 1
    radius: int = 0


class Blend(NamedTuple):
    """From one colour to another, downwards or to the right."""

    box: Box
    first: Colour
    last: Colour
    across: bool = False


class Stripes(NamedTuple):
    """Slanted stripes, one every `pitch` pixels, `width` wide, their tops `lean` pixels to the right."""

    box: Box
    colour: Colour
    pitch: float
    width: float
    lean: float


class Icon(NamedTuple):
    """A shape of `icons.ICONS`, as large as fits into the box."""

    name: str
    box: Box
    colour: Colour


class Paper(NamedTuple):
    """A sheet with its grain, from the tint at the top to the tint at the bottom."""

    box: Box
    top: Colour
    bottom: Colour
    grain: float = 1.0


class Shadow(NamedTuple):
    """A soft shadow around a rectangle: `reach` pixels wide, at its darkest `colour`."""

    box: Box
    colour: Colour
    reach: int


class Picture(NamedTuple):
    """A picture file, cut to the box around its focus (0 … 1 across and down) and darkened at the edges."""

    path: str
    box: Box
    focus: tuple[float, float]
    vignette: float


class Words(NamedTuple):
    """A block of text, its top left corner at (x, y)."""

    block: Block
    x: int
    y: int


class Within(NamedTuple):
    """Draws that are seen only inside the box."""

    box: Box
    draws: tuple["Draw", ...]


class Still(NamedTuple):
    """Draws that cover the box and do not change from frame to frame: the painter keeps the result."""

    box: Box
    draws: tuple["Draw", ...]


Draw = Fill | Frame | Blend | Stripes | Icon | Paper | Shadow | Picture | Words | Within | Still
