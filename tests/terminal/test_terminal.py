"""The terminal play: golden runs, and what can go wrong around it."""

import io
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.build.build import Build
from game.session.play import Play, start
from game.session.saves import AUTOSAVE, TRIAL, Store
from game.session.terminal.run import INTERRUPTED, run
from tests.session.stories import picked, story

HERE = Path(__file__).parent
CASES = sorted(path.name for path in (HERE / "cases").iterdir())
NARROW = 44


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path, "night_shift", lambda: 1_700_000_000)


def played(begin: Build | Play, store: Store, lines: str, width: int = 0) -> tuple[int, str]:
    """The exit code and all that was printed."""
    target = io.StringIO()
    code = run(begin, store, io.StringIO(lines), target, width=width, seed=lambda: 7)
    return code, target.getvalue()


@pytest.mark.parametrize("case", CASES)
def test_a_run_prints_what_it_printed(
    case: str, store: Store, golden: Callable[[Path, str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A line of dashes in the input parts two sittings; the second has the saves of the first."""
    monkeypatch.setenv("TZ", "UTC")
    if hasattr(time, "tzset"):
        time.tzset()
    folder = HERE / "cases" / case
    sessions = (folder / "input.txt").read_text("utf-8").split("-----\n")
    width = NARROW if case == "narrow" else 0
    printed = [played(story(), store, lines, width) for lines in sessions]
    assert [code for code, _ in printed] == [0] * len(sessions)
    golden(folder / "expected.txt", "\n-----\n".join(text for _, text in printed))


def test_no_line_is_wider_than_the_terminal(store: Store) -> None:
    _, text = played(story(), store, "1\n1\n1\n?\nn\nb\n", NARROW)
    assert max(len(line) for line in text.split("\n")) <= NARROW


def test_there_are_no_control_characters(store: Store) -> None:
    _, text = played(story(), store, "1\n1\n3\n1\n?\nn\nb\nl\nu\nnew\n")
    assert all(char.isprintable() or char == "\n" for char in text)


def test_the_play_is_kept_after_each_pick(store: Store) -> None:
    class Watched(io.StringIO):
        def readline(self, size: int | None = -1) -> str:
            line = super().readline()
            kept.append(store.load(AUTOSAVE, story()).play.at if store.has(AUTOSAVE) else -1)
            return line

    kept: list[int] = []
    run(story(), store, Watched("1\n2\nu\n"), io.StringIO(), seed=lambda: 7)
    assert kept == [-1, 1, 2, 1]
    assert store.profile()[0].read != ()


def test_the_end_of_the_input_keeps_the_play_and_is_no_error(store: Store) -> None:
    code, text = played(story(), store, "1")
    assert code == 0
    assert text.endswith("The play is kept. Goodbye.\n")
    assert store.load(AUTOSAVE, story()).play == picked(start(story(), 7), "who_is_it")
    assert "You go on where you stopped" in played(story(), store, "")[1]


def test_ctrl_c_keeps_the_play_and_says_so(store: Store) -> None:
    class Interrupting(io.StringIO):
        def readline(self, size: int | None = -1) -> str:
            line = super().readline()
            if not line:
                raise KeyboardInterrupt
            return line

    target = io.StringIO()
    assert run(story(), store, Interrupting("1\n"), target, seed=lambda: 7) == INTERRUPTED
    assert target.getvalue().endswith("The play is kept. Goodbye.\n")
    assert store.load(AUTOSAVE, story()).play.at == 1


def test_a_play_from_elsewhere_is_played_and_leaves_the_autosave_alone(store: Store) -> None:
    code, text = played(start(story(), 7, "roof", {"bag": "keys"}), store, "1\n")
    assert code == 0
    assert "The keys ring." in text and "The end: Morning" in text
    assert store.has(TRIAL) and not store.has(AUTOSAVE)


def test_a_visited_scene_that_runs_out_is_no_mistake(store: Store) -> None:
    _, text = played(start(story(), 7, "dog"), store, "")
    assert "The scene “dog” has run out. A play that visited it would go back now." in text
    assert "mistake" not in text


def test_a_story_with_errors_says_so(store: Store) -> None:
    code, text = played(Build(None, None, (), True), store, "1\n")
    assert (code, text) == (1, "The story has errors and cannot be played; `no-permit check` shows them.\n")


def test_where_nothing_can_be_written_the_play_goes_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    code, text = played(story(), Store(tmp_path / "file", "night_shift"), "1\n2\ns here\nl\nl here\n1\n")
    assert code == 0
    assert text.count("The play goes on.") == 1
    assert "“save-here.json” was not written: " in text
    assert "Nobody counts the lamps" in text
    assert text.rstrip().split("\n")[-1].startswith("Not saved: “save-autosave.json” was not written: ")


def test_it_is_said_when_saving_works_again(store: Store) -> None:
    store.home.joinpath("night_shift").write_bytes(b"")

    class Mending(io.StringIO):
        def readline(self, size: int | None = -1) -> str:
            line = super().readline()
            if line.startswith("2"):
                store.home.joinpath("night_shift").unlink()
            return line

    target = io.StringIO()
    run(story(), store, Mending("1\n2\n1\n"), target, seed=lambda: 7)
    assert target.getvalue().count("Saving works again.") == 1
    assert store.has(AUTOSAVE)


LINES = st.lists(
    st.sampled_from([*"12349urslbn?", "s a", "l a", "b 2", "new", ""])
    | st.text(max_size=12).map(lambda text: text.replace("\n", " ").replace("\r", " ")),
    max_size=25,
)


@given(LINES)
def test_whatever_is_typed_is_answered(tmp_path_factory: pytest.TempPathFactory, lines: list[str]) -> None:
    store = Store(tmp_path_factory.mktemp("home"), "night_shift")
    code, text = played(story(), store, "\n".join(lines))
    assert code == 0
    assert text.endswith("The play is kept. Goodbye.\n")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp437", "utf-8"])
def test_any_terminal_encoding_is_printed_to(store: Store, encoding: str) -> None:
    raw = io.BytesIO()
    target = io.TextIOWrapper(raw, encoding=encoding)
    assert run(story(), store, io.StringIO("1\ns bücher\n"), target, seed=lambda: 7) == 0
    target.flush()
    text = raw.getvalue().decode(encoding)
    assert ("“Who is it?”" if encoding == "utf-8" else '"Who is it?"') in text


def test_bytes_that_are_no_text_are_answered(store: Store) -> None:
    source = io.TextIOWrapper(io.BytesIO(b"\xff\xfe\n1\n"), encoding="utf-8")
    target = io.StringIO()
    assert run(story(), store, source, target, seed=lambda: 7) == 0
    assert "That is no command." in target.getvalue()
    assert store.load(AUTOSAVE, story()).play.at == 1


def test_the_whole_story_is_told_the_same_in_the_backlog(store: Store) -> None:
    _, text = played(story(), store, "1\n2\n2\n1\n1\n3\n")
    _, again = played(story(), store, "b\n")
    told, backlog = (part.split("\n")[4:-3] for part in (text, again))
    strips = ("1. ", "2. ", "3. ", "4. ", "Locked: ", "Now ")
    told = [line for line in told if line and not line.startswith(strips)]
    backlog = [line for line in backlog if line and not line.startswith(strips)]
    assert len(told) > 20
    assert backlog[-len(told) :] == told


PROGRAM = """\
import sys
from pathlib import Path
from game.session.saves import Store
from game.session.terminal.run import run
from tests.session.stories import story
sys.exit(run(story(), Store(Path(sys.argv[1]), "night_shift"), sys.stdin, sys.stdout))
"""


@pytest.fixture
def process(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-c", PROGRAM, str(tmp_path)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    env = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    started = subprocess.Popen(command, cwd=HERE.parents[1], env=env, **pipes)
    yield started
    started.kill()
    started.wait()
    for pipe in (started.stdin, started.stdout, started.stderr):
        assert pipe is not None
        pipe.close()


def test_a_reader_who_leaves_ends_the_play_quietly(process: subprocess.Popen[bytes], tmp_path: Path) -> None:
    assert process.stdin is not None and process.stdout is not None and process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    process.stdin.write(b"1\n" * 200)
    process.stdin.close()
    assert process.wait(20) == 0
    assert process.stderr.read() == b""
    assert Store(tmp_path, "night_shift").load(AUTOSAVE, story()).play.at > 0
