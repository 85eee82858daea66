"""`no-permit test` and the options of `play` as a person meets them."""

import json
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner, Result

from game.cli import main
from game.testing.script.junit import as_junit
from game.testing.script.suites import run_files
from tests.script.playing import stage

STORY = Path(__file__).parents[1] / "session" / "story"
CASES = Path(__file__).parent / "cases"


@pytest.fixture(autouse=True)
def _own_saves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PERMIT_HOME", str(tmp_path / "saves"))
    monkeypatch.chdir(tmp_path)


def run(*args: object, typed: str = "") -> Result:
    command, *rest = map(str, args)
    result = CliRunner().invoke(main, [command, "--story", str(STORY), *rest], input=typed)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def test_good_tests_exit_0() -> None:
    result = run("test", CASES / "passing.yaml", CASES / "parameters.yaml", "-k", "two are")
    assert result.exit_code == 0
    assert result.output.startswith(f"{CASES.as_posix()}/passing.yaml .\n\n1 passed in ")


def test_a_folder_is_looked_through_and_a_failure_exits_1() -> None:
    result = run("test", CASES)
    assert result.exit_code == 1
    assert "1 expected failure" in result.output and " mistakes in " in result.output


def test_the_default_is_the_story_s_own_folder(tmp_path: Path) -> None:
    files = {path.name: path.read_text("utf-8") for path in STORY.glob("*.yaml")}
    for name, text in files.items():
        (tmp_path / name).write_text(text, "utf-8")
    folder = tmp_path / "tests" / "playthroughs"
    folder.mkdir(parents=True)
    (folder / "a.yaml").write_text("test: a\nsteps:\n- expect: {scene: door}\n", "utf-8")
    result = CliRunner().invoke(main, ["test", "--story", "."])
    assert (result.exit_code, result.output.split("\n")[0]) == (0, "tests/playthroughs/a.yaml .")


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ((), "There is no test. Tests are .yaml files in tests/playthroughs"),
        (("nowhere.yaml",), "does not exist"),
        ((CASES / "passing.yaml", "-k", "no such word"), "No test has “no such word” in its name."),
        ((CASES / "empty.yaml",), "There is no test in"),
        ((CASES / "passing.yaml", "--junit", "no/such/folder.xml"), "cannot be written"),
    ],
)
def test_misuse_exits_2(args: tuple[object, ...], words: str) -> None:
    result = run("test", *args)
    assert result.exit_code == 2
    assert words in " ".join(result.output.split())


def test_json_tells_the_same(tmp_path: Path) -> None:
    found = json.loads(run("test", "--json", CASES).output)
    assert found["failed"] == sum(test["outcome"] == "failed" for test in found["tests"]) > 0
    assert {"file", "line", "column", "message", "hint"} == set(found["mistakes"][0])
    failing = next(test for test in found["tests"] if test["test"] == "Too far")
    assert failing["picks"] == ["sit_down"]
    assert failing["replay"].endswith("--seed 1 --scene roof --picks sit_down")


def test_junit_is_as_it_was(golden: Callable[[Path, str], None]) -> None:
    files = [CASES / f"{name}.yaml" for name in ("passing", "expected", "failing", "broken_suite")]
    text = as_junit(run_files(files, stage(), "", "", CASES, lambda: 0.0))
    root = ET.fromstring(text.encode())
    assert int(root.get("tests", "")) == sum(1 for _ in root.iter("testcase"))
    golden(Path(__file__).parent / "junit.xml", text)


def test_v_prints_what_was_picked() -> None:
    result = run("test", "-v", CASES / "passing.yaml", "-k", "two are")
    assert result.exit_code == 0
    lines = result.output.split("\n")
    assert lines[0] == "PASSED Two are coming"
    assert lines[1].endswith("passing.yaml:6: nothing is picked")
    assert lines[2].endswith("passing.yaml:15: nothing is picked")
    assert lines[3].endswith("passing.yaml:16: door: who_is_it")


def test_a_renamed_pick_is_mended_and_what_comes_after_it(tmp_path: Path) -> None:
    text = "test: a\nsteps:\n- pick: Who was it\n- pick: Pick it up\n- expect: {scene: roof}\n"
    (tmp_path / "a.yaml").write_text(text, "utf-8")
    result = run("test", "--update", "a.yaml")
    assert result.exit_code == 0
    wanted = "test: a\nsteps:\n- pick: Who is it?\n- pick: Pick up\n- expect: {scene: street}\n"
    assert (tmp_path / "a.yaml").read_text("utf-8") == wanted


def test_junit_is_written(tmp_path: Path) -> None:
    run("test", CASES, "--junit", "junit.xml")
    assert ET.parse(tmp_path / "junit.xml").getroot().get("errors") == "55"


def test_update_rewrites_and_runs_again(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("test: a\nsteps:\n- expect: {scene: roof}   # where\n", "utf-8")
    result = run("test", "--update", "a.yaml")
    assert result.exit_code == 0
    assert result.output.split("\n")[0] == "a.yaml:3:19: “roof” is now “door”."
    assert (tmp_path / "a.yaml").read_text("utf-8").endswith("{scene: door}   # where\n")


def test_a_file_that_is_no_text_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"\xff\xfe\x00")
    result = run("test", "a.yaml", CASES / "passing.yaml")
    assert result.exit_code == 1
    assert "3 passed, 1 mistake" in result.output


def test_the_replay_of_a_failure_stands_where_it_failed() -> None:
    found = json.loads(run("test", "--json", CASES / "failing.yaml").output)
    _, _, *args = found["tests"][5]["replay"].split()
    told = CliRunner().invoke(main, ["play", *args], input="").output
    assert "The end: Morning" in told


def test_what_play_records_passes(tmp_path: Path) -> None:
    assert run("play", "--text", "--seed", 3, "--record", "mine.yaml", typed="1\n2\n").exit_code == 0
    assert run("test", "mine.yaml").exit_code == 0
    assert not (tmp_path / "saves" / "night_shift" / "save-autosave.json").exists()


def test_play_makes_the_picks_first_and_says_which_does_not_fit() -> None:
    told = run("play", "--text", "--picks", "who_is_it,pick_upp,roll").output
    assert told.startswith("No option here is “pick_upp”. Did you mean “pick_up”? On offer: pick_up (Pick")
    assert "The phone rings." in told
    assert "Roll" in run("play", "--text", "--picks", "who_is_it, pick_up").output
