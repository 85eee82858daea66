"""What random plays come to: words, choices and endings. Lines in the record's frame count nowhere."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import ceil

from game.model.scene import Scene
from game.model.word import walk as parts_of
from game.run.program import Program
from game.source import marks
from game.words.choose import Choose
from game.writing.stats.acts import act_of
from game.writing.stats.walks import Click, Walked
from game.writing.stats.written import Longest

RECORD = ("fact", "cited")
"""Kinds of line that stand in the record's frame."""


@dataclass
class Heard:
    """Counts of some plays, in one act or in all of them.

    words       words said, in all plays together
    passages    {words from one click to the next, or to the end: how often}
    longest     the longest of these, with the place of its first line
    open        {options that stood open at a click: how often}, boards apart
    real        clicks at which two options or more stood open that are not all flavour
    """

    words: int = 0
    passages: Counter[int] = field(default_factory=Counter)
    longest: Longest = field(default_factory=Longest)
    open: Counter[int] = field(default_factory=Counter)
    real: int = 0


@dataclass(frozen=True)
class Played:
    """What all plays came to: by act, together, and the endings (by id; "" is a play that came to none).

    `first` is the most words that a play said before its first real choice.
    """

    plays: int
    acts: Mapping[str, Heard]
    whole: Heard
    first: int
    endings: Counter[str]


@dataclass(frozen=True)
class Counted:
    """What the counting looks at: the program, the act of each scene, asks of boards (indices), and the
    options marked as flavour (ask, option)."""

    program: Program
    act: Mapping[int, str]
    boards: frozenset[int]
    flavour: frozenset[tuple[int, int]]


def counted(program: Program, scenes: Iterable[Scene]) -> Counted:
    """What is known of the choices of a program from its scenes, which are in the same order."""
    boards = frozenset(i for i, scene in enumerate(scenes) if scene.board)
    marked = frozenset(
        f"{option.span.file}:{option.span.line}"
        for scene in scenes
        for part in parts_of(scene.script)
        if isinstance(part, Choose)
        for option in part.choose.items
        if option.flavour
    )
    asks = list(enumerate(program.asks))
    flavour = {(a, i) for a, ask in asks for i, o in enumerate(ask.options) if o.where in marked}
    return Counted(
        program, act_of(program), frozenset(a for a, ask in asks if ask.scene in boards), frozenset(flavour)
    )


def played(about: Counted, acts: Iterable[str], walks: Iterable[Walked]) -> Played:
    """The counts of plays."""
    by_act, whole, endings = {act: Heard() for act in acts}, Heard(), Counter[str]()
    first = plays = 0
    for walked in walks:
        plays += 1
        endings["" if walked.ending is None else about.program.endings[walked.ending]] += 1
        first = max(first, _first(about, walked))
        act = about.act[about.program.start]
        for click in walked.clicks:
            act = _act(about, click, act)
            _passage(about, click, (by_act[act], whole))
            for line, text in click.said:
                if about.program.lines[line].kind not in RECORD:
                    by_act[about.act[about.program.lines[line].scene]].words += marks.words(text)
    whole.words = sum(heard.words for heard in by_act.values())
    return Played(plays, by_act, whole, first, endings)


def _act(about: Counted, click: Click, before: str) -> str:
    """A click belongs to the act of its choice; where the play stops, to that of the last line said."""
    if click.ask >= 0:
        return about.act[about.program.asks[click.ask].scene]
    return about.act[about.program.lines[click.said[-1].line].scene] if click.said else before


def _words(about: Counted, click: Click) -> tuple[int, str]:
    """The words said up to a click, and where they begin."""
    lines = about.program.lines
    said = [item for item in click.said if lines[item.line].kind not in RECORD]
    where = lines[said[0].line].where if said else ""
    return sum(marks.words(item.text) for item in said), where


def _passage(about: Counted, click: Click, where: Iterable[Heard]) -> None:
    words, at = _words(about, click)
    for heard in where:
        heard.passages[words] += 1
        heard.longest += Longest(words, at)
        heard.real += is_real(about, click)
        if click.ask >= 0 and click.ask not in about.boards:
            heard.open[len(click.open)] += 1


def is_real(about: Counted, click: Click) -> bool:
    """Whether two options or more stand open, and one of them is no flavour."""
    some = any((click.ask, option) not in about.flavour for option in click.open)
    return len(click.open) > 1 and some


def _first(about: Counted, walked: Walked) -> int:
    """Words up to the first real choice of a play; all of them where it has none."""
    words = 0
    for click in walked.clicks:
        words += _words(about, click)[0]
        if is_real(about, click):
            break
    return words


def mean(histogram: Mapping[int, int]) -> float:
    """Of the values of a histogram that is not empty."""
    return sum(value * often for value, often in histogram.items()) / sum(histogram.values())


def quantile(histogram: Counter[int], share: float) -> int:
    """The least value that at least this share of all values does not exceed, of a histogram that is not
    empty."""
    values = sorted(histogram.elements())
    return values[ceil(share * len(values)) - 1]
