"""Where a page is turned, and what a heading says of the hour."""

import pytest

from game.session.play import Play, choose, start, undo
from game.window.views.headings import hour, short
from game.window.views.pages import Leaf, newest, told
from game.window.views.pages import leaf as leaf_of
from tests.window.stories import BUILD, played


def leaf(play: Play, characters: int, lines: float) -> Leaf:
    return leaf_of(told(play), play.at, characters, lines)


def test_a_turn_that_fits_stands_below_the_one_before() -> None:
    page = leaf(played(1), 61, 60)
    assert page.number == 1 and page.has_older and page.continued == ""
    assert page.paragraphs[0].entry.kind == "heading"


def test_a_turn_that_does_not_fit_begins_a_page_below_the_heading() -> None:
    page = leaf(played(1), 61, 12)
    assert (page.number, page.scene) == (2, 1)
    assert page.continued == "INT. MULTIPLEX - LOBBY - NIGHT"
    assert page.paragraphs[0].entry.kind == "picked" and not page.has_older


def test_a_new_heading_begins_a_page_with_the_pick_that_led_to_it() -> None:
    page = leaf(played(0), 61, 60)
    assert [item.entry.kind for item in page.paragraphs] == ["picked", "heading", "action"]
    assert [item.scene for item in page.paragraphs] == [1, 2, 2]
    assert (page.number, page.continued) == (2, "INT. MULTIPLEX - LOBBY - NIGHT")


def test_the_newest_turn_can_be_had_alone() -> None:
    page = leaf(played(1), 61, 60)
    turned = newest(page)
    assert turned.number == 2 and not turned.has_older
    assert turned.continued == "INT. MULTIPLEX - LOBBY - NIGHT" and turned.scene == 1
    assert turned.paragraphs == page.paragraphs[-len(turned.paragraphs) :]


def test_going_back_gives_the_same_page() -> None:
    play = start(BUILD, 5)
    before = leaf(play, 61, 30)
    assert leaf(undo(choose(play, 1)), 61, 30) == before


@pytest.mark.parametrize(
    ("heading", "expected", "brief"),
    [
        ("INT. AMC SUNSET 5 - LOBBY - NIGHT", "int_night", "INT. NIGHT"),
        ("EXT. STREET - DAY", "ext_day", "EXT. DAY"),
        ("EXT. ROOF – MAGIC HOUR", "ext_day", "EXT. MAGIC HOUR"),
        ("EXT. BUS STOP - EVENING", "ext_night", "EXT. EVENING"),
        ("INT./EXT. VAN - DAWN", "int_day", "INT./EXT. DAWN"),
        ("INT. NIGHT CLUB - DAY", "int_day", "INT. DAY"),
        ("INT. KITCHEN", "int_day", "INT."),
        ("", "int_day", ""),
    ],
)
def test_headings_tell_place_and_hour(heading: str, expected: str, brief: str) -> None:
    assert (hour(heading), short(heading)) == (expected, brief)
