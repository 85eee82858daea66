"""Test files and what is printed about them: cases/NAME.yaml, cases/NAME.out."""

from collections.abc import Callable
from pathlib import Path

import pytest

from game.testing.script.report import as_text
from tests.script.playing import outcome_of

HERE = Path(__file__).parent / "cases"
CASES = sorted(path.stem for path in HERE.glob("*.yaml"))
CODES = {"passing": 0, "shared": 0, "empty": 2}


@pytest.mark.parametrize("case", CASES)
def test_a_report_is_as_it_was(case: str, golden: Callable[[Path, str], None]) -> None:
    found = outcome_of(HERE / f"{case}.yaml")
    assert found.code == CODES.get(case, 1)
    golden(HERE / f"{case}.out", as_text(found))


def test_the_long_report_is_as_it_was(golden: Callable[[Path, str], None]) -> None:
    golden(HERE / "failing.long", as_text(outcome_of(HERE / "failing.yaml"), is_long=True))


def test_a_long_command_is_only_in_the_long_report() -> None:
    found = outcome_of(HERE / "strips.yaml")
    assert "--picks go_down_again" not in as_text(found)
    assert "  It stopped after 1,000 picks with the seed 1 from “roof”.\n" in as_text(found)
    assert "  Play it: no-permit play --text --seed 1 --scene roof --picks go_down" in as_text(found, True)
