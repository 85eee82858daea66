"""Picture files, cut to a box around their focus."""

from threading import Thread

import pygame

from game.window.draw.draws import Picture
from game.window.paint.textures import clear, opaque

_MAP = 20
"""The vignette is worked out on so many points a side and scaled up."""
_MOST = 2
"""Pictures kept at their full size: 17 MB each at 2400 by 1800."""


class _Reading:
    """A file that is being read in the background: decoding takes 100 ms, and leaves Python alone."""

    def __init__(self, path: str) -> None:
        self._found: pygame.Surface | None = None
        self._thread = Thread(target=self._run, args=(path,), daemon=True)
        self._thread.start()

    def _run(self, path: str) -> None:
        self._found = _load(path)

    def result(self) -> pygame.Surface | None:
        self._thread.join()
        return self._found


class Pictures:
    """Reads pictures, ahead of time where somebody says so. Keeps the two asked for last."""

    def __init__(self) -> None:
        self._held: dict[str, _Reading] = {}

    def fetch(self, path: str) -> None:
        """Begins to read a picture that will be wanted soon."""
        held = self._held.pop(path) if path in self._held else _Reading(path)
        self._held[path] = held
        if len(self._held) > _MOST:
            del self._held[next(iter(self._held))]

    def cut(self, draw: Picture) -> pygame.Surface | None:
        """The picture as large as the box, or None where its file cannot be read."""
        self.fetch(draw.path)
        whole = self._held[draw.path].result()
        if whole is None:
            return None
        _, _, width, height = draw.box
        part = _cropped(whole, width, height, draw.focus)
        found = opaque(width, height)
        found.blit(pygame.transform.smoothscale(part, (width, height)), (0, 0))
        found.blit(vignette(width, height, draw.vignette), (0, 0))
        return found


def _load(path: str) -> pygame.Surface | None:
    try:
        # 32 bits a pixel: scaling 24 takes more than twice as long.
        return pygame.image.load(path).convert(opaque(1, 1))
    except (pygame.error, OSError):
        return None


def _cropped(whole: pygame.Surface, width: int, height: int, focus: tuple[float, float]) -> pygame.Surface:
    """The largest part with the shape of the box whose middle is as near to the focus as may be."""
    full_width, full_height = whole.get_size()
    share = min(full_width / width, full_height / height)
    part = (max(1, int(width * share)), max(1, int(height * share)))
    x = min(max(int(focus[0] * full_width - part[0] / 2), 0), full_width - part[0])
    y = min(max(int(focus[1] * full_height - part[1] / 2), 0), full_height - part[1])
    return whole.subsurface((x, y, *part))


def vignette(width: int, height: int, strength: float) -> pygame.Surface:
    """Black that is clear in the middle and `strength` (0 … 1) dense in the corners."""
    small = clear(_MAP, _MAP)
    for y in range(_MAP):
        for x in range(_MAP):
            across, down = 2 * x / (_MAP - 1) - 1, 2 * y / (_MAP - 1) - 1
            far = min(1.0, (across * across + down * down) / 2)
            small.set_at((x, y), (0, 0, 0, round(255 * strength * far * far)))
    return pygame.transform.smoothscale(small, (width, height))
