"""`update` alone: no window, no story."""

from dataclasses import replace

import pytest

from game.window.intents import Aim, Choose, Do, Intent, Leaf, Load, Number, Press, Save, Scroll, Step
from game.window.ui import FAR, Item, Layer, Sight, Ui, focus_of
from game.window.update import shown, update

STRIPS = (
    Item(Choose(0), "It is too late.", 500, 550),
    Item(Choose(1), "", 560, 610),
    Item(Choose(3), "", 620, 670),
)
FITS = Sight(STRIPS, 0, 700, 24)


def lower(by: int) -> tuple[Item, ...]:
    return tuple(item._replace(top=item.top + by, bottom=item.bottom + by) for item in STRIPS)


LONG = Sight(lower(900), 900, 700, 24)
PAGE = Ui((Layer("page"),))
MENU = Ui((Layer("page"), Layer("menu")))


def after(ui: Ui, *intents: Intent, sight: Sight = FITS) -> Ui:
    for intent in intents:
        ui = update(ui, intent, sight).ui
    return ui


def effects(ui: Ui, intent: Intent, sight: Sight = FITS) -> tuple[Intent, ...]:
    return update(ui, intent, sight).effects


def test_the_first_open_strip_has_the_focus() -> None:
    assert focus_of(PAGE.top, FITS.locked) == 1
    assert focus_of(Layer("page", focus=0), FITS.locked) == 0
    assert focus_of(Layer("page", focus=9), FITS.locked) == 2
    assert focus_of(PAGE.top, ("so", "so")) == 1
    assert focus_of(PAGE.top, ()) == -1


def test_arrows_move_the_focus_and_go_on_at_the_other_end() -> None:
    assert after(PAGE, Step(1)).top.focus == 2
    assert after(PAGE, Step(1), Step(1)).top.focus == 0
    assert after(PAGE, Step(-1)).top.focus == 0
    assert after(PAGE, Step(-1), Step(-1)).top.focus == 2


def test_an_arrow_beyond_the_last_strip_moves_what_is_left_of_the_page_first() -> None:
    low = Sight(lower(200), 300, 700, 24)
    at = replace(PAGE, layers=(Layer("page", focus=0, scroll=100),))
    up = after(at, Step(-1), sight=low)
    assert (up.top.focus, up.top.scroll) == (0, 4)
    high = Sight((Item(Choose(0), "", 10, 60), *STRIPS), 300, 700, 24)
    top = replace(PAGE, layers=(Layer("page", focus=0),))
    assert after(top, Step(-1), sight=high).top.focus == 3
    foot = replace(PAGE, layers=(Layer("page", focus=3, scroll=290),))
    assert after(foot, Step(1), sight=high).top == Layer("page", focus=3, scroll=300)
    assert after(foot, Step(1), Step(1), sight=high).top.focus == 0


def test_enter_takes_what_is_in_focus() -> None:
    assert effects(PAGE, Do.ACCEPT) == (Choose(1),)
    assert effects(after(PAGE, Step(1)), Do.ACCEPT) == (Choose(3),)


def test_a_number_takes_its_strip_and_no_other() -> None:
    assert effects(PAGE, Number(3)) == (Choose(3),)
    assert effects(PAGE, Number(4)) == ()
    assert effects(PAGE, Press(1)) == (Choose(1),)


def test_a_number_shows_its_strip_before_it_takes_it() -> None:
    first = update(PAGE, Number(3), LONG)
    assert first.effects == () and first.ui.top.focus == 2
    assert first.ui.top.scroll == 670 + 900 + 24 - 700
    assert update(first.ui, Number(3), LONG).effects == (Choose(3),)


def test_a_locked_strip_says_why() -> None:
    answer = update(PAGE, Number(1), FITS)
    assert answer.effects == ()
    assert answer.ui.notice == "Locked: It is too late."
    assert answer.ui.top.focus == 0
    assert after(answer.ui, Do.HUSH).notice == ""


def test_enter_shows_what_is_out_of_sight_before_it_takes_it() -> None:
    first = update(PAGE, Do.ACCEPT, LONG)
    assert first.effects == () and first.ui.top.scroll == 700 - 2 * 24
    second = update(first.ui, Do.ACCEPT, LONG)
    assert second.effects == () and second.ui.top.scroll == 900
    assert update(second.ui, Do.ACCEPT, LONG).effects == (Choose(1),)


def test_enter_goes_back_up_to_a_focus_that_was_left_behind() -> None:
    high = Sight((Item(Choose(0), "", 10, 60), *LONG.items), 900, 700, 24)
    up = update(replace(PAGE, layers=(Layer("page", focus=0, scroll=900),)), Do.ACCEPT, high)
    assert up.effects == () and up.ui.top.scroll == 0


def test_an_arrow_moves_the_page_while_the_focus_is_out_of_sight() -> None:
    moved = after(PAGE, Step(1), sight=LONG)
    assert (moved.top.scroll, moved.top.focus) == (96, -1)


def test_the_focus_scrolls_into_sight() -> None:
    low = Sight(lower(250), 300, 700, 24)
    at = replace(PAGE, layers=(Layer("page", focus=1, scroll=200),))
    assert after(at, Step(1), sight=low).top.scroll == 920 + 24 - 700


