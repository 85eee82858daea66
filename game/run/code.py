"""Blocks of operations to Python functions, one by one, when a play first comes to them.

A function is `f(v, stack, out, draw) -> int`: it changes the list of slots, appends events, and gives the
next block, or `~at` (below nought) where the play stops: `State.at` in step.py.
"""

from itertools import product
from typing import Any

from game.run import expressions as ex
from game.run.events import Asked, Clamped, Ended, Entered, Odds, Offer, Rolled, Said, Stuck
from game.run.operations import (
    Ask,
    Block,
    Branch,
    Call,
    Emit,
    End,
    Enter,
    Expr,
    Go,
    Jump,
    Operation,
    Parts,
    Return,
    Roll,
    Say,
    Set,
)
from game.run.program import Choice, Code, Draw, Option, Program

_EVENTS = {
    "new": tuple.__new__,
    "Said": Said,
    "Asked": Asked,
    "Offer": Offer,
    "Odds": Odds,
    "Clamped": Clamped,
    "Rolled": Rolled,
}
_MOST_IN_A_TABLE = 4
_NO_REASON = "Not now."
"""For a `why` that comes out empty: an empty reason would mean that the option is open."""


class Writer:
    """Collects the lines of one function and the constants that it names."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.lines: list[str] = []
        self.names: dict[str, object] = dict(_EVENTS)

    def constant(self, value: object) -> str:
        name = f"k{len(self.names)}"
        self.names[name] = value
        return name

    def add(self, line: str) -> None:
        self.lines.append("    " + line)

    def text(self, parts: Parts) -> str:
        """A name or expression for a finished text; counts the alternatives on the way."""
        if ex.is_static(parts):
            return self.constant(ex.static_text(parts))
        counted: list[tuple[int, int]] = []
        found = ex.text(parts, self.constant, counted)
        for slot, last in counted:
            self.add(f"n{slot} = v[{slot}]")
            self.add(f"v[{slot}] = n{slot} + (n{slot} < {last})")
        return f"({found}).strip()"

    def function(self) -> Code:
        body = "\n".join(["def f(v, stack, out, draw):", *self.lines])
        exec(compile(body, "<block>", "exec"), self.names)
        made: Code = self.names["f"]  # type: ignore[assignment]
        return made


def compile_block(program: Program, block: Block) -> Code:
    """The function of one block."""
    if len(block) == 1 and isinstance(block[0], Go):
        return _leaving(program.scenes[block[0].scene].start)
    writer = Writer(program)
    for operation in block:
        _write(writer, operation)
    return writer.function()


def _leaving(start: int) -> Code:
    """The commonest block of all, an option that only goes elsewhere, without the cost of compiling."""

    def leave(_v: list[int], stack: list[int], _out: list[Any], _draw: Draw) -> int:
        stack.clear()
        return start

    return leave


def _write(w: Writer, operation: Operation) -> None:
    match operation:
        case Say(line, parts):
            _say(w, line, parts)
        case Set(slot, expr):
            _set(w, slot, expr)
        case Emit(event):
            w.add(f"out.append({w.constant(event)})")
        case Enter(scene, counter):
            w.add(f"out.append({w.constant(Entered(scene))})")
            if counter >= 0:
                w.add(f"v[{counter}] = min(v[{counter}] + 1, {w.program.slots[counter].high})")
        case Ask(ask):
            _ask(w, w.program.asks[ask], ask)
        case Roll():
            _roll(w, operation)
        case _:
            _leave(w, operation)


def _leave(w: Writer, operation: Operation) -> None:
    program = w.program
    match operation:
        case Branch(test, yes, no):
            w.add(f"return {yes} if {ex.source(test)} else {no}")
        case Jump(block):
            w.add(f"return {block}")
        case Go(scene):
            w.add("stack.clear()")
            w.add(f"return {program.scenes[scene].start}")
        case Call(scene, back):
            w.add(f"stack.append({back})")
            w.add(f"return {program.scenes[scene].start}")
        case Return():
            w.add("if stack: return stack.pop()")
            _stuck(w, "ran out", 0)
        case End(ending):
            w.add(f"out.append({w.constant(Ended(ending))})")
            w.add(f"return {~(len(program.asks) + ending)}")
        case _:
            raise TypeError(operation)


def _stuck(w: Writer, how: str, scene: int) -> None:
    w.add(f"out.append({w.constant(Stuck(how, scene))})")
    w.add(f"return {~(len(w.program.asks) + len(w.program.endings))}")


def _say(w: Writer, line: int, parts: Parts) -> None:
    if ex.is_static(parts):
        w.add(f"out.append({w.constant(Said(line, ex.static_text(parts)))})")
        return
    w.add(f"t = {w.text(parts)}")
    w.add(f"if t: out.append(new(Said, ({line}, t)))")


def _set(w: Writer, slot: int, expr: Expr) -> None:
    kind, low, high = w.program.slots[slot].kind, w.program.slots[slot].low, w.program.slots[slot].high
    w.add(f"x = {ex.source(expr)}")
    if kind == "int":
        w.add(f"if not {low} <= x <= {high}:")
        w.add(f"    out.append(Clamped({slot}, x, {high} if x > {high} else {low}))")
        w.add(f"    x = {high} if x > {high} else {low}")
    elif kind == "set":
        w.add(f"if x.bit_count() > {high}:")
        w.add(f"    out.append(Clamped({slot}, x, v[{slot}]))")
        w.add(f"    x = v[{slot}]")
    w.add(f"v[{slot}] = +x")


def _roll(w: Writer, roll: Roll) -> None:
    if roll.chance is not None:
        hit, miss = (case.block for case in roll.cases)
        w.add(f"n = {ex.odds(roll.chance)}")
        w.add(f"h = draw({roll.chance.d}) < n if 0 < n < {roll.chance.d} else n > 0")
        held = ", ".join(
            f"*(({w.constant(name)},) if {ex.source(test)} else ())"
            for name, _, test in roll.chance.modifiers
        )
        w.add(f"out.append(Rolled(n, {roll.chance.d}, ({held}{',' if held else ''}), h))")
        w.add(f"return {hit} if h else {miss}")
        return
    for i, case in enumerate(roll.cases):
        w.add(f"w{i} = max({ex.source(case.weight)}, 0)")
    total = " + ".join(f"w{i}" for i in range(len(roll.cases)))
    w.add(f"n = {total or 0}")
    w.add(f"if not n: return {roll.otherwise}")
    greatest = ", ".join(["0", *(f"w{i}" for i in range(len(roll.cases)))])
    w.add(f"n = draw(n) if n > max({greatest}) else 0")
    for i, case in enumerate(roll.cases):
        w.add(f"if n < w{i}: return {case.block}")
        w.add(f"n -= w{i}")


def _ask(w: Writer, ask: Choice, number: int) -> None:
    asks = [_Strip(w, i, option) for i, option in enumerate(ask.options)]
    tested = [strip for strip in asks if strip.test is not None]
    if all(strip.is_static for strip in asks) and len(tested) <= _MOST_IN_A_TABLE:
        _ask_by_table(w, ask, number, asks, tested)
        return
    w.add("o = []")
    w.add("some = False")
    for strip in asks:
        strip.write(w)
    w.add("if some:")
    w.add(f"    out.append(Asked({number}, tuple(o)))")
    w.add(f"    return {~number}")
    _nothing_open(w, ask)


def _ask_by_table(
    w: Writer, ask: Choice, number: int, strips: "list[_Strip]", tested: "list[_Strip]"
) -> None:
    table: list[Asked | None] = []
    for answers in product((False, True), repeat=len(tested)):
        held = dict(zip((strip.index for strip in tested), answers, strict=True))
        offers = tuple(
            offer
            for strip in strips
            if (offer := strip.open if held.get(strip.index, True) else strip.closed) is not None
        )
        table.append(Asked(number, offers) if any(not offer.locked for offer in offers) else None)
    place = " + ".join(
        f"({2 ** (len(tested) - 1 - i)} if {strip.test} else 0)" for i, strip in enumerate(tested)
    )
    w.add(f"e = {w.constant(tuple(table))}[{place or 0}]")
    if any(event is None for event in table):
        w.add("if e is None:")
        _nothing_open(w, ask, "    ")
    w.add("out.append(e)")
    w.add(f"return {~number}")


def _nothing_open(w: Writer, ask: Choice, indent: str = "") -> None:
    if ask.otherwise >= 0:
        w.add(f"{indent}return {ask.otherwise}")
        return
    before = len(w.lines)
    _stuck(w, "dead end", ask.scene)
    w.lines[before:] = [indent + line for line in w.lines[before:]]


class _Strip:
    """One option while its choice is written: its test (None: always open), and its offers where static."""

    def __init__(self, w: Writer, index: int, option: Option) -> None:
        self.index = index
        self.option = option
        tests = [] if option.when is None else [ex.source(option.when)]
        tests += [f"not v[{option.once}]"] if option.once >= 0 else []
        self.test = " and ".join(tests) or None
        self.is_static = (
            ex.is_static(option.label)
            and ex.is_static(option.why)
            and option.chance is None
            and not (option.why and option.once >= 0)
        )
        label, why = ex.static_text(option.label), ex.static_text(option.why)
        self.open = Offer(index, label, "", None)
        self.closed = Offer(index, label, why, None) if option.why else None

    def write(self, w: Writer) -> None:
        w.add(f"if {self.test or True}:")
        before = len(w.lines)
        w.add("some = True")
        w.add(f"o.append(Offer({self.index}, {w.text(self.option.label)}, '', {self._odds(w)}))")
        w.lines[before:] = ["    " + line for line in w.lines[before:]]
        if not self.option.why or self.test is None:
            return
        once = f" not v[{self.option.once}]" if self.option.once >= 0 else " True"
        w.add(f"elif{once}:")
        before = len(w.lines)
        why = f"{w.text(self.option.why)} or {w.constant(_NO_REASON)}"
        w.add(f"o.append(Offer({self.index}, {w.text(self.option.label)}, {why}, None))")
        w.lines[before:] = ["    " + line for line in w.lines[before:]]

    def _odds(self, w: Writer) -> str:
        chance = self.option.chance
        if chance is None:
            return "None"
        held = ", ".join(
            f"*((({w.constant(name)}, {ex.source(amount)}),) if {ex.source(test)} else ())"
            for name, amount, test in chance.modifiers
        )
        return f"Odds({ex.odds(chance)}, {chance.d}, ({held}{',' if held else ''}))"
