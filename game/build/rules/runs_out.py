"""A scene that is entered by `go` or at the start must not run out."""

from collections import defaultdict
from collections.abc import Iterator

from game.build.linked import Linked
from game.run import operations as ops
from game.source.codes import diagnose
from game.source.diagnostic import Diagnostic
from game.source.source import Source, Span

_HINT = "Write `- go:` or `- end:` below it, or come to this scene with `visit:` instead."


def check(linked: Linked) -> Iterator[Diagnostic]:
    flow, program = linked.sure, linked.program
    gone_to = {target for targets in flow.goes.values() for target in targets}
    blocks = _returning(linked)
    for index in sorted(flow.returns & (gone_to | {program.start})):
        scene = linked.story.scenes[index]
        last = max(linked.words(blocks[index]), default=scene.scene.span)
        place = _last_line(last, linked.story.sources[last.file])
        how = "it is entered by `go`" if index in gone_to else "the story starts with it"
        message = f"“{scene.id}” runs out here, and {how}, so that there is nothing to return to."
        yield diagnose("runs-out", place, message, _HINT)


def _returning(linked: Linked) -> dict[int, list[int]]:
    """For each scene, the blocks at which it runs out."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    for block, scene in linked.sure.owner.items():
        if isinstance(linked.program.blocks[block][-1], ops.Return):
            found[scene].append(block)
    return found


def _last_line(span: Span, source: Source) -> Span:
    """The last line of a span that is not blank."""
    for number in range(span.end_line, span.line, -1):
        line = source.line(number)[: span.end_column - 1 if number == span.end_line else None]
        if line.strip():
            start = len(line) - len(line.lstrip())
            return Span(span.file, number, start + 1, number, len(line.rstrip()) + 1)
    return span
