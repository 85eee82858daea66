"""How close a page is set, so that as much as possible is seen at once."""

from collections.abc import Mapping

import pytest

from game.build.build import build_folder
from game.build.load import memory_folder
from game.session.play import Play, start
from game.window.desk import Desk
from game.window.draw.boxes import Box
from game.window.intents import Do
from game.window.ui import Layer, Ui
from game.window.views.density import CLOSE, ROOMY, SNUG, TIGHT, Density
from game.window.views.slips import Slip, Tag
from game.window.views.strips import Standing, strip
from game.window.views.tags import tag_rows
from game.window.views.view import Screen, view
from tests.window.stories import look, on_page, played, seen

STORY = "id: s\ntitle: S\nstart: a\nvariables: {}\n"
CAST = "NOOR: {name: Noor, role: sound}\nSOL: {name: Sol, role: director}\n"
ACTION = "Nobody who leaves the lobby looks back at the two of you by the door."
SPEECH = "Row six laughed in the wrong place, and nobody in row seven did."
SIZES = ((1280, 720), (1600, 900), (1920, 1080))


def page(paragraphs: tuple[str, ...], strips: int) -> tuple[Play, Desk]:
    text = "\n\n".join(f"  {part}" for part in paragraphs)
    options = "".join(f"  - Option {i}, as long as most:\n      flavour: true\n" for i in range(strips))
    scene = f"scene: a\nheading: INT. LOBBY - NIGHT\nscript:\n- |\n{text}\n- choose:\n{options}- end: e\n"
    files = {"story.yaml": STORY + "endings: {e: {title: E}}\n", "cast.yaml": CAST, "a.yaml": scene}
    made = build_folder(memory_folder(files))
    assert made.story is not None and made.program is not None, made.errors
    play = start(made, 1)
    return play, Desk(made, made.story, play)


def shown(paragraphs: tuple[str, ...], strips: int, size: tuple[int, int]) -> Screen:
    return view(Ui((Layer("page"),)), page(paragraphs, strips)[1], look(size))


def heights(boxes: Mapping[str, Box]) -> list[int]:
    return [box.height for name, box in boxes.items() if name.startswith("strip ") and name[6:].isdigit()]


@pytest.mark.parametrize("size", SIZES)
def test_a_passage_of_120_words_and_three_strips_are_seen_at_once(size: tuple[int, int]) -> None:
    spoken = f"NOOR\n  {SPEECH}", f"SOL\n  {SPEECH}"
    passage = (f"{ACTION} {ACTION} {ACTION}", spoken[0], f"{ACTION} {ACTION}", spoken[1], ACTION)
    words = sum(len(part.split()) for part in passage)
    assert 108 <= words <= 120, words
    assert shown(passage, 3, size).sight.reach == 0


def test_a_short_page_keeps_its_room_and_a_long_one_scrolls_with_all_of_it() -> None:
    assert set(heights(shown((ACTION,), 3, (1280, 720)).boxes)) == {50}
    long = shown((ACTION,) * 30, 3, (1280, 720))
    assert long.sight.reach > 0 and set(heights(long.boxes)) == {50}


def test_pages_close_up_step_by_step() -> None:
    screens = [shown((ACTION,) * count, 3, (1280, 720)) for count in range(5, 12)]
    fitting = [screen for screen in screens if not screen.sight.reach]
    tall = [max(heights(screen.boxes)) for screen in fitting]
    assert tall == sorted(tall, reverse=True) and {50, 44} < set(tall) and min(tall) <= 32


def test_the_older_turn_leaves_the_page_before_its_lines_draw_close() -> None:
    """The second turn of the test story is long; the first one then stands on the page before."""
    full = seen(on_page(), played(1), (1600, 1200)).boxes
    less = seen(on_page(), played(1), (1280, 720)).boxes
    assert "continued" not in full and "continued" in less


def test_a_flat_strip_has_everything_on_one_line() -> None:
    slip = Slip("Stay", "INT. NIGHT", "int_night", "", (Tag("sun", "−5 min", "light"),), Do.CLOSE)
    boxes = dict(strip(look(), slip, 600, Standing(1, False, False), SNUG).part.boxes)
    label, under, tag = boxes["strip 1 label"], boxes["strip 1 under"], boxes["strip 1 tag 0"]
    assert label.right < under.x and under.right < tag.x and tag.right <= 600
    assert label.y < under.middle[1] < label.bottom


@pytest.mark.parametrize("density", [ROOMY, TIGHT, SNUG, CLOSE])
@pytest.mark.parametrize("label", ["Stay", "Stay at the door " * 12])
@pytest.mark.parametrize("count", [0, 1, 3, 9])
def test_a_strip_holds_its_words_and_all_its_tags(density: Density, label: str, count: int) -> None:
    tags = tuple(Tag("up", f"+{i} OF SOMETHING", "gain") for i in range(count))
    slip = Slip(label, "INT. NIGHT", "int_night", "", tags, Do.CLOSE)
    laid = strip(look(), slip, 600, Standing(1, True, False), density)
    boxes = dict(laid.part.boxes)
    whole = boxes.pop("strip 1")
    assert sum(name.startswith("strip 1 tag") for name in boxes) == count
    for name, box in boxes.items():
        assert whole.x <= box.x and box.right <= whole.right, name
    for name in ("strip 1 label", "strip 1 under"):
        assert boxes[name].y >= 0 and boxes[name].bottom <= laid.height


def test_tags_go_into_rows() -> None:
    tags = [Tag("up", "+1 NOOR", "gain")] * 5
    assert [len(row) for row in tag_rows(look(), tags, 200)] == [2, 2, 1]
    assert [len(row) for row in tag_rows(look(), tags, 10)] == [1] * 5
    assert tag_rows(look(), [], 250) == ()
