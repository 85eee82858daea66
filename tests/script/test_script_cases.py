"""Test files and what is printed about them: cases/NAME.yaml, cases/NAME.out."""

from collections.abc import Callable
from pathlib import Path

import pytest

from game.testing.script.report import as_text
from tests.script.playing import outcome_of

HERE = Path(__file__).parent / "cases"
CASES = sorted(path.stem for path in HERE.glob("*.yaml"))
CODES = {"passing": 0, "empty": 2}


@pytest.mark.parametrize("case", CASES)
def test_a_report_is_as_it_was(case: str, golden: Callable[[Path, str], None]) -> None:
    found = outcome_of(HERE / f"{case}.yaml")
    assert found.code == CODES.get(case, 1)
    golden(HERE / f"{case}.out", as_text(found))
