"""Draws to pixels, one by one."""

from pathlib import Path

import pygame
import pytest

from game.window.draw.boxes import Box
from game.window.draw.draws import (
    Blend,
    Draw,
    Fill,
    Frame,
    Icon,
    Paper,
    Picture,
    Shadow,
    Still,
    Stripes,
    Within,
    Words,
)
from game.window.paint.kept import Kept
from game.window.paint.painter import Painter
from game.window.style.icons import ICONS
from game.window.text.runs import Run, Style
from tests.window.stories import SETTER

WHITE, RED = (255, 255, 255), (200, 20, 10)


def painted(*draws: Draw, size: tuple[int, int] = (60, 40)) -> pygame.Surface:
    surface = pygame.Surface(size, 0, 32)
    surface.fill(WHITE)
    Painter().paint(surface, draws)
    return surface


def colour(surface: pygame.Surface, x: int, y: int) -> tuple[int, ...]:
    return tuple(surface.get_at((x, y)))[:3]


def test_fills_cover_their_box_and_nothing_else() -> None:
    surface = painted(Fill(Box(10, 10, 20, 10), RED))
    assert colour(surface, 10, 10) == colour(surface, 29, 19) == RED
    assert colour(surface, 30, 19) == colour(surface, 9, 10) == WHITE


def test_a_see_through_fill_mixes() -> None:
    surface = painted(Fill(Box(0, 0, 60, 40), (0, 0, 0, 128)))
    assert colour(surface, 5, 5) == pytest.approx((127, 127, 127), abs=1)
    surface = painted(Fill(Box(0, 0, 60, 40), (200, 0, 0, 51)))
    assert colour(surface, 5, 5) == pytest.approx((244, 204, 204), abs=1)


def test_round_corners_are_smooth_and_the_middle_is_full() -> None:
    surface = painted(Fill(Box(10, 10, 30, 20), RED, 6))
    assert colour(surface, 25, 20) == RED and colour(surface, 10, 10) == WHITE
    edge = {colour(surface, x, 11) for x in range(10, 18)}
    assert len(edge) > 2


def test_frames_leave_their_inside_alone() -> None:
    for radius in (0, 4):
        surface = painted(Frame(Box(5, 5, 40, 30), RED, 2, radius))
        assert colour(surface, 25, 5) == colour(surface, 5, 20) == RED
        assert colour(surface, 25, 7) == colour(surface, 25, 20) == WHITE


def test_blends_go_from_one_colour_to_the_other() -> None:
    surface = painted(Blend(Box(0, 0, 60, 40), (0, 0, 0), WHITE))
    column = [colour(surface, 30, y)[0] for y in range(40)]
    assert column == sorted(column) and column[0] == 0 and column[-1] == 255
    surface = painted(Blend(Box(0, 0, 60, 40), (0, 0, 0, 255), (0, 0, 0, 0), across=True))
    assert colour(surface, 0, 3) == (0, 0, 0) and colour(surface, 59, 3) == WHITE


def test_stripes_lean_to_the_right() -> None:
    surface = painted(Stripes(Box(0, 0, 60, 40), RED, 30, 10, 20))
    foot = [x for x in range(60) if colour(surface, x, 38) == RED]
    head = [x for x in range(60) if colour(surface, x, 1) == RED]
    assert foot and head and (head[0] - foot[0]) % 30 in (18, 19, 20)


@pytest.mark.parametrize("name", ICONS)
def test_icons_draw_something_inside_their_box(name: str) -> None:
    surface = painted(Icon(name, Box(20, 10, 20, 20), RED))
    marked = [(x, y) for x in range(60) for y in range(40) if colour(surface, x, y) != WHITE]
    assert len(marked) > 40
    assert all(20 <= x < 40 and 10 <= y < 30 for x, y in marked)


