"""Files to positioned documents: what every reader of a story begins with."""

import os
import stat
from pathlib import Path

from game.source.codes import diagnose
from game.source.diagnostic import Diagnostic
from game.source.source import Source, Span
from game.syntax import broken, characters, comments
from game.syntax.compose import compose
from game.syntax.documents import Chunk, chunks
from game.syntax.nodes import Document, Mapping, Node, Scalar

MOST_BYTES = 4_000_000
_BOM = b"\xef\xbb\xbf"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def read_source(path: Path, file: str) -> Source | Diagnostic:
    """The text of a file, its line ends as `\\n`, or why it cannot be had. `file` is its name in a Span."""
    top = Span(file, 1, 1, 1, 1)
    try:
        about = os.stat(path)
        if not stat.S_ISREG(about.st_mode):
            what = "a folder" if stat.S_ISDIR(about.st_mode) else "no ordinary file"
            hint = "Name it so that it does not end in .yaml, or move it away."
            return diagnose("unreadable-file", top, f"{file} is {what}.", hint)
        with path.open("rb") as opened:
            data = opened.read(MOST_BYTES + 1)
    except OSError as error:
        reason = (error.strerror or "it cannot be opened").lower()
        return diagnose("unreadable-file", top, f"{file} cannot be read: {reason}.", "See who may read it.")
    if len(data) > MOST_BYTES:
        message = f"{file} is larger than {MOST_BYTES // 1_000_000} MB."
        return diagnose("file-too-big", top, message, "Part its scenes over several files.")
    return _decoded(data, file, top)


def load(source: Source) -> tuple[list[Document], list[Diagnostic]]:
    """Every document of a file, in order, and what is wrong with them as YAML. Never raises."""
    found: list[Diagnostic] = []
    seen = characters.is_clean(source.text)
    quiet = comments.is_clean(source.text)
    documents = [_document(chunk, seen, quiet, found) for chunk in chunks(source)]
    if not documents:
        message = "There is nothing in this file but blank lines and notes."
        place = Span(source.file, 1, 1, 1, 1)
        found.append(diagnose("empty-file", place, message, "Write a scene in it, or delete it."))
    return documents, found


def _document(chunk: Chunk, seen: bool, quiet: bool, found: list[Diagnostic]) -> Document:
    """One document; `seen` and `quiet` say that the file needs no search for bad characters or slips."""
    if chunk.dots:
        place = Span(chunk.source.file, chunk.dots, 1, chunk.dots, 4)
        message = "Three dots at the left edge end a document in YAML."
        hint = "Indent them if they are text; between two scenes write --- instead."
        found.append(diagnose("three-dots", place, message, hint))
    if chunk.unparted:
        message = "Here another scene begins inside the one above."
        hint = "Write `---` on a line of its own above it."
        found.append(diagnose("duplicate-key", chunk.place(0, 0, len("scene")), message, hint))
    bad = None if seen else characters.first_refused(chunk.text)
    if bad is not None:
        place = chunk.offset_place(bad[0])
        found.append(characters.refused(place, bad[1], characters.count_refused(chunk.text) - 1))
        return Document(chunk.source, chunk.first_content, None, True, chunk.scan_name())
    composed = compose(chunk)
    if composed.problem is not None:
        found.append(broken.diagnosis(chunk, composed.problem))
        return Document(chunk.source, chunk.first_content, None, True, chunk.scan_name())
    root = composed.root
    if composed.found or (root is not None and not quiet):
        slips = [] if root is None or quiet else list(comments.slips(chunk, root))
        found.extend(sorted(_apart(composed.found, slips), key=lambda item: item.span))
    line = root.line if root is not None else chunk.first_content
    return Document(chunk.source, line, root, False, _name(root))


def _apart(traps: list[Diagnostic], slips: list[Diagnostic]) -> list[Diagnostic]:
    """One message a line: a slip says nothing new where a trap was found."""
    lines = {item.span.line for item in traps}
    return traps + [item for item in slips if item.span.line not in lines]


def _name(root: Node | None) -> str | None:
    name = root.get("scene") if isinstance(root, Mapping) else None
    return name.value if isinstance(name, Scalar) else None


def _decoded(data: bytes, file: str, top: Span) -> Source | Diagnostic:
    if data.startswith(_BOM):
        message = "The file begins with a byte order mark, which some editors add unasked."
        return diagnose("byte-order-mark", top, message, "Save it as “UTF-8”, not as “UTF-8 with BOM”.")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(data, error.start, file)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Source(file, text)


def _not_utf8(data: bytes, offset: int, file: str) -> Diagnostic:
    if data.startswith(_UTF16):
        place, what = Span(file, 1, 1, 1, 1), "The file is saved as UTF-16"
    else:
        before = data[:offset].decode("utf-8").replace("\r\n", "\n")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        place = Span(file, line, column, line, column + 1)
        likely = data[offset : offset + 1].decode("cp1252", "replace")
        meant = f", perhaps meant as “{likely}”" if likely.isprintable() and likely != "\ufffd" else ""
        what = f"Here stands a byte that is no UTF-8 ({data[offset]:#04x}{meant})"
    return diagnose("not-utf8", place, f"{what}.", "Open the file in an editor and save it as UTF-8.")
