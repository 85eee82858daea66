"""Where a search reaches its limits: many throws, small budgets, likelihoods too small to print."""

import json
import shlex
from pathlib import Path
from time import perf_counter

import pytest
from click.testing import CliRunner, Result

from game.build.build import build_folder
from game.build.load import memory_folder
from game.commands.explore import command
from game.commands.play import command as play
from game.run.program import Program
from game.testing.explore.explore import explore
from game.testing.explore.explored import Explored
from game.testing.explore.region import Region
from game.testing.explore.report import as_json, as_text
from game.testing.explore.search import Budget

STORY = """\
id: x
title: X
start: s
variables: {h: {int: -40..40, start: 0}, bag: {set of: [scarf, keys], most: 1}%s}
decks: {pile: {again: true}}
endings: {e: {title: E}, f: {title: F}}
"""
IF = "- if: %s\n  then: [{end: e}]\n- end: f\n"
GATE = """\
scene: s
script:
- choose:
  - Wait: {do: h += 1}
  - Leave: {go: yard}
- go: s
---
scene: yard
script:
- choose:
  - Climb:
      when: h > 1 and scarf in bag
      script: [{end: e}]
  - Back:
      when: h < 2
      go: s
"""


def built(scenes: str, variables: str = "") -> Program:
    found = build_folder(memory_folder({"story.yaml": STORY % variables, "scenes.yaml": scenes}))
    assert found.program is not None, [str(item) for item in found.errors]
    return found.program


def flags(count: int) -> list[str]:
    return [f"b{i}" for i in range(count)]


def chances(count: int) -> str:
    """A flag for each of so many chances, twice as many ways after each; then an ending."""
    thrown = "".join(
        f"- chance: 1 in 2\n  hit: [do: {flag} = true]\n  miss: [No.]\n" for flag in flags(count)
    )
    return thrown + IF % " and ".join(flags(count))


def declared(count: int) -> str:
    return "".join(f", {flag}: {{bool: false}}" for flag in flags(count))


def test_twenty_misses_are_thrown_at_once() -> None:
    chance = "scene: v\nscript:\n- chance: 1 in 2\n  hit: [do: h += 1]\n  miss: [No.]\n"
    found = explore(built("scene: s\nscript:\n" + "- visit: v\n" * 20 + IF % "h == 0" + "---\n" + chance))
    assert found.endings["e"].shortest == ("[chance: miss]",) * 20
    assert found.endings["e"].probability == pytest.approx(0.5**20)
    assert found.seconds < 2


def test_one_order_of_many_is_drawn() -> None:
    card = "---\nscene: c%s\ndeck: pile\nscript:\n- if: h == %s\n  then: [do: h += 1]\n"
    cards = "".join(card % (i, 6 - i) for i in range(7))
    found = explore(built("scene: s\nscript:\n- draw: pile\n  count: 7\n" + IF % "h == 7" + cards))
    assert found.endings["e"].shortest == tuple(f"[draw: c{i}]" for i in range(6, -1, -1))
    assert found.seconds < 2


@pytest.mark.parametrize("budget", [Budget(1_000, 50_000_000), Budget(1_000), Budget(bytes=5_000_000)])
def test_a_turn_too_wide_is_given_up(budget: Budget) -> None:
    program, start = built("scene: s\nscript:\n" + chances(26), declared(26)), perf_counter()
    found = explore(program, None, budget)
    assert found.cut_off and not found.complete
    assert perf_counter() - start < 5


def test_states_that_are_too_wide_together_are_taken_apart() -> None:
    """Each of forty states has 2**12 ways; all of them at once are more than there is room for."""
    choice = "scene: s\nscript:\n- choose:\n  - Throw: {}\n- if: h > 38\n  then: [{end: f}]\n"
    program = built(choice + chances(12), declared(12))
    region = Region(assumed={"h": tuple(range(40))})
    found = explore(program, region, Budget(states=1_000))
    assert found.complete and found.states == 40
    assert found.endings["e"].probability == pytest.approx(39 / 40 / 2**12)


def test_the_budget_counts_what_the_report_counts() -> None:
    program = built(GATE)
    states = explore(program).states
    assert explore(program, None, Budget(states)).complete
    assert explore(program, None, Budget(states - 1)).cut_off


def test_what_is_not_met_so_far_is_never_called_never() -> None:
    found = explore(built(GATE), None, Budget(1))
    told = json.loads(as_json(found))
    assert not told["complete"]
    assert told["endings"]["e"] == {"reachable": None, "probability": None, "shortest": []}
    assert told["never"] and all(item["what"].startswith("not met so far: ") for item in told["never"])
    assert "--flow" in as_text(found) and "--assume" in as_text(found) and "--from" in as_text(found)


def test_a_likelihood_too_small_to_print_is_not_nought() -> None:
    chances = "- chance: 1 in 100\n  hit: [do: h += 1]\n  miss: [do: h -= 1]\n" * 40
    found = explore(built("scene: s\nscript:\n" + chances + IF % "h == 40"))
    share = found.endings["e"].probability
    assert share is not None and 0 < share < 1e-30
    assert [line.split()[1] for line in as_text(found).splitlines()[2:4]] == ["<0.01%", ">99.99%"]


def test_what_was_not_followed_is_not_known() -> None:
    found = explore(built("scene: s\nscript:\n- choose:\n  - A: {}\n  - B: {}\n" + IF % "h == 0"))
    lost = found.endings["e"]._replace(probability=None)
    told = Explored(**{**vars(found), "endings": {"e": lost, "f": lost}})
    assert "<0.01%" in as_text(told)
    assert "%" not in as_text(Explored(**{**vars(told), "rest": 0.5})).split("e  ")[1]


def written(folder: Path) -> Path:
    (folder / "story.yaml").write_text(STORY % "")
    (folder / "scenes.yaml").write_text(GATE)
    return folder


def explored(story: Path, *words: str) -> Result:
    return CliRunner().invoke(command, ["--story", str(story), *words])


@pytest.mark.parametrize(
    "words", [(), ("--from", "yard", "--assume", "h=2", "--assume", "bag+=keys"), ("--assume", "h=-2..2")]
)
def test_the_way_to_a_trouble_can_be_played(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    story = tmp_path / "a folder"
    story.mkdir()
    stuck = json.loads(explored(written(story), *words, "--json").output)["dead_ends"]
    assert [item["kind"] for item in stuck] == ["dead end"]
    assert stuck[0]["replay"] in explored(story, *words).output
    program, name, *told = shlex.split(stuck[0]["replay"])
    assert (program, name) == ("no-permit", "play")
    done = CliRunner().invoke(play, told, input="")
    assert done.exit_code == 0, done.output
    assert "nothing can be chosen" in done.output


def test_a_way_with_dice_says_how_they_fall_instead() -> None:
    chance = "scene: s\nscript:\n- chance: 1 in 2\n  hit: [{do: h = 2}, {go: yard}]\n- end: e\n---\n"
    found = explore(built(chance + GATE.partition("---\n")[2]))
    assert [item.path for item in found.troubles] == [("[chance: hit]",)]
    assert found.troubles[0].replay == ()
    assert "no-permit play" not in as_text(found)


@pytest.mark.parametrize("given", ["h=3..1", "bag+=scarf,keys"])
def test_values_that_leave_none_are_refused(tmp_path: Path, given: str) -> None:
    done = explored(written(tmp_path), "--assume", given)
    assert done.exit_code == 2
    assert "holds" in done.output and "Traceback" not in done.output
