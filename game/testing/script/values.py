"""What a test would have to say for what no longer holds to hold."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from game.run.events import Offer
from game.source.suggest import nearest
from game.syntax.expressions import Tree, parse
from game.testing.script.fields import regex
from game.testing.script.moment import Failure
from game.testing.script.offered import meant
from game.testing.script.renamed import offered, renamed
from game.testing.script.shown import closest, variable_texts
from game.testing.script.strips import NONE, chance, costs
from game.testing.script.wording import contains, flat

_NOT_MENDED = "is left as it is: only a person can say what is meant."
_NOT_HERE = "is left as it is: it cannot be picked here, and only a person can say what is meant."
_NO_SUCH = "is left as it is: no option of the story is called so, and none here is like it."


class Mended(NamedTuple):
    """The text to write in place of what failed; None to take it out, for the reason `gone`; or why it is
    left, in `left`."""

    text: str | None
    left: str = ""
    gone: str = "nothing there is like it."


def mended(failure: Failure) -> Mended:
    """What becomes of a failure."""
    mend = _MENDS.get(failure.key)
    return Mended(None, _NOT_MENDED) if mend is None else mend(failure)


def _text(failure: Failure) -> Mended:
    if regex(failure.wrote) is not None:
        return Mended(None, "is left as it is: a regular expression is not rewritten.")
    pages = failure.moment.way if failure.key == "met" else (failure.moment.page,)
    return Mended(closest((entry.text for page in pages for entry in page.entries), failure.wrote))


def _speaker(failure: Failure) -> Mended:
    speakers = failure.moment.page.speakers
    return Mended(nearest(failure.wrote, speakers) or (speakers[0] if speakers else None))


def _options(failure: Failure) -> Mended:
    offers = [offer for offer in failure.moment.play.offers if not offer.locked]
    return _label(failure, offers, "on offer here")


def _locked(failure: Failure) -> Mended:
    offers = [offer for offer in failure.moment.play.offers if offer.locked]
    return _label(failure, offers, "locked here")


def _showing(failure: Failure) -> Mended:
    return _label(failure, failure.moment.play.offers, "on offer here")


def _label(failure: Failure, offers: Sequence[Offer], where: str) -> Mended:
    """An option that is called otherwise now gets its new name; one that is not there is taken out."""
    if _is_known(failure):
        return Mended(None, gone=f"it is not {where}.")
    found = renamed(failure.wrote, offered(failure.moment.play, offers))
    return Mended(found, gone=f"no option of the story is called so, and none that is {where} is like it.")


def _is_known(failure: Failure) -> bool:
    """Whether some option of the story is called so: then it has no other name now."""
    return any(contains(name, failure.wrote) for name in failure.moment.names.known("option"))


def _pick(failure: Failure) -> Mended:
    """A pick is never taken out: what follows would be another play."""
    play = failure.moment.play
    if _is_known(failure):
        return Mended(None, _NOT_HERE)
    found = renamed(failure.wrote, offered(play, [offer for offer in play.offers if not offer.locked]))
    if found is None:
        return Mended(None, _NO_SUCH)
    return Mended(found)


def _chance(failure: Failure) -> Mended:
    return Mended(chance(_meant(failure)))


def _price(failure: Failure) -> Mended:
    found = costs(failure.moment.play, _meant(failure)) or (NONE,)
    return Mended(found[0]) if len(found) == 1 else Mended(None, _NOT_MENDED)


def _meant(failure: Failure) -> Offer:
    return meant(failure.moment.play, failure.option)[0]


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
        "met": _text,
        "speaker": _speaker,
        "options": _options,
        "locked": _locked,
        "reason": _reason,
        "pick": _pick,
        "odds": _showing,
        "cost": _showing,
        "chance": _chance,
        "price": _price,
        "scene": lambda failure: Mended(failure.moment.scene),
        "ending": lambda failure: Mended(failure.moment.play.ending or "none"),
        "is": _is,
    }
)
