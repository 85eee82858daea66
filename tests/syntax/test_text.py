"""Story text: paragraphs, cues, braces, citations, emphasis."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.source import marks
from game.syntax.inline import Cite, Either, Piece, Turns, inline
from game.syntax.text import passage

SLANT, BOLD, LINE = marks.ITALIC, marks.BOLD, marks.UNDERLINE


def forms(text: str) -> list[tuple[str, str, str]]:
    """Kind, cue and plain text of each paragraph."""
    found = passage(text)
    assert not found.problems
    return [(p.kind, p.cue, "".join(x for x in p.pieces if isinstance(x, str))) for p in found.paragraphs]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One line.", [("action", "", "One line.")]),
        ("Wrapped\nover two.\n\nNext.", [("action", "", "Wrapped over two."), ("action", "", "Next.")]),
        ("NOOR\nKeys.", [("dialogue", "NOOR", "Keys.")]),
        ("NOOR\n(low)\nKeys.\nThirty\n(up)\nOne.", [("dialogue", "NOOR", "(low)\nKeys. Thirty\n(up)\nOne.")]),
        ("@NOOR\nKeys.", [("dialogue", "NOOR", "Keys.")]),
        ("NOOR (O.S.)\nKeys.", [("dialogue", "NOOR", "Keys.")]),
        ("!NOOR\nKeys.", [("action", "", "NOOR Keys.")]),
        ("NOOR", [("action", "", "NOOR")]),
        ("CUT TO:", [("transition", "", "CUT TO:")]),
        ("> THE END <", [("centred", "", "THE END")]),
        ("[[big_screen]]", [("fact", "", "")]),
        ("A 5\\{ and \\| and \\}.", [("action", "", "A 5{ and | and }.")]),
        ("C:\\dir\\new", [("action", "", "C:\\dir\\new")]),
    ],
)
def test_a_paragraph_has_the_form_that_fountain_gives_it(text: str, expected: object) -> None:
    assert forms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("*so*", f"{SLANT}so{SLANT}"),
        ("**so** _it_ ***is***", f"{BOLD}so{BOLD} {LINE}it{LINE} {BOLD}{SLANT}is{BOLD}{SLANT}"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("snake_case_name", "snake_case_name"),
        ("an *open star", "an *open star"),
        ("(*so*), “*it*”.", f"({SLANT}so{SLANT}), “{SLANT}it{SLANT}”."),
        ("don\\*t", "don*t"),
    ],
)
def test_emphasis_is_marked_only_where_it_is_meant(text: str, expected: str) -> None:
    assert inline(text, 0) == ((expected,), ()) or "".join(map(str, inline(text, 0)[0])) == expected


def way(pieces: tuple[Piece, ...]) -> str:
    return "".join(piece for piece in pieces if isinstance(piece, str))


def test_the_blank_before_a_conditional_sentence_belongs_to_it() -> None:
    pieces, problems = inline("He looks. {heat > 0: He knows. | He waits.} {told: Told.} End.", 0)
    assert not problems
    first, one, two, last = pieces
    assert isinstance(one, Either) and isinstance(two, Either)
    assert (first, way(one.yes), way(one.no)) == ("He looks.", " He knows.", " He waits.")
    assert (way(two.yes), way(two.no), last) == (" Told.", "", " End.")


def test_alternatives_without_a_test_are_turns_and_may_fall_silent() -> None:
    pieces, _ = inline("{a | b |}", 0)
    assert isinstance(pieces[0], Turns)
    assert [way(one) for one in pieces[0].ways] == ["a", "b", ""]


def test_an_escaped_colon_ends_no_test() -> None:
    pieces, problems = inline("{At the quay\\: dark. | heat: no | c}", 0)
    assert problems == ()
    assert pieces == (Turns((("At the quay: dark.",), ("heat: no",), ("c",)), 1),)


def test_a_citation_stands_on_the_sentence_before_it() -> None:
    pieces, _ = inline("She was seen there [[sunset_5]].", 7)
    assert pieces == ("She was seen there", Cite("sunset_5", 28, 36), ".")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a {b", "{"),
        ("a } b", "}"),
        ("a | b", "|"),
        ("{a: {b: c}}", "{a: {b: c}}"),
        ("{a: b | c | d}", "|"),
        ("{1 +: b}", "1 +"),
        ("[[two words and no end", "[["),
    ],
)
def test_a_mistake_is_placed_on_its_own_characters(text: str, place: str) -> None:
    _, problems = inline(text, 0)
    assert len(problems) == 1
    assert text[problems[0].start : problems[0].end] == place


@given(st.text(alphabet=st.sampled_from("aA {}|[]:*_\\\n()>!@.~#="), max_size=80))
def test_no_text_breaks_the_reader_and_every_place_lies_in_it(text: str) -> None:
    found = passage(text)
    for problem in found.problems:
        assert 0 <= problem.start < problem.end <= len(text) + 1
    for paragraph in found.paragraphs:
        assert 0 <= paragraph.start < paragraph.end <= len(text)


@given(st.text(alphabet=st.sampled_from("ab .,;-\n"), max_size=80))
def test_plain_text_loses_no_letter(text: str) -> None:
    words = [w for p in passage(text).paragraphs for x in p.pieces if isinstance(x, str) for w in x.split()]
    assert words == text.split()


@pytest.mark.parametrize("cue", ["ÉLODIE", "НИНА", "2ND AD", "O'BRIEN", "NOOR-ANN"])
def test_a_name_in_capitals_of_any_script_is_a_cue(cue: str) -> None:
    assert forms(f"{cue}\nKeys.") == [("dialogue", cue, "Keys.")]
