"""`no-permit stats` as a person and a program meet it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from game.commands.stats import command
from tests.stats.stats_stories import CAST, RECORD, SETTINGS
from tests.stats.test_stats_played import ACTS

HERE = Path(__file__).parent
SCENES = (
    ACTS
    + """\
---
scene: aside
script:
- 'Nobody comes here. {heat > 2: It is hot.}'
- choose: [Left, Right]
- |
  [[phones]]

  NOOR
  (to nobody)
  Listen.
- end: other
"""
)


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A story folder, named from where one stands."""
    monkeypatch.chdir(tmp_path)
    folder = Path("film")
    (folder / "scenes").mkdir(parents=True)
    texts = {"story": SETTINGS, "cast": CAST, "record": RECORD, "scenes": SCENES}
    for name, text in texts.items():
        (folder / "scenes" / f"{name}.yaml").write_text(text, "utf-8")
    return folder


def run(*args: str) -> Result:
    result = CliRunner().invoke(command, args)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def test_the_table(story: Path, golden: Callable[[Path, str], None]) -> None:
    result = run("--story", str(story), "-n", "20")
    assert result.exit_code == 0
    golden(HERE / "table.out", result.output)


def test_json(story: Path, golden: Callable[[Path, str], None]) -> None:
    result = run("--story", str(story), "-n", "20", "--json")
    assert result.exit_code == 0
    golden(HERE / "json.out", result.output)
    told = json.loads(result.output)
    promised = (
        "words scenes choices options_mean single_option_share endings variables never_read fake_choices "
        "flavour_share conditionals_per_1000 dialogue_share reading_grade longest_passage "
        "words_before_first_choice facts_total facts_cited fork acts"
    )
    assert set(promised.split()) <= set(told)
    assert told["fork"].keys() == {"later", "later_10"} and told["longest_passage"].keys() == {"words", "at"}


def test_the_seed_is_what_the_plays_depend_on(story: Path) -> None:
    told = [run("--story", str(story), "-n", "9", "--seed", seed, "--json").output for seed in "112"]
    assert told[0] == told[1] != told[2]


def test_a_story_with_errors_has_no_figures(story: Path) -> None:
    (story / "scenes" / "scenes.yaml").write_text("scene: first\nscript:\n- go: nowhere\n")
    result = run("--story", str(story))
    assert result.exit_code == 1 and "There is no scene “nowhere”." in result.output


@pytest.mark.parametrize("args", [("-n", "0"), ("-n", "some"), ("--story", "nowhere")])
def test_misuse(args: tuple[str, ...], story: Path) -> None:
    assert run(*args).exit_code == 2
