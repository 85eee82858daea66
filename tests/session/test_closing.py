"""The pages after an ending: what the ledger chooses, where it puts it, and what What is true lists."""

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given

from game.build.build import build_folder
from game.build.load import memory_folder
from game.session.closing import INVENTED, LEDGER, MOST, TRUE, closing
from game.session.page import Entry, log
from game.session.play import Play, start, undo
from tests.session.stories import SEEDS, WALKS, picked, story, walk

HEAD = """\
id: film
title: Film
start: street
variables:
  asked: {bool: false}
  heat: {int: 0..5, start: 0}
  promise: {one of: [none, half_made, kept], start: none}
endings: {over: {title: Over}, early: {title: Early}}
"""
SCENES = """\
scene: street
script:
- choose:
  - Ask:
      do: asked = true
  - Promise:
      do: promise = half_made
  - Stop here:
      script:
      - end: early
- choose:
  - Push:
      do: heat += 2
  - Wait:
      flavour: true
- "{asked: He nods. | He looks away.}"
- visit: phone
- if: asked
  then: [He comes along.]
- if: heat > 1
  then: [Somebody looks.]
- choose:
  - Cool down:
      do: heat -= 2
  - Go in:
      flavour: true
- end: over
---
scene: phone
script:
- It rings.
---
scene: roof
script:
- "{promise == kept: Kept.}"
- end: over
"""


def played(extra: str, *options: str) -> Play:
    files = {"story.yaml": HEAD + extra, "scenes.yaml": SCENES}
    built = build_folder(memory_folder(files))
    assert built.program is not None, [item.message for item in built.errors]
    return picked(start(built, 1), *options)


def ledger(extra: str, *options: str) -> list[Entry]:
    pages = closing(played("ledger:\n" + extra, *options))
    return [entry for one in pages if one.title == LEDGER for entry in one.entries]


def texts(entries: Sequence[Entry]) -> list[str]:
    return [entry.text for entry in entries]


THROUGH = ("ask", "push", "go_in")


def test_there_is_nothing_before_the_ending() -> None:
    play = played("disclaimer: All of it is invented.", *THROUGH)
    assert [one.title for one in closing(play)] == [TRUE]
    assert closing(undo(play)) == ()


def test_a_play_that_leaves_nothing_has_no_pages() -> None:
    assert closing(played("", *THROUGH)) == ()


@pytest.mark.parametrize(
    ("line", "options", "beat"),
    [
        ("{when: asked, text: T}", THROUGH, 1),
        ("{when: not asked, text: T}", THROUGH, None),
        ("{when: not asked, text: T}", ("promise", "wait", "go_in"), 0),
        ("{when: heat > 1, text: T}", THROUGH, 2),
        ("{when: heat == 0, text: T}", ("ask", "push", "cool_down"), 3),
        ("{when: seen(phone) > 0, text: T}", THROUGH, 2),
        ("{when: seen(roof) > 0, text: T}", THROUGH, None),
        ("{after: street.choose_2.push, text: T}", THROUGH, 2),
        ("{after: street.choose_2.wait, text: T}", THROUGH, None),
        ("{after: [street.choose_3.go_in, street.choose_1.ask], text: T}", THROUGH, 1),
        ("{after: street.choose_2.push, when: asked, text: T}", THROUGH, 2),
        ("{after: street.choose_2.push, when: not asked, text: T}", THROUGH, None),
        ("{when: asked, ending: over, text: T}", THROUGH, 1),
        ("{when: asked, ending: [early, over], text: T}", THROUGH, 1),
        ("{when: asked, ending: early, text: T}", THROUGH, None),
    ],
)
def test_a_line_stands_at_its_pick_or_where_its_test_came_true_for_good(
    line: str, options: tuple[str, ...], beat: int | None
) -> None:
    assert [entry.beat for entry in ledger(f"  line: {line}\n", *options)] == ([] if beat is None else [beat])


def test_the_order_is_that_of_the_play_then_that_of_the_file() -> None:
    found = ledger(
        "  c: {when: heat > 1, text: Third.}\n"
        "  a: {when: asked, text: First.}\n"
        "  b: {after: street.choose_1.ask, text: Second.}\n",
        *THROUGH,
    )
    assert texts(found) == ["First.", "Second.", "Third."]


