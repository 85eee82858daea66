"""A save to a play again, also in a story that was edited since."""

from pathlib import Path

import pytest
from hypothesis import assume, given

from game.build.build import Build, build_folder
from game.build.load import memory_folder
from game.session.entering import entry_of
from game.session.format import Refused, decode
from game.session.loading import take_up
from game.session.page import backlog, page
from game.session.play import Play, start, undo
from game.session.saves import as_save
from tests.session.stories import SEEDS, WALKS, picked, story, walk

HERE = Path(__file__).parent
TYPO = ("The phone rings.", "The phone is ringing.")
ASKED = ("“Who is it?”:\n", "“Who goes there?”:\n")
HAT = ("  told: {bool: false}\n", "  told: {bool: false}\n  hat: {int: 1..3, start: 2}\n")
NO_TOLD = (
    ("  told: {bool: false}\n", ""),
    ("- {show: told, label: TOLD}\n", ""),
    ("      do: told = true\n", ""),
    ("{told: two names | no names}", "no names"),
    ("1, when: told}", "1}"),
)
BOOTH = (("scene: phone\n", "scene: booth\n"), ("visit: phone\n", "visit: booth\n"))
NO_ROOF = (
    ("  - Climb the stairs at once:\n      go: roof\n", ""),
    ("  - Go up:\n      go: roof\n", "  - Go up:\n      script: [{end: morning}]\n"),
    ("scene: roof", "scene: attic"),
)


def texts(play: Play) -> list[tuple[str, str]]:
    return [(entry.kind, entry.text) for entry in page(play)]


@given(SEEDS, WALKS)
def test_a_save_brings_back_page_undo_and_backlog(seed: int, numbers: list[int]) -> None:
    play = walk(start(story(), seed), numbers)
    loaded = take_up(story(), as_save(play, 1))
    assert loaded == (play, (), True)


@given(SEEDS, WALKS)
def test_what_was_undone_is_not_saved(seed: int, numbers: list[int]) -> None:
    play = undo(walk(start(story(), seed), [0, *numbers]))
    loaded = take_up(story(), as_save(play, 1))
    assert loaded.play.state == play.state
    assert not loaded.play.can_redo


def test_a_play_from_elsewhere_comes_back_there() -> None:
    play = picked(start(story(), 3, "street", {"heat": 2, "bag": ["lamp"]}), "wait")
    assert take_up(story(), as_save(play, 1)).play == play


@given(SEEDS, WALKS)
def test_a_mended_word_loses_nothing(seed: int, numbers: list[int]) -> None:
    play = walk(start(story(), seed), numbers)
    loaded = take_up(story(TYPO), as_save(play, 1))
    assert (loaded.play.state, loaded.play.at, loaded.whole) == (play.state, play.at, True)
    assert loaded.notices == ("The story was edited since this was saved; everything you did still fits.",)


@given(SEEDS, WALKS)
def test_the_entry_leads_to_the_very_state_that_was_saved(seed: int, numbers: list[int]) -> None:
    """Where the first pick is gone, only the entry is left; with the picks since it must do as well."""
    play = picked(start(story(), seed), "who_is_it")
    play = walk(play, numbers)
    entry = entry_of(play)
    assume(entry.picks > 0)
    assume(("door", "choose_1", "who_is_it") not in [pick.key for pick in play.picks[entry.picks :]])
    loaded = take_up(story(ASKED), as_save(play, 1))
    assert not loaded.whole
    assert (loaded.play.state, loaded.play.beat.dice) == (play.state, play.beat.dice)
    assert loaded.play.past == tuple(pick.key for pick in play.picks[: entry.picks])
    if loaded.play.at > 0:
        assert texts(loaded.play) == texts(play)


@given(SEEDS, WALKS, WALKS)
def test_a_play_taken_up_is_saved_and_taken_up_again(seed: int, before: list[int], after: list[int]) -> None:
    play = walk(picked(start(story(), seed), "who_is_it"), before)
    edited = story(ASKED)
    on = walk(take_up(edited, as_save(play, 1)).play, after)
    again = take_up(edited, as_save(on, 1))
    assert (again.play, again.whole) == (on, True)
    assert backlog(again.play) == backlog(on)


