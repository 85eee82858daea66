"""The keyboard: one table."""

from collections.abc import Mapping

import pygame

from game.window.intents import Do, Intent, Leaf, Number, Step

PLAIN: Mapping[int, Intent] = {
    pygame.K_UP: Step(-1),
    pygame.K_LEFT: Step(-1),
    pygame.K_DOWN: Step(1),
    pygame.K_RIGHT: Step(1),
    pygame.K_TAB: Step(1),
    pygame.K_RETURN: Do.ACCEPT,
    pygame.K_KP_ENTER: Do.ACCEPT,
    pygame.K_SPACE: Do.ACCEPT,
    pygame.K_u: Do.UNDO,
    pygame.K_BACKSPACE: Do.BACK,
    pygame.K_r: Do.REDO,
    pygame.K_b: Do.BACKLOG,
    pygame.K_F5: Do.QUICK_SAVE,
    pygame.K_F8: Do.RECORD,
    pygame.K_F9: Do.QUICK_LOAD,
    pygame.K_F11: Do.FULL_SCREEN,
    pygame.K_ESCAPE: Do.MENU,
    pygame.K_PAGEUP: Leaf(-1),
    pygame.K_PAGEDOWN: Leaf(1),
    pygame.K_HOME: Do.TOP,
    pygame.K_END: Do.BOTTOM,
    **{pygame.K_1 + i: Number(i + 1) for i in range(9)},
    **{pygame.K_KP1 + i: Number(i + 1) for i in range(9)},
}
WITH_CONTROL: Mapping[int, Intent] = {
    pygame.K_PLUS: Do.LARGER,
    pygame.K_EQUALS: Do.LARGER,
    pygame.K_KP_PLUS: Do.LARGER,
    pygame.K_MINUS: Do.SMALLER,
    pygame.K_KP_MINUS: Do.SMALLER,
    pygame.K_0: Do.PLAIN_SIZE,
    pygame.K_KP0: Do.PLAIN_SIZE,
    pygame.K_q: Do.QUIT,
}
_REPEATING = (Step, Leaf)
"""What a key that is held down may say again; picking twice by holding a key must not happen."""


def key_intent(key: int, mod: int, *, repeated: bool = False) -> Intent | None:
    """What a key means. `mod` is pygame's mask of modifier keys."""
    if mod & (pygame.KMOD_CTRL | pygame.KMOD_META):
        return None if repeated else WITH_CONTROL.get(key)
    if mod & pygame.KMOD_ALT:
        return Do.FULL_SCREEN if key == pygame.K_RETURN and not repeated else None
    if key == pygame.K_TAB and mod & pygame.KMOD_SHIFT:
        return Step(-1)
    intent = PLAIN.get(key)
    return intent if not repeated or isinstance(intent, _REPEATING) else None
