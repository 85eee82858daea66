"""The loop that counts does what `begin` and `step` do, and counts what their events tell."""

from collections import Counter
from dataclasses import dataclass, field
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.run import operations as ops
from game.run.dice import Dice
from game.run.events import Asked, Clamped, Ended, Entered, Event, Said, Stuck
from game.run.program import Choice, Option, Program, SceneCode
from game.run.step import Turn, begin, step
from game.source import marks
from game.testing.conditions import conditions
from game.testing.playtest import one_play
from game.testing.playtest.batches import Batch, Job, Runner
from game.testing.playtest.policy import Uniform
from tests.playtest.programs import programs
from tests.run.stories import program as story

MOST = 40
FAILED = {
    "dead end": "Nothing can be picked",
    "ran out": "runs out",
    "loop": "goes round",
    "endless": "no ending after",
}


@dataclass
class Told:
    """What the events of some plays came to."""

    passages: list[int] = field(default_factory=list)
    lines: Counter[int] = field(default_factory=Counter)
    scenes: Counter[int] = field(default_factory=Counter)
    endings: Counter[int] = field(default_factory=Counter)
    clamps: Counter[int] = field(default_factory=Counter)
    offered: Counter[tuple[int, int]] = field(default_factory=Counter)
    picks: list[list[tuple[int, int]]] = field(default_factory=list)
    stuck: list[tuple[int, str, tuple[tuple[int, int], ...]]] = field(default_factory=list)
    slots: list[tuple[int, ...]] = field(default_factory=list)


def hear(program: Program, events: list[Event], told: Told) -> None:
    words = 0
    for event in events:
        match event:
            case Said(line, text):
                told.lines[line] += 1
                words += marks.words(text) if program.lines[line].kind != "fact" else 0
            case Entered(scene):
                told.scenes[scene] += 1
            case Ended(ending):
                told.endings[ending] += 1
            case Clamped(slot, wanted, _):
                high = program.slots[slot].kind == "set" or wanted > program.slots[slot].high
                told.clamps[2 * slot + high] += 1
    told.passages.append(words)


def play(program: Program, seed: int, told: Told) -> None:
    """One uniform play through the public functions."""
    draw, random = Dice(seed), Random(seed).random
    turn: Turn = begin(program, program.start, tuple(slot.start for slot in program.slots), draw)
    hear(program, turn.events, told)
    told.picks.append([])
    while isinstance(asked := turn.events[-1] if turn.events else None, Asked):
        if len(told.picks[-1]) == MOST:
            told.stuck.append((seed, "endless", tuple(told.picks[-1])))
            break
        is_open = [offer.option for offer in asked.offers if not offer.locked]
        told.offered.update((asked.ask, option) for option in is_open)
        pick = is_open[int(random() * len(is_open))]
        told.picks[-1].append((asked.ask, pick))
        turn = step(program, turn.state, pick, draw)
        hear(program, turn.events, told)
    last = turn.events[-1] if turn.events else None
    if isinstance(last, Stuck):
        told.stuck.append((seed, last.how, tuple(told.picks[-1])))
    told.slots.append(turn.state.slots)


@settings(max_examples=80)
@given(programs(), st.integers(0, 1000))
def test_counts_are_those_of_the_events(program: Program, seed: int) -> None:
    told = Told()
    for i in range(4):
        play(program, seed + i, told)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(one_play, "MOST_PICKS", MOST)
        tally = Runner(Job(program, Uniform(), seed))(Batch(0, 4))
    assert tally.lines == tuple(told.lines[i] for i in range(len(program.lines)))
    assert tally.scenes == tuple(told.scenes[i] for i in range(len(program.scenes)))
    assert tally.endings == tuple(told.endings[i] for i in range(len(program.endings)))
    assert tally.clamps == tuple(told.clamps[i] for i in range(2 * len(program.slots)))
    hows = [how for _, how, _ in told.stuck]
    if "loop" not in hows:
        assert Counter(tally.passages) == Counter(told.passages)
    assert sum(n * times for n, times in tally.words.items()) == sum(told.passages)
    flat = [(a, i) for a, ask in enumerate(program.asks) for i in range(len(ask.options))]
    assert tally.taken == tuple(Counter(p for play in told.picks for p in play)[key] for key in flat)
    if "endless" not in hows:
        assert tally.offered == tuple(told.offered[key] for key in flat)
    for slot in (0, 1, 2):
        assert tally.values[slot] == dict(sorted(Counter(end[slot] for end in told.slots).items()))
    assert [(found.seed, found.picks) for found in tally.failures] == [
        (n, picks) for n, _, picks in told.stuck
    ]
    assert [FAILED[how] in found.error for how, found in zip(hows, tally.failures, strict=True)] == [
        True
    ] * len(hows)