@pytest.mark.parametrize(
    ("intent", "scroll"),
    [(Scroll(3), 72), (Scroll(-3), 0), (Scroll(0.5), 12), (Leaf(1), 652), (Leaf(2), 900), (Do.BOTTOM, FAR)],
)
def test_scrolling_stays_within_the_content(intent: Intent, scroll: int) -> None:
    assert after(PAGE, intent, sight=LONG).top.scroll == scroll
    assert after(PAGE, intent, Do.TOP, sight=LONG).top.scroll == 0


def test_scrolling_up_from_the_end_begins_at_the_end() -> None:
    assert after(PAGE, Do.BOTTOM, Scroll(-1), sight=LONG).top.scroll == 900 - 24


def test_a_long_content_goes_on_in_its_next_part() -> None:
    """Parts count from the last one back."""
    middle = Sight((), 900, 700, 24, part=1, parts=3)
    at = replace(PAGE, layers=(Layer("backlog", part=1, scroll=0),))
    assert after(at, Scroll(-3), sight=middle).top == Layer("backlog", scroll=FAR, part=2)
    assert after(at, Scroll(3), sight=middle).top == Layer("backlog", scroll=72, part=1)
    end = at.on_top(replace(at.top, scroll=FAR))
    assert after(end, Leaf(1), sight=middle).top == Layer("backlog", scroll=0, part=0)
    assert after(end, Leaf(1), sight=middle._replace(part=0)).top.scroll == 900
    first = replace(PAGE, layers=(Layer("backlog", part=FAR),))
    assert after(first, Step(-1), sight=middle._replace(part=2)) == first
    assert after(at, Do.TOP, sight=middle).top == Layer("backlog", part=FAR)
    assert after(at, Do.BOTTOM, sight=middle).top == Layer("backlog", scroll=FAR)


def test_the_mouse_hovers_without_moving_the_focus() -> None:
    over = after(PAGE, Aim(2))
    assert (over.top.hover, over.top.focus) == (2, -1)
    assert after(over, Aim(-1)).top.hover == -1


def test_the_backlog_opens_at_its_end_and_closes_again() -> None:
    opened = after(PAGE, Do.BACKLOG)
    assert opened.top == Layer("backlog", scroll=FAR)
    for close in (Do.BACKLOG, Do.MENU, Do.BACK, Do.CLOSE, Do.ACCEPT):
        nothing = Sight((), 0, 700, 24)
        assert after(opened, close, sight=nothing) == PAGE


def test_the_menu_opens_and_closes_and_goes_deeper() -> None:
    assert after(PAGE, Do.MENU).top.name == "menu"
    assert after(PAGE, Do.MENU, Do.MENU) == PAGE
    deeper = after(PAGE, Do.MENU, Do.SAVES)
    assert [layer.name for layer in deeper.layers] == ["page", "menu", "save"]
    assert after(deeper, Do.BACK).top.name == "menu"


def test_going_back_on_the_page_takes_back_a_choice() -> None:
    assert effects(PAGE, Do.BACK) == (Do.UNDO,)
    assert effects(MENU, Do.BACK) == ()


def test_the_title_screen_has_no_page_to_act_on() -> None:
    title = Ui()
    for what in (Do.UNDO, Do.REDO, Do.QUICK_SAVE, Do.BACK, Do.BACKLOG, Do.MENU, Do.SAVES):
        assert update(title, what, FITS) == (title, ())
    assert after(title, Do.LOADS).top.name == "load"


def test_the_world_is_asked_for_what_only_it_can_do() -> None:
    for what in (Do.UNDO, Do.REDO, Do.QUICK_SAVE, Do.QUICK_LOAD, Do.NEW, Do.CONTINUE, Do.TITLE, Do.QUIT):
        assert effects(PAGE, what) == (what,)
    for intent in (Choose(2), Save("slot 1"), Load("slot 1")):
        assert effects(MENU, intent) == (intent,)


def test_text_sizes_step_and_end() -> None:
    sizes = [PAGE.text]
    ui = PAGE
    for _ in range(7):
        ui = after(ui, Do.LARGER)
        sizes.append(ui.text)
    assert sizes == [100, 110, 125, 150, 175, 200, 200, 200]
    assert after(ui, Do.SMALLER).text == 175
    assert after(ui, Do.NEXT_SIZE).text == 100
    assert after(PAGE, Do.NEXT_SIZE).text == 110
    assert after(ui, Do.PLAIN_SIZE).text == 100
    assert after(PAGE, Do.SMALLER).text == 100


def test_full_screen_goes_on_and_off() -> None:
    assert after(PAGE, Do.FULL_SCREEN).full
    assert not after(PAGE, Do.FULL_SCREEN, Do.FULL_SCREEN).full


def test_after_a_choice_the_page_begins_at_its_top() -> None:
    before = Ui((Layer("page", focus=2, hover=1, scroll=300), Layer("menu")), text=150)
    assert shown(before, page=True) == Ui((Layer("page"),), text=150)
    assert shown(before, page=False, notice="So.") == Ui((Layer("title"),), text=150, notice="So.")
