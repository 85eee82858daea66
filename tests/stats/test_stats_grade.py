"""The reading grade, by the formula and by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.writing.stats.grade import Reading, grade, reading, syllables


@pytest.mark.parametrize(
    ("word", "count"),
    [("cat", 1), ("lamp", 1), ("table", 2), ("camera", 3), ("walked", 1), ("wanted", 2), ("whole", 1),
     ("rolled", 1), ("watches", 2), ("clothes", 1), ("didn’t", 2), ("can't", 1), ("player", 2), ("the", 1),
     ("seeing", 2), ("here’s", 1), ("something", 2), ("careful", 2), ("piano", 3), ("hmm", 1), ("34", 1)],
)  # fmt: skip
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


def test_a_sentence_ends_with_its_mark_or_with_the_paragraph() -> None:
    assert reading("He said “No.” She left! And then") == Reading(7, 3, 7)
    assert reading("3.10 is a number. Wait…") == Reading(6, 2, 7)
    assert reading("—") == Reading()


def test_the_grade_is_flesch_and_kincaids() -> None:
    read = reading("The cat sat on the mat.")
    assert read == Reading(6, 1, 6)
    assert grade(read) == pytest.approx(0.39 * 6 + 11.8 * 1 - 15.59)


@given(st.text(max_size=200))
def test_any_text_has_no_more_sentences_than_words_and_syllables(text: str) -> None:
    read = reading(text)
    assert 0 <= min(read.sentences, 1) <= read.words <= read.syllables
