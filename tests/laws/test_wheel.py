"""The wheel holds the story, its pictures and faces, and plays from any folder."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def test_it_holds_what_is_needed_and_no_scripts(unpacked: Path) -> None:
    story = unpacked / "game" / "story"
    assert (story / "scenes" / "story.yaml").is_file()
    assert list((story / "assets" / "pictures").glob("*.webp"))
    assert list((story / "assets" / "fonts").glob("*.ttf"))
    assert list((story / "assets" / "fonts").glob("*LICENSE*"))
    assert not (story / "assets" / "art").exists()
    assert not list(unpacked.rglob("tests"))


def test_it_plays_from_any_folder(unpacked: Path, tmp_path: Path) -> None:
    env = os.environ | {"PYTHONPATH": str(unpacked), "NO_PERMIT_HOME": str(tmp_path / "saves")}
    command = [sys.executable, "-P", "-m", "game", "play", "--text", "--seed", "1"]
    done = subprocess.run(
        command, input="1\n", cwd=tmp_path, env=env, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "INT. AMC SUNSET 5 - LOBBY - NIGHT" in done.stdout
    where = [sys.executable, "-P", "-c", "from game.build.folder import shipped; print(shipped())"]
    found = subprocess.run(where, cwd=tmp_path, env=env, capture_output=True, text=True, check=True)
    assert Path(found.stdout.strip()) == unpacked / "game" / "story"
