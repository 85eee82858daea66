"""`<name>` in a test: the document once for every combination of its parameters."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from math import prod
from typing import NamedTuple

from game.model.plain import name_fault, scalar
from game.model.reading import Reading
from game.source.suggest import did_you_mean, listing
from game.syntax import nodes

KEY = "parameters"
MOST_CASES = 1000
_PLACE = re.compile(r"<([a-z][a-z0-9_]*)>")
_SHAPE = "Here parameters should stand: `name: [value, value]`, or rows of `- {name: value, other: value}`."

Values = Mapping[str, str]


class Table(NamedTuple):
    """Parameters whose values go together: a row of values has one for each name."""

    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Variant(NamedTuple):
    """One combination, and the document in which it stands for the placeholders."""

    values: Values
    root: nodes.Mapping


def declared(root: nodes.Mapping, reading: Reading) -> tuple[Table, ...]:
    """The parameters that a document declares. One with a name that cannot be is told, and kept."""
    node = root.get(KEY)
    for key in _keys(node):
        if name_fault(key.value):
            reading.wrong("bad-name", key.span, name_fault(key.value))
    if isinstance(node, nodes.Sequence):
        return (_rows(node, reading),)
    if isinstance(node, nodes.Mapping):
        return tuple(_column(key, value, reading) for key, value in node.items)
    if node is not None:
        reading.wrong("wrong-shape", node.span, _SHAPE)
    return ()


def _keys(node: nodes.Node | None) -> list[nodes.Scalar]:
    """The names of parameters, where they are declared."""
    first = node.items[0] if isinstance(node, nodes.Sequence) and node.items else node
    return [key for key, _ in first.items] if isinstance(first, nodes.Mapping) else []


def _column(key: nodes.Scalar, value: nodes.Node, reading: Reading) -> Table:
    given = value.items if isinstance(value, nodes.Sequence) else [value]
    if not given:
        reading.wrong("wrong-shape", value.span, f"The parameter “{key.value}” has no values.")
    items = [scalar(item, reading, "a value") for item in given]
    return Table((key.value,), tuple((item.value,) for item in items if item is not None))


def _rows(node: nodes.Sequence, reading: Reading) -> Table:
    names = tuple(key.value for key in _keys(node))
    if not names:
        reading.wrong("wrong-shape", node.span, _SHAPE)
    found = []
    for row in node.items if names else ():
        given = dict((key.value, value) for key, value in row.items) if isinstance(row, nodes.Mapping) else {}
        if set(given) != set(names):
            message = f"Each row of parameters has the keys of the first: {', '.join(names)}."
            reading.wrong("wrong-shape", row.span, message)
            continue
        items = [scalar(given[name], reading, "a value") for name in names]
        found.append(tuple(item.value for item in items if item is not None))
    return Table(names, tuple(row for row in found if len(row) == len(names)))


def variants(root: nodes.Mapping, common: Iterable[Table], reading: Reading) -> tuple[Variant, ...]:
    """The document with each combination of its own parameters, and of those common ones it mentions."""
    own = declared(root, reading)
    body = nodes.Mapping(
        root.source, root.line, root.column, root.end_line, root.end_column,
        [(key, value) for key, value in root.items if key.value != KEY],
    )  # fmt: skip
    places = tuple(_places(body))
    _compare(root, places, (*common, *own), reading)
    wanted = {name for name, _ in places} - {name for table in own for name in table.names}
    tables = [table for table in (*(_part(table, wanted) for table in common), *own) if table.names]
    if not tables:
        return (Variant({}, root),)
    count = prod(len(table.rows) for table in tables)
    if count > MOST_CASES:
        message = f"These parameters make {count:,} tests of one; {MOST_CASES:,} are the most."
        reading.wrong("wrong-shape", (root.get(KEY) or root).span, message, "Take values out.")
        return ()
    found = []
    for rows in product(*(table.rows for table in tables)):
        pairs = zip(tables, rows, strict=True)
        values = {name: value for table, row in pairs for name, value in zip(table.names, row, strict=True)}
        found.append(Variant(values, _mapping(body, values)))
    return tuple(found)


def _part(table: Table, wanted: set[str]) -> Table:
    """The wanted columns, each row once."""
    at = [i for i, name in enumerate(table.names) if name in wanted]
    rows = dict.fromkeys(tuple(row[i] for i in at) for row in table.rows)
    return Table(tuple(table.names[i] for i in at), tuple(rows))


def has_place(text: str) -> bool:
    """Whether a text in a file holds a placeholder."""
    return _PLACE.search(text) is not None


def is_filled(node: nodes.Node) -> bool:
    """Whether placeholders stand somewhere under a node."""
    return any(True for _ in _places(node))


def _compare(
    root: nodes.Mapping,
    places: tuple[tuple[str, nodes.Scalar], ...],
    tables: tuple[Table, ...],
    reading: Reading,
) -> None:
    """Placeholders that no parameter fills, and parameters that fill none."""
    known = {name for table in tables for name in table.names}
    empty = {name for table in tables for name in table.names if not table.rows}
    for name, node in places if known else ():
        if name not in known:
            hint = did_you_mean(name, sorted(known)) or listing(known)
            reading.wrong("unknown-name", node.span, f"There is no parameter “{name}”.", hint)
    mentioned = {name for name, _ in places}
    for key in _keys(root.get(KEY)):
        if key.value not in mentioned | empty and not name_fault(key.value):
            hint = f"Write <{key.value}> where its values should stand."
            reading.wrong("unknown-name", key.span, f"The parameter “{key.value}” is not used.", hint)


def _places(node: nodes.Node) -> Iterator[tuple[str, nodes.Scalar]]:
    """Every placeholder under a node, with where it stands."""
    if isinstance(node, nodes.Scalar):
        for found in _PLACE.finditer(node.value):
            yield found.group(1), node
    elif isinstance(node, nodes.Sequence):
        for item in node.items:
            yield from _places(item)
    elif isinstance(node, nodes.Mapping):
        for key, value in node.items:
            yield from _places(key)
            yield from _places(value)


def _filled(node: nodes.Node, values: Values) -> nodes.Node:
    if isinstance(node, nodes.Scalar):
        return _scalar(node, values)
    if isinstance(node, nodes.Mapping):
        return _mapping(node, values)
    assert isinstance(node, nodes.Sequence)
    items = [_filled(item, values) for item in node.items]
    return nodes.Sequence(node.source, node.line, node.column, node.end_line, node.end_column, items)


def _mapping(node: nodes.Mapping, values: Values) -> nodes.Mapping:
    items = [(_scalar(key, values), _filled(value, values)) for key, value in node.items]
    return nodes.Mapping(node.source, node.line, node.column, node.end_line, node.end_column, items)


def _scalar(node: nodes.Scalar, values: Values) -> nodes.Scalar:
    if "<" not in node.value:
        return node
    text = _PLACE.sub(lambda found: values.get(found.group(1), found.group()), node.value)
    return nodes.Scalar(node.source, node.line, node.column, node.end_line, node.end_column, text, node.style)
