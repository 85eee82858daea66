"""Two slips that leave valid YAML: text cut off by a `#`, and no blank after the colon of a key."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from game.source.codes import diagnose
from game.source.diagnostic import Diagnostic
from game.syntax.documents import Chunk
from game.syntax.mending import CUT_OFF, Line
from game.syntax.nodes import Mapping, Node, Scalar, Sequence

# Both begin with a letter of their own, which the search in a clean file runs to without trying anything.
_CUT = re.compile(r"#(?<= #)(?=\S)")
_GLUED = re.compile(r":(?=[^\s/:])")
_KEY = re.compile(r"[a-z][a-z_]*:[^\s/:]")


def is_clean(text: str) -> bool:
    """Whether nothing in a whole file looks like one of the two."""
    return _CUT.search(text) is None and _GLUED.search(text) is None


def slips(chunk: Chunk, root: Node) -> Iterator[Diagnostic]:
    """The two in one document that is YAML."""
    scalars = tuple(_scalars(root))
    begins = tuple((node.line, node.column) for node in scalars)
    for row, text in enumerate(chunk.text.split("\n")):
        for hit in _CUT.finditer(text):
            line, column = chunk.line + row, hit.start() + 1
            before = bisect_right(begins, (line, column)) - 1
            covered = before >= 0 and (line, column) < (scalars[before].end_line, scalars[before].end_column)
            if text[: hit.start()].strip() and not covered:
                yield cut(chunk, row, hit.start())
                break
    for node in scalars:
        if not node.style and _KEY.match(node.value) and node.line == node.end_line:
            yield glued(chunk, node.line - chunk.line, node.column - 1, node.value)


def cut(chunk: Chunk, row: int, column: int) -> Diagnostic:
    """Text cut off by the `#` at a 0-based row and column."""
    line = chunk.source.line(chunk.line + row)
    before = line[:column].rstrip()
    whole = Line.of(line)
    is_note = before.endswith(("]", "}", '"', "'")) and whole.body[:1] in ("[", "{", '"', "'")
    mended = f"{line[: column + 1]} {line[column + 1 :]}" if is_note else whole.quoted
    place = chunk.place(row, column, max(len(line) - column, 1))
    return diagnose("cut-by-comment", place, CUT_OFF, f"Write: {mended.strip()}")


def glued(chunk: Chunk, row: int, column: int, text: str) -> Diagnostic:
    """A key whose colon has no blank after it."""
    line = chunk.source.line(chunk.line + row)
    mended = line[:column] + text.replace(":", ": ", 1) + line[column + len(text) :]
    key = text.partition(":")[0]
    message = f"There is no blank after the colon of “{key}”, so all of it is one text."
    return diagnose("missing-blank", chunk.place(row, column, len(text)), message, f"Write: {mended.strip()}")


def _scalars(root: Node) -> Iterator[Scalar]:
    """All scalars under a node, in the order of the file."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Scalar):
            yield node
        elif isinstance(node, Sequence):
            waiting.extend(reversed(node.items))
        elif isinstance(node, Mapping):
            for key, value in reversed(node.items):
                waiting.extend((value, key))