def test_shadows_are_darkest_below_and_fade_outwards() -> None:
    surface = painted(Shadow(Box(20, 10, 20, 20), (0, 0, 0, 200), 6))
    row = [colour(surface, x, 20)[0] for x in range(13, 31)]
    assert row == sorted(row, reverse=True) and row[0] == 255
    assert row[-1] == pytest.approx(55, abs=2)


def test_paper_has_grain_that_is_the_same_each_time() -> None:
    draw = Paper(Box(0, 0, 60, 40), (240, 230, 210), (230, 220, 200))
    one, two = painted(draw), painted(draw)
    assert one.get_view("2").raw == two.get_view("2").raw  # type: ignore[attr-defined]
    assert len({colour(one, x, 0) for x in range(60)}) > 4
    smooth = pygame.Surface((60, 40), 0, 32)
    Painter(grain=0).paint(smooth, [draw])
    assert {colour(smooth, x, 0) for x in range(60)} == {(240, 230, 210)}


def test_what_is_within_is_cut() -> None:
    surface = painted(Within(Box(10, 10, 10, 10), (Fill(Box(0, 0, 60, 40), RED),)))
    assert colour(surface, 15, 15) == RED and colour(surface, 25, 15) == WHITE
    inner = Within(Box(0, 0, 15, 40), (Within(Box(10, 0, 50, 40), (Fill(Box(0, 0, 60, 40), RED),)),))
    surface = painted(inner, Fill(Box(50, 30, 5, 5), RED))
    assert colour(surface, 12, 5) == RED and colour(surface, 20, 5) == WHITE
    assert colour(surface, 52, 32) == RED


def test_stills_are_painted_once() -> None:
    painter = Painter()
    still = Still(Box(5, 5, 20, 20), (Fill(Box(0, 0, 20, 20), RED),))
    surface = pygame.Surface((60, 40), 0, 32)
    painter.paint(surface, [still])
    painter.paint(surface, [still._replace(box=Box(30, 5, 20, 20))])
    assert colour(surface, 10, 10) == colour(surface, 35, 10) == RED
    assert len(painter._stills._held) == 1


def test_words_are_drawn_in_their_colour() -> None:
    block = SETTER.block((Run("Wrap", Style("courier", 20.0, colour=RED)),))
    surface = painted(Words(block, 2, 2))
    assert any(colour(surface, x, y) == RED for x in range(60) for y in range(40))


def test_a_picture_is_cut_around_its_focus(tmp_path: Path) -> None:
    source = pygame.Surface((200, 100))
    source.fill((0, 0, 255), (0, 0, 100, 100))
    source.fill((0, 255, 0), (100, 0, 100, 100))
    path = str(tmp_path / "two.png")
    pygame.image.save(source, path)
    box = Box(0, 0, 40, 40)
    left, right = (painted(Picture(path, box, focus, 0.0)) for focus in ((0.0, 0.5), (1.0, 0.5)))
    assert colour(left, 20, 20) == pytest.approx((0, 0, 255), abs=3)
    assert colour(right, 20, 20) == pytest.approx((0, 255, 0), abs=3)
    dark = painted(Picture(path, box, (0.0, 0.5), 1.0))
    assert colour(dark, 20, 20)[2] > 240 and colour(dark, 0, 0)[2] < 20


def test_a_picture_that_cannot_be_read_leaves_what_is_below(tmp_path: Path) -> None:
    bad = tmp_path / "bad.webp"
    bad.write_bytes(b"RIFF no picture")
    for path in (str(bad), str(tmp_path / "none.png")):
        assert colour(painted(Picture(path, Box(0, 0, 40, 40), (0.5, 0.5), 0.5)), 5, 5) == WHITE


def test_the_cache_gives_up_what_was_longest_not_asked_for() -> None:
    made: list[str] = []

    def make(name: str) -> pygame.Surface:
        made.append(name)
        return pygame.Surface((10, 10), 0, 32)

    kept = Kept(1000)
    for name in ("a", "b", "a", "c", "a", "b"):
        kept.get(name, lambda name=name: make(name))  # type: ignore[misc]
    assert made == ["a", "b", "c", "b"]
