"""Field types that hold story text: a passage of the script, and one line (a label, a reason)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Self

from game.model.names import Names, Use
from game.model.plain import scalar
from game.model.reading import Reading
from game.model.values import faults, uses_of
from game.source import marks
from game.source.codes import diagnose
from game.source.diagnostic import Diagnostic
from game.source.suggest import did_you_mean
from game.syntax import nodes
from game.syntax.expressions import Fault
from game.syntax.inline import TEXT_NOT_TEST, Cite, Either, Piece, Print, Problem, Turns, inline
from game.syntax.text import Paragraph, Passage, passage
from game.syntax.types import Number, OneOf


@dataclass(frozen=True, slots=True)
class Text:
    """A passage of the script."""

    node: nodes.Scalar
    passage: Passage

    @classmethod
    def read(cls, node: nodes.Node, reading: Reading) -> Self | None:
        found = scalar(node, reading, "text")
        if found is None:
            return None
        made = cls(found, passage(found.value))
        _report(made.passage.problems, found, reading)
        return made

    @classmethod
    def schema(cls) -> dict[str, Any]:
        return {"type": ["string", "number", "boolean"]}

    def link(self, names: Names) -> Iterator[Diagnostic]:
        for paragraph in self.passage.paragraphs:
            if paragraph.kind == "dialogue" and paragraph.cue not in names.known("cue"):
                yield self._unknown_cue(paragraph, names)
            for piece in paragraph.pieces:
                yield from link_piece(piece, self.node, names)

    def _unknown_cue(self, paragraph: Paragraph, names: Names) -> Diagnostic:
        start = paragraph.cue_start
        hint = did_you_mean(paragraph.cue, names.known("cue"))
        hint = hint or "Add it to cast.yaml, or begin the line with ! if it is action."
        message = f"“{paragraph.cue}” is no one of the cast."
        return diagnose("unknown-cue", self.node.at(start, start + len(paragraph.cue)), message, hint)

    def uses(self, names: Names) -> Iterator[Use]:
        for paragraph in self.passage.paragraphs:
            if paragraph.kind == "dialogue" and paragraph.cue in names.known("cue"):
                start = paragraph.cue_start
                yield Use("cue", paragraph.cue, self.node, start, start + len(paragraph.cue))
            for piece in paragraph.pieces:
                yield from uses_of_piece(piece, self.node, names)


@dataclass(frozen=True, slots=True)
class Label:
    """One line of text, with values in braces where it needs them."""

    node: nodes.Scalar
    pieces: tuple[Piece, ...]

    @classmethod
    def read(cls, node: nodes.Node, reading: Reading) -> Self | None:
        found = scalar(node, reading, "text")
        if found is None:
            return None
        pieces, problems = inline(found.value, 0)
        _report(problems, found, reading)
        return cls(found, pieces)

    @classmethod
    def schema(cls) -> dict[str, Any]:
        return {"type": ["string", "number", "boolean"]}

    def link(self, names: Names) -> Iterator[Diagnostic]:
        for piece in self.pieces:
            yield from link_piece(piece, self.node, names)

    def uses(self, names: Names) -> Iterator[Use]:
        for piece in self.pieces:
            yield from uses_of_piece(piece, self.node, names)

    @property
    def plain(self) -> str:
        """The line without `{…}` and marks: what option ids and the people rules look at."""
        return marks.plain("".join(piece for piece in self.pieces if isinstance(piece, str)))


def _report(problems: tuple[Problem, ...], node: nodes.Scalar, reading: Reading) -> None:
    for problem in problems:
        reading.wrong(problem.code, node.at(problem.start, problem.end), problem.message, problem.hint)


def inner(piece: Piece) -> Iterator[Piece]:
    """The pieces inside a piece."""
    if isinstance(piece, Either):
        yield from piece.yes
        yield from piece.no
    elif isinstance(piece, Turns):
        for way in piece.ways:
            yield from way


def link_piece(piece: Piece, node: nodes.Scalar, names: Names) -> Iterator[Diagnostic]:
    match piece:
        case Print(tree, start):
            yield from faults(lambda: names.infer(tree), node, start)
            yield from _printable(piece, node, names)
        case Either(test, start):
            yield from (_or_text(item) for item in faults(lambda: names.test(test), node, start))
        case Cite(fact, start, end):
            if fact not in names.known("fact"):
                hint = did_you_mean(fact, names.known("fact"))
                message = f"There is no fact “{fact}” on record."
                yield diagnose("unknown-fact", node.at(start, end), message, hint)
    for part in inner(piece):
        yield from link_piece(part, node, names)


def _or_text(item: Diagnostic) -> Diagnostic:
    """A word before a colon need be no test: `{Later: a boat. | Nothing.}`"""
    guessed = item.code != "unknown-name" or item.hint.startswith("Did you mean")
    return item if guessed else replace(item, hint=f"{item.hint} {TEXT_NOT_TEST}".strip())


def _printable(piece: Print, node: nodes.Scalar, names: Names) -> Iterator[Diagnostic]:
    try:
        kind = names.infer(piece.tree).type
    except Fault:
        return
    if not isinstance(kind, Number | OneOf):
        span = node.at(piece.start, piece.start + piece.tree.end)
        hint = "Write {test: this | that}."
        yield diagnose("expression", span, f"Braces print a number or a word; this is {kind}.", hint)


def uses_of_piece(piece: Piece, node: nodes.Scalar, names: Names) -> Iterator[Use]:
    match piece:
        case Print(tree, start):
            yield from uses_of(names.infer(tree), node, start)
        case Either(test, start):
            yield from uses_of(names.test(test), node, start)
        case Cite(fact, start, end):
            yield Use("fact", fact, node, start, end)
    for part in inner(piece):
        yield from uses_of_piece(part, node, names)
