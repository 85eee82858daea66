"""A cache of surfaces with an upper limit."""

from collections.abc import Callable, Hashable

import pygame


class Kept:
    """Surfaces by key, up to so many bytes; what was longest not asked for goes first."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._held: dict[Hashable, pygame.Surface] = {}
        self._bytes = 0

    def get(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """The surface of the key, made where it is not there."""
        found = self._held.pop(key, None)
        if found is None:
            found = make()
            self._bytes += _size(found)
        self._held[key] = found
        while self._bytes > self._most and len(self._held) > 1:
            oldest = next(iter(self._held))
            self._bytes -= _size(self._held.pop(oldest))
        return found


def _size(surface: pygame.Surface) -> int:
    return surface.get_pitch() * surface.get_height()
