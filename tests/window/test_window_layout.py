"""Rectangles: nothing overlaps, nothing leaves its place, nothing is cut, at every size."""

import re
from itertools import combinations
from random import Random

import pytest

from game.build.build import build
from game.build.folder import shipped
from game.session.play import Play, choose, start
from game.window.desk import Desk
from game.window.draw.boxes import Box
from game.window.style.look import Look
from game.window.style.theme import PAPER, Rgb, pairs
from game.window.text.runs import Run, Style
from game.window.text.shaping import missing
from game.window.ui import FAR, Layer, LayerName, Ui
from game.window.views.view import Screen, view
from tests.window.stories import SETTER, desk, look, on_page, played, seen, words

SIZES = [
    ((640, 400), 100), ((640, 400), 150), ((800, 600), 100), ((1100, 700), 100), ((1280, 720), 100),
    ((1280, 720), 150), ((1280, 720), 200), ((1600, 900), 100), ((1920, 1080), 100), ((1920, 1080), 150),
    ((900, 1400), 100), ((3840, 2160), 100),
]  # fmt: skip
PLAYS = {
    "first page": played(),
    "spoken": played(1),
    "record": played(2),
    "street": played(0),
    "end": played(0, 0),
}
LAYERS: list[LayerName] = ["backlog", "menu", "save", "load"]
HOLDER = re.compile(r"strip \d+|.* frame")
sized = pytest.mark.parametrize(("size", "text"), SIZES, ids=lambda value: str(value))
each_play = pytest.mark.parametrize("play", PLAYS.values(), ids=PLAYS.keys())


def texts(screen: Screen) -> dict[str, Box]:
    """The boxes of text on the page: all of them but frames, strips and icons, which hold text."""
    prefixes = ("line", "strip", "head ", "continued", "ending", "the end")
    found = {name: box for name, box in screen.boxes.items() if name.startswith(prefixes)}
    return {name: box for name, box in found.items() if not HOLDER.fullmatch(name)}


@sized
@each_play
def test_no_text_of_the_page_overlaps_another(play: Play, size: tuple[int, int], text: int) -> None:
    found = texts(seen(on_page(), play, size, text))
    assert len(found) > 5
    for (one, box), (other, second) in combinations(found.items(), 2):
        assert not box.meets(second), f"{one} {box} and {other} {second}"


@sized
@each_play
def test_text_of_the_page_stays_on_its_paper(play: Play, size: tuple[int, int], text: int) -> None:
    screen = seen(on_page(), play, size, text)
    sheet, leaf = screen.boxes["sheet"], screen.boxes["leaf"]
    for name, box in texts(screen).items():
        assert sheet.x <= box.x and box.right <= sheet.right, f"{name} {box} leaves {sheet}"
        assert leaf.y <= box.y and box.bottom <= leaf.bottom + screen.sight.reach, f"{name} {box}"


@sized
@each_play
def test_everything_can_be_scrolled_to(play: Play, size: tuple[int, int], text: int) -> None:
    screen = seen(on_page(scroll=FAR), play, size, text)
    last = max(box.bottom for box in texts(screen).values())
    assert last <= screen.boxes["leaf"].bottom
    reach = screen.sight.reach
    shown = [seen(on_page(scroll=at), play, size, text).boxes for at in (0, reach)]
    assert ("more more" in shown[0]) == (reach > 0)
    assert "more more" not in shown[1]
    assert ("more above" in shown[1]) == (reach > 0)


@sized
def test_slate_and_panel_hold_their_words(size: tuple[int, int], text: int) -> None:
    screen = seen(on_page(), played(), size, text)
    for prefixes, place in ((("slate ", "label ", "key ", "cap text"), "slate"), (("panel ",), "panel")):
        inside = {name: box for name, box in screen.boxes.items() if name.startswith(prefixes)}
        assert inside
        for name, box in inside.items():
            assert screen.boxes[place].holds(box), f"{name} {box} leaves {place} {screen.boxes[place]}"
        for (one, box), (other, second) in combinations(inside.items(), 2):
            assert not box.meets(second) or box.y != second.y, f"{one} and {other}"


@sized
@pytest.mark.parametrize("name", LAYERS)
def test_layers_hold_their_words(name: LayerName, size: tuple[int, int], text: int) -> None:
    screen = seen(Ui((Layer("page"), Layer(name))), played(2), size, text)
    place = screen.boxes["backlog" if name == "backlog" else "card"]
    found = {key: box for key, box in screen.boxes.items() if key.startswith(("strip", "card title", "line"))}
    over = {key: box for key, box in found.items() if key in texts(screen) or key == "card title"}
    assert over
    for key, box in over.items():
        assert place.x <= box.x and box.right <= place.right, f"{key} {box} leaves {place}"


@sized
def test_the_title_screen_holds_its_words(size: tuple[int, int], text: int) -> None:
    screen = seen(Ui(), None, size, text)
    for name, box in screen.boxes.items():
        assert box.x >= 0 and box.right <= size[0], name
        assert box.bottom <= size[1] + screen.sight.reach, name


