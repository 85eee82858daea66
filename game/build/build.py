"""A story folder to a program, and everything that is wrong with it."""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from game.build.emit import emit
from game.build.folder import CAST, RECORD, STORY, Folder, read_folder
from game.build.linked import Linked
from game.build.load import load_story
from game.build.rules import RULES
from game.model.names import Names
from game.model.story import Story
from game.model.word import leaves, walk
from game.run.program import Program
from game.source.diagnostic import Diagnostic
from game.source.source import Source

_DECLARED = {
    STORY: (
        "unknown-name",
        "unknown-variable",
        "unknown-ending",
        "unknown-deck",
        "unknown-detail",
        "unknown-reel",
    ),
    CAST: ("unknown-cue",),
    RECORD: ("unknown-fact", "unknown-detail"),
}


@dataclass(frozen=True)
class Build:
    """`program` is None where there are errors. `held_back` says that something could not be read or is not
    known, so that the rules about the story as a whole were not asked. `sources` are the texts by their file,
    also of a story that could not be read."""

    story: Story | None
    program: Program | None
    diagnostics: tuple[Diagnostic, ...]
    held_back: bool
    sources: Mapping[str, Source] = field(default_factory=dict)

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        return tuple(item for item in self.diagnostics if item.is_error)


def build(folder: Path) -> Build:
    """Builds a story folder. Never raises on anything that a story can hold."""
    with _no_collection():
        return build_folder(read_folder(folder))


def build_folder(folder: Folder) -> Build:
    """Builds what was read from a folder."""
    story, found = load_story(folder)
    sources = {source.file: source for source in folder.sources}
    if story is None:
        return Build(None, None, _sorted(found), True, sources)
    names = names_of(story)
    parts = tuple((scene, tuple(walk(scene))) for scene in story.scenes)
    mentioning = tuple(leaves(chain(walk(story.settings), *(inside for _, inside in parts))))
    missing = tuple(item for leaf in mentioning for item in leaf.link(names))
    unsure = _unsure(story, found)
    found += tuple(item for item in missing if item.code not in unsure)
    if any(item.is_error for item in found):
        return Build(story, None, _sorted(found), True, sources)
    mentions = tuple(use for leaf in mentioning for use in leaf.uses(names))
    program, begun = emit(story, names, mentions)
    linked = Linked.of(story, names, mentions, program, begun, parts)
    for rule in RULES:
        found += tuple(rule(linked))
    good = not any(item.is_error for item in found)
    return Build(story, program if good else None, _sorted(found), False, sources)


def _unsure(story: Story, found: tuple[Diagnostic, ...]) -> frozenset[str]:
    """Findings that may come from a name which is declared, in what could not be read."""
    wrong = {item.span.file for item in found if item.is_error}
    codes = {code for file, codes in _DECLARED.items() if file in wrong for code in codes}
    return frozenset(codes if story.whole else codes | {"unknown-scene"})


def names_of(story: Story) -> Names:
    """Every name that the story declares."""
    settings = story.settings
    kinds: Mapping[str, Mapping[str, object] | frozenset[str]] = {
        "scene": frozenset(scene.id for scene in story.scenes) | story.broken,
        "ending": story.endings,
        "deck": settings.decks.items if settings.decks is not None else {},
        "detail": settings.details.items if settings.details is not None else {},
        "reel": settings.reels.items if settings.reels is not None else {},
        "fact": story.facts,
        "cue": story.cast,
        "variable": settings.variable_types,
        "picture": story.assets.get("picture", {}),
        "sound": story.assets.get("sound", {}),
    }
    return Names(settings.variable_types, kinds)


def _sorted(found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(set(found), key=lambda item: (item.span, item.code, item.message)))


@contextmanager
def _no_collection() -> Iterator[None]:
    """Nothing that a build makes is garbage. Looking for it takes half of the time (measured.md), and once
    more when the collector is back on; so what was made is put out of its sight."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()
