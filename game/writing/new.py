"""A scene or a story to start from. What is there already is never written over."""

from pathlib import Path

from game.build.build import Build, build
from game.build.folder import CAST, RECORD, STORY, scenes_folder
from game.model.plain import ID
from game.words.choose import slug
from game.writing.examples import write_files
from game.writing.guide import starter, starter_tests
from game.writing.report import root_of

_SCENE = """\
scene: {id}
heading: INT. SOMEWHERE - NIGHT
script:
- What the player sees.
- choose:
  - What the player does:
      script:
      - What comes of it.
  - What else the player does:
      script:
      - What comes of that.
- {leave}
"""
_TUTORIAL = "id: last_bus\ntitle: The Last Bus\n"


def new_scene(story: Path, scene: str) -> tuple[str, int]:
    """Writes `scenes/SCENE.yaml` into a story folder. Gives what to say, and 0; 2 where it cannot."""
    scenes = scenes_folder(story)
    if scenes is None:
        return f"{story} is no story folder: it has no scenes/ and no story.yaml.\n", 2
    if ID.fullmatch(scene) is None:
        return f"“{scene}” is no id: small letters, digits and _, a letter first.\n", 2
    made = build(story)
    scenes_there = made.story.scenes if made.story is not None else ()
    there = next((item.scene.span for item in scenes_there if item.id == scene), None)
    if there is not None:
        return f"There is a scene “{scene}” already, at {root_of(story)}{there.file}:{there.line}.\n", 2
    name = f"{scene}.yaml" if f"{scene}.yaml" not in (STORY, CAST, RECORD) else f"{scene}_scene.yaml"
    try:
        write_files(scenes, {name: _SCENE.format(id=scene, leave=_leave(made))})
    except OSError as error:
        return f"{root_of(story)}{name} cannot be written: {_reason(error)}.\n", 2
    link = f"Nothing leads to it yet: write `- go: {scene}` where it should begin."
    return f"Wrote {root_of(story)}{name}. {link}\n", 0


def _leave(made: Build) -> str:
    """How the new scene ends: with the story's first ending, else back at the start."""
    ending = next(iter(made.story.endings), None) if made.story is not None else None
    if ending is not None or made.story is None:
        return f"end: {ending or 'done'}"
    return f"go: {made.story.settings.start.value}"


def new_story(folder: Path) -> tuple[str, int]:
    """Writes the story of the tutorial into a new or empty folder. Gives what to say, and 0; 2 where it
    cannot."""
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            return f"{folder} is there already, and is not empty.\n", 2
        write_files(folder, {name: _renamed(text, folder) for name, text in _first().items()})
    except OSError as error:
        return f"{folder} cannot be written: {_reason(error)}.\n", 2
    shown = f'"{folder}"' if " " in str(folder) else str(folder)
    return (
        f"Wrote a story of three scenes to {folder}. Play it with\n\n"
        f"    no-permit play --story {shown} --text\n\n"
        f"and test it with\n\n    no-permit test --story {shown}\n\n"
        "Then change it: `no-permit words` begins with a tutorial that explains each line of it.\n"
    ), 0


def _first() -> dict[str, str]:
    return {**starter(), **starter_tests()}


def _renamed(text: str, folder: Path) -> str:
    """The new story has its own id: saves are kept by it."""
    name = slug(folder.resolve().name)
    if ID.fullmatch(name) is None:
        return text
    title = name.replace("_", " ").title()
    return text.replace(_TUTORIAL, f"id: {name}\ntitle: {title}\n")


def _reason(error: OSError) -> str:
    return (error.strerror or "no reason is given").lower()
