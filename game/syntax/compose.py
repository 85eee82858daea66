"""YAML events to positioned nodes.

What a story file may not hold, and YAML accepts, is reported on the way and set right in the tree, so that
one mistake is one message.
"""

from typing import Any, NamedTuple

from game.source.diagnostic import Diagnostic
from game.syntax import dashes, repairs
from game.syntax.documents import Chunk
from game.syntax.events import (
    REFUSALS,
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    Problem,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    problem_from,
    reader,
)
from game.syntax.nodes import Mapping, Node, Scalar, Sequence

DEPTH = 32
TOO_DEEP = "too deep"

_Open = tuple[list[Any], Any]


class Composed(NamedTuple):
    """`root` is None where the document is empty, or where `problem` says why it cannot be read.

    `found` is what was wrong as far as the reading went.
    """

    root: Node | None
    found: list[Diagnostic]
    problem: Problem | None


class _TooDeep(Exception):
    """Lists and mappings stand in one another more than DEPTH times."""


def compose(chunk: Chunk) -> Composed:
    """The tree of one document. Never raises."""
    found: list[Diagnostic] = []
    try:
        roots = _nodes(chunk, found)
    except _TooDeep as deep:
        mark = deep.args[0]
        return Composed(None, found, Problem(mark.line, mark.column, TOO_DEEP, -1, -1, ""))
    except REFUSALS as error:
        return Composed(None, found, problem_from(error))
    root = roots[0] if roots else None
    return Composed(None if isinstance(root, Scalar) and root.is_empty else root, found, None)


def _nodes(chunk: Chunk, found: list[Diagnostic]) -> list[Any]:
    """All nodes at the top of a document.

    The items of every open list, and the keys and values of every open mapping in turn, stand in one flat
    list until it closes. The loop runs half a million times for a big story, and so looks at quotes, tags and
    anchors only where there are any.
    """
    next_event = reader(chunk.text)
    source, base = chunk.source, chunk.line
    marks = "&" in chunk.text or "!" in chunk.text
    items: list[Any] = []
    opened: list[_Open] = []
    while True:
        event = next_event()
        kind = event.__class__
        if kind is ScalarEvent:
            start, end, style = event.start_mark, event.end_mark, event.style or ""
            line = end_line = start.line + base
            if start.line != end.line:
                end_line = end.line + base
            node = Scalar(source, line, start.column + 1, end_line, end.column + 1, event.value, style)
            if style or line != end_line or (marks and _is_marked(event)):
                node = repairs.scalar(chunk, event, node, found)
            items.append(node)
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            if len(opened) == DEPTH:
                raise _TooDeep(event.start_mark)
            opened.append((items, event))
            items = []
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            inner = items
            items, begun = opened.pop()
            node = _closed(chunk, begun, event, inner, opened, found)
            if marks and _is_marked(begun):
                repairs.marked_collection(chunk, begun, found)
            items.append(node)
        elif kind is AliasEvent:
            items.append(repairs.alias(chunk, event, found))
        elif kind is StreamEndEvent:
            return items


def _closed(
    chunk: Chunk, begun: Any, ended: Any, inner: list[Any], opened: list[_Open], found: list[Diagnostic]
) -> Any:
    """The node of a list or mapping that has just ended; a block ends where its last item does."""
    mark = begun.start_mark
    line, column = mark.line + chunk.line, mark.column + 1
    flow = begun.flow_style
    if flow or not inner:
        end_line, end_column = ended.end_mark.line + chunk.line, ended.end_mark.column + 1
    else:
        end_line, end_column = inner[-1].end_line, inner[-1].end_column
    if begun.__class__ is SequenceStartEvent:
        items = Sequence(chunk.source, line, column, end_line, end_column, inner)
        if flow:
            return repairs.flow_text(items, found)
        in_list = opened and opened[-1][1].__class__ is SequenceStartEvent
        return repairs.list_in_list(items, found) if in_list else items
    pairs = [(inner[0], inner[1])] if len(inner) == 2 else list(zip(inner[::2], inner[1::2], strict=True))
    node = Mapping(chunk.source, line, column, end_line, end_column, pairs)
    if len(pairs) > 1:
        loose = flow or _is_marked(begun)
        if repairs.is_odd(node, loose):
            repairs.mend_keys(node, loose, found)
        if len(node.items) > 1 and pairs[0][0].value == "choose":
            dashes.options_without_dash(node, found)
        if len(node.items) > 1 and (pairs[1][0].value in repairs.BODY_KEYS or pairs[0][0].value == "choose"):
            repairs.under_indented(node, _is_option(opened), found)
    elif pairs and (inner[0].__class__ is not Scalar or inner[0].column != column):
        loose = flow or _is_marked(begun)
        if repairs.is_odd(node, loose):
            return repairs.question(node, found) or repairs.mend_keys(node, loose, found)
    return repairs.flow_text(node, found) if flow else node


def _is_marked(event: Any) -> bool:
    return event.tag is not None or event.anchor is not None


def _is_option(opened: list[_Open]) -> bool:
    """Whether what has just ended is an item of the list under `choose:`."""
    if len(opened) < 2 or opened[-1][1].__class__ is not SequenceStartEvent:
        return False
    outer = opened[-1][0]
    return len(outer) % 2 == 1 and isinstance(outer[-1], Scalar) and outer[-1].value == "choose"
