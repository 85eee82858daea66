"""Breaking, widths and alignment."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import uharfbuzz  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from game.window.text.block import Block
from game.window.text.breaks import at_spaces, needs_other
from game.window.text.breaks_other import anywhere
from game.window.text.faces import Faces
from game.window.text.lines import lay_out
from game.window.text.runs import Run, Style

FOLDER = Path(__file__).parents[2] / "assets" / "fonts"
FACES = Faces(FOLDER)

COURIER = Style("courier", 20.0)
LITERATA = Style("literata", 22.5)
ADVANCE = 20 * 1228 / 2048  # Courier Prime: 1228 units of 2048 in the em

TEXTS = st.text(st.sampled_from("ab fi-—–’“.,\n\t 7Łé→変\u0301\u00a0\u200b"), max_size=60)


def seen(block: Block, text: str) -> list[str]:
    return [text[line.start : line.end].rstrip() for line in block.lines]


def courier(text: str, columns: float, **how: Any) -> list[str]:
    return seen(lay_out(FACES, [Run(text, COURIER)], columns * ADVANCE, **how), text)


def parts(text: str) -> list[str]:
    places = [0, *at_spaces(text), len(text)]
    return [text[start:end] for start, end in pairwise(places)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bus  covers you.", ["The ", "bus  ", "covers ", "you."]),
        ("well-kept", ["well-", "kept"]),
        ("-5 and 17-19, F-", ["-5 ", "and ", "17-19, ", "F-"]),
        ("wait—and “so—” he", ["wait—", "and ", "“so—” ", "he"]),
        ("east–west 17:55–18:50", ["east–", "west ", "17:55–18:50"]),
        ("10\u00a0min left", ["10\u00a0min ", "left"]),
        ("zero\u200bwidth", ["zero\u200b", "width"]),
        ("one", ["one"]),
    ],
)
def test_break_opportunities(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


def test_other_writing_is_recognised_and_broken_by_unicode_rules() -> None:
    assert not needs_other("Łódź “naïve” → ≥ ✓ Ελλάς Привет ế")
    assert needs_other("映画です。") and needs_other("ภาพยนตร์")
    assert anywhere("映画です。") == [1, 2, 3]
    assert anywhere("well-kept lamps") == at_spaces("well-kept lamps") == [5, 10]


def test_breaks_are_the_callers_choice() -> None:
    text = "ab cd"
    assert courier(text, 2, breaks=lambda paragraph: [3]) == ["ab", "cd"]
    assert courier(text, 4, breaks=lambda paragraph: [1]) == ["a", "b cd"]


def test_lines_take_as_many_words_as_fit() -> None:
    text = "The ten-fifteen lets out in ones and twos."
    assert courier(text, 16) == ["The ten-fifteen", "lets out in ones", "and twos."]
    assert courier(text, 15) == ["The ten-fifteen", "lets out in", "ones and twos."]
    assert courier(text, 14) == ["The ten-", "fifteen lets", "out in ones", "and twos."]


def test_a_word_longer_than_the_line_is_broken_not_clipped() -> None:
    assert courier("a extraordinarily b", 6) == ["a", "extrao", "rdinar", "ily b"]
    block = lay_out(FACES, [Run("extraordinarily", COURIER)], 6 * ADVANCE)
    assert block.width == pytest.approx(6 * ADVANCE)


def test_a_line_narrower_than_a_character_still_ends() -> None:
    assert courier("abc", 0.5) == ["a", "b", "c"]
    assert courier("abc", 0) == ["a", "b", "c"]


def test_a_letter_keeps_its_mark_in_a_broken_word() -> None:
    assert courier("aq\u0303b", 0.5) == ["a", "q\u0303", "b"]


def test_nothing_and_empty_text() -> None:
    assert lay_out(FACES, []) == Block((), 0.0, 0)
    block = lay_out(FACES, [Run("", COURIER)], 100.0)
    assert [(line.start, line.end, line.width) for line in block.lines] == [(0, 0, 0.0)]
    assert block.height == round(1.36 * 20)
    assert block.index_at(50, 5) == 0 and block.rects(0, 9) == ()


def test_newlines_end_paragraphs() -> None:
    assert courier("ab\n\ncd\n", 10) == ["ab", "", "cd", ""]


def test_indent_and_hang() -> None:
    block = lay_out(FACES, [Run("aa bb cc\ndd", COURIER)], 50.0, indent=24.0, hang=6.0)
    assert [line.x for line in block.lines] == [24.0, 6.0, 6.0, 24.0]


@pytest.mark.parametrize(("align", "share"), [("left", 0.0), ("centre", 0.5), ("right", 1.0)])
def test_alignment(align: Any, share: float) -> None:
    block = lay_out(FACES, [Run("abcd  ef", COURIER)], 5 * ADVANCE, align=align)
    assert [line.width for line in block.lines] == pytest.approx([4 * ADVANCE, 2 * ADVANCE])
    assert [line.x for line in block.lines] == pytest.approx([share * ADVANCE, share * 3 * ADVANCE])


def harfbuzz_width(stem: str, text: str, size: float) -> float:
    face = uharfbuzz.Face(uharfbuzz.Blob((FOLDER / f"{stem}.ttf").read_bytes()))
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(uharfbuzz.Font(face), buffer)
    units = sum(position.x_advance for position in buffer.glyph_positions)
    return float(units * size / face.upem)


@pytest.mark.parametrize("size", [18.0, 21.0, 21.25, 36.7])
def test_width_is_harfbuzz_sum_at_any_size(size: float) -> None:
    text = "The AVATAR offers Wa. To fix it, ask Łódź."
    words = ("The AVATAR offers Wa. To fix it, ask ", "ód", ".")
    expected = sum(harfbuzz_width("literata-regular", word, size) for word in words)
    expected += sum(harfbuzz_width("literata-regular-ext", word, size) for word in ("Ł", "ź"))
    assert lay_out(FACES, [Run(text, Style("literata", size))]).width == pytest.approx(expected)


def test_kerning_and_ligatures_work_unless_letters_are_spaced() -> None:
    kerned = lay_out(FACES, [Run("AV", LITERATA)]).width
    assert kerned < sum(lay_out(FACES, [Run(letter, LITERATA)]).width for letter in "AV") - 0.5
    spaced = Style("literata", 22.5, letter_spacing=2.0)
    assert len(lay_out(FACES, [Run("fi", LITERATA)]).lines[0].pieces[0].glyphs) == 1
    assert len(lay_out(FACES, [Run("fi", spaced)]).lines[0].pieces[0].glyphs) == 2
    plain, wide = (lay_out(FACES, [Run("on", style)]).width for style in (LITERATA, spaced))
    assert wide == pytest.approx(plain + 4.0)


@pytest.mark.parametrize(("bold", "italic"), [(False, False), (True, False), (False, True), (True, True)])
def test_the_typewriter_gives_every_letter_the_same_room(bold: bool, italic: bool) -> None:
    style = Style("courier", 20.0, bold=bold, italic=italic)
    assert lay_out(FACES, [Run("office fi fl", style)]).width == pytest.approx(12 * ADVANCE)


def test_the_largest_style_makes_the_line() -> None:
    large = Style("bebas", 40.0)
    small_only = lay_out(FACES, [Run("ab", COURIER)]).lines[0]
    mixed = lay_out(FACES, [Run("ab ", COURIER), Run("AB\n", large), Run("cd", COURIER)])
    assert mixed.lines[0].height >= round(1.36 * 40)
    assert mixed.lines[0].baseline > small_only.baseline
    assert mixed.lines[1].height == small_only.height
    assert mixed.lines[1].top == mixed.lines[0].height


def test_styles_become_pieces_with_their_offsets() -> None:
    mara = Style("courier", 20.0, bold=True, mark="mara")
    runs = [Run("Ask ", COURIER), Run("MARA", mara), Run(".", COURIER)]
    pieces = lay_out(FACES, runs).lines[0].pieces
    assert [piece.style.mark for piece in pieces] == ["", "mara", ""]
    assert [glyph.start for piece in pieces for glyph in piece.glyphs] == list(range(9))
    assert pieces[1].left == pytest.approx(4 * ADVANCE) and pieces[1].right == pytest.approx(8 * ADVANCE)


@given(TEXTS, st.floats(0, 300), st.sampled_from([COURIER, LITERATA]))
def test_lines_hold_the_whole_text_and_keep_to_the_width(text: str, width: float, style: Style) -> None:
    lines = lay_out(FACES, [Run(text, style)], width).lines
    assert "".join(text[line.start : line.end] for line in lines) == text
    assert all(line.top + line.height == after.top for line, after in pairwise(lines))
    for line in lines:
        glyphs = {glyph.start for piece in line.pieces for glyph in piece.glyphs}
        assert line.width <= width + 0.01 or len(glyphs) <= 1
        assert glyphs <= set(range(line.start, line.end))


@given(TEXTS, st.floats(40, 300))
def test_a_block_fits_into_its_own_width(text: str, width: float) -> None:
    first = lay_out(FACES, [Run(text, LITERATA)], width)
    again = lay_out(FACES, [Run(text, LITERATA)], first.width)
    assert [line.end for line in again.lines] == [line.end for line in first.lines]


@given(st.lists(TEXTS.filter(lambda text: "\u0301" not in text), min_size=1, max_size=4))
def test_runs_of_one_style_say_what_one_run_says(texts: list[str]) -> None:
    apart = lay_out(FACES, [Run(text, COURIER) for text in texts], 240.0).lines
    joined = lay_out(FACES, [Run("".join(texts), COURIER)], 240.0).lines
    assert [(line.start, line.end) for line in apart] == [(line.start, line.end) for line in joined]


def test_a_story_in_other_writing_gets_the_breaks_of_unicode() -> None:
    from game.build.build import build_folder
    from game.build.load import memory_folder
    from game.commands.window import _breaks

    plain = build_folder(memory_folder({"scenes.yaml": "scene: a\nscript: [It rains.]\n"}))
    other = build_folder(memory_folder({"scenes.yaml": "scene: a\nscript: [映画です。]\n"}))
    assert (_breaks(plain), _breaks(other)) == (at_spaces, anywhere)
