"""Which part of a story is searched, and with which values plays enter it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, combinations

from game.run.program import Program, Slot
from game.session.values import VARIABLES, BadValue, slot_value
from game.source.suggest import did_you_mean, listing

MOST_OF_A_SET = 16
"""A set with more members is not tried with every choice of them."""
_ASSUMED = re.compile(r"\s*(\w+)\s*(\+?=)\s*(.*?)\s*", re.DOTALL)


class CannotExplore(ValueError):
    """The story cannot be searched as asked; the message is a sentence."""


@dataclass(frozen=True)
class Region:
    """Plays that begin in `scene` (None: where the story starts) and stop where they enter one of `stops`,
    scenes or reels. `assumed` are the values, by the name of a variable, with which they may begin, in every
    combination; `also` are more such sets, each apart from the others.

    `entries` is start (the start values), reach (every value with which a play from the start can first come
    there), plays (those with which so many random `plays` come there, each time they do) or None (start where
    something is assumed, else reach). `flow` leaves texts out.
    """

    scene: str | None = None
    stops: tuple[str, ...] = ()
    assumed: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    entries: str | None = None
    flow: bool = False
    also: tuple[Mapping[str, tuple[int, ...]], ...] = ()
    plays: int = 1000

    @property
    def is_whole(self) -> bool:
        return self.scene is None and not self.stops


def assumptions(program: Program, given: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """`name=a..b`, `name=a,b`, `name=any`, `set=a,b` and `set+=a?` as values. Raises CannotExplore."""
    found: dict[str, tuple[int, ...]] = {}
    for text in given:
        match = _ASSUMED.fullmatch(text)
        if match is None:
            raise CannotExplore(
                f"“{text}” is not NAME=VALUES: write heat=0..3, promise=none,made or heat=any."
            )
        name, sign, values = match.groups()
        slot = _slot(program, name)
        before = found.get(name, (slot.start,))
        try:
            found[name] = _maybe(slot, values, before) if sign == "+=" else _values(slot, values)
        except BadValue as refused:
            raise CannotExplore(str(refused)) from None
        if not found[name]:
            raise CannotExplore(f"“{text}” leaves no value: “{name}” holds {slot.high} at most.")
    return found


def _slot(program: Program, name: str) -> Slot:
    slots = {slot.name: slot for slot in program.slots if slot.kind in VARIABLES}
    if name not in slots:
        hint = did_you_mean(name, slots) or listing(slots)
        raise CannotExplore(f"No variable is named “{name}”. {hint}".rstrip())
    return slots[name]


def _values(slot: Slot, text: str) -> tuple[int, ...]:
    if text == "any":
        return _any(slot)
    if slot.kind == "set":
        return (slot_value(slot, text),)
    low, dots, high = text.partition("..")
    if dots and slot.kind == "int":
        found = tuple(range(slot_value(slot, low), slot_value(slot, high) + 1))
        if not found:
            raise CannotExplore(f"“{text}” holds no number; the smaller one stands first.")
        return found
    return tuple(sorted({slot_value(slot, part) for part in text.split(",")}))


def _any(slot: Slot) -> tuple[int, ...]:
    if slot.kind != "set":
        return tuple(range(slot.low, slot.high + 1))
    if len(slot.members) > MOST_OF_A_SET:
        raise CannotExplore(
            f"“{slot.name}” has {len(slot.members)} members, too many to try all of them; "
            f"name some: {slot.name}+=a?,b?."
        )
    return _sets(slot, range(len(slot.members)))


def _sets(slot: Slot, members: Sequence[int]) -> tuple[int, ...]:
    sizes = range(min(len(members), slot.high) + 1)
    chosen = chain.from_iterable(combinations(members, size) for size in sizes)
    return tuple(sum(1 << member for member in some) for some in chosen)


def _maybe(slot: Slot, text: str, before: tuple[int, ...]) -> tuple[int, ...]:
    """What a set may hold besides: a member with ? may be there or not."""
    if slot.kind != "set":
        raise CannotExplore(f"“{slot.name}” is no set: write {slot.name}=… .")
    sure = sum(slot_value(slot, part) for part in text.split(",") if not part.strip().endswith("?"))
    maybe = [slot_value(slot, part.strip()[:-1]) for part in text.split(",") if part.strip().endswith("?")]
    found = {old | sure for old in before}
    for member in maybe:
        found |= {old | member for old in found}
    return tuple(sorted(value for value in found if value.bit_count() <= slot.high))


def scene_number(program: Program, name: str) -> int:
    """The number of a scene. Raises CannotExplore."""
    ids = [scene.id for scene in program.scenes]
    if name not in ids:
        raise CannotExplore(f"No scene is named “{name}”. {did_you_mean(name, ids) or listing(ids)}".rstrip())
    return ids.index(name)


def stopping(program: Program, names: Iterable[str]) -> frozenset[int]:
    """The scenes of these scenes and reels. Raises CannotExplore."""
    found: set[int] = set()
    for name in names:
        scenes = {i for i, scene in enumerate(program.scenes) if name in (scene.id, scene.reel)}
        if not scenes:
            known = {scene.id for scene in program.scenes} | {scene.reel for scene in program.scenes} - {""}
            hint = did_you_mean(name, known) or listing(known)
            raise CannotExplore(f"No scene and no reel is named “{name}”. {hint}".rstrip())
        found |= scenes
    return frozenset(found)
