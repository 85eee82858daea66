"""The fork test, on stories in which it is known what a choice does."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.writing.stats.walks import fork, walk, walkable
from tests.stats.stats_stories import built, of


def shows(scenes: str, act: str | None = None) -> tuple[float | None, float | None]:
    found = of(scenes)
    section = found.whole if act is None else found.acts[act]
    return section.later, section.later_10


def story(after: str, one: str = "do: mood = calm", two: str = "do: mood = cross") -> str:
    """One choice, and what comes after the line at which its options meet."""
    return (
        f"scene: first\nscript:\n- choose:\n  - One: {{{one}, script: [The first.]}}\n"
        f"  - Two: {{{two}, script: [The second.]}}\n- They meet.\n{after}- end: done\n"
    )


ASKS = "".join(f"- choose: [Go on {i}]\n" for i in range(10))


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("- 'Nobody remembers. {heat}'\n", (0, 0)),
        ("- 'He is {mood}.'\n", (1, 0)),
        ("- {if: mood == cross, then: [He frowns.]}\n", (1, 0)),
        ("- choose: [Go on]\n- 'He is {mood}.'\n", (1, 0)),
        (f"{ASKS.replace('- choose: [Go on 9]', '')}- 'He is {{mood}}.'\n", (1, 0)),
        (f"{ASKS}- 'He is {{mood}}.'\n", (1, 1)),
    ],
)
def test_a_choice_shows_where_what_it_changed_is_said_again(after: str, expected: tuple[int, int]) -> None:
    assert shows(story(after)) == expected


def test_what_is_said_before_the_ways_meet_does_not_count() -> None:
    assert shows(story("")) == (0, 0)


def test_numbers_do_not_count() -> None:
    after = "- 'The meter says {heat}.'\n"
    assert shows(story(after, "do: heat = 1", "do: heat = 2")) == (0, 0)


def test_ways_that_never_meet_do_not_show_later() -> None:
    assert shows(
        "scene: first\nscript:\n- choose:\n  - One: {script: [The first., end: done]}\n"
        "  - Two: {script: [The second., end: other]}\n"
    ) == (0, 0)


def test_what_merely_changes_places_does_not_count() -> None:
    """Both visits come in either order; each says the same each time."""
    assert shows("""\
scene: first
script:
- choose:
  - Kitchen first: {script: [visit: kitchen, visit: yard]}
  - Yard first: {script: [visit: yard, visit: kitchen]}
- end: done
---
scene: kitchen
script: [A kitchen.]
---
scene: yard
script: [A yard.]
""") == (0, 0)


def test_the_record_does_not_count() -> None:
    assert shows(story("- {if: mood == cross, then: ['[[phones]]']}\n")) == (0, 0)


def test_both_ways_go_on_with_the_same_picks() -> None:
    """The prose differs only where the play itself takes the way that the other one does not have."""
    found = of("""\
scene: first
reel: one
script:
- choose: [{One: {do: mood = calm}}, {Two: {do: mood = cross}}]
- They meet.
- go: second
---
scene: second
reel: two
script:
- choose:
  - Frown: {when: mood == cross, script: [She frowns., end: other]}
  - Nod: {script: [She nods.]}
  - Sit: {script: [She sits.]}
  - Leave: {script: [She leaves.]}
- end: done
""")
    shown = found.acts["one"].shows
    assert shown.forks == 60 and shown.later == found.played.endings["other"] > 0


def test_the_other_way_takes_the_same_option_else_the_same_place() -> None:
    """The option that only one way has stands first and moves the others down."""
    frown = "{Frown: {when: mood == cross, do: mood = calm}}"
    program = built(story(f"- choose: [{frown}, A, {{B: {{do: heat += 1}}}}, C]\n- '{{heat}}'\n")).program
    assert program is not None
    walking = walkable(program)
    pairs = []
    for seed in range(60):
        walked = walk(walking, seed)
        if walked.clicks[0].pick == 1:
            calm = fork(walking, seed, walked, 0, 0)
            pairs.append((walked.clicks[1].pick, calm.clicks[0].pick))
    assert set(pairs) == {(0, 1), (1, 1), (2, 2), (3, 3)}


def test_each_act_is_forked_by_itself() -> None:
    scenes = """\
scene: first
reel: one
script:
- choose: [{One: {do: mood = calm}}, {Two: {do: mood = cross}}]
- go: second
---
scene: second
reel: two
script:
- They meet. He is {mood}.
- choose: [{Three: {do: heat = 1}}, {Four: {do: heat = 2}}]
- Night. {heat}
- end: done
"""
    assert shows(scenes, "one") == (1, 0)
    assert shows(scenes, "two") == (0, 0)
    later, _ = shows(scenes)
    assert later is not None and 0.2 < later < 0.8


_TELL = (
    "from tests.stats.stats_stories import of; from game.writing.stats.as_json import as_json; "
    "from tests.stats.test_stats_played import ACTS, LOOP; print(as_json(of(ACTS + '---\\n' + "
    "LOOP.replace('first', 'elsewhere')), ''))"
)


def test_figures_do_not_depend_on_the_hash_seed() -> None:
    told = {
        subprocess.run(
            [sys.executable, "-c", _TELL],
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parents[2])},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1
