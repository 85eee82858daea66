"""A line of a story file with a stretch of it underlined, for the terminal."""

import unicodedata
from typing import NamedTuple

from rich.cells import cell_len

from game.source.source import Source, Span

_MOST = 100
_BEFORE = 40
"""Code points. Lines of prose are long; what is shown of them is cut around the finding."""
_JOINERS = "\u200c\u200d"


class Excerpt(NamedTuple):
    """The line as shown, and the carets below it, both without the line's number."""

    line: str
    carets: str


def excerpt(source: Source, span: Span) -> Excerpt | None:
    """The first line of a span, or None where the file has no such line. Wide characters take two cells."""
    if not 0 < span.line <= len(source.lines):
        return None
    line = source.line(span.line)
    start = min(span.column - 1, len(line))
    end = min(span.end_column - 1, len(line)) if span.end_line == span.line else len(line.rstrip())
    left = max(start - _BEFORE, 0) if len(line) > _MOST else 0
    right = left + _MOST
    before = ("…" if left else "") + _visible(line[left:start])
    after = _visible(line[start:right]) + ("…" if right < len(line) else "")
    carets = "^" * max(cell_len(_visible(line[start : min(end, right)])), 1)
    return Excerpt(before + after, " " * cell_len(before) + carets)


def _visible(text: str) -> str:
    """Control characters are shown as a mark: they would steer the terminal."""
    return "".join(
        "\ufffd" if unicodedata.category(char)[0] == "C" and char not in _JOINERS else char for char in text
    )
