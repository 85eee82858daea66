"""What a test would have to say for what no longer holds to hold."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from game.source.suggest import nearest
from game.syntax.expressions import Tree, parse
from game.testing.script.checks import Failure
from game.testing.script.fields import regex
from game.testing.script.offered import meant, option_id
from game.testing.script.shown import closest, variable_texts
from game.testing.script.wording import flat

_NOT_MENDED = "is left as it is: only a person can say what is meant."


class Mended(NamedTuple):
    """The text to write in place of what failed, None to take it out; or why it is left, in `left`."""

    text: str | None
    left: str = ""


def mended(failure: Failure) -> Mended:
    """What becomes of a failure."""
    mend = _MENDS.get(failure.key)
    return Mended(None, _NOT_MENDED) if mend is None else mend(failure)


def _text(failure: Failure) -> Mended:
    if regex(failure.wrote) is not None:
        return Mended(None, "is left as it is: a regular expression is not rewritten.")
    return Mended(closest(failure.moment.entries, failure.wrote))


def _speaker(failure: Failure) -> Mended:
    speakers = failure.moment.speakers
    return Mended(nearest(failure.wrote, speakers) or (speakers[0] if speakers else None))


def _options(failure: Failure) -> Mended:
    play = failure.moment.play
    names = [
        name
        for offer in play.offers
        if not offer.locked
        for name in (option_id(play, offer), flat(offer.label))
    ]
    return Mended(nearest(failure.wrote, names))


def _reason(failure: Failure) -> Mended:
    locked = next(offer.locked for offer in meant(failure.moment.play, failure.option) if offer.locked)
    return Mended(flat(locked))


def _is(failure: Failure) -> Mended:
    """A comparison of a variable with a value by == gets the value that the variable has."""
    tree = parse(failure.wrote)
    left, right = tree.args if tree.op == "==" else (tree, tree)
    known = variable_texts(failure.moment.play)
    if left.op != "name" or not _is_literal(right, known):
        return Mended(None, "is left as it is: only `variable == value` is rewritten.")
    return Mended(f"{left.value} == {known[str(left.value)]}")


def _is_literal(tree: Tree, known: Mapping[str, str]) -> bool:
    return tree.op in ("int", "bool") or (tree.op == "name" and tree.value not in known)


_MENDS = MappingProxyType[str, Callable[[Failure], Mended]](
    {
        "text": _text,
        "speaker": _speaker,
        "options": _options,
        "locked": lambda failure: Mended(None),
        "reason": _reason,
        "scene": lambda failure: Mended(failure.moment.scene),
        "ending": lambda failure: Mended(failure.moment.play.ending or "none"),
        "is": _is,
    }
)
