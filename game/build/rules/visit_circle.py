"""Visits and draws do not lead back into themselves."""

from collections.abc import Iterator

from game.build.linked import Linked
from game.run import operations as ops
from game.source.codes import diagnose
from game.source.diagnostic import Diagnostic
from game.source.source import Span

_HINT = "Use `go:` where the play need not come back."


def check(linked: Linked) -> Iterator[Diagnostic]:
    for scene, target in _backward(linked):
        ids = linked.story.scenes[scene].id, linked.story.scenes[target].id
        own = "itself" if scene == target else f"“{ids[1]}”, which is still waiting for this scene to end"
        message = f"Here “{ids[0]}” visits {own}: the visits go in a circle."
        yield diagnose("visit-circle", _place(linked, scene, target), message, _HINT)


def _backward(linked: Linked) -> Iterator[tuple[int, int]]:
    """The visits (scene, scene visited) that close a circle."""
    done: set[int] = set()
    for first in linked.sure.calls:
        path: dict[int, Iterator[int]] = {} if first in done else {first: _targets(linked, first)}
        while path:
            scene = next(reversed(path))
            target = next(path[scene], None)
            if target is None:
                done.add(scene)
                del path[scene]
            elif target in path:
                yield scene, target
            elif target not in done:
                path[target] = _targets(linked, target)


def _targets(linked: Linked, scene: int) -> Iterator[int]:
    return iter(sorted(linked.sure.calls.get(scene, ())))


def _place(linked: Linked, scene: int, target: int) -> Span:
    """The word of a scene that visits or draws another one."""
    blocks = [
        block
        for block, owner in linked.sure.owner.items()
        if owner == scene and _calls(linked.program.blocks[block][-1], target)
    ]
    return min(linked.words(blocks))


def _calls(last: ops.Operation, target: int) -> bool:
    return isinstance(last, ops.Call) and last.scene == target
