"""The store: slots, autosave, profile and settings on disk."""

import errno
import os
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct

from game.session import saves
from game.session.files import backup
from game.session.format import Refused, SaveError, decode, encode
from game.session.page import page
from game.session.play import start, undo
from game.session.profile import Profile, key
from game.session.saves import (
    AUTOSAVE,
    BEFORE_EDIT,
    LAST,
    TRIAL,
    Slot,
    Store,
    as_save,
    autosave_slot,
    slot_name,
)
from tests.session.stories import SEEDS, WALKS, picked, story, walk

TYPO = ("The phone rings.", "The phone is ringing.")
ASKED = ("“Who is it?”:\n", "“Who goes there?”:\n")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path, "night_shift", lambda: 1_700_000_000.5)


def names(store: Store) -> list[str]:
    return sorted(path.name for path in store.folder.iterdir())


@given(SEEDS, WALKS)
def test_a_slot_gives_the_play_back(
    tmp_path_factory: pytest.TempPathFactory, seed: int, numbers: list[int]
) -> None:
    store = Store(tmp_path_factory.mktemp("home"), "night_shift")
    play = walk(start(story(), seed), numbers)
    store.save("My Save", play)
    store.autosave(play)
    assert store.load("my  save", story()) == store.load(AUTOSAVE, story()) == (play, (), True)


def test_each_story_has_a_folder_and_each_slot_a_file(store: Store) -> None:
    play = start(story(), 1)
    store.save("before the door", play)
    store.autosave(play)
    assert names(store) == ["save-autosave.json", "save-before the door.json"]
    assert store.folder == store.home / "night_shift"


def test_the_list_tells_place_words_and_time_and_changes_nothing(store: Store) -> None:
    assert store.slots() == ()
    play = start(story(), 1)
    store.save("late", picked(play, "who_is_it", "pick_up"))
    Store(store.home, store.story, lambda: 1_600_000_000).save("early", play)
    store.path("torn").write_bytes(b"{")
    listed = store.slots()
    assert listed == (
        Slot("late", "INT. LAUNDRY - BOOTH - NIGHT", 61, 1_700_000_000),
        Slot("early", "INT. LAUNDRY - DOOR - NIGHT", 18, 1_600_000_000),
        Slot("torn", "", 0, 0, "The file is damaged."),
    )
    assert names(store) == ["save-early.json", "save-late.json", "save-torn.json"]


@pytest.mark.parametrize("name", ["", "  ", "../up", "a/b", "a\\b", "C:", "x" * 41, "a\0b", "a.json", "\n"])
def test_a_name_that_is_no_file_name_is_refused(store: Store, name: str) -> None:
    with pytest.raises(SaveError, match="1 to 40 letters"):
        store.save(name, start(story(), 1))


@pytest.mark.parametrize("name", [AUTOSAVE, "AutoSave", TRIAL, BEFORE_EDIT, LAST])
def test_the_names_of_the_game_are_its_own(store: Store, name: str) -> None:
    with pytest.raises(SaveError, match="take another name"):
        store.save(name, start(story(), 1))


@given(st.text())
def test_every_name_is_a_file_in_the_folder_or_refused(name: str) -> None:
    try:
        path = Store(Path("home"), "night_shift").path(name)
    except SaveError:
        return
    assert path.parent == Path("home") / "night_shift"
    assert path.name == f"save-{slot_name(slot_name(name))}.json"


def test_a_missing_slot_is_told(store: Store) -> None:
    with pytest.raises(SaveError, match="There is no save “nowhere”"):
        store.load("nowhere", story())


