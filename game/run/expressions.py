"""Python source for expressions and texts. No text of a writer is in it: constants are passed by name."""

from collections.abc import Callable

from game.run.operations import Chance, Either, Expr, Nth, Parts, Value

_INFIX = frozenset(("+", "-", "<", "<=", ">", ">=", "==", "!=", "and", "or"))
Constant = Callable[[object], str]


def source(expr: Expr) -> str:
    """The Python expression of an expression tuple, over the list `v` of slots."""
    if isinstance(expr, int):
        return str(int(expr))
    op, *args = expr
    if op == "slot":
        return f"v[{int(args[0])}]"
    inner = [source(arg) for arg in args]
    if op in _INFIX:
        return "(" + f" {op} ".join(inner) + ")"
    return _FORMS[op](inner)


def _fold(name: str) -> Callable[[list[str]], str]:
    return lambda inner: f"{name}({', '.join(inner)})"


_FORMS: dict[str, Callable[[list[str]], str]] = {
    "not": lambda a: f"(not {a[0]})",
    "has": lambda a: f"({a[0]} >> {a[1]} & 1)",
    "with": lambda a: f"({a[0]} | 1 << {a[1]})",
    "without": lambda a: f"({a[0]} & ~(1 << {a[1]}))",
    "len": lambda a: f"({a[0]}).bit_count()",
    "min": _fold("min"),
    "max": _fold("max"),
    "if": lambda a: f"({a[1]} if {a[0]} else {a[2]})",
}


def is_static(parts: Parts) -> bool:
    return all(isinstance(part, str) for part in parts)


def static_text(parts: Parts) -> str:
    return "".join(part for part in parts if isinstance(part, str))


def text(
    parts: Parts, constant: Constant, counted: list[tuple[int, int]], test: Callable[[Expr], str] = source
) -> str:
    """The Python expression of a text. `counted` receives (slot, last) of the alternatives met; the code
    before the expression must bring their old values into the names `n<slot>`. `test` gives the expression
    of a test, and is asked in reading order."""
    found = [_part(part, constant, counted, test) for part in parts]
    return " + ".join(found) if found else "''"


def _part(
    part: object, constant: Constant, counted: list[tuple[int, int]], test: Callable[[Expr], str]
) -> str:
    match part:
        case str():
            return constant(part)
        case Value(expr, words):
            return f"{constant(words)}[{source(expr)}]" if words else f"str({source(expr)})"
        case Either(asked, yes, no):
            held = test(asked)
            sides = [text(side, constant, counted, test) for side in (yes, no)]
            return f"({sides[0]} if {held} else {sides[1]})"
        case Nth(slot, ways):
            counted.append((slot, len(ways) - 1))
            chosen = ", ".join(text(way, constant, counted, test) for way in ways)
            return f"({chosen},)[n{slot}]"
    raise TypeError(part)


def odds(chance: Chance) -> str:
    """The Python expression of n after the modifiers, clamped to 0 … d."""
    terms = [source(chance.base)]
    terms += [f"({source(amount)} if {source(test)} else 0)" for _, amount, test in chance.modifiers]
    return f"min(max({' + '.join(terms)}, 0), {chance.d})"
