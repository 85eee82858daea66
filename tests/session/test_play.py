"""Picks, undo, redo and replay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.build.build import Build
from game.session.page import backlog, page
from game.session.play import CannotPick, CannotStart, CannotUndo, choose, redo, replay, start, undo
from tests.session.stories import SEEDS, WALKS, picked, story, walk


@given(SEEDS, WALKS)
def test_the_same_picks_give_the_same_states_and_pages(seed: int, numbers: list[int]) -> None:
    play = walk(start(story(), seed), numbers)
    again = replay(story(), seed, None, (), [pick.key for pick in play.picks])
    assert (again.why, again.fitted) == ("", len(play.picks))
    assert again.play == play
    assert backlog(again.play) == backlog(play)


@given(SEEDS, WALKS, st.integers(0, 30))
def test_undo_and_redo_give_the_same_play_again(seed: int, numbers: list[int], turns: int) -> None:
    play = walk(start(story(), seed), numbers)
    back = play
    for _ in range(min(turns, play.at)):
        back = undo(back)
    assert back == undo(play, max(play.at - turns, 0))
    while back.can_redo:
        back = redo(back)
    assert back == play


@given(SEEDS, WALKS.filter(bool))
def test_a_pick_after_undo_throws_the_same_dice(seed: int, numbers: list[int]) -> None:
    play = walk(start(story(), seed), numbers)
    assert walk(undo(play, 0), numbers) == play


def test_a_pick_cuts_what_was_undone() -> None:
    play = undo(picked(start(story(), 1), "who_is_it", "pick_up"))
    assert play.can_redo
    assert not picked(play, "let_it_ring").can_redo


def test_a_locked_option_and_a_hidden_one_are_refused() -> None:
    play = start(story(), 1)
    with pytest.raises(CannotPick, match="That is locked: Nobody is pushing yet"):
        choose(play, 2)
    with pytest.raises(CannotPick, match="no such option"):
        choose(play, 3)
    once = picked(play, "who_is_it", "pick_up", "wait", "who_is_it")
    with pytest.raises(CannotPick, match="no such option"):
        picked(once, "pick_up")


def test_nothing_is_chosen_undone_or_redone_past_the_ends() -> None:
    play = picked(start(story(), 1), "who_is_it", "climb_the_stairs_at_once", "sit_down")
    assert play.ending == "morning"
    with pytest.raises(CannotPick, match="stopped"):
        choose(play, 0)
    with pytest.raises(CannotUndo):
        redo(play)
    with pytest.raises(CannotUndo):
        undo(undo(play, 0))
    with pytest.raises(CannotUndo):
        undo(play, 4)


def test_a_play_starts_in_any_scene_with_any_values() -> None:
    play = start(story(), 1, "roof", {"bag": "keys", "heat": 4, "light": "20"})
    assert [entry.text for entry in page(play)][-2:] == ["The keys ring.", "CUT TO:"]
    assert play.values == {"bag": ["keys"], "heat": 4}


@pytest.mark.parametrize(
    ("scene", "values", "seed", "says"),
    [
        ("cellar", {}, 1, "There is no scene “cellar”."),
        (None, {"hat": 1}, 1, "There is no variable “hat”."),
        (None, {"seen street": 1}, 1, "There is no variable “seen street”."),
        (None, {"heat": 9}, 1, "“heat” is a number from 0 to 5; it cannot be “9”."),
        (None, {}, 10**30, "A seed is a whole number of at most 18 digits."),
    ],
)
def test_a_start_that_cannot_be_is_refused(
    scene: str | None, values: dict[str, object], seed: int, says: str
) -> None:
    with pytest.raises(CannotStart) as refused:
        start(story(), seed, scene, values)
    assert str(refused.value) == says


def test_a_story_with_errors_is_not_started() -> None:
    with pytest.raises(CannotStart, match="no-permit check"):
        start(Build(None, None, (), True), 1)


def test_a_replay_says_where_and_why_it_stopped() -> None:
    def fits(*keys: tuple[str, str, str]) -> tuple[int, str]:
        _, fitted, why = replay(story(), 1, None, (), keys)
        return fitted, why

    first = ("door", "choose_1", "who_is_it")
    assert fits(first, first) == (1, "The way to the scene “door” now leads to “phone”.")
    assert fits(("door", "choose_1", "go")) == (0, "The option “go” of the scene “door” is gone.")
    locked = fits(("door", "choose_1", "hold_the_door_shut"))
    assert locked == (0, "The option “hold_the_door_shut” of “door”: That is locked: Nobody is pushing yet.")
    up = ("phone", "choose_1", "climb_the_stairs_at_once")
    end = ("roof", "choose_1", "sit_down")
    assert fits(first, up, end, end) == (3, "The play stops before the choice in the scene “roof”.")


def test_meters_show_words_units_and_counts() -> None:
    play = picked(start(story(), 1), "write_down_the_keys", "let_it_ring")
    shown = [(gauge.meter.label.value, *gauge[1:]) for gauge in play.meters]
    assert shown == [
        ("LIGHT", "15 min", 15, 0, 30),
        ("HEAT", "calm", 1, 0, 5),
        ("PROMISE", "none", 0, 0, 2),
        ("TOLD", "no", 0, 0, 1),
        ("BOOK", "1 of 2", 1, 0, 2),
    ]
    assert [detail.id for detail in play.notebook] == ["keys"]


def test_a_dead_end_is_told() -> None:
    labels = ("Sit down:\n", "Go down again:\n")
    shut = story(*((label, f"{label}      when: heat > 4\n") for label in labels))
    play = picked(start(shut, 1), "who_is_it", "climb_the_stairs_at_once")
    assert play.stuck is not None and play.stuck.how == "dead end"
    assert (play.ask, play.offers, play.ending) == (None, (), None)
