"""Saves as bytes: what is written comes back, and nothing else is ever taken for a save."""

import zlib
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.session.entering import entry_of
from game.session.format import (
    FORMAT,
    MOST_BYTES,
    Refused,
    Save,
    Unreadable,
    decode,
    encode,
    migrated,
    story_hash,
)
from game.session.play import start
from game.session.saves import as_save
from tests.session.stories import SEEDS, WALKS, picked, story, walk


def saved() -> Save:
    return as_save(picked(start(story(), 7), "who_is_it", "let_it_ring", "wait", "who_is_it"), 1_700_000_000)


def sealed(save: dict[str, Any]) -> bytes:
    """The file of any `save`, sound by its checksum."""
    body = msgspec.json.encode(save, order="sorted")
    return b'{"crc32":%d,"save":%s}' % (zlib.crc32(body), body)


@given(SEEDS, WALKS)
def test_what_is_written_comes_back(seed: int, numbers: list[int]) -> None:
    save = as_save(walk(start(story(), seed), numbers), 1)
    assert decode(encode(save)) == save


def test_the_file_has_the_keys_of_the_design() -> None:
    raw = msgspec.json.decode(encode(saved()))
    assert set(raw) == {"crc32", "save"}
    keys = {"format", "engine", "story", "story_hash", "seed", "initial", "picks", "entry", "about"}
    assert set(raw["save"]) == keys
    assert set(raw["save"]["initial"]) == {"scene", "variables"}
    assert {"scene", "variables", "seen", "once", "stack", "dice"} <= set(raw["save"]["entry"])
    assert raw["save"]["picks"][0] == ["door", "choose_1", "who_is_it"]
    assert raw["crc32"] == zlib.crc32(msgspec.json.encode(raw["save"], order="sorted"))


def test_the_entry_is_the_state_at_the_door_of_the_scene() -> None:
    entry = saved().entry
    assert (entry.scene, entry.stack, entry.seen) == ("phone", [("door", "phone", 0)], {"street": 1})
    bag = ["lamp", "scarf"]
    assert entry.variables == {"heat": 1, "light": 15, "promise": "none", "told": True, "bag": bag}
    assert entry.counts == {"nth phone 1": 1}
    assert entry.picks == 4


def test_the_entry_of_a_scene_come_back_to_is_where_it_was_entered() -> None:
    play = picked(start(story(), 7), "who_is_it", "let_it_ring", "ask_for_a_gift")
    assert play.ask is not None and play.ask.id == "draw_2"
    entry = entry_of(play)
    assert (entry.scene, entry.picks, entry.seen) == ("street", 2, {})


def test_the_layout_of_the_file_does_not_matter() -> None:
    assert decode(msgspec.json.format(encode(saved()), indent=4)) == saved()


def test_every_truncation_is_refused() -> None:
    data = encode(saved())
    for length in range(len(data) - 1):
        with pytest.raises(Unreadable):
            decode(data[:length])


def test_every_flipped_bit_is_refused() -> None:
    data = encode(saved()).rstrip()
    for place in range(len(data) * 8):
        flipped = bytearray(data)
        flipped[place // 8] ^= 1 << place % 8
        with pytest.raises(Unreadable):
            decode(bytes(flipped))


@given(st.binary(max_size=200))
def test_no_bytes_give_anything_but_a_sentence(data: bytes) -> None:
    with pytest.raises(Unreadable):
        decode(data)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)
FIELDS = st.sampled_from(["format", "engine", "seed", "initial", "picks", "entry", "about", "resumed"])


@given(FIELDS, JSON)
def test_a_sound_file_with_a_strange_field_gives_a_save_or_a_sentence(field: str, value: Any) -> None:
    raw = msgspec.json.decode(encode(saved()))["save"] | {field: value}
    try:
        data = sealed(raw)
    except (OverflowError, ValueError):
        return
    try:
        assert isinstance(decode(data), Save)
    except (Unreadable, Refused) as refused:
        assert str(refused).endswith(".")


HOSTILE = {
    "too large": b" " * (MOST_BYTES + 1),
    "deep list": b"[" * 100_000,
    "deep save": b'{"crc32":1,"save":{"a":' * 50_000,
    "empty": b"",
    "null": b"null",
    "no text": b"\xff",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_bytes_are_refused(name: str) -> None:
    with pytest.raises(Unreadable):
        decode(HOSTILE[name])


def test_a_newer_format_is_refused_in_words() -> None:
    raw = msgspec.json.decode(encode(saved()))["save"] | {"format": FORMAT + 1, "picks": "in another way"}
    with pytest.raises(Refused, match="a newer version of the game"):
        decode(sealed(raw))


def test_older_formats_go_through_every_migration() -> None:
    steps = {1: lambda save: save | {"b": save["a"]}, 2: lambda save: save | {"c": save["b"] + 1}}
    old = {"format": 1, "a": 1}
    assert migrated(old, 3, steps) == {"format": 3, "a": 1, "b": 1, "c": 2}
    assert old == {"format": 1, "a": 1}
    for strange in ({"format": 0}, {"format": "1"}, {"format": None}, {}):
        with pytest.raises(Unreadable):
            migrated(strange, 3, steps)


def test_the_hash_of_a_story_changes_with_any_of_its_texts() -> None:
    plain, edited = story().story, story(("The phone rings.", "The phone rang.")).story
    assert plain is not None and edited is not None
    assert story_hash(plain) != story_hash(edited)
    assert len(story_hash(plain)) == 32
