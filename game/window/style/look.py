"""The measures of the window at its size: everything is laid out in real pixels.

The design is drawn for 1600 by 900; `unit` is how many real pixels one of its pixels is. Page and strips grow
with the player's size of text as well, the slate and large headings half as much.
"""

from dataclasses import dataclass, field
from functools import cached_property

from game.window.draw.boxes import Box
from game.window.style.theme import Rgb, Theme
from game.window.style.typeset import Typesetter
from game.window.text.runs import Run, Style

SMALLEST = (640, 400)
"""The smallest window that is laid out for; a smaller one shows this one, drawn smaller."""
DESIGN = (1600, 900)
BODY = 18.0
"""The em of the page's text at a unit of 1: 18 pixels at 1280 by 720, 21.6 at 1920 by 1080."""
LABEL = 14.0
"""The smallest text of the design."""
TEXT_SIZES = (100, 110, 125, 150, 175, 200)
"""Sizes of text that a player can pick, in per cent."""


@dataclass(frozen=True)
class Look:
    """A theme at a size of window and of text. `text` is in per cent."""

    theme: Theme
    setter: Typesetter = field(compare=False)
    size: tuple[int, int]
    text: int = 100

    @cached_property
    def area(self) -> Box:
        """The part of the window that is used: all of it, but a letterbox in one that is too small."""
        width, height = self.size
        if width >= SMALLEST[0] and height >= SMALLEST[1]:
            return Box(0, 0, width, height)
        share = self._shrink
        inner = round(SMALLEST[0] * share), round(SMALLEST[1] * share)
        return Box((width - inner[0]) // 2, (height - inner[1]) // 2, *inner)

    @cached_property
    def _shrink(self) -> float:
        return min(1.0, self.size[0] / SMALLEST[0], self.size[1] / SMALLEST[1])

    @cached_property
    def unit(self) -> float:
        """Real pixels of a design pixel: 1 up to 1600 by 900, then growing with the window up to 2."""
        large = min(self.size[0] / DESIGN[0], self.size[1] / DESIGN[1])
        return max(1.0, min(2.0, large)) * self._shrink

    @cached_property
    def slate_unit(self) -> float:
        return self.unit * (1 + (self.text / 100 - 1) / 2)

    @cached_property
    def body(self) -> float:
        """The em of the page's text, in pixels."""
        return round(BODY * self.unit * self.text / 100 * 4) / 4

    @cached_property
    def letter(self) -> float:
        """The advance of one character of the page."""
        return self.body * self.theme.em

    @cached_property
    def line(self) -> int:
        """From one line of the page to the next."""
        return round(self.body * self.theme.leading)

    def px(self, length: float) -> int:
        """A length of the design for what does not grow with the text: edges, margins of the window."""
        return round(length * self.unit)

    def pt(self, length: float) -> int:
        """A length of the design for the page and the strips: it grows with the text."""
        return round(length * self.body / BODY)

    def st(self, length: float) -> int:
        """A length of the design for the slate."""
        return round(length * self.slate_unit)

    def page(self, colour: Rgb, *, size: float = 1.0, bold: bool = False, italic: bool = False) -> Style:
        """Type of the page; `size` is a share of the body's."""
        family = self.theme.families.page
        return Style(family, self.body * size, bold=bold, italic=italic, colour=colour)

    def record(self, colour: Rgb, *, size: float = 0.94, bold: bool = False, italic: bool = False) -> Style:
        """Type of the record's frame."""
        return Style(self.theme.families.record, self.body * size, bold=bold, italic=italic, colour=colour)

    def label(self, colour: Rgb, *, size: float = LABEL, bold: bool = True, spacing: float = 0.0) -> Style:
        """Labels beside the text, in design pixels that grow with the text; spacing in ems."""
        em = size * self.body / BODY
        return Style(self.theme.families.label, em, bold=bold, colour=colour, letter_spacing=spacing * em)

    def slate(self, colour: Rgb, *, size: float = LABEL, bold: bool = True, spacing: float = 0.0) -> Style:
        """Labels of the slate and the panel."""
        em = size * self.slate_unit
        return Style(self.theme.families.label, em, bold=bold, colour=colour, letter_spacing=spacing * em)

    def hand(self, colour: Rgb, size: float) -> Style:
        """Handwriting on the slate."""
        return Style(self.theme.families.hand, size * self.slate_unit, colour=colour)

    def display(self, colour: Rgb, size: float) -> Style:
        """Large headings, in design pixels; they grow half as much as the text."""
        return Style(self.theme.families.display, size * self.slate_unit, colour=colour)


def runs(*parts: tuple[str, Style]) -> tuple[Run, ...]:
    """Stretches of text, each with its style."""
    return tuple(Run(text, style) for text, style in parts)
