"""One edit of one story a case, and all that is said of it: cases/NAME.out."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from game.build.build import build_folder
from game.build.load import memory_folder
from game.testing.diff.difference import Difference, difference
from game.testing.diff.report import as_json, as_text
from game.testing.diff.revisions import Side

CASES = Path(__file__).parent / "cases"
SETTINGS = """\
id: short
title: Short
start: lobby
variables: {heat: {int: 0..5, start: 0}}
decks: {visits: {again: true}}
endings: {home: {title: Home}, away: {title: Away}}
"""
SCENES = """\
scene: lobby
script:
- The doors open.
- choose:
  - Wait:
      do: heat += 1
      go: lobby
  - Leave:
      go: street
---
scene: street
script:
- |
  It rains.

  NOOR
  Keys.
- if: heat >= 2
  then:
  - end: away
- end: home
"""
CAST = "NOOR: {name: Noor}\n"
EDITS = {
    "a_line": [("It rains.", "It snows.")],
    "two_lines": [("- The doors open.\n", "- The doors open.\n- They close.\n"), ("\n  NOOR\n  Keys.\n", "")],
    "an_option": [("  - Leave:\n", "  - Look up:\n      do: heat -= 1\n      go: lobby\n  - Leave:\n")],
    "an_ending_cut_off": [("heat >= 2", "heat >= 2 and heat < 1")],
    "a_longer_way": [("heat >= 2", "heat >= 4")],
    "a_new_ending": [("away: {title: Away}", "away: {title: Away}, gone: {title: Gone}"),
                     ("- end: home", "- {if: heat == 1, then: [end: gone]}\n- end: home")],
    "a_renamed_scene": [("street", "road")],
    "a_setting": [("heat: {int: 0..5", "heat: {int: 0..9")],
    "a_chance": [("  - end: away", "  - {chance: 1 in 2, hit: [end: away]}")],
    "a_condition": [("go: lobby", "when: heat < 3\n      go: lobby")],
}  # fmt: skip


def side(edits: list[tuple[str, str]]) -> Side:
    """The story after some edits."""
    texts = {"story.yaml": SETTINGS, "scenes.yaml": SCENES, "cast.yaml": CAST}
    for old, new in edits:
        assert any(old in text for text in texts.values()), old
        texts = {file: text.replace(old, new) for file, text in texts.items()}
    found = build_folder(memory_folder(texts))
    assert found.story is not None and found.program is not None, [str(item) for item in found.errors]
    return Side(found.story, found.program)


def edited(name: str) -> Difference:
    return difference(side([]), side(EDITS[name]), 50, 10_000)


@pytest.mark.parametrize("name", EDITS)
def test_what_an_edit_changes(name: str, golden: Callable[[Path, str], None]) -> None:
    golden(CASES / f"{name}.out", as_text(edited(name), lines=True))


@pytest.mark.parametrize("name", EDITS)
def test_back_is_the_reverse(name: str) -> None:
    there, back = edited(name), difference(side(EDITS[name]), side([]), 50, 10_000)
    for a, b in ((there.scenes, back.scenes), (there.options, back.options), (there.endings, back.endings)):
        assert (a.gained, a.lost) == (b.lost, b.gained)
    assert {scene: names[::-1] for scene, names in there.lines.items()} == dict(back.lines)
    assert {ending: change[::-1] for ending, change in there.shortest.items()} == dict(back.shortest)
    assert {ending: change[::-1] for ending, change in there.reachable.items()} == dict(back.reachable)


def test_where_a_scene_stands_does_not_matter() -> None:
    first, second = SCENES.split("---\n")
    found = difference(side([]), side([(SCENES, f"{second}---\n{first}")]), 50, 10_000)
    assert found.is_empty and as_text(found) == "No difference.\n"
    assert found.words is None


def test_without_the_texts_a_line_is_only_counted() -> None:
    assert "It snows." not in as_text(edited("a_line"))
    assert "street: 1 gained, 1 lost" in as_text(edited("a_line"))


def test_a_search_that_gives_up_says_so() -> None:
    found = difference(side([]), side(EDITS["an_ending_cut_off"]), 50, 1)
    assert "away" in found.unknown and not found.reachable
    assert "not known" in as_text(found) and "away" in as_text(found)


def test_random_plays_tell_what_a_search_that_gives_up_cannot() -> None:
    found = difference(side([]), side(EDITS["a_longer_way"]), 50, 1)
    assert "away" not in found.unknown and "away" in found.ways_unknown and not found.shortest
    assert "shortest ways to these endings are not known" in as_text(found)


def test_json() -> None:
    told = json.loads(as_json(edited("an_ending_cut_off")))
    assert not told["same"]
    assert told["endings"]["reachable"] == {"away": {"before": True, "after": False}}
    told = json.loads(as_json(edited("a_longer_way")))
    assert told["endings"]["shortest"] == {"away": {"before": 3, "after": 5}}
    assert told["words_per_play"].keys() == {"before", "after"}
    told = json.loads(as_json(edited("a_line")))
    assert told["lines"] == {"street": {"gained": ["It snows."], "lost": ["It rains."]}}
    assert told["scenes"]["changed"] == ["street"]
