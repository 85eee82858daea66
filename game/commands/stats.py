"""`no-permit stats`."""

from pathlib import Path

import click

from game.commands.common import playable, say, story_option
from game.writing.stats.as_json import as_json
from game.writing.stats.figures import figures
from game.writing.stats.table import as_text


@click.command("stats")
@story_option
@click.option("--json", "machine", is_flag=True, help="Print JSON.")
@click.option("-n", "plays", type=click.IntRange(min=1), default=400, help="How many random plays.")
@click.option("--seed", type=int, default=1, metavar="S", help="The seed of the first play.")
def command(story: Path | None, machine: bool, plays: int, seed: int) -> None:
    """The figures of a story: words, choices, rhythm and consequences, beside the bar, by act."""
    found = playable(story, machine)
    told = figures(found.build, found.story, found.program, plays, seed)
    say(((as_json if machine else as_text)(told, found.root), 0))