def test_it_is_said_that_the_play_begins_at_the_scene() -> None:
    play = picked(start(story(), 1), "who_is_it", "let_it_ring")
    loaded = take_up(story(ASKED), as_save(play, 1))
    assert loaded.notices == (
        "The story was edited since this was saved.",
        "It goes on at “The door”; what lies before cannot be shown or undone.",
    )


def test_a_new_variable_takes_its_start() -> None:
    play = picked(start(story(), 1), "who_is_it", "let_it_ring")
    for edits in ((HAT,), (HAT, ASKED)):
        again = take_up(story(*edits), as_save(play, 1)).play
        values = dict(zip((slot.name for slot in again.program.slots), again.state.slots, strict=True))
        assert (values["hat"], values["heat"]) == (2, 1)


@pytest.mark.parametrize("more", [(), (ASKED,)])
def test_a_removed_variable_is_dropped_and_named(more: tuple[tuple[str, str], ...]) -> None:
    play = picked(start(story(), 1, None, {"told": True, "heat": 1}), "who_is_it", "pick_up")
    loaded = take_up(story(*NO_TOLD, *more), as_save(play, 1))
    assert "“told” is no more in the story, and was dropped." in loaded.notices
    assert loaded.play.offers[0].label == "Roll"
    assert loaded.play.meters[1].value == 1


@pytest.mark.parametrize(
    ("edits", "says"),
    [
        (
            (
                ("one of: [none, made, kept]", "one of: [none, given, kept]"),
                ("promise == made", "promise == given"),
                ("promise = made", "promise = given"),
            ),
            "“promise” is one of none, given, kept; it cannot be “made”. It begins anew.",
        ),
        (
            (("light: {int: 0..30, start: 20}", "light: {int: 0..10, start: 10}"),),
            "“light” is a number from 0 to 10; it cannot be “15”. It is 10 now.",
        ),
        (
            (("  lamp: {label: The lamp}\n", "  bulb: {label: The bulb}\n"), ("note: lamp", "note: bulb")),
            "“bag” cannot hold “lamp”; it holds keys, bulb, scarf. The rest was kept.",
        ),
    ],
)
def test_a_value_that_is_no_more_is_mended_and_named(edits: tuple[tuple[str, str], ...], says: str) -> None:
    play = picked(start(story(), 1), "who_is_it", "pick_up", "wait", "who_is_it")
    loaded = take_up(story(*edits, ASKED), as_save(play, 1))
    assert says in loaded.notices
    assert place_of(loaded.play) == "phone"


def place_of(play: Play) -> str:
    assert play.ask is not None
    return play.program.scenes[play.ask.scene].id


def test_a_renamed_scene_is_found_along_the_picks() -> None:
    play = picked(start(story(), 1), "who_is_it", "let_it_ring", "wait", "who_is_it")
    loaded = take_up(story(*BOOTH), as_save(play, 1))
    assert place_of(loaded.play) == "door"
    assert len(loaded.play.picks) == 0
    first = picked(start(story(), 1), "who_is_it")
    loaded = take_up(story(*BOOTH), as_save(first, 1))
    assert (place_of(loaded.play), loaded.play.state.slots) == ("booth", first.state.slots)
    assert loaded.notices[1] == "The scene “phone” cannot be entered any more."


def test_a_removed_scene_goes_back_to_the_choice_before_it() -> None:
    play = picked(start(story(), 1), "who_is_it", "climb_the_stairs_at_once")
    loaded = take_up(story(*NO_ROOF), as_save(play, 1))
    assert place_of(loaded.play) == "phone"
    assert [pick.option for pick in loaded.play.picks] == ["who_is_it"]
    assert loaded.notices == (
        "The story was edited since this was saved.",
        "The scene “roof” cannot be entered any more.",
        "Your own way leads as far as “INT. LAUNDRY - BOOTH - NIGHT”, where the play goes on.",
    )


