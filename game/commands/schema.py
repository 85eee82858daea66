"""`no-permit schema`."""

import click

from game.writing.schema import schema_text

_PARTS = ("scene", "story", "cast", "record")


@click.command("schema")
@click.option("--for", "part", type=click.Choice(_PARTS), default="scene", help="For which files.")
def command(part: str) -> None:
    """The JSON schema with which an editor completes and checks scene files."""
    click.echo(schema_text(part), nl=False)
