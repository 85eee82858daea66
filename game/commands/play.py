"""`no-permit play`."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

import click

from game.build.build import Build
from game.build.folder import shipped
from game.commands.common import playable, story_option
from game.session.play import CannotStart, Play, start
from game.session.recording import Recording
from game.session.saves import Store, home
from game.session.terminal.run import new_seed, run
from game.testing.script.files import FOLDER, shown
from game.testing.script.offered import pick_all
from game.testing.script.writing import write_play

_RECORDED = "recorded.yaml"
"""Into which file of the story's tests a play is written that was begun without --record."""


class _Given(NamedTuple):
    """How the play is to begin, as the command line says."""

    scene: str | None
    values: Sequence[tuple[str, str]]
    seed: int | None
    picks: Sequence[str]
    is_new: bool


@click.command("play")
@story_option
@click.option("--scene", metavar="ID", help="Begin in this scene.")
@click.option("--set", "values", multiple=True, metavar="NAME=VALUE", help="Begin with this value.")
@click.option("--seed", type=int, metavar="N", help="The seed of all chances.")
@click.option("--picks", default="", metavar="ID,ID,…", help="Pick these options first.")
@click.option(
    "--record",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Play from the start, and write the play as a test.",
)
@click.option("--fullscreen", is_flag=True, help="Fill the screen.")
@click.option("--text", is_flag=True, help="Play in the terminal, in plain lines.")
def command(
    story: Path | None = None,
    scene: str | None = None,
    values: tuple[str, ...] = (),
    seed: int | None = None,
    picks: str = "",
    record: Path | None = None,
    fullscreen: bool = False,
    text: bool = False,
) -> None:
    """Play, in a window or with --text in the terminal; goes on where you stopped."""
    ids = [name.strip() for name in picks.split(",") if name.strip()]
    is_new = scene is not None or bool(values or ids) or seed is not None or record is not None
    given = _Given(scene, [_pair(value) for value in values], seed, ids, is_new)
    found = playable(story)
    store = Store(home(), found.story.settings.id.value)
    recording = Recording(partial(write_play, record or _recorded(story)), record is not None)
    begun, trouble = _begun(found.build, given)
    if text:
        click.echo(f"{trouble}\n" if trouble else "", nl=bool(trouble))
        code = run(begun or found.build, store, sys.stdin, sys.stdout, recording=recording)
        sys.exit(code or int(bool(trouble)))
    from game.commands.window import play_in_window

    sys.exit(play_in_window(found.build, store, begun, trouble, seed, fullscreen, recording))


def _recorded(story: Path | None) -> Path:
    """Where plays are written without --record: among the story's tests, or here where it has none and lies
    inside the installed program."""
    folder = story or shipped()
    is_ours = story is not None or (folder / "tests").is_dir()
    return Path(shown(folder / FOLDER / _RECORDED, Path.cwd())) if is_ours else Path(_RECORDED)


def _begun(built: Build, given: _Given) -> tuple[Play | None, str]:
    """The play that was asked for, after its first picks, kept apart from the player's own; and why not all
    of them were made. None where it goes on from where it stopped."""
    if not given.is_new:
        return None, ""
    try:
        play = start(built, new_seed() if given.seed is None else given.seed, given.scene, given.values)
    except CannotStart as refused:
        raise click.UsageError(str(refused)) from None
    return pick_all(replace(play, trial=True), given.picks)


def _pair(value: str) -> tuple[str, str]:
    name, sign, given = value.partition("=")
    if not sign or not name:
        raise click.BadParameter(f"“{value}” is not NAME=VALUE.", param_hint="--set")
    return name, given
