"""Short stories for the tests of the engine."""

from dataclasses import dataclass

from game.build.build import build_folder
from game.build.load import memory_folder
from game.run.events import Asked, Event, Said
from game.run.program import Program
from game.run.step import Draw, Turn, begin, step

SETTINGS = """\
id: short
title: Short
start: first
variables:
  heat: {int: 0..5, start: 0}
  promise: {one of: [none, made, kept], start: none}
  bag: {set of: [scarf, keys, lamp], most: 2}
  told: {bool: false}
decks: {accidents: {again: true}, gifts: {again: false}}
endings: {done: {title: Done}}
"""


def program(scenes: str) -> Program:
    """The program of scenes beside SETTINGS; a test whose story is wrong says what is wrong."""
    built = build_folder(memory_folder({"story.yaml": SETTINGS, "scenes.yaml": scenes}))
    assert built.program is not None, [str(item) for item in built.errors]
    return built.program


def lowest(_sides: int) -> int:
    """A die that always shows 0."""
    return 0


@dataclass
class Shown:
    """Dice that show these numbers, one after the other."""

    numbers: list[int]

    def __call__(self, sides: int) -> int:
        number = self.numbers.pop(0)
        assert 0 <= number < sides
        return number


def turns(story: Program, *picks: str, draw: Draw = lowest) -> list[Turn]:
    """The turns of a play that picks options by their ids."""
    start = tuple(slot.start for slot in story.slots)
    found = [begin(story, story.start, start, draw)]
    for pick in picks:
        options = [option.id for option in story.asks[found[-1].state.at].options]
        found.append(step(story, found[-1].state, options.index(pick), draw))
    return found


def events(story: Program, *picks: str, draw: Draw = lowest) -> list[Event]:
    return [event for turn in turns(story, *picks, draw=draw) for event in turn.events]


def said(story: Program, *picks: str, draw: Draw = lowest) -> list[str]:
    """The paragraphs of a play."""
    return [event.text for event in events(story, *picks, draw=draw) if isinstance(event, Said)]


def offered(turn: Turn) -> list[tuple[str, str]]:
    """Label and reason of each strip at which a turn stops."""
    last = turn.events[-1]
    assert isinstance(last, Asked)
    return [(offer.label, offer.locked) for offer in last.offers]


def value(story: Program, turn: Turn, name: str) -> int:
    names = [slot.name for slot in story.slots]
    return turn.state.slots[names.index(name)]
