"""Which files are test files, and what they are called."""

from collections.abc import Iterable, Sequence
from pathlib import Path

FOLDER = Path("tests", "playthroughs")
"""Of a story folder."""


def find_files(given: Sequence[Path], story: Path) -> tuple[Path, ...]:
    """The files given, and those in the folders given; by default those of the story."""
    folders = given or (story / FOLDER,)
    found = [inside for path in folders for inside in _inside(path)]
    return tuple(dict.fromkeys(found))


def _inside(path: Path) -> Iterable[Path]:
    return sorted(path.rglob("*.yaml")) if path.is_dir() else [path] if path.exists() else []


def shown(path: Path, here: Path) -> str:
    """A file as it is called from where one stands, where it lies below."""
    whole = path if path.is_absolute() else here / path
    return (whole.relative_to(here) if whole.is_relative_to(here) else path).as_posix()
