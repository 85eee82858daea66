"""Field types that hold a plain value: names, lines, numbers, truths, one of a few words, lists of these."""

import keyword
import re
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from game.model.reading import Reading
from game.source.source import Span
from game.syntax import nodes
from game.syntax.types import truth_meant

ID = re.compile(r"[a-z][a-z0-9_]*")
_KEPT = frozenset((*keyword.kwlist, "true", "false", "len", "min", "max", "seen"))
"""Words that mean something in an expression, or that its parser keeps for itself."""
_NUMBER = re.compile(r"-?\d{1,9}")


def scalar(node: nodes.Node, reading: Reading, what: str) -> nodes.Scalar | None:
    """The node as a scalar that is not empty, else a finding and None."""
    if isinstance(node, nodes.Scalar) and node.value.strip():
        return node
    missing = isinstance(node, nodes.Scalar)
    message = f"{what} is missing here." if missing else f"Here {what} should stand, on one line."
    reading.wrong("wrong-shape", node.span, message[0].upper() + message[1:])
    return None


def name_fault(name: str) -> str:
    """Why something cannot be a name, as a sentence; empty where it can."""
    if ID.fullmatch(name) is None:
        return f"“{name}” is no name: small letters, digits and _, a letter first."
    return f"“{name}” cannot be a name: expressions keep that word for themselves." if name in _KEPT else ""


@dataclass(frozen=True, slots=True)
class Id:
    """A name: small letters, digits and _, a letter first."""

    value: str
    span: Span

    @classmethod
    def read(cls, node: nodes.Node, reading: Reading) -> Self | None:
        found = scalar(node, reading, "a name")
        if found is None:
            return None
        message = name_fault(found.value)
        if message:
            reading.wrong("bad-name", found.span, message, f"Write {_snake(found.value)}, say.")
            return None
        return cls(found.value, found.span)

    @classmethod
    def schema(cls) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^{ID.pattern}$"}


def _snake(text: str) -> str:
    found = re.sub(r"[^a-z0-9]+", "_", text.casefold()).strip("_")
    return "name_" + found if name_fault(found) else found


@dataclass(frozen=True, slots=True)
class Words:
    """One line of plain text."""

    value: str
    span: Span

    @classmethod
    def read(cls, node: nodes.Node, reading: Reading) -> Self | None:
        found = scalar(node, reading, "text")
        return None if found is None else cls(found.value.strip(), found.span)

    @classmethod
    def schema(cls) -> dict[str, Any]:
        return {"type": ["string", "number", "boolean"]}


@dataclass(frozen=True, slots=True)
class Flag:
    """True or false."""

    value: bool
    span: Span

    @classmethod
    def read(cls, node: nodes.Node, reading: Reading) -> Self | None:
        if isinstance(node, nodes.Scalar) and node.value in ("true", "false"):
            return cls(node.value == "true", node.span)
        hint = (truth_meant(node.value) if isinstance(node, nodes.Scalar) else "") or "Write true or false."
        reading.wrong("wrong-shape", node.span, "Here true or false should stand.", hint)
        return None

    @classmethod
    def schema(cls) -> dict[str, Any]:
        return {"type": "boolean"}

    def __bool__(self) -> bool:
        return self.value


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number."""

    value: int
    span: Span

    @classmethod
    def read(cls, node: nodes.Node, reading: Reading) -> Self | None:
        if isinstance(node, nodes.Scalar) and _NUMBER.fullmatch(node.value):
            return cls(int(node.value), node.span)
        reading.wrong("wrong-shape", node.span, "Here a whole number should stand.")
        return None

    @classmethod
    def schema(cls) -> dict[str, Any]:
        return {"type": "integer"}


class Positive(Whole):
    """A whole number from 1 on."""

    @classmethod
    def read(cls, node: nodes.Node, reading: Reading) -> Self | None:
        found = super().read(node, reading)
        if found is not None and found.value < 1:
            reading.wrong("wrong-shape", node.span, "Here a number from 1 on should stand.")
            return None
        return found

    @classmethod
    def schema(cls) -> dict[str, Any]:
        return {"type": "integer", "minimum": 1}


@dataclass(frozen=True, slots=True)
class Pick:
    """One of a few words: `choices` in each subclass."""

    value: str
    span: Span
    choices: ClassVar[tuple[str, ...]] = ()

    @classmethod
    def read(cls, node: nodes.Node, reading: Reading) -> Self | None:
        if isinstance(node, nodes.Scalar) and node.value in cls.choices:
            return cls(node.value, node.span)
        reading.wrong("wrong-shape", node.span, f"Here one of these should stand: {', '.join(cls.choices)}.")
        return None

    @classmethod
    def schema(cls) -> dict[str, Any]:
        return {"enum": list(cls.choices), "description": f"One of: {', '.join(cls.choices)}."}


@dataclass(frozen=True, slots=True)
class WordList:
    """A list of plain lines; one line alone is a list of one."""

    items: tuple[Words, ...]
    span: Span

    @classmethod
    def read(cls, node: nodes.Node, reading: Reading) -> Self | None:
        items = node.items if isinstance(node, nodes.Sequence) else [node]
        found = [Words.read(item, reading) for item in items]
        return cls(tuple(item for item in found if item is not None), node.span)

    @classmethod
    def schema(cls) -> dict[str, Any]:
        one = Words.schema()
        return {"anyOf": [one, {"type": "array", "items": one}]}

    @property
    def values(self) -> tuple[str, ...]:
        return tuple(item.value for item in self.items)
