"""A choice of which no option can ever be picked needs an `else`."""

from collections.abc import Iterator

from game.build.flow import never_open
from game.build.linked import Linked
from game.run import operations as ops
from game.source.codes import diagnose
from game.source.diagnostic import Diagnostic

_HINT = "Mend the tests, or write `else:` beside `choose:`."


def check(linked: Linked) -> Iterator[Diagnostic]:
    for block in linked.sure.owner:
        last = linked.program.blocks[block][-1]
        if isinstance(last, ops.Ask):
            choice = linked.program.asks[last.ask]
            if choice.otherwise < 0 and all(never_open(option) for option in choice.options):
                message = "No option of this choice can ever be picked, and there is no `else`."
                yield diagnose("dead-end", max(linked.words((block,))), message, _HINT)
