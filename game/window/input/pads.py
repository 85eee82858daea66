"""Gamepads, by the places of their buttons, whatever is printed on them. They may come and go at any time.

Uses SDL's game controllers rather than plain joysticks: those number their buttons each in its own way.
"""

from collections.abc import Mapping

import pygame
from pygame._sdl2 import controller

from game.window.intents import Do, Intent, Leaf, Step

BUTTONS: Mapping[int, Intent] = {
    pygame.CONTROLLER_BUTTON_DPAD_UP: Step(-1),
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: Step(-1),
    pygame.CONTROLLER_BUTTON_DPAD_DOWN: Step(1),
    pygame.CONTROLLER_BUTTON_DPAD_RIGHT: Step(1),
    pygame.CONTROLLER_BUTTON_A: Do.ACCEPT,
    pygame.CONTROLLER_BUTTON_B: Do.BACK,
    pygame.CONTROLLER_BUTTON_X: Do.BACKLOG,
    pygame.CONTROLLER_BUTTON_START: Do.MENU,
    pygame.CONTROLLER_BUTTON_LEFTSHOULDER: Leaf(-1),
    pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: Leaf(1),
}
PUSHED, RELEASED = 18_000, 12_000
"""Of 32,767: a stick pushed further than the first has moved; it can move again once it is nearer than the
second, so that a trembling thumb moves once."""
AXES = (pygame.CONTROLLER_AXIS_LEFTX, pygame.CONTROLLER_AXIS_LEFTY)


class Pads:
    """The gamepads that are plugged in. Nothing is looked for before `open`, which takes a moment."""

    def __init__(self) -> None:
        self._open: dict[int, controller.Controller] = {}
        self._pushed: set[tuple[int, int]] = set()

    def open(self) -> None:
        """Begins to listen; those that are plugged in come as events."""
        controller.init()

    def intent(self, event: pygame.event.Event) -> Intent | None:
        """What an event of a gamepad means."""
        if event.type == pygame.CONTROLLERDEVICEADDED:
            self._add(event.device_index)
        elif event.type == pygame.CONTROLLERDEVICEREMOVED:
            self._open.pop(event.instance_id, None)
            self._pushed = {push for push in self._pushed if push[0] != event.instance_id}
        elif event.type == pygame.CONTROLLERBUTTONDOWN:
            return BUTTONS.get(event.button)
        elif event.type == pygame.CONTROLLERAXISMOTION and event.axis in AXES:
            return self._stick(event.instance_id, event.axis, event.value)
        return None

    def _add(self, index: int) -> None:
        try:
            pad = controller.Controller(index)
        except pygame.error:
            return
        self._open[pad.id] = pad

    def _stick(self, pad: int, axis: int, value: int) -> Intent | None:
        """One step for each push of a stick."""
        push = (pad, axis)
        if abs(value) < RELEASED:
            self._pushed.discard(push)
        elif abs(value) > PUSHED and push not in self._pushed:
            self._pushed.add(push)
            return Step(1 if value > 0 else -1)
        return None
