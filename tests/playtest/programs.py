"""Programs of any shape, most of them no good story: they get stuck, go round and run out."""

from hypothesis import strategies as st

from game.run import operations as ops
from game.run.events import Noted
from game.run.program import Choice, Line, Option, Program, SceneCode, Slot
from game.source import marks

SLOTS = (
    Slot("heat", "int", -1, 3, 0),
    Slot("told", "bool", 0, 1, 0),
    Slot("promise", "enum", 0, 2, 0, ("none", "made", "kept")),
    Slot("bag", "set", 0, 1, 0, ("scarf", "keys")),
    Slot("nth first 1", "nth", 0, 2, 0),
    Slot("once first", "once", 0, 1, 0),
    Slot("seen first", "seen", 0, 2, 0),
)
HEAT, TOLD, PROMISE, BAG, NTH, ONCE, SEEN = (("slot", i) for i in range(len(SLOTS)))
BLOCKS, SCENES, ASKS, LINES = 9, 3, 3, 6
KINDS = ("action", "dialogue", "fact")

tests = st.sampled_from(
    [
        (">", HEAT, 1),
        TOLD,
        ("==", PROMISE, 1),
        ("has", BAG, 0),
        ("and", TOLD, ("<", HEAT, 2)),
        ("not", TOLD),
        1,
        0,
    ]
)
words = st.sampled_from(
    ["", " ", "Rain.", " Two words", "—", marks.cite(0), f"{marks.ITALIC}So{marks.ITALIC} it is"]
)
ways = words.map(lambda text: (text,))
moving = st.one_of(
    words,
    st.builds(ops.Either, tests, ways, ways),
    st.builds(lambda a, b, c: ops.Nth(4, (a, b, c)), ways, ways, ways),
    st.sampled_from([ops.Value(HEAT, ()), ops.Value(PROMISE, ("none", "made it", "kept"))]),
)
silent = st.builds(lambda test, way: (ops.Either(test, way, ("",)),), tests, ways)
texts = st.one_of(ways, silent, st.lists(moving, max_size=4).map(tuple))
blocks = st.integers(0, BLOCKS - 1)
sets = st.sampled_from(
    [
        ops.Set(0, ("+", HEAT, 2)),
        ops.Set(0, ("-", HEAT, 1)),
        ops.Set(1, ("not", TOLD)),
        ops.Set(2, 1),
        ops.Set(3, ("with", BAG, 0)),
        ops.Set(3, ("with", BAG, 1)),
        ops.Set(5, 1),
    ]
)
chances = st.builds(
    lambda test, d: ops.Chance(("+", HEAT, 1), (("tripod", 1, test),), d, "a.yaml:9"),
    tests,
    st.integers(2, 4),
)
leaving = st.one_of(
    st.builds(ops.Branch, tests, blocks, blocks, st.just("a.yaml:1")),
    st.builds(ops.Jump, blocks),
    st.builds(ops.Go, st.integers(0, SCENES - 1)),
    st.builds(ops.Call, st.integers(0, SCENES - 1), blocks),
    st.just(ops.Return(0)),
    *[st.builds(ops.Ask, st.integers(0, ASKS - 1))] * 4,
    st.builds(lambda a, b, c: ops.Roll((ops.Case(1, a), ops.Case(1, b)), 0, c), blocks, blocks, chances),
    st.builds(
        lambda a, b, w: ops.Roll((ops.Case(w, a), ops.Case(HEAT, b)), a, None),
        blocks,
        blocks,
        st.integers(0, 2),
    ),
    st.builds(ops.End, st.integers(0, 1)),
)
options = st.builds(
    Option,
    id=st.just("it"),
    label=st.one_of(st.just(("Go on",)), texts),
    when=st.none() | tests,
    why=st.just(()) | st.just(("No.",)) | texts,
    once=st.sampled_from([-1, -1, 5]),
    chance=st.none() | chances,
    block=blocks,
    chips=st.just(()),
    to=st.just(-1),
    where=st.just("a.yaml:2"),
)


@st.composite
def programs(draw: st.DrawFn) -> Program:
    """Every line is said in one place at most."""
    lines = list(range(LINES))
    made = []
    for number in range(BLOCKS):
        said = [ops.Say(lines.pop(), draw(texts)) for _ in range(draw(st.integers(0, min(2, len(lines)))))]
        entered = [ops.Enter(number, 6 if number == 0 else -1)] if number < SCENES else []
        noted = [ops.Emit(Noted("detail", "x"))] * draw(st.integers(0, 1))
        done = draw(st.lists(sets, max_size=2))
        made.append((*entered, *said, *noted, *done, draw(leaving)))
    asks = [
        Choice(
            0,
            f"choose_{i}",
            tuple(draw(st.lists(options, min_size=1, max_size=6))),
            draw(st.just(-1) | blocks),
            "a.yaml:3",
        )
        for i in range(ASKS)
    ]
    kinds = draw(st.lists(st.sampled_from(KINDS), min_size=LINES, max_size=LINES))
    return Program(
        slots=SLOTS,
        scenes=tuple(SceneCode(f"s{i}", "", "", "", i, ()) for i in range(SCENES)),
        blocks=tuple(made),
        lines=tuple(Line(0, kind, "", f"a.yaml:{i}", frozenset()) for i, kind in enumerate(kinds)),
        asks=tuple(asks),
        endings=("good", "bad"),
        facts=(),
        start=0,
    )
