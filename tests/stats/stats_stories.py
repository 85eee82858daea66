"""Short stories whose figures can be counted by hand."""

from game.build.build import Build, build_folder
from game.build.load import memory_folder
from game.writing.stats.figures import Figures, figures

SETTINGS = """\
id: short
title: Short
start: first
variables:
  mood: {one of: [calm, cross], start: calm}
  heat: {int: 0..9, start: 0}
reels: {one: {title: One}, two: {title: Two}}
endings: {done: {title: Done}, other: {title: Other}, secret: {title: Secret, hidden: true}}
"""
CAST = "NOOR: {name: Noor}\n"
RECORD = """\
people: {baker: {name: Sean Baker, role: director}}
facts:
  phones: {says: The phones were real., people: [baker]}
  lenses: {says: The lenses were borrowed., people: [baker]}
"""


def built(scenes: str, **files: str) -> Build:
    """The build of scenes beside the files above, or others; a story that is wrong says what is wrong."""
    texts = {"story": SETTINGS, "cast": CAST, "record": RECORD, "scenes": scenes} | files
    found = build_folder(memory_folder({f"{name}.yaml": text for name, text in texts.items()}))
    assert found.program is not None, [f"{item.span}: {item.message}" for item in found.errors]
    return found


def of(scenes: str, plays: int = 60, seed: int = 1, **files: str) -> Figures:
    """The figures of a story."""
    found = built(scenes, **files)
    assert found.story is not None and found.program is not None
    return figures(found, found.story, found.program, plays, seed)
