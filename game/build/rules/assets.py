"""Picture and sound files: those that are used must be good, and the others are named."""

from collections.abc import Iterator
from pathlib import Path

from game.build.assets import fault
from game.build.linked import Linked
from game.source.codes import diagnose
from game.source.diagnostic import Diagnostic
from game.source.source import Span

_FOLDERS = {"picture": "pictures", "sound": "sounds"}


def check(linked: Linked) -> Iterator[Diagnostic]:
    for kind, files in linked.story.assets.items():
        uses = [use for use in linked.mentions if use.kind == kind]
        first = {use.name: use.span for use in sorted(uses, key=lambda use: use.span, reverse=True)}
        for name, path in files.items():
            shown = f"assets/{_FOLDERS[kind]}/{Path(path).name}"
            if name not in first:
                hint = "Name it in a scene, or delete it."
                place = Span(shown, 1, 1, 1, 1)
                yield diagnose("unused-asset", place, f"No scene uses this {kind}.", hint)
            elif (wrong := fault(Path(path))) is not None:
                yield diagnose("bad-asset", first[name], f"{shown} {wrong}.")
