"""What a writer may have meant, for a document that YAML cannot read.

Each guess is a mended document; `broken` asks the parser which one is right. Rows and columns are 0-based and
count inside the document.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType

from game.syntax.mending import CUT_OFF, SIGNS, Line, after_brackets, after_quotes, begins_with_sign, quote

_GLUED_DASH = re.compile(r"( *)-([^\s-].*)")
_GLUED_KEY = re.compile(r"( *(?:- +)*[a-z][a-z_]*):([^\s/:].*)")
_KEY = re.compile(r" *(?:- +)*(?:[^\s#\"'\[{].*?):(?: .*)?")
_CUT = re.compile(r"(?<=\S) +#(?=\S)")
_BLOCK_WITH_TEXT = re.compile(r"[|>][-+]?(?P<text> *[^\s<].*[^<\s])")
_LOOKED_AT = 1000
_CLOSERS = MappingProxyType({"[": "]", "{": "}"})


@dataclass(frozen=True)
class Guess:
    """A mistake on one row, and the rows of the document with it mended from there on."""

    code: str
    row: int
    column: int
    length: int
    message: str
    hint: str
    rows: tuple[str, ...]


class Rows:
    """The lines of a document, and which of the last ones YAML reads as structure, down to where it stops."""

    def __init__(self, text: str, stop: int) -> None:
        self.texts = tuple(text.split("\n"))
        self.stop = min(stop, len(self.texts) - 1)
        self.structure = tuple(self._structure())

    def line(self, row: int) -> Line:
        return Line.of(self.texts[row])

    def above(self, row: int) -> Iterator[int]:
        """Rows of structure above a row, the nearest first."""
        return (i for i in reversed(self.structure) if i < row)

    def below(self, row: int) -> Line | None:
        """The next line under a row that YAML sees."""
        lines = map(Line.of, self.texts[row + 1 : row + 1 + _LOOKED_AT])
        return next((line for line in lines if not line.is_blank), None)

    def _structure(self) -> Iterator[int]:
        """Rows that hold no text of a block."""
        row = max(0, self.stop - _LOOKED_AT)
        while row <= self.stop:
            line = self.line(row)
            if not line.is_blank:
                yield row
            row += 1
            while line.opens_block and row < self.stop and self._is_inside(line, row):
                row += 1

    def _is_inside(self, opener: Line, row: int) -> bool:
        text = self.texts[row]
        return not text.strip() or len(text) - len(text.lstrip(" ")) > opener.parent

    def replaced(self, row: int, text: str) -> tuple[str, ...]:
        return (*self.texts[:row], text, *self.texts[row + 1 :])

    def mended(self, code: str, row: int, message: str, text: str) -> Guess:
        """A guess whose hint is the mended line."""
        line = self.line(row)
        column = len(line.text) - len(line.text.lstrip(" ")) if line.body == "" else len(line.lead)
        length = max(len(line.body), 1)
        return Guess(code, row, column, length, message, f"Write: {text.strip()}", self.replaced(row, text))


def of_line(rows: Rows, row: int) -> Iterator[Guess]:
    """What one line may have wrong by itself."""
    line = rows.line(row)
    body = line.body
    glued = _GLUED_DASH.fullmatch(line.text) or _GLUED_KEY.fullmatch(line.text)
    if glued is not None:
        sign = "-" if _GLUED_DASH.fullmatch(line.text) else ":"
        name = "dash" if sign == "-" else "colon"
        text = f"{glued[1]}{sign} {glued[2]}"
        yield rows.mended("missing-blank", row, f"There is no blank after the {name}.", text)
    if not body or line.opens_block or not line.lead.strip():
        return
    if body[0] in "\"'":
        yield from _of_quoted(rows, row)
    elif body[0] in "[{":
        yield from _of_brackets(rows, row)
    elif body[0] in "|>" and (under := _BLOCK_WITH_TEXT.fullmatch(body)):
        yield _text_after_bar(rows, row, under["text"].strip())
    elif body[0] in SIGNS or body.startswith("- "):
        yield rows.mended("quote-this", row, begins_with_sign(body), line.quoted)
    elif _CUT.search(line.text):
        yield rows.mended("cut-by-comment", row, CUT_OFF, line.quoted)
    elif ": " in body.removesuffix(":"):
        message = "A text with a colon and a blank in it needs quotes."
        yield rows.mended("quote-this", row, message, line.quoted)


def _text_after_bar(rows: Rows, row: int, text: str) -> Guess:
    line, below = rows.line(row), rows.below(row)
    message = f"The text stands on the line of the {line.body[0]}, and belongs on the lines below it."
    if below is None or below.indent <= line.parent:
        written = quote(text) if ": " in text or text[0] in SIGNS else text
        return rows.mended("text-after-bar", row, message, line.with_body(written))
    hint = f"Put it on a line of its own below, with {below.indent} spaces in front."
    moved = (*rows.texts[:row], f"{line.lead}|", " " * below.indent + text, *rows.texts[row + 1 :])
    return Guess("text-after-bar", row, len(line.lead), len(line.body), message, hint, moved)


def _of_quoted(rows: Rows, row: int) -> Iterator[Guess]:
    line = rows.line(row)
    body, mark = line.body, line.body[0]
    rest = after_quotes(body)
    if rest is None:
        message = f"The text begins with {mark} and is not closed by another."
        label = ":" if body.endswith(":") else ""
        if mark == '"' and '"' not in body[1:]:
            closed = line.with_body(f'{body.removesuffix(label)}"{label}')
            yield rows.mended("unclosed-quote", row, message, closed)
        yield rows.mended("unclosed-quote", row, message, line.quoted)
    elif rest.strip() in ("", ":"):
        inner = body[1 : len(body) - len(rest) - 1]
        if mark == '"' and "\\" in inner:
            message = "A backslash between double quotes begins an escape, and this one is none."
            plain = inner.replace('\\"', '"').replace("\\\\", "\\")
            yield rows.mended("bad-escape", row, message, line.with_body(quote(plain) + rest))
    else:
        message = "Text goes on behind the closing mark; put quotes around all of it."
        yield rows.mended("quote-this", row, message, line.quoted)


def _of_brackets(rows: Rows, row: int) -> Iterator[Guess]:
    line = rows.line(row)
    body, rest = line.body, after_brackets(line.body)
    is_text = rest is not None and rest.strip() not in ("", ",")
    if is_text or (rest is None and line.lead.rstrip().endswith("-") and not _KEY.fullmatch(body[1:])):
        yield rows.mended("quote-this", row, begins_with_sign(body), line.quoted)
    if rest is None:
        closer = _CLOSERS[body[0]]
        message = f"The {body[0]} on this line is not closed by a {closer}."
        yield rows.mended("unclosed-bracket", row, message, line.with_body(body + closer))
