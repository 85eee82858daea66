"""Files that survive a kill and a power cut, and what to do with those that did not.

The order of the steps was tried with kills and simulated power cuts (design, section 5): a temporary file
of its own in the same folder, fsync, the one before kept as `.bak`, replace, fsync of the folder.
"""

import errno
import os
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from game.session.format import MOST_BYTES, SaveError, Unreadable

T = TypeVar("T")


class Found(NamedTuple, Generic[T]):
    """What a file or its copy held, None where neither could be read, and what happened in sentences."""

    value: T | None
    notices: tuple[str, ...]


def backup(path: Path) -> Path:
    """The copy of the version before."""
    return path.with_name(path.name + ".bak")


def write(path: Path, data: bytes) -> None:
    """Replaces a file as a whole or not at all. Raises SaveError; what was there is then kept."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, data)
        _sync_folder(path.parent)
    except OSError as error:
        raise SaveError(f"“{path.name}” was not written: {_why(error, path)}") from error


def put(path: Path, data: bytes) -> None:
    """Replaces a file as a whole or not at all, without a copy of the version before. Raises OSError."""
    with _beside(path) as temporary:
        _fill(temporary, data)
        os.replace(temporary, path)


def _replace(path: Path, data: bytes) -> None:
    with _beside(path) as temporary, _beside(path) as spare:
        _fill(temporary, data)
        if path.exists():
            _copy(path, spare)
            os.replace(spare, backup(path))
        os.replace(temporary, path)


@contextmanager
def _beside(path: Path) -> Iterator[Path]:
    """A path of its own in the same folder, at which nothing is left."""
    found = path.with_name(f"{path.name}.{secrets.token_hex(6)}.tmp")
    try:
        yield found
    finally:
        with suppress(OSError):
            found.unlink(missing_ok=True)


def _fill(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        _to_disk(file.fileno(), data)


def _to_disk(handle: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(handle, view) :]
    os.fsync(handle)


def _copy(path: Path, spare: Path) -> None:
    try:
        os.link(path, spare)
    except OSError:
        shutil.copyfile(path, spare)
        with spare.open("rb+") as file:
            os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(handle)


def _why(error: OSError, path: Path) -> str:
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return "the disk is full."
        case errno.EROFS | errno.EACCES | errno.EPERM:
            return f"the folder {path.parent} cannot be written to."
        case _:
            return f"{(error.strerror or 'the system refused').lower()} ({path.parent})."


def read(path: Path) -> bytes:
    """A file's bytes; of one that is too large, so many that it is seen to be. Raises OSError."""
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)


def recover(path: Path, decode: Callable[[bytes], T]) -> Found[T]:
    """Reads a file, else its copy, and says which. What cannot be read is renamed, never deleted.

    `decode` raises Unreadable for what is damaged; any other SaveError of it goes through.
    """
    notices: list[str] = []
    for candidate in (path, backup(path)):
        try:
            value = decode(read(candidate))
        except FileNotFoundError:
            continue
        except OSError as error:
            notices.append(f"“{candidate.name}” cannot be opened: {_why(error, candidate)}")
        except Unreadable as error:
            notices.append(f"“{candidate.name}” cannot be read. {error} {set_aside(candidate)}")
        else:
            if candidate != path:
                notices.append("The copy of the version before was taken instead.")
            return Found(value, tuple(notices))
    return Found(None, tuple(notices))


def set_aside(path: Path) -> str:
    """Renames a file that cannot be read, so that nothing is written over it; says what became of it."""
    n = 1
    while (goal := path.with_name(f"{path.name}.unreadable-{n}")).exists():
        n += 1
    try:
        os.rename(path, goal)
    except OSError:
        return "It stays where it is."
    return f"It is kept as “{goal.name}”."
