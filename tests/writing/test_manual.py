"""Every example of the manual is built, and played to an ending."""

import re
from random import Random

import pytest
from click.testing import CliRunner

from game.cli import main
from game.model.reading import entries
from game.model.word import Word
from game.run.events import Ended, Said
from game.run.program import Program
from game.source.codes import CODES
from game.words import WORDS
from game.writing.common import story_around
from game.writing.examples import SCENES, build_files
from game.writing.explain import all_codes
from game.writing.guide import steps
from game.writing.manual import manual
from game.writing.report import check_text
from tests.writing.playing import play


def ends(program: Program, plays: int = 20) -> None:
    for seed in range(plays):
        assert isinstance(play(program, Random(seed))[-1], Ended)


@pytest.mark.parametrize("word", WORDS.values(), ids=lambda word: word.__name__)
def test_the_example_of_each_word_is_good_and_plays(word: type[Word]) -> None:
    built = build_files(story_around(word.example))
    assert not [item for item in built.diagnostics if item.is_error or item.span.file == SCENES]
    assert built.program is not None
    ends(built.program)


@pytest.mark.parametrize("step", range(len(steps())))
def test_each_step_of_the_tutorial_passes_strictly_and_plays(step: int) -> None:
    built = build_files(steps()[step])
    assert check_text(built, "text", strict=True)[1] == 0, check_text(built, "text", strict=True)[0]
    assert built.program is not None
    ends(built.program)


def test_the_tutorial_shows_a_locked_option_a_chance_and_a_speaker() -> None:
    program = build_files(steps()[-1]).program
    assert program is not None
    options = [option for ask in program.asks for option in ask.options]
    assert any(option.why for option in options) and any(option.chance for option in options)
    assert "IRIS" in {line.speaker for line in program.lines}
    events = [event for seed in range(60) for event in play(program, Random(seed))]
    said = {event.line for event in events if isinstance(event, Said)}
    assert said == set(range(len(program.lines)))


def test_the_manual_has_every_word_key_and_example() -> None:
    text = manual()
    for key, word in WORDS.items():
        assert f"\n### {f'`{key}`' if key else 'Text'}\n" in text
        assert f"```yaml\n{word.example.rstrip()}\n```" in text
        for entry in entries(word) if key else ():
            assert f"\n| `{entry.key}` | {'needed' if entry.required else ''} | " in text
    for part in ("story.yaml", "cast.yaml", "record.yaml", "Expressions", "A scene"):
        assert f"\n## {part}\n" in text


def test_the_manual_is_the_same_every_time_and_has_no_gaps() -> None:
    assert manual() == manual()
    assert "None" not in manual() and "| |\n" not in manual().replace("| | |\n", "")


def told(text: str) -> set[tuple[str, str]]:
    """The commands that a text names, each with one of its options, or with none."""
    lines = re.findall(r"no-permit ([a-z]+(?: (?:story|scene)\b)?)([^`\n]*)", text)
    return {(name, option) for name, rest in lines for option in ("", *re.findall(r"--[a-z]+", rest))}


def test_every_command_and_option_that_is_named_exists() -> None:
    pages = "\n".join([manual(), all_codes(), *(code.why for code in CODES.values())])
    named = told(pages)
    assert ("check", "--story") in named and ("schema", "--for") in named
    for command, option in named:
        asked = CliRunner().invoke(main, [*command.split(), "--help"])
        assert asked.exit_code == 0, command
        assert option in asked.output, (command, option)


def test_no_code_is_named_that_does_not_exist() -> None:
    assert all(code.name == name for name, code in CODES.items())