@sized
def test_a_full_line_has_58_to_62_characters(size: tuple[int, int], text: int) -> None:
    fit, at = look(size, text), seen(on_page(), played(), size, text)
    column = at.boxes["column"].width / fit.letter
    full = 61 * fit.letter + 130 * fit.body / 18 <= size[0]
    assert 58 <= column <= 62 if full else 22 <= column < 61, column


@pytest.mark.parametrize("size", [(800, 600), (1280, 720), (1600, 900), (1920, 1080), (2560, 1440)])
def test_the_usual_windows_have_full_lines(size: tuple[int, int]) -> None:
    assert int(seen(on_page(), played(), size).boxes["column"].width / look(size).letter) == 61


@sized
def test_the_picture_is_beside_the_page_or_above_it(size: tuple[int, int], text: int) -> None:
    boxes = seen(on_page(), played(), size, text).boxes
    if boxes["panel"].width < size[0]:
        assert boxes["panel"].width >= 0.3 * size[0]
        assert not boxes["panel"].meets(boxes["sheet"])
        assert boxes["sheet"].right <= size[0]
    else:
        assert boxes["panel"].height <= 0.3 * size[1] + 1


@sized
@each_play
def test_no_text_is_smaller_than_14_pixels(play: Play, size: tuple[int, int], text: int) -> None:
    for ui in (on_page(), Ui((Layer("page"), Layer("menu")))):
        for word in words(seen(ui, play, size, text)):
            for line in word.block.lines:
                assert all(piece.style.size >= 14 for piece in line.pieces)


def test_the_body_is_18_pixels_at_720_and_21_and_a_half_at_1080() -> None:
    assert look((1280, 720)).body == 18
    assert 21 <= look((1920, 1080)).body <= 22
    assert look((3840, 2160)).body == 36


def test_a_window_that_is_too_small_is_letterboxed() -> None:
    small = look((480, 400))
    assert small.area == Box(0, 50, 480, 300)
    assert small.body < 14
    for name, box in seen(on_page(), played(), (480, 400)).boxes.items():
        assert box.x >= 0 and box.right <= 480, name


@sized
@each_play
def test_every_character_has_a_glyph(play: Play, size: tuple[int, int], text: int) -> None:
    for ui in (on_page(), Ui((Layer("page"), Layer("menu"))), Ui((Layer("page"), Layer("load")))):
        for word in words(seen(ui, play, size, text)):
            for line in word.block.lines:
                for piece in line.pieces:
                    assert all(glyph.gid for glyph in piece.glyphs), piece.style


def test_the_dagger_and_the_signs_are_in_their_faces() -> None:
    assert not missing(SETTER.faces, "†*“”’—…", "courier", bold=True)
    assert not missing(SETTER.faces, "·−–%", "barlow", bold=True)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize(("size", "text"), [((1280, 720), 100), ((640, 400), 150)], ids=str)
def test_the_story_that_ships_fits(size: tuple[int, int], text: int, seed: int) -> None:
    """Every page of a random play: on its paper, nothing over anything, all of it within reach."""
    made = build(shipped())
    assert made.story is not None and made.program is not None, made.errors
    chance, fit = Random(seed), look(size, text)
    play = start(made, seed)
    while play.ask is not None and play.at < 60:
        screen = view(Ui((Layer("page"),), text), Desk(made, made.story, play), fit)
        sheet, leaf = screen.boxes["sheet"], screen.boxes["leaf"]
        found = texts(screen)
        for name, box in found.items():
            assert sheet.x <= box.x and box.right <= sheet.right, name
            assert leaf.y <= box.y and box.bottom <= leaf.bottom + screen.sight.reach, name
        for (one, box), (other, second) in combinations(found.items(), 2):
            assert not box.meets(second), f"{one} and {other}"
        options = [offer.option for offer in play.offers if not offer.locked]
        play = choose(play, chance.choice(options))
    assert play.at > 5


def luminance(colour: Rgb) -> float:
    """Relative luminance, WCAG 2.1."""
    parts = [c / 255 for c in colour]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(("what", "ink", "ground"), pairs(PAPER), ids=lambda value: str(value))
def test_every_ink_can_be_read_on_its_ground(what: str, ink: Rgb, ground: Rgb) -> None:
    light, dark = sorted((luminance(ink), luminance(ground)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5, what


def test_a_view_is_the_same_twice() -> None:
    ui, fit = on_page(focus=1, hover=2), look()
    assert view(ui, desk(played(2)), fit) == view(ui, desk(played(2)), fit)


def test_looks_of_equal_size_are_equal() -> None:
    assert Look(PAPER, SETTER, (800, 600)) == look((800, 600))
    run = Run("a", Style("courier", 18.0))
    assert SETTER.block((run,)) is SETTER.block([run])
