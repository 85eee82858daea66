"""The page of a playtest: every source line once, with the right counts, escaped, and complete in itself."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from game.build.build import Build, build_folder
from game.build.load import memory_folder
from game.run.program import Program
from game.testing.conditions import conditions
from game.testing.playtest.batches import Batch, Job, Runner
from game.testing.playtest.page import html_page
from game.testing.playtest.policy import Uniform
from game.testing.playtest.summary import summary
from game.testing.playtest.tally import Failure, Tally, nothing, options
from tests.bench.generated import files
from tests.playtest_page.reading import Page, Row, cells

_STORY = """\
id: toy
title: "A <b>Toy</b> & more"
start: door
variables:
  heat: {int: 0..3, start: 0}
  coffee: {bool: false}
  mood: {one of: [calm, cross], start: calm}
endings: {home: {title: "Home & <dry>"}, away: {title: Away}}
"""
_DOOR = """\
scene: door
script:
- |
  The "door" <opens> & closes. {heat > 2: It is hot. | It is cool.}

  A second paragraph over
  two lines.
- choose:
  - Wait:
      do: heat += 1
      go: door
  - Drink <i>coffee</i>:
      when: heat > 0
      do: coffee = true
      go: street
  - Fly:
      when: heat > 2 and coffee
      script:
      - |
        High and
        far.

        Gone.
      - end: away
"""
_STREET = """\
scene: street
script:
- if: coffee
  then:
  - Steam.
  else:
  - Nothing.
