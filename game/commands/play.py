"""`no-permit play`."""

import sys
from dataclasses import replace
from pathlib import Path

import click

from game.build.build import Build
from game.commands.common import playable, story_option
from game.session.play import CannotStart, start
from game.session.saves import Store, home
from game.session.terminal.run import new_seed, run


@click.command("play")
@story_option
@click.option("--scene", metavar="ID", help="Begin in this scene.")
@click.option("--set", "values", multiple=True, metavar="NAME=VALUE", help="Begin with this value.")
@click.option("--seed", type=int, metavar="N", help="The seed of all chances.")
@click.option("--fullscreen", is_flag=True, help="Fill the screen.")
@click.option("--text", is_flag=True, help="Play in the terminal, in plain lines.")
def command(
    story: Path | None = None,
    scene: str | None = None,
    values: tuple[str, ...] = (),
    seed: int | None = None,
    fullscreen: bool = False,
    text: bool = False,
) -> None:
    """Play, in a window or with --text in the terminal; goes on where you stopped."""
    given = [_pair(value) for value in values]
    built, _ = playable(story)
    store = Store(home(), built.story.settings.id.value if built.story is not None else "")
    if text:
        sys.exit(_play_text(built, store, scene, given, seed))
    from game.commands.window import play_in_window

    sys.exit(play_in_window(built, store, scene, tuple(given), seed, fullscreen))


def _play_text(
    built: Build, store: Store, scene: str | None, values: list[tuple[str, str]], seed: int | None
) -> int:
    if scene is None and not values and seed is None:
        return run(built, store, sys.stdin, sys.stdout)
    try:
        begun = start(built, new_seed() if seed is None else seed, scene, values)
    except CannotStart as refused:
        raise click.UsageError(str(refused)) from None
    return run(replace(begun, trial=True), store, sys.stdin, sys.stdout)


def _pair(value: str) -> tuple[str, str]:
    name, sign, given = value.partition("=")
    if not sign or not name:
        raise click.BadParameter(f"“{value}” is not NAME=VALUE.", param_hint="--set")
    return name, given
