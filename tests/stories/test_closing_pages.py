"""The pages after an ending, in many plays: five causes, and everything invented that was met."""

from collections.abc import Collection, Iterator
from functools import cache
from itertools import product
from random import Random

from game.build.build import Build, build, names_of
from game.build.constants import constant
from game.build.folder import shipped
from game.model.closing import Invention, LedgerLine, Remark
from game.model.story import Settings, Story
from game.run.program import Slot
from game.session.closing import INVENTED, MOST, closing
from game.session.page import log
from game.session.play import Play, choose, start
from game.session.values import plain_value
from game.syntax.inline import Either, Piece

PLAYS = 200

CREDITS = "which_ending"


@cache
def built() -> Build:
    return build(shipped())


@cache
def plays() -> tuple[Play, ...]:
    return tuple(_to_the_end(start(built(), seed)) for seed in range(PLAYS))


def _to_the_end(play: Play) -> Play:
    random = Random(play.seed)
    while play.ask is not None:
        play = choose(play, random.choice([offer.option for offer in play.offers if not offer.locked]))
    return play


@cache
def ledgers() -> tuple[tuple[str, ...], ...]:
    return tuple(_ledger(play) for play in plays())


def _ledger(play: Play) -> tuple[str, ...]:
    return tuple(entry.text for entry in closing(play)[0].entries)


def _lines() -> dict[str, LedgerLine]:
    table = _settings().ledger
    assert table is not None
    return dict(table.items)


def _settings() -> Settings:
    return _story().settings


def _story() -> Story:
    found = built().story
    assert found is not None
    return found


def _ways(pieces: tuple[Piece, ...]) -> Iterator[str]:
    """Every text that a line can come out as; none of ours prints a number."""
    ways = [(piece.yes, piece.no) if isinstance(piece, Either) else ((piece,),) for piece in pieces]
    for parts in product(*ways):
        yield "".join(str(piece) for part in parts for piece in part).strip()


def test_a_ledger_has_five_lines_and_none_twice() -> None:
    short = [(play.seed, play.ending, lines) for play, lines in zip(plays(), ledgers(), strict=True)]
    assert not [item for item in short if len(set(item[2])) != MOST or len(item[2]) != MOST]


def test_each_ending_has_four_lines_of_its_own() -> None:
    own = [ref.value for line in _lines().values() if line.ending is not None for ref in line.ending.items]
    few = {ending: own.count(ending) for ending in _story().endings if own.count(ending) < 4}
    assert not few, f"Lines with `ending:` are lacking in the ledger of story.yaml: {few}."


def test_most_lines_come_in_some_play() -> None:
    """A line that is pushed out by others in so many plays is one that players hardly see."""
    printed = {line for lines in ledgers() for line in lines}
    missing = [name for name, line in _lines().items() if not printed & set(_ways(line.text.pieces))]
    most = len(_lines()) // 3
    assert len(missing) <= most, f"{PLAYS} plays never print {', '.join(missing)}: change their weights."


def test_every_line_comes_where_it_is_all_that_was_done() -> None:
    for name, line in _lines().items():
        scene = CREDITS if line.ending is None else f"ending_{line.ending.items[0].value}"
        told = _ledger(_to_the_end(start(built(), 1, scene, _values(line))))
        assert set(_ways(line.text.pieces)) & set(told), f"“{name}” is not among {told}."


def _values(line: LedgerLine) -> dict[str, object]:
    """Values under which a line is true, as near to those of the start as can be."""
    program = built().program
    assert program is not None and line.when is not None
    typed = line.when.typed(names_of(_story()))
    slots = [slot for slot in program.slots if slot.name in typed.reads]
    for held in product(*map(_numbers, slots)):
        if constant(typed.code, {slot.name: number for slot, number in zip(slots, held, strict=True)}):
            return {slot.name: plain_value(slot, number) for slot, number in zip(slots, held, strict=True)}
    raise AssertionError(f"Nothing makes “{line.text.node.value}” true.")


def _numbers(slot: Slot) -> list[int]:
    """What a slot can hold, its start first; of a set nothing and each member alone."""
    if slot.kind == "set":
        return [0, *(1 << bit for bit in range(len(slot.members)))]
    return sorted(range(slot.low, slot.high + 1), key=lambda number: abs(number - slot.start))


def test_what_is_true_tells_every_invention_that_was_met() -> None:
    inventions = {_plain(one.text): {ref.value for ref in one.met.items} for one in _inventions()}
    told: set[str] = set()
    for play in plays():
        scenes = {*log(play).scenes}
        texts = [entry.text for entry in closing(play)[1].entries]
        invented = texts[texts.index(INVENTED) + 1 : -1]
        assert invented == [text for text, met in inventions.items() if met & scenes]
        told.update(invented)
    assert not inventions.keys() - told, "No play comes to a scene at which these are met."


def test_the_last_word_is_the_disclaimer() -> None:
    last = closing(plays()[0])[1].entries[-1]
    assert last.kind == "centred"
    assert last.text.startswith("Nobody who is named on record took part in this game")


def _inventions() -> Collection[Invention]:
    found = _settings().inventions
    assert found is not None
    return found.items.values()


def _plain(text: Remark) -> str:
    return "".join(map(str, text.pieces))
