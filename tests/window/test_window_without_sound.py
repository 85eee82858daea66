"""No sound device: the game opens all the same, and nothing is said that a player cannot use."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(sys.platform != "linux", reason="the program that stops at the first picture reads /proc")
def test_the_first_picture_comes_without_a_sound_device(tmp_path: Path) -> None:
    env = os.environ | {
        "SDL_VIDEODRIVER": "dummy",
        "SDL_AUDIODRIVER": "no_such_device",
        "NO_PERMIT_HOME": str(tmp_path),
    }
    command = [sys.executable, "-m", "tests.bench.first_picture", "play", "--seed", "1"]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.split()) == 2
