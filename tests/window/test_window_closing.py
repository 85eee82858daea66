"""The pages after an ending in the window: the way through them and back, and how they are laid out."""

from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from game.session.profile import Profile
from game.session.saves import Store
from game.window.actions import Model, World, perform
from game.window.desk import Desk
from game.window.intents import Do, Intent, Number
from game.window.ui import FAR, Layer, Ui
from game.window.update import update
from game.window.views.view import Screen
from tests.window.stories import BUILD, SETTER, on_page, played, seen, words

OVER = played(1, 1)
CLOSING = Layer("closing")
LEDGER, TRUE = Ui((Layer("page"), CLOSING)), Ui((Layer("page"), CLOSING, CLOSING))
SIZES = [
    ((640, 400), 100), ((640, 400), 200), ((800, 600), 150), ((1280, 720), 100), ((1280, 720), 200),
    ((1920, 1080), 100), ((900, 1400), 100), ((3840, 2160), 100),
]  # fmt: skip
sized = pytest.mark.parametrize(("size", "text"), SIZES, ids=lambda value: str(value))
each_page = pytest.mark.parametrize("ui", [LEDGER, TRUE], ids=["ledger", "true"])


def said(screen: Screen) -> list[str]:
    return [SETTER.text(word.block) for word in words(screen)]


def after(ui: Ui, *intents: Intent) -> Ui:
    """Each intent on what the window shows then, in a window that holds every page at once."""
    for intent in intents:
        ui = update(ui, intent, seen(ui, OVER, (1600, 1400)).sight).ui
    return ui


def effects(ui: Ui, intent: Intent) -> tuple[Intent, ...]:
    return update(ui, intent, seen(ui, OVER, (1600, 1400)).sight).effects


def test_enter_turns_the_pages_and_then_leaves() -> None:
    assert after(on_page(), Do.ACCEPT) == replace(LEDGER, layers=(Layer("page", focus=0), CLOSING))
    ledger = seen(after(on_page(), Do.ACCEPT), OVER)
    assert {"THE CAUSE LEDGER", "Nobody had coffee.", "You were in the way.", "REV. 2"} <= set(said(ledger))
    true = seen(after(on_page(), Do.ACCEPT, Do.ACCEPT), OVER)
    assert {"WHAT IS TRUE", "INVENTED", "The laundry and its machines are invented."} <= set(said(true))
    assert not {"THE CAUSE LEDGER", "THE FOUND FILM"} & set(said(true))
    assert effects(after(on_page(), Do.ACCEPT, Do.ACCEPT), Do.ACCEPT) == (Do.TITLE,)


def test_the_strips_name_the_pages() -> None:
    for ui, intents, names in (
        (on_page(), [Do.ON, Do.UNDO, Do.TITLE], {"Turn the page", "The cause ledger"}),
        (LEDGER, [Do.ON, Do.BACK], {"Turn the page", "What is true", "Back a page", "The Found Film"}),
        (TRUE, [Do.TITLE, Do.BACK], {"To the title screen", "Back a page", "The cause ledger"}),
    ):
        screen = seen(ui, OVER, (1600, 1400))
        assert [item.intent for item in screen.sight.items] == intents
        assert names <= set(said(screen))


def test_back_goes_a_page_back_and_undo_takes_the_choice_back() -> None:
    assert [layer.name for layer in after(TRUE, Number(2)).layers] == ["page", "closing"]
    assert after(TRUE, Do.BACK, Do.BACK) == on_page()
    assert effects(TRUE, Do.UNDO) == (Do.UNDO,)


def test_undo_comes_back_to_the_choice(tmp_path: Path) -> None:
    assert BUILD.story is not None
    world = World(BUILD, Store(tmp_path, "test_story"), 5)
    model = perform(world, Model(TRUE, Desk(BUILD, BUILD.story, OVER), Profile()), Do.UNDO)
    assert model.ui == on_page() and model.desk.play is not None and model.desk.play.at == 1
    assert perform(world, model, Do.REDO).ui == on_page()


@each_page
@pytest.mark.parametrize("what", [Do.MENU, Do.BACKLOG])
def test_menu_and_backlog_open_over_a_page_and_close_to_it(ui: Ui, what: Do) -> None:
    opened = after(ui, what)
    assert opened.top.name == ("menu" if what is Do.MENU else "backlog")
    assert {"THE CAUSE LEDGER", "WHAT IS TRUE"} & set(said(seen(opened, OVER)))
    assert after(opened, what) == ui


def test_a_story_without_closing_pages_leaves_from_its_ending() -> None:
    play = played(0, 0)
    bare = replace(play.story.settings, ledger=None, inventions=None, disclaimer=None)
    screen = seen(on_page(), replace(play, story=replace(play.story, settings=bare)))
    assert [item.intent for item in screen.sight.items] == [Do.TITLE, Do.UNDO]


@sized
@each_page
def test_text_stays_on_its_paper_and_off_other_text(ui: Ui, size: tuple[int, int], text: int) -> None:
    screen = seen(ui, OVER, size, text)
    sheet, leaf = screen.boxes["sheet"], screen.boxes["leaf"]
    names = ("line", "closing title", "strip", "head ")
    found = {name: box for name, box in screen.boxes.items() if name.startswith(names)}
    found = {name: box for name, box in found.items() if not name.endswith(" frame")}
    strips = {name: box for name, box in found.items() if name.removeprefix("strip ").isdigit()}
    found = {name: box for name, box in found.items() if name not in strips}
    assert len(found) > 8 and strips
    for name, box in found.items():
        assert sheet.x <= box.x and box.right <= sheet.right, f"{name} {box} leaves {sheet}"
        assert leaf.y <= box.y and box.bottom <= leaf.bottom + screen.sight.reach, f"{name} {box}"
    for (one, box), (other, second) in combinations(found.items(), 2):
        assert not box.meets(second), f"{one} {box} and {other} {second}"


@sized
@each_page
def test_the_whole_page_can_be_scrolled_to(ui: Ui, size: tuple[int, int], text: int) -> None:
    low = seen(ui.on_top(replace(ui.top, scroll=FAR)), OVER, size, text)
    last = max(box.bottom for name, box in low.boxes.items() if name.startswith(("line", "strip")))
    assert last <= low.boxes["leaf"].bottom
    assert "more more" not in low.boxes
    bottom = update(ui, Do.BOTTOM, low.sight).ui
    assert update(bottom, Do.ACCEPT, low.sight).effects == ((Do.TITLE,) if ui is TRUE else ())
