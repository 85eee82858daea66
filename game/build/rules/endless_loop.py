"""From every line a choice, an ending or the end of the script must be within reach."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from game.build.linked import Linked
from game.run import operations as ops
from game.source.codes import diagnose
from game.source.diagnostic import Diagnostic


def check(linked: Linked) -> Iterator[Diagnostic]:
    bad = set(linked.sure.owner) - _good(linked)
    seen: set[int] = set()
    for block in sorted(bad):
        path: dict[int, None] = {}
        while block in bad and block not in path and block not in seen:
            path[block] = None
            block = _next(linked, block)
        if block in path:
            circle = list(path)[list(path).index(block) :]
            yield from _finding(linked, circle)
        seen.update(path)


def _good(linked: Linked) -> set[int]:
    """The blocks from which the play comes to a choice, to an ending, or out of its scene.

    A visited scene that runs out lets the play go on behind the visit, and is no stop by itself.
    """
    flow, blocks = linked.sure, linked.program.blocks
    going, calling = defaultdict[int, list[int]](list), defaultdict[int, list[int]](list)
    stops, leaves = set[int](), set[int]()
    for block in flow.owner:
        match blocks[block][-1]:
            case ops.Go(scene):
                going[linked.program.scenes[scene].start].append(block)
            case ops.Call(scene):
                calling[linked.program.scenes[scene].start].append(block)
            case ops.Ask() | ops.End():
                stops.add(block)
            case ops.Return():
                leaves.add(block)
    return _leading_to(_leading_to(stops, flow.before, going, calling) | leaves, flow.before, going)


def _leading_to(blocks: Iterable[int], *before: Mapping[int, Sequence[int]]) -> set[int]:
    """These blocks, and all that lead to them by any of these ways."""
    found, waiting = set[int](), list(blocks)
    while waiting:
        block = waiting.pop()
        if block not in found:
            found.add(block)
            for ways in before:
                waiting += ways.get(block, ())
    return found


def _next(linked: Linked, block: int) -> int:
    """One block that follows; of a block that is not good, none that follows is."""
    last = linked.program.blocks[block][-1]
    if isinstance(last, ops.Go):
        return linked.program.scenes[last.scene].start
    after = linked.sure.after(block)
    if isinstance(last, ops.Call) and not after:
        return linked.program.scenes[last.scene].start
    return after[0]


def _finding(linked: Linked, circle: list[int]) -> Iterator[Diagnostic]:
    """A circle of visits alone is the finding of another rule."""
    leaving = [block for block in circle if isinstance(linked.program.blocks[block][-1], ops.Go)]
    places = linked.words(leaving)
    if places:
        scenes = dict.fromkeys(linked.story.scenes[linked.sure.owner[block]].id for block in circle)
        way = ", ".join(f"“{scene}”" for scene in scenes)
        message = f"From here the play goes in a circle for ever, without a choice: {way}."
        hint = "Put a choice or an ending on the way, or leave the circle on a test."
        yield diagnose("endless-loop", max(places), message, hint)
