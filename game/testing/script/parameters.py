"""`<name>` in a test: the document once for every combination of its parameters."""

import re
from collections.abc import Iterator, Mapping
from itertools import product
from typing import NamedTuple

from game.model.plain import name_fault, scalar
from game.model.reading import Reading
from game.source.suggest import did_you_mean, listing
from game.syntax import nodes

KEY = "parameters"
MOST_CASES = 1000
_PLACE = re.compile(r"<([a-z][a-z0-9_]*)>")

Values = Mapping[str, str]


class Variant(NamedTuple):
    """One combination, and the document in which it stands for the placeholders."""

    values: Values
    root: nodes.Mapping


def declared(root: nodes.Mapping, reading: Reading) -> Mapping[str, tuple[str, ...]]:
    """The parameters that a document declares, each with its values."""
    node = root.get(KEY)
    if node is None:
        return {}
    if not isinstance(node, nodes.Mapping):
        message = "Here parameters should stand, as `name: [value, value]`."
        reading.wrong("wrong-shape", node.span, message)
        return {}
    found: dict[str, tuple[str, ...]] = {}
    for key, value in node.items:
        given = value.items if isinstance(value, nodes.Sequence) else [value]
        items = [scalar(item, reading, "a value") for item in given]
        if name_fault(key.value):
            reading.wrong("bad-name", key.span, name_fault(key.value))
            continue
        if not items:
            reading.wrong("wrong-shape", value.span, f"The parameter “{key.value}” has no values.")
        found[key.value] = tuple(item.value for item in items if item is not None)
    return found


def variants(
    root: nodes.Mapping, common: Mapping[str, tuple[str, ...]], reading: Reading
) -> tuple[Variant, ...]:
    """The document with each combination of its own parameters, and of those common ones it mentions."""
    own = declared(root, reading)
    body = nodes.Mapping(
        root.source, root.line, root.column, root.end_line, root.end_column,
        [(key, value) for key, value in root.items if key.value != KEY],
    )  # fmt: skip
    places = tuple(_places(body))
    mentioned = {name for name, _ in places}
    known = {**{name: values for name, values in common.items() if name in mentioned}, **own}
    if not known:
        return (Variant({}, root),)
    _compare(root, own, places, {**common, **own}, reading)
    count = 1
    for values in known.values():
        count *= len(values)
    if count > MOST_CASES:
        message = f"These parameters make {count:,} tests of one; {MOST_CASES:,} are the most."
        reading.wrong("wrong-shape", (root.get(KEY) or root).span, message, "Take values out.")
        return ()
    combinations = (dict(zip(known, values, strict=True)) for values in product(*known.values()))
    return tuple(Variant(values, _mapping(body, values)) for values in combinations)


def has_place(text: str) -> bool:
    """Whether a text in a file holds a placeholder."""
    return _PLACE.search(text) is not None


def _compare(
    root: nodes.Mapping,
    own: Mapping[str, tuple[str, ...]],
    places: tuple[tuple[str, nodes.Scalar], ...],
    known: Mapping[str, tuple[str, ...]],
    reading: Reading,
) -> None:
    """Placeholders that no parameter fills, and parameters that fill none."""
    for name, node in places:
        if name not in known:
            hint = did_you_mean(name, known) or listing(known)
            reading.wrong("unknown-name", node.span, f"There is no parameter “{name}”.", hint)
    mentioned = {name for name, _ in places}
    declaring = root.get(KEY)
    for key, _ in declaring.items if isinstance(declaring, nodes.Mapping) else ():
        if own.get(key.value) and key.value not in mentioned:
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
    return nodes.Scalar(
        node.source, node.line, node.column, node.end_line, node.end_column, text, node.style
    )
