"""From a stretch of a scalar's value to its place in the file."""

import re
from collections.abc import Iterator

from game.source.source import Source, Span

Place = tuple[int, int]
Stretch = tuple[int, int]

_BREAK = r"[ ]*\n(?:[ ]*\n)*[ ]*"
_PARTS = {
    "": re.compile(rf"(?P<fold>{_BREAK})|."),
    "'": re.compile(rf"(?P<fold>{_BREAK})|''|."),
    '"': re.compile(
        rf"(?P<fold>{_BREAK})|(?P<join>\\\n(?:[ ]*\n)*[ ]*)"
        r"|\\x[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}|\\.|."
    ),
}


def locate(source: Source, span: Span, value: str, style: str, start: int, end: int) -> Span:
    """The place of `value[start:end]`, where `span` is the scalar's and `style` as in `nodes.Scalar`.

    Exact to the code point in plain, quoted and `|` text, over escapes and folded lines. A line break at the
    end of a stretch has no width. A folded (`>`) text, which the loader refuses, is one place as a whole.
    """
    if style == "|":
        return _in_block(source, span, value, start, end)
    quotes = 1 if style else 0
    if span.line == span.end_line and span.end_column - span.column == len(value) + 2 * quotes:
        first = span.column + quotes
        return Span(span.file, span.line, first + start, span.line, first + end)
    if style not in _PARTS:
        return span
    raw = _raw(source, span)[quotes:]
    found = tuple(_stretches(raw[: len(raw) - quotes], style))
    if len(found) != len(value):
        return span
    ends = (found[start][0] if start < len(found) else len(raw) - quotes, found[end - 1][1] if end else 0)
    begin, last = (_place(span, quotes, raw, offset) for offset in (ends[0], max(ends)))
    return Span(span.file, *begin, *last)


def _in_block(source: Source, span: Span, value: str, start: int, end: int) -> Span:
    """Each line of a `|` value is a line of the file without its indentation."""
    if not value.strip("\n"):
        return Span(span.file, span.end_line, span.end_column, span.end_line, span.end_column)
    first = span.line + 1
    empty = len(value) - len(value.lstrip("\n"))
    indent = max(len(source.line(first + empty)) - len(value[empty:].partition("\n")[0]), 0)

    def place(offset: int) -> Place:
        before = value[:offset]
        row = before.count("\n")
        column = indent + offset - (before.rfind("\n") + 1) + 1
        return first + row, min(column, len(source.line(first + row)) + 1)

    begin = place(start if start < len(value) else len(value.rstrip("\n")))
    last = _after(place(end - 1), value[end - 1]) if end > start else begin
    return Span(span.file, *begin, *last)


def _after(place: Place, char: str) -> Place:
    return place if char == "\n" else (place[0], place[1] + 1)


def _raw(source: Source, span: Span) -> str:
    """What stands in the file between the ends of the scalar."""
    lines = [source.line(number) for number in range(span.line, span.end_line + 1)]
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    return "\n".join(lines)


def _stretches(raw: str, style: str) -> Iterator[Stretch]:
    """For each character of the value, where in the raw text it stands.

    A line break inside plain or quoted text is a blank, each further one a break; YAML 1.1, 9.1.
    """
    for found in _PARTS[style].finditer(raw):
        kind = found.lastgroup
        if kind is None:
            yield found.span()
            continue
        breaks = found.group().count("\n") - 1
        count = breaks if kind == "join" or breaks else 1
        for _ in range(count):
            yield found.span()


def _place(span: Span, quotes: int, raw: str, offset: int) -> Place:
    """Line and column of an offset into the text behind the opening quote."""
    before = raw[:offset]
    row = before.count("\n")
    if row == 0:
        return span.line, span.column + quotes + offset
    return span.line + row, offset - before.rfind("\n")
