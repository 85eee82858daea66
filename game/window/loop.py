"""Input, update, view and paint follow each other until the window closes."""

from dataclasses import replace

import pygame

from game.session.format import SaveError
from game.window.actions import Model, World, kept, listed, perform
from game.window.input.events import Input
from game.window.intents import Do, Intent
from game.window.paint.painter import Painter
from game.window.screen import Display
from game.window.settings import settings_of
from game.window.style.look import Look
from game.window.update import update
from game.window.views.view import Screen, view

_ALERT, _CALM, _ALERT_MS = 60, 30, 1000
"""Looks at the events a second: after an input for so many milliseconds, and else. `event.wait` is no good:
in pygame-ce it polls a thousand times a second, which costs ten times what looking 30 times does."""
_NOTICE_MS, _LETTER_MS = 4000, 60
"""How long a notice stands, and for each of its letters: 1,000 letters a minute is slow reading."""
_LISTS = ("save", "load")


class Loop:
    """One open window. It paints only when something changed."""

    def __init__(self, world: World, display: Display, look: Look, painter: Painter) -> None:
        self._world = world
        self._display = display
        self._look = replace(look, size=display.size)
        self._painter = painter
        self._input = Input()
        self._hush_at = 0

    def run(self, model: Model) -> Model:
        """Until the player quits; gives what was left then."""
        clock = pygame.time.Clock()
        screen = self._view(model)
        self._show(model, screen)
        self._notice(model, "")
        self._input.pads.open()
        alert_until = 0
        while not model.done:
            heard = self._input.hear(pygame.event.get(), screen, model.ui.top.hover)
            now = pygame.time.get_ticks()
            before = model
            for intent in (*heard.intents, *self._hush(model, now)):
                model = self._advance(model, intent, screen)
                screen = screen if model is before else self._view(model)
            if model.done:
                break
            if heard.exposed or self._display.size != self._look.size:
                screen = self._view(model)
            if model is not before or heard.exposed:
                self._show(model, screen)
                model, screen = self._after(before, model, screen)
            alert_until = now + _ALERT_MS if heard.busy else alert_until
            clock.tick(_ALERT if now < alert_until else _CALM)
        return model

    def _advance(self, model: Model, intent: Intent, screen: Screen) -> Model:
        """The model after an intent and what it makes the world do."""
        before = model.ui
        ui, effects = update(model.ui, intent, screen.sight)
        model = model if ui == before else replace(model, ui=ui)
        for effect in effects:
            model = perform(self._world, model, effect)
        self._display.fill_screen(model.ui.full)
        opened = model.ui.top.name in _LISTS and len(model.ui.layers) > len(before.layers)
        return listed(self._world, model) if opened else model

    def _after(self, before: Model, model: Model, screen: Screen) -> tuple[Model, Screen]:
        """What may wait until the picture stands: the autosave, the settings, the notice's time."""
        kept_model = kept(self._world, model)
        if settings_of(before.ui) != settings_of(model.ui):
            kept_model = self._remember(kept_model)
        self._notice(kept_model, before.ui.notice)
        for path in kept_model.desk.soon[:1]:
            self._painter.fetch(path)
        if kept_model.ui != model.ui:
            screen = self._view(kept_model)
            self._show(kept_model, screen)
        return kept_model, screen

    def _remember(self, model: Model) -> Model:
        try:
            self._world.store.write_settings(settings_of(model.ui))
        except SaveError as error:
            return replace(model, ui=replace(model.ui, notice=str(error)))
        return model

    def _notice(self, model: Model, before: str) -> None:
        if model.ui.notice and model.ui.notice != before:
            stands = _NOTICE_MS + _LETTER_MS * len(model.ui.notice)
            self._hush_at = pygame.time.get_ticks() + stands

    def _hush(self, model: Model, now: int) -> tuple[Intent, ...]:
        return (Do.HUSH,) if model.ui.notice and now >= self._hush_at else ()

    def _view(self, model: Model) -> Screen:
        size = self._display.size
        if size != self._look.size or model.ui.text != self._look.text:
            self._look = replace(self._look, size=size, text=model.ui.text)
        return view(model.ui, model.desk, self._look)

    def _show(self, model: Model, screen: Screen) -> None:
        self._painter.paint(self._display.surface, screen.draws)
        self._display.present()
