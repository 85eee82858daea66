"""`no-permit explore` as people call it: regions, assumptions, exit codes, JSON."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from game.commands.explore import command

STORY = """\
id: two
title: Two
start: street
reels: {first: {title: First}, second: {title: Second}}
variables:
  coins: {int: 0..9, start: 2}
  bag: {set of: [scarf, keys], most: 2}
endings: {home: {title: Home}, lost: {title: Lost}}
"""
SCENES = """\
scene: street
reel: first
script:
- choose:
  - Pay for the bus:
      when: coins > 0
      do: coins -= 1
  - Take the keys:
      once: true
      do: bag += keys
  - Go in:
      go: house
- go: street
---
scene: house
reel: second
script:
- if: keys in bag and coins == 0
  then: [The door opens., {end: home}]
- choose:
  - Sit down: {script: [{end: lost}]}
  - Look for coins:
      when: coins > 5
      script: [{end: lost}]
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    (tmp_path / "story.yaml").write_text(STORY)
    (tmp_path / "scenes.yaml").write_text(SCENES)
    return tmp_path


def explored(story: Path, *words: str) -> Result:
    return CliRunner().invoke(command, [*words, "--story", str(story)])


def test_findings_give_1_and_the_first_line_says_complete(story: Path) -> None:
    done = explored(story)
    assert done.exit_code == 1
    assert done.output.startswith("complete: 9 states,")
    assert "“look_for_coins” is never open" in done.output


def test_a_reel_alone_has_nothing_wrong(story: Path) -> None:
    done = explored(story, "--to", "second", "--json")
    found = json.loads(done.output)
    assert done.exit_code == 0, done.output
    assert (found["complete"], found["never"], found["dead_ends"], found["endings"]) == (True, [], [], {})
    assert found["exits"]["house"]["shortest"] == ["go_in"]


def test_a_scene_is_entered_with_all_that_plays_bring(story: Path) -> None:
    found = json.loads(explored(story, "--from", "house", "--json").output)
    assert found["entries"] == 6
    assert set(found["endings"]) == {"home", "lost"}
    shares = [ending["probability"] for ending in found["endings"].values()]
    assert sum(shares) == pytest.approx(1)


def test_assumed_values_are_tried(story: Path) -> None:
    words = ("--from", "house", "--assume", "coins=any", "--assume", "bag+=keys?,scarf?")
    done = explored(story, *words, "--json")
    assert json.loads(done.output)["entries"] == 40
    assert done.exit_code == 0, done.output


def test_what_is_cut_off_is_incomplete(story: Path) -> None:
    done = explored(story, "--max-states", "2")
    assert done.exit_code == 1
    assert done.output.startswith("incomplete,")
    assert "never" not in done.output and "pass" not in done.output


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--from", "hous"), "Did you mean “house”?"),
        (("--to", "secnd"), "Did you mean “second”?"),
        (("--assume", "coin=1"), "Did you mean “coins”?"),
        (("--assume", "coins=1..20"), "is a number from 0 to 9"),
        (("--assume", "coins=3..1"), "the smaller one stands first"),
        (("--assume", "coins"), "NAME=VALUES"),
        (("--assume", "bag+=hat?"), "cannot hold “hat”"),
        (("--assume", "coins+=1"), "is no set"),
        (("--max-states", "0"), "0 is not in the range"),
    ],
)
def test_misuse_gives_2_and_says_what(story: Path, words: tuple[str, ...], said: str) -> None:
    done = explored(story, *words)
    assert done.exit_code == 2
    assert said in " ".join(done.output.split())


def test_flow_says_that_texts_were_left_out(story: Path) -> None:
    assert "not looked at" in explored(story, "--flow").output
