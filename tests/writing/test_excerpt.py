"""The line under a finding: carets stand under what they mean, and nothing steers the terminal."""

from unicodedata import category

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from game.source.source import Source, Span
from game.writing.excerpt import excerpt


def shown(line: str, start: int, end: int) -> tuple[str, str]:
    found = excerpt(Source("a.yaml", line), Span("a.yaml", 1, start, 1, end))
    assert found is not None
    return found


def test_a_wide_character_takes_two_cells() -> None:
    assert shown("- 猫が{haet}匹", 6, 10) == ("- 猫が{haet}匹", "       ^^^^")
    assert shown("猫が", 1, 2) == ("猫が", "^^")


def test_a_span_over_several_lines_is_underlined_to_the_end_of_the_first() -> None:
    found = excerpt(Source("a.yaml", "- a: b  \n  c: d"), Span("a.yaml", 1, 3, 2, 7))
    assert found == ("- a: b  ", "  ^^^^")


def test_a_place_past_the_end_still_has_a_caret() -> None:
    assert shown("abc", 4, 5) == ("abc", "   ^")
    assert shown("", 1, 1) == ("", "^")
    assert excerpt(Source("a.yaml", "abc"), Span("a.yaml", 9, 1, 9, 2)) is None


def test_control_characters_are_shown_as_a_mark() -> None:
    assert shown("a\x1b[2Jb\u202ec", 1, 2) == ("a\ufffd[2Jb\ufffdc", "^")


_LINES = st.text(st.characters(exclude_characters="\n"), max_size=300)


@given(_LINES, st.integers(1, 310), st.integers(0, 300))
def test_a_line_is_never_wider_than_a_terminal_can_take(line: str, column: int, length: int) -> None:
    text, carets = shown(line, column, column + length)
    assert set(carets) <= {" ", "^"} and carets.endswith("^")
    assert len(text) <= 102 and max(cell_len(text), len(carets)) <= 204
    assert not any(category(char) in ("Cc", "Cf") for char in text if char not in "\u200c\u200d")
