"""A page's measures, and its text as runs: what every kind of paragraph needs."""

from collections.abc import Mapping
from typing import NamedTuple

from game.source import marks
from game.window.draw.parts import Part
from game.window.style.look import Look
from game.window.style.theme import Rgb
from game.window.text.runs import Run, Style

DAGGER = "†"
"""Stands in the text where the record is cited."""


class Sheet(NamedTuple):
    """What paragraphs need to know of their page: the look, the widths of the column and of the margins in
    pixels, the ink of each cue, and where the record is from (a magazine and its season)."""

    look: Look
    column: int
    left: int
    right: int
    cues: Mapping[str, Rgb]
    source: str

    @property
    def characters(self) -> int:
        return max(int(self.column / self.look.letter), 1)

    def indent(self, characters: int) -> int:
        """An indent of a full column, in proportion where the column is narrower."""
        share = min(1.0, self.characters / self.look.theme.columns)
        return round(int(characters * share) * self.look.letter)


class Laid(NamedTuple):
    """A paragraph: its part and its height."""

    part: Part
    height: int


def styled(text: str, plain: Style, cited: Style) -> tuple[Run, ...]:
    """A finished text as runs: emphasis, and a dagger for each citation."""
    found = []
    for stretch, held in marks.pieces(text):
        if marks.is_mark(stretch):
            found.append(Run(DAGGER, cited))
            continue
        style = Style(
            plain.family,
            plain.size,
            bold=plain.bold or marks.BOLD in held,
            italic=plain.italic != (marks.ITALIC in held),
            underline=marks.UNDERLINE in held,
            colour=plain.colour,
        )
        found.append(Run(stretch, style))
    return tuple(found)


def page_runs(look: Look, text: str, ink: Rgb, *, italic: bool = False) -> tuple[Run, ...]:
    return styled(text, look.page(ink, italic=italic), look.page(look.theme.palette.red, bold=True))
