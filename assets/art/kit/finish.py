"""The last steps of every picture: grade, vignette, print texture, grain, WebP."""

from pathlib import Path

import numpy as np
from PIL import Image

from kit.palette import COPPER, CREAM, NIGHT
from kit.pixels import Pixels, blur, colour, ramp, single


def grade(image: Pixels, amount: float = 0.22, contrast: float = 0.12, lift: float = 0.018) -> Pixels:
    """Pulled towards the house palette by brightness: teal shadows, amber middles, cream lights."""
    image = np.clip(image, 0, 1)
    grey = (image @ np.array([0.30, 0.55, 0.15], dtype=np.float32))[..., None]
    low, high = ramp(grey, 0.0, 0.5), ramp(grey, 0.45, 1.0)
    tone = colour(NIGHT) * (1 - low) + colour(COPPER) * low
    tone = tone * (1 - high) + colour(CREAM) * high
    level = np.maximum((tone @ np.array([0.30, 0.55, 0.15], dtype=np.float32))[..., None], 0.02)
    tinted = tone * (0.35 + 0.65 * grey / level)
    mixed = image * (1 - amount) + tinted * amount
    curved = mixed + contrast * (mixed - 0.5) * (1 - (2 * mixed - 1) ** 2)
    return single(np.clip(curved + colour(NIGHT) * lift * 4 * (1 - grey), 0, 1))


def vignette(image: Pixels, centre: tuple[float, float] = (0.5, 0.5), strength: float = 0.5) -> Pixels:
    """Darker towards the edges; the centre in parts of width and height."""
    rows, columns = image.shape[:2]
    y = (np.arange(rows, dtype=np.float32)[:, None] / rows - centre[1]) * 1.05
    x = np.arange(columns, dtype=np.float32)[None, :] / columns - centre[0]
    return single(image * (1 - strength * ramp(np.hypot(x, y), 0.32, 0.80))[..., None])


def printed(image: Pixels, strength: float = 0.035, pitch: float = 4.2) -> Pixels:
    """A fine diagonal screen, strongest in the middle tones, as on cheap coated paper."""
    rows, columns = image.shape[:2]
    y, x = np.arange(rows, dtype=np.float32)[:, None], np.arange(columns, dtype=np.float32)[None, :]
    weave = np.sin((x + y) * (2 * np.pi / pitch / 1.414)) * np.sin((x - y) * (2 * np.pi / pitch / 1.414))
    grey = image.mean(axis=2)
    return single(image * (1 + strength * weave * (1.2 - grey))[..., None])


def grain(image: Pixels, seed: int, strength: float = 0.015) -> Pixels:
    """Film grain, a little coarser than a pixel, fading in the lights."""
    noise = np.random.default_rng(seed).standard_normal(image.shape[:2]).astype(np.float32)
    soft = blur(noise, 0.8)
    soft = soft / soft.std()
    grey = image.mean(axis=2)
    return single(image + (soft * strength * (1.1 - 0.7 * grey))[..., None])


def save(image: Pixels, file: Path, quality: int = 80) -> None:
    """The picture as WebP: lossy, slow and small."""
    data = (np.clip(image, 0, 1) * 255 + 0.5).astype(np.uint8)
    Image.fromarray(data).save(file, "WEBP", quality=quality, method=6)