@given(st.data())
def test_damage_gives_the_copy_or_a_sentence_and_the_file_is_kept(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    store = Store(tmp_path_factory.mktemp("home"), "night_shift", lambda: 1)
    play = picked(start(story(), 1), "who_is_it", "let_it_ring")
    store.save("here", undo(play))
    store.save("here", play)
    good = store.path("here").read_bytes()
    cut = data.draw(st.integers(0, len(good) - 3))
    torn = good[:cut] + data.draw(st.sampled_from([b"", b"\0" * 9, good[: cut // 2]]))
    store.path("here").write_bytes(torn)
    if data.draw(st.booleans()):
        loaded = store.load("here", story())
        assert loaded.play == picked(start(story(), 1), "who_is_it")
        assert loaded.notices[-1] == "The copy of the version before was taken instead."
    else:
        backup(store.path("here")).write_bytes(torn)
        with pytest.raises(SaveError, match=r"“save-here.json” cannot be read\. The file .*\."):
            store.load("here", story())
    assert torn in [path.read_bytes() for path in store.folder.glob("*.unreadable-1")]


def test_a_save_of_an_edited_story_is_kept_as_it_was(store: Store) -> None:
    play = picked(start(story(), 1), "who_is_it", "let_it_ring")
    store.autosave(play)
    loaded = store.load(AUTOSAVE, story(ASKED))
    assert loaded.notices[-1] == f"The save as it was is kept as “{BEFORE_EDIT}”."
    store.autosave(loaded.play)
    assert store.load(BEFORE_EDIT, story()).play == play
    store.autosave(play)
    assert store.load(AUTOSAVE, story(TYPO)).whole


def test_the_autosave_is_resumed_or_the_story_begins(store: Store) -> None:
    assert store.resume(story(), 4) == (start(story(), 4), (), True)
    play = picked(start(story(), 1), "who_is_it")
    store.autosave(play)
    assert store.resume(story(), 4).play == play
    store.path(AUTOSAVE).write_bytes(b"torn")
    resumed = store.resume(story(), 4)
    assert (resumed.play, resumed.whole) == (start(story(), 4), False)
    assert resumed.notices[0].endswith("The story begins anew.")


def test_an_autosave_of_a_newer_game_is_put_aside_and_not_written_over(store: Store) -> None:
    play = picked(start(story(), 1), "who_is_it")
    newer = msgspec.structs.replace(as_save(play, 1), format=99)
    store.folder.mkdir()
    store.path(AUTOSAVE).write_bytes(encode(newer))
    with pytest.raises(Refused):
        store.load(AUTOSAVE, story())
    resumed = store.resume(story(), 4)
    assert "a newer version of the game" in resumed.notices[0]
    store.autosave(resumed.play)
    kept = store.folder / "save-autosave.json.unreadable-1"
    assert kept.read_bytes() == encode(newer)


def test_a_trial_does_not_overwrite_a_play() -> None:
    assert autosave_slot(start(story(), 1)) == AUTOSAVE
    assert autosave_slot(start(story(), 1, "roof")) == TRIAL
    assert autosave_slot(start(story(), 1, None, {"heat": 2})) == TRIAL
    assert autosave_slot(start(story(), 1, "door", {"heat": 0})) == AUTOSAVE


def test_the_profile_remembers_what_was_read_and_seen(store: Store) -> None:
    profile, notices = store.profile()
    assert (profile, notices) == (Profile(), ())
    play = start(story(), 1)
    for option in ("who_is_it", "climb_the_stairs_at_once", "sit_down"):
        profile = store.remember(profile, play)
        play = picked(play, option)
    profile = store.remember(profile, play)
    assert profile.endings == ("morning",)
    first = page(undo(play, 0))
    assert {key(entry) for entry in first} <= set(profile.read)
    assert store.profile() == (profile, ())
    before = (store.folder / "profile.json").stat()
    assert store.remember(profile, play) == profile
    assert (store.folder / "profile.json").stat() == before


class Preferences(Struct, frozen=True):
    size: int = 21
    theme: str = "paper"


def test_settings_hold_for_all_stories_and_outlive_damage(store: Store) -> None:
    assert store.settings(Preferences()) == (Preferences(), ())
    store.write_settings(Preferences(30))
    other = Store(store.home, "other")
    assert other.settings(Preferences()) == (Preferences(30), ())
    other.write_settings(Preferences(18))
    (store.home / "settings.json").write_bytes(b'{"size": "large"}')
    read, notices = other.settings(Preferences())
    assert read == Preferences(30)
    assert len(notices) == 2


def test_the_home_is_the_platforms_or_the_one_that_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("NO_PERMIT_HOME", str(tmp_path))
    assert saves.home() == tmp_path
    monkeypatch.delenv("NO_PERMIT_HOME")
    assert "no-permit" in saves.home().parts


def test_nothing_is_written_before_it_is_asked_for(tmp_path: Path) -> None:
    store = Store(tmp_path / "home", "night_shift")
    store.profile()
    store.settings(Preferences())
    store.resume(story(), 1)
    assert not (tmp_path / "home").exists()


def test_a_full_disk_leaves_the_last_save(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    play = start(story(), 1)
    store.autosave(play)
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full)
        with pytest.raises(SaveError, match="the disk is full"):
            store.autosave(picked(play, "who_is_it"))
    assert store.load(AUTOSAVE, story()).play == play
    assert names(store) == ["save-autosave.json"]


def test_the_words_read_are_counted_without_headings() -> None:
    save = decode(encode(as_save(start(story(), 1), 3)))
    assert (save.about.words, save.about.time) == (18, 3)
