"""What is printed in the record's frame is one fact, in a paragraph of its own."""

from collections.abc import Iterator

from game.build.linked import Linked
from game.model.texts import Text, inner
from game.source import marks
from game.source.codes import diagnose
from game.source.diagnostic import Diagnostic
from game.syntax.inline import Cite, Piece
from game.syntax.text import Paragraph


def check(linked: Linked) -> Iterator[Diagnostic]:
    for _, text in linked.every(Text):
        for paragraph in text.passage.paragraphs:
            if paragraph.kind not in ("fact", "dialogue"):
                yield from _paragraph(paragraph, text)


def _paragraph(paragraph: Paragraph, text: Text) -> Iterator[Diagnostic]:
    pieces = list(_all(paragraph.pieces))
    cites = [piece for piece in pieces if isinstance(piece, Cite)]
    other = next((cite for cite in cites if cite.fact != cites[0].fact), None)
    if other is not None:
        message = f"“{other.fact}” stands in one paragraph with “{cites[0].fact}”."
        yield diagnose(
            "fact-not-alone", text.node.at(other.start, other.end), message, "Put a blank line between them."
        )
    elif cites and not any(_says_something(piece) for piece in pieces):
        message = f"“{cites[0].fact}” is cited here, and nothing is said."
        hint = "A paragraph of the one citation prints the fact; where it depends on a test, use `if:`."
        yield diagnose("fact-not-alone", text.node.at(cites[0].start, cites[0].end), message, hint)


def _all(pieces: tuple[Piece, ...]) -> Iterator[Piece]:
    for piece in pieces:
        yield piece
        yield from _all(tuple(inner(piece)))


def _says_something(piece: Piece) -> bool:
    return isinstance(piece, str) and bool(marks.plain(piece).strip())
