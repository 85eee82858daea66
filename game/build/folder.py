"""A story folder on disk: which files are scenes, which are assets, and where the shipped story lies."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from game.source.codes import diagnose
from game.source.diagnostic import Diagnostic
from game.source.source import Source, Span
from game.syntax.load import read_source

STORY = "story.yaml"
CAST = "cast.yaml"
RECORD = "record.yaml"
_PICTURES = (".webp", ".png", ".jpg", ".jpeg")
_SOUNDS = (".ogg", ".wav")
_SCENE = re.compile(r"^scene:", re.MULTILINE)
_HEAD = 4096


@dataclass(frozen=True)
class Folder:
    """The files of a story. `assets` maps picture and sound to {name: path of the file}."""

    sources: tuple[Source, ...]
    assets: Mapping[str, Mapping[str, str]]
    found: tuple[Diagnostic, ...] = ()


def shipped() -> Path:
    """The story that ships: inside the installed package, else the checkout that the package lies in."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "story"
    return inside if inside.is_dir() else package.parent


def scenes_folder(story: Path) -> Path | None:
    """The folder of scene files of a story folder, or None where there is none."""
    if (story / "scenes").is_dir():
        return story / "scenes"
    return story if (story / STORY).is_file() else None


def read_folder(story: Path) -> Folder:
    """Reads every scene file and lists the assets. Never raises on what it finds."""
    scenes = scenes_folder(story)
    if scenes is None:
        lacks = "is no story folder: it has no scenes/ and no story.yaml"
        what = lacks if story.is_dir() else "does not exist"
        place = Span(story.as_posix(), 1, 1, 1, 2)
        hint = "Name another one with --story, or make one with `no-permit new story`."
        return Folder((), {}, (diagnose("missing-folder", place, f"The folder {story} {what}.", hint),))
    files = sorted(path for path in scenes.rglob("*.yaml") if _is_scene_file(path, scenes, story))
    read = [read_source(path, path.relative_to(scenes).as_posix()) for path in files]
    sources = tuple(item for item in read if isinstance(item, Source))
    found = tuple(item for item in read if isinstance(item, Diagnostic)) + tuple(_unread(scenes, story))
    assets = {
        "picture": _assets(story / "assets" / "pictures", _PICTURES),
        "sound": _assets(story / "assets" / "sounds", _SOUNDS),
    }
    return Folder(sources, assets, found)


def _unread(scenes: Path, story: Path) -> Iterator[Diagnostic]:
    """Files that were meant for scene files, and are none by their name or place."""
    for path in sorted(scenes.rglob("*.yml")):
        if _is_scene_file(path, scenes, story) and path.is_file():
            yield _not_read(path.relative_to(story).as_posix(), f"Name it {path.stem}.yaml.")
    beside = () if scenes == story else sorted([*story.glob("*.yaml"), *story.glob("*.yml")])
    for path in beside:
        if _holds_a_scene(path):
            to = f"{scenes.name}/{path.stem}.yaml"
            yield _not_read(f"../{path.name}", f"Move it to {to}.")


def _not_read(file: str, hint: str) -> Diagnostic:
    message = f"{file.removeprefix('../')} is not read."
    return diagnose("unread-file", Span(file, 1, 1, 1, 1), message, hint)


def _holds_a_scene(path: Path) -> bool:
    """Whether a file has the name of a special file, or a scene near its beginning."""
    if path.stem in (Path(name).stem for name in (STORY, CAST, RECORD)):
        return True
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            return _SCENE.search(file.read(_HEAD)) is not None
    except OSError:
        return False


def _is_scene_file(path: Path, scenes: Path, story: Path) -> bool:
    parts = path.relative_to(scenes).parts
    apart = scenes == story and parts[0] in ("assets", "tests")
    return not apart and not any(part.startswith(".") for part in parts)


def _assets(folder: Path, suffixes: tuple[str, ...]) -> Mapping[str, str]:
    if not folder.is_dir():
        return {}
    files = sorted(path for path in folder.iterdir() if path.suffix in suffixes and path.is_file())
    return {path.stem: str(path) for path in files}
