"""Points to offsets and offsets to rectangles."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.window.text.block import Block
from game.window.text.faces import Faces
from game.window.text.lines import lay_out
from game.window.text.runs import Run, Style

FACES = Faces(Path(__file__).parents[2] / "assets" / "fonts")
COURIER = Style("courier", 20.0)
LITERATA = Style("literata", 22.0)

TEXTS = st.text(st.sampled_from("abi f-—’.\n 7Łé→変"), max_size=60)


def two_lines() -> Block:
    return lay_out(FACES, [Run("abc def", COURIER)], 60.0)


def test_a_point_gives_the_nearest_caret_place() -> None:
    block = two_lines()
    assert [block.index_at(x, 5) for x in (-9, 5, 7, 17, 19, 35)] == [0, 0, 1, 1, 2, 3]
    assert block.index_at(13, block.height - 1) == 5
    assert block.index_at(13, -50) == 1 and block.index_at(13, 999) == 5


def test_right_of_a_line_is_its_last_word_not_the_next_line() -> None:
    assert two_lines().index_at(500, 5) == 3
    assert two_lines().index_at(500, 40) == 7


def test_a_range_over_two_lines_is_two_rectangles() -> None:
    first, second = two_lines().rects(1, 6)
    assert (first.x, first.width) == pytest.approx((12.0, 24.0), abs=0.1)
    assert (second.x, second.width) == pytest.approx((0.0, 24.0), abs=0.1)
    assert second.y == first.y + first.height == 27


def test_a_ligature_has_a_caret_place_for_each_letter() -> None:
    block = lay_out(FACES, [Run("fi", LITERATA)])
    (f,), (i,) = block.rects(0, 1), block.rects(1, 2)
    assert f.width == pytest.approx(i.width) and f.width > 3
    assert block.index_at(i.x, 5) == 1


@given(TEXTS, st.floats(40, 300), st.sampled_from(["left", "centre", "right"]))
def test_every_visible_character_is_found_at_its_rectangle(text: str, width: float, align: str) -> None:
    block = lay_out(FACES, [Run(text, LITERATA)], width, align=align)  # type: ignore[arg-type]
    for offset in range(len(text)):
        for box in block.rects(offset, offset + 1):
            middle = box.y + box.height / 2
            assert block.index_at(box.x + 0.25 * box.width, middle) == offset
            assert block.index_at(box.x + 0.75 * box.width, middle) == offset + 1


@given(TEXTS, st.integers(0, 60), st.integers(0, 60))
def test_rectangles_of_parts_add_up(text: str, one: int, other: int) -> None:
    block = lay_out(FACES, [Run(text, LITERATA)], 120.0)
    start, end = sorted((one, other))
    whole = sum(box.width for box in block.rects(start, end))
    assert whole == pytest.approx(sum(b.width for k in range(start, end) for b in block.rects(k, k + 1)))
    assert all(box.x + box.width <= block.width + 1e-6 for box in block.rects(0, len(text)))
