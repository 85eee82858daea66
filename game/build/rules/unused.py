"""Endings, decks, reels, details and cast that no scene uses."""

from collections.abc import Iterable, Iterator

from game.build.linked import Linked
from game.build.rules.unreachable import drawn_decks
from game.model.tables import Table, Thing
from game.model.values import Effects
from game.run import operations as ops
from game.source.codes import diagnose
from game.source.diagnostic import Diagnostic


def check(linked: Linked) -> Iterator[Diagnostic]:
    settings = linked.story.settings
    yield from _endings(linked)
    yield from _decks(linked)
    reels = _missing(settings.reels, linked.used("reel"))
    details = _missing(settings.details, linked.used("detail") | _added(linked))
    speakers = linked.used("cue")
    cast = [member for cue, member in linked.story.cast.items() if cue not in speakers]
    yield from _unused(reels, "No scene is in the reel “{}”.")
    yield from _unused(details, "Nobody writes down the detail “{}”.")
    yield from _unused(cast, "{} never speaks.")


def _missing(table: Table | None, used: frozenset[str]) -> Iterable[Thing]:
    things = table.items.values() if table is not None else ()
    return [thing for thing in things if thing.id not in used]


def _unused(things: Iterable[Thing], message: str) -> Iterator[Diagnostic]:
    for thing in things:
        yield diagnose("unused-name", thing.span, message.format(thing.id), "Use it, or take it out.")


def _added(linked: Linked) -> frozenset[str]:
    """The members that an assignment puts into a set."""
    effects = (item for _, part in linked.every(Effects) for _, item in part.items)
    return frozenset(str(item.value.value) for item in effects if item.op == "+=" and item.value.op == "name")


def _endings(linked: Linked) -> Iterator[Diagnostic]:
    reached = {item.ending for item in linked.loose.played() if isinstance(item, ops.End)}
    for index, ending in enumerate(linked.story.endings.values()):
        if index not in reached:
            hint = f"Write `- end: {ending.id}` where it should be, or take it out."
            yield diagnose("unused-ending", ending.span, f"No play reaches the ending “{ending.id}”.", hint)


def _decks(linked: Linked) -> Iterator[Diagnostic]:
    decks = linked.story.settings.decks
    drawn = drawn_decks(linked)
    filled = {scene.deck.value for scene in linked.story.scenes if scene.deck is not None}
    for deck in decks.items.values() if decks is not None else ():
        if deck.id not in drawn:
            yield from _unused([deck], "Nothing draws from the deck “{}”.")
        elif deck.id not in filled:
            hint = f"Write `deck: {deck.id}` beside `scene:` in the scenes that belong to it."
            yield diagnose("empty-deck", deck.span, f"The deck “{deck.id}” has no scenes.", hint)
