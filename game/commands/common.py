"""What the commands share: which story, and how something is said."""

import sys
from pathlib import Path
from typing import NamedTuple, NoReturn

import click

from game.build.build import Build, build
from game.build.folder import shipped
from game.model.story import Story
from game.run.program import Program
from game.testing.files import CannotWrite, write_text
from game.writing.report import check_text, root_of

FOLDER = click.Path(path_type=Path, file_okay=False)

story_option = click.option(
    "--story", type=FOLDER, metavar="DIR", help="The story folder (default: the one that ships)."
)


def built(story: Path | None) -> tuple[Build, str]:
    """The build of a story folder, and where its scene files lie, from here or as the folder was named."""
    folder = story or shipped()
    found = build(folder)
    missing = next((item for item in found.diagnostics if item.code == "missing-folder"), None)
    if missing is not None:
        raise click.UsageError(f"{missing.message} {missing.hint}")
    named = "" if story is None or story == Path() else f"{story.as_posix().rstrip('/')}/"
    return found, named + root_of(folder)


class Playable(NamedTuple):
    """A story without errors. `root` is where its scene files lie, see `built`."""

    build: Build
    story: Story
    program: Program
    root: str


def playable(story: Path | None, as_json: bool = False) -> Playable:
    """A story that can be played; of another one what is wrong is said, and the program ends."""
    found, root = built(story)
    if found.story is None or found.program is None:
        say(check_text(found, "json" if as_json else "text", False, root))
    return Playable(found, found.story, found.program, root)


def place_for(file: Path | None) -> Path | None:
    """A file that is to be written after long work: that its folder is there is seen before."""
    if file is not None and not file.absolute().parent.is_dir():
        raise click.UsageError(f"{file} cannot be written: there is no folder {file.parent}.")
    return file


def write(file: Path, text: str) -> str:
    """Writes a file; gives why it could not be written, or nothing."""
    try:
        write_text(file, text)
    except CannotWrite as refused:
        return str(refused)
    return ""


def say(told: tuple[str, int], trouble: str = "") -> NoReturn:
    """Prints a text and ends the program with its exit code; with 2 after a trouble, which is said too."""
    try:
        click.echo(told[0], nl=False)
    except BrokenPipeError:
        raise
    except OSError as error:
        trouble = f"The output cannot be written: {(error.strerror or 'no reason given').lower()}."
    if trouble:
        click.echo(f"Error: {trouble}", err=True)
    sys.exit(2 if trouble else told[1])
