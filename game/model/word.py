"""What a word of the script is, and the list of words that a script holds."""

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field, fields, is_dataclass
from functools import cache
from typing import Any, ClassVar, Protocol, Self, cast, get_type_hints

from game.model.lowering import Lowering
from game.model.names import Names, Use
from game.model.reading import Reading, read
from game.source.diagnostic import Diagnostic
from game.source.source import Span
from game.source.suggest import did_you_mean
from game.syntax import nodes

TEXT = ""
"""The name under which the word for bare text stands in the list of words."""


@dataclass(frozen=True)
class Word:
    """One command of a script. A subclass is a frozen dataclass whose field types read themselves; its first
    field is the key that names the word, its docstring the manual, `example` a scene that shows it."""

    span: Span = field(metadata={"key": False})
    example: ClassVar[str] = ""

    @classmethod
    def key(cls) -> str:
        """The key by which a script names the word."""
        names = [f.metadata.get("key") or f.name.removesuffix("_") for f in fields(cls)]
        return str(next(name for name in names if name not in (False, "span")))

    def lower(self, low: Lowering) -> None:
        """Writes itself as operations."""
        raise TypeError(f"{type(self).__name__} does not lower itself")


@dataclass(frozen=True)
class Body:
    """A script: words one after the other."""

    items: tuple[Word, ...]
    span: Span

    @classmethod
    def read(cls, node: nodes.Node, reading: Reading) -> Self | None:
        if not isinstance(node, nodes.Sequence):
            hint = "Begin each line of the script with “- ”."
            reading.wrong("wrong-shape", node.span, "Here a list should stand.", hint)
            return None
        found = [_word(item, reading) for item in node.items]
        return cls(tuple(word for word in found if word is not None), node.span)

    @classmethod
    def schema(cls) -> dict[str, Any]:
        return {"$ref": "#/$defs/script"}

    def lower(self, low: Lowering) -> None:
        for word in self.items:
            low.begin(word.span)
            word.lower(low)


def _word(node: nodes.Node, reading: Reading) -> Word | None:
    if isinstance(node, nodes.Scalar):
        text: Word | None = reading.words[TEXT].read_text(node, reading)
        return text
    if not isinstance(node, nodes.Mapping) or not node.items:
        reading.wrong("wrong-shape", node.span, "Here a text or a word should stand, not a list in a list.")
        return None
    key = next((key for key, _ in node.items if key.value in reading.words), None)
    if key is None:
        _unknown_word(node.items[0][0], node.items[0][1], reading)
        return None
    kind = reading.words[key.value]
    found: Word | None = read(kind, node, reading, f"the word “{key.value}”", span=key.span)
    return found


def _unknown_word(key: nodes.Scalar, value: nodes.Node, reading: Reading) -> None:
    known = [name for name in reading.words if name != TEXT]
    hint = did_you_mean(key.value, known)
    if not hint and isinstance(value, nodes.Scalar) and (" " in key.value or key.value[:1].isupper()):
        line = f"{key.value}: {value.value}".replace('"', '\\"')
        hint = f'If this is text, quote the line: "{line}"'
    reading.wrong("unknown-word", key.span, f"There is no word “{key.value}”.", hint or _list_of(known))


def _list_of(known: list[str]) -> str:
    return "The words are: " + ", ".join(known) + "."


class Leaf(Protocol):
    """A value that knows which names it mentions."""

    def link(self, names: Names) -> Iterator[Diagnostic]: ...
    def uses(self, names: Names) -> Iterator[Use]: ...


def walk(value: object) -> Iterator[object]:
    """A word, body or other dataclass of the model, and everything inside it, in the order of the file."""
    yield value
    for name in _branches(cast(Hashable, type(value))):
        part = getattr(value, name)
        if isinstance(part, tuple | dict):
            for item in part if isinstance(part, tuple) else part.values():
                yield from walk(item)
        elif part is not None:
            yield from walk(part)


@cache
def _branches(cls: Any) -> tuple[str, ...]:
    """The fields of a dataclass that may hold parts of the model; a leaf has none."""
    if not is_dataclass(cls) or hasattr(cls, "link"):
        return ()
    closed = (Span, str, int, bool)
    return tuple(f.name for f in fields(cls) if get_type_hints(cls)[f.name] not in closed)


def leaves(parts: Iterable[object]) -> Iterator[Leaf]:
    """Those parts that mention names."""
    for part in parts:
        if hasattr(part, "link"):
            yield cast(Leaf, part)
