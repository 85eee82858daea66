"""A play written down as a test, from the terminal and the window, and run again."""

import io
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.build.build import Build, build
from game.build.folder import shipped
from game.session.play import Play, start, undo
from game.session.point import Point
from game.session.recording import Recording
from game.session.saves import Store
from game.session.terminal.run import run as run_terminal
from game.source.source import Source
from game.testing.script.cases import read_cases
from game.testing.script.recording import CannotRecord, recorded
from game.testing.script.running import run
from game.testing.script.stage import Stage
from game.testing.script.writing import write_play
from tests.session.stories import SEEDS, WALKS, picked, story, walk

VALUES = st.fixed_dictionaries(
    {},
    optional={
        "heat": st.integers(0, 5),
        "promise": st.sampled_from(["none", "made", "kept"]),
        "told": st.booleans(),
        "bag": st.lists(st.sampled_from(["keys", "lamp", "scarf"]), max_size=2, unique=True),
    },
)


@cache
def ours() -> Build:
    return build(shipped())


def check(built: Build, play: Play) -> None:
    """A recorded play passes as it was written, and is the same play."""
    assert built.program is not None
    found = recorded(play)
    stage = Stage(built, built.program)
    loaded = read_cases(Source("recorded.yaml", f"test: again\n{found.body}"), stage)
    assert loaded.found == ()
    (case,) = loaded.cases
    result = run(case, stage, lambda: 0.0)
    assert result.failures == ()
    assert bool(result.why) == (play.stuck is not None and play.stuck.how != "ran out")
    assert result.play is not None
    assert [pick.key for pick in result.play.picks] == [pick.key for pick in play.picks]
    assert result.play.state == play.state


@given(SEEDS, VALUES, st.sampled_from(["door", "street", "roof"]), WALKS)
def test_a_recorded_play_passes(seed: int, values: dict[str, object], scene: str, numbers: list[int]) -> None:
    play = walk(start(story(), seed, scene, values), [0, *numbers])
    check(story(), play)


@given(SEEDS, WALKS)
def test_a_recorded_play_of_the_shipped_story_passes(seed: int, numbers: list[int]) -> None:
    check(ours(), walk(start(ours(), seed), [0, *numbers, *numbers]))


def test_a_recorded_play_can_be_read() -> None:
    play = picked(start(story(), 7, "door", {"heat": 2, "bag": ["keys"]}), "who_is_it", "pick_up", "go_up")
    assert recorded(picked(play, "sit_down")).body == (
        "seed: 7\nfrom: door\nset: {heat: 2, bag: [keys]}\nsteps:\n"
        "- pick: who_is_it\n  expect: {scene: phone, text: The phone rings.}\n"
        "- pick: pick_up\n  expect: {scene: street}\n"
        "- pick: go_up\n  expect: {scene: roof}\n"
        "- pick: sit_down\n  expect: {ending: morning}\n"
    )


def test_what_was_taken_back_is_not_recorded() -> None:
    play = picked(start(story(), 7), "who_is_it")
    assert recorded(undo(picked(play, "pick_up"))) == recorded(play)


def test_a_play_whose_beginning_is_not_known_is_not_recorded() -> None:
    play = picked(start(story(), 7), "who_is_it")
    taken_up = replace(play, resumed=Point("door", {}, {}, [], [], 0, 0))
    with pytest.raises(CannotRecord, match="edited story"):
        recorded(taken_up)
    with pytest.raises(CannotRecord, match="Nothing has been picked"):
        recorded(start(story(), 7))


def test_a_file_is_added_to_and_a_play_written_once(tmp_path: Path) -> None:
    file = tmp_path / "tests" / "recorded.yaml"
    short = picked(start(story(), 7), "who_is_it")
    long = picked(short, "let_it_ring")
    other = picked(start(story(), 8), "who_is_it")
    assert write_play(file, long) == f"Written as a test: {file}"
    for play in (short, other, short):
        write_play(file, play)
    text = file.read_text("utf-8")
    assert [line for line in text.split("\n") if line.startswith("test:")] == [
        "test: From door to street", "test: From door to phone", "test: From door to phone 2",
    ]  # fmt: skip
    assert "already" in write_play(file, other)


def test_what_is_in_a_file_stays(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text("# mine\ntest: a\nsteps: []", "utf-8")
    write_play(file, picked(start(story(), 7), "who_is_it"))
    assert file.read_text("utf-8").startswith("# mine\ntest: a\nsteps: []\n---\ntest: From door to phone\n")


def test_a_file_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"\xff\xfe")
    play = picked(start(story(), 7), "who_is_it")
    assert write_play(tmp_path / "file", play).endswith("it is no text file.")
    assert "cannot be written" in write_play(tmp_path / "file" / "deeper.yaml", play)


def session(home: Path, lines: str, recording: Recording | None) -> str:
    target = io.StringIO()
    store = Store(home, "night_shift", lambda: 1_700_000_000)
    assert run_terminal(story(), store, io.StringIO(lines), target, seed=lambda: 7, recording=recording) == 0
    return target.getvalue()


def test_the_terminal_records_when_asked(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    recording = Recording(partial(write_play, file), False)
    assert f"Written as a test: {file}" in session(tmp_path, "?\n1\nt\n1\n", recording)
    assert "pick_up" not in file.read_text("utf-8")
    assert "That is no command." in session(tmp_path, "t\n", None)


def test_the_terminal_records_at_the_end(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    told = session(tmp_path, "1\n1\n", Recording(partial(write_play, file), True))
    assert told.split("\n")[-4:] == [f"Written as a test: {file}", "", "The play is kept. Goodbye.", ""]
    assert "- pick: pick_up" in file.read_text("utf-8")
