"""A sentence that names a real person cites a fact about that person, in it or directly after it."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from game.build.linked import Linked
from game.build.register import Named, Register
from game.model.texts import Text, inner
from game.source.codes import diagnose
from game.source.diagnostic import Diagnostic
from game.source.source import Span
from game.syntax.inline import Cite, Either, Piece, Turns
from game.syntax.text import Paragraph

_CITE = "\ue200"
_BREAK = "\u2029"
_END = r"[.!?…][.!?…”’\"'*)\]\ue100-\ue102]*"
_CLOSED = re.compile(_END + r"(?: *\ue200)*\s*$")
_SHORT = "".join(rf"(?<!\b{word})" for word in ("Mr", "Ms", "Mrs", "Dr", "St", "Jr", "Sr", "No", "[A-Z]"))
_SENTENCE_END = re.compile(rf"{_SHORT}{_END}(?: *\ue200)*(?=\s+[^\sa-z0-9]|\s*$)|[\n\u2029]")
"""Where a sentence ends, with the citations directly after it; not after Mr. and initials."""
_MARKUP = re.compile(r"[*_\\]")
_OUTSIDE = -1
_ANY = -1


class _Letter(NamedTuple):
    """A character of a paragraph, and in which braces and alternative it stands.

    A citation is one letter with the id of its fact. Braces of whole sentences are followed by a break with
    the alternative `_ANY`, for who reads the paragraph without them.
    """

    char: str
    braces: int = _OUTSIDE
    way: int = 0
    fact: str = ""


def check(linked: Linked) -> Iterator[Diagnostic]:
    register = Register.of(linked.story)
    if register.pattern is None:
        return
    for _, text in linked.every(Text):
        if register.pattern.search(_MARKUP.sub("", text.node.value)):
            for paragraph in text.passage.paragraphs:
                yield from _paragraph(paragraph, text, register)


def _paragraph(paragraph: Paragraph, text: Text, register: Register) -> Iterator[Diagnostic]:
    letters = list(_letters(paragraph.pieces))
    places = _places(letters, paragraph, text, register)
    for way in dict.fromkeys((letter.braces, letter.way) for letter in letters if letter.way != _ANY):
        for at, named in _uncited(letters, way, register):
            fact = next((fact for fact, people in register.about.items() if people & named.people), None)
            message = f"This sentence names {named.text} and cites no fact about that person."
            hint = f"Cite one directly after it, as [[{fact}]], say." if fact else "There is none on record."
            place = places.get(at) or text.node.at(paragraph.start, paragraph.start + 1)
            yield diagnose("uncited-person", place, message, hint)


def _letters(pieces: tuple[Piece, ...]) -> Iterator[_Letter]:
    for braces, piece in enumerate(pieces):
        if isinstance(piece, Either | Turns):
            ways = (piece.yes, piece.no) if isinstance(piece, Either) else piece.ways
            for way, parts in enumerate(ways):
                yield from (letter._replace(braces=braces, way=way) for letter in _plain(parts))
            if all(_CLOSED.search("".join(one.char for one in _plain(parts))) for parts in ways if parts):
                yield _Letter(_BREAK, braces, _ANY)
        else:
            yield from _plain((piece,))


def _plain(pieces: tuple[Piece, ...]) -> Iterator[_Letter]:
    for piece in pieces:
        if isinstance(piece, str):
            yield from map(_Letter, piece)
        elif isinstance(piece, Cite):
            yield _Letter(_CITE, fact=piece.fact)
        else:
            yield _Letter("0")
            yield from _plain(tuple(inner(piece)))


def _uncited(letters: list[_Letter], way: tuple[int, int], register: Register) -> Iterator[tuple[int, Named]]:
    """Names in one alternative, or outside all braces, and the index of the first letter of each."""
    heard = [i for i, letter in enumerate(letters) if _is_heard(letter, way)]
    text = "".join(letters[i].char for i in heard)
    ends = [found.end() for found in _SENTENCE_END.finditer(text)]
    for named in register.named(text):
        if letters[heard[named.start]][1:3] != way:
            continue
        start = max((end for end in ends if end <= named.start), default=0)
        end = min((end for end in ends if end >= named.end), default=len(text))
        cited = {letters[i].fact for i in heard[start:end] if letters[i].fact}
        if not any(register.about[fact] & named.people for fact in cited):
            yield heard[named.start], named


def _is_heard(letter: _Letter, way: tuple[int, int]) -> bool:
    if letter.way == _ANY:
        return letter.braces != way[0]
    return letter.braces == _OUTSIDE or letter[1:3] == way


def _places(letters: list[_Letter], paragraph: Paragraph, text: Text, register: Register) -> dict[int, Span]:
    """Where in the file the names stand, by the index of their first letter: the n-th name of the paragraph
    as it is read is the n-th as it is written. Empty where that does not come out even."""
    read: list[int] = []
    for _, stretch in groupby(enumerate(letters), key=lambda item: item[1][1:3]):
        same = list(stretch)
        named = register.named("".join(letter.char for _, letter in same))
        read += [same[one.start][0] for one in named]
    raw = text.node.value[paragraph.start : paragraph.end]
    skipped = raw.find("\n") if paragraph.kind == "dialogue" else 0
    start = paragraph.start + skipped
    written = list(register.named(raw[skipped:]))
    if len(read) != len(written):
        return {}
    spans = (text.node.at(start + one.start, start + one.end) for one in written)
    return dict(zip(read, spans, strict=True))
