"""The testers' page of the manual: its example is run on the story of the guide."""

from game.build.build import build_folder
from game.build.load import memory_folder
from game.model.reading import entries
from game.source.source import Source
from game.testing.script.cases import read_cases
from game.testing.script.checks import CHECKS
from game.testing.script.model import Checks, Playthrough, Step, Suite
from game.testing.script.running import EXPECTED, PASSED, run
from game.testing.script.stage import Stage
from game.writing.guide import page, starter, starter_tests


def test_the_example_does_what_the_page_says() -> None:
    ((name, text),) = starter_tests().items()
    files = {file.removeprefix("scenes/"): scene for file, scene in starter().items()}
    built = build_folder(memory_folder(files))
    assert built.program is not None
    stage = Stage(built, built.program)
    loaded = read_cases(Source(name, text), stage)
    assert [str(item.span) + item.message for item in loaded.found] == []
    results = [run(case, stage, lambda: 0.0) for case in loaded.cases]
    bad = [result for result in results if not result.is_good]
    assert {result.case.title: [item.message for item in result.failures] for result in bad} == {}
    assert {result.outcome for result in results} == {PASSED, EXPECTED}


def test_every_key_is_on_the_page() -> None:
    text = page("testing")
    for kind in (Suite, Playthrough, Step, Checks):
        for entry in entries(kind):
            assert f"{entry.key}:" in text or f"`{entry.key}`" in text, entry.key


def test_every_check_is_looked_at() -> None:
    assert [entry.key for entry in entries(Checks)] == list(CHECKS)
