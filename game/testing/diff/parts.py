"""What is written in a story, by names that outlive an edit."""

from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, fields

from game.build.rules.fake_options import shape
from game.model.scene import Scene
from game.model.story import Story
from game.model.tables import Table
from game.model.texts import Text
from game.model.word import walk
from game.run.program import Program


@dataclass(frozen=True)
class Parts:
    """scenes, settings   by id, as values without places: equal where nothing was changed. Settings are the
                          keys of story.yaml, the cast and the record
    endings               ids
    choices, options      scene/choose and scene/choose/option, in the order of the files
    lines                 by scene, the paragraphs as they are written, each as often as it stands there
    """

    scenes: Mapping[str, Hashable]
    settings: Mapping[str, Hashable]
    endings: tuple[str, ...]
    choices: tuple[str, ...]
    options: tuple[str, ...]
    lines: Mapping[str, Counter[str]]


def parts(story: Story, program: Program) -> Parts:
    """The parts of a story without errors."""
    asks = [(f"{program.scenes[ask.scene].id}/{ask.id}", ask.options) for ask in program.asks]
    return Parts(
        scenes={scene.id: shape(scene) for scene in story.scenes},
        settings=_settings(story),
        endings=tuple(story.endings),
        choices=tuple(name for name, _ in asks),
        options=tuple(f"{name}/{option.id}" for name, options in asks for option in options),
        lines={scene.id: _lines(scene) for scene in story.scenes},
    )


def _settings(story: Story) -> dict[str, Hashable]:
    held = {f.name: getattr(story.settings, f.name) for f in fields(story.settings)}
    tables = {name: value.items if isinstance(value, Table) else value for name, value in held.items()}
    tables |= {"cast": story.cast, "people": story.people, "facts": story.facts, "source": story.source}
    return {
        name: shape(tuple(value.items()) if isinstance(value, Mapping) else value)
        for name, value in tables.items()
    }


def _lines(scene: Scene) -> Counter[str]:
    texts = (part for part in walk(scene.script) if isinstance(part, Text))
    return Counter(
        " ".join(text.node.value[item.start : item.end].split())
        for text in texts
        for item in text.passage.paragraphs
    )
