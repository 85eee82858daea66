"""The page of a finding, in the terminal."""

import pytest

from game.source.codes import CODES
from game.writing.explain import all_codes, explain


@pytest.mark.parametrize("name", CODES)
def test_a_page_shows_the_message_that_its_example_gives(name: str) -> None:
    page, code = explain(name)
    assert code == 0
    assert page.startswith(f"{name} ({CODES[name].severity})\n")
    bad, _, good = page.partition("Like this it is not:")
    assert f"[{name}]" in bad and good.strip()


def test_the_page_of_a_missing_word() -> None:
    assert (
        explain("unknown-ending")[0]
        == """\
unknown-ending (error)
There is no ending of this name.

Endings are listed in story.yaml under `endings`, each with a title, so that the
credits and the list of endings can name them.

Like this it is found:

    # scenes.yaml
    scene: lobby
    script:
    - The doors close.
    - end: finished

    scenes.yaml:4:8: error: There is no ending “finished”. [unknown-ending]
     4 | - end: finished
       |        ^^^^^^^^

Like this it is not:

    # scenes.yaml
    scene: lobby
    script:
    - The doors close.
    - end: done
"""
    )


def test_an_unknown_code_is_answered_with_the_nearest() -> None:
    said, code = explain("unkown-scene")
    assert (said, code) == ("There is no finding “unkown-scene”. Did you mean “unknown-scene”?\n", 2)
    assert explain("zzz")[1] == 2 and "lists them all" in explain("zzz")[0]


def test_the_list_has_every_code_once() -> None:
    lines = [line.split()[0] for line in all_codes().splitlines() if line.startswith("  ")]
    assert sorted(lines) == sorted(CODES)
