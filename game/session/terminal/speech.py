"""Entries, options and meters as sentences that read well aloud."""

from collections.abc import Iterable, Mapping
from itertools import chain

from game.run.events import Odds, Offer
from game.run.program import Program
from game.session.closing import ClosingPage
from game.session.gauges import Cost
from game.session.page import Entry, current_scene, log
from game.session.play import Play
from game.source import marks

_WAYS = {"dead end": "nothing can be chosen", "loop": "it turns in a circle"}


def fact_numbers(play: Play) -> Mapping[str, int]:
    """The numbers of the facts read, from 1 on in the order of reading: what stands in brackets."""
    return {fact: n for n, fact in enumerate(log(play).facts, 1)}


def paragraphs(play: Play, entries: Iterable[Entry]) -> list[str]:
    """The entries as paragraphs, a blank line before each."""
    numbers = fact_numbers(play)
    return [line for entry in entries for line in ("", _paragraph(play, entry, numbers))]


def _paragraph(play: Play, entry: Entry, numbers: Mapping[str, int]) -> str:
    text = _finished(play.program, entry.text, numbers)
    if entry.kind == "fact":
        text += "".join(f" [{numbers[fact]}]" for fact in entry.facts)
    if entry.kind in ("fact", "cited"):
        source = play.story.source
        return f"On record. {source}: {text}" if source else f"On record: {text}"
    if entry.kind == "part":
        return f"{text}:"
    if entry.speaker:
        return _spoken(entry.speaker, text)
    return text


def _finished(program: Program, text: str, numbers: Mapping[str, int]) -> str:
    """A text without marks; a citation becomes the fact's number in brackets."""
    found = ""
    for piece, _ in marks.pieces(text):
        fact = marks.cited(piece)
        if fact:
            number = numbers.get(program.facts[fact[0]].id, "on record")
            piece = f"[{number}]" if not found or found[-1].isspace() else f" [{number}]"
        found += piece
    return found


def _spoken(speaker: str, text: str) -> str:
    """`NOOR (headphones on): Keys.`"""
    first, _, rest = text.partition("\n")
    bracketed = first.startswith("(") and first.endswith(")") and rest
    how, said = (f" {first}", rest) if bracketed else ("", text)
    return f"{speaker}{how}: {said.replace(chr(10), ' ')}"


def open_offers(play: Play) -> tuple[Offer, ...]:
    """The options that can be picked, in the order of their numbers."""
    return tuple(offer for offer in play.offers if not offer.locked)


def options(play: Play, pages: Iterable[ClosingPage] = ()) -> list[str]:
    """The choices with their numbers; a locked one has none, and says why. At an end, what it is, and the
    pages after it."""
    if play.ending is not None:
        end = f"The end: {play.story.endings[play.ending].title.value}"
        closing = (("", f"{page.title}:", *paragraphs(play, page.entries)) for page in pages)
        return ["", end, *chain.from_iterable(closing), "", _AGAIN]
    if play.stuck is not None:
        scene = play.program.scenes[current_scene(play)].id
        if play.stuck.how == "ran out":
            back = "A play that visited it would go back now."
            return ["", f"The scene “{scene}” has run out. {back}", "", _AGAIN]
        where = f"The story breaks off in the scene “{scene}”"
        return ["", f"{where}: {_WAYS[play.stuck.how]}. That is a mistake in it.", "", _AGAIN]
    numbers = fact_numbers(play)
    counted = {offer.option: n for n, offer in enumerate(open_offers(play), 1)}
    return ["", *(_strip(play, offer, counted.get(offer.option), numbers) for offer in play.offers)]


_AGAIN = "new begins again, u takes back the last choice, b shows all of it, q leaves."


def _strip(play: Play, offer: Offer, number: int | None, facts: Mapping[str, int]) -> str:
    label = _finished(play.program, offer.label, facts)
    if number is None:
        return f"Locked: {_sentence(label)} {_finished(play.program, offer.locked, facts)}"
    extras = [_cost(cost) for cost in play.costs(offer.option)]
    extras += [_odds(offer.odds)] if offer.odds is not None else []
    return f"{number}. {label}" + (f" ({'; '.join(extras)})" if extras else "")


def _sentence(label: str) -> str:
    return label if label.endswith((".", "!", "?", "”", "…")) else label + "."


def _cost(cost: Cost) -> str:
    unit = f" {cost.meter.unit.value}" if cost.meter.unit is not None else ""
    return f"{cost.meter.label.value} {_signed(cost.amount)}{unit}"


def _signed(amount: int) -> str:
    """In words: readers skip a minus sign."""
    return f"{'minus' if amount < 0 else 'plus'} {abs(amount)}"


def _odds(odds: Odds) -> str:
    modifiers = ", ".join(f"{name} {_signed(amount)}" for name, amount in odds.modifiers)
    return odds.told + (f": {modifiers}" if modifiers else "")


def changed_meters(before: Play, after: Play) -> list[str]:
    """The meters that show something else than before, in one line."""
    pairs = zip(before.meters, after.meters, strict=True)
    news = [f"{new.meter.label.value} {new.text}" for old, new in pairs if new.text != old.text]
    return ["", f"Now {', '.join(news)}."] if news else []


def notebook(play: Play) -> list[str]:
    """The meters, the details written down and the facts read."""
    meters = [f"{gauge.meter.label.value}: {gauge.text}." for gauge in play.meters]
    details = [_detail(item.label.value, item.text.value if item.text else "") for item in play.notebook]
    says = {fact.id: fact.says for fact in play.program.facts}
    facts = [f"[{n}] {says[fact]}" for fact, n in fact_numbers(play).items()]
    return [
        *(["", *meters] if meters else []),
        *["", "In the notebook:" if details else "The notebook is empty.", *details],
        *(["", f"On record{', ' if play.story.source else ''}{play.story.source}:", *facts] if facts else []),
    ]


def _detail(label: str, text: str) -> str:
    return f"{_sentence(label)} {text}" if text else _sentence(label)
