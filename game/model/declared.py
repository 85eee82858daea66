"""Field types of story.yaml that are read by hand: variables, and tables of things by their id."""

import re
from dataclasses import dataclass
from typing import Any, Self

from game.model.names import DETAILS
from game.model.plain import ID, Flag, Positive, Whole, WordList, name_fault
from game.model.reading import Reading
from game.source.source import Span
from game.source.suggest import did_you_mean
from game.syntax import nodes
from game.syntax.types import Number, OneOf, SetOf, Truth, Type

_RANGE = re.compile(r"(-?\d{1,9})\s*\.\.\s*(-?\d{1,9})")
_TWO_NUMBERS = re.compile(r"(-?\d{1,9})\s*(?:-|–|to|,|\.\.\.?)\s*(-?\d{1,9})")
_FORMS = ("int", "bool", "one of", "set of")
_HOW = "Write {int: 0..5, start: 0}, {bool: false}, {one of: [a, b], start: a} or {set of: details, most: 6}."


@dataclass(frozen=True)
class Variable:
    """A declared variable. `start` is a number, 0 or 1, a member's index or a bit mask, by its type."""

    name: str
    type: Type
    start: int
    span: Span


@dataclass(frozen=True)
class Variables:
    """What the story remembers: numbers, truths, words and sets, each by its name.

    A set of details has no members yet: see `Settings.variable_types`.
    """

    items: tuple[Variable, ...]

    @classmethod
    def read(cls, node: nodes.Node, reading: Reading) -> Self | None:
        found = [_variable(key, value, reading) for key, value in _pairs(node, reading, "variables")]
        return cls(tuple(item for item in found if item is not None))

    @classmethod
    def schema(cls) -> dict[str, Any]:
        number = {
            "description": "A number within two bounds: {int: 0..5, start: 0}.",
            "properties": {
                "int": {"type": "string", "description": "The least and the most: 0..5."},
                "start": {"type": "integer", "description": "What it begins with; else the bound next to 0."},
            },
            "required": ["int"],
        }
        truth = {
            "description": "True or false, and which it is at the start: {bool: false}.",
            "properties": {"bool": {"type": "boolean", "description": "What it begins with."}},
            "required": ["bool"],
        }
        words = {"type": "array", "items": {"type": "string"}}
        one = {
            "description": "One of a few words: {one of: [none, made, kept], start: none}.",
            "properties": {
                "one of": words | {"description": "The words, in a list."},
                "start": {"type": "string", "description": "What it begins with; else the first of them."},
            },
            "required": ["one of"],
        }
        given = {"anyOf": [{"const": DETAILS}, words], "description": "details, or a list of words."}
        some = {
            "description": "Some of the details, {set of: details, most: 6}, or of words of its own, "
            "{set of: [salt, letters]}. It begins empty.",
            "properties": {
                "set of": given,
                "most": {"type": "integer", "description": "How many it can hold; else all of them."},
            },
            "required": ["set of"],
        }
        closed = {"type": "object", "additionalProperties": False}
        return named_schema({"anyOf": [closed | form for form in (number, truth, one, some)]})


def named_schema(one: dict[str, Any]) -> dict[str, Any]:
    """A table of things by snake_case ids."""
    return {"type": "object", "propertyNames": {"pattern": f"^{ID.pattern}$"}, "additionalProperties": one}


def _pairs(node: nodes.Node, reading: Reading, what: str) -> list[tuple[nodes.Scalar, nodes.Node]]:
    if isinstance(node, nodes.Mapping):
        return node.items
    if not (isinstance(node, nodes.Scalar) and node.is_empty):
        message = f"Here the {what} should stand, one a line, each with its name."
        reading.wrong("wrong-shape", node.span, message)
    return []


def named(node: nodes.Node, reading: Reading, what: str) -> list[tuple[nodes.Scalar, nodes.Node]]:
    """The pairs of a table whose keys are good ids."""
    found = []
    for key, value in _pairs(node, reading, what):
        message = name_fault(key.value)
        if message:
            reading.wrong("bad-name", key.span, message)
        else:
            found.append((key, value))
    return found


