"""Which slots operations read: what a search has to remember."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from game.build.constants import constant
from game.run import operations as ops
from game.run.operations import Either, Expr, Nth, Parts
from game.run.program import Option, Program


def reads(expr: Expr) -> int:
    """The slots of an expression, as a bit mask."""
    if isinstance(expr, int):
        return 0
    op, *args = expr
    return 1 << args[0] if op == "slot" else union(reads(arg) for arg in args)


def union(masks: Iterable[int]) -> int:
    found = 0
    for mask in masks:
        found |= mask
    return found


def of_text(parts: Parts) -> int:
    """The slots that decide what a text says. A value that is only printed decides nothing."""
    found = 0
    for part in parts:
        match part:
            case Either(test, yes, no):
                found |= reads(test) | of_text(yes) | of_text(no)
            case Nth(slot, ways):
                found |= 1 << slot | union(of_text(way) for way in ways)
    return found


def turns_of(parts: Parts) -> Iterator[Nth]:
    """The alternatives in a text, in the order in which the engine counts them."""
    for part in parts:
        match part:
            case Either(_, yes, no):
                yield from turns_of(yes)
                yield from turns_of(no)
            case Nth(_, ways):
                yield part
                for way in ways:
                    yield from turns_of(way)


@dataclass
class Sight:
    """What a search looks at. With `flow` not at texts, nor at an `if` whose sides only say something."""

    program: Program
    flow: bool
    _skipped: dict[int, int] = field(default_factory=dict)
    _steps: dict[int, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    _asked: dict[int, int] = field(default_factory=dict)

    def skipped(self, block: int) -> int:
        """The block at which something happens next: without `flow` this one."""
        if not self.flow:
            return block
        if block not in self._skipped:
            self._skipped[block] = block
            self._skipped[block] = self._past(block)
        return self._skipped[block]

    def _past(self, block: int) -> int:
        *others, last = self.program.blocks[block]
        if not all(isinstance(item, ops.Say | ops.Emit) for item in others):
            return block
        if isinstance(last, ops.Jump):
            return self.skipped(last.block)
        if isinstance(last, ops.Branch) and len(ways := self.ways(last)) == 1:
            return self.skipped(ways[0])
        return block

    def ways(self, branch: ops.Branch) -> tuple[int, ...]:
        """The blocks of both sides, or the one that it can only come to."""
        known = constant(branch.test, {})
        if known is not None:
            return (branch.yes if known else branch.no,)
        if self.flow and self.skipped(branch.yes) == self.skipped(branch.no):
            return (branch.yes,)
        return branch.yes, branch.no

    def always_open(self, option: Option) -> bool:
        return option.once < 0 and (option.when is None or bool(constant(option.when, {})))

    def of_ask(self, block: int) -> int:
        """What the options of the choice at the end of a block read."""
        if block not in self._asked:
            self._asked[block] = self._of_ask(self.program.blocks[block][-1])
        return self._asked[block]

    def _of_ask(self, last: ops.Operation) -> int:
        assert isinstance(last, ops.Ask)
        found = 0
        for option in self.program.asks[last.ask].options:
            found |= 0 if option.when is None else reads(option.when)
            found |= 1 << option.once if option.once >= 0 else 0
            found |= 0 if self.flow else of_text(option.label) | of_text(option.why)
        return found

    def before(self, block: int, live: int) -> int:
        """The slots that matter when a block begins, where those in `live` matter at its end."""
        if block not in self._steps:
            steps = map(self._step, reversed(self.program.blocks[block]))
            self._steps[block] = tuple(step for step in steps if step != (-1, 0))
        for slot, mask in self._steps[block]:
            if slot < 0:
                live |= mask
            elif live >> slot & 1:
                live = live & ~(1 << slot) | mask
        return live

    def plan(self, block: int, live: int) -> tuple[ops.Operation, ...]:
        """The operations of a block that matter, without the last one where it only leaves."""
        found: list[ops.Operation] = []
        for operation in reversed(self.program.blocks[block]):
            if self._matters(operation, live):
                found.append(operation)
            slot, mask = self._step(operation)
            if slot < 0 or live >> slot & 1:
                live = (live & ~(1 << slot) if slot >= 0 else live) | mask
        return tuple(reversed(found))

    def _matters(self, operation: ops.Operation, live: int) -> bool:
        match operation:
            case ops.Say():
                return not self.flow
            case ops.Set(slot):
                return bool(live >> slot & 1)
            case ops.Enter(_, counter):
                return counter >= 0 and bool(live >> counter & 1)
        return False

    def _step(self, operation: ops.Operation) -> tuple[int, int]:
        """Which slot (or -1) an operation gives a value, and what it reads for that."""
        match operation:
            case ops.Say(_, parts):
                return -1, 0 if self.flow else of_text(parts)
            case ops.Set(slot, expr):
                kept = 1 << slot if self.program.slots[slot].kind == "set" else 0
                return slot, reads(expr) | kept
            case ops.Branch():
                return -1, reads(operation.test) if len(self.ways(operation)) == 2 else 0
            case ops.Roll(cases, _, chance):
                return -1, of_roll(cases, chance)
        return -1, 0


def of_roll(cases: tuple[ops.Case, ...], chance: ops.Chance | None) -> int:
    if chance is None:
        return union(reads(case.weight) for case in cases)
    return reads(chance.base) | union(reads(amount) | reads(test) for _, amount, test in chance.modifiers)
