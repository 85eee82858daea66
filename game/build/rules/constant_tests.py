"""Tests that can only come out one way."""

from collections.abc import Iterator
from typing import NamedTuple

from game.build.linked import Linked
from game.model.names import Names
from game.model.texts import Label, Text, inner
from game.model.values import Test
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
    told = {span for _, word in linked.every(Choose) for span in _told_elsewhere(word, linked.names)}
    for found in _tests(linked):
        known = _known(found.tree, linked.names)
        if known is not None and found.node.span not in told:
            yield _finding(found, known, linked.names)


def _told_elsewhere(word: Choose, names: Names) -> Iterator[Span]:
    """The tests of a choice that is a dead end."""
    if word.else_ is None:
        tests = [option.when for option in word.choose.items]
        if all(test is not None and _known(test.tree, names) is False for test in tests):
            yield from (test.node.span for test in tests if test is not None)


def _tests(linked: Linked) -> Iterator[_Found]:
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


def _known(tree: Tree, names: Names) -> bool | None:
    kind = names.test(tree).type
    return kind.known if isinstance(kind, Truth) else None


def _finding(found: _Found, known: bool, names: Names) -> Diagnostic:
    span = found.node.at(found.start + found.tree.start, found.start + found.tree.end)
    message = f"This test is always {'true' if known else 'false'}."
    return diagnose("constant-test", span, message, _bounds(found.tree, names))


def _bounds(tree: Tree, names: Names) -> str:
    """What the numbers in a test can be."""
    reads = sorted(names.test(tree).reads)
    numbers = [(name, kind) for name in reads if isinstance(kind := names.variables[name], Number)]
    told = [f"“{name}” goes from {kind.low} to {kind.high}" for name, kind in numbers]
    return ", ".join(told) + "." if told else ""
