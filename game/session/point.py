"""Where a play stands, by names: what a save keeps of a state, so that an edited story can take it up."""

from collections import Counter
from typing import Annotated, NamedTuple

from msgspec import Meta, Struct

from game.run.program import Program, Slot
from game.run.step import State
from game.session.values import VARIABLES, BadValue, Value, plain_value, slot_value

Count = Annotated[int, Meta(ge=0)]


class Point(Struct, frozen=True, omit_defaults=True):
    """The state as of entering a scene.

    `seen` counts visits by scene, `once` names options and scenes that do not come again, `counts` holds
    the engine's other counts; what is nought is left out. `stack` says where visits come back to: scene,
    scene visited, and which of the visits of that one. `dice` are the throws used, `picks` the picks made,
    until then.
    """

    scene: str
    variables: dict[str, Value]
    seen: dict[str, Count]
    once: list[str]
    stack: list[tuple[str, str, Count]]
    dice: Count
    picks: Count
    counts: dict[str, Count] = {}


class Placed(NamedTuple):
    """A point found again in a program: the scene's index, the values, the returns."""

    scene: int
    slots: tuple[int, ...]
    stack: tuple[int, ...]


def point(program: Program, scene: int, state: State, dice: int, picks: int) -> Point:
    """Names what a state holds."""
    pairs = list(zip(program.slots, state.slots, strict=True))
    owners = {block: name for name, block in _returns(program).items()}
    return Point(
        scene=program.scenes[scene].id,
        variables={slot.name: plain_value(slot, n) for slot, n in pairs if slot.kind in VARIABLES},
        seen={slot.name.removeprefix("seen "): n for slot, n in pairs if slot.kind == "seen" and n},
        once=[slot.name.removeprefix("once ") for slot, n in pairs if slot.kind == "once" and n],
        stack=[owners[block] for block in state.stack],
        dice=dice,
        picks=picks,
        counts={slot.name: n for slot, n in pairs if slot.kind in ("nth", "drawn") and n},
    )


def locate(program: Program, at: Point, scene: str | None = None) -> Placed | None:
    """Finds a point in a program, or None where its scene or one that waits for it is gone.

    With a `scene`, that scene is entered instead, and no visit waits.
    """
    scenes = {code.id: i for i, code in enumerate(program.scenes)}
    goal = at.scene if scene is None else scene
    returns = _returns(program)
    stack = [returns.get((name, visited, n)) for name, visited, n in (at.stack if scene is None else [])]
    if goal not in scenes or None in stack:
        return None
    found = tuple(block for block in stack if block is not None)
    return Placed(scenes[goal], _slots(program, at)[0], found)


def lost(program: Program, at: Point) -> tuple[str, ...]:
    """What of the values at a point no longer fits, in sentences."""
    return _slots(program, at)[1]


def _returns(program: Program) -> dict[tuple[str, str, int], int]:
    """The block behind each visit, by the scene it stands in, the scene visited, and which visit of that one
    it is: so that another visit above it changes nothing."""
    found: dict[tuple[str, str, int], int] = {}
    for code in program.scenes:
        counts: Counter[int] = Counter()
        for back in code.returns:
            found[code.id, program.scenes[back.visited].id, counts[back.visited]] = back.block
            counts[back.visited] += 1
    return found


def _slots(program: Program, at: Point) -> tuple[tuple[int, ...], tuple[str, ...]]:
    counts = {f"seen {name}": n for name, n in at.seen.items()} | {f"once {name}": 1 for name in at.once}
    counts |= at.counts
    variables = {slot.name for slot in program.slots if slot.kind in VARIABLES}
    gone = [f"“{name}” is no more in the story, and was dropped." for name in at.variables.keys() - variables]
    found: list[int] = []
    for slot in program.slots:
        if slot.kind not in VARIABLES:
            found.append(min(max(counts.get(slot.name, slot.start), slot.low), slot.high))
        elif slot.name not in at.variables:
            found.append(slot.start)
        else:
            number, what = _fitted(slot, at.variables[slot.name])
            found.append(number)
            gone += [what] if what else []
    return tuple(found), tuple(sorted(gone))


def _fitted(slot: Slot, value: Value) -> tuple[int, str]:
    """The value in a variable that may have changed its type or bounds, and what was lost on the way."""
    try:
        return slot_value(slot, value), ""
    except BadValue as bad:
        why = str(bad)
    if slot.kind == "int" and type(value) is int:
        number = min(max(value, slot.low), slot.high)
        return number, f"{why} It is {number} now."
    if slot.kind == "set" and isinstance(value, list):
        kept = [word for word in dict.fromkeys(value) if word in slot.members][: slot.high]
        return slot_value(slot, kept), f"{why} The rest was kept."
    return slot.start, f"{why} It begins anew."
