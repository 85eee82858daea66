"""From words to operations: what a word is given to write itself with."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import NamedTuple

from game.model.names import Names
from game.model.texts import Label, Text
from game.model.values import Amount, Effects, Test
from game.run import operations as ops
from game.run.program import Back, Chip, Choice, Line, Slot
from game.source import marks
from game.source.source import Span
from game.syntax import typing_rules
from game.syntax.inline import Cite, Either, Piece, Print, Turns
from game.syntax.text import Paragraph
from game.syntax.types import OneOf, Truth

_LEAVING = (ops.Branch, ops.Jump, ops.Go, ops.Call, ops.Return, ops.Ask, ops.Roll, ops.End)


@dataclass(frozen=True)
class DeckScene:
    """A scene of a deck, as a draw needs it."""

    id: str
    label: Label | None
    when: Test | None
    weight: Amount | None
    once: bool


class Begun(NamedTuple):
    """That a word, or an option, begins in a block; the block is -1 where the play has already left."""

    scene: int
    block: int
    span: Span


@dataclass
class Tables:
    """The tables of the program while they are filled. A block has its number before it is written."""

    names: Names
    scenes: Mapping[str, int]
    endings: Mapping[str, int]
    facts: Mapping[str, int]
    decks: Mapping[str, tuple[DeckScene, ...]]
    meters: frozenset[str]
    slots: list[Slot] = field(default_factory=list)
    places: dict[str, int] = field(default_factory=dict)
    blocks: list[tuple[ops.Operation, ...] | None] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    asks: list[Choice] = field(default_factory=list)
    begun: list[Begun] = field(default_factory=list)

    def block(self) -> int:
        """The number of a block that somebody will write."""
        self.blocks.append(None)
        return len(self.blocks) - 1

    def slot(self, slot: Slot) -> int:
        """The place of a slot, made when first asked for."""
        if slot.name not in self.places:
            self.places[slot.name] = len(self.slots)
            self.slots.append(slot)
        return self.places[slot.name]


class Lowering:
    """Writes one scene. Operations go to the current block; after a leaving one there is none, and what
    follows is dropped: `build` reports it as unreachable."""

    def __init__(self, tables: Tables, scene: str) -> None:
        self.tables = tables
        self.scene_id = scene
        self.scene = tables.scenes[scene]
        self.returns: list[Back] = []
        self.chooses = 0
        self._turns = 0
        self._open: list[ops.Operation] = []
        self._block: int | None = None
        self._under: list[frozenset[int]] = []

    @property
    def is_open(self) -> bool:
        return self._block is not None

    def place(self, block: int) -> None:
        """What follows is written into this block."""
        self._block, self._open = block, []

    def begin(self, span: Span) -> None:
        """Something begins here of which a finding can say that the play ends there or never comes there."""
        self.tables.begun.append(Begun(self.scene, self._block if self._block is not None else -1, span))

    def add(self, operation: ops.Operation) -> None:
        if self._block is None:
            return
        self._open.append(operation)
        if isinstance(operation, _LEAVING):
            self.tables.blocks[self._block] = tuple(self._open)
            self._block = None

    def jump(self, block: int) -> None:
        self.add(ops.Jump(block))

    def call(self, scene: str) -> None:
        """Visits a scene and goes on in a block of its own."""
        back = self.tables.block()
        if self.is_open:
            self.returns.append(Back(back, self.tables.scenes[scene]))
        self.add(ops.Call(self.tables.scenes[scene], back))
        self.place(back)

    @contextmanager
    def under(self, reads: frozenset[int]) -> Iterator[None]:
        """Lines written inside depend on these slots."""
        self._under.append(reads)
        yield
        self._under.pop()

    def test(self, test: Test) -> ops.Expr:
        return self.truth(test.typed(self.tables.names))

    def truth(self, typed: typing_rules.Typed) -> ops.Expr:
        """A test; 0 or 1 where the bounds of the variables leave no other outcome."""
        known = typed.type.known if isinstance(typed.type, Truth) else None
        return self.code(typed.code) if known is None else int(known)

    def number(self, amount: Amount) -> ops.Expr:
        return self.code(amount.typed(self.tables.names).code)

    def reads(self, typed: typing_rules.Typed) -> frozenset[int]:
        found = {self.tables.places[name] for name in typed.reads}
        return frozenset(found | {self.tables.places[f"seen {name}"] for name, _ in typed.seen})

    def code(self, code: typing_rules.Code) -> ops.Expr:
        """Names to slots."""
        if isinstance(code, int):
            return code
        op, *args = code
        if op == "slot":
            return ("slot", self.tables.places[str(args[0])])
        if op == "seen":
            return ("slot", self.tables.places[f"seen {args[0]}"])
        return (op, *(self.code(arg) for arg in args))

    def effects(self, effects: Effects) -> None:
        for _, item in effects.items:
            typed = self.tables.names.assignment(item)
            self.add(ops.Set(self.tables.places[item.target], self.code(typed.code)))

    def after(self, effects: Effects | None) -> dict[int, ops.Expr]:
        """What the slots that these assignments change will hold, bounds considered."""
        found: dict[int, ops.Expr] = {}
        for _, item in effects.items if effects is not None else ():
            slot = self.tables.places[item.target]
            code = replaced(self.code(self.tables.names.assignment(item).code), found)
            bounds = self.tables.slots[slot]
            found[slot] = ("max", bounds.low, ("min", bounds.high, code)) if bounds.kind == "int" else code
        return found

    def chips(self, effects: Effects | None) -> tuple[Chip, ...]:
        """The costs that a strip shows: constant changes of metered numbers."""
        found = []
        for _, item in effects.items if effects is not None else ():
            if item.op != "=" and item.value.op == "int" and item.target in self.tables.meters:
                amount = int(item.value.value) * (1 if item.op == "+=" else -1)
                found.append(Chip(self.tables.places[item.target], amount))
        return tuple(found)

    def once(self, name: str) -> int:
        return self.tables.slot(Slot(f"once {name}", "once", 0, 1, 0))

    def text(self, text: Text) -> None:
        for paragraph in text.passage.paragraphs:
            parts = tuple(p for piece in paragraph.pieces for p in self._piece(piece))
            reads = frozenset[int]().union(*self._under, *(self._tested(p) for p in paragraph.pieces))
            where = text.node.at(paragraph.start, paragraph.start + 1)
            self.add(ops.Say(self._line(paragraph, reads, f"{where.file}:{where.line}"), _merged(parts)))

    def _line(self, paragraph: Paragraph, reads: frozenset[int], where: str) -> int:
        kind = paragraph.kind
        if kind == "action" and any(isinstance(piece, Cite) for piece in paragraph.pieces):
            kind = "cited"
        self.tables.lines.append(Line(self.scene, kind, paragraph.cue, where, reads))
        return len(self.tables.lines) - 1

    def label(self, label: Label | None) -> ops.Parts:
        if label is None:
            return ()
        return _merged(tuple(p for piece in label.pieces for p in self._piece(piece)))

    def _tested(self, piece: Piece) -> frozenset[int]:
        if not isinstance(piece, Either):
            return frozenset()
        return self.reads(self.tables.names.test(piece.test))

    def _piece(self, piece: Piece) -> ops.Parts:
        names = self.tables.names
        match piece:
            case str():
                return (piece,)
            case Cite(fact):
                return (marks.cite(self.tables.facts[fact]),)
            case Print(tree):
                typed = names.infer(tree)
                members = typed.type.members if isinstance(typed.type, OneOf) else ()
                words = tuple(member.replace("_", " ") for member in members)
                return (ops.Value(self.code(typed.code), words),)
            case Either(test, _, yes, no):
                code = self.code(names.test(test).code)
                return (ops.Either(code, self._all(yes), self._all(no)),)
            case Turns(ways):
                self._turns += 1
                name = f"nth {self.scene_id} {self._turns}"
                slot = self.tables.slot(Slot(name, "nth", 0, len(ways) - 1, 0))
                return (ops.Nth(slot, tuple(self._all(way) for way in ways)),)

    def _all(self, pieces: tuple[Piece, ...]) -> ops.Parts:
        return _merged(tuple(part for piece in pieces for part in self._piece(piece)))


def replaced(expr: ops.Expr, slots: Mapping[int, ops.Expr]) -> ops.Expr:
    """An expression in which some slots stand for other expressions."""
    if isinstance(expr, int):
        return expr
    op, *args = expr
    if op == "slot":
        return slots.get(args[0], expr)
    return (op, *(replaced(arg, slots) for arg in args))


def _merged(parts: ops.Parts) -> ops.Parts:
    """Neighbouring strings as one."""
    out: list[str | ops.Value | ops.Either | ops.Nth] = []
    for part in parts:
        if isinstance(part, str) and out and isinstance(out[-1], str):
            out[-1] += part
        else:
            out.append(part)
    return tuple(out)
