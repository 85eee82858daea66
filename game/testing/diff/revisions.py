"""A story that is named by its folder, or by a git revision of a story folder."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from zipfile import ZipFile

from game.build.build import build
from game.build.folder import scenes_folder
from game.model.story import Story
from game.run.program import Program


class CannotRead(ValueError):
    """There is no such story, or it has errors; the message is a sentence or two."""


class Side(NamedTuple):
    """One of the two stories: as it is written, and as it is played."""

    story: Story
    program: Program


def side(name: str, story: Path) -> Side:
    """The story in the folder `name`, else in the story folder `story` as it is in the git revision `name`.
    Raises CannotRead."""
    with _folder(name, story) as folder:
        if scenes_folder(folder) is None:
            where = name if folder == Path(name) else f"{story} in the revision {name}"
            raise CannotRead(f"{where} is no story folder: it has no scenes/ and no story.yaml.")
        found = build(folder)
    if found.story is None or found.program is None:
        first = found.errors[0]
        place = f"{first.span.file}:{first.span.line}"
        raise CannotRead(f"The story of “{name}” has errors; the first is at {place}: {first.message}")
    return Side(found.story, found.program)


@contextmanager
def _folder(name: str, story: Path) -> Iterator[Path]:
    if name and Path(name).is_dir():
        yield Path(name)
        return
    packed = _archive(name, story)
    with TemporaryDirectory(prefix="no-permit-") as folder:
        with ZipFile(BytesIO(packed)) as files:
            files.extractall(folder)
        yield Path(folder)


def _archive(revision: str, story: Path) -> bytes:
    """The files of a story folder in a revision, as a zip file."""
    if not story.is_dir():
        raise CannotRead(f"The folder {story} does not exist.")
    if _git(story, "rev-parse", "--git-dir") is None:
        raise CannotRead(f"There is no folder “{revision}”, and {story} lies in no git repository.")
    commit = _git(story, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if commit is None:
        raise CannotRead(f"There is no folder and no git revision “{revision}”.")
    packed = _git(story, "archive", "--format=zip", commit.decode().strip(), ".")
    if packed is None:
        raise CannotRead(f"The revision “{revision}” has no folder {story}.")
    return packed


def _git(folder: Path, *args: str) -> bytes | None:
    """What git prints, run in a folder; None where it fails. Raises CannotRead where there is no git."""
    try:
        done = subprocess.run(["git", "-C", str(folder), *args], capture_output=True, check=False)
    except OSError:
        hint = "Install it, or name two folders."
        raise CannotRead(f"To read a revision, git is needed, and it is not here. {hint}") from None
    return done.stdout if done.returncode == 0 else None
