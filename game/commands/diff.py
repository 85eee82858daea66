"""`no-permit diff`."""

from pathlib import Path

import click

from game.build.folder import shipped
from game.commands.common import say, story_option
from game.testing.diff.difference import difference
from game.testing.diff.report import as_json, as_text
from game.testing.diff.revisions import CannotRead, side


@click.command("diff")
@click.argument("before", metavar="A")
@click.argument("after", metavar="B")
@story_option
@click.option("--json", "machine", is_flag=True, help="Print JSON.")
@click.option("-v", "--verbose", is_flag=True, help="Print the lines gained and lost.")
@click.option("-n", "count", type=click.IntRange(min=1), default=400, help="How many random plays of each.")
@click.option(
    "--max-states",
    type=click.IntRange(min=1),
    default=200_000,
    metavar="N",
    help="How many states of each to search for ways to the endings.",
)
def command(
    before: str, after: str, story: Path | None, machine: bool, verbose: bool, count: int, max_states: int
) -> None:
    """What changed between two stories: folders, or git revisions of the story folder. Exits 0 where nothing
    did, 1 where something did."""
    folder = story or shipped()
    try:
        found = difference(side(before, folder), side(after, folder), count, max_states)
    except CannotRead as refused:
        raise click.UsageError(str(refused)) from None
    say((as_json(found) if machine else as_text(found, verbose), int(not found.is_empty)))
