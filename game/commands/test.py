"""`no-permit test`."""

from pathlib import Path
from time import perf_counter

import click

from game.build.folder import shipped
from game.commands.common import place_for, playable, say, story_option, write
from game.testing.script.files import FOLDER, find_files
from game.testing.script.junit import as_junit
from game.testing.script.report import Outcome, as_json, as_text
from game.testing.script.stage import Stage
from game.testing.script.suites import run_files
from game.testing.script.update import update

_PATH = click.Path(path_type=Path, exists=True)
_NAMED = 3
"""Files that are named, at most, where there is no test in any."""
_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command("test")
@story_option
@click.argument("paths", nargs=-1, type=_PATH)
@click.option("-v", "is_long", is_flag=True, help="Print what each test picks, and long commands whole.")
@click.option("-k", "word", default="", metavar="WORD", help="Only tests with this in their name or file.")
@click.option("--junit", type=_FILE, metavar="FILE", help="Write JUnit XML too, for CI systems.")
@click.option("--json", "as_data", is_flag=True, help="Print JSON.")
@click.option("--update", "rewrite", is_flag=True, help="Rewrite what fails to what the play gives now.")
def command(
    story: Path | None,
    paths: tuple[Path, ...],
    is_long: bool,
    word: str,
    junit: Path | None,
    as_data: bool,
    rewrite: bool,
) -> None:
    """Scripted playthroughs: the files and folders PATHS, or all in tests/playthroughs of the story."""
    built, _, program, _ = playable(story, as_data)
    results = place_for(junit)
    files = find_files(paths, story or shipped())
    stage = Stage(built, program)

    def run() -> Outcome:
        return run_files(files, stage, word, story.as_posix() if story else "", Path.cwd(), perf_counter)

    outcome = run()
    if outcome.code == 2:
        raise click.UsageError(_nothing(files, word))
    if rewrite:
        outcome, told = update(run, stage, Path.cwd())
        click.echo("".join(f"{line}\n" for line in told), nl=False, err=as_data)
    trouble = write(results, as_junit(outcome)) if results is not None else ""
    say((as_json(outcome) if as_data else as_text(outcome, is_long), outcome.code), trouble)


def _nothing(files: tuple[Path, ...], word: str) -> str:
    """Why there is no test to run."""
    if word and files:
        return f"No test has “{word}” in its name."
    if files:
        return f"There is no test in {', '.join(file.as_posix() for file in files[:_NAMED])}."
    return f"There is no test. Tests are .yaml files in {FOLDER.as_posix()} of the story, or those you name."
