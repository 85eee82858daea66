"""The command line as a person meets it: one sentence for a mistake, the right exit code, no traceback."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from game.cli import main


@pytest.fixture(autouse=True)
def _own_saves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PERMIT_HOME", str(tmp_path / "saves"))


def run(*args: str, typed: str = "") -> Result:
    result = CliRunner().invoke(main, args, input=typed)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def story(folder: Path, scenes: str) -> str:
    """A story folder with these scenes."""
    (folder / "scenes").mkdir(parents=True)
    settings = (
        "id: t\ntitle: T\nstart: first\nvariables: {heat: {int: 0..5}}\nendings: {done: {title: Done}}\n"
    )
    (folder / "scenes" / "story.yaml").write_text(settings)
    (folder / "scenes" / "scenes.yaml").write_text(scenes)
    return str(folder)


GOOD = """\
scene: first
script:
- choose:
  - Wait:
      do: heat += 1
  - Leave.
- "Heat is {heat}."
- end: done
"""


def test_the_shipped_story_has_no_errors() -> None:
    assert run("check").exit_code == 0


def test_the_shipped_story_plays_in_the_terminal_to_the_end_of_input() -> None:
    result = run("play", "--text", "--seed", "1", typed="1\n1\n")
    assert result.exit_code == 0
    assert "INT. AMC SUNSET 5 - LOBBY - NIGHT" in result.output


def test_a_play_begins_where_and_as_it_is_told(tmp_path: Path) -> None:
    result = run("play", "--text", "--story", story(tmp_path, GOOD), "--set", "heat=3", typed="1\n")
    assert (result.exit_code, "Heat is 4." in result.output) == (0, True)


@pytest.mark.parametrize(
    ("args", "code", "words"),
    [
        (("check", "--story", "nowhere"), 2, "does not exist"),
        (("play", "--text", "--story", "nowhere"), 2, "does not exist"),
        (("play", "--story", "nowhere"), 2, "does not exist"),
        (("play", "--text", "--scene", "nowhere"), 2, "There is no scene “nowhere”."),
        (("play", "--text", "--set", "heat"), 2, "“heat” is not NAME=VALUE."),
        (("play", "--text", "--set", "moon=1"), 2, "There is no variable “moon”."),
        (("explain", "unknown-scen"), 2, "Did you mean “unknown-scene”?"),
        (("chekc",), 2, "No such command"),
    ],
)
def test_a_mistake_gets_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...], code: int, words: str
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(*args)
    assert result.exit_code == code
    assert words in " ".join(result.output.split())


def test_a_play_with_a_seed_leaves_the_kept_play_alone(tmp_path: Path) -> None:
    run("play", "--text", typed="2\n1\n")
    kept = (tmp_path / "saves" / "last_load" / "save-autosave.json").read_bytes()
    run("play", "--text", "--seed", "7", typed="1\nnew\n2\n")
    run("play", "--text", "--scene", "bench", typed="new\n1\n")
    assert (tmp_path / "saves" / "last_load" / "save-autosave.json").read_bytes() == kept


def test_a_story_with_errors_is_not_played_but_told(tmp_path: Path) -> None:
    result = run("play", "--text", "--story", story(tmp_path, GOOD.replace("heat += 1", "heet += 1")))
    assert result.exit_code == 1
    assert "There is no variable “heet”." in result.output


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_reports_for_machines_are_json(tmp_path: Path, form: str) -> None:
    result = run("check", "--story", story(tmp_path, GOOD + "- go: nowhere\n"), "--format", form)
    assert result.exit_code == 1
    assert "nowhere" in json.dumps(json.loads(result.output), ensure_ascii=False)


def test_a_file_is_named_so_that_an_editor_finds_it_from_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story(tmp_path / "tales", GOOD + "- go: nowhere\n")
    monkeypatch.chdir(tmp_path)
    result = run("check", "--story", "tales", "--format", "line")
    assert result.output.startswith("tales/scenes/scenes.yaml:9:7: error: unknown-scene ")
    assert Path(result.output.partition(":")[0]).is_file()


def test_strict_makes_warnings_count(tmp_path: Path) -> None:
    folder = story(tmp_path, GOOD.replace("{heat}", "high"))
    assert (
        run("check", "--story", folder).exit_code,
        run("check", "--strict", "--story", folder).exit_code,
    ) == (0, 1)


def test_without_a_display_the_window_names_the_terminal(tmp_path: Path) -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "XDG_RUNTIME_DIR")
    env = {name: value for name, value in os.environ.items() if name not in hidden}
    command = [sys.executable, "-m", "game", "play"]
    done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert "no-permit play --text" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
