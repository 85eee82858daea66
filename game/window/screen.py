"""The window of the system: opened hidden, shown once something is painted on it."""

import os
import sys
from pathlib import Path

import pygame

from game.window.draw.boxes import Box
from game.window.draw.draws import Stripes
from game.window.paint import textures
from game.window.style.look import SMALLEST
from game.window.style.theme import PAPER

_PICTURELESS = ("offscreen", "dummy")
"""Drivers that SDL may fall back on and that nobody can look at."""
_DRIVERS = ("SDL_VIDEODRIVER", "SDL_VIDEO_DRIVER")
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY")
"""What the environment of a desktop names on Linux. SDL would look for longer, and complain on stderr."""
_GPU = ("/dev/dri", "/dev/nvidiactl")
_ICON = 64
_WANTED = (1600, 900)
_REPEAT = (320, 60)
"""Milliseconds until a held key repeats, and between its repeats."""
_SHARE = 0.92
"""Of the desktop's width and height that a new window takes at most."""


class NoDisplay(Exception):
    """There is nothing to show a window on; the message is a sentence."""


def prepare() -> None:
    """Sets what SDL reads from the environment when it starts; what is set already stays."""
    os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
    os.environ.setdefault("SDL_VIDEO_X11_WMCLASS", "no-permit")
    os.environ.setdefault("SDL_APP_NAME", "No Permit")
    if sys.platform == "linux" and not any(Path(path).exists() for path in _GPU):
        # Without a graphics card SDL would present through software GL: 100 MB and 0.3 s more at the start,
        # and 17 ms a frame for 0.2 (measured on a virtual screen).
        os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")


class Display:
    """The window. Sizes are real pixels."""

    def __init__(self, title: str, full: bool) -> None:
        """Raises NoDisplay."""
        if sys.platform == "linux" and not any(os.environ.get(name) for name in (*_SCREENS, *_DRIVERS)):
            raise NoDisplay(_sentence("there is no screen"))
        try:
            pygame.display.init()
            asked = any(os.environ.get(name) for name in _DRIVERS)
            if pygame.display.get_driver() in _PICTURELESS and not asked:
                raise NoDisplay(_sentence("there is no screen"))
            self._window = pygame.Window(title, _first_size(), resizable=True, hidden=True)
        except pygame.error as error:
            raise NoDisplay(_sentence(str(error) or "no reason given")) from error
        self._window.set_icon(icon())
        self._window.minimum_size = SMALLEST
        pygame.key.set_repeat(*_REPEAT)
        pygame.key.stop_text_input()  # nothing is typed here, and an input method would take the keys
        self._full = False
        self._shown = False
        self.fill_screen(full)

    @property
    def size(self) -> tuple[int, int]:
        return self.surface.get_size()

    @property
    def surface(self) -> pygame.Surface:
        """What to paint on; a new one after each change of size."""
        return self._window.get_surface()

    def fill_screen(self, full: bool) -> None:
        """In and out of full screen, at the desktop's own resolution."""
        if full == self._full:
            return
        self._full = full
        if full:
            self._window.set_fullscreen(desktop=True)
        else:
            self._window.set_windowed()

    def present(self) -> None:
        """Shows what was painted."""
        self._window.flip()
        if not self._shown:
            self._window.show()
            self._window.flip()
            self._shown = True


def icon() -> pygame.Surface:
    """The window's icon: a clapperboard."""
    p = PAPER.palette
    surface = textures.clear(_ICON, _ICON)
    stripes = Stripes(Box(0, 0, _ICON - 8, 18), p.stripe, 22, 12, 12)
    surface.fill(p.slate_top, (4, 8, _ICON - 8, _ICON - 14))
    surface.blit(textures.stripes(stripes), (4, 8))
    surface.fill(p.amber, (12, 36, 24, 4))
    surface.fill(p.chalk, (12, 46, 34, 4))
    return surface


def _first_size() -> tuple[int, int]:
    """16 to 9, as large as the desktop allows, up to twice the design on screens with small pixels."""
    sizes = pygame.display.get_desktop_sizes()
    width, height = sizes[0] if sizes else _WANTED
    share = min(_SHARE * width / _WANTED[0], _SHARE * height / _WANTED[1], 2.0)
    return max(round(_WANTED[0] * share), SMALLEST[0]), max(round(_WANTED[1] * share), SMALLEST[1])


def _sentence(why: str) -> str:
    return f"The window cannot be opened: {why.rstrip('.')}. `no-permit play --text` plays in the terminal."
