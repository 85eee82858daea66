"""Field types that hold expressions and assignments."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from game.model.names import Names, Use
from game.model.plain import scalar
from game.model.reading import Reading
from game.source.codes import diagnose
from game.source.diagnostic import Diagnostic
from game.source.source import Span
from game.syntax import nodes
from game.syntax.expressions import Assignment, Fault, Tree, parse, parse_assignment
from game.syntax.typing_rules import Typed, Unknown

_ODDS_WORD = " in "
_SIDES = re.compile(r"[0-9]{1,3}")


@dataclass(frozen=True, slots=True)
class Amount:
    """An expression that is a number."""

    node: nodes.Scalar
    tree: Tree

    @classmethod
    def read(cls, node: nodes.Node, reading: Reading) -> Self | None:
        found = scalar(node, reading, "an expression")
        tree = None if found is None else read_tree(found, 0, len(found.value), reading)
        return None if found is None or tree is None else cls(found, tree)

    @classmethod
    def schema(cls) -> dict[str, Any]:
        return {"type": ["string", "integer"]}

    def typed(self, names: Names) -> Typed:
        """Raises Fault."""
        return names.number(self.tree)

    def link(self, names: Names) -> Iterator[Diagnostic]:
        yield from faults(lambda: self.typed(names), self.node, 0)

    def uses(self, names: Names) -> Iterator[Use]:
        yield from uses_of(self.typed(names), self.node, 0)


class Test(Amount):
    """An expression that is true or false."""

    __slots__ = ()
    __test__: ClassVar[bool] = False

    @classmethod
    def schema(cls) -> dict[str, Any]:
        return {"type": ["string", "boolean"]}

    def typed(self, names: Names) -> Typed:
        """Raises Fault."""
        return names.test(self.tree)


@dataclass(frozen=True, slots=True)
class Odds(Amount):
    """`n in d`: a number expression, the word in, and how many sides the die has."""

    sides: int

    @classmethod
    def read(cls, node: nodes.Node, reading: Reading) -> Self | None:
        found = scalar(node, reading, "a chance")
        if found is None:
            return None
        n, word, sides = found.value.rpartition(_ODDS_WORD)
        if not word or _SIDES.fullmatch(sides.strip()) is None or not 2 <= int(sides) <= 100:
            message = f"“{found.value}” is no chance."
            reading.wrong("bad-chance", found.span, message, "Write `2 in 6`, or `heat + 1 in 6`.")
            return None
        tree = read_tree(found, 0, len(n), reading)
        return None if tree is None else cls(found, tree, int(sides))

    @classmethod
    def schema(cls) -> dict[str, Any]:
        return {"type": "string", "pattern": r" in \d+$"}


@dataclass(frozen=True, slots=True)
class Effects:
    """One assignment or a list of them."""

    items: tuple[tuple[nodes.Scalar, Assignment], ...]
    span: Span

    @classmethod
    def read(cls, node: nodes.Node, reading: Reading) -> Self | None:
        given = node.items if isinstance(node, nodes.Sequence) else [node]
        items = []
        for item in given:
            found = scalar(item, reading, "an assignment")
            if found is None:
                continue
            try:
                items.append((found, parse_assignment(found.value)))
            except Fault as fault:
                reading.found.append(_diagnostic(fault, found, 0))
        return cls(tuple(items), node.span)

    @classmethod
    def schema(cls) -> dict[str, Any]:
        one = {"type": "string"}
        return {"anyOf": [one, {"type": "array", "items": one}]}

    def link(self, names: Names) -> Iterator[Diagnostic]:
        for node, item in self.items:
            yield from faults(_later(item, names), node, 0)

    def uses(self, names: Names) -> Iterator[Use]:
        for node, item in self.items:
            yield Use("set", item.target, node, item.start, item.end)
            yield from uses_of(names.assignment(item), node, 0)


def _later(item: Assignment, names: Names) -> Callable[[], Typed]:
    return lambda: names.assignment(item)


def read_tree(node: nodes.Scalar, start: int, end: int, reading: Reading) -> Tree | None:
    """The tree of a stretch of a scalar's value, or a finding and None."""
    try:
        return parse(node.value[start:end])
    except Fault as fault:
        reading.found.append(_diagnostic(fault, node, start))
        return None


def faults(typing: Callable[[], Typed], node: nodes.Scalar, start: int) -> Iterator[Diagnostic]:
    """What typing an expression finds wrong, placed in the file."""
    try:
        typing()
    except Fault as fault:
        yield _diagnostic(fault, node, start)


def uses_of(typed: Typed, node: nodes.Scalar, start: int) -> Iterator[Use]:
    """The variables and scenes that an expression reads."""
    place = (node, start + typed.tree.start, start + typed.tree.end)
    for name in sorted(typed.reads):
        yield Use("read", name, *place)
    for scene, most in sorted(typed.seen):
        yield Use("seen", scene, *place, most)


def _diagnostic(fault: Fault, node: nodes.Scalar, start: int) -> Diagnostic:
    code = "unknown-name" if isinstance(fault, Unknown) else "expression"
    return diagnose(code, node.at(start + fault.start, start + fault.end), fault.message, fault.hint)
