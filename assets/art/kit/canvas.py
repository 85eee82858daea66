"""The canvas of a picture: its units, its pixels."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from kit.pixels import Pixels, blur, single
from kit.svg import Box, render


@dataclass(frozen=True, slots=True)
class Canvas:
    """Width and height in canvas units, and pixels to a unit."""

    width: float
    height: float
    scale: float

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        return round(self.height * self.scale), round(self.width * self.scale)

    def paint(self, parts: Iterable[str]) -> Pixels:
        """Shapes as pixels (rows, columns, 4)."""
        return render(parts, (0.0, 0.0, self.width, self.height), self.scale)

    def light(self, parts: Iterable[str], spread: float) -> Pixels:
        """Shapes as coloured light (rows, columns, 3), softened by `spread` canvas units."""
        image = self.paint(parts)
        return blur(single(image[..., :3] * image[..., 3:]), spread * self.scale)

    def axes(self) -> tuple[Pixels, Pixels]:
        """Canvas x of every column and y of every row, made to broadcast."""
        rows, columns = self.shape
        x = (np.arange(columns, dtype=np.float32) + 0.5) / self.scale
        y = (np.arange(rows, dtype=np.float32) + 0.5) / self.scale
        return single(x[None, :]), single(y[:, None])

    def clip(self, box: Box) -> Box:
        """The part of a box that lies on the canvas, on whole pixels."""
        s = self.scale
        x, y = max(0.0, np.floor(box[0] * s) / s), max(0.0, np.floor(box[1] * s) / s)
        right = min(self.width, np.ceil((box[0] + box[2]) * s) / s)
        low = min(self.height, np.ceil((box[1] + box[3]) * s) / s)
        return float(x), float(y), float(right - x), float(low - y)

    def window(self, box: Box) -> tuple[slice, slice]:
        """Rows and columns of a box that `clip` returned."""
        x, y, width, height = (round(value * self.scale) for value in box)
        return slice(y, y + height), slice(x, x + width)
