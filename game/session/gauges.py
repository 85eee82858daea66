"""What the meters of the slate show, and what is in the notebook."""

from collections.abc import Sequence
from typing import NamedTuple

from game.model.names import Names
from game.model.story import Story
from game.model.tables import Detail, Meter
from game.run.program import Chip, Program, Slot


class Gauge(NamedTuple):
    """One meter: its declaration, what it shows ("25 min", "wary", "2 of 6"), and its value and bounds.

    For a set, `value` counts what it holds and `high` the most that it can hold.
    """

    meter: Meter
    text: str
    value: int
    low: int
    high: int


def gauges(story: Story, program: Program, slots: Sequence[int]) -> tuple[Gauge, ...]:
    """The meters in the order of the slate, for these values of the slots."""
    meters = story.settings.meters.items if story.settings.meters is not None else ()
    places = {slot.name: i for i, slot in enumerate(program.slots)}
    return tuple(
        _gauge(meter, program.slots[place], slots[place])
        for meter in meters
        for place in [places[meter.show.value]]
    )


class Cost(NamedTuple):
    """What picking an option does to a meter: by how much it will move, bounds considered."""

    meter: Meter
    amount: int


def costs(story: Story, program: Program, slots: Sequence[int], chips: Sequence[Chip]) -> tuple[Cost, ...]:
    """What an option's chips come to; a meter that stands at its bound already is left out."""
    declared = story.settings.meters.items if story.settings.meters is not None else ()
    meters = {meter.show.value: meter for meter in declared}
    found = []
    for chip in chips:
        slot, value = program.slots[chip.slot], slots[chip.slot]
        amount = min(max(value + chip.amount, slot.low), slot.high) - value
        if amount:
            found.append(Cost(meters[slot.name], amount))
    return tuple(found)


def _gauge(meter: Meter, slot: Slot, held: int) -> Gauge:
    value = held.bit_count() if slot.kind == "set" else held
    words = meter.words.values if meter.words is not None else ()
    if words:
        return Gauge(meter, words[min(value - slot.low, len(words) - 1)], value, slot.low, slot.high)
    unit = f" {meter.unit.value}" if meter.unit is not None else ""
    return Gauge(meter, _shown(slot, value) + unit, value, slot.low, slot.high)


def _shown(slot: Slot, value: int) -> str:
    match slot.kind:
        case "bool":
            return "yes" if value else "no"
        case "enum":
            return slot.members[value].replace("_", " ")
        case "set":
            return f"{value} of {slot.high}"
        case _:
            return str(value)


def notebook(story: Story, program: Program, slots: Sequence[int]) -> tuple[Detail, ...]:
    """The details that the notebook holds, in the order of story.yaml."""
    details = story.settings.details.items if story.settings.details is not None else {}
    book = Names(story.settings.variable_types).notebook
    places = {slot.name: i for i, slot in enumerate(program.slots)}
    if book is None:
        return ()
    members, held = program.slots[places[book]].members, slots[places[book]]
    return tuple(details[name] for bit, name in enumerate(members) if held >> bit & 1)
