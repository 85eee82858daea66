"""`no-permit playtest` as a tester uses it."""

import json
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from game.build.build import build
from game.commands.playtest import command
from game.session.play import choose, start
from game.testing.playtest.batches import Batch, Runner
from game.testing.playtest.tally import Tally

STORY = """\
id: small
title: Small
start: first
variables:
  heat: {int: 0..2, start: 0}
  told: {bool: false}
endings: {done: {title: Done}, secret: {title: Secret, hidden: true}}
"""
SCENES = """\
scene: first
script:
- "The lobby is empty. {told: They know. | Nobody knows.}"
- choose:
  - Warm up:
      do: heat += 3
  - Tell:
      do: told = true
- chance: 1 in 2
  hit: [A door.]
- choose:
  - Out:
      when: not told
      script:
      - "!It is over."
      - end: done
  - In:
      when: heat > 1 and told
      script: [end: secret]
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    (tmp_path / "story.yaml").write_text(STORY)
    (tmp_path / "scenes.yaml").write_text(SCENES)
    return tmp_path


def run(*args: object) -> Result:
    return CliRunner().invoke(command, [str(arg) for arg in args], catch_exceptions=False)


def data(*args: object) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run(*args, "--json").stdout)
    return found


def steady(text: str, story: Path) -> str:
    """Without what differs from run to run."""
    head, rest = text.split("\n", 1)
    return f"{head.partition(' in ')[0]}\n{rest}".replace(shlex.quote(str(story)), "STORY")


def test_the_report(story: Path, golden: Callable[[Path, str], None]) -> None:
    result = run("--story", story, "-n", 12, "--seed", 3)
    golden(Path(__file__).with_name("report.txt"), steady(result.stdout, story))
    assert result.exit_code == 1


def test_every_failure_is_played_again_by_its_picks(story: Path) -> None:
    found = data("--story", story, "-n", 40)
    built = build(story)
    assert built.program is not None
    assert len(found["failures"]) == 40 - found["endings"]["done"] > 5
    for failure in found["failures"]:
        play = start(built, failure["seed"])
        for pick in failure["picks"]:
            assert play.ask is not None
            play = choose(play, [option.id for option in play.ask.options].index(pick.split("/")[2]))
        assert play.stuck is not None and play.stuck.how == "dead end"
        assert failure["error"] == "Nothing can be picked." and failure["at"] == "scenes.yaml:11"
        words = shlex.split(failure["replay"])
        assert words[words.index("--seed") + 1] == str(failure["seed"])
        assert words[words.index("--picks") + 1] == "tell"


def test_the_keys_of_the_data(story: Path) -> None:
    found = data("--story", story, "-n", 10)
    assert set(found) >= {
        "runs", "seed", "seconds", "steps", "steps_per_second", "failures", "endings", "words_per_play",
        "words_between_clicks", "lines", "options", "conditions",
    }  # fmt: skip
    assert set(found["words_per_play"]) == {"mean", "p5", "p95"}
    assert set(found["words_between_clicks"]) == {"mean", "p95", "max"}
    assert found["lines"] == {"total": 3, "seen": 3, "never": []}
    assert found["options"]["never"] == [{"at": "scenes.yaml:17", "what": "first/choose_2/in"}]
    assert {"at": "scenes.yaml:17", "what": "when is never true"} in found["conditions"]["never"]
    assert found["clamped"] == [{"variable": "heat", "below": 0, "above": found["values"]["heat"]["2"]}]


def test_play_i_has_the_seed_and_i(story: Path) -> None:
    tenth = data("--story", story, "-n", 1, "--seed", 12)
    all_of_them = data("--story", story, "-n", 10, "--seed", 3)
    assert tenth["failures"] == [item for item in all_of_them["failures"] if item["seed"] == 12]


def test_fail_under(story: Path) -> None:
    (story / "scenes.yaml").write_text("""\
scene: first
script:
- choose:
  - Out:
      script: [It is over., end: done]
  - In:
      when: told
      do: told = true
      script: [Never., end: secret]
""")
    assert run("--story", story, "-n", 5, "--fail-under", 50).exit_code == 0
    result = run("--story", story, "-n", 5, "--fail-under", 60)
    assert result.exit_code == 1
    assert result.stdout.endswith("50.0 % of the lines were seen, less than 60 %; never seen: 1 action.\n")


def test_ctrl_c_tells_what_is_known(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = Runner.__call__

    def interrupted(self: Runner, batch: Batch) -> Tally:
        if batch.first:
            raise KeyboardInterrupt
        return whole(self, batch)

    monkeypatch.setattr(Runner, "__call__", interrupted)
    result = run("--story", story, "-n", 1500, "--jobs", 1)
    assert result.stdout.startswith("Stopped after 100 of 1,500 plays.\n")
    assert result.exit_code == 1


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--policy", "worst"], "“worst” is no policy."),
        (["--policy", "nobody.yaml"], "There is no file nobody.yaml."),
        (["-n", "0"], "0 is not in the range"),
        (["--seed", "9" * 19], "A seed is a whole number"),
        (["--html", "/nowhere/page.html"], "cannot be written"),
    ],
)
def test_misuse(story: Path, args: list[str], said: str) -> None:
    result = run("--story", story, *args)
    assert result.exit_code == 2
    assert said in " ".join(result.stderr.split())


def test_a_page_is_written(story: Path, tmp_path: Path) -> None:
    run("--story", story, "-n", 5, "--html", tmp_path / "page.html")
    assert "scenes.yaml" in (tmp_path / "page.html").read_text("utf-8")


def test_a_story_that_never_ends(tmp_path: Path) -> None:
    (tmp_path / "story.yaml").write_text(STORY)
    (tmp_path / "scenes.yaml").write_text("""\
scene: first
script:
- choose:
  - Again:
      go: first
""")
    (failure,) = data("--story", tmp_path, "-n", 1)["failures"]
    assert failure["error"] == "There is no ending after 5,000 choices."
    assert (failure["choices"], len(failure["picks"])) == (5000, 200)
    assert "stand in --json" in run("--story", tmp_path, "-n", 1).stdout
