"""The reference manual, from the words themselves: docstrings, field types, examples."""

from collections.abc import Iterator, Mapping
from typing import Any

from game.model.reading import schema as schema_of
from game.model.word import TEXT, Word
from game.words import WORDS
from game.writing.common import shown_around
from game.writing.guide import guide, page
from game.writing.schema import schema

_SPECIAL = {"story": "story.yaml", "cast": "cast.yaml", "record": "record.yaml"}


def manual() -> str:
    """The whole manual in Markdown: the tutorial, the words, expressions, the other files, the pages
    after an ending, and the tests."""
    parts = [guide(), page("format"), _scene(), "## The words of a script\n", _around()]
    parts += [_word(key, word) for key, word in WORDS.items()]
    parts += [page("expressions"), *(_file(name, file) for name, file in _SPECIAL.items())]
    parts += [page("closing"), page("testing")]
    return "\n".join(parts)


def _scene() -> str:
    found = schema("scene")
    return f"## A scene\n\n{found['description']}\n\n{_table(found)}"


def _around() -> str:
    """The story that the examples rely on."""
    told = "The examples stand in a story with these files, a picture `lobby_night` and a sound `rain`.\n"
    files = shown_around("…").items()
    return "\n".join([told, *(f"```yaml\n# {file}\n{text.rstrip()}\n```\n" for file, text in files)])


def _word(key: str, word: type[Word]) -> str:
    found = schema_of(word)
    title = f"`{key}`" if key != TEXT else "Text"
    parts = [f"### {title}\n", found["description"] + "\n"]
    parts += [_table(found)] if key != TEXT else []
    return "\n".join([*parts, f"```yaml\n{word.example.rstrip()}\n```\n"])


def _file(name: str, file: str) -> str:
    found = schema(name)
    parts = [f"## {file}\n", found["description"] + "\n"]
    if "properties" in found:
        return "\n".join([*parts, _table(found)])
    return "\n".join([*parts, *_below("Key of a cue", found)])


def _table(found: Mapping[str, Any], title: str = "Key") -> str:
    """The keys of a thing, then the keys of the things inside it."""
    needed = found.get("required", ())
    rows = [f"| {title} | | |", "|---|---|---|"]
    for key, kind in found["properties"].items():
        told = kind.get("description", "").replace("|", "\\|")
        rows.append(f"| `{key}` | {'needed' if key in needed else ''} | {told} |")
    kinds = found["properties"].items()
    inside = [text for key, kind in kinds for text in _below(f"Key in `{key}`", kind)]
    return "\n".join(["\n".join(rows) + "\n", *inside])


def _below(title: str, kind: Mapping[str, Any]) -> Iterator[str]:
    """Tables of the keys that stand inside the value of a key."""
    for part in _things(kind):
        about = f"{part['description']}\n\n" if "description" in part else ""
        told = any("description" in kind for kind in part["properties"].values())
        yield about + (_table(part, title) if told else "")


def _things(kind: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The mappings with keys of their own in a schema, as near to its top as they stand."""
    if "properties" in kind:
        yield kind
        return
    inner = [kind.get("items"), kind.get("additionalProperties"), *kind.get("anyOf", ())]
    for part in inner:
        if isinstance(part, Mapping):
            yield from _things(part)
