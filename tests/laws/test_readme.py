"""What the README says is so: its commands are found by the machine that tests, its scene builds."""

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from game.build.build import build_folder
from game.build.load import memory_folder
from game.cli import main

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text()
COMMANDS = re.findall(r"^no-permit (.+?)(?: > .*?)?(?:\s+#.*)?$", README, re.MULTILINE)
SETTINGS = """\
id: example
title: Example
start: late_show
variables: {light: {int: 0..60, start: 60}, heat: {int: 0..5, start: 0}}
endings: {done: {title: Done}}
"""
REST = "scene: change_machine\nscript:\n- if: light > 0\n  then: [It hums.]\n- end: done\n"


def test_the_scene_of_the_readme_builds() -> None:
    scene = re.search(r"```yaml\n(.*?)```", README, re.DOTALL)
    assert scene is not None
    files = {
        "story.yaml": SETTINGS,
        "cast.yaml": "NOOR: {name: Noor}\n",
        "scenes.yaml": scene.group(1) + "---\n" + REST,
    }
    assert [item.message for item in build_folder(memory_folder(files)).diagnostics] == []


@pytest.mark.parametrize("command", [line for line in COMMANDS if not line.startswith("play")])
def test_a_command_of_the_readme_does_what_it_says(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    if "--story my_story" in command:
        assert CliRunner().invoke(main, ["new", "story", "my_story"]).exit_code == 0
    result = CliRunner().invoke(main, shlex.split(command))
    assert result.exit_code == 0, result.output


def test_the_pictures_of_the_readme_are_there() -> None:
    for path in re.findall(r"!\[.*?\]\((.*?)\)", README):
        assert (ROOT / path).is_file(), path
