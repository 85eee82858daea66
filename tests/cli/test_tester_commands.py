"""What the testers' commands have in common: where things cannot be read or written, they say so at once."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from game.cli import main

STORY = "id: door\ntitle: Door\nstart: door\nendings: {done: {title: Done}}\n"
SCENE = "scene: door\nscript:\n- choose:\n  - Knock:\n      script:\n      - end: done\n"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    (tmp_path / "story.yaml").write_text(STORY)
    (tmp_path / "door.yaml").write_text(SCENE)
    return tmp_path


@pytest.mark.parametrize("command", ["test", "playtest", "explore", "stats"])
def test_the_errors_of_a_story_are_data_with_json(story: Path, command: str) -> None:
    (story / "door.yaml").write_text("scene: door\nscript:\n- go: nowhere\n")
    done = CliRunner().invoke(main, [command, "--json", "--story", str(story)])
    assert done.exit_code == 1
    assert "unknown-scene" in {item["code"] for item in json.loads(done.stdout)["diagnostics"]}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["playtest", "--html", "nowhere/page.html"], "there is no folder nowhere"),
        (["test", "--junit", "nowhere/tests.xml"], "there is no folder nowhere"),
        (["playtest", "--fail-under", "nan"], "A number from 0 to 100"),
        (["playtest", "--cluster", "garbage"], "write tcp://HOST:PORT"),
        (["playtest", "--policy", "greedy:+heat"], "There is no variable “heat”"),
        (["diff", "", "HEAD"], "There is no folder “”"),
    ],
)
def test_misuse_is_told_before_the_work(story: Path, words: list[str], said: str) -> None:
    done = CliRunner().invoke(main, [*words, "--story", str(story)])
    assert (done.exit_code, said in done.output) == (2, True), done.output


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_gets_a_sentence(story: Path) -> None:
    words = [sys.executable, "-m", "game", "check", "--story", str(story)]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(words, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr) == (
        2,
        "Error: The output cannot be written: no space left on device.\n",
    )


def test_picks_that_do_not_fit_leave_with_1(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PERMIT_HOME", str(story / "home"))
    words = ["play", "--text", "--story", str(story), "--picks"]
    assert CliRunner().invoke(main, [*words, "knock"], input="").exit_code == 0
    done = CliRunner().invoke(main, [*words, "ring"], input="")
    assert done.exit_code == 1 and "ring" in done.output
