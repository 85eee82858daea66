"""Two slips that leave valid YAML: text cut off by a `#`, and no blank after the colon of a key."""

import re
from collections.abc import Iterator

from game.source.codes import diagnose
from game.source.diagnostic import Diagnostic
from game.syntax.documents import Chunk
from game.syntax.mending import Line
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
    for hit in _CUT.finditer(chunk.text):
        place = chunk.offset_place(hit.start())
        before = chunk.source.line(place.line)[: place.column - 1]
        if before.strip() and not any(_covers(node, place.line, place.column) for node in scalars):
            yield cut(chunk, place.line - chunk.line, place.column - 1)
    for node in scalars:
        if not node.style and _KEY.match(node.value) and node.line == node.end_line:
            yield glued(chunk, node.line - chunk.line, node.column - 1, node.value)


def cut(chunk: Chunk, row: int, column: int) -> Diagnostic:
    """Text cut off by the `#` at a 0-based row and column."""
    line = chunk.source.line(chunk.line + row)
    before = line[:column].rstrip()
    whole = Line.of(line)
    note = f"{line[: column + 1]} {line[column + 1 :]}".strip()
    if before.endswith(("]", "}", '"', "'")) and whole.body[:1] in "[{\"'":
        hint = f"Put a blank after it if it is a note: {note}"
    else:
        hint = f"Write: {whole.quoted.strip()}   (A note has a blank after its #.)"
    place = chunk.place(row, column, max(len(line) - column, 1))
    return diagnose("cut-by-comment", place, "The text is cut off at this #.", hint)


def glued(chunk: Chunk, row: int, column: int, text: str) -> Diagnostic:
    """A key whose colon has no blank after it."""
    line = chunk.source.line(chunk.line + row)
    mended = line[:column] + text.replace(":", ": ", 1) + line[column + len(text) :]
    key = text.partition(":")[0]
    message = f"There is no blank after the colon of “{key}”, so all of it is one text."
    return diagnose("missing-blank", chunk.place(row, column, len(text)), message, f"Write: {mended.strip()}")


def _scalars(root: Node) -> Iterator[Scalar]:
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


def _covers(node: Scalar, line: int, column: int) -> bool:
    return (node.line, node.column) <= (line, column) < (node.end_line, node.end_column)
