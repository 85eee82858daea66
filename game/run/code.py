"""Blocks of operations to Python functions, one by one, when a play first comes to them.

A function is `f(v, stack, out, draw) -> int`: it changes the list of slots, makes known to `out` what
happens, in the way of its voice, and gives the next block, or a number below nought where the play stops.
"""

from typing import Any

from game.run import expressions as ex
from game.run.asking import write_ask
from game.run.operations import (
    Ask,
    Branch,
    Call,
    Chance,
    Emit,
    End,
    Enter,
    Expr,
    Go,
    Jump,
    Operation,
    Return,
    Roll,
    Say,
    Set,
)
from game.run.program import Code, Draw, Program
from game.run.writer import Voice, Writer


def compile_block(program: Program, number: int, voice: Voice) -> Code:
    """The function of one block."""
    block = program.blocks[number]
    if len(block) == 1 and isinstance(block[0], Go):
        return _leaving(program.scenes[block[0].scene].start)
    writer = Writer(program, voice, number)
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
            w.voice.say(w, line, parts)
        case Set(slot, expr):
            _set(w, slot, expr)
        case Emit(event):
            w.voice.emit(w, event)
        case Enter(scene, counter):
            w.voice.enter(w, scene)
            if counter >= 0:
                w.add(f"v[{counter}] = min(v[{counter}] + 1, {w.program.slots[counter].high})")
        case Ask(ask):
            write_ask(w, ask)
        case Roll(_, _, None):
            _draw(w, operation)
        case Roll(cases, _, Chance() as chance):
            _chance(w, chance, cases[0].block, cases[1].block)
        case _:
            _leave(w, operation)


def _leave(w: Writer, operation: Operation) -> None:
    program = w.program
    match operation:
        case Branch(test, yes, no):
            w.add(f"return {yes} if {w.voice.test(w, w.block, test)} else {no}")
        case Jump(block):
            w.add(f"return {block}")
        case Go(scene):
            w.add("stack.clear()")
            w.add(f"return {program.scenes[scene].start}")
        case Call(scene, back):
            w.add(f"stack.append({back})")
            w.add(f"return {program.scenes[scene].start}")
        case Return(scene):
            w.add("if stack: return stack.pop()")
            w.voice.stuck(w, "ran out", scene)
        case End(ending):
            w.voice.ended(w, ending)
        case _:
            raise TypeError(operation)


def _set(w: Writer, slot: int, expr: Expr) -> None:
    kind, low, high = w.program.slots[slot].kind, w.program.slots[slot].low, w.program.slots[slot].high
    w.add(f"x = {ex.source(expr)}")
    if kind == "int":
        with w.under(f"if not {low} <= x <= {high}:"):
            got = f"{high} if x > {high} else {low}"
            w.voice.clamp(w, slot, got)
            w.add(f"x = {got}")
    elif kind == "set":
        with w.under(f"if x.bit_count() > {high}:"):
            w.voice.clamp(w, slot, f"v[{slot}]")
            w.add(f"x = v[{slot}]")
    w.add(f"v[{slot}] = +x")


def _chance(w: Writer, chance: Chance, hit: int, miss: int) -> None:
    w.add(f"n = {ex.odds(chance)}")
    w.add(f"h = draw({chance.d}) < n if 0 < n < {chance.d} else n > 0")
    w.voice.rolled(w, chance)
    w.add(f"return {hit} if h else {miss}")


def _draw(w: Writer, roll: Roll) -> None:
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
