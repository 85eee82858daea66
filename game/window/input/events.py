"""pygame's events to intents."""

from collections.abc import Iterable
from typing import NamedTuple

import pygame

from game.window.input.keys import key_intent
from game.window.input.pads import Pads
from game.window.intents import Aim, Do, Intent, Press, Scroll
from game.window.views.view import Screen

_CHANGED = (pygame.WINDOWSIZECHANGED, pygame.WINDOWEXPOSED, pygame.WINDOWSHOWN, pygame.WINDOWRESTORED)
_CLOSING = (pygame.QUIT, pygame.WINDOWCLOSE)
_NOTCH = 3
"""Lines that one notch of a wheel scrolls."""
_TWICE = 250
"""Milliseconds within which a second click belongs to the first."""


class Heard(NamedTuple):
    """What the devices said since the last time: intents in order; whether the window has to be drawn again
    though nothing in it changed; and whether anybody did anything at all."""

    intents: tuple[Intent, ...]
    exposed: bool
    busy: bool


class Input:
    """Remembers which keys are held down, and the gamepads."""

    def __init__(self) -> None:
        self.pads = Pads()
        self._held: set[int] = set()
        self._clicked_at = -_TWICE

    def hear(self, events: Iterable[pygame.event.Event], screen: Screen, hover: int) -> Heard:
        """Intents of some events. `screen` is what was last shown, `hover` the item under the mouse."""
        intents: list[Intent] = []
        exposed = busy = False
        aimed: int | None = None
        for event in events:
            busy = True
            exposed = exposed or event.type in _CHANGED
            if event.type in (pygame.MOUSEMOTION, pygame.WINDOWLEAVE):
                aimed = _aimed(event, screen)
                continue
            intent = self._intent(event, screen)
            intents += [] if intent is None else [intent]
        if aimed is not None and aimed != hover:
            intents.append(Aim(aimed))
        return Heard(tuple(intents), exposed, busy)

    def _intent(self, event: pygame.event.Event, screen: Screen) -> Intent | None:
        if event.type == pygame.KEYDOWN:
            repeated = event.key in self._held
            self._held.add(event.key)
            return key_intent(event.key, event.mod, repeated=repeated)
        if event.type == pygame.KEYUP:
            self._held.discard(event.key)
        elif event.type == pygame.WINDOWFOCUSLOST:
            self._held.clear()
        elif event.type == pygame.MOUSEBUTTONDOWN and event.button == pygame.BUTTON_LEFT:
            return self._click(event.pos, screen)
        elif event.type == pygame.MOUSEWHEEL:
            return Scroll(-event.precise_y * _NOTCH)
        elif event.type in _CLOSING:
            return Do.QUIT
        return self.pads.intent(event)

    def _click(self, at: tuple[int, int], screen: Screen) -> Intent | None:
        """What a click means; the second of a double click would fall on a page that nobody has read."""
        now = pygame.time.get_ticks()
        first = now - self._clicked_at >= _TWICE
        self._clicked_at = now
        return _clicked(at, screen) if first else None


def _aimed(event: pygame.event.Event, screen: Screen) -> int:
    if event.type == pygame.WINDOWLEAVE:
        return -1
    hit = screen.hit(*event.pos)
    return -1 if hit is None else hit.item


def _clicked(at: tuple[int, int], screen: Screen) -> Intent | None:
    hit = screen.hit(*at)
    if hit is None:
        return None
    return hit.intent if hit.item < 0 else Press(hit.item)
