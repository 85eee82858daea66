"""The story of the manual's page about what follows an ending: it is good, and prints what the page says."""

import re

from game.session.closing import closing
from game.session.page import Entry
from game.session.play import start
from game.source.codes import CODES
from game.writing.examples import build_files, files_of
from game.writing.guide import page
from game.writing.report import check_text
from tests.session.stories import picked
from tests.writing.test_schema import all_faults

_FILE = re.compile(r"^```yaml\n# (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FILES = dict(_FILE.findall(page("closing")))


def told(option: str) -> list[tuple[Entry, ...]]:
    return [one.entries for one in closing(picked(start(build_files(FILES), 1), option))]


def test_it_passes_strictly_and_the_schemas_accept_it() -> None:
    report, code = check_text(build_files(FILES), "text", strict=True)
    assert code == 0, report
    assert not all_faults(FILES)


def test_the_ledger_is_that_of_the_play() -> None:
    ledger, true = told("ask_him")
    assert [entry.text for entry in ledger] == [
        "You asked the man with the broom. He came himself.",
        "A question was enough.",
    ]
    assert [entry.kind for entry in true] == ["part", "fact", "part", "action", "centred"]
    assert [entry.text for entry in told("pay_the_boy_at_the_door")[0]] == ["It cost you 1 of three bills."]
    assert [entry.kind for entry in told("walk_on")[0]] == ["part", "fact", "part", "action", "centred"]


def test_the_schema_refuses_what_is_misspelt() -> None:
    slips = (("after:", "aftr:"), ("weight: 2", "weight: 0"), ("met:", "meet:"), ("[street, ", "[[], "))
    for old, new in slips:
        story = FILES["story.yaml"].replace(old, new)
        assert story != FILES["story.yaml"] and all_faults({"story.yaml": story}), new
        assert not build_files({**FILES, "story.yaml": story}).program, new


def test_the_pages_of_its_findings_are_accepted_by_the_schemas() -> None:
    for code in ("unknown-option", "closing-line"):
        assert not all_faults(files_of(CODES[code].good))