@settings(max_examples=50)
@given(programs(), st.integers(0, 1000))
def test_the_sides_of_a_test_add_up(program: Program, seed: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(one_play, "MOST_PICKS", MOST)
        tally = Runner(Job(program, Uniform(), seed))(Batch(0, 3))
    for found in conditions(program):
        asked = tally.sides[2 * found.id] + tally.sides[2 * found.id + 1]
        if found.kind == "text":
            assert asked >= tally.lines[found.line]
        if found.expr in (0, 1):
            assert tally.sides[2 * found.id + 1 - found.expr] == 0


def test_both_sides_of_every_kind_of_test() -> None:
    told = story("""\
scene: first
script:
- "{told: Yes. | No.}"
- if: heat > 0
  then: [Warm.]
- chance: 0 in 6
  with: [{Tripod: 1, when: told}]
  hit: [Hit.]
- choose:
  - "Again{told: , still | }":
      when: heat < 2
      why: "{told: Told. | Untold.}"
      do: [heat += 1, told = true]
      go: first
  - Stop:
      when: heat == 2
      script: [end: done]
""")
    tally = Runner(Job(told, Uniform(), 1))(Batch(0, 1))
    found = [(c.kind, c.where, *tally.sides[2 * c.id : 2 * c.id + 2]) for c in conditions(told)]
    assert found == [
        ("text", "scenes.yaml:3", 1, 2),
        ("if", "scenes.yaml:4", 1, 2),
        ("modifier", "scenes.yaml:6", 1, 2),
        ("when", "scenes.yaml:10", 1, 2),
        ("label", "scenes.yaml:10", 1, 2),
        ("why", "scenes.yaml:10", 0, 1),
        ("when", "scenes.yaml:15", 2, 1),
    ]
    assert tally.lines[0] == 3
    assert tally.choices == {1: 3}
    assert tally.values[0] == {2: 1}


def test_a_line_that_comes_out_empty_is_not_said() -> None:
    told = story("""\
scene: first
script:
- "{told: They know.}"
- "{One. | | Three words here.}"
- choose:
  - Again:
      when: heat < 3
      do: [heat += 1, told = true]
      go: first
  - Stop:
      when: heat == 3
      script: [end: done]
""")
    tally = Runner(Job(told, Uniform(), 1))(Batch(0, 1))
    assert tally.lines == (3, 3)
    assert tally.words == {3 * 2 + 1 + 2 * 3: 1}
    assert tally.passages == {0: 1, 1: 1, 2: 1, 5: 2}


def test_an_exception_inside_a_play_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    told = story("""\
scene: first
script:
- choose:
  - Roll:
      script:
      - chance: 1 in 6
        hit: [Hit.]
- end: done
""")

    def broken(seed: int, counter: int, sides: int) -> int:
        raise OverflowError("no such die")

    monkeypatch.setattr("game.run.dice.throw", broken)
    (failure,) = Runner(Job(told, Uniform(), 7))(Batch(0, 1)).failures
    assert failure == (7, "The play broke off: OverflowError: no such die", "scenes.yaml:4", ((0, 0),), 0)


def test_an_option_that_only_goes_elsewhere_drops_the_pending_returns() -> None:
    """A visit, in it an option that leaves for a scene that runs out: there is nothing to come back to."""
    leaves = Option("leave", ("Leave",), None, (), -1, None, 2, (), 2, "a.yaml:2")
    blocks = (
        (ops.Enter(0, -1), ops.Call(1, 3)),
        (ops.Enter(1, -1), ops.Ask(0)),
        (ops.Go(2),),
        (ops.End(0),),
        (ops.Enter(2, -1), ops.Return(2)),
    )
    program = Program(
        slots=(),
        scenes=tuple(SceneCode(f"s{i}", "", "", "", start, ()) for i, start in enumerate((0, 1, 4))),
        blocks=blocks,
        lines=(),
        asks=(Choice(1, "choose_1", (leaves,), -1, "a.yaml:1"),),
        endings=("done",),
        facts=(),
        start=0,
    )
    tally = Runner(Job(program, Uniform(), 1))(Batch(0, 1))
    said = "The story runs out without an ending, in the scene “s2”."
    assert [found.error for found in tally.failures] == [said]