def test_where_the_way_is_gone_too_the_values_are_carried_to_the_last_scene_on_it() -> None:
    play = picked(start(story(), 1), "who_is_it", "let_it_ring", "go_up")
    loaded = take_up(story(ASKED, *NO_ROOF), as_save(play, 1))
    assert place_of(loaded.play) == "street"
    assert loaded.play.meters[1].value == play.meters[1].value == 1
    assert loaded.play.past == tuple(pick.key for pick in play.picks[:2])


def test_a_scene_that_only_visits_reach_is_not_entered_for_itself() -> None:
    play = picked(start(story(), 1), "who_is_it", "climb_the_stairs_at_once")
    loaded = take_up(story(ASKED, *NO_ROOF), as_save(play, 1))
    assert place_of(loaded.play) == "door"


def test_where_nothing_is_left_the_story_begins_again() -> None:
    names = [("scene: ", name) for name in ("door", "phone", "street", "roof")]
    names += [("go: ", name) for name in ("door", "street", "roof")]
    names += [("visit: ", "phone"), ("start: ", "door")]
    edits = [(f"{word}{name}\n", f"{word}new_{name}\n") for word, name in names]
    play = picked(start(story(), 1), "who_is_it", "climb_the_stairs_at_once")
    loaded = take_up(story(*edits, ("seen(street)", "seen(new_street)")), as_save(play, 1))
    assert (place_of(loaded.play), loaded.play.at, loaded.play.resumed) == ("new_door", 0, None)
    assert loaded.notices[-1] == "Nothing of your way through it is left, so that it begins again."


HALL = """\
scene: hall
script:
- choose: [One, Two]
- choose:
  - One:
      do: steps += 1
  - Two
- choose: [One, Two]
- choose:
  - Out:
      script: [{end: done}]
- go: hall
"""


def hall(scenes: str = HALL, start_scene: str = "hall") -> Build:
    settings = f"""\
id: hall
title: The Hall
start: {start_scene}
variables: {{steps: {{int: 0..9}}}}
endings: {{done: {{title: Done}}}}
"""
    built = build_folder(memory_folder({"story.yaml": settings, "scenes.yaml": scenes}))
    assert built.errors == ()
    return built


def test_the_picks_since_the_entry_are_made_as_far_as_they_fit() -> None:
    play = picked(start(hall(), 1), "one", "one", "two")
    out = "- choose:\n  - Out"
    edited = HALL.replace(f"- choose: [One, Two]\n{out}", f"- choose: [One, Three]\n{out}")
    loaded = take_up(hall(edited), as_save(play, 1))
    assert [pick.option for pick in loaded.play.picks] == ["one", "one"]
    assert loaded.notices[-1] == (
        "The last pick could not be made again: The option “two” of the scene “hall” is gone."
    )
    edited = edited.replace("  - One:\n      do", "  - Four:\n      do")
    loaded = take_up(hall(edited), as_save(play, 1))
    assert [pick.option for pick in loaded.play.picks] == ["one"]
    assert loaded.notices[-1].startswith("The last 2 picks could not be made again: The option “one”")


def test_another_story_and_one_with_errors_are_refused() -> None:
    save = as_save(start(story(), 1), 1)
    with pytest.raises(Refused, match="belongs to another story, “night_shift”"):
        take_up(hall(), save)
    with pytest.raises(Refused, match="no-permit check"):
        take_up(Build(None, None, (), True), save)


def test_a_save_of_format_1_is_still_taken_up() -> None:
    """The files are those of the day when the format was first shipped; nothing may rewrite them."""
    folder = HERE / "format_1"
    sources = {path.name: path.read_text("utf-8") for path in folder.glob("*.yaml")}
    loaded = take_up(build_folder(memory_folder(sources)), decode((HERE / "format_1.json").read_bytes()))
    assert (loaded.whole, loaded.notices) == (True, ())
    assert [pick.option for pick in loaded.play.picks] == ["who_is_it", "let_it_ring", "wait", "who_is_it"]
    assert place_of(loaded.play) == "phone"
    assert loaded.play.meters[0].text == "15 min"
