"""A fact marked plain is in no option, and nothing that the story keeps has its name."""

from collections.abc import Iterator

from game.build.linked import Linked
from game.model.texts import Label
from game.source.codes import diagnose
from game.source.diagnostic import Diagnostic
from game.source.source import Span
from game.syntax.inline import Cite
from game.syntax.types import OneOf, SetOf


def check(linked: Linked) -> Iterator[Diagnostic]:
    plain = frozenset(fact.id for fact in linked.story.facts.values() if fact.plain)
    for _, label in linked.every(Label):
        yield from _label(label, plain)
    for name, place in _kept(linked):
        if name in plain:
            message = f"“{name}” is a fact marked plain, and nothing in the story depends on it."
            yield diagnose("plain-fact", place, message, "Give this another name, or leave it out.")


def _label(label: Label, plain: frozenset[str]) -> Iterator[Diagnostic]:
    for piece in label.pieces:
        if isinstance(piece, Cite) and piece.fact in plain:
            message = f"“{piece.fact}” is marked plain, and no option names it."
            place = label.node.at(piece.start, piece.end)
            yield diagnose("plain-fact", place, message, "Take the citation out of this line.")


def _kept(linked: Linked) -> Iterator[tuple[str, Span]]:
    """Names of what a play keeps, and where each is declared."""
    settings = linked.story.settings
    for detail in settings.details.items.values() if settings.details is not None else ():
        yield detail.id, detail.span
    for variable in settings.variables.items if settings.variables is not None else ():
        yield variable.name, variable.span
        members = variable.type.members if isinstance(variable.type, OneOf | SetOf) else ()
        yield from ((member, variable.span) for member in members)
