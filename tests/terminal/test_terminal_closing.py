"""What the terminal prints after an ending."""

import io
from pathlib import Path

from game.session.saves import Store
from game.session.terminal.run import run
from tests.session.stories import story

EDIT = (
    "endings:",
    "ledger:\n"
    "  told: {when: told, text: You asked *who* it was.}\n"
    '  up: {after: street.choose_1.go_up, text: "You went up with {light} minutes left."}\n'
    "inventions: {laundry: {met: door, text: The laundry is invented.}}\n"
    "disclaimer: Nobody named here has anything to do with this.\n"
    "endings:",
)
END = """\
The end: Morning

The cause ledger:

You asked who it was.

You went up with 20 minutes left.

What is true:

Lamps:

On record. The Lamplighter, spring 1931: Ira Vale lit the first lamp of Harbor Street. [1]

On record. The Lamplighter, spring 1931: Harbor Street has forty lamps. [2]

Invented:

The laundry is invented.

Nobody named here has anything to do with this.

new begins again, u takes back the last choice, b shows all of it, q leaves.
"""


def printed(folder: Path, lines: str) -> str:
    target = io.StringIO()
    store = Store(folder, "night_shift", lambda: 1_700_000_000)
    assert run(story(EDIT), store, io.StringIO(lines), target, width=0, seed=lambda: 7) == 0
    return target.getvalue()


def test_the_pages_stand_after_the_end_and_before_what_can_be_done(tmp_path: Path) -> None:
    assert END in printed(tmp_path, "1\n2\n4\n1\n")


def test_they_come_again_with_the_ending_and_not_with_an_empty_line(tmp_path: Path) -> None:
    once = printed(tmp_path, "1\n2\n4\n1\n\nu\n")
    assert once.count("The cause ledger:") == 1 and once.count("The end: Morning") == 2
    assert printed(tmp_path, "1\n").count(END) == 1
    assert printed(tmp_path, "u\n").count(END) == 1
