"""Dashes that were forgotten: in a script, and before the label of an option.

Of a document that YAML cannot read these are guesses for `broken`; of one that it can read, repairs.
"""

import re
from collections.abc import Iterator
from types import MappingProxyType

from game.source.codes import diagnose
from game.source.diagnostic import Diagnostic
from game.source.suggest import nearest
from game.syntax.guesses import Guess, Rows
from game.syntax.nodes import Mapping, Node, Scalar, Sequence

_OPENS_SCRIPT = re.compile(r" *(?:- +)*(script|then|else|hit|miss): *(?:#.*)?")
_TEST = re.compile(r" *(?:- +)+(if|chance): .*")
_PLAYS = MappingProxyType({"if": "then", "chance": "hit"})
_BESIDE_OPTIONS = ("choose", "id", "else")


def script_without_dashes(rows: Rows) -> Iterator[Guess]:
    """The lines under `script:`, none of which has a dash."""
    for row in (rows.stop, *rows.above(rows.stop)):
        opener = _OPENS_SCRIPT.fullmatch(rows.texts[row])
        if opener is None:
            continue
        below = rows.below(row)
        first = next((i for i in range(row + 1, len(rows.texts)) if not rows.line(i).is_blank), 0)
        if below is None or below.is_item or below.indent < rows.line(row).indent:
            return
        message = f"The lines under “{opener[1]}” have no dash."
        hint = "Begin each line of the script with “- ”."
        length = len(below.text.strip())
        yield Guess(
            "missing-dash", first, below.indent, length, message, hint, _dashed(rows, first, below.indent)
        )
        return


def _dashed(rows: Rows, first: int, indent: int) -> tuple[str, ...]:
    """The rows with a dash before all that stand in line with the first one."""
    texts = list(rows.texts)
    for row in range(first, len(texts)):
        line = rows.line(row)
        if not line.is_blank and line.indent < indent:
            break
        if not line.is_blank and line.indent == indent and not line.is_item:
            texts[row] = line.moved(indent).replace(" " * indent, " " * indent + "- ", 1)
    return tuple(texts)


def test_without_then(rows: Rows) -> Iterator[Guess]:
    """What plays stands right under `if:`. Tried with the test itself taken for the missing key."""
    row = next(rows.above(rows.stop), -1)
    found = _TEST.fullmatch(rows.texts[row]) if row >= 0 else None
    line = rows.line(rows.stop)
    if found is not None and line.is_item and line.indent >= rows.line(row).columns[-1]:
        key = _PLAYS[found[1]]
        tried = rows.texts[row][: found.start(1)] + f"{key}:"
        message = f"“{key}” is missing above what this “{found[1]}” decides over."
        hint = f"Write `{key}:` on a line of its own above it, in line with “{found[1]}”."
        length = len(line.text.strip())
        yield Guess("missing-key", rows.stop, line.indent, length, message, hint, rows.replaced(row, tried))


def is_script(node: Scalar) -> bool:
    """Whether a plain text over several lines stands where a script does: its reader says what is missing."""
    above, before = node.source.line(node.line - 1), node.source.line(node.line)[: node.column - 1]
    return not node.style and not before.strip() and _OPENS_SCRIPT.fullmatch(above) is not None


def swallowed_by_test(node: Scalar) -> bool:
    """Whether a plain text over several lines is a test with the items below it."""
    below = node.source.line(node.line + 1).lstrip(" ")
    test = _TEST.fullmatch(node.source.line(node.line))
    return not node.style and below.startswith("- ") and test is not None


def options_without_dash(choose: Mapping, found: list[Diagnostic]) -> None:
    """Puts options that stand beside `choose`, for want of a dash, under it."""
    options = choose.items[0][1]
    stray = [pair for pair in choose.items[1:] if _is_option(*pair)]
    if not stray or not (isinstance(options, Sequence) or _is_missing(options)):
        return
    name = stray[0][0]
    more = f" and {len(stray) - 1} more have" if len(stray) > 1 else " has"
    message = f"The option “{name.value}”{more} no dash."
    found.append(diagnose("missing-dash", name.span, message, f"Write: - {name.value}:"))
    items: list[Node] = [
        Mapping(key.source, key.line, key.column, body.end_line, body.end_column, [(key, body)])
        for key, body in stray
    ]
    if isinstance(options, Sequence):
        options.items.extend(items)
    else:
        under = Sequence(name.source, name.line, name.column, choose.end_line, choose.end_column, items)
        choose.items[0] = (choose.items[0][0], under)
    choose.items[1:] = [pair for pair in choose.items[1:] if pair not in stray]


def _is_option(key: Scalar, body: Node) -> bool:
    return nearest(key.value, _BESIDE_OPTIONS) is None and (isinstance(body, Mapping) or _is_missing(body))


def _is_missing(node: Node) -> bool:
    return isinstance(node, Scalar) and node.is_empty