- "You feel {mood}."
- end: home
---
scene: attic
script:
- Nobody comes here.
- end: home
"""
_FILES = {"story.yaml": _STORY, "door.yaml": _DOOR, "more/a street.yaml": _STREET}


@cache
def built(story: str = "toy") -> tuple[Build, Program]:
    found = build_folder(memory_folder(_FILES if story == "toy" else files(60, per_file=20)))
    assert found.program is not None
    return found, found.program


@cache
def counted() -> Tally:
    """Counts made by hand: 9 plays, 6 to one ending, 3 that stopped."""
    program = built()[1]
    lines = {"door.yaml:4": 1200, "door.yaml:6": 1200, "more/a street.yaml:5": 6, "more/a street.yaml:8": 6}
    offered = {"wait": (1200, 1194), "drink_i_coffee_i": (8, 6), "fly": (0, 0)}
    sides = {"text": (1199, 1), "if": (0, 6)}
    asked = [
        sides.get(test.kind, (1192, 8) if test.option == 1 else (1200, 0)) for test in conditions(program)
    ]
    ends = [offered[option.id.rpartition("/")[2]] for option in options(program)]
    entered = {"door": 1200, "street": 6}
    return replace(
        nothing(program),
        plays=9,
        steps=1200,
        lines=tuple(lines.get(line.where, 0) for line in program.lines),
        offered=tuple(open_ for open_, _ in ends),
        taken=tuple(taken for _, taken in ends),
        sides=tuple(side for both in asked for side in both),
        scenes=tuple(entered.get(scene.id, 0) for scene in program.scenes),
        endings=tuple(6 * (ending == "home") for ending in program.endings),
        clamps=tuple(n for slot in program.slots for n in ((0, 4) if slot.name == "heat" else (0, 0))),
        words={20: 3, 30: 6},
        passages={10: 1200},
        choices={1: 300, 2: 900},
        values=tuple({1: 2, 3: 7} if slot.name == "heat" else {} for slot in program.slots),
        failures=tuple(Failure(seed, "It <stops>.", "door.yaml:8", ((0, 0),) * seed) for seed in (2, 3, 4)),
    )


def paged(tally: Tally, story: str = "toy") -> str:
    found, program = built(story)
    return html_page(found, program, tally, summary(program, tally, 1, 2.0, "my story"))


@cache
def page() -> Page:
    return Page(paged(counted()))


def row(where: str) -> Row:
    return next(row for row in page().rows if row.id == where)


def test_every_line_of_the_scene_files_is_there_once_and_in_order() -> None:
    shown: dict[str, list[tuple[str, str]]] = {}
    for line in page().rows:
        shown.setdefault(line.id.rpartition(":")[0], []).append((line.at, line.code))
    expected = {"door.yaml": _DOOR, "more/a%20street.yaml": _STREET}
    assert set(shown) == set(expected)
    for file, text in expected.items():
        assert shown[file] == [(str(i), line) for i, line in enumerate(text.splitlines(), 1)]


@pytest.mark.parametrize(
    ("where", "times", "sign", "remarks"),
    [
        ("door.yaml:1", "1,200", "", []),
        ("door.yaml:2", "", "", []),
        ("door.yaml:4", "1,200", "", ["the test in the text: true 1, false 1,199"]),
        ("door.yaml:9", "1,194", "", ["taken 1,194 of 1,200 offered, over 99\xa0%"]),
        ("door.yaml:12", "6", "", ["taken 6 of 8 offered, 75\xa0%", "when: true 8, false 1,192"]),
        ("door.yaml:16", "0", "never reached", ["never offered", "when: never true, false 1,200"]),
        ("door.yaml:20", "0", "never reached", []),
        ("door.yaml:21", "", "never reached", []),
        ("door.yaml:22", "", "", []),
        ("door.yaml:23", "0", "never reached", []),
        ("door.yaml:24", "", "", []),
        ("more/a%20street.yaml:3", "6", "one side never", ["the test: true 6, never false"]),
        ("more/a%20street.yaml:5", "6", "", []),
        ("more/a%20street.yaml:7", "0", "never reached", []),
        ("more/a%20street.yaml:11", "0", "never reached", ["never entered"]),
    ],
)
def test_the_margin_of_a_line(where: str, times: str, sign: str, remarks: list[str]) -> None:
    found = row(where)
    assert (found.times, found.sign, found.remarks) == (times, sign, remarks)
    assert bool(found.state) == bool(sign)


def test_what_a_story_holds_is_text_and_never_markup() -> None:
    tags = {tag for tag, _ in page().opened}
    assert not tags & {"script", "b", "i", "opens", "dry", "stops", "img", "link", "iframe"}
    assert page().texts["h1"] == ["Playtest of A <b>Toy</b> & more"]
    assert any("It <stops>." in text for text in page().texts["summary"])
    assert any("Home & <dry>" in text for text in page().texts["th"])


def test_nothing_comes_from_elsewhere_and_every_link_leads_somewhere() -> None:
    ids = page().of("id")
    assert len(ids) == len(set(ids))
    assert {link.removeprefix("#") for link in page().of("href")} <= set(ids)
    assert all(link.startswith("#") for link in page().of("href"))
    assert not page().of("src")
    style = "".join(page().texts["style"])
    assert "url(" not in style and "@import" not in style and "prefers-color-scheme: dark" in style


def test_files_stand_in_the_order_of_what_was_missed() -> None:
    files_shown = [given["id"] for tag, given in page().opened if tag == "details" and "id" in given]
    assert files_shown == ["more/a%20street.yaml", "door.yaml"]
    assert cells(paged(counted()), "All files")[:4] == [
        "63\xa0%",
        "4\u2009/\u20098",
        "2\u2009/\u20093",
        "6\u2009/\u20098",
    ]


def test_figures_endings_failures_and_variables() -> None:
    text = paged(counted())
    assert "9" in page().texts["dd"] and "27 (20 to 30)" in page().texts["dd"]
    assert cells(text, "Home &amp; &lt;dry&gt;")[:2] == ["6", "67\xa0%"]
    assert "✕ never reached" in text[text.index("<code>away</code>") :][:80]
    assert "✕ 3 plays" in page().texts["span"]
    assert "no-permit play --text --story 'my story' --seed 2 --picks wait,wait" in page().texts["code"]
    assert "at 3: 4 times" in page().texts["span"]
    assert page().texts["title"][1:] == ["0: 0 (0\xa0%)", "1: 2 (22\xa0%)", "2: 0 (0\xa0%)", "3: 7 (78\xa0%)"]


def test_a_page_of_no_play_is_still_a_page() -> None:
    found = Page(paged(nothing(built()[1])))
    assert len(found.rows) == len(page().rows)
    assert "Every play came to an ending." in found.texts["p"]


def test_many_plays_alike_are_one_failure_with_some_of_its_commands() -> None:
    many = tuple(Failure(seed, "It stops.", "door.yaml:8", ((0, 0),)) for seed in range(30))
    found = Page(paged(replace(counted(), failures=many)))
    assert sum("--seed" in text for text in found.texts["code"]) == 10
    assert any("and 20 more" in text for text in found.texts["p"])


def test_a_command_of_thousands_of_choices_is_not_printed() -> None:
    long = Failure(7, "There is no end.", "door.yaml:8", ((0, 0),) * 5000)
    text = paged(replace(counted(), failures=(long,)))
    assert "seed 7 (its choices stand in" in text


def test_the_numbers_of_real_plays_agree_with_the_tally() -> None:
    program = built("generated")[1]
    tally = Runner(Job(program, Uniform(), 1))(Batch(0, 50))
    rows = {line.id: line for line in Page(paged(tally, "generated")).rows}
    for line, count in zip(program.lines, tally.lines, strict=True):
        assert rows[line.where].times == f"{count:,}"
    for option, taken in zip(options(program), tally.taken, strict=True):
        assert rows[option.where].times == f"{taken:,}"
        assert bool(rows[option.where].sign == "never reached") == (taken == 0)


def test_the_page_of_a_tiny_story(golden: Callable[[Path, str], None]) -> None:
    text = re.sub(r"<style>.*</style>", "<style></style>", paged(counted()), flags=re.DOTALL)
    golden(Path(__file__).with_name("page.html"), text)
