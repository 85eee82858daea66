"""`no-permit explore`."""

from pathlib import Path

import click

from game.commands.common import playable, say, story_option
from game.testing.explore.explore import explore
from game.testing.explore.region import CannotExplore, Region, assumptions
from game.testing.explore.report import as_json, as_text
from game.testing.explore.search import Budget


@click.command("explore")
@story_option
@click.option("--from", "scene", metavar="SCENE", help="Begin where plays enter this scene.")
@click.option("--to", "stops", multiple=True, metavar="SCENE|REEL", help="Stop where plays enter this.")
@click.option(
    "--assume", "given", multiple=True, metavar="NAME=VALUES", help="a..b, a,b, any, or a set += x?."
)
@click.option("--max-states", type=click.IntRange(1), default=5_000_000, show_default=True, metavar="N")
@click.option("--max-memory", type=click.IntRange(1), default=2_000, show_default=True, metavar="MB")
@click.option(
    "--entries",
    type=click.Choice(("reach", "start", "plays")),
    help="All states that plays bring, the start values, or what random plays bring.",
)
@click.option(
    "--plays", type=click.IntRange(1), default=1_000, show_default=True, metavar="N", help="So many."
)
@click.option("--flow", is_flag=True, help="Leave texts out: fewer states.")
@click.option("--json", "as_data", is_flag=True, help="Print JSON.")
def command(
    story: Path | None,
    scene: str | None,
    stops: tuple[str, ...],
    given: tuple[str, ...],
    max_states: int,
    max_memory: int,
    entries: str | None,
    plays: int,
    flow: bool,
    as_data: bool,
) -> None:
    """Every state that plays can come to: endings and how likely they are, dead ends, what is never met."""
    found = playable(story, as_data)
    try:
        region = Region(scene, stops, assumptions(found.program, given), entries, flow, plays=plays)
        explored = explore(found.program, region, Budget(max_states, max_memory * 1_000_000))
    except CannotExplore as refused:
        raise click.UsageError(str(refused)) from None
    told = (as_json if as_data else as_text)(explored, found.root, "" if story is None else str(story))
    say((told, int(not explored.is_good)))
