"""The pages after an ending, made from the play's own log: the cause ledger, and What is true."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple, Self

from game.build.build import names_of
from game.build.constants import constant
from game.model.closing import LedgerLine, Remark
from game.model.names import Names
from game.model.values import Test
from game.run.events import Said
from game.session.page import Entry, changed_in, log
from game.session.play import Play
from game.syntax.inline import Either, Piece, Print
from game.syntax.types import OneOf
from game.syntax.typing_rules import Typed

MOST = 5
"""Lines of the ledger."""
LEDGER, TRUE, INVENTED = "The cause ledger", "What is true", "Invented"


@dataclass(frozen=True)
class ClosingPage:
    """A page after the ending. Its entries are of the kind ledger (whose beat is that of the pick it tells
    of, 0 where that is not known), part (a heading over what follows), fact, action, or centred, which is the
    last word."""

    title: str
    entries: tuple[Entry, ...]


def closing(play: Play) -> tuple[ClosingPage, ...]:
    """The pages after the ending at which a play stands; none before it. An empty one is left out."""
    if play.ending is None:
        return ()
    ended = _Ended.of(play)
    pages = (ClosingPage(LEDGER, tuple(_ledger(ended))), ClosingPage(TRUE, tuple(_true(ended))))
    return tuple(page for page in pages if page.entries)


@dataclass(frozen=True)
class _Ended:
    """A play at its ending, and what all slots held after each of its beats, by their names."""

    play: Play
    names: Names
    values: tuple[Mapping[object, int], ...]

    @classmethod
    def of(cls, play: Play) -> Self:
        slots: list[object] = [slot.name for slot in play.program.slots]
        held = (dict(zip(slots, beat.turn.state.slots, strict=True)) for beat in play.beats[: play.at + 1])
        return cls(play, names_of(play.story), tuple(held))

    def holds(self, test: Test, beat: int = -1) -> bool:
        """Whether a test comes out true, by what the slots held after a beat: the last one."""
        return bool(self._value(test.typed(self.names), beat))

    def _value(self, typed: Typed, beat: int = -1) -> int:
        """What an expression came to: it has one value, as that of every slot is known."""
        return constant(typed.code, self.values[beat]) or 0

    def text(self, line: Remark) -> str:
        return self._text(line.pieces).strip()

    def _text(self, pieces: tuple[Piece, ...]) -> str:
        return "".join(map(self._piece, pieces))

    def _piece(self, piece: Piece) -> str:
        match piece:
            case str():
                return piece
            case Print(tree):
                typed = self.names.infer(tree)
                members = typed.type.members if isinstance(typed.type, OneOf) else ()
                value = self._value(typed)
                return members[value].replace("_", " ") if members else str(value)
            case Either(test, _, yes, no):
                return self._text(yes if self._value(self.names.test(test)) else no)
            case _:
                return ""


class _Cause(NamedTuple):
    """A line that belongs to this play: its place in story.yaml, and the beat of the pick it tells of."""

    line: LedgerLine
    place: int
    beat: int


def _ledger(ended: _Ended) -> Iterator[Entry]:
    """The five that say most about this play, in the order of the play."""
    settings = ended.play.story.settings
    lines = settings.ledger.items.values() if settings.ledger is not None else ()
    found = [
        _Cause(line, place, beat)
        for place, line in enumerate(lines)
        if (beat := _beat(line, ended)) is not None
    ]
    told = sorted(found, key=lambda cause: _rank(cause, ended.play))[:MOST]
    for line, _, beat in sorted(told, key=lambda cause: (cause.beat, cause.place)):
        yield Entry("ledger", ended.text(line.text), beat=beat)


def _beat(line: LedgerLine, ended: _Ended) -> int | None:
    """Where a line belongs: the beat of its pick, else that since which its test has held. None where the
    play gave no cause for it."""
    elsewhere = line.ending is not None and ended.play.ending not in [ref.value for ref in line.ending.items]
    if elsewhere or (line.when is not None and not ended.holds(line.when)):
        return None
    if line.after is not None:
        keys = {pick.key for pick in line.after.items}
        return next((beat for key, beat in _picks(ended.play) if key in keys), None)
    test, beats = line.when, range(ended.play.at, -1, -1)
    return next((beat + 1 for beat in beats if test is not None and not ended.holds(test, beat)), 0)


def _picks(play: Play) -> Iterator[tuple[tuple[str, str, str], int]]:
    """Every pick with its beat; those made before the story was edited have none, and stand as 0."""
    yield from ((key, 0) for key in play.past)
    yield from ((pick.key, beat) for beat, pick in enumerate(play.picks, 1))


def _rank(cause: _Cause, play: Play) -> tuple[bool, int, int, int]:
    """The least comes first: what is about this ending, what weighs more, what more lines turned on."""
    weight = cause.line.weight.value if cause.line.weight is not None else 1
    return cause.line.ending is None, -weight, -_turned(play, cause.beat), cause.place


def _turned(play: Play, beat: int) -> int:
    """How many of the lines said since a beat read what it changed: those are the lines with a star."""
    changed = changed_in(play, beat)
    events = (event for one in play.beats[beat : play.at + 1] for event in one.turn.events)
    said = (play.program.lines[event.line] for event in events if isinstance(event, Said))
    return sum(not changed.isdisjoint(line.reads) for line in said)


def _true(ended: _Ended) -> Iterator[Entry]:
    """Every fact that was read, by the record's parts; every invention that was met; the disclaimer."""
    play = ended.play
    remembered = log(play)
    parts: dict[str, list[Entry]] = {}
    for fact in play.program.facts:
        if fact.id in remembered.facts:
            parts.setdefault(fact.part, []).append(Entry("fact", fact.says, facts=(fact.id,)))
    for part, facts in parts.items():
        yield from [Entry("part", part[:1].upper() + part[1:])] if part else []
        yield from facts
    settings = play.story.settings
    met = {*remembered.scenes, *(scene for scene, _, _ in play.past)}
    inventions = settings.inventions.items.values() if settings.inventions is not None else ()
    shown = [one for one in inventions if any(ref.value in met for ref in one.met.items)]
    yield from [Entry("part", INVENTED)] if shown else []
    yield from (Entry("action", ended.text(one.text)) for one in shown)
    if settings.disclaimer is not None:
        yield Entry("centred", ended.text(settings.disclaimer))
