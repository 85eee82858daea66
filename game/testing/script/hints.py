"""Hints for the slips that testers make with YAML: a comma, or brackets, in a text without quotes."""

import re
from dataclasses import replace

from game.source.diagnostic import Diagnostic
from game.source.source import Source

_COMPARED = re.compile(r"(?:[=!<>]=|[<>=]|\bin)\s*[\[{]")


def hinted(item: Diagnostic, source: Source) -> Diagnostic:
    """The finding, with a better hint where it comes from such a slip."""
    line = source.line(item.span.line)
    if _is_cut(item, line):
        return replace(item, hint="Inside […] and {…} a text with a comma in it needs quotes.")
    if item.code == "unclosed-bracket" and _COMPARED.search(line):
        hint = "A comparison with brackets needs quotes here. A set is asked with `in`: `keys in bag`."
        return replace(item, hint=hint)
    return item


def _is_cut(item: Diagnostic, line: str) -> bool:
    """Whether a key has no colon behind it, or a value is missing where there is no colon before it."""
    column = item.span.column if item.code == "wrong-shape" else item.span.end_column
    before, after = line[: column - 1].rstrip(), line[column - 1 :].lstrip()
    is_missing = item.code == "wrong-shape" and item.message.endswith("is missing here.")
    return (item.code == "unknown-key" or is_missing) and after[:1] in (",", "}") and before[-1:] != ":"
