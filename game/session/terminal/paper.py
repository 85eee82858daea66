"""Lines on a terminal, or in a pipe."""

import os
import shutil
import textwrap
from collections.abc import Iterable
from io import TextIOWrapper
from typing import NamedTuple, TextIO

WIDEST = 78
"""Columns beyond which lines are hard to read, however wide the terminal is."""
_NARROWEST = 20
_PLAINER = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "--", "…": "...", "−": "-"})


class Paper(NamedTuple):
    """Where lines go. `width` 0 wraps nothing: one paragraph a line, as pipes and tests like it."""

    target: TextIO
    width: int
    encoding: str

    def write(self, lines: Iterable[str]) -> None:
        """Prints paragraphs at once, each wrapped; an empty one is a blank line."""
        self.target.write("".join(self._encodable(self._wrapped(line)) + "\n" for line in lines))
        self.target.flush()

    def prompt(self) -> None:
        """Asks a person for a line; a pipe is not asked."""
        if self.target.isatty():
            self.target.write("> ")
            self.target.flush()

    def _wrapped(self, line: str) -> str:
        if not self.width:
            return line
        wrapped = textwrap.wrap(line, self.width, subsequent_indent=_indent(line), break_long_words=False)
        return "\n".join(wrapped)

    def _encodable(self, text: str) -> str:
        try:
            text.encode(self.encoding)
        except UnicodeEncodeError:
            return text.translate(_PLAINER).encode(self.encoding, "replace").decode(self.encoding)
        return text

    def close(self) -> None:
        """Makes a broken pipe harmless: what is still to be flushed at exit goes nowhere (as the Python
        manual has it, signal module, note on SIGPIPE)."""
        if isinstance(self.target, TextIOWrapper):
            os.dup2(os.open(os.devnull, os.O_WRONLY), self.target.fileno())


def paper(target: TextIO, width: int | None = None) -> Paper:
    """Paper of the terminal's width, at most WIDEST; nothing is wrapped where `target` is no terminal."""
    if width is None:
        width = min(max(shutil.get_terminal_size().columns - 1, _NARROWEST), WIDEST) if target.isatty() else 0
    return Paper(target, width, target.encoding or "utf-8")


def _indent(line: str) -> str:
    """Options hang under their first word."""
    number, dot, _ = line.partition(". ")
    return " " * (len(number) + 2) if dot and number.isdigit() else ""
