"""The documents of a file, parted at their `---` lines before anything is parsed.

A second `scene:` at the left edge parts them too, where the line --- was forgotten: no text of a scene can
stand there.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from game.source.source import Source, Span

_EDGE = re.compile(r"\n(---|\.\.\.|scene:)(?=[ \n]|$)")
_CONTENT = re.compile(r"^ *[^\s#]", re.MULTILINE)
_NAME = re.compile(r"""^(?:--- +)?scene: *["']?(\w+)["']? *(?:#.*)?$""", re.MULTILINE)


@dataclass(frozen=True)
class Chunk:
    """The text of one document. `line` is the 1-based line of the file that it begins on.

    `dots` is the line of a `...` that ends it, or 0; `unparted` says that a --- is missing before it.
    """

    source: Source
    line: int
    text: str
    dots: int = 0
    unparted: bool = False

    def place(self, row: int, column: int, length: int = 1) -> Span:
        """A span from 0-based row and column inside the chunk, kept within the file."""
        lines = self.source.lines
        line = min(self.line + row, len(lines))
        last = len(lines[line - 1]) + 1
        first = min(column + 1, last)
        return Span(self.source.file, line, first, line, min(first + length, last))

    def offset_place(self, offset: int) -> Span:
        """The span of one character of the chunk's text."""
        before = self.text[:offset]
        return self.place(before.count("\n"), offset - before.rfind("\n") - 1)

    @property
    def first_content(self) -> int:
        """The line of the first text that is no comment; the chunk's first line where there is none."""
        found = _CONTENT.search(self.text.removeprefix("---"))
        return self.line if found is None else self.line + self.text.count("\n", 0, found.start())

    def scan_name(self) -> str | None:
        """The id on the `scene:` line, found without parsing."""
        found = _NAME.search(self.text)
        return None if found is None else found.group(1)


def chunks(source: Source) -> Iterator[Chunk]:
    """Every document in order; what stands before the first `---` only where it is more than comments."""
    text = "\n" + source.text
    begin, line, marked, named, unparted = 1, 1, False, False, False
    for edge in _EDGE.finditer(text):
        sign = edge.group(1)
        if sign == "scene:" and not named:
            named = True
            continue
        here = text[begin : edge.start(1)]
        next_line = line + here.count("\n")
        if marked or _CONTENT.search(here):
            yield Chunk(source, line, here, next_line if sign == "..." else 0, unparted)
        begin, line, marked = edge.start(1), next_line, sign == "---"
        named = unparted = sign == "scene:"
        if sign == "...":
            begin, line = text.find("\n", begin) + 1 or len(text), next_line + 1
    if marked or _CONTENT.search(text[begin:]):
        yield Chunk(source, line, text[begin:], 0, unparted)