def _variable(key: nodes.Scalar, node: nodes.Node, reading: Reading) -> Variable | None:
    message = name_fault(key.value)
    if message:
        reading.wrong("bad-name", key.span, message)
        return None
    items = {name.value: value for name, value in node.items} if isinstance(node, nodes.Mapping) else {}
    form = next((form for form in _FORMS if form in items), None)
    if form is None or not isinstance(node, nodes.Mapping):
        reading.wrong("bad-variable", node.span, f"“{key.value}” has no type.", _HOW)
        return None
    allowed = {"int": ("start",), "bool": (), "one of": ("start",), "set of": ("most",)}[form]
    for name, _ in node.items:
        if name.value != form and name.value not in allowed:
            hint = did_you_mean(name.value, allowed) or _HOW
            reading.wrong("unknown-key", name.span, f"A variable has no key “{name.value}”.", hint)
    kind = _FORM_READERS[form](items, reading)
    if kind is None:
        return None
    start = _start(kind, items, reading)
    return None if start is None else Variable(key.value, kind, start, key.span)


def _number(items: dict[str, nodes.Node], reading: Reading) -> Type | None:
    node = items["int"]
    found = _RANGE.fullmatch(node.value.strip()) if isinstance(node, nodes.Scalar) else None
    if found is None or int(found.group(1)) > int(found.group(2)):
        ends = _TWO_NUMBERS.fullmatch(node.value.strip()) if isinstance(node, nodes.Scalar) else None
        low, high = sorted(map(int, ends.groups())) if ends is not None else (0, 5)
        message = "Here the least and the most should stand."
        reading.wrong("bad-variable", node.span, message, f"Write {low}..{high}.")
        return None
    return Number(int(found.group(1)), int(found.group(2)))


def _truth(items: dict[str, nodes.Node], reading: Reading) -> Type | None:
    return None if Flag.read(items["bool"], reading) is None else Truth()


def _one_of(items: dict[str, nodes.Node], reading: Reading) -> Type | None:
    members = _members(items["one of"], reading)
    return OneOf(members) if members else None


def _set_of(items: dict[str, nodes.Node], reading: Reading) -> Type | None:
    node = items["set of"]
    of = node.value if isinstance(node, nodes.Scalar) else ""
    members = () if of == DETAILS else _members(node, reading)
    if not members and of != DETAILS:
        return None
    given = items.get("most")
    most = None if given is None else Positive.read(given, reading)
    return SetOf(members, most.value if most is not None else 0, of if of == DETAILS else "")


_FORM_READERS = {"int": _number, "bool": _truth, "one of": _one_of, "set of": _set_of}


def _members(node: nodes.Node, reading: Reading) -> tuple[str, ...]:
    found = WordList.read(node, reading) if isinstance(node, nodes.Sequence) else None
    words = found.values if found is not None else ()
    bad = next((word for word in words if name_fault(word)), None)
    if not words or bad is not None or len(set(words)) != len(words):
        what = f"“{bad}” is no name" if bad else "Here a list of different names should stand"
        reading.wrong("bad-variable", node.span, f"{what}.", f"Write [{_listed(node)}].")
        return ()
    return words


def _listed(node: nodes.Node) -> str:
    """The words that a writer may have meant, of a text with blanks or commas between them."""
    words = re.findall(r"\w+", node.value.casefold()) if isinstance(node, nodes.Scalar) else []
    return ", ".join(words if len(set(words)) > 1 else ("none", "made", "kept"))


def _start(kind: Type, items: dict[str, nodes.Node], reading: Reading) -> int | None:
    if isinstance(kind, SetOf):
        return 0
    if isinstance(kind, Truth):
        flag = items["bool"]
        return int(isinstance(flag, nodes.Scalar) and flag.value == "true")
    given = items.get("start")
    if isinstance(kind, OneOf):
        word = given.value if isinstance(given, nodes.Scalar) else kind.members[0]
        if word in kind.members:
            return kind.members.index(word)
        place = given if given is not None else items["one of"]
        reading.wrong("bad-variable", place.span, f"“{word}” is not among the words.", str(kind))
        return None
    number = Whole.read(given, reading) if given is not None else None
    value = number.value if number is not None else max(kind.low, min(0, kind.high))
    if kind.low <= value <= kind.high:
        return value
    place = given if given is not None else items["int"]
    reading.wrong("bad-variable", place.span, f"{value} is outside {kind.low}..{kind.high}.")
    return None
