"""Every fact on record is cited in text that a play can come to."""

from collections.abc import Iterator

from game.build.linked import Linked
from game.run import operations as ops
from game.source import marks
from game.source.codes import diagnose
from game.source.diagnostic import Diagnostic

_TOLD = 5


def check(linked: Linked) -> Iterator[Diagnostic]:
    """One finding for all of them: while a story grows there are many."""
    if not linked.story.facts:
        return
    says = (item.parts for item in linked.loose.played() if isinstance(item, ops.Say))
    cited = {index for parts in says for text in _texts(parts) for index in marks.cited(text)}
    missing = [fact for index, fact in enumerate(linked.story.facts.values()) if index not in cited]
    if missing:
        names = ", ".join(fact.id for fact in missing[:_TOLD])
        more = f" and {len(missing) - _TOLD} more" if len(missing) > _TOLD else ""
        number = "1 fact is" if len(missing) == 1 else f"{len(missing)} facts are"
        message = f"{number} cited in no line that a play can come to: {names}{more}."
        hint = "Cite with [[…]], or take the fact off the record."
        yield diagnose("uncited-fact", missing[0].span, message, hint)


def _texts(parts: ops.Parts) -> Iterator[str]:
    for part in parts:
        match part:
            case str():
                yield part
            case ops.Either(_, yes, no):
                yield from _texts(yes)
                yield from _texts(no)
            case ops.Nth(_, ways):
                for way in ways:
                    yield from _texts(way)
