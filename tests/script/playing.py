"""Test files run on the story of tests/session, without a clock."""

from functools import cache
from pathlib import Path

from game.source.source import Source
from game.testing.script.cases import Loaded, read_cases
from game.testing.script.report import Outcome, Ran
from game.testing.script.running import run
from game.testing.script.stage import Stage
from game.testing.script.suites import run_files
from tests.session.stories import story


@cache
def stage() -> Stage:
    built = story()
    assert built.program is not None
    return Stage(built, built.program)


def loaded(text: str) -> Loaded:
    """The cases of a file with this text."""
    return read_cases(Source("tests.yaml", text), stage())


def outcome(text: str) -> Outcome:
    """What comes of a file with this text."""
    found = loaded(text)
    return Outcome((Ran(found, tuple(run(case, stage(), lambda: 0.0) for case in found.cases)),), 0.0, "")


def outcome_of(file: Path, word: str = "") -> Outcome:
    """What comes of a file, named from its own folder."""
    return run_files((file,), stage(), word, "", file.parent, lambda: 0.0)


def messages(text: str) -> list[str]:
    """What does not hold, and what is wrong with the file: a line each, with line and column."""
    found = outcome(text)
    failed = [item for result in found.results for item in result.failures]
    told = [f"{item.span.line}:{item.span.column} {item.message}" for item in [*found.mistakes, *failed]]
    return told + [result.why for result in found.results if result.why]
