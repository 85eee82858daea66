"""Example stories of the manual and of the pages of findings, as real story folders."""

import re
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from game.build.build import Build, build
from game.build.folder import STORY
from game.source.diagnostic import Example

SCENES = "scenes.yaml"
_FIRST_SCENE = re.compile(r"^scene:[ ]*(\w+)", re.MULTILINE)
_MINIMAL = "id: example\ntitle: Example\nstart: {start}\n"
_DONE = "endings: {done: {title: Done}}\n"


def first_scene(scenes: str) -> str:
    """The id of the first scene of a text."""
    found = _FIRST_SCENE.search(scenes)
    return found.group(1) if found is not None else "lobby"


def files_of(example: Example) -> Mapping[str, str | bytes]:
    """The files of an example. Text alone is `scenes.yaml`, beside a minimal story.yaml that starts at its
    first scene, with the ending `done` where the text has it."""
    if not isinstance(example, str):
        return example
    story = _MINIMAL.format(start=first_scene(example))
    return {STORY: story + (_DONE if "end: done" in example else ""), SCENES: example}


def write_files(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Writes files into a folder, and the folders that they need. A file that is there is an OSError."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())


def build_files(files: Mapping[str, str | bytes]) -> Build:
    """Builds a story in a folder of its own, which is gone afterwards."""
    with TemporaryDirectory(prefix="no-permit-") as folder:
        write_files(Path(folder), files)
        return build(Path(folder))
