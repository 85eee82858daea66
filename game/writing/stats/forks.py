"""The fork test: whether a choice shows later in the same play.

At a choice of a play, one option is taken, and then another one. Both plays go on with the same picks and the
same throws, as far as there are the same choices. Where they come to a line that both say, they have met.
The choice shows later where, from there on, one of them says what the other one does not say anywhere
after the choice; it shows after ten where that is said ten clicks or more after the choice. What merely
changes places does not count, nor do numbers, nor the record.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from game.run.program import Program
from game.source import marks
from game.writing.stats.acts import act_of
from game.writing.stats.played import RECORD
from game.writing.stats.walks import Click, Walked, drawn, fork

MOST_FORKS = 300
MOST_IN_AN_ACT = 150
"""So many plays are forked, for the whole and for each act."""

LONG = 10
"""So many clicks after a choice are late."""

_NUMBER = re.compile(r"[-−+]?\d+")


@dataclass(frozen=True)
class Shows:
    """Counts of forks: all of them, those that show later, and those that still show ten clicks after."""

    forks: int = 0
    later: int = 0
    late: int = 0

    def __add__(self, other: "Shows") -> "Shows":
        return Shows(self.forks + other.forks, self.later + other.later, self.late + other.late)


class _Heard(NamedTuple):
    """A line said after the choice: its index, its text without numbers, and how many clicks after."""

    line: int
    text: str
    clicks: int


def forks(program: Program, acts: Iterable[str], walks: Mapping[int, Walked]) -> dict[str, Shows]:
    """What the forks of plays come to: one choice of each play for the whole (""), and of the first plays one
    choice in each act.

    `program` is `walkable`, `walks` are plays of it by their seed.
    """
    found = {"": Shows(), **{act: Shows() for act in acts}}
    act = act_of(program)
    for number, (seed, walked) in enumerate(list(walks.items())[:MOST_FORKS]):
        known: dict[int, Shows] = {}
        for name, clicks in _by_act(program, walked.clicks, act).items():
            if name and number >= MOST_IN_AN_ACT:
                continue
            click = clicks[drawn(len(clicks), seed, "fork", name)]
            if click not in known:
                known[click] = _fork(program, seed, walked, click)
            found[name] += known[click]
    return found


def _by_act(program: Program, clicks: tuple[Click, ...], act: Mapping[int, str]) -> dict[str, list[int]]:
    """The clicks with a choice, by act, and all of them under ""."""
    found: dict[str, list[int]] = {}
    for i, click in enumerate(clicks):
        if len(click.open) > 1:
            for name in ("", act[program.asks[click.ask].scene]):
                found.setdefault(name, []).append(i)
    return found


def _fork(program: Program, seed: int, walked: Walked, click: int) -> Shows:
    """The play itself against the one in which another option is taken at a click."""
    here = walked.clicks[click]
    others = [option for option in here.open if option != here.pick]
    option = others[drawn(len(others), seed, "other", click)]
    other = fork(program, seed, walked, click, option)
    one, two = (_heard(program, clicks) for clicks in (walked.clicks[click + 1 :], other.clicks))
    met = _meeting(one, two)
    if met is None:
        return Shows(1)
    different = [*_only(one[met[0] :], two), *_only(two[met[1] :], one)]
    return Shows(1, int(bool(different)), int(any(item.clicks >= LONG for item in different)))


def _heard(program: Program, clicks: tuple[Click, ...]) -> list[_Heard]:
    return [
        _Heard(line, _prose(text), i)
        for i, click in enumerate(clicks)
        for line, text in click.said
        if program.lines[line].kind not in RECORD
    ]


@lru_cache(maxsize=1 << 16)
def _prose(text: str) -> str:
    """A text without marks and numbers; the same texts come back in hundreds of plays."""
    return _NUMBER.sub("", marks.plain(text))


def _meeting(one: list[_Heard], two: list[_Heard]) -> tuple[int, int] | None:
    """Where in each of two plays the line stands that both say first; None where they share none."""
    firsts = [_firsts(heard) for heard in (one, two)]
    shared = [(firsts[0][line], firsts[1][line]) for line in firsts[0] if line in firsts[1]]
    return min(shared, key=lambda pair: (sum(pair), pair), default=None)


def _firsts(heard: list[_Heard]) -> dict[int, int]:
    """Each line, with where it is said first."""
    found: dict[int, int] = {}
    for i, item in enumerate(heard):
        found.setdefault(item.line, i)
    return found


def _only(some: list[_Heard], others: list[_Heard]) -> list[_Heard]:
    said = {item.text for item in others}
    return [item for item in some if item.text not in said]
