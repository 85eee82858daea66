"""Golden cases: the stories in cases/NAME/ and the whole report about each of them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from game.writing.examples import build_files, files_of
from game.writing.report import check_text

CASES = sorted(path for path in (Path(__file__).parent / "cases").iterdir() if path.is_dir())


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_the_report_is_as_it_was(case: Path, golden: Callable[[Path, str], None]) -> None:
    files = {path.relative_to(case).as_posix(): path.read_bytes() for path in case.rglob("*.yaml")}
    alone = files["scenes.yaml"].decode() if set(files) == {"scenes.yaml"} else None
    report, _ = check_text(build_files(files_of(alone) if alone is not None else files), "text", strict=True)
    golden(case / "out.txt", report)
