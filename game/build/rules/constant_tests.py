"""Tests that can only come out one way."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from game.build.constants import constant
from game.build.linked import Linked
from game.model.names import Names
from game.model.texts import Label, Text, inner
from game.model.values import Test
from game.model.word import walk
from game.source.codes import diagnose
from game.source.diagnostic import Diagnostic
from game.source.source import Span
from game.syntax import nodes
from game.syntax.expressions import Tree
from game.syntax.inline import Either, Piece
from game.syntax.types import Number, Truth
from game.words.choose import Choose


class _Found(NamedTuple):
    """A test in a file: its tree, the scalar that holds it, and where in the scalar it begins."""

    tree: Tree
    node: nodes.Scalar
    start: int


def check(linked: Linked) -> Iterator[Diagnostic]:
    """Of the tests that are constant because nothing changes a variable, only the first is named."""
    dead = {span for _, word in linked.every(Choose) for span in _told_elsewhere(word, linked)}
    constant_ones = [found for found in _tests(linked) if _known(found.tree, linked) is not None]
    told = {name for found in constant_ones if found.node.span in dead for name in stuck(found.tree, linked)}
    for found in sorted(constant_ones, key=lambda one: (one.node.span, one.start)):
        names = stuck(found.tree, linked)
        if found.node.span not in dead and not names & told:
            told |= names
            yield _finding(found, linked)


def told_by_tests(linked: Linked) -> frozenset[str]:
    """The unchanging variables of which a finding about a test, or about its choice, already tells."""
    return frozenset(name for found in _tests(linked) for name in stuck(found.tree, linked))


def _told_elsewhere(word: Choose, linked: Linked) -> Iterator[Span]:
    """The tests of a choice that is a dead end."""
    if word.else_ is None:
        tests = [option.when for option in word.choose.items]
        if all(test is not None and _known(test.tree, linked) is False for test in tests):
            yield from (test.node.span for test in tests if test is not None)


def _tests(linked: Linked) -> Iterator[_Found]:
    for part in walk(linked.story.settings):
        if isinstance(part, Test):
            yield _Found(part.tree, part.node, 0)
        elif isinstance(part, Label):
            yield from _inline(part.pieces, part.node)
    for _, test in linked.every(Test):
        yield _Found(test.tree, test.node, 0)
    for _, label in linked.every(Label):
        yield from _inline(label.pieces, label.node)
    for _, text in linked.every(Text):
        for paragraph in text.passage.paragraphs:
            yield from _inline(paragraph.pieces, text.node)


def _inline(pieces: tuple[Piece, ...], node: nodes.Scalar) -> Iterator[_Found]:
    for piece in pieces:
        if isinstance(piece, Either):
            yield _Found(piece.test, node, piece.start)
        yield from _inline(tuple(inner(piece)), node)


def _by_bounds(tree: Tree, names: Names) -> bool | None:
    kind = names.test(tree).type
    return kind.known if isinstance(kind, Truth) else None


def _known(tree: Tree, linked: Linked) -> bool | None:
    """The outcome of a test that has only one, by the bounds of its variables or as nothing changes them."""
    known = _by_bounds(tree, linked.names)
    if known is None:
        value = constant(linked.names.test(tree).code, linked.fixed)
        known = None if value is None else bool(value)
    return known


def stuck(tree: Tree, linked: Linked) -> frozenset[str]:
    """The variables that make a test constant because nothing changes them."""
    if _by_bounds(tree, linked.names) is not None or _known(tree, linked) is None:
        return frozenset()
    return frozenset(name for name in linked.names.test(tree).reads if name in linked.fixed)


def _finding(found: _Found, linked: Linked) -> Diagnostic:
    span = found.node.at(found.start + found.tree.start, found.start + found.tree.end)
    known = "true" if _known(found.tree, linked) else "false"
    names = sorted(stuck(found.tree, linked))
    hint = unchanging(names) if names else _bounds(found.tree, linked.names)
    return diagnose("constant-test", span, f"This test is always {known}.", hint)


def unchanging(names: Iterable[str]) -> str:
    """The hint about variables that make tests constant."""
    told = " or ".join(f"“{name}”" for name in names)
    return f"Nothing changes {told}: do so with `do:` somewhere."


def _bounds(tree: Tree, names: Names) -> str:
    """What the numbers in a test can be."""
    reads = sorted(names.test(tree).reads)
    numbers = [(name, kind) for name in reads if isinstance(kind := names.variables[name], Number)]
    told = [f"“{name}” goes from {kind.low} to {kind.high}" for name, kind in numbers]
    return ", ".join(told) + "." if told else ""
