"""Values of variables as people and JSON write them, to the whole numbers of slots and back."""

from collections.abc import Sequence

from game.run.program import Slot

Value = int | bool | str | list[str]
"""A number; true or false; a word; a list of words."""

VARIABLES = ("int", "bool", "enum", "set")
"""The kinds of slots that the story declares; the others are counts of the engine."""

_TRUTHS = {"true": 1, "false": 0}


class BadValue(ValueError):
    """A value that a variable cannot have; the message is a sentence."""


def plain_value(slot: Slot, value: int) -> Value:
    """What a slot holds, as JSON writes it."""
    match slot.kind:
        case "bool":
            return bool(value)
        case "enum":
            return slot.members[value]
        case "set":
            return [member for bit, member in enumerate(slot.members) if value >> bit & 1]
        case _:
            return value


def slot_value(slot: Slot, value: object) -> int:
    """The number that a slot holds for a value; a string is read as the command line writes it
    (`3`, `true`, `kept`, `keys,scarf`). Raises BadValue.
    """
    match slot.kind:
        case "bool":
            return _truth(slot, value)
        case "enum":
            return _member(slot, value)
        case "set":
            return _mask(slot, value)
        case _:
            return _number(slot, value)


def _number(slot: Slot, value: object) -> int:
    if isinstance(value, str) and value.strip().removeprefix("-").isdecimal() and len(value) < 12:
        value = int(value)
    if not isinstance(value, int) or isinstance(value, bool) or not slot.low <= value <= slot.high:
        raise BadValue(f"“{slot.name}” is a number from {slot.low} to {slot.high}; it cannot be “{value}”.")
    return value


def _truth(slot: Slot, value: object) -> int:
    found = _TRUTHS.get(value.strip()) if isinstance(value, str) else value
    if isinstance(found, int) and found in (0, 1):
        return int(found)
    raise BadValue(f"“{slot.name}” is true or false; it cannot be “{value}”.")


def _member(slot: Slot, value: object) -> int:
    if isinstance(value, str) and value.strip() in slot.members:
        return slot.members.index(value.strip())
    raise BadValue(f"“{slot.name}” is one of {', '.join(slot.members)}; it cannot be “{value}”.")


def _mask(slot: Slot, value: object) -> int:
    words = [word.strip() for word in value.split(",") if word.strip()] if isinstance(value, str) else value
    if not isinstance(words, Sequence):
        raise BadValue(f"“{slot.name}” is a set of words; it cannot be “{value}”.")
    strange = [word for word in words if word not in slot.members]
    if strange:
        raise BadValue(f"“{slot.name}” cannot hold “{strange[0]}”; it holds {', '.join(slot.members)}.")
    if len(set(words)) > slot.high:
        raise BadValue(f"“{slot.name}” holds {slot.high} at most; here are {len(set(words))}.")
    return sum(1 << slot.members.index(word) for word in set(words))
