"""Expressions that can have one value only."""

import operator
from collections.abc import Callable, Mapping
from typing import Any

from game.run.operations import Expr

_OF_NUMBERS: dict[str, Callable[..., Any]] = {
    "+": operator.add,
    "-": operator.sub,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
    "not": operator.not_,
    "min": min,
    "max": max,
    "len": int.bit_count,
    "has": lambda members, bit: members >> bit & 1,
    "if": lambda test, yes, no: yes if test else no,
}


def constant(expr: Expr, fixed: Mapping[object, int]) -> int | None:
    """The one value that an expression can have, or None. `fixed` are the values of slots that nothing
    changes, by what the expression calls them: their index, or their name before it is lowered. A count of
    visits is `seen` and the scene there."""
    if isinstance(expr, int):
        return expr
    op, *args = expr
    if op in ("slot", "seen"):
        return fixed.get(args[0] if op == "slot" else f"seen {args[0]}")
    known = [constant(arg, fixed) for arg in args]
    if op in ("and", "or"):
        stops = int(op == "or")
        return stops if stops in known else None if None in known else 1 - stops
    if op == "if" and known[0] is not None:
        return known[1] if known[0] else known[2]
    if op == "if" and known[1] == known[2]:
        return known[1]
    return None if None in known or op not in _OF_NUMBERS else int(_OF_NUMBERS[op](*known))
