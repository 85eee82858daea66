"""Inside a line of text: `{expr}`, `{test: a | b}`, `{a | b}`, `[[fact]]`, *emphasis*, escapes."""

import re
from dataclasses import dataclass
from itertools import pairwise

from game.source import marks
from game.syntax.expressions import ALLOWED, Fault, Tree, parse

_SPECIAL = re.compile(r"[\\{}|*_]|\[\[|\n")
_BAR = re.compile(r"\|")
_COLON = re.compile(r"(?<!\\):")
TEXT_NOT_TEST = "If this is text and no test, write \\: for the colon."
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_ESCAPED = "\\{}|*_:[]!@>"
"""Signs that a backslash takes the meaning from; before any other it is printed."""
_CITATION = re.compile(r"\[\[\s*([^\[\]\n]*?)\s*\]\]")
_EMPHASIS = (
    ("***", marks.BOLD + marks.ITALIC),
    ("**", marks.BOLD),
    ("*", marks.ITALIC),
    ("_", marks.UNDERLINE),
)


@dataclass(frozen=True, slots=True)
class Print:
    """`{expr}`"""

    tree: Tree
    start: int


@dataclass(frozen=True, slots=True)
class Either:
    """`{test: yes | no}`"""

    test: Tree
    start: int
    yes: tuple["Piece", ...]
    no: tuple["Piece", ...]


@dataclass(frozen=True, slots=True)
class Turns:
    """`{a | b | c}`: one after the other, the last one stays."""

    ways: tuple[tuple["Piece", ...], ...]
    start: int


@dataclass(frozen=True, slots=True)
class Cite:
    """`[[fact]]`"""

    fact: str
    start: int
    end: int


Piece = str | Print | Either | Turns | Cite


@dataclass(frozen=True, slots=True)
class Problem:
    """A diagnostic that does not know its file yet: a code, a sentence, offsets in the text, a hint."""

    code: str
    message: str
    start: int
    end: int
    hint: str = ""


def inline(text: str, start: int) -> tuple[tuple[Piece, ...], tuple[Problem, ...]]:
    """The pieces of one paragraph. `start` is added to every offset. Never raises."""
    if _SPECIAL.search(text) is None:
        return (text,), ()
    reader = _Inline(text, start)
    pieces = _tidy(reader.pieces(0, len(text), nested=False))
    return pieces, tuple(reader.problems)


