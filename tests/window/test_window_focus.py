"""Where a picture is cut: the file beside it, and what every shape of window shows of it."""

from pathlib import Path

import pygame
import pytest

from game.build.folder import shipped
from game.window.draw.boxes import Box
from game.window.draw.draws import Picture
from game.window.focus import SUFFIX, WHOLE, Focus, focus_of_text, read_all, read_focus
from game.window.paint.painter import Painter

PICTURES = sorted((shipped() / "assets" / "pictures").glob(f"*{SUFFIX}"))


def test_four_numbers_are_a_rectangle() -> None:
    found = focus_of_text("# what matters\n0.1 0.2 0.5 0.8\n")
    assert found == Focus(0.1, 0.2, 0.5, 0.8)
    assert found.middle == pytest.approx((0.3, 0.5))


@pytest.mark.parametrize(
    "text", ["", "0.1 0.2 0.5", "a b c d", "0.5 0.2 0.1 0.8", "0.1 0.2 0.5 1.2", "nan 0 1 1", "0 0 1 1 1"]
)
def test_anything_else_tells_nothing(text: str) -> None:
    assert focus_of_text(text) is None


def test_a_file_that_is_missing_or_rubbish_leaves_the_whole(tmp_path: Path) -> None:
    assert read_focus(str(tmp_path / "none.webp")) == WHOLE
    (tmp_path / "bad.focus").write_bytes(b"\xff\xfe\x00" * 5000)
    assert read_focus(str(tmp_path / "bad.webp")) == WHOLE
    (tmp_path / "good.focus").write_text("0 0 0.5 0.5")
    paths = [str(tmp_path / f"{name}.webp") for name in ("bad", "good", "none")]
    assert read_all(paths) == {paths[1]: Focus(0, 0, 0.5, 0.5)}


@pytest.mark.parametrize("path", PICTURES, ids=lambda path: path.stem)
def test_every_file_that_ships_tells_a_rectangle_of_a_picture(path: Path) -> None:
    assert focus_of_text(path.read_text("utf-8")) is not None
    assert any(path.with_suffix(suffix).is_file() for suffix in (".webp", ".png", ".jpg"))


@pytest.mark.parametrize("size", [(480, 657), (800, 180), (1000, 1000), (60, 300)])
def test_what_matters_is_in_every_crop(size: tuple[int, int], tmp_path: Path) -> None:
    """A red square at a focus far from the middle."""
    source = pygame.Surface((400, 300))
    source.fill((255, 0, 0), (300, 220, 40, 30))
    path = str(tmp_path / "square.png")
    pygame.image.save(source, path)
    middle = Focus(300 / 400, 220 / 300, 340 / 400, 250 / 300).middle
    target = pygame.Surface(size, 0, 32)
    Painter().paint(target, [Picture(path, Box(0, 0, *size), middle, 0.0)])
    red = pygame.mask.from_threshold(target, (255, 0, 0), (40, 40, 40, 255))
    scale = max(size[0] / 400, size[1] / 300)
    assert red.count() == pytest.approx(40 * 30 * scale * scale, rel=0.12)
