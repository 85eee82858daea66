"""The story that ships, in 10,000 uniform random plays: shared/story's bar where plays can show it."""

import pytest

from game.build.build import build
from game.build.folder import shipped
from game.run.program import Program
from game.testing.playtest.batches import Job, batches, total
from game.testing.playtest.policy import named_policy
from game.testing.playtest.pool import in_pool
from game.testing.playtest.tally import Tally

PLAYS = 10_000
BOTTLENECKS = ("third_after", "second_place")
"""The quarrel of evening three, and Noor known at the second place: every play passes them."""


@pytest.fixture(scope="module")
def program() -> Program:
    found = build(shipped()).program
    assert found is not None
    return found


@pytest.fixture(scope="module")
def tally(program: Program) -> Tally:
    job = Job(program, named_policy(program, "uniform"), 1)
    return total(program, in_pool(job, tuple(batches(PLAYS)), 2), lambda _: None)


def test_every_play_comes_to_an_ending(tally: Tally) -> None:
    assert tally.plays == PLAYS and not tally.failures, tally.failures[:3]


def test_no_ending_is_rare_or_the_usual_one(program: Program, tally: Tally) -> None:
    least = {ending: 0.5 if ending == "no_lens" else 3.0 for ending in program.endings}
    shares = {name: 100 * count / PLAYS for name, count in zip(program.endings, tally.endings, strict=True)}
    assert all(least[name] <= share <= 40 for name, share in shares.items()), shares


def test_every_scene_and_option_is_met(program: Program, tally: Tally) -> None:
    scenes = zip(program.scenes, tally.scenes, strict=True)
    assert [scene.id for scene, count in scenes if not count] == []
    assert tally.taken.count(0) == 0


def test_every_play_passes_the_bottlenecks_once(program: Program, tally: Tally) -> None:
    met = {scene.id: count for scene, count in zip(program.scenes, tally.scenes, strict=True)}
    assert [met[scene] for scene in BOTTLENECKS] == [PLAYS] * len(BOTTLENECKS)


def test_choices_are_many_and_real(tally: Tally) -> None:
    options = sum(width * count for width, count in tally.choices.items()) / tally.steps
    assert 120 <= tally.steps / PLAYS <= 150
    assert 2.8 <= options <= 3.3
    assert tally.choices.get(1, 0) / tally.steps <= 0.07
