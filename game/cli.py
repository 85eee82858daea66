"""The command line: a table of commands. Imports stand inside them, so that each pays only for its own."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from game.build.build import Build
    from game.session.saves import Store
    from game.window.text.breaks import Breaks

_FORMATS = ("text", "line", "json", "github", "sarif")
_PARTS = ("scene", "story", "cast", "record")
_FOLDER = click.Path(path_type=Path, file_okay=False)

story_option = click.option(
    "--story", type=_FOLDER, metavar="DIR", help="The story folder (default: the one that ships)."
)


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="no-permit", message="%(prog)s %(version)s")
@click.pass_context
def main(context: click.Context) -> None:
    """A text game about making a film that nobody gave you permission to make. Without a command: play."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    if context.invoked_subcommand is None:
        context.invoke(play)


@main.command()
@story_option
@click.option("--scene", metavar="ID", help="Begin in this scene.")
@click.option("--set", "values", multiple=True, metavar="NAME=VALUE", help="Begin with this value.")
@click.option("--seed", type=int, metavar="N", help="The seed of all chances.")
@click.option("--fullscreen", is_flag=True, help="Fill the screen.")
@click.option("--text", is_flag=True, help="Play in the terminal, in plain lines.")
def play(
    story: Path | None = None,
    scene: str | None = None,
    values: tuple[str, ...] = (),
    seed: int | None = None,
    fullscreen: bool = False,
    text: bool = False,
) -> None:
    """Play, in a window or with --text in the terminal; goes on where you stopped."""
    given = [_pair(value) for value in values]
    built = _playable(story)
    from game.session.saves import Store, home

    store = Store(home(), built.story.settings.id.value if built.story is not None else "")
    if text:
        sys.exit(_play_text(built, store, scene, given, seed))
    from game.window.app import Options, run

    sys.exit(run(built, store, Options(scene, tuple(given), seed, fullscreen, _breaks(built))))


def _breaks(built: "Build") -> "Breaks":
    """Where lines may end: by Unicode's rules only for a story in other writing, since they cost 30 ms to
    import."""
    from game.window.text.breaks import at_spaces, needs_other

    if not any(needs_other(source.text) for source in built.sources.values()):
        return at_spaces
    from game.window.text.breaks_other import anywhere

    return anywhere


def _play_text(
    built: "Build", store: "Store", scene: str | None, values: list[tuple[str, str]], seed: int | None
) -> int:
    from dataclasses import replace

    from game.session.play import CannotStart, start
    from game.session.terminal.run import new_seed, run

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


def _built(story: Path | None) -> "tuple[Build, str]":
    """The build of a story folder, and where its scene files lie, from here or as the folder was named."""
    from game.build.build import build
    from game.build.folder import shipped
    from game.writing.report import root_of

    folder = story or shipped()
    built = build(folder)
    missing = next((item for item in built.diagnostics if item.code == "missing-folder"), None)
    if missing is not None:
        raise click.UsageError(f"{missing.message} {missing.hint}")
    named = "" if story is None or story == Path() else f"{story.as_posix().rstrip('/')}/"
    return built, named + root_of(folder)


def _playable(story: Path | None) -> "Build":
    """The build of a story without errors; of another one what is wrong is said, and the program ends."""
    from game.writing.report import check_text

    built, root = _built(story)
    if built.program is None:
        _say(check_text(built, "text", False, root))
    return built


@main.command()
@story_option
@click.option("--format", "form", type=click.Choice(_FORMATS), default="text", help="How to print.")
@click.option("--strict", is_flag=True, help="Warnings fail too.")
def check(story: Path | None, form: str, strict: bool) -> None:
    """Everything that is wrong with a story: where, what, and how to mend it."""
    from game.writing.report import check_text

    built, root = _built(story)
    _say(check_text(built, form, strict, root))


@main.command()
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """One kind of finding, with a bad and a good example; without a CODE all of them."""
    from game.writing.explain import all_codes
    from game.writing.explain import explain as page

    _say(page(code) if code is not None else (all_codes(), 0))


@main.command()
def words() -> None:
    """The writer's manual, from the words themselves."""
    from game.writing.manual import manual

    click.echo(manual(), nl=False)


@main.command()
@click.option("--for", "part", type=click.Choice(_PARTS), default="scene", help="For which files.")
def schema(part: str) -> None:
    """The JSON schema with which an editor completes and checks scene files."""
    from game.writing.schema import schema_text

    click.echo(schema_text(part), nl=False)


@main.group()
def new() -> None:
    """A scene or a whole story to start from."""


@new.command("scene")
@click.argument("scene", metavar="ID")
@click.option("--story", type=_FOLDER, metavar="DIR", help="The story folder (default: where you are).")
def new_scene(scene: str, story: Path | None) -> None:
    """Write scenes/ID.yaml into a story folder."""
    from game.writing.new import new_scene as write

    _say(write(story or Path(), scene))


@new.command("story")
@click.argument("folder", type=_FOLDER)
def new_story(folder: Path) -> None:
    """Write a small story into a new FOLDER."""
    from game.writing.new import new_story as write

    _say(write(folder))


def _say(told: tuple[str, int]) -> None:
    click.echo(told[0], nl=False)
    sys.exit(told[1])
