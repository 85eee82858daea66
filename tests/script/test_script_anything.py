"""Whatever stands in a test file is answered with places and sentences; and a long test is quick."""

from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from game.testing.script.report import as_json, as_text
from tests.script.playing import messages, outcome

GOOD = """\
suite: All of it
seed: <s>
prefer: [sit]
parameters: [{n: 1, s: 3}, {n: 2, s: 4}]
---
test: With <n>
from: door
set: {heat: <n>, bag: [keys]}
fails: not yet
steps:
- expect: {text: [laundry, /It rains/], not: snow, speaker: NOOR, is: heat == <n>, scene: door}
- pick: who is it
  expect: {options: pick_up, hidden: roll, ending: none, odds: {pick_up: none}, cost: {ring: HEAT +1}}
- picks: [pick_up, go_up]
- until: end
  prefer: [sit]
  avoid: [go_down_again]
  expect:
    ending: morning
    met: [Rain, /keys? ring/]
    locked: {Wait: light}
"""
LINES = GOOD.split("\n")
KEYS = (
    *("test", "suite", "from", "set", "seed", "parameters", "fails", "steps", "pick", "picks", "until"),
    *("prefer", "avoid", "expect", "text", "not", "speaker", "is", "options", "hidden", "locked"),
    *("met", "odds", "cost", "scene", "ending"),
)
VALUES = st.recursive(
    st.sampled_from(
        ["x", "1", "door", "heat > 1", "<n>", "/(/", "", "end", "NOOR", '"a: b"', "true", "2 in 6", "HEAT +1"]
    ),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.dictionaries(st.sampled_from(["a", "heat", "Wait", "<n>"]), inner, max_size=2).map(
            lambda items: "{" + ", ".join(f"{key}: {value}" for key, value in items.items()) + "}"
        )
    ),
    max_leaves=4,
)


@given(st.sampled_from(KEYS), VALUES)
def test_any_value_of_any_key_is_answered(key: str, value: str) -> None:
    for text in (
        f"test: a\nsteps: []\n{key}: {value}\n",
        f"test: a\nsteps:\n- {key}: {value}\n",
        f"test: a\nsteps:\n- expect: {{{key}: {value}}}\n",
        f"{key}: {value}\n---\ntest: a\nsteps: []\n",
    ):
        found = outcome(text)
        assert as_text(found) and as_json(found)


@given(st.integers(0, len(LINES) - 1), st.sampled_from(["", "-", "  ", "x", ": ", "[", "'"]), st.booleans())
def test_any_spoilt_line_is_answered(row: int, sign: str, in_front: bool) -> None:
    line = LINES[row]
    spoilt = [*LINES[:row], sign + line if in_front else line + sign, *LINES[row + 1 :]]
    assert as_text(outcome("\n".join(spoilt)))


def test_a_thousand_picks_take_less_than_a_second() -> None:
    began = process_time()
    assert messages(f"test: Up and down\nfrom: roof\nsteps:\n{up_and_down(501)}") == []
    assert process_time() - began < 1


def up_and_down(times: int) -> str:
    """Steps with two picks each, and checks of all kinds after them."""
    checks = "{is: heat >= 0, scene: roof, options: sit, text: No keys ring., ending: none}"
    return f"- pick: go_down_again\n- pick: go_up\n  expect: {checks}\n" * times


def test_a_goal_that_is_never_reached_ends() -> None:
    text = "test: Never\nfrom: roof\nsteps:\n- until: end\n  prefer: [go_down_again, go_up]\n"
    assert messages(text) == ["4:10 “end” was not reached in 1,000 picks."]