class _Inline:
    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.start = start
        self.problems: list[Problem] = []

    def wrong(self, message: str, start: int, end: int, hint: str = "", code: str = "text-form") -> None:
        self.problems.append(Problem(code, message, self.start + start, self.start + end, hint))

    def pieces(self, at: int, end: int, nested: bool) -> list[Piece]:
        """Reads `text[at:end]`. In `nested` text no braces may stand."""
        out: list[Piece] = []
        opened: dict[str, int] = {}
        while at < end:
            found = _SPECIAL.search(self.text, at, end)
            if found is None:
                out.append(self.text[at:end])
                break
            if found.start() > at:
                out.append(self.text[at : found.start()])
            at = self.special(found.group(), found.start(), end, nested, out, opened)
        for mark, place in opened.items():
            self.unclose(mark, place, out)
        return out

    def special(
        self, sign: str, at: int, end: int, nested: bool, out: list[Piece], opened: dict[str, int]
    ) -> int:
        match sign:
            case "\\":
                after = self.text[at + 1 : min(at + 2, end)]
                out.append(after if after and after in _ESCAPED else "\\" + after)
                return at + 2
            case "\n":
                out.append(" ")
                return at + 1
            case "[[":
                return self.citation(at, end, out)
            case "{":
                return self.braces(at, end, nested, out)
            case "}" | "|":
                self.wrong(f"A lone “{sign}” stands here.", at, at + 1, f"To print it write \\{sign}.")
                return at + 1
            case _:
                return self.emphasis(at, end, out, opened)

    def citation(self, at: int, end: int, out: list[Piece]) -> int:
        found = _CITATION.match(self.text, at, end)
        if found is None or not found.group(1):
            self.wrong("“[[” opens no citation.", at, at + 2, "Write [[fact_id]].")
            out.append("[[")
            return at + 2
        out.append(Cite(found.group(1), self.start + found.start(1), self.start + found.end(1)))
        return found.end()

    def emphasis(self, at: int, end: int, out: list[Piece], opened: dict[str, int]) -> int:
        sign, mark = next(pair for pair in _EMPHASIS if self.text.startswith(pair[0], at))
        after = at + len(sign)
        before_is_blank = at == 0 or self.text[at - 1] in " \n({“‘\"'—-*_|:"
        after_is_blank = after >= end or self.text[after] in " \n"
        if sign not in opened and (after_is_blank or not before_is_blank):
            out.append(sign)
            return after
        if sign in opened and not after_is_blank and self.text[after].isalnum():
            out.append(sign)
            return after
        if sign in opened:
            del opened[sign]
        else:
            opened[sign] = len(out)
        out.append(mark)
        return after

    def unclose(self, sign: str, place: int, out: list[Piece]) -> None:
        """Emphasis that is never closed is printed as it stands."""
        out[place] = sign

    def braces(self, at: int, end: int, nested: bool, out: list[Piece]) -> int:
        close = self.closing(at, end)
        if close is None:
            hint = "Close it with } in the same paragraph, or write \\{."
            self.wrong("“{” is never closed.", at, at + 1, hint)
            return end
        if nested or self.closing(at, end, flat=True) != close:
            hint = "Use `if:` with two texts, or name the combination in the test."
            self.wrong("Braces cannot stand inside braces.", at, close + 1, hint)
            return close + 1
        out.extend(self.inside(at + 1, close))
        return close + 1

    def closing(self, at: int, end: int, flat: bool = False) -> int | None:
        depth = 0
        for found in _BRACE.finditer(self.text, at, end):
            depth += 1 if found.group() == "{" else -1 if found.group() == "}" else 0
            if found.group() == "}" and (depth == 0 or flat):
                return found.start()
        return None

    def inside(self, at: int, end: int) -> list[Piece]:
        bars = self.bars(at, end)
        colon = _COLON.search(self.text, at, bars[0] if bars else end)
        if colon is None and not bars:
            tree = self.tree(at, end)
            return [Print(tree, self.start + at)] if tree else []
        if colon is not None:
            return self.either(at, colon.start(), bars, end)
        edges = [at - 1, *bars, end]
        ways = tuple(self.branch(a + 1, b) for a, b in pairwise(edges))
        return [Turns(ways, self.start + at)]

    def either(self, at: int, colon: int, bars: list[int], end: int) -> list[Piece]:
        tree = self.tree(at, colon, TEXT_NOT_TEST)
        if tree is not None and len(bars) > 1:
            hint = "A test has two answers at most. To print a bar write \\|."
            self.wrong("There is a second “|” after a test.", bars[1], bars[1] + 1, hint)
        middle = bars[0] if bars else end
        yes = self.branch(colon + 1, middle)
        no = self.branch(middle + 1, bars[1] if len(bars) > 1 else end) if bars else ()
        return [Either(tree, self.start + at, yes, no)] if tree else []

    def branch(self, at: int, end: int) -> tuple[Piece, ...]:
        while at < end and self.text[at] in " \n":
            at += 1
        while end > at and self.text[end - 1] in " \n":
            end -= 1
        return tuple(_joined(self.pieces(at, end, nested=True)))

    def bars(self, at: int, end: int) -> list[int]:
        found = (match.start() for match in _BAR.finditer(self.text, at, end))
        return [i for i in found if self.text[i - 1] != "\\"]

    def tree(self, at: int, end: int, instead: str = "To print a brace write \\{.") -> Tree | None:
        try:
            return parse(self.text[at:end])
        except Fault as fault:
            hint = fault.hint if fault.hint not in ("", ALLOWED) else instead
            self.wrong(fault.message, at + fault.start, at + fault.end, hint, "expression")
            return None


def _joined(pieces: list[Piece]) -> list[Piece]:
    out: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, str) and out and isinstance(out[-1], str):
            out[-1] += piece
        else:
            out.append(piece)
    return out


def _tidy(pieces: list[Piece]) -> tuple[Piece, ...]:
    """Moves the blank before a conditional sentence into its branches, so that silence leaves no gap.

    A blank that is left at either end of a finished text is stripped when it is said.
    """
    out: list[Piece] = []
    for piece in _joined(pieces):
        last = out[-1] if out else ""
        if isinstance(piece, Either | Turns) and isinstance(last, str) and last.endswith(" "):
            out[-1], piece = last.rstrip(" "), _after_blank(piece)
        elif isinstance(piece, Cite) and isinstance(last, str) and last:
            out[-1] = last.rstrip(" ")
        out.append(piece)
    return tuple(piece for piece in out if piece != "")


def _after_blank(piece: Either | Turns) -> Either | Turns:
    if isinstance(piece, Either):
        return Either(piece.test, piece.start, _blank_before(piece.yes), _blank_before(piece.no))
    return Turns(tuple(_blank_before(way) for way in piece.ways), piece.start)


def _blank_before(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    return (" ", *pieces) if pieces else ()
