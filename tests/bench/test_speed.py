"""Speed, side by side in one run: `pytest -m bench -s`. Ratios hold, seconds are the machine's."""

import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from game.build.build import build
from game.run.dice import Dice
from game.run.events import Asked
from game.run.program import Program
from game.run.step import begin, step
from tests.bench.generated import VARIABLES, files

pytestmark = pytest.mark.bench


def told(line: str) -> None:
    print(f"\n  {line}", end="")


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def middle(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]


def written(folder: Path, scenes: int, words: int = 50) -> Path:
    (folder / "scenes").mkdir(parents=True)
    for name, text in files(scenes, words).items():
        (folder / "scenes" / name).write_text(text)
    return folder


def engine_steps(program: Program, plays: int, dice: random.Random) -> int:
    """Steps taken in seeded uniform random plays through the public `step`."""
    start = tuple(slot.start for slot in program.slots)
    draw = Dice(1)
    steps = 0
    for _ in range(plays):
        turn = begin(program, program.start, start, draw)
        while isinstance(asked := turn.events[-1], Asked):
            offers = asked.offers
            offer = offers[int(dice.random() * len(offers))]
            turn = step(program, turn.state, offer.option, draw)
            steps += 1
    return steps


def hand_written_steps(scenes: int, plays: int, dice: random.Random) -> int:
    """The same kind of work in a plain Python loop: text produced, one variable raised, three ways on."""
    texts = [f"{i} " * 30 for i in range(scenes)]
    ways = [[min(i + 1 + dice.randrange(scenes // 25), scenes) for _ in range(3)] for i in range(scenes)]
    raised = [dice.randrange(VARIABLES) for _ in range(scenes)]
    steps = 0
    for _ in range(plays):
        at, values = 0, [0] * VARIABLES
        page = []
        while at < scenes:
            page.append(texts[at] + ("Somebody looks." if values[raised[at]] > 2 else "Nobody looks."))
            values[raised[at]] += 1
            open_ways = [way for i, way in enumerate(ways[at]) if i < 2 or values[raised[at]] < 3]
            at = open_ways[int(dice.random() * len(open_ways))]
            steps += 1
    return steps


def test_steps_a_second_on_a_thousand_scenes(tmp_path: Path) -> None:
    program = build(written(tmp_path / "story", 1000)).program
    assert program is not None
    dice = random.Random(2)
    cold = timed(lambda: engine_steps(program, 400, dice))
    rates = []
    for _ in range(5):
        steps = [0]
        seconds = timed(lambda steps=steps: steps.__setitem__(0, engine_steps(program, 2000, dice)))
        rates.append(steps[0] / seconds)
    loop = [0]
    seconds = timed(lambda: loop.__setitem__(0, hand_written_steps(1000, 8000, dice)))
    usual, plain = middle(rates), loop[0] / seconds
    told(f"engine {usual:,.0f} steps/s (best {max(rates):,.0f}); first 400 plays, compiling, {cold:.2f} s")
    told(f"hand-written loop {plain:,.0f} steps/s; ratio {usual / plain:.2f}")
    assert usual > 0


@pytest.mark.parametrize("scenes", [1_000, 10_000])
def test_a_cold_build(tmp_path: Path, scenes: int) -> None:
    story = written(tmp_path / "story", scenes)
    size = sum(path.stat().st_size for path in story.rglob("*.yaml"))
    seconds = timed(lambda: build(story))
    told(f"cold build of {scenes:,} scenes ({size / 1e6:.1f} MB): {seconds:.2f} s")
    assert build(story).program is not None


def test_check_on_four_hundred_scenes(tmp_path: Path) -> None:
    story = written(tmp_path / "story", 400, words=100)
    size = sum(path.stat().st_size for path in story.rglob("*.yaml"))
    command = [sys.executable, "-m", "game", "check", "--story", str(story)]
    run = middle([timed(lambda: subprocess.run(command, capture_output=True, check=False)) for _ in range(7)])
    bare = middle([timed(lambda: subprocess.run([sys.executable, "-c", ""], check=True)) for _ in range(7)])
    told(f"no-permit check, 400 scenes ({size / 1000:.0f} KB): {run:.2f} s whole process")
    told(f"python itself {bare:.3f} s")
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize("screen", ["title", "page"])
def test_start_to_the_first_picture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, screen: str) -> None:
    monkeypatch.setenv("NO_PERMIT_HOME", str(tmp_path))
    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
    if "DISPLAY" not in os.environ:
        monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    more = ["--seed", "1"] if screen == "page" else []
    command = [sys.executable, "-m", "tests.bench.first_picture", "play", *more]
    found = [subprocess.run(command, capture_output=True, text=True, check=True) for _ in range(7)]
    figures = [tuple(map(float, done.stdout.split()[-2:])) for done in found]
    bare = [sys.executable, "-c", "import pygame"]
    pygame = middle([timed(lambda: subprocess.run(bare, capture_output=True, check=True)) for _ in range(7)])
    seconds, memory = middle([s for s, _ in figures]), middle([m for _, m in figures])
    told(f"start to the first picture ({screen}): {seconds:.2f} s, {memory:.0f} MB")
    told(f"plain import pygame {pygame:.2f} s; ratio {seconds / pygame:.1f}")
    assert seconds > 0
