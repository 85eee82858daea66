"""Keys, mouse and gamepads to intents."""

import pygame
import pytest

from game.window.input.events import Input
from game.window.input.keys import key_intent
from game.window.input.pads import Pads
from game.window.intents import Aim, Do, Intent, Leaf, Number, Press, Scroll, Step
from tests.window.stories import on_page, played, seen

SCREEN = seen(on_page(), played(), (1600, 1200))
Event = pygame.event.Event


def heard(*events: pygame.event.Event, hover: int = -1) -> tuple[Intent, ...]:
    return Input().hear(events, SCREEN, hover).intents


@pytest.mark.parametrize(
    ("key", "mod", "intent"),
    [
        (pygame.K_1, 0, Number(1)),
        (pygame.K_9, 0, Number(9)),
        (pygame.K_KP4, 0, Number(4)),
        (pygame.K_DOWN, 0, Step(1)),
        (pygame.K_UP, 0, Step(-1)),
        (pygame.K_TAB, 0, Step(1)),
        (pygame.K_TAB, pygame.KMOD_LSHIFT, Step(-1)),
        (pygame.K_RETURN, 0, Do.ACCEPT),
        (pygame.K_SPACE, 0, Do.ACCEPT),
        (pygame.K_RETURN, pygame.KMOD_LALT, Do.FULL_SCREEN),
        (pygame.K_u, 0, Do.UNDO),
        (pygame.K_BACKSPACE, 0, Do.BACK),
        (pygame.K_r, 0, Do.REDO),
        (pygame.K_b, 0, Do.BACKLOG),
        (pygame.K_F11, 0, Do.FULL_SCREEN),
        (pygame.K_F5, 0, Do.QUICK_SAVE),
        (pygame.K_F9, 0, Do.QUICK_LOAD),
        (pygame.K_ESCAPE, 0, Do.MENU),
        (pygame.K_PAGEDOWN, 0, Leaf(1)),
        (pygame.K_PAGEUP, 0, Leaf(-1)),
        (pygame.K_HOME, 0, Do.TOP),
        (pygame.K_END, 0, Do.BOTTOM),
        (pygame.K_PLUS, pygame.KMOD_LCTRL, Do.LARGER),
        (pygame.K_MINUS, pygame.KMOD_RCTRL, Do.SMALLER),
        (pygame.K_0, pygame.KMOD_LCTRL, Do.PLAIN_SIZE),
        (pygame.K_1, pygame.KMOD_LCTRL, None),
        (pygame.K_u, pygame.KMOD_NUM, Do.UNDO),
        (pygame.K_F4, pygame.KMOD_LALT, None),
        (pygame.K_x, 0, None),
    ],
)
def test_keys(key: int, mod: int, intent: Intent | None) -> None:
    assert key_intent(key, mod) == intent


def test_a_key_held_down_moves_but_does_not_pick_again() -> None:
    down = Event(pygame.KEYDOWN, key=pygame.K_RETURN, mod=0)
    up = Event(pygame.KEYUP, key=pygame.K_RETURN, mod=0)
    assert heard(down, down, down) == (Do.ACCEPT,)
    assert heard(down, up, down) == (Do.ACCEPT, Do.ACCEPT)
    arrow = Event(pygame.KEYDOWN, key=pygame.K_DOWN, mod=0)
    assert heard(arrow, arrow) == (Step(1), Step(1))


def test_keys_held_while_the_window_loses_the_keyboard_are_let_go() -> None:
    down = Event(pygame.KEYDOWN, key=pygame.K_1, mod=0)
    assert heard(down, Event(pygame.WINDOWFOCUSLOST), down) == (Number(1), Number(1))


