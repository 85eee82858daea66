"""What stands on the page, around it, and what is remembered."""

import struct
from pathlib import Path

import pytest
from hypothesis import given

from game.build.build import Build, build
from game.session.page import Entry, Panel, Place, Sounds, backlog, log, page, panel, place, sounds
from game.session.play import Play, start, undo
from game.source import marks
from tests.session.stories import SEEDS, WALKS, picked, story, walk


def street() -> Play:
    return picked(start(story(), 1), "who_is_it", "pick_up")


def shown(play: Play) -> list[tuple[str, str, str]]:
    return [(entry.kind, entry.speaker, marks.plain(entry.text)) for entry in page(play)]


def test_a_page_has_what_is_new_and_the_picked_label_first() -> None:
    assert shown(street()) == [
        ("picked", "", "Pick up"),
        ("action", "", "You said yes."),
        ("action", "", "Rain, and two names."),
        ("fact", "", "Ira Vale lit the first lamp of Harbor Street."),
        ("cited", "", "Nobody counts the lamps any more."),
        ("dialogue", "SOL", "I heard of Ira Vale once."),
        ("action", "", "A dog sits down in the frame."),
    ]


def test_a_label_in_curly_quotes_is_spoken() -> None:
    play = picked(start(story(), 1), "who_is_it")
    assert page(play)[0] == Entry("picked", "Who is it?", speaker="YOU", beat=1)
    assert page(play)[1].kind == "heading"


def test_a_label_with_two_stretches_of_speech_is_action() -> None:
    label = "“Who?” you say. “Who?”"
    edited = story(("“Who is it?”:\n", f"{label}:\n"))
    assert page(picked(start(edited, 1), "who_you_say_who"))[0] == Entry("picked", label, beat=1)


def test_entries_say_where_they_are_written_and_what_they_cite() -> None:
    entries = {entry.text: entry for entry in page(street())}
    fact = entries["Ira Vale lit the first lamp of Harbor Street."]
    assert fact.facts == ("first_lamp",)
    file, line = fact.where.split(":")
    texts = {name: source.text.split("\n") for name, source in street().story.sources.items()}
    assert "[[first_lamp]]" in texts[file][int(line) - 1]


def test_a_line_is_marked_where_its_test_read_what_a_pick_changed() -> None:
    told = {entry.text: entry.changed for entry in page(street())}
    assert told["Rain, and two names."] and told["You said yes."]
    assert not told["A dog sits down in the frame."]
    silent = picked(start(story(), 1), "write_down_the_keys", "pick_up")
    assert not {entry.text: entry.changed for entry in page(silent)}["Rain, and no names."]
    given_at_start = picked(start(story(), 1, None, {"told": True}), "write_down_the_keys", "pick_up")
    assert not {entry.text: entry.changed for entry in page(given_at_start)}["Rain, and two names."]


@given(SEEDS, WALKS)
def test_the_backlog_is_all_pages_one_after_the_other(seed: int, numbers: list[int]) -> None:
    play = walk(start(story(), seed), numbers)
    pages = [entry for at in range(play.at + 1) for entry in page(undo(play, at))]
    assert list(backlog(play)) == pages


def test_a_full_notebook_says_so() -> None:
    play = picked(start(story(), 1), "write_down_the_keys", "pick_up", "wait")
    notes = [entry.text for entry in backlog(play) if entry.kind == "note"]
    kept = ["Written down: A ring of keys", "Written down: The lamp"]
    assert notes == [*kept, "No room in the notebook: A green scarf"]


def test_the_heading_of_a_scene_holds_again_after_a_visit() -> None:
    play = start(story(), 1)
    assert place(play) == Place("door", "INT. LAUNDRY - DOOR - NIGHT", "one", "The door", 1)
    booth = place(picked(play, "who_is_it"))
    assert booth == Place("phone", "INT. LAUNDRY - BOOTH - NIGHT", "one", "The door", 2)
    up = picked(play, "who_is_it", "climb_the_stairs_at_once")
    assert place(up) == Place("roof", "EXT. LAUNDRY - ROOF - DAWN", "two", "The roof", 3)
    assert place(picked(up, "sit_down")).scene == "roof"


def test_the_log_remembers_facts_details_picks_and_clamps_once() -> None:
    play = picked(street(), "wait")
    remembered = log(play)
    assert remembered.facts == ("first_lamp", "lamps")
    assert remembered.details == ("lamp", "scarf")
    assert [pick.option for pick in remembered.picks] == ["who_is_it", "pick_up", "wait"]
    assert remembered.scenes == ("door", "phone", "street", "dog", "door")
    assert remembered.clamps == ()
    full = log(picked(start(story(), 1), "write_down_the_keys", "pick_up", "wait"))
    assert len(full.clamps) == 1
    assert len(log(picked(street(), "roll")).rolls) == 1


PICTURES = """\
scene: first
picture: lobby
script:
- play: rain
- play: song
  as: music
- play: bell
  as: sound
- Here.
- choose:
  - Look:
      script:
      - show: lamp
        with: iris
  - Go in:
      go: inside
- choose: [Stay]
- end: done
---
scene: inside
picture: lobby
script:
- play: none
- choose: [Stay]
- end: done
"""


def picture() -> bytes:
    """A PNG of one pixel, as far as its header goes."""
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sIIBBBBB", 13, b"IHDR", 1, 1, 8, 2, 0, 0, 0) + bytes(4)


@pytest.fixture
def pictures(tmp_path: Path) -> Build:
    settings = "id: short\ntitle: Short\nstart: first\nendings: {done: {title: Done}}\n"
    made = {"scenes/story.yaml": settings.encode(), "scenes/scenes.yaml": PICTURES.encode()}
    made |= {f"assets/pictures/{name}.png": picture() for name in ("lobby", "lamp")}
    made |= {f"assets/sounds/{name}.ogg": b"OggS" + bytes(12) for name in ("rain", "song", "bell")}
    for name, data in made.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)
    built = build(tmp_path)
    assert built.errors == ()
    return built


def test_the_panel_follows_scenes_and_show(pictures: Build) -> None:
    play = start(pictures, 1)
    assert panel(play) == Panel("lobby", "cut", 0)
    assert panel(picked(play, "look")) == Panel("lamp", "iris", 1)
    assert panel(picked(play, "go_in")) == Panel("lobby", "cut", 0)
    assert panel(start(story(), 1)) is None


def test_sounds_last_until_stopped_and_a_single_one_only_in_its_beat(pictures: Build) -> None:
    play = start(pictures, 1)
    assert sounds(play) == Sounds("song", "rain", ("bell",))
    assert sounds(picked(play, "look")) == Sounds("song", "rain", ())
    assert sounds(picked(play, "go_in")) == Sounds("song", "", ())
