"""The testers' page of the manual: its examples are run on the story of the guide."""

from functools import cache
from pathlib import Path

from game.build.build import build_folder
from game.build.load import memory_folder
from game.model.reading import entries
from game.source.source import Source
from game.testing.playtest.batches import Batch, Job, Runner
from game.testing.playtest.personas import read_personas
from game.testing.script.cases import read_cases
from game.testing.script.checks import CHECKS
from game.testing.script.model import Checks, Playthrough, Step, Suite
from game.testing.script.running import EXPECTED, PASSED, run
from game.testing.script.stage import Stage
from game.writing.guide import page, starter, starter_tests

TESTS, PLAYERS = "tests/playthroughs/stop.yaml", "tests/players.yaml"


@cache
def stage() -> Stage:
    files = {file.removeprefix("scenes/"): scene for file, scene in starter().items()}
    built = build_folder(memory_folder(files))
    assert built.program is not None
    return Stage(built, built.program)


def test_the_example_does_what_the_page_says() -> None:
    loaded = read_cases(Source(TESTS, starter_tests()[TESTS]), stage())
    assert [str(item.span) + item.message for item in loaded.found] == []
    results = [run(case, stage(), lambda: 0.0) for case in loaded.cases]
    bad = [result for result in results if not result.is_good]
    assert {result.case.title: [item.message for item in result.failures] for result in bad} == {}
    assert {result.outcome for result in results} == {PASSED, EXPECTED}


def test_the_players_play_as_the_page_says(tmp_path: Path) -> None:
    file = tmp_path / "players.yaml"
    file.write_text(starter_tests()[PLAYERS], "utf-8")
    tally = Runner(Job(stage().program, read_personas(stage().program, file), 1))(Batch(0, 60))
    assert not tally.failures
    assert [sum(ends.values()) for ends in tally.players.values()] == [30, 30]
    taken = dict(
        zip([option.id for ask in stage().program.asks for option in ask.options], tally.taken, strict=True)
    )
    assert taken["walk"] > 10 and taken["wave_at_the_lights"] > 30


def test_every_key_is_on_the_page() -> None:
    text = page("testing")
    for kind in (Suite, Playthrough, Step, Checks):
        for entry in entries(kind):
            assert f"{entry.key}:" in text or f"`{entry.key}`" in text, entry.key


def test_every_check_is_looked_at() -> None:
    assert [entry.key for entry in entries(Checks)] == list(CHECKS)
