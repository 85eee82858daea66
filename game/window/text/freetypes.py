"""FreeType behind one typed class."""

import ctypes
import io
from typing import Any, NamedTuple

import freetype  # type: ignore[import-untyped]

STEPS = 4
"""Places within a pixel at which a glyph can stand: quarters."""

FLAGS = freetype.FT_LOAD_RENDER | freetype.FT_LOAD_TARGET_LIGHT | freetype.FT_LOAD_NO_BITMAP
"""Light hinting fits heights to the pixel grid and leaves widths alone."""


class Coverage(NamedTuple):
    """How much of each pixel a glyph covers: `height` rows of `width` bytes.

    The first pixel is `left` pixels right of the pen's pixel and `top` pixels above the baseline.
    """

    left: int
    top: int
    width: int
    height: int
    data: bytes


class Outlines:
    """One face for drawing. `data` is the file's content."""

    def __init__(self, data: bytes) -> None:
        self._face: Any = freetype.Face(io.BytesIO(data))
        self._upright: Any = freetype.Matrix(0x10000, 0, 0, 0x10000)
        self._size = 0

    def render(self, gid: int, size: int, step: int) -> Coverage:
        """A glyph at an em of `size` 64ths of a pixel, `step` quarters of a pixel to the right."""
        if size != self._size:
            self._face.set_char_size(size)
            self._size = size
        self._face.set_transform(self._upright, freetype.Vector(step * 64 // STEPS, 0))
        self._face.load_glyph(gid, FLAGS)
        slot = self._face.glyph
        bitmap = slot.bitmap
        width, height = bitmap.width, bitmap.rows
        return Coverage(slot.bitmap_left, slot.bitmap_top, width, height, _pixels(bitmap, width, height))


def _pixels(bitmap: Any, width: int, height: int) -> bytes:
    """The rows without padding. `bitmap.buffer` would make a list of every byte, ten times slower."""
    if not width or not height:
        return b""
    pitch = bitmap.pitch
    data = ctypes.string_at(bitmap._FT_Bitmap.buffer, pitch * height)
    if pitch == width:
        return data
    return b"".join(data[row * pitch : row * pitch + width] for row in range(height))