def test_five_are_chosen_by_ending_weight_and_what_turned_on_them() -> None:
    """`asked` is read by two later lines, `heat` by one, the last pick by none."""
    plain = "  {0}: {{after: street.choose_3.go_in, text: {0}}}\n"
    lines = "".join(plain.format(name) for name in ("p", "q", "r"))
    lines += "  heat: {when: heat > 1, text: heat}\n  asked: {when: asked, text: asked}\n"
    lines += "  heavy: {after: street.choose_3.go_in, weight: 2, text: heavy}\n"
    assert texts(ledger(lines, *THROUGH)) == ["asked", "heat", "p", "q", "heavy"]
    lines += "  tied: {after: street.choose_3.go_in, ending: over, text: tied}\n"
    assert texts(ledger(lines, *THROUGH)) == ["asked", "heat", "p", "heavy", "tied"]
    lines += "  one: {when: asked, ending: over, text: one}\n  two: {when: asked, ending: over, text: two}\n"
    assert texts(ledger(lines, *THROUGH)) == ["asked", "one", "two", "heavy", "tied"]


def test_values_are_those_of_the_end() -> None:
    text = "*{heat}* {promise}: {promise == half_made: half | none} [of it]."
    (entry,) = ledger(f'  line: {{when: heat > 0, text: "{text}"}}\n', "promise", "push", "go_in")
    assert entry.text.replace("\ue100", "*") == "*2* half made: half [of it]."


def test_a_play_in_an_edited_story_keeps_the_picks_made_before() -> None:
    play = played("ledger: {line: {after: street.choose_1.promise, text: T}}\n", *THROUGH)
    past = Play(**{**vars(play), "past": (("street", "choose_1", "promise"),)})
    assert not closing(play)
    assert [entry.beat for one in closing(past) for entry in one.entries] == [0]


def true(play: Play) -> Sequence[Entry]:
    return next((one.entries for one in closing(play) if one.title == TRUE), ())


def test_inventions_are_told_where_they_were_met() -> None:
    extra = (
        "inventions:\n"
        "  roof: {met: roof, text: The roof is invented.}\n"
        "  rest: {met: [roof, phone], text: The phone is invented.}\n"
    )
    assert texts(true(played(extra, *THROUGH))) == [INVENTED, "The phone is invented."]
    assert true(played(extra, "stop_here")) == ()


EDIT = ("endings:", "ledger: {told: {when: told, text: You asked.}}\ndisclaimer: The last word.\nendings:")
WAY = ("who_is_it", "let_it_ring")


def test_facts_are_listed_by_the_parts_of_the_record_whatever_cited_them() -> None:
    build = story(EDIT, ("forty lamps., part: lamps", "forty lamps., part: the street, plain: true"))
    play = picked(start(build, 2), *WAY, "go_up", "sit_down")
    assert log(play).facts == ("first_lamp", "lamps")
    assert [(entry.kind, entry.text, entry.facts) for entry in true(play)] == [
        ("part", "Lamps", ()),
        ("fact", "Ira Vale lit the first lamp of Harbor Street.", ("first_lamp",)),
        ("part", "The street", ()),
        ("fact", "Harbor Street has forty lamps.", ("lamps",)),
        ("centred", "The last word.", ()),
    ]


def test_a_fact_that_nobody_read_is_not_listed() -> None:
    play = picked(start(story(EDIT), 2), "who_is_it", "climb_the_stairs_at_once", "sit_down")
    assert texts(true(play)) == ["The last word."]


@given(SEEDS, WALKS)
def test_every_fact_read_is_told_once_and_no_more_than_five_lines(seed: int, walked: list[int]) -> None:
    play = walk(start(story(EDIT), seed), walked)
    pages: Mapping[str, Sequence[Entry]] = {one.title: one.entries for one in closing(play)}
    assert bool(pages) == (play.ending is not None)
    assert len(pages.get(LEDGER, ())) <= MOST
    listed = [fact for entry in pages.get(TRUE, ()) for fact in entry.facts]
    if pages:
        assert sorted(listed) == sorted(log(play).facts)