def test_the_mouse_hovers_and_clicks() -> None:
    at = SCREEN.boxes["strip 2"].middle
    motion = Event(pygame.MOUSEMOTION, pos=at, rel=(1, 1), buttons=(0, 0, 0))
    assert heard(motion) == (Aim(1),)
    assert heard(motion, hover=1) == ()
    assert heard(Event(pygame.MOUSEBUTTONDOWN, pos=at, button=1)) == (Press(1),)
    assert heard(Event(pygame.MOUSEBUTTONDOWN, pos=at, button=3)) == ()
    menu = SCREEN.boxes["cap Menu"].middle
    assert heard(Event(pygame.MOUSEBUTTONDOWN, pos=menu, button=1)) == (Do.MENU,)
    assert heard(Event(pygame.MOUSEBUTTONDOWN, pos=(3, 300), button=1)) == ()
    assert heard(Event(pygame.WINDOWLEAVE), hover=1) == (Aim(-1),)


def test_a_double_click_picks_once(monkeypatch: pytest.MonkeyPatch) -> None:
    click = Event(pygame.MOUSEBUTTONDOWN, pos=SCREEN.boxes["strip 2"].middle, button=1)
    times = iter((1000, 1120, 1300, 1600))
    monkeypatch.setattr(pygame.time, "get_ticks", lambda: next(times))
    assert heard(click, click, click, click) == (Press(1), Press(1))


def test_the_wheel_scrolls_three_lines_a_notch() -> None:
    assert heard(Event(pygame.MOUSEWHEEL, x=0, y=-1, precise_y=-1.0)) == (Scroll(3.0),)
    assert heard(Event(pygame.MOUSEWHEEL, x=0, y=0, precise_y=0.5)) == (Scroll(-1.5),)


def test_closing_the_window_quits_and_uncovering_it_repaints() -> None:
    assert heard(Event(pygame.WINDOWCLOSE)) == (Do.QUIT,)
    nothing = Input().hear([], SCREEN, -1)
    assert nothing == ((), False, False)
    assert Input().hear([Event(pygame.WINDOWEXPOSED)], SCREEN, -1) == ((), True, True)


@pytest.mark.parametrize(
    ("button", "intent"),
    [
        (pygame.CONTROLLER_BUTTON_A, Do.ACCEPT),
        (pygame.CONTROLLER_BUTTON_B, Do.BACK),
        (pygame.CONTROLLER_BUTTON_X, Do.BACKLOG),
        (pygame.CONTROLLER_BUTTON_START, Do.MENU),
        (pygame.CONTROLLER_BUTTON_DPAD_DOWN, Step(1)),
        (pygame.CONTROLLER_BUTTON_RIGHTSHOULDER, Leaf(1)),
        (pygame.CONTROLLER_BUTTON_GUIDE, None),
    ],
)
def test_pad_buttons(button: int, intent: Intent | None) -> None:
    event = Event(pygame.CONTROLLERBUTTONDOWN, button=button, instance_id=0)
    assert Pads().intent(event) == intent


def test_a_stick_steps_once_a_push() -> None:
    pads = Pads()

    def push(value: int, axis: int = pygame.CONTROLLER_AXIS_LEFTY) -> Intent | None:
        return pads.intent(Event(pygame.CONTROLLERAXISMOTION, axis=axis, value=value, instance_id=0))

    pushes = [push(value) for value in (5000, 20000, 30000, 15000, 20000, 3000, 25000)]
    assert pushes == [None, Step(1), None, None, None, None, Step(1)]
    assert push(0) is None and push(-32000) == Step(-1)
    assert push(32000, pygame.CONTROLLER_AXIS_RIGHTX) is None


def test_a_pad_that_is_pulled_out_leaves_nothing_pushed() -> None:
    pads = Pads()
    axis = pygame.CONTROLLER_AXIS_LEFTY
    pushed = Event(pygame.CONTROLLERAXISMOTION, axis=axis, value=30000, instance_id=4)
    assert pads.intent(pushed) == Step(1)
    assert pads.intent(Event(pygame.CONTROLLERDEVICEREMOVED, instance_id=4)) is None
    assert pads.intent(pushed) == Step(1)
    assert pads.intent(Event(pygame.CONTROLLERDEVICEADDED, device_index=99)) is None
