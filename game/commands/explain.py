"""`no-permit explain`."""

import click

from game.commands.common import say
from game.writing.explain import all_codes, explain


@click.command("explain")
@click.argument("code", required=False)
def command(code: str | None) -> None:
    """One kind of finding, with a bad and a good example; without a CODE all of them."""
    say(explain(code) if code is not None else (all_codes(), 0))
