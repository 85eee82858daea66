"""Expressions over arrays: one value a row, or one number where it is the same in all rows."""

from collections.abc import Callable
from functools import reduce
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.run.operations import Chance, Expr

Array = NDArray[Any]
Column = Array | int
Get = Callable[[int], Array]
"""The column of a slot."""

_INFIX: dict[str, Callable[[Any, Any], Any]] = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    "has": lambda a, b: (a >> b) & 1,
    "with": lambda a, b: a | _bit(b),
    "without": lambda a, b: a & ~_bit(b),
}


def value(expr: Expr, get: Get) -> Column:
    """The whole numbers of an expression."""
    if isinstance(expr, int):
        return int(expr)
    op, *args = expr
    match op:
        case "slot":
            return get(args[0])
        case "and" | "or" | "not":
            return whole(truth(expr, get))
        case "if":
            return _if(truth(args[0], get), value(args[1], get), value(args[2], get))
        case "len":
            return _length(value(args[0], get))
        case "min" | "max":
            fold = np.minimum if op == "min" else np.maximum
            return reduce(lambda a, b: _folded(fold, a, b), (value(arg, get) for arg in args))
    return whole(reduce(_INFIX[op], (value(arg, get) for arg in args)))


def truth(expr: Expr, get: Get) -> Array | bool:
    """Where a test holds."""
    if isinstance(expr, tuple):
        op, *args = expr
        if op == "not":
            return no(truth(args[0], get))
        if op in ("and", "or"):
            join = both if op == "and" else either
            return reduce(join, (truth(arg, get) for arg in args))
        if op in ("<", "<=", ">", ">=", "==", "!="):
            found = _INFIX[op](value(args[0], get), value(args[1], get))
            return found if isinstance(found, np.ndarray) else bool(found)
    found = value(expr, get)
    return found != 0 if isinstance(found, np.ndarray) else bool(found)


def both(a: Array | bool, b: Array | bool) -> Array | bool:
    if isinstance(a, bool):
        return b if a else False
    if isinstance(b, bool):
        return a if b else False
    return a & b


def either(a: Array | bool, b: Array | bool) -> Array | bool:
    return no(both(no(a), no(b)))


def no(a: Array | bool) -> Array | bool:
    return not a if isinstance(a, bool) else ~a


def odds(chance: Chance, get: Get) -> Column:
    """n after the modifiers, within 0 … d."""
    total = value(chance.base, get)
    for _, amount, test in chance.modifiers:
        total = total + _if(truth(test, get), value(amount, get), 0)
    if isinstance(total, int):
        return min(max(total, 0), chance.d)
    return np.clip(total, 0, chance.d)


def whole(found: Any) -> Column:
    """Truth values as 0 and 1."""
    if not isinstance(found, np.ndarray):
        return int(found)
    return found.astype(np.int64) if found.dtype == np.bool_ else found


def _bit(bit: Column) -> Column:
    return 1 << bit if isinstance(bit, int) else np.left_shift(1, bit)


def _if(test: Array | bool, yes: Column, otherwise: Column) -> Column:
    if isinstance(test, bool):
        return yes if test else otherwise
    return np.where(test, yes, otherwise)


def _length(members: Column) -> Column:
    if isinstance(members, int):
        return members.bit_count()
    return np.bitwise_count(members).astype(np.int64)


def _folded(fold: Any, a: Column, b: Column) -> Column:
    found = fold(a, b)
    return found if isinstance(found, np.ndarray) else int(found)
