"""Random plays beside what other systems take: `pytest -m bench -s tests/bench/test_peers.py`.

The same story for each (see `generated`), one process each, in turns, the best of some rounds. Ratios
hold, seconds are the machine's.
"""

import os
import random
import shutil
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from game.build.build import build
from tests.bench.generated import files
from tests.bench.peers.ink import ink
from tests.bench.peers.processes import INKJS, Ran, installed, run
from tests.bench.test_speed import engine_steps, timed, told, written

pytestmark = pytest.mark.bench

_SCENES = 1000
_ROUNDS = 5
_OUR_PLAYS = 20_000
_INK_PLAYS = 400
_BAR = 20
_PEER = str(Path(__file__).with_name("peers") / "ink_peer.js")
_NO_CHOICESCRIPT = (
    "ChoiceScript’s randomtest was not run: no package of the npm registry that we know of ships it, "
    "and nothing else was put in its place"
)


class Measured(NamedTuple):
    """Choices taken a second while playing; a play; seconds before the first play; peak memory in MB."""

    rate: float
    a_play: float
    before: float
    memory: float


def measured(played: Ran, plays: int, compiled: Ran | None = None) -> Measured:
    """`before` is from source: what the process takes beside its playing, and the compiler before it."""
    seconds, steps = played.figures["seconds"], played.figures["steps"]
    before = played.seconds - seconds + (compiled.seconds if compiled else 0)
    memory = max(played.memory, compiled.memory if compiled else 0)
    return Measured(steps / seconds, steps / plays, before, memory)


def ours(story: Path, seed: int) -> Measured:
    command = [sys.executable, "-m", "game", "playtest", "--story", str(story), "-n", str(_OUR_PLAYS)]
    return measured(run([*command, "--seed", str(seed), "--jobs", "1", "--json"]), _OUR_PLAYS)


def inkjs(source: Path, modules: Path, seed: int) -> Measured:
    made = source.with_suffix(".json")
    where = {"NODE_PATH": str(modules)}
    compiled = run(["node", _PEER, "compile", str(source), str(made)], **where)
    played = run(["node", _PEER, "play", str(made), str(_INK_PLAYS), str(seed)], **where)
    return measured(played, _INK_PLAYS, compiled)


def best(rounds: list[Measured]) -> Measured:
    """What else the machine does only ever slows a process down; so the best round tells most of each."""
    rates, plays, before, memory = zip(*rounds, strict=True)
    return Measured(max(rates), plays[0], min(before), max(memory))


def shown(name: str, found: Measured) -> None:
    told(
        f"{name:<26}{found.rate:>10,.0f} choices/s{found.a_play:>7.1f} a play"
        f"{found.before:>7.2f} s to the first play{found.memory:>6.0f} MB"
    )


@pytest.mark.skipif(not hasattr(os, "wait4"), reason="peak memory is read with wait4")
def test_playtest_beside_inkjs_and_choicescript(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    if shutil.which("npm") is None or shutil.which("node") is None:
        pytest.skip("there is no node or npm here, so that inkjs cannot be had")
    assert pytestconfig.cache is not None
    folder = pytestconfig.cache.mkdir("peers")
    lacking = installed(folder)
    if lacking:
        pytest.skip(lacking)
    story = written(tmp_path / "story", _SCENES)
    source = tmp_path / "story.ink"
    source.write_text(ink(files(_SCENES)), "utf-8")
    rounds = [(ours(story, i), inkjs(source, folder / "node_modules", i)) for i in range(1, _ROUNDS + 1)]
    own, other = best([own for own, _ in rounds]), best([other for _, other in rounds])
    shown("no-permit playtest", own)
    shown(INKJS, other)
    told(f"ratio to inkjs {own.rate / other.rate:.1f} (bar: {_BAR})")
    told(f"the engine with every text made: {_with_texts(story):,.0f} choices/s")
    told(_NO_CHOICESCRIPT)
    assert own.a_play == pytest.approx(other.a_play, rel=0.05), "they do not play the same story"
    assert own.rate >= _BAR * other.rate


def _with_texts(story: Path) -> float:
    """`playtest` counts the words of texts that no value changes beforehand; here all are made."""
    program = build(story).program
    assert program is not None
    dice = random.Random(1)
    engine_steps(program, 400, dice)
    steps: list[int] = []
    seconds = timed(lambda: steps.append(engine_steps(program, 4000, dice)))
    return steps[0] / seconds
