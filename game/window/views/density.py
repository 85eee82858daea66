"""How close a page is set: steps from roomy to close, each for pages that do not fit in the one before."""

from typing import NamedTuple


class Density(NamedTuple):
    """How close things stand, in design pixels: a strip's room above its label, its least height, whether
    it may be one line, the gap between strips; then the page's head, its first line, the room above the
    strips and below them, a factor for the gaps between paragraphs, and one for the leading."""

    pad: float
    least: float
    flat: bool
    between: float
    head: float
    first: float
    before: float
    foot: float
    gaps: float
    leading: float


ROOMY = Density(6, 50, False, 6, 22, 55, 26, 28, 1.0, 1.0)
TIGHT = Density(3, 44, False, 4, 18, 46, 14, 12, 0.8, 1.0)
SNUG = Density(4, 32, True, 4, 13, 39, 12, 10, 0.8, 0.95)
CLOSE = Density(4, 30, True, 3, 10, 32, 9, 6, 0.6, 0.9)
"""The closest still has more leading than a typed script: that has 1, 6 lines an inch of 12 point type."""
