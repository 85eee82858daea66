"""What the commands share: which story, and how something is said."""

import sys
from pathlib import Path
from typing import NoReturn

import click

from game.build.build import Build, build
from game.build.folder import shipped
from game.run.program import Program
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


def playable(story: Path | None) -> tuple[Build, Program]:
    """The build of a story without errors; of another one what is wrong is said, and the program ends."""
    found, root = built(story)
    if found.program is None:
        say(check_text(found, "text", False, root))
    return found, found.program


def say(told: tuple[str, int]) -> NoReturn:
    """Prints a text and ends the program with its exit code."""
    click.echo(told[0], nl=False)
    sys.exit(told[1])
