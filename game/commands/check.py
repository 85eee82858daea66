"""`no-permit check`."""

from pathlib import Path

import click

from game.commands.common import built, say, story_option
from game.writing.report import check_text

_FORMATS = ("text", "line", "json", "github", "sarif")


@click.command("check")
@story_option
@click.option("--format", "form", type=click.Choice(_FORMATS), default="text", help="How to print.")
@click.option("--strict", is_flag=True, help="Warnings fail too.")
def command(story: Path | None, form: str, strict: bool) -> None:
    """Everything that is wrong with a story: where, what, and how to mend it."""
    found, root = built(story)
    say(check_text(found, form, strict, root))
