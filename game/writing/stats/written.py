"""What is written: counted in the scenes as they stand, every alternative of a text once.

Not counted in any row: the record (paragraphs that are a fact, and action paragraphs with a citation, which
are set in the record's frame), and the pages after an ending, which are no scenes.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from functools import reduce
from operator import add

from game.model.scene import Scene
from game.model.texts import Text, inner
from game.model.word import Body, walk
from game.source import marks
from game.source.source import Span
from game.syntax.inline import Cite, Either, Piece, Print, Turns
from game.syntax.text import Paragraph
from game.words.choose import Choose, Option
from game.words.if_ import If
from game.words.text import Say
from game.writing.stats.grade import Reading, reading


@dataclass(frozen=True)
class Longest:
    """The longest of something: its words, and file:line."""

    words: int = 0
    at: str = ""

    def __add__(self, other: "Longest") -> "Longest":
        return other if other.words > self.words else self


@dataclass(frozen=True)
class Written:
    """Counts of some scenes; counts are added with `+`.

    words          words in paragraphs, all alternatives of a text, a printed value as one word
    spoken         those that somebody says: dialogue without cues and parentheticals
    narrated       words, sentences and syllables of action
    conditionals   texts that are said only under a test or from the second meeting on: each branch of an `if`
                   that holds a text of its own, each alternative of `{test: a | b}` that is not empty, each
                   alternative of `{a | b | c}` after the first that is not empty
    chooses        choices (the word `choose`)
    offering       choices in scenes that are no boards, `options` the options written in them, and `single`
                   those choices with one option only
    all_options    options, those of boards too; `flavour` those marked as flavour
    longest_text   the longest text of a script (one item), where each alternative is the longest
    """

    scenes: int = 0
    words: int = 0
    spoken: int = 0
    narrated: Reading = field(default_factory=Reading)
    conditionals: int = 0
    chooses: int = 0
    offering: int = 0
    options: int = 0
    single: int = 0
    all_options: int = 0
    flavour: int = 0
    longest_text: Longest = field(default_factory=Longest)

    def __add__(self, other: "Written") -> "Written":
        return Written(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))


def written(scene: Scene) -> Written:
    """The counts of one scene."""
    return reduce(add, (_part(part, scene) for part in walk(scene.script)), Written(scenes=1))


def _part(part: object, scene: Scene) -> Written:
    match part:
        case Text():
            return _text(part)
        case If():
            bodies = (part.then, part.else_)
            return Written(conditionals=sum(body is not None and _says(body) for body in bodies))
        case Choose():
            count = len(part.choose.items)
            counted = Written(offering=1, options=count, single=int(count == 1))
            return Written(chooses=1) + (Written() if scene.board else counted)
        case Option():
            return Written(all_options=1, flavour=int(bool(part.flavour)))
        case _:
            return Written()


def _says(body: Body) -> bool:
    """Whether a body itself says something that counts."""
    says = (word.text for word in body.items if isinstance(word, Say))
    return any(not is_record(item) for text in says for item in text.passage.paragraphs)


def _text(text: Text) -> Written:
    counted = [item for item in text.passage.paragraphs if not is_record(item)]
    most = sum(marks.words(_finished(item.pieces)) for item in counted)
    longest = Written(longest_text=Longest(most, _at(text.node.at(0, 1)))) if most else Written()
    return reduce(add, map(_paragraph, counted), longest)


def _paragraph(paragraph: Paragraph) -> Written:
    text = _whole(paragraph.pieces)
    lines = [line.strip() for line in text.split("\n")] if paragraph.kind == "dialogue" else []
    speech = [line for line in lines if not (line.startswith("(") and line.endswith(")"))]
    return Written(
        words=marks.words(text),
        spoken=sum(map(marks.words, speech)),
        narrated=reading(marks.plain(text)) if paragraph.kind == "action" else Reading(),
        conditionals=sum(map(_conditionals, paragraph.pieces)),
    )


def is_record(paragraph: Paragraph) -> bool:
    """Whether a paragraph stands in the record's frame."""
    cites = paragraph.kind == "action" and any(isinstance(item, Cite) for item in _all(paragraph.pieces))
    return cites or paragraph.kind == "fact"


def _all(pieces: tuple[Piece, ...]) -> Iterator[Piece]:
    for piece in pieces:
        yield piece
        yield from _all(tuple(inner(piece)))


def _conditionals(piece: Piece) -> int:
    match piece:
        case Either(_, _, yes, no):
            return bool(marks.words(_whole(yes))) + bool(marks.words(_whole(no)))
        case Turns(ways):
            return sum(bool(marks.words(_whole(way))) for way in ways[1:])
        case _:
            return 0


def _whole(pieces: tuple[Piece, ...]) -> str:
    """A text with every alternative, one after the other."""
    return "".join(_filled(piece) or " ".join(map(_whole, _ways(piece))) for piece in pieces)


def _finished(pieces: tuple[Piece, ...]) -> str:
    """A text with the longest of each set of alternatives."""
    longest = (_filled(piece) or max(map(_finished, _ways(piece)), key=marks.words) for piece in pieces)
    return "".join(longest)


def _filled(piece: Piece) -> str:
    """A piece without alternatives, as text; empty for one with them."""
    return piece if isinstance(piece, str) else "1" if isinstance(piece, Print) else ""


def _ways(piece: Piece) -> tuple[tuple[Piece, ...], ...]:
    match piece:
        case Either(_, _, yes, no):
            return yes, no
        case Turns(ways):
            return ways
        case _:
            return ((),)


def _at(span: Span) -> str:
    return f"{span.file}:{span.line}"
