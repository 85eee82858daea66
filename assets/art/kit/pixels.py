"""Arrays of light, float32, 0..1: (rows, columns, 3) colours, (rows, columns) masks. Only scipy's user."""

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage  # type: ignore[import-untyped]

Pixels = NDArray[np.float32]


def colour(code: str) -> Pixels:
    """'#f0a35a' as three numbers."""
    return np.array([int(code[i : i + 2], 16) / 255 for i in (1, 3, 5)], dtype=np.float32)


def single(values: NDArray[np.floating]) -> Pixels:
    return np.asarray(values, dtype=np.float32)


def blur(image: Pixels, sigma: float) -> Pixels:
    """Gaussian blur; a wide one is made on a smaller copy, where the difference cannot be seen."""
    step = max(1, int(sigma // 6))
    if step == 1:
        return single(ndimage.gaussian_filter(image, (sigma, sigma, 0)[: image.ndim], mode="nearest"))
    rows, columns = image.shape[:2]
    small = shrink(image, step)
    soft = ndimage.gaussian_filter(small, (sigma / step, sigma / step, 0)[: image.ndim], mode="nearest")
    return enlarge(single(soft), (rows, columns), step)


def smear(image: Pixels, sigma: float) -> Pixels:
    """Blurred up and down only: what a rough floor does to a lamp."""
    step = max(1, int(sigma // 5))
    rows = image.shape[0] // step * step
    small = image[:rows].reshape(-1, step, *image.shape[1:]).mean(axis=1)
    soft = single(ndimage.gaussian_filter1d(small, sigma / step, axis=0, mode="nearest"))
    return stretch(soft, image.shape[0], step)


def shrink(image: Pixels, step: int) -> Pixels:
    """Means of step x step squares; the edge is repeated to fill the last ones."""
    rows, columns = image.shape[:2]
    pad = [(0, -rows % step), (0, -columns % step), (0, 0)][: image.ndim]
    full = np.pad(image, pad, mode="edge")
    shape = (full.shape[0] // step, step, full.shape[1] // step, step, *image.shape[2:])
    return single(full.reshape(shape).mean(axis=(1, 3)))


def enlarge(small: Pixels, shape: tuple[int, int], step: int) -> Pixels:
    """The opposite of `shrink`, linear between the middles of the squares."""
    tall = stretch(small, shape[0], step)
    return np.swapaxes(stretch(np.swapaxes(tall, 0, 1), shape[1], step), 0, 1)


def stretch(small: Pixels, count: int, step: int) -> Pixels:
    """Rows drawn out to `count`, linear between the old ones."""
    at = np.clip((np.arange(count, dtype=np.float32) + 0.5) / step - 0.5, 0, small.shape[0] - 1)
    low = np.floor(at).astype(np.intp)
    part = single(at - low).reshape(-1, *(1,) * (small.ndim - 1))
    return single(small[low] * (1 - part) + small[np.minimum(low + 1, small.shape[0] - 1)] * part)


def take(image: Pixels, rows: NDArray[np.floating], columns: NDArray[np.floating]) -> Pixels:
    """The image at fractional positions, linear; outside, its edge. Rows and columns broadcast."""
    high, wide = image.shape[0] - 1, image.shape[1] - 1
    y, x = np.broadcast_arrays(np.clip(rows, 0, high), np.clip(columns, 0, wide))
    top, left = np.floor(y).astype(np.intp), np.floor(x).astype(np.intp)
    down, right = np.minimum(top + 1, high), np.minimum(left + 1, wide)
    dy, dx = single(y - top), single(x - left)
    if image.ndim == 3:
        dy, dx = dy[..., None], dx[..., None]
    above = image[top, left] * (1 - dx) + image[top, right] * dx
    below = image[down, left] * (1 - dx) + image[down, right] * dx
    return single(above * (1 - dy) + below * dy)


def shift(mask: Pixels, right: float, down: float) -> Pixels:
    """The mask moved by fractions of a pixel; what comes in is empty."""
    return single(ndimage.shift(mask, (down, right), order=1, mode="constant", cval=0.0))


def cloud(shape: tuple[int, int], seed: int, size: tuple[float, float], octaves: int = 4) -> Pixels:
    """Smooth noise, mean 0, spread 1. `size` is the largest feature (across, down) in pixels."""
    rng = np.random.default_rng(seed)
    total = np.zeros(shape, dtype=np.float32)
    for octave in range(octaves):
        across, down = size[0] / 2**octave, size[1] / 2**octave
        grid = rng.standard_normal((int(shape[0] / down) + 3, int(shape[1] / across) + 3)).astype(np.float32)
        rows = np.arange(shape[0], dtype=np.float32) / down
        columns = np.arange(shape[1], dtype=np.float32) / across
        total += take(grid, ease(rows)[:, None], ease(columns)[None, :]) * np.float32(0.55**octave)
    return single((total - total.mean()) / total.std())


def ease(values: Pixels) -> Pixels:
    """Fractions bent to an S, so that the lattice of a noise does not show."""
    whole = np.floor(values)
    part = values - whole
    return single(whole + part * part * (3 - 2 * part))


def over(below: Pixels, above: Pixels) -> Pixels:
    """An RGBA image laid on an RGB one."""
    alpha = above[..., 3:]
    return single(below * (1 - alpha) + above[..., :3] * alpha)


def screen(below: Pixels, light: Pixels) -> Pixels:
    """Light added so that it never burns out."""
    return single(1 - (1 - np.clip(below, 0, 1)) * (1 - np.clip(light, 0, 1)))


def ramp(values: NDArray[np.floating], start: float, end: float) -> Pixels:
    """0 at start, 1 at end, smooth between; start may lie above end."""
    part = np.clip((values - start) / (end - start), 0, 1)
    return single(part * part * (3 - 2 * part))
