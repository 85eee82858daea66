"""Two choices of a scene must not go by one id: saves and `once` could not tell them apart."""

from collections.abc import Iterator

from game.build.linked import Linked
from game.source.codes import diagnose
from game.source.diagnostic import Diagnostic
from game.words.choose import Choose


def check(linked: Linked) -> Iterator[Diagnostic]:
    seen: set[tuple[str, str]] = set()
    for scene, word in linked.every(Choose):
        if word.id is None:
            continue
        if (scene.id, word.id.value) in seen:
            message = f"Another choice of this scene has the id “{word.id.value}” already."
            yield diagnose("duplicate-choice", word.id.span, message, "Give it an id of its own.")
        seen.add((scene.id, word.id.value))
