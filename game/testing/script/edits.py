"""Changes of single places in a file, which leave everything else in it as it is."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from typing import NamedTuple

from game.source.source import Source
from game.syntax import nodes
from game.testing.script.quoting import written

Place = tuple[int, int]
"""Line and column where a scalar begins, from 1 on."""

Wanted = Mapping[Place, str | None]
"""What scalars are to become; None takes them out, and whatever holds nothing else."""

_DASH = re.compile(r" *- +")


class Change(NamedTuple):
    """`text` in place of what stands from `start` to `end`, in code points from the start of the file."""

    start: int
    end: int
    text: str


def changed(source: Source, roots: Iterable[nodes.Node], wanted: Wanted) -> str:
    """The text of the file after the changes."""
    work = _Work(source, wanted)
    changes = [change for root in roots for change in work.node(root).changes]
    text = source.text
    for change in reversed(_apart(changes)):
        text = text[: change.start] + change.text + text[change.end :]
    return text


def emptied(source: Source, node: nodes.Node, wanted: Wanted) -> bool:
    """Whether the changes would leave nothing of a node."""
    return _Work(source, wanted).node(node).whole


def _apart(changes: list[Change]) -> list[Change]:
    """The changes in order; those that overlap take something out, and are made one."""
    found: list[Change] = []
    for change in sorted(changes):
        if found and change.start < found[-1].end:
            last = found.pop()
            change = Change(last.start, max(last.end, change.end), last.text + change.text)
        found.append(change)
    return found


class _Gone(NamedTuple):
    """Whether nothing is left of a node, and the changes inside it."""

    whole: bool
    changes: list[Change]


class _Work:
    def __init__(self, source: Source, wanted: Wanted) -> None:
        self.source = source
        self.wanted = wanted
        self.starts = (0, *accumulate(len(line) + 1 for line in source.lines))

    def node(self, node: nodes.Node) -> _Gone:
        if isinstance(node, nodes.Scalar):
            return self.scalar(node)
        if isinstance(node, nodes.Sequence):
            parts = list(self.items(node))
        else:
            assert isinstance(node, nodes.Mapping)
            parts = [(key, value, self.pair(key, value)) for key, value in node.items]
        if parts and all(gone.whole for _, _, gone in parts):
            return _Gone(True, [])
        inside = [change for _, _, gone in parts for change in gone.changes]
        ends = [(begin, end, gone.whole) for begin, end, gone in parts]
        return _Gone(False, [*inside, *self.taken_out(node, ends)])

    def items(self, node: nodes.Sequence) -> Iterator[tuple[nodes.Node, nodes.Node, _Gone]]:
        """The items of a list. What becomes the same as another item is taken out."""
        said = {
            item.value
            for item in node.items
            if isinstance(item, nodes.Scalar) and (item.line, item.column) not in self.wanted
        }
        for item in node.items:
            new = self.wanted.get((item.line, item.column)) if isinstance(item, nodes.Scalar) else None
            yield item, item, _Gone(True, []) if new in said else self.node(item)
            said |= {new} if new is not None else set()

    def scalar(self, node: nodes.Scalar) -> _Gone:
        place = (node.line, node.column)
        if place not in self.wanted:
            return _Gone(False, [])
        new = self.wanted[place]
        if new is None:
            return _Gone(True, [])
        return _Gone(False, [Change(self.offset(*place), self.stop(node), written(new))])

    def pair(self, key: nodes.Scalar, value: nodes.Node) -> _Gone:
        name = self.scalar(key)
        gone = self.node(value)
        return _Gone(name.whole or gone.whole, [] if name.whole else [*name.changes, *gone.changes])

    def taken_out(
        self, node: nodes.Node, parts: list[tuple[nodes.Node, nodes.Node, bool]]
    ) -> Iterator[Change]:
        """The changes that take some parts out of a list or a mapping, not all of them."""
        is_flow = self.source.line(node.line)[node.column - 1 : node.column] in ("[", "{")
        last_kept = -1
        for i, (begin, end, gone) in enumerate(parts):
            start = self.offset(begin.line, begin.column)
            if not gone:
                last_kept = self.end(begin, end)
            elif i + 1 < len(parts) and (is_flow or not self.alone(begin)):
                yield Change(start, self.offset(parts[i + 1][0].line, parts[i + 1][0].column), "")
            elif is_flow:
                yield Change(last_kept, self.end(begin, end), "")
            else:
                rows = self.source.text.find("\n", self.end(begin, end)) + 1 or len(self.source.text)
                yield Change(self.starts[begin.line - 1], rows, "")

    def alone(self, begin: nodes.Node) -> bool:
        """Whether a part of a block begins its line: a key with blanks before it, an item with its dash."""
        before = self.source.line(begin.line)[: begin.column - 1]
        return not before.strip() or (_DASH.fullmatch(before) is not None and not self.is_key(begin))

    def is_key(self, begin: nodes.Node) -> bool:
        line = self.source.line(begin.line)
        return isinstance(begin, nodes.Scalar) and line[begin.end_column - 1 :].lstrip().startswith(":")

    def end(self, begin: nodes.Node, node: nodes.Node) -> int:
        """Where the text of a part ends; the parser has blocks end where the next thing begins."""
        last = self.last(node)
        if isinstance(last, nodes.Scalar) and last.is_empty:
            return self.stop(begin)
        return self.stop(last)

    def stop(self, node: nodes.Node) -> int:
        """Where the text of a node ends: the parser has a folded text end where the next line begins."""
        return len(self.source.text[: self.offset(node.end_line, node.end_column)].rstrip())

    def last(self, node: nodes.Node) -> nodes.Node:
        is_flow = self.source.line(node.line)[node.column - 1 : node.column] in ("[", "{")
        if isinstance(node, nodes.Scalar) or is_flow or not getattr(node, "items", ()):
            return node
        if isinstance(node, nodes.Sequence):
            return self.last(node.items[-1])
        assert isinstance(node, nodes.Mapping)
        return self.last(node.items[-1][1])

    def offset(self, line: int, column: int) -> int:
        return min(self.starts[line - 1] + column - 1, len(self.source.text))
