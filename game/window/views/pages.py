"""Which paragraphs stand on the page now: the play cut into pages, as a script is.

A turn that enters a headed scene begins a page, and so does a turn that no longer fits below the ones before.
Lengths are estimated from the number of characters, which is exact enough to turn a page and costs nothing
for the hundreds of turns of a play that was loaded.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil

from game.session.page import Entry, backlog
from game.session.play import Play

_WRAPPED = 1.07
"""A ragged line is about 7 in 100 shorter than it could be."""
_SPEECH = 35 / 61


@dataclass(frozen=True)
class Numbered:
    """A paragraph, and the number of the scene that it stands in."""

    entry: Entry
    scene: int


@dataclass(frozen=True)
class Leaf:
    """What stands on one page. `continued` is the heading that holds at its top where it begins below one,
    `scene` that heading's number; `beat` the turn that is new."""

    number: int
    paragraphs: tuple[Numbered, ...]
    continued: str
    scene: int
    beat: int

    @property
    def has_older(self) -> bool:
        return any(item.entry.beat < self.beat for item in self.paragraphs)


@dataclass(frozen=True)
class _Turn:
    paragraphs: tuple[Numbered, ...]
    lines: float
    heading: str
    """The heading that held before the turn."""
    scene: int
    opens: bool


def told(play: Play) -> tuple[Numbered, ...]:
    """Everything that was on the page, with the numbers of the scenes, counting headings from 1 on."""
    found, scene = [], 0
    for entry in backlog(play):
        scene += entry.kind == "heading"
        found.append(Numbered(entry, max(scene, 1)))
    return tuple(found)


def leaf(whole: Sequence[Numbered], beat: int, characters: int, lines: float) -> Leaf:
    """The page that a play stands on at this beat, of all that it told, for a column of so many characters
    and room for so many lines."""
    turns = tuple(_turns(whole, characters))
    if not turns:
        return Leaf(1, (), "", 0, beat)
    number, first, used = 0, 0, lines + 1
    for index, turn in enumerate(turns):
        if turn.opens or used + turn.lines > lines:
            number, first, used = number + 1, index, 0.0
        used += turn.lines
    return _leaf(turns[first:], number, beat)


def newest(page: Leaf) -> Leaf:
    """The same page turned: only what the last pick brought."""
    kept = tuple(item for item in page.paragraphs if item.entry.beat == page.beat)
    heading, scene = page.continued, page.scene
    for item in page.paragraphs[: len(page.paragraphs) - len(kept)]:
        if item.entry.kind == "heading":
            heading, scene = item.entry.text, item.scene
    return Leaf(page.number + 1, kept, heading, scene, page.beat)


def _leaf(turns: tuple[_Turn, ...], number: int, beat: int) -> Leaf:
    paragraphs = tuple(item for turn in turns for item in turn.paragraphs)
    return Leaf(number, paragraphs, turns[0].heading, turns[0].scene, beat)


def _turns(whole: Sequence[Numbered], characters: int) -> Iterator[_Turn]:
    heading, scene = "", 0
    for _, group in groupby(whole, key=lambda item: item.entry.beat):
        paragraphs = tuple(group)
        before = heading, scene
        headed = [item for item in paragraphs if item.entry.kind == "heading"]
        if headed:
            heading, scene = headed[-1].entry.text, headed[-1].scene
        length = sum(_lines(item.entry, characters) for item in paragraphs)
        yield _Turn(paragraphs, length, *before, bool(headed))


def _lines(entry: Entry, characters: int) -> float:
    """About how many lines a paragraph takes, with the gap above it."""
    length = len(entry.text) * _WRAPPED
    match entry.kind:
        case "dialogue":
            speech = (ceil(len(part) * _WRAPPED / (characters * _SPEECH)) for part in entry.text.split("\n"))
            return 1.5 + sum(speech)
        case "fact" | "cited":
            return 3.2 + ceil(length / (characters * 1.2))
        case "heading":
            return 1.8
        case _:
            spoken = 2 if entry.speaker else 0
            return 0.5 + spoken + ceil(length / characters)
