"""All that differs between two stories."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from game.testing.diff.parts import Parts, parts
from game.testing.diff.plays import Plays, plays
from game.testing.diff.revisions import Side


class Names(NamedTuple):
    """What only the second story has, and what only the first one has."""

    gained: tuple[str, ...]
    lost: tuple[str, ...]


class Change(NamedTuple):
    """A figure in both; None is not known, or not there."""

    before: float | None
    after: float | None


@dataclass(frozen=True)
class Difference:
    """endings, scenes, choices, options   by their ids
    settings    keys of story.yaml that differ, and cast, people, facts or source
    changed     scenes of both stories in which something differs
    lines       by scene, the lines gained and lost: only scenes with some
    reachable   endings of both of which it is known that a play could come to them in one story only
    shortest    endings of both whose shortest ways have a different number of choices
    unknown     endings of which one search, which gave up, cannot say whether they are reached
    ways_unknown  endings reached in both whose shortest way one search, which gave up, did not find
    words, choices   means of random plays; None where nothing was played since nothing differs
    """

    endings: Names
    scenes: Names
    choices: Names
    options: Names
    settings: tuple[str, ...]
    changed: tuple[str, ...]
    lines: Mapping[str, Names]
    reachable: Mapping[str, Change]
    shortest: Mapping[str, Change]
    unknown: tuple[str, ...]
    ways_unknown: tuple[str, ...]
    words: Change | None
    choices_made: Change | None

    @property
    def is_empty(self) -> bool:
        """Whether the two are the same story: plays differ only where something written does."""
        return not (self.changed or self.settings or any(self.scenes))


def difference(before: Side, after: Side, count: int, most_states: int) -> Difference:
    """From the first story to the second; where they differ, both are searched up to so many states, and
    `count` random plays are made of each."""
    a, b = parts(*before), parts(*after)
    one = two = None
    if a.scenes != b.scenes or a.settings != b.settings:
        one, two = (plays(side.program, count, most_states) for side in (before, after))
    both = [ending for ending in a.endings if ending in b.endings]
    return Difference(
        endings=_names(a.endings, b.endings),
        scenes=_names(a.scenes, b.scenes),
        choices=_names(a.choices, b.choices),
        options=_names(a.options, b.options),
        settings=tuple(name for name in b.settings if a.settings.get(name) != b.settings[name]),
        changed=tuple(name for name in a.scenes if name in b.scenes and a.scenes[name] != b.scenes[name]),
        lines=_lines(a, b),
        reachable=_changes(both, one.reachable, two.reachable) if one and two else {},
        shortest=_changes(both, one.shortest, two.shortest) if one and two else {},
        unknown=_unknown(both, one.reachable, two.reachable) if one and two else (),
        ways_unknown=_unknown(_reached(both, one, two), one.shortest, two.shortest) if one and two else (),
        words=Change(one.words, two.words) if one and two else None,
        choices_made=Change(one.choices, two.choices) if one and two else None,
    )


def _names(a: Collection[str], b: Collection[str]) -> Names:
    return Names(tuple(name for name in b if name not in a), tuple(name for name in a if name not in b))


def _lines(a: Parts, b: Parts) -> dict[str, Names]:
    found: dict[str, Names] = {}
    for scene in (*a.lines, *(name for name in b.lines if name not in a.lines)):
        before, after = (side.lines.get(scene, Counter()) for side in (a, b))
        gained = tuple((after - before).elements())
        lost = tuple((before - after).elements())
        if gained or lost:
            found[scene] = Names(gained, lost)
    return found


def _changes(
    both: list[str], one: Mapping[str, float | None], two: Mapping[str, float | None]
) -> dict[str, Change]:
    """What is known in both, and differs."""
    pairs = {ending: Change(one[ending], two[ending]) for ending in both}
    return {ending: pair for ending, pair in pairs.items() if None not in pair and pair[0] != pair[1]}


def _reached(both: list[str], one: Plays, two: Plays) -> list[str]:
    return [ending for ending in both if one.reachable[ending] and two.reachable[ending]]


def _unknown(both: list[str], one: Mapping[str, object], two: Mapping[str, object]) -> tuple[str, ...]:
    return tuple(ending for ending in both if None in (one[ending], two[ending]))
