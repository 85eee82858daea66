"""`no-permit words`."""

import click

from game.writing.manual import manual


@click.command("words")
def command() -> None:
    """The writer's manual, from the words themselves."""
    click.echo(manual(), nl=False)
