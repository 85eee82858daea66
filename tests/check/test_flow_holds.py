"""What the rules say of where plays go holds in play: generated stories, played at random."""

from random import Random
from typing import Any

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.build.build import build_folder
from game.build.load import memory_folder
from game.run.events import Asked, Ended, Entered, Event, Said, Stuck
from game.run.program import Program
from game.run.step import begin, step

_SCENES = ("a", "b", "c", "d")
_SETTINGS = """\
id: made
title: Made
start: a
variables: {heat: {int: 0..2, start: 0}}
decks: {pile: {again: true}}
endings: {done: {title: Done}, rain: {title: Rain}}
"""
_TESTS = st.sampled_from(("heat > 0", "heat >= 0", "heat > 2", "heat == 1", "seen(b) > 1"))
_LEAF = st.sampled_from(
    (
        {"text": True},
        {"do": "heat += 1"},
        {"do": "heat = 0"},
        {"end": "done"},
        {"end": "rain"},
        {"draw": "pile"},
        *({"go": scene} for scene in _SCENES),
        *({"visit": scene} for scene in _SCENES),
    )
)
Word = dict[str, Any]


def _longer(scripts: st.SearchStrategy[list[Word]]) -> st.SearchStrategy[list[Word]]:
    option = st.fixed_dictionaries(
        {"script": scripts}, optional={"when": _TESTS, "go": st.sampled_from(_SCENES), "once": st.just(True)}
    )
    word = st.one_of(
        _LEAF,
        st.fixed_dictionaries({"if": _TESTS, "then": scripts}, optional={"else": scripts}),
        st.fixed_dictionaries({"chance": st.just("2 in 6")}, optional={"hit": scripts, "miss": scripts}),
        st.fixed_dictionaries(
            {"choose": st.lists(option, min_size=1, max_size=3)}, optional={"else": scripts}
        ),
    )
    return st.lists(word, max_size=3)


_SCRIPT = st.recursive(st.lists(_LEAF, max_size=3), _longer, max_leaves=8)


def _named(words: list[Word], number: Random) -> list[str | Word]:
    """The script as scene files have it. Every text and label has its own number."""
    return [_word(word, number) for word in words]


def _word(word: Word, number: Random) -> str | Word:
    if "text" in word:
        return f"Line {number.getrandbits(40)}."
    made: Word = {}
    for key, value in word.items():
        if key == "choose":
            made[key] = [{f"Option {number.getrandbits(40)}": _option(item, number)} for item in value]
        else:
            made[key] = _named(value, number) if isinstance(value, list) else value
    return made


def _option(option: Word, number: Random) -> Word:
    return option | {"script": _named(option["script"], number)}


def _events(program: Program, dice: Random) -> list[Event]:
    """A random play of at most 40 choices."""
    slots = tuple(slot.start for slot in program.slots)
    turn = begin(program, program.start, slots, dice.randrange)
    found = list(turn.events)
    for _ in range(40):
        last = turn.events[-1]
        if not isinstance(last, Asked):
            break
        pick = dice.choice([offer.option for offer in last.offers if not offer.locked])
        turn = step(program, turn.state, pick, dice.randrange)
        found += turn.events
    return found


@settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.tuples(_SCRIPT, _SCRIPT, _SCRIPT, _SCRIPT), st.integers(0, 2**32))
def test_what_is_said_of_plays_holds(scripts: tuple[list[Word], ...], seed: int) -> None:
    dice = Random(seed)
    keys = {"c": {"deck": "pile"}, "d": {"deck": "pile", "when": "heat > 0"}}
    last: dict[str, list[Word]] = {"a": [{"end": "done"}], "b": [{"go": "a"}], "c": [], "d": []}
    scenes = yaml.safe_dump_all(
        (
            {"scene": name, **keys.get(name, {}), "script": _named(script + last[name], dice)}
            for name, script in zip(_SCENES, scripts, strict=True)
        ),
        sort_keys=False,
    )
    built = build_folder(memory_folder({"story.yaml": _SETTINGS, "scenes.yaml": scenes}))
    assert not built.held_back, [str(item) for item in built.errors] + [scenes]
    if built.program is None:
        return
    never = {item.span.line for item in built.diagnostics if item.code == "unreachable-line"}
    lost = {item.message for item in built.diagnostics if item.code == "unreachable-scene"}
    unused = {item.message for item in built.diagnostics if item.code == "unused-ending"}
    for event in (event for _ in range(20) for event in _events(built.program, dice)):
        match event:
            case Stuck(how):
                assert how != "ran out", scenes
            case Said(line):
                assert int(built.program.lines[line].where.rpartition(":")[2]) not in never, scenes
            case Entered(scene):
                assert f"No play comes to “{_SCENES[scene]}”." not in lost, scenes
            case Ended(ending):
                assert f"No play reaches the ending “{built.program.endings[ending]}”." not in unused, scenes
