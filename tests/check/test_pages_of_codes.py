"""The page of every kind of finding is true: its bad example gives that finding alone, its good one none."""

import pytest

from game.source.codes import CODES
from game.source.diagnostic import Code
from game.writing.examples import build_files, files_of

PAGES = pytest.mark.parametrize("code", CODES.values(), ids=list(CODES))


@PAGES
def test_the_bad_example_gives_its_finding_once_and_no_other(code: Code) -> None:
    found = build_files(files_of(code.bad)).diagnostics
    assert [item.code for item in found] == [code.name], [f"{item.span} {item.message}" for item in found]


@PAGES
def test_the_good_example_gives_nothing(code: Code) -> None:
    found = build_files(files_of(code.good))
    assert not found.diagnostics, [f"{item.span} {item.message}" for item in found.diagnostics]
    assert found.program is not None and not found.held_back


@PAGES
def test_the_page_is_written_for_a_reader(code: Code) -> None:
    assert code.title and not code.title.endswith(".")
    assert code.why.endswith(".") and 60 < len(code.why) < 400
