"""Picture files, cut to a box around their focus."""

import pygame

from game.window.draw.draws import Picture
from game.window.paint.textures import clear, opaque

_MAP = 40
"""The vignette is worked out on so many points a side and scaled up."""


class Pictures:
    """Reads pictures. Keeps the one read last, for when the window changes its size."""

    def __init__(self) -> None:
        self._last: tuple[str, pygame.Surface | None] = ("", None)

    def cut(self, draw: Picture) -> pygame.Surface | None:
        """The picture as large as the box, or None where its file cannot be read."""
        whole = self._read(draw.path)
        if whole is None:
            return None
        _, _, width, height = draw.box
        found = opaque(width, height)
        part = _cropped(whole, width, height, draw.focus)
        found.blit(pygame.transform.smoothscale(part, (width, height)), (0, 0))
        found.blit(vignette(width, height, draw.vignette), (0, 0))
        return found

    def _read(self, path: str) -> pygame.Surface | None:
        if self._last[0] != path:
            self._last = (path, _load(path))
        return self._last[1]


def _load(path: str) -> pygame.Surface | None:
    try:
        return pygame.image.load(path)
    except (pygame.error, OSError):
        return None


def _cropped(
    whole: pygame.Surface, width: int, height: int, focus: tuple[float, float]
) -> pygame.Surface:
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
