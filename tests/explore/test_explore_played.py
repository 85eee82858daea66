"""Entry states that random plays bring: those of the plays of a playtest, with the engine's own counts."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from game.build.build import build_folder
from game.build.load import memory_folder
from game.commands.explore import command
from game.run.program import Program
from game.testing.explore.explore import explore
from game.testing.explore.played import entered
from game.testing.explore.region import CannotExplore, Region
from game.testing.playtest.batches import Batch, Job, Runner
from game.testing.playtest.policy import Uniform

STORY = """\
id: two
title: Two
start: street
variables: {coins: {int: 0..3, start: 0}}
endings: {home: {title: Home}}
"""
SCENES = """\
scene: street
script:
- visit: kiosk
- choose:
  - Stay:
      when: seen(kiosk) < 3
      go: street
  - Go on:
      go: house
---
scene: kiosk
script:
- chance: 1 in 2
  hit: [do: coins += 1]
  miss: [The kiosk is shut.]
---
scene: house
script:
- "{seen(kiosk) == 3: Three times at the kiosk. | There was no hurry.} {coins > 2: Rich.}"
- choose:
  - Sleep: {script: [{end: home}]}
  - Count again:
      once: true
      go: house
"""


def built(scenes: str) -> Program:
    found = build_folder(memory_folder({"story.yaml": STORY, "scenes.yaml": scenes}))
    assert found.program is not None, [str(item) for item in found.errors]
    return found.program


@pytest.fixture(scope="module")
def program() -> Program:
    return built(SCENES)


def scene(program: Program, name: str) -> int:
    return [code.id for code in program.scenes].index(name)


def test_a_scene_is_entered_as_often_as_in_a_playtest(program: Program) -> None:
    tally = Runner(Job(program, Uniform(), 1))(Batch(0, 50))
    for name in ("street", "kiosk", "house"):
        counts = entered(program, scene(program, name), 50)
        assert sum(sum(some.values()) for some in counts.values()) == tally.scenes[scene(program, name)]


def test_plays_bring_what_no_assumption_can(program: Program) -> None:
    found = explore(program, Region("house", entries="plays", plays=300))
    assert found.never == () and found.troubles == ()
    assert found.endings["home"].probability == pytest.approx(1)
    started = explore(program, Region("house", entries="start"))
    assert any("never holds" in item.what for item in started.never)


def test_a_sample_is_said_to_be_one(program: Program) -> None:
    found = explore(program, Region("house", entries="plays", plays=300))
    assert not found.complete and not found.is_good
    assert found.sampled == f"300 plays, {found.entries} entry states"


def test_a_scene_that_is_visited_is_left_to_where_it_was_called(program: Program) -> None:
    found = explore(program, Region("kiosk", ("house",), entries="plays", plays=20))
    assert found.troubles == ()
    assert found.exits["house"].reachable


def test_a_scene_that_no_play_enters_is_refused() -> None:
    option = "  - Go up:\n      when: coins > seen(kiosk)\n      go: attic\n"
    program = built(f"{SCENES}{option}---\nscene: attic\nscript: [{{end: home}}]\n")
    with pytest.raises(CannotExplore, match="None of 20 plays comes to “attic”"):
        explore(program, Region("attic", entries="plays", plays=20))


def test_plays_and_assumptions_exclude_each_other(program: Program) -> None:
    with pytest.raises(CannotExplore, match="leave out --assume"):
        explore(program, Region("house", assumed={"coins": (1,)}, entries="plays"))


def test_the_command_says_how_many_plays(tmp_path: Path) -> None:
    (tmp_path / "story.yaml").write_text(STORY)
    (tmp_path / "scenes.yaml").write_text(SCENES)
    words = ["--from", "house", "--entries", "plays", "--plays", "30", "--story", str(tmp_path)]
    done = CliRunner().invoke(command, words)
    assert done.exit_code == 1
    assert "30 plays, " in done.output


def test_sets_of_values_are_searched_together(program: Program) -> None:
    both = explore(program, Region("house", assumed={"coins": (0, 1)}, also=({"coins": (1, 3)},)))
    assert both.entries == 3
    assert [item for item in both.never if "Rich" in item.what] == []
