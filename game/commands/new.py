"""`no-permit new`."""

from pathlib import Path

import click

from game.commands.common import FOLDER, say
from game.writing.new import new_scene, new_story


@click.command("scene")
@click.argument("scene", metavar="ID")
@click.option("--story", type=FOLDER, metavar="DIR", help="The story folder (default: where you are).")
def scene_command(scene: str, story: Path | None) -> None:
    """Write scenes/ID.yaml into a story folder."""
    say(new_scene(story or Path(), scene))


@click.command("story")
@click.argument("folder", type=FOLDER)
def story_command(folder: Path) -> None:
    """Write a small story into a new FOLDER."""
    say(new_story(folder))


command = click.Group(
    "new",
    commands=[scene_command, story_command],
    help="A scene or a whole story to start from.",
)
