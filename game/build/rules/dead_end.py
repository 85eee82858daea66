"""A choice of which no option can ever be picked needs an `else`."""

from collections.abc import Iterator

from game.build.flow import never_open
from game.build.linked import Linked
from game.build.rules.constant_tests import unchanging
from game.run import operations as ops
from game.run.program import Choice
from game.source.codes import diagnose
from game.source.diagnostic import Diagnostic

_HINT = "Mend the tests, or write `else:` beside `choose:`."


def check(linked: Linked) -> Iterator[Diagnostic]:
    for block in linked.sure.owner:
        last = linked.program.blocks[block][-1]
        if isinstance(last, ops.Ask):
            choice = linked.program.asks[last.ask]
            fixed = linked.fixed_slots
            if choice.otherwise < 0 and all(never_open(option, fixed) for option in choice.options):
                message = "No option of this choice can ever be picked, and there is no `else`."
                yield diagnose("dead-end", max(linked.words((block,))), message, _hint(choice, linked))


def _hint(choice: Choice, linked: Linked) -> str:
    """The variables that keep the options shut because nothing changes them, or what else can be done."""
    slots = {slot for option in choice.options for slot in _slots(option.when)}
    names = sorted(str(linked.program.slots[slot].name) for slot in slots & set(linked.fixed_slots))
    return unchanging(names) if names else _HINT


def _slots(expr: object) -> Iterator[int]:
    """The slots that an expression reads."""
    match expr:
        case ("slot", int(slot)):
            yield slot
        case tuple():
            for part in expr:
                yield from _slots(part)
