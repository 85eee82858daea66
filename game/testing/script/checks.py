"""What must hold after a step, and where it does not."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType

from game.build.constants import constant
from game.model.names import Names
from game.run.events import Entered
from game.session.page import Entry, current_scene, page
from game.session.play import Play
from game.session.values import VARIABLES
from game.source.source import Span
from game.syntax.expressions import Tree
from game.testing.script.fields import regex
from game.testing.script.model import Checks
from game.testing.script.offered import meant, offering
from game.testing.script.shown import closest, page_lines, variable_texts
from game.testing.script.wording import flat, folded, straight


@dataclass(frozen=True)
class Moment:
    """A play after a step, as the checks look at it."""

    play: Play
    names: Names

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """What the last pick brought, without its label. Earlier beats only matter for marks that are not
        looked at here, and looking at them would make a long play slow."""
        alone = replace(self.play, beats=(self.play.beat,), at=0)
        return tuple(entry for entry in page(alone) if entry.kind != "picked")

    @cached_property
    def lines(self) -> str:
        """The page, a paragraph a line."""
        return "\n".join(" ".join(straight(entry.text).split()) for entry in self.entries)

    @cached_property
    def folded(self) -> str:
        return folded(self.lines)

    @cached_property
    def speakers(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(entry.speaker for entry in self.entries if entry.speaker))

    @cached_property
    def values(self) -> dict[object, int]:
        """The values of variables, by their names."""
        slots = zip(self.play.program.slots, self.play.state.slots, strict=True)
        return {slot.name: value for slot, value in slots if slot.kind in VARIABLES}

    @cached_property
    def visits(self) -> dict[object, int]:
        """How often each scene was entered, as `constant` calls it. The engine counts only what the story
        itself reads, and a test may read any."""
        counts: dict[object, int] = {f"seen {scene.id}": 0 for scene in self.play.program.scenes}
        for beat in self.play.beats[: self.play.at + 1]:
            for event in beat.turn.events:
                if isinstance(event, Entered):
                    counts[f"seen {self.play.program.scenes[event.scene].id}"] += 1
        return counts

    @cached_property
    def scene(self) -> str:
        return self.play.program.scenes[current_scene(self.play)].id

    def holds(self, text: str) -> bool:
        """Whether the page has a text, or something that a `/…/` matches."""
        pattern = regex(text)
        return folded(text) in self.folded if pattern is None else pattern.search(self.lines) is not None

    def value(self, tree: Tree) -> int | None:
        """What an expression comes to."""
        typed = self.names.infer(tree)
        return constant(typed.code, self.values | self.visits if typed.seen else self.values)


@dataclass(frozen=True)
class Failure:
    """Something that does not hold: where the test says it, under which key, and what it wrote there.

    `shown` are lines that tell what the play has instead; `option` is the one whose reason is another.
    """

    span: Span
    key: str
    wrote: str
    message: str
    shown: tuple[str, ...]
    moment: Moment
    option: str = ""


def failures(checks: Checks, moment: Moment) -> Iterator[Failure]:
    """What of the checks does not hold."""
    for look in CHECKS.values():
        yield from look(checks, moment)


def _text(checks: Checks, now: Moment) -> Iterator[Failure]:
    for item in checks.text.items if checks.text is not None else ():
        if not now.holds(item.value):
            message = f"“{item.value}” should stand on the page, and does not."
            like = closest(now.entries, item.value) if regex(item.value) is None else None
            told = (f"The closest is: {like}",) if like is not None else page_lines(now.entries)
            yield Failure(item.span, "text", item.value, message, told, now)


def _not(checks: Checks, now: Moment) -> Iterator[Failure]:
    for item in checks.not_.items if checks.not_ is not None else ():
        if now.holds(item.value):
            message = f"“{item.value}” should not stand on the page, and does."
            yield Failure(item.span, "not", item.value, message, page_lines(now.entries), now)


def _speaker(checks: Checks, now: Moment) -> Iterator[Failure]:
    for item in checks.speaker.items if checks.speaker is not None else ():
        if item.value not in now.speakers:
            who = f"Here speaks {', '.join(now.speakers)}." if now.speakers else "Nobody speaks here."
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
        "speaker": _speaker,
        "is": _is,
        "options": _options,
        "hidden": _hidden,
        "locked": _locked,
        "scene": _scene,
        "ending": _ending,
    }
)
