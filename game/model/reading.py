"""The one reader: a YAML mapping to a frozen dataclass, by the dataclass's own field types."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import MISSING, dataclass, field, fields
from functools import cache
from inspect import cleandoc
from types import NoneType
from typing import Any, NamedTuple, Protocol, TypeVar, cast, get_args, get_type_hints

from game.source.codes import diagnose
from game.source.diagnostic import Diagnostic
from game.source.source import Span
from game.source.suggest import did_you_mean, nearest
from game.syntax import nodes

T = TypeVar("T")


class FieldType(Protocol):
    """What an annotation of a word must be: it reads itself from a node, or reports and gives None."""

    @classmethod
    def read(cls, node: nodes.Node, reading: "Reading") -> Any: ...
    @classmethod
    def schema(cls) -> dict[str, Any]: ...


@dataclass(frozen=True)
class Reading:
    """One reading of a story: the words that a script may use, and what was found wrong on the way."""

    words: Mapping[str, type[Any]]
    found: list[Diagnostic] = field(default_factory=list)

    def wrong(self, code: str, span: Span, message: str, hint: str = "") -> None:
        self.found.append(diagnose(code, span, message, hint))


class Entry(NamedTuple):
    """A key of a word: its attribute, its field type, whether it must be there."""

    key: str
    name: str
    type: type[FieldType]
    required: bool


def entries(cls: type[Any]) -> tuple[Entry, ...]:
    """The keys of a dataclass in the order of its fields.

    A field's metadata may give another key (`{"key": "else"}`), or none (`{"key": False}`).
    """
    return tuple(_entries(cast(Hashable, cls)).values())


@cache
def _entries(cls: Any) -> Mapping[str, Entry]:
    hints = get_type_hints(cls)
    found = {}
    for f in fields(cls):
        if not f.metadata.get("key", True):
            continue
        kind = next((arg for arg in get_args(hints[f.name]) if arg is not NoneType), hints[f.name])
        key = f.metadata.get("key") or f.name.removesuffix("_")
        found[key] = Entry(key, f.name, kind, f.default is MISSING)
    return found


def read(cls: type[T], node: nodes.Node, reading: Reading, what: str, **given: object) -> T | None:
    """An instance from a mapping, or None when something required is missing or wrong.

    `what` names the thing in messages ("a scene"); `given` are values of fields that are no keys.
    """
    if not isinstance(node, nodes.Mapping):
        hint = "Write its keys one below the other, as `key: value`."
        reading.wrong("wrong-shape", node.span, f"Here {what} should stand, with its keys.", hint)
        return None
    known: Mapping[str, Entry] = _entries(cast(Hashable, cls))
    values: dict[str, object] = dict(given)
    whole = True
    meant: set[str | None] = set()
    strays: set[str] = set()
    for key, value in node.items:
        entry = known.get(key.value)
        if entry is None and key.value in strays:
            continue
        if entry is None and "script" in known and key.value in reading.words:
            _word_outside(key, value, what, reading)
            strays.update(part.key for part in entries(reading.words[key.value]))
            continue
        if entry is None:
            unknown_key(key, what, known, reading)
            meant.add(nearest(key.value, known))
            continue
        values[entry.name] = entry.type.read(value, reading)
        whole = whole and not (entry.required and values[entry.name] is None)
    for entry in known.values():
        if entry.required and entry.name not in values:
            place = node.items[0][0].span if node.items else node.span
            whole = False
            if entry.key not in meant:
                message = f"The key “{entry.key}” is missing: {what} needs it."
                reading.wrong("missing-key", place, message, f"Write `{entry.key}:` in line with it.")
    return cls(**values) if whole else None


def _word_outside(key: nodes.Scalar, value: nodes.Node, what: str, reading: Reading) -> None:
    """A word of the script that stands where only keys can, as does `end: done` in an option."""
    word = f"{key.value}: {value.value}".strip() if isinstance(value, nodes.Scalar) else f"{key.value}:"
    hint = f"Write `script:`, and below it `- {word}`."
    reading.wrong("unknown-key", key.span, f"{what.capitalize()} has no key “{key.value}”.", hint)


def unknown_key(key: nodes.Scalar, what: str, known: Iterable[str], reading: Reading) -> None:
    names = list(known)
    hint = did_you_mean(key.value, names) or f"The keys here are: {', '.join(names)}."
    reading.wrong("unknown-key", key.span, f"{what.capitalize()} has no key “{key.value}”.", hint)


def schema(cls: type) -> dict[str, Any]:
    """The JSON schema of a dataclass, from its field types; docstrings are the descriptions."""
    found: dict[str, Any] = {
        "type": "object",
        "description": "\n\n".join(paragraphs(cls.__doc__ or "")),
        "properties": {entry.key: _described(entry.type) for entry in entries(cls)},
        "additionalProperties": False,
    }
    required = [entry.key for entry in entries(cls) if entry.required]
    return found | ({"required": required} if required else {})


def _described(kind: type[FieldType]) -> dict[str, Any]:
    """A field type's schema; the first paragraph of the type's own docstring, where its schema has none."""
    told = paragraphs(vars(kind).get("__doc__") or "")
    return ({"description": told[0]} if told else {}) | kind.schema()


def paragraphs(docstring: str) -> list[str]:
    """The paragraphs of a docstring, each on one line."""
    return [" ".join(text.split()) for text in cleandoc(docstring).split("\n\n") if text.strip()]
