"""The command line: a table of commands. Only the module of the command that is called is imported."""

import sys
from importlib import import_module

import click

COMMANDS = {
    "play": "Play, in a window or in the terminal.",
    "check": "Everything that is wrong with a story.",
    "explain": "One kind of finding, with examples.",
    "words": "The writer's manual.",
    "new": "A scene or a whole story to start from.",
    "schema": "The JSON schema for editors.",
    "test": "Scripted playthroughs.",
    "playtest": "Random playthroughs, counted.",
    "explore": "Every reachable state.",
    "stats": "The figures of the story.",
    "diff": "What changed between two stories.",
}
"""What `--help` says of each; a command is the file of its name in game/commands/."""


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = import_module(f"game.commands.{cmd_name}").command
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(
    cls=_Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(package_name="no-permit", message="%(prog)s %(version)s")
@click.pass_context
def main(context: click.Context) -> None:
    """A text game about making a film that nobody gave you permission to make. Without a command: play."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    if context.invoked_subcommand is None:
        context.invoke(import_module("game.commands.play").command)
