"""The story around the examples of the words: the manual prints it once, and the tests play them in it."""

from collections.abc import Mapping

from game.build.folder import CAST, STORY
from game.source.codes.samples import PICTURE, SOUND
from game.writing.examples import SCENES, first_scene

_STORY = """\
id: example
title: Example
start: {start}
variables:
  heat: {{int: 0..5, start: 0}}
  promise: {{one of: [none, made, kept], start: none}}
  notebook: {{set of: details, most: 2}}
details:
  keys: {{label: A ring of keys}}
  scarf: {{label: A scarf on a seat}}
decks:
  accidents: {{again: false}}
endings:
  done: {{title: Done}}
"""
_CAST = "NOOR: {name: Noor, role: sound}\n"
_ASSETS: Mapping[str, str | bytes] = {
    "assets/pictures/lobby_night.png": PICTURE,
    "assets/sounds/rain.ogg": SOUND,
}


def story_around(scenes: str) -> Mapping[str, str | bytes]:
    """The files of a story folder in which these scenes can be played, from the first of them on."""
    return {**shown_around(first_scene(scenes)), SCENES: scenes, **_ASSETS}


def shown_around(start: str) -> Mapping[str, str]:
    """The files that tell what the examples rely on."""
    return {STORY: _STORY.format(start=start), CAST: _CAST}
