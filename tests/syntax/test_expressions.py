"""Expressions: what they mean, what they refuse, and where a mistake is said to be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.run import expressions as emitted
from game.syntax.expressions import Fault, parse, parse_assignment
from game.syntax.types import Number, OneOf, SetOf, Truth
from game.syntax.typing_rules import Code, assignment, infer
from game.syntax.typing_rules import test as truth

VARIABLES = {
    "heat": Number(0, 5),
    "light": Number(-10, 60),
    "told": Truth(),
    "promise": OneOf(("none", "made", "kept")),
    "again": OneOf(("none", "made", "kept")),
    "bag": SetOf(("scarf", "keys"), 2),
}
VALUES = {"heat": 3, "light": -2, "told": True, "promise": 1, "again": 2, "bag": 0b10}


class Scope:
    variables = VARIABLES
    scenes = ("lobby", "van")


def value(text: str) -> object:
    """An expression as the engine computes it, with VALUES."""
    names = list(VALUES)

    def slots(code: Code) -> Code:
        if isinstance(code, int):
            return code
        if code[0] in ("slot", "seen"):
            return ("slot", names.index(code[1]) if code[1] in names else len(names))
        return (code[0], *(slots(arg) for arg in code[1:]))

    return eval(emitted.source(slots(infer(parse(text), Scope()).code)), {}, {"v": [*VALUES.values(), 4]})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("heat + 1 > 3 and not told", False),
        ("told or heat == 0", True),
        ("light - heat", -5),
        ("-heat + 10", 7),
        ("promise == made", True),
        ("promise != kept", True),
        ("promise == again", False),
        ("keys in bag", True),
        ("scarf in bag", False),
        ("scarf not in bag", True),
        ("len(bag) + max(heat, 4, light)", 5),
        ("min(heat, light) < 0", True),
        ("0 < heat <= 3", True),
        ("told == true", True),
        ("seen(lobby) >= 4", True),
    ],
)
def test_an_expression_means_what_it_says(text: str, expected: object) -> None:
    assert bool(value(text)) == expected if isinstance(expected, bool) else value(text) == expected


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("heet > 1", "heet", "There is no variable “heet”."),
        ("heat > 1 and heat", "heat", "This is a number, where a test must be true or false."),
        ("promise == maid", "maid", "“maid” is no member here."),
        ("hat in bag", "hat", "“hat” is no member here."),
        ("heat in light", "light", "What follows `in` must be a set; this is a number."),
        ("seen(lobbby) > 1", "lobbby", "There is no scene “lobbby”."),
        ("told + 1", "told", "This is true or false, where a number is needed."),
        ("heat > 1 or __import__(heat)", "__import__(heat)", "This cannot stand in an expression."),
        ("heat.real", "heat.real", "This cannot stand in an expression."),
        ("heat * 2", "heat * 2", "This cannot stand in an expression."),
        ("promise == 'made'", "'made'", "An expression holds no quoted text."),
        ("True", "True", "“True” is not known."),
    ],
)
def test_a_mistake_is_placed_on_its_own_words(text: str, place: str, message: str) -> None:
    with pytest.raises(Fault) as caught:
        truth(parse(text), Scope())
    fault = caught.value
    assert fault.message == message
    assert text[fault.start : fault.end] == place


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("heat > 5", False),
        ("heat >= 0", True),
        ("heat > 4", None),
        ("heat == 9", False),
        ("not heat < 6", False),
    ],
)
def test_a_test_that_can_only_come_out_one_way_is_known(text: str, known: bool | None) -> None:
    assert truth(parse(text), Scope()).type == Truth(known)


@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("seen(lobby) > 2", 3),
        ("seen(lobby) == 0", 1),
        ("3 <= seen(lobby)", 4),
        ("seen(lobby) + 1 > 2", 99),
        ("seen(lobby) + 1 > 2 and seen(lobby) > 0", 99),
    ],
)
def test_visits_are_counted_up_to_what_they_are_compared_with(text: str, most: int) -> None:
    assert max(infer(parse(text), Scope()).seen) == ("lobby", most)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("heat += 1", ("+", ("slot", "heat"), 1)),
        ("heat -= light", ("-", ("slot", "heat"), ("slot", "light"))),
        ("promise = kept", 2),
        ("promise = again", ("slot", "again")),
        ("told = heat > 1", (">", ("slot", "heat"), 1)),
        ("bag += keys", ("with", ("slot", "bag"), 1)),
        ("bag -= keys", ("without", ("slot", "bag"), 1)),
    ],
)
def test_an_assignment_gives_its_target_a_value(text: str, code: Code) -> None:
    assert assignment(parse_assignment(text), Scope()).code == code


@pytest.mark.parametrize(
    "text", ["heat", "heat == 1", "bag = keys", "told += 1", "promise = 2", "hat = 1", "= 1", ""]
)
def test_what_is_no_assignment_is_refused(text: str) -> None:
    with pytest.raises(Fault):
        assignment(parse_assignment(text), Scope())


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60))
def test_no_text_breaks_the_parser(text: str) -> None:
    for read in (parse, parse_assignment):
        try:
            read(text)
        except Fault as fault:
            assert 0 <= fault.start < fault.end <= max(len(text), 1) + 1


NUMBERS = st.recursive(
    st.sampled_from(["heat", "light"]) | st.integers(0, 9).map(str),
    lambda inner: st.tuples(inner, st.sampled_from([" + ", " - "]), inner).map(lambda t: f"({''.join(t)})"),
    max_leaves=6,
)
TESTS = st.recursive(
    st.tuples(NUMBERS, st.sampled_from([" < ", " <= ", " == ", " != ", " > ", " >= "]), NUMBERS).map("".join),
    lambda inner: (
        st.tuples(inner, st.sampled_from([" and ", " or "]), inner).map(lambda t: f"({''.join(t)})")
        | inner.map(lambda text: f"not ({text})")
    ),
    max_leaves=6,
)


@given(TESTS)
def test_an_expression_computes_what_python_computes(text: str) -> None:
    assert bool(value(text)) == eval(text, {}, dict(VALUES))


@given(TESTS)
def test_what_is_known_of_a_test_is_true(text: str) -> None:
    found = truth(parse(text), Scope()).type
    assert isinstance(found, Truth)
    assert found.known in (None, bool(value(text)))


@pytest.mark.parametrize("text", ["-" * 300 + "1", "0x5", "1_0", "1or heat", "heat # now"])
def test_what_only_python_would_read_is_refused_without_a_warning(
    text: str, recwarn: pytest.WarningsRecorder
) -> None:
    with pytest.raises(Fault):
        parse(text)
    assert not recwarn.list
