"""Sources to a story: documents to scenes, and the three special files."""

from collections.abc import Mapping
from typing import NamedTuple

from game.build.folder import CAST, RECORD, STORY, Folder
from game.model.reading import Reading
from game.model.scene import Scene, read_scene
from game.model.story import Record, Settings, Story, read_cast, read_record, read_settings
from game.model.tables import Facts, Member, People
from game.source.codes import diagnose
from game.source.diagnostic import Diagnostic
from game.source.source import Source, Span
from game.syntax.load import load
from game.syntax.nodes import Document
from game.words import WORDS


class Loaded(NamedTuple):
    """What was read; `story` is None where story.yaml cannot be used."""

    story: Story | None
    found: tuple[Diagnostic, ...]


def load_story(folder: Folder) -> Loaded:
    """Reads all documents of a folder's sources."""
    reading = Reading(WORDS, list(folder.found))
    documents: dict[str, list[Document]] = {}
    for source in folder.sources:
        documents[source.file], found = load(source)
        reading.found.extend(found)
    settings = _settings(documents.get(STORY), folder, reading)
    cast = _cast(documents.get(CAST), reading)
    record = _record(documents.get(RECORD), reading)
    scenes, broken, whole = _scenes(documents, reading)
    if settings is None:
        return Loaded(None, tuple(reading.found))
    record = record or Record(People({}), Facts({}))
    sources = {source.file: source for source in folder.sources}
    whole = whole and not any(item.is_error for item in folder.found)
    story = Story(
        settings=settings,
        cast=cast,
        people=record.people.items,
        facts=record.facts.items,
        source=record.source.value if record.source is not None else "",
        scenes=scenes,
        sources=sources,
        broken=broken,
        whole=whole,
        assets=folder.assets,
    )
    return Loaded(story, tuple(reading.found))


def _settings(documents: list[Document] | None, folder: Folder, reading: Reading) -> Settings | None:
    if documents is None:
        if not any(item.is_error for item in folder.found):
            place = Span(STORY, 1, 1, 1, 2)
            hint = "Write one: id, title and start are what it needs."
            reading.found.append(diagnose("no-story-file", place, "There is no story.yaml.", hint))
        return None
    root = _only(documents, reading)
    if root is None or root.root is None:
        if root is None or not root.broken:
            hint = "Write id, title and start into it: those are what it needs."
            reading.wrong("no-story-file", Span(STORY, 1, 1, 1, 2), "story.yaml is empty.", hint)
        return None
    return read_settings(root.root, reading)


def _cast(documents: list[Document] | None, reading: Reading) -> Mapping[str, Member]:
    root = _only(documents or [], reading)
    return {} if root is None or root.root is None else read_cast(root.root, reading)


def _record(documents: list[Document] | None, reading: Reading) -> Record | None:
    root = _only(documents or [], reading)
    if root is None or root.root is None:
        return Record(People({}), Facts({}))
    return read_record(root.root, reading)


def _only(documents: list[Document], reading: Reading) -> Document | None:
    """The first document of a special file; a second one is reported."""
    for extra in documents[1:]:
        place = Span(extra.source.file, extra.line, 1, extra.line, 2)
        hint = "Take out the line ---."
        reading.wrong("wrong-shape", place, "This file holds one document only.", hint)
    return documents[0] if documents else None


def _scenes(
    documents: Mapping[str, list[Document]], reading: Reading
) -> tuple[tuple[Scene, ...], frozenset[str], bool]:
    scenes: dict[str, Scene] = {}
    broken: set[str] = set()
    whole = True
    for file, parts in documents.items():
        for document in parts if file not in (STORY, CAST, RECORD) else ():
            scene = None if document.root is None else read_scene(document.root, reading)
            if scene is None:
                name = document.name
                broken |= {name} if name else set()
                whole = whole and document.root is None and not document.broken
            elif scene.id in scenes:
                _twice(scene, scenes[scene.id], reading)
            else:
                scenes[scene.id] = scene
    return tuple(scenes.values()), frozenset(broken), whole


def _twice(scene: Scene, first: Scene, reading: Reading) -> None:
    place = first.scene.span
    message = f"There are two scenes “{scene.id}”; the other is at {place.file}:{place.line}."
    reading.wrong("duplicate-scene", scene.scene.span, message, "Give one of them another id.")


def memory_folder(files: Mapping[str, str]) -> Folder:
    """A folder from texts, `{file: text}`, for examples and tests. It has no assets."""
    return Folder(tuple(Source(file, text) for file, text in sorted(files.items())), {})
