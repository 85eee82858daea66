"""Writing that survives a kill at any moment, and reading what did not."""

import errno
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.session import files
from game.session.files import backup, recover, write
from game.session.format import Refused, SaveError, Unreadable

OLD, NEW = b"old " * 100, b"new " * 200


class Killed(BaseException):
    """The process is no more."""


class Death:
    """Lets so many calls to the system through and then kills: the call it dies in, and all later ones."""

    def __init__(self, patch: pytest.MonkeyPatch, lives: int) -> None:
        self.lives = lives
        for name in ("write", "fsync", "link", "replace", "open", "unlink"):
            patch.setattr(os, name, self.mortal(getattr(os, name), half=name == "write"))
        patch.setattr(shutil, "copyfile", self.mortal(shutil.copyfile, half=False))

    def mortal(self, call: Callable[..., Any], half: bool) -> Callable[..., Any]:
        def dying(*args: Any, **named: Any) -> Any:
            self.lives -= 1
            if self.lives == -1 and half:
                call(args[0], args[1][: len(args[1]) // 2])
            if self.lives < 0:
                raise Killed
            return call(*args, **named)

        return dying


def decode(data: bytes) -> bytes:
    """What stands for decoding a save here."""
    if data not in (OLD, NEW):
        raise Unreadable("It is torn.")
    return data


@pytest.mark.parametrize("links", [True, False])
@pytest.mark.parametrize("first", [True, False])
def test_a_kill_at_any_step_leaves_the_old_or_the_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool, first: bool
) -> None:
    def no_link(*_: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    died, lives = True, 0
    while died:
        path = tmp_path / str(lives) / "save.json"
        path.parent.mkdir()
        if not first:
            write(path, OLD)
        with monkeypatch.context() as patch:
            if not links:
                patch.setattr(os, "link", no_link)
            Death(patch, lives)
            try:
                write(path, NEW)
                died = False
            except Killed:
                died = True
        found = recover(path, decode)
        if first and died:
            assert found.value in (None, NEW)
        else:
            assert found.value in ((OLD, NEW) if died else (NEW,))
            assert found.notices == ()
        write(path, NEW)
        assert recover(path, decode).value == NEW
        lives += 1
    assert lives > 4


def test_the_version_before_is_kept_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "save.json"
    write(path, OLD)
    assert [item.name for item in path.parent.iterdir()] == ["save.json"]
    write(path, NEW)
    write(path, OLD)
    assert (path.read_bytes(), backup(path).read_bytes()) == (OLD, NEW)
    assert len(list(path.parent.iterdir())) == 2


@given(st.binary(max_size=40), st.binary(max_size=40))
def test_the_copy_is_taken_and_what_cannot_be_read_is_kept(
    tmp_path_factory: pytest.TempPathFactory, slot: bytes, copy: bytes
) -> None:
    path = tmp_path_factory.mktemp("folder") / "save.json"
    path.write_bytes(slot)
    backup(path).write_bytes(copy)
    assert recover(path, decode).value is None
    kept = sorted(item.read_bytes() for item in path.parent.iterdir())
    assert kept == sorted([slot, copy])
    assert not path.exists() and not backup(path).exists()


def test_it_is_said_which_was_taken(tmp_path: Path) -> None:
    path = tmp_path / "save.json"
    for _ in range(2):
        path.write_bytes(b"torn")
        backup(path).write_bytes(OLD)
        found = recover(path, decode)
        assert found.value == OLD
    assert found.notices == (
        "“save.json” cannot be read. It is torn. It is kept as “save.json.unreadable-2”.",
        "The copy of the version before was taken instead.",
    )
    assert recover(path, decode).notices == ("The copy of the version before was taken instead.",)


def test_a_refusal_is_no_damage(tmp_path: Path) -> None:
    def newer(data: bytes) -> bytes:
        raise Refused("Too new.")

    path = tmp_path / "save.json"
    write(path, NEW)
    with pytest.raises(Refused):
        recover(path, newer)
    assert path.read_bytes() == NEW


def test_a_folder_in_the_place_of_a_save_is_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "save.json").mkdir()
    found = recover(tmp_path / "save.json", decode)
    assert found.value is None
    assert found.notices[0].startswith("“save.json” cannot be opened: ")
    with pytest.raises(SaveError):
        write(tmp_path / "save.json", NEW)


@pytest.mark.parametrize(
    ("number", "says"),
    [
        (errno.ENOSPC, "“save.json” was not written: the disk is full."),
        (errno.EROFS, "cannot be written to."),
        (errno.EACCES, "cannot be written to."),
        (errno.EIO, "input/output error"),
    ],
)
def test_trouble_is_told_and_the_old_one_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, says: str
) -> None:
    def fail(*_: object) -> int:
        raise OSError(number, os.strerror(number))

    path = tmp_path / "save.json"
    write(path, OLD)
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", fail)
        with pytest.raises(SaveError) as trouble:
            write(path, NEW)
    assert says in str(trouble.value)
    assert [item.name for item in tmp_path.iterdir()] == ["save.json"]
    assert recover(path, decode).value == OLD


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(SaveError, match=r"“save.json” was not written: .*\.$"):
        write(tmp_path / "file" / "save.json", NEW)


def test_a_damaged_file_in_a_folder_that_cannot_be_changed_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.EROFS, "read-only")

    path = tmp_path / "save.json"
    path.write_bytes(b"torn")
    monkeypatch.setattr(os, "rename", fail)
    assert recover(path, decode).notices == ("“save.json” cannot be read. It is torn. It stays where it is.",)
    assert path.read_bytes() == b"torn"


WRITER = """\
import itertools, sys
from pathlib import Path
from game.session.files import write
for n in itertools.count():
    write(Path(sys.argv[1]), b"%d " % n * 20_000)
    print(n, flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
def test_a_real_kill_loses_nothing_that_was_reported(tmp_path: Path) -> None:
    path = tmp_path / "save.json"
    for n in range(6):
        command = [sys.executable, "-c", WRITER, str(path)]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path(files.__file__).parents[2])
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(0.01 + n * 0.003)
        process.kill()
        reported = [b"0", *process.stdout.read().split()][-1]
        process.wait()
        process.stdout.close()
        numbers = path.read_bytes().split()
        assert len(numbers) == 20_000 and len(set(numbers)) == 1
        assert int(numbers[0]) - int(reported) in (0, 1)
