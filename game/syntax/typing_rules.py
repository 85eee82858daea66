"""Types of expressions: a tree and the story's names to code, a type, and what is read.

Code is the expression tuple of `game.run.operations` with names in place of slots: `("slot", "heat")`,
`("seen", "lobby")`. Ranges are followed, so that a test which can only come out one way is known.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

from game.source.suggest import did_you_mean
from game.syntax.expressions import Assignment, Fault, Tree
from game.syntax.types import Number, OneOf, SetOf, Truth, Type, truth_meant

SEEN_MOST = 99
Code = int | tuple[Any, ...]
_BOTH = Truth()
_DECLARE = "Declare it in story.yaml under `variables:`."


class Scope(Protocol):
    """The names that an expression may use."""

    @property
    def variables(self) -> Mapping[str, Type]: ...
    @property
    def scenes(self) -> Collection[str]: ...


class Typed(NamedTuple):
    """`reads` are variables; `seen` the scenes whose visits are read, each with the count worth keeping."""

    code: Code
    type: Type
    reads: frozenset[str]
    seen: frozenset[tuple[str, int]]
    tree: Tree


@dataclass
class _Rules:
    scope: Scope
    reads: set[str]
    seen: set[tuple[str, int]]

    def of(self, tree: Tree) -> tuple[Code, Type]:
        match tree.op:
            case "int":
                return int(tree.value), Number(int(tree.value), int(tree.value))
            case "bool":
                return int(tree.value), Truth(bool(tree.value))
            case "name":
                return self.name(tree)
            case "and" | "or":
                return self.junction(tree)
            case "not":
                code, kind = self.truth(tree.args[0])
                return ("not", code), Truth(None if kind.known is None else not kind.known)
            case "+" | "-":
                return self.sum(tree)
            case "in" | "not in":
                return self.membership(tree)
            case "len" | "min" | "max" | "seen":
                return self.call(tree)
            case _:
                return self.comparison(tree)

    def name(self, tree: Tree) -> tuple[Code, Type]:
        name = str(tree.value)
        kind = self.scope.variables.get(name)
        if kind is None:
            hint = truth_meant(name) or did_you_mean(name, self.scope.variables) or _DECLARE
            raise Unknown(f"There is no variable “{name}”.", tree.start, tree.end, hint)
        self.reads.add(name)
        return ("slot", name), kind

    def truth(self, tree: Tree) -> tuple[Code, Truth]:
        code, kind = self.of(tree)
        if isinstance(kind, Truth):
            return code, kind
        raise Fault(f"This is {kind}, where a test must be true or false.", *_at(tree), _as_test(tree, kind))

    def number(self, tree: Tree) -> tuple[Code, Number]:
        code, kind = self.of(tree)
        if isinstance(kind, Number):
            return code, kind
        raise Fault(f"This is {kind}, where a number is needed.", *_at(tree))

    def junction(self, tree: Tree) -> tuple[Code, Type]:
        found = [self.truth(arg) for arg in tree.args]
        stops = tree.op == "or"
        known = [kind.known for _, kind in found]
        answer = stops if stops in known else None if None in known else not stops
        return (tree.op, *(code for code, _ in found)), Truth(answer)

    def sum(self, tree: Tree) -> tuple[Code, Type]:
        (a, left), (b, right) = (self.number(arg) for arg in tree.args)
        if tree.op == "+":
            return ("+", a, b), Number(left.low + right.low, left.high + right.high)
        return ("-", a, b), Number(left.low - right.high, left.high - right.low)

    def membership(self, tree: Tree) -> tuple[Code, Type]:
        what, where = tree.args
        code, kind = self.of(where)
        if not isinstance(kind, SetOf):
            raise Fault(f"What follows `in` must be a set; this is {kind}.", *_at(where))
        found = ("has", code, member_index(what, kind))
        return (found if tree.op == "in" else ("not", found)), _BOTH

    def comparison(self, tree: Tree) -> tuple[Code, Type]:
        left, right = tree.args
        if tree.op in ("==", "!="):
            words = self.words(left, right) or self.words(right, left)
            if words is not None:
                return (tree.op, *words), _BOTH
        (a, low), (b, high) = self.comparable(left), self.comparable(right)
        if isinstance(low, Truth) or isinstance(high, Truth):
            return self.equal_truths(tree, (a, low), (b, high))
        for visits in (left, right):
            if visits.op == "seen":
                scene = str(visits.args[0].value)
                self.seen.add((scene, _worth(low, high)))
        return (tree.op, a, b), Truth(_compare(tree.op, low, high))

    def comparable(self, tree: Tree) -> tuple[Code, Number | Truth]:
        if tree.op == "seen":
            return ("seen", self.counted_scene(tree)), Number(0, SEEN_MOST)
        code, kind = self.of(tree)
        if isinstance(kind, Number | Truth):
            return code, kind
        raise Fault(f"This is {kind}, which cannot be compared so.", *_at(tree), _as_test(tree, kind))

    def equal_truths(
        self, tree: Tree, left: tuple[Code, Type], right: tuple[Code, Type]
    ) -> tuple[Code, Type]:
        if tree.op not in ("==", "!=") or not (isinstance(left[1], Truth) and isinstance(right[1], Truth)):
            raise Fault("A number and a truth cannot be compared.", *_at(tree), "Write the test alone.")
        return (tree.op, left[0], right[0]), _BOTH

    def words(self, one: Tree, other: Tree) -> tuple[Code, Code] | None:
        """`variable == member`, or two variables of one kind; None where `one` is no such variable."""
        kind = self.scope.variables.get(str(one.value)) if one.op == "name" else None
        if not isinstance(kind, OneOf):
            return None
        self.reads.add(str(one.value))
        if other.op == "name" and self.scope.variables.get(str(other.value)) == kind:
            self.reads.add(str(other.value))
            return ("slot", one.value), ("slot", other.value)
        return ("slot", one.value), member_index(other, kind)

    def call(self, tree: Tree) -> tuple[Code, Type]:
        if tree.op == "seen":
            return self.visits(tree)
        if tree.op == "len":
            code, kind = self.of(tree.args[0])
            if not isinstance(kind, SetOf) or len(tree.args) != 1:
                raise Fault("len() counts the members of one set.", *_at(tree))
            return ("len", code), Number(0, kind.most)
        found = [self.number(arg) for arg in tree.args]
        if len(found) < 2:
            raise Fault(f"{tree.op}() wants two numbers or more.", *_at(tree))
        fold = min if tree.op == "min" else max
        low, high = fold(k.low for _, k in found), fold(k.high for _, k in found)
        return (tree.op, *(code for code, _ in found)), Number(low, high)

    def visits(self, tree: Tree) -> tuple[Code, Type]:
        scene = self.counted_scene(tree)
        self.seen.add((scene, SEEN_MOST))
        return ("seen", scene), Number(0, SEEN_MOST)

    def counted_scene(self, tree: Tree) -> str:
        arg = tree.args[0]
        if arg.op != "name" or len(tree.args) != 1:
            raise Fault("seen() wants the id of one scene.", *_at(tree))
        if arg.value not in self.scope.scenes:
            hint = did_you_mean(str(arg.value), self.scope.scenes)
            raise Unknown(f"There is no scene “{arg.value}”.", *_at(arg), hint)
        return str(arg.value)


class Unknown(Fault):
    """A name that the story does not have."""


def infer(tree: Tree, scope: Scope) -> Typed:
    """Any expression. Raises Fault."""
    rules = _Rules(scope, set(), set())
    code, kind = rules.of(tree)
    return Typed(code, kind, frozenset(rules.reads), frozenset(rules.seen), tree)


def test(tree: Tree, scope: Scope) -> Typed:
    """An expression that must be true or false. Raises Fault."""
    rules = _Rules(scope, set(), set())
    code, kind = rules.truth(tree)
    return Typed(code, kind, frozenset(rules.reads), frozenset(rules.seen), tree)


def number(tree: Tree, scope: Scope) -> Typed:
    """An expression that must be a number. Raises Fault."""
    rules = _Rules(scope, set(), set())
    code, kind = rules.number(tree)
    return Typed(code, kind, frozenset(rules.reads), frozenset(rules.seen), tree)


def assignment(found: Assignment, scope: Scope) -> Typed:
    """The new value of the target. Raises Fault."""
    kind = scope.variables.get(found.target)
    if kind is None:
        hint = did_you_mean(found.target, scope.variables) or _DECLARE
        raise Unknown(f"There is no variable “{found.target}”.", found.start, found.end, hint)
    rules = _Rules(scope, set(), set())
    code, result = _assigned(rules, found, kind)
    return Typed(code, result, frozenset(rules.reads), frozenset(rules.seen), found.value)


def _assigned(rules: _Rules, found: Assignment, kind: Type) -> tuple[Code, Type]:
    slot: Code = ("slot", found.target)
    value = found.value
    if isinstance(kind, Number):
        code, result = rules.number(value)
        return (code if found.op == "=" else (found.op[0], slot, code)), result
    if isinstance(kind, SetOf):
        if found.op == "=":
            raise Fault("A set is changed by += and -=.", *_at(value), f"{found.target} += member")
        return ("with" if found.op == "+=" else "without", slot, member_index(value, kind)), kind
    if found.op != "=":
        raise Fault(f"“{found.target}” is {kind}: give it a value with =.", found.start, found.end)
    if isinstance(kind, Truth):
        return rules.truth(value)
    if value.op == "name" and rules.scope.variables.get(str(value.value)) == kind:
        return rules.name(value)
    return member_index(value, kind), kind


def member_index(tree: Tree, kind: OneOf | SetOf) -> int:
    """The place of a bare word among the members. Raises Fault."""
    if tree.op == "name" and tree.value in kind.members:
        return kind.members.index(str(tree.value))
    hint = did_you_mean(str(tree.value), kind.members) or f"It is {kind}."
    raise Unknown(f"“{tree.value}” is no member here.", *_at(tree), hint)


def _at(tree: Tree) -> tuple[int, int]:
    return tree.start, tree.end


def _as_test(tree: Tree, kind: Type) -> str:
    name = tree.args[0].value if tree.op == "seen" else tree.value
    if tree.op == "seen":
        return f"Write `seen({name}) > 0`."
    if isinstance(kind, Number):
        return f"Write `{name} > 0`, say." if tree.op == "name" else "Compare it with a number."
    if isinstance(kind, OneOf):
        return f"Write `{name} == {kind.members[0]}`, say."
    return f"Write `member in {name}` or `len({name}) > 0`."


def _worth(left: Number | Truth, right: Number | Truth) -> int:
    """Counts above the largest number compared with need not be told apart."""
    highs = [k.high for k in (left, right) if isinstance(k, Number) and k.high < SEEN_MOST]
    return min(max(max(highs, default=SEEN_MOST - 1) + 1, 1), SEEN_MOST)


def _compare(op: str, left: Number | Truth, right: Number | Truth) -> bool | None:
    assert isinstance(left, Number) and isinstance(right, Number)
    if op in (">", ">="):
        return _compare("<" if op == ">" else "<=", right, left)
    if op in ("==", "!="):
        apart = left.high < right.low or right.high < left.low
        same = left.low == left.high == right.low == right.high
        return (op == "!=") if apart else (op == "==") if same else None
    if left.high < right.low or (op == "<=" and left.high <= right.low):
        return True
    if left.low > right.high or (op == "<" and left.low >= right.high):
        return False
    return None
