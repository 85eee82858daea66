"""What random plays come to, in stories short enough to know it beforehand."""

import pytest

from game.run.events import Said
from game.writing.stats.bar import ROWS
from game.writing.stats.walks import Click, fork, walk, walkable
from tests.stats.stats_stories import SETTINGS, built, of

LOOP = """\
scene: first
script:
- One two three.
- choose:
  - Again:
      do: heat += 1
      go: first
  - Leave:
      script: ["[[phones]]", Four five.]
- end: done
"""


def test_words_between_clicks() -> None:
    """The text before the choice stands there again at each “Again”, the text after it once a play."""
    found = of(LOOP, plays=50)
    again = found.played.whole.real - 50
    assert again > 10
    assert found.whole.heard.passages == {3: 50 + again, 2: 50}
    assert found.whole.between == ((150 + 3 * again + 100) / (100 + again), 3, 3)
    assert found.whole.words_a_play == (3 * (50 + again) + 2 * 50) / 50
    assert found.whole.choices_a_play == (50 + again) / 50
    assert (found.whole.heard.longest.words, found.whole.heard.longest.at) == (3, "scenes.yaml:3")


def test_words_before_the_first_real_choice() -> None:
    found = of(
        "scene: first\nscript:\n- One two.\n- choose: [Go on]\n- Three.\n"
        '- choose: [{Yes: {do: heat += 1}}, No]\n- "{heat}"\n- end: done\n'
    )
    assert found.played.first == 3
    assert found.whole.choices_a_play == 1
    assert found.whole.single_clicks == 1 / 2
    assert found.whole.open_mean == 3 / 2


def test_a_choice_of_flavour_alone_is_not_real_and_a_locked_option_is_not_open() -> None:
    found = of(
        "scene: first\nscript:\n- choose:\n  - Left: {flavour: true}\n  - Right: {flavour: true}\n"
        "- choose:\n  - Up: {do: heat += 1}\n  - Down: {when: heat > 3, why: Too hot., do: heat -= 1}\n"
        '- "{heat}"\n- end: done\n',
        plays=3,
    )
    assert found.whole.choices_a_play == 0
    assert found.whole.heard.open == {2: 3, 1: 3}


def test_clicks_of_boards_do_not_count_in_the_options() -> None:
    found = of(
        "scene: first\nboard: true\nscript:\n- choose:\n  - A: {do: heat += 1}\n  - B: {do: heat += 2}\n"
        '- "{heat}"\n- end: done\n'
    )
    assert found.whole.open_mean is None and found.whole.choices_a_play == 1


ENDINGS = """\
scene: first
script:
- choose:
  - A: {go: to_done}
  - B: {go: to_done}
  - C: {script: [end: other]}
---
scene: to_done
script:
- end: done
"""


def test_endings_have_shares_and_fake_choices_are_named() -> None:
    found = of(ENDINGS, plays=300)
    assert found.ending_share("done") + found.ending_share("other") == pytest.approx(1)
    assert found.commonest == found.ending_share("done") > 0.5
    assert found.rarest(hidden=False) == found.ending_share("other")
    assert found.rarest(hidden=True) == 0
    fake = [(item.what, f"{item.at.file}:{item.at.line}") for item in found.rests.fake_choices]
    assert fake == [("“B” does the same as “A”.", "scenes.yaml:5")]


def test_variables_and_facts() -> None:
    found = of(
        "scene: first\nscript:\n- do: [heat += 1, mood = cross]\n"
        "- 'Warm. {heat > 2 or heat < 1: Hot. | Cold.}'\n- '{heat}'\n- '[[phones]]'\n- end: done\n"
        "---\nscene: nowhere\nscript:\n- '[[lenses]]'\n- end: done\n",
        plays=1,
    )
    assert found.rests.variables == 2 and found.rests.reads == 2 and found.reads_mean == 1
    assert [(item.what, item.at.line) for item in found.rests.never_read] == [("mood", 5)]
    assert (found.rests.facts, found.rests.cited) == (2, 1)
    assert [(item.what, item.at.file, item.at.line) for item in found.rests.uncited] == [
        ("lenses", "record.yaml", 4)
    ]


def test_stock_phrases_have_places() -> None:
    text = "  A beat-up van. She lets out\n  a breath. The heart skips a beat.\n"
    found = of(f"scene: first\nscript:\n- |\n{text}- end: done\n", plays=1)
    stock = [(item.what, item.at.line) for item in found.rests.stock]
    assert stock == [("“lets out a breath”", 4), ("“a beat”", 5)]


ACTS = """\
scene: first
reel: one
script:
- One two three.
- choose:
  - Left: {do: heat += 1}
  - Right: {do: heat += 2}
- Four.
- go: second
---
scene: second
reel: two
script:
- "{heat > 1: Five six. | Six seven.}"
- choose:
  - Up: {do: heat += 1}
  - Down: {do: heat += 3}
- "{heat}"
- end: done
"""


def test_words_belong_to_the_act_of_their_scene_and_clicks_to_that_of_their_choice() -> None:
    found = of(ACTS, plays=7)
    one, two = found.acts["one"], found.acts["two"]
    assert (one.words_a_play, two.words_a_play) == (4, 3)
    assert (one.heard.passages, two.heard.passages) == ({3: 7}, {3: 7, 1: 7})
    assert (one.choices_a_play, two.choices_a_play) == (1, 1)


def test_a_story_without_a_choice_has_figures() -> None:
    found = of("scene: first\nscript:\n- One.\n- end: done\n", plays=1)
    values = {row.label.strip(): row.value(found.whole) for row in ROWS}
    assert values["options in a choice, mean"] is None
    assert values["a choice shows later"] is None
    assert values["words in a play"] == 1


def test_plays_that_never_end_are_left() -> None:
    settings = SETTINGS.replace("start: first", "start: round")
    found = of("scene: round\nscript:\n- choose: [{On: {go: round}}]\n", plays=1, story=settings)
    assert found.ending_share("") == 1


def test_a_throw_has_its_scene_for_a_name() -> None:
    """However often dice are thrown in one scene, those of another fall alike."""
    scenes = """\
scene: first
script:
- choose:
  - Throw once: {script: [visit: dice]}
  - Throw twice: {script: [visit: dice, visit: dice]}
- go: second
---
scene: dice
script:
- {chance: 1 in 2, hit: [do: heat += 1], miss: [do: heat += 2]}
---
scene: second
script:
- {chance: 1 in 2, hit: [Heads.], miss: [Tails.]}
- {chance: 1 in 2, hit: [Heads.], miss: [Tails.]}
- "{heat}"
- end: done
"""
    program = built(scenes).program
    assert program is not None
    walking = walkable(program)

    def throws(click: Click) -> tuple[str, ...]:
        return tuple(said.text for said in click.said if isinstance(said, Said))[:2]

    by_pick: dict[int, list[tuple[str, ...]]] = {0: [], 1: []}
    for seed in range(40):
        clicks = walk(walking, seed).clicks
        by_pick[clicks[0].pick].append(throws(clicks[1]))
    assert all(len(set(found)) == 4 for found in by_pick.values())
    for seed in range(20):
        walked = walk(walking, seed)
        ways = [fork(walking, seed, walked, 0, option).clicks[0] for option in (0, 1)]
        assert ways[walked.clicks[0].pick] == walked.clicks[1]
        assert throws(ways[0]) == throws(ways[1])
