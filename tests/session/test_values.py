"""Values as people write them."""

import pytest

from game.run.program import Slot
from game.session.values import BadValue, plain_value, slot_value

HEAT = Slot("heat", "int", -2, 5, 0)
TOLD = Slot("told", "bool", 0, 1, 0)
PROMISE = Slot("promise", "enum", 0, 2, 0, ("none", "made", "kept"))
BAG = Slot("bag", "set", 0, 2, 0, ("scarf", "keys", "lamp"))


@pytest.mark.parametrize(
    ("slot", "written", "held", "plain"),
    [
        (HEAT, "3", 3, 3),
        (HEAT, " -2 ", -2, -2),
        (HEAT, 5, 5, 5),
        (TOLD, "true", 1, True),
        (TOLD, False, 0, False),
        (PROMISE, "kept", 2, "kept"),
        (BAG, "lamp, scarf", 5, ["scarf", "lamp"]),
        (BAG, ["keys"], 2, ["keys"]),
        (BAG, "", 0, []),
    ],
)
def test_a_value_becomes_a_number_and_comes_back(
    slot: Slot, written: object, held: int, plain: object
) -> None:
    assert slot_value(slot, written) == held
    assert plain_value(slot, held) == plain


@pytest.mark.parametrize(
    ("slot", "written", "says"),
    [
        (HEAT, "6", "“heat” is a number from -2 to 5; it cannot be “6”."),
        (HEAT, "many", "“heat” is a number from -2 to 5; it cannot be “many”."),
        (HEAT, True, "“heat” is a number from -2 to 5; it cannot be “True”."),
        (HEAT, "9" * 5000, f"“heat” is a number from -2 to 5; it cannot be “{'9' * 5000}”."),
        (TOLD, "yes", "“told” is true or false; it cannot be “yes”."),
        (TOLD, 2, "“told” is true or false; it cannot be “2”."),
        (PROMISE, "broken", "“promise” is one of none, made, kept; it cannot be “broken”."),
        (PROMISE, 1, "“promise” is one of none, made, kept; it cannot be “1”."),
        (BAG, "dog", "“bag” cannot hold “dog”; it holds scarf, keys, lamp."),
        (BAG, "scarf,keys,lamp", "“bag” holds 2 at most; here are 3."),
        (BAG, 3, "“bag” is a set of words; it cannot be “3”."),
        (BAG, [["scarf"]], "“bag” cannot hold “['scarf']”; it holds scarf, keys, lamp."),
    ],
)
def test_a_wrong_value_is_refused_in_a_sentence(slot: Slot, written: object, says: str) -> None:
    with pytest.raises(BadValue) as refused:
        slot_value(slot, written)
    assert str(refused.value) == says
