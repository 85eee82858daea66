"""The schemas for editors accept what the game accepts, and refuse what it has no word for."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from game.build.folder import read_folder, shipped
from game.source.codes import CODES
from game.words import WORDS
from game.writing.common import story_around
from game.writing.examples import files_of
from game.writing.guide import steps
from game.writing.schema import PARTS, schema

_SPECIAL = {f"{part}.yaml": part for part in PARTS if part != "scene"}
_REFUSED = ("unknown-key", "unknown-word", "missing-key", "wrong-shape", "bad-chance", "too-many-options")


def faults(file: str, text: str) -> list[str]:
    """What the schema of a file says about its documents."""
    validator = Draft7Validator(schema(_SPECIAL.get(Path(file).name, "scene")))
    documents: list[Any] = list(yaml.safe_load_all(text))
    return [f"{file}: {error.message}" for document in documents for error in validator.iter_errors(document)]


def all_faults(files: Any) -> list[str]:
    return [fault for name, text in files.items() if name.endswith(".yaml") for fault in faults(name, text)]


@pytest.mark.parametrize("part", PARTS)
def test_it_is_a_schema(part: str) -> None:
    Draft7Validator.check_schema(schema(part))


def test_the_story_that_ships_is_accepted() -> None:
    assert not all_faults({source.file: source.text for source in read_folder(shipped()).sources})


@pytest.mark.parametrize("word", WORDS.values(), ids=lambda word: word.__name__)
def test_the_example_of_each_word_is_accepted(word: Any) -> None:
    assert not all_faults(story_around(word.example))


def test_the_tutorial_is_accepted() -> None:
    for files in steps():
        assert not all_faults(files)


@pytest.mark.parametrize("code", _REFUSED)
def test_the_bad_example_of_a_finding_is_refused(code: str) -> None:
    assert all_faults(files_of(CODES[code].bad))
    assert not all_faults(files_of(CODES[code].good))


def test_every_word_has_a_description() -> None:
    item = schema()["$defs"]["script"]["items"]
    assert set(item["properties"]) == {key for key in WORDS if key}
    assert all(about["description"] for about in item["properties"].values())
