"""JSON schemas for editors, derived from the field types of the words, scenes and tables."""

import json
from collections.abc import Callable
from types import MappingProxyType
from typing import Any

from game.model.reading import schema as schema_of
from game.model.scene import Scene
from game.model.story import Record, Settings
from game.model.tables import Member
from game.model.word import TEXT
from game.words import WORDS

_DRAFT = "http://json-schema.org/draft-07/schema#"
"""The newest draft that editors' YAML support reads throughout."""


def schema_text(part: str = "scene") -> str:
    """The schema of one of PARTS as JSON."""
    return json.dumps(schema(part), ensure_ascii=False, indent=2) + "\n"


def schema(part: str = "scene") -> dict[str, Any]:
    """The schema of scene files, story.yaml, cast.yaml or record.yaml."""
    return {"$schema": _DRAFT, **PARTS[part](), "$defs": {"script": _script()}}


def _scene() -> dict[str, Any]:
    return schema_of(Scene)


def _story() -> dict[str, Any]:
    return schema_of(Settings)


def _cast() -> dict[str, Any]:
    cues = {"pattern": "^[^a-z]*[^a-z ][^a-z]*$"}
    about = "The cast: each speaker by the cue, in capitals."
    return {
        "type": "object",
        "description": about,
        "propertyNames": cues,
        "additionalProperties": schema_of(Member),
    }


def _record() -> dict[str, Any]:
    return schema_of(Record)


PARTS = MappingProxyType[str, Callable[[], dict[str, Any]]](
    {"scene": _scene, "story": _story, "cast": _cast, "record": _record}
)


def _script() -> dict[str, Any]:
    """A list of texts and words. Each word's keys are asked for where its own key stands: so an editor names
    what is wrong in the word that was meant, and not that no word fits."""
    words = {word.key(): schema_of(word) for key, word in WORDS.items() if key != TEXT}
    no_word = {"type": "object", "not": {"anyOf": [{"required": [name]} for name in words]}}
    item = {
        "type": ["string", "number", "boolean", "object"],
        "properties": {name: {"description": word["description"]} for name, word in words.items()},
        "allOf": [
            *({"if": {"type": "object", "required": [name]}, "then": word} for name, word in words.items()),
            {"if": no_word, "then": {"propertyNames": {"enum": list(words)}}},
        ],
    }
    return {"type": "array", "items": item}
