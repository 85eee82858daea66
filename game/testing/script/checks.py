"""What must hold after a step, and where it does not."""

from collections.abc import Callable, Iterator
from types import MappingProxyType

from game.syntax import nodes
from game.syntax.expressions import Tree
from game.testing.script.fields import regex
from game.testing.script.model import Checks
from game.testing.script.moment import Failure, Moment, Printed
from game.testing.script.offered import meant, offering
from game.testing.script.shown import closest, page_lines, variable_texts
from game.testing.script.strips import NONE, alike, chance, costs
from game.testing.script.wording import flat, folded


def failures(checks: Checks, moment: Moment) -> Iterator[Failure]:
    """What of the checks does not hold."""
    for look in CHECKS.values():
        yield from look(checks, moment)


def _text(checks: Checks, now: Moment) -> Iterator[Failure]:
    for item in checks.text.items if checks.text is not None else ():
        if not now.page.holds(item.value):
            message = f"“{item.value}” should stand on the page, and does not."
            told = _closest(item.value, (now.page,)) or page_lines(now.page.entries)
            yield Failure(item.span, "text", item.value, message, told, now)


def _closest(wanted: str, pages: tuple[Printed, ...]) -> tuple[str, ...]:
    """The passage that is most like a text, as a line to show; nothing where none is close."""
    entries = tuple(entry for page in pages for entry in page.entries)
    like = closest((entry.text for entry in entries), wanted) if regex(wanted) is None else None
    return (f"The closest is: {like}",) if like is not None else ()


def _met(checks: Checks, now: Moment) -> Iterator[Failure]:
    for item in checks.met.items if checks.met is not None else ():
        if not any(page.holds(item.value) for page in now.way):
            message = f"“{item.value}” should be met on the way of this step, and is not."
            many = (f"It stands on none of {len(now.way):,} pages.",)
            there = many if len(now.way) > 1 else page_lines(now.page.entries)
            told = _closest(item.value, now.way) or there
            yield Failure(item.span, "met", item.value, message, told, now)


def _not(checks: Checks, now: Moment) -> Iterator[Failure]:
    for item in checks.not_.items if checks.not_ is not None else ():
        if now.page.holds(item.value):
            message = f"“{item.value}” should not stand on the page, and does."
            yield Failure(item.span, "not", item.value, message, page_lines(now.page.entries), now)


def _speaker(checks: Checks, now: Moment) -> Iterator[Failure]:
    for item in checks.speaker.items if checks.speaker is not None else ():
        speakers = now.page.speakers
        if item.value not in speakers:
            who = f"Here speaks {', '.join(speakers)}." if speakers else "Nobody speaks here."
            message = f"{item.value} should say something, and does not."
            yield Failure(item.span, "speaker", item.value, message, (who,), now)


def _is(checks: Checks, now: Moment) -> Iterator[Failure]:
    for node, tree in checks.is_.items if checks.is_ is not None else ():
        if not now.value(tree):
            message = f"“{node.value}” should be true, and is not."
            yield Failure(node.span, "is", node.value, message, _values(tree, now), now)


def _values(tree: Tree, now: Moment) -> tuple[str, ...]:
    """The values of what an expression reads, in a line."""
    typed = now.names.infer(tree)
    known = variable_texts(now.play)
    told = [f"{name} is {known[name]}" for name in sorted(typed.reads)]
    told += [f"seen({scene}) is {now.visits[f'seen {scene}']}" for scene, _ in sorted(typed.seen)]
    return (", ".join(told) + ".",) if told else ()


def _options(checks: Checks, now: Moment) -> Iterator[Failure]:
    for item in checks.options.items if checks.options is not None else ():
        found = meant(now.play, item.value)
        if not any(not offer.locked for offer in found):
            why = f"it is locked: {flat(found[0].locked)}" if found else "it does not show."
            message = f"“{item.value}” should be on offer; {why}"
            yield Failure(item.span, "options", item.value, message, (offering(now.play),), now)


def _hidden(checks: Checks, now: Moment) -> Iterator[Failure]:
    for item in checks.hidden.items if checks.hidden is not None else ():
        if meant(now.play, item.value):
            message = f"“{item.value}” should not show among the options, and does."
            yield Failure(item.span, "hidden", item.value, message, (offering(now.play),), now)


def _locked(checks: Checks, now: Moment) -> Iterator[Failure]:
    for label, reason in checks.locked.items if checks.locked is not None else ():
        found = meant(now.play, label.value)
        locked = [offer for offer in found if offer.locked]
        if not locked:
            why = "it is open." if found else "it does not show."
            message = f"“{label.value}” should be locked; {why}"
            yield Failure(label.span, "locked", label.value, message, (offering(now.play),), now)
        elif reason is not None and not any(folded(reason.value) in folded(o.locked) for o in locked):
            message = f"“{label.value}” should be locked because of “{reason.value}”."
            told = f"The reason here is: {flat(locked[0].locked)}"
            yield Failure(reason.span, "reason", reason.value, message, (told,), now, label.value)


def _odds(checks: Checks, now: Moment) -> Iterator[Failure]:
    for label, wanted in checks.odds.items if checks.odds is not None else ():
        found = meant(now.play, label.value)
        if not found:
            yield _absent(label, "odds", now)
        elif wanted.value not in map(chance, found):
            message = f"The strip of “{label.value}” should say “{wanted.value}”."
            told = f"The chance of “{label.value}”: {chance(found[0])}"
            yield Failure(wanted.span, "chance", wanted.value, message, (told,), now, label.value)


def _cost(checks: Checks, now: Moment) -> Iterator[Failure]:
    for label, wanted in checks.cost.items if checks.cost is not None else ():
        found = meant(now.play, label.value)
        if not found:
            yield _absent(label, "cost", now)
        elif not any(alike(costs(now.play, offer), wanted) for offer in found):
            wrote = ", ".join(wanted.values)
            message = f"The strip of “{label.value}” should say “{wrote}”."
            told = f"The cost of “{label.value}”: {', '.join(costs(now.play, found[0])) or NONE}"
            key = "price" if len(wanted.items) == 1 else "prices"
            yield Failure(wanted.items[0].span, key, wrote, message, (told,), now, label.value)


def _absent(label: nodes.Scalar, key: str, now: Moment) -> Failure:
    message = f"“{label.value}” should show among the options, and does not."
    return Failure(label.span, key, label.value, message, (offering(now.play),), now)


def _scene(checks: Checks, now: Moment) -> Iterator[Failure]:
    if checks.scene is not None and checks.scene.value != now.scene:
        message = f"The play should stand in the scene “{checks.scene.value}”."
        told = f"It stands in “{now.scene}”."
        yield Failure(checks.scene.span, "scene", checks.scene.value, message, (told,), now)


def _ending(checks: Checks, now: Moment) -> Iterator[Failure]:
    ending = now.play.ending or "none"
    if checks.ending is not None and checks.ending.value != ending:
        wanted = "go on" if checks.ending.value == "none" else f"have ended with “{checks.ending.value}”"
        told = f"It has ended with “{ending}”." if now.play.ending else f"It stands in “{now.scene}”."
        message = f"The play should {wanted}."
        yield Failure(checks.ending.span, "ending", checks.ending.value, message, (told,), now)


CHECKS = MappingProxyType[str, Callable[[Checks, Moment], Iterator[Failure]]](
    {
        "text": _text,
        "not": _not,
        "met": _met,
        "speaker": _speaker,
        "is": _is,
        "options": _options,
        "hidden": _hidden,
        "locked": _locked,
        "odds": _odds,
        "cost": _cost,
        "scene": _scene,
        "ending": _ending,
    }
)
