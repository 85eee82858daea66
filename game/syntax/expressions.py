"""Expressions and assignments: text to our own trees. Python's `ast` is used as a parser and nothing else.

Offsets count code points of the text. A tree says nothing of types: `game.syntax.typing_rules` does.
"""

import ast
import re
from dataclasses import dataclass
from functools import lru_cache

_COMPARE: dict[type[ast.AST], str] = {
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.In: "in",
    ast.NotIn: "not in",
}
_ARITHMETIC: dict[type[ast.AST], str] = {ast.Add: "+", ast.Sub: "-"}
_CALLS = ("len", "min", "max", "seen")
_LARGEST = 10**9
_LONGEST = 400
"""Code points."""
_DEEPEST = 40
"""Operations inside one another; far below Python's limit on recursion."""
_STRANGE = re.compile(r"#|(?<!\w)\d+[^\W\d]")
"""What Python would read and we do not: comments, 0x5, 1_0, 1or."""
_ASSIGNMENT = re.compile(r"(\s*)([^\W\d]\w*)(\s*)(\+=|-=|=(?!=))(\s*)(.*)", re.DOTALL)
ALLOWED = (
    "An expression holds variables, numbers, true, false, and, or, not, in, comparisons, + and -, "
    "len(), min(), max() and seen()."
)
_ASKED = "What a set holds is asked with `in`, one member at a time: `keys in bag`."


@dataclass(frozen=True, slots=True)
class Tree:
    """`op` is int, bool, name, a comparison, "+", "-", and, or, not, in, len, min, max or seen.

    `value` holds the int, the bool or the name of a leaf; `args` the operands of the rest.
    """

    op: str
    args: tuple["Tree", ...]
    value: int | str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Assignment:
    """`target op value`, where `op` is "=", "+=" or "-="."""

    target: str
    op: str
    value: Tree
    start: int
    end: int


class Fault(Exception):
    """What is wrong with an expression, and where in its text."""

    def __init__(self, message: str, start: int, end: int, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.start = start
        self.end = max(end, start + 1)
        self.hint = hint


@lru_cache(maxsize=1 << 16)
def parse(text: str) -> Tree:
    """The tree of an expression. Raises Fault."""
    stripped = text.strip()
    lead = text.index(stripped) if stripped else 0
    if not stripped:
        raise Fault("An expression is missing here.", 0, len(text), ALLOWED)
    if len(stripped) > _LONGEST:
        hint = "Split it over several tests."
        raise Fault("This expression is too long.", lead, lead + len(stripped), hint)
    if "\n" in stripped:
        raise Fault("An expression stands on one line.", lead, lead + len(stripped))
    try:
        if _STRANGE.search(stripped):
            raise SyntaxError
        found = ast.parse(stripped, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        message = f"“{stripped}” is not an expression."
        raise Fault(message, lead, lead + len(stripped), _hint_for(stripped)) from None
    tree = _Reading(stripped, lead).tree(found)
    if _depth(tree) > _DEEPEST:
        hint = "Split it over several tests."
        raise Fault("This expression goes too deep.", lead, lead + len(stripped), hint)
    return tree


def _depth(tree: Tree) -> int:
    return 1 + max(map(_depth, tree.args), default=0)


@lru_cache(maxsize=1 << 16)
def parse_assignment(text: str) -> Assignment:
    """`heat += 1`, `promise = kept`. Raises Fault."""
    found = _ASSIGNMENT.fullmatch(text)
    if found is None:
        hint = "Write `name = value`, `name += value` or `name -= value`."
        raise Fault(f"“{text.strip()}” does not change a variable.", 0, len(text), hint)
    lead, name, gap, op, gap2, value = found.groups()
    start = len(lead)
    at = start + len(name) + len(gap) + len(op) + len(gap2)
    try:
        tree = parse(value)
    except Fault as fault:
        raise Fault(fault.message, fault.start + at, fault.end + at, fault.hint) from None
    return Assignment(name, op, _shift(tree, at), start, start + len(name))


def _shift(tree: Tree, by: int) -> Tree:
    args = tuple(_shift(arg, by) for arg in tree.args)
    return Tree(tree.op, args, tree.value, tree.start + by, tree.end + by)


def _hint_for(text: str) -> str:
    if re.search(r"=[<>]", text):
        return "Write >= or <=, the = behind."
    if re.search(r"[^=!<>]=[^=]", text):
        return "To compare, write == (one = gives a value, under `do:`)."
    if "&&" in text or "||" in text or "!" in text.replace("!=", ""):
        return "Write `and`, `or`, `not`."
    return ALLOWED


class _Reading:
    """One expression while it is read: maps `ast`'s UTF-8 byte columns to code points."""

    def __init__(self, text: str, lead: int) -> None:
        self.lead = lead
        self.wide = None if text.isascii() else text.encode()

    def place(self, node: ast.expr) -> tuple[int, int]:
        start, end = node.col_offset, node.end_col_offset or node.col_offset + 1
        if self.wide is not None:
            start, end = len(self.wide[:start].decode()), len(self.wide[:end].decode())
        return self.lead + start, self.lead + end

    def tree(self, node: ast.expr) -> Tree:
        start, end = self.place(node)
        match node:
            case ast.Name(id="true" | "false"):
                return Tree("bool", (), int(node.id == "true"), start, end)
            case ast.Name(id=str() as name):
                return Tree("name", (), name, start, end)
            case ast.Constant(value=bool() as known):
                word = str(known)
                raise Fault(f"“{word}” is not known.", start, end, f"Write `{word.lower()}`.")
            case ast.Constant(value=int() as number) if number <= _LARGEST:
                return Tree("int", (), number, start, end)
            case ast.Constant(value=str()):
                raise Fault("An expression holds no quoted text.", start, end, "Write the bare word.")
            case ast.BoolOp(op=op, values=values):
                name = "and" if isinstance(op, ast.And) else "or"
                return Tree(name, tuple(self.tree(value) for value in values), 0, start, end)
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                return Tree("not", (self.tree(operand),), 0, start, end)
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                zero = Tree("int", (), 0, start, start)
                return Tree("-", (zero, self.tree(operand)), 0, start, end)
            case ast.BinOp(left=left, op=op, right=right) if type(op) in _ARITHMETIC:
                return Tree(_ARITHMETIC[type(op)], (self.tree(left), self.tree(right)), 0, start, end)
            case ast.Compare():
                return self.comparison(node, start, end)
            case ast.Call(func=ast.Name(id=name), args=args, keywords=[]) if name in _CALLS and args:
                return Tree(name, tuple(self.tree(arg) for arg in args), 0, start, end)
        is_list = isinstance(node, ast.Set | ast.List | ast.Dict | ast.Tuple)
        raise Fault("This cannot stand in an expression.", start, end, _ASKED if is_list else ALLOWED)

    def comparison(self, node: ast.Compare, start: int, end: int) -> Tree:
        if any(type(op) not in _COMPARE for op in node.ops):
            raise Fault("This comparison is not known.", start, end, "Use == != < <= > >= or in.")
        terms = [self.tree(term) for term in (node.left, *node.comparators)]
        pairs = [
            Tree(_COMPARE[type(op)], (left, right), 0, left.start, right.end)
            for op, left, right in zip(node.ops, terms, terms[1:], strict=False)
        ]
        return pairs[0] if len(pairs) == 1 else Tree("and", tuple(pairs), 0, start, end)
