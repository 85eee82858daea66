"""The voice that counts. Nothing is told: the functions of a block add to one list of numbers, `out`.

Texts are made only where their words depend on a value; where they depend on tests and alternatives alone,
the words of every outcome are counted beforehand.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count, product

from game.run import expressions as ex
from game.run.operations import Chance, Either, Expr, Nth, Parts
from game.run.program import Option, Program
from game.run.writer import Shown, Writer
from game.source import marks
from game.testing.conditions import Owner, conditions, first_conditions

_MOST_OUTCOMES = 64
_MOST_LENGTHS = 100_000
WORDS = 0
"""Where in `out` the words stand."""

Stop = Callable[[int, tuple[int, ...]], int]
"""Gives the number, below nought, of a choice (index) at which these options are open."""


@dataclass(frozen=True)
class Layout:
    """Where in `out` the counts of a program begin: after the words one number a block (how often it ran,
    only for those that say or enter something) and a line (only for those that may come out empty), two a
    condition (false, true) and two a slot (clamped from below, from above)."""

    blocks: int
    lines: int
    sides: int
    clamps: int
    size: int
    silent: frozenset[int]
    """Lines that may come out empty."""

    @classmethod
    def of(cls, program: Program, silent: frozenset[int]) -> "Layout":
        lines = 1 + len(program.blocks)
        sides = lines + len(program.lines)
        clamps = sides + 2 * len(conditions(program))
        return cls(1, lines, sides, clamps, clamps + 2 * len(program.slots), silent)


class Lengths(dict[str, int]):
    """Words of finished texts, counted once each."""

    def __missing__(self, text: str) -> int:
        if len(self) >= _MOST_LENGTHS:
            self.clear()
        self[text] = found = marks.words(text)
        return found


class Counting:
    """Where a play stops, its functions return what `stop`, `end` or `halt` gave."""

    def __init__(
        self,
        program: Program,
        layout: Layout,
        stop: Stop,
        end: Callable[[int], int],
        halt: Callable[[str, int, int], int],
    ) -> None:
        self._program = program
        self._layout = layout
        self._stop = stop
        self._end = end
        self._halt = halt
        self._firsts = first_conditions(program)
        self._names = {"stop": stop, "lengths": Lengths()}

    @property
    def names(self) -> Mapping[str, object]:
        return self._names

    def test(self, w: Writer, block: int, expr: Expr) -> str:
        return self._tests(w, ("if", block, 0))(expr)

    def emit(self, w: Writer, event: object) -> None:
        """What is noted, shown and played is not counted."""

    def enter(self, w: Writer, scene: int) -> None:
        self._ran(w)

    def say(self, w: Writer, line: int, parts: Parts) -> None:
        told = self._program.lines[line].kind != "fact"
        if ex.is_static(parts):
            words = marks.words(ex.static_text(parts)) if told else 0
            self._ran(w)
            if words:
                w.add(f"out[{WORDS}] += {words}")
            return
        test = self._tests(w, ("text", line, 0))
        outcomes = _outcomes(parts)
        if outcomes is None:
            self._say_value(w, line, w.text(parts, test), told)
        else:
            self._say_outcome(w, line, parts, outcomes, test)

    def clamp(self, w: Writer, slot: int, got: str) -> None:
        above = f"(x > {self._program.slots[slot].high})" if self._program.slots[slot].kind == "int" else "1"
        w.add(f"out[{self._layout.clamps + 2 * slot} + {above}] += 1")

    def rolled(self, w: Writer, chance: Chance) -> None:
        for i, (_, _, test) in enumerate(chance.modifiers):
            self._tests(w, ("modifier", w.block, i))(test)

    def ended(self, w: Writer, ending: int) -> None:
        w.add(f"return {self._end(ending)}")

    def stuck(self, w: Writer, how: str, scene: int) -> None:
        w.add(f"return {self._halt(how, w.block, scene)}")

    def when(self, w: Writer, ask: int, option: int) -> str:
        when = self._option(ask, option).when
        return "True" if when is None else self._tests(w, ("when", ask, option))(when)

    def is_fixed(self, ask: int, option: int) -> bool:
        it = self._option(ask, option)
        return ex.is_static(it.label) and ex.is_static(it.why)

    def choice(self, ask: int, shown: Shown) -> int:
        return self._stop(ask, tuple(i for i, is_open in shown if is_open))

    def asked(self, w: Writer, ask: int) -> None:
        w.add("return e")

    def offer(self, w: Writer, ask: int, option: int) -> None:
        self._label(w, self._option(ask, option).label, ("label", ask, option))
        w.add(f"o.append({option})")

    def lock(self, w: Writer, ask: int, option: int) -> None:
        self._label(w, self._option(ask, option).why, ("why", ask, option))
        self._label(w, self._option(ask, option).label, ("label", ask, option))
        w.add("pass")

    def asked_list(self, w: Writer, ask: int) -> None:
        w.add(f"return stop({ask}, tuple(o))")

    def _option(self, ask: int, option: int) -> Option:
        return self._program.asks[ask].options[option]

    def _label(self, w: Writer, parts: Parts, owner: Owner) -> None:
        """A label is not made; its tests and the meetings of its alternatives are counted."""
        if not ex.is_static(parts):
            w.text(parts, self._tests(w, owner))

    def _tests(self, w: Writer, owner: Owner) -> Callable[[Expr], str]:
        """Gives the names of the owner's tests, one after the other, each counted before."""
        numbers = count(self._firsts.get(owner, 0))

        def test(expr: Expr) -> str:
            number = next(numbers)
            w.add(f"x{number} = 1 if {ex.source(expr)} else 0")
            w.add(f"out[{self._layout.sides + 2 * number} + x{number}] += 1")
            return f"x{number}"

        return test

    def _ran(self, w: Writer) -> None:
        """Counts that the block runs, once however often it is asked for."""
        counted = f"    out[{self._layout.blocks + w.block}] += 1"
        if w.lines[:1] != [counted]:
            w.lines.insert(0, counted)

    def _say_value(self, w: Writer, line: int, text: str, told: bool) -> None:
        w.add(f"t = {text}")
        if told:
            w.add(f"out[{WORDS}] += lengths[t]")
        if line in self._layout.silent:
            w.add(f"if t: out[{self._layout.lines + line}] += 1")
        else:
            self._ran(w)

    def _say_outcome(
        self, w: Writer, line: int, parts: Parts, outcomes: list[str], test: Callable[[Expr], str]
    ) -> None:
        place = _place(w, parts, test)
        told = self._program.lines[line].kind != "fact"
        if told:
            words = tuple(marks.words(text) for text in outcomes)
            w.add(f"out[{WORDS}] += {w.constant(words)}[{place}]")
        if line in self._layout.silent:
            said = tuple(int(text != "") for text in outcomes)
            w.add(f"out[{self._layout.lines + line}] += {w.constant(said)}[{place}]")
        else:
            self._ran(w)


def may_be_silent(parts: Parts) -> bool:
    """Whether a text may come out empty."""
    if ex.is_static(parts):
        return False
    outcomes = _outcomes(parts)
    if outcomes is not None:
        return "" in outcomes
    return not any(isinstance(part, str) and part.strip() for part in parts)


def _outcomes(parts: Parts) -> list[str] | None:
    """Every finished text that can come out, the last test or alternative turning fastest; None where there
    are too many, or where a value is printed."""
    ways = [tuple(_ways(part)) for part in parts]
    sizes = 1
    for way in ways:
        sizes *= len(way)
        if any(text is None for text in way) or sizes > _MOST_OUTCOMES:
            return None
    return ["".join(text or "" for text in chosen).strip() for chosen in product(*ways)]


def _ways(part: object) -> Iterator[str | None]:
    """The texts of a part; for a test the one of false first; None for a text that has parts itself."""
    match part:
        case str():
            yield part
        case Either(_, yes, no):
            yield from (ex.static_text(side) if ex.is_static(side) else None for side in (no, yes))
        case Nth(_, ways):
            yield from (ex.static_text(way) if ex.is_static(way) else None for way in ways)
        case _:
            yield None


def _place(w: Writer, parts: Parts, test: Callable[[Expr], str]) -> str:
    """The expression of an index into the outcomes of a text."""
    place = ""
    counted: list[tuple[int, int]] = []
    for part in parts:
        match part:
            case Either(asked):
                place = f"({place}) * 2 + {test(asked)}" if place else test(asked)
            case Nth(slot, ways):
                counted.append((slot, len(ways) - 1))
                place = f"({place}) * {len(ways)} + n{slot}" if place else f"n{slot}"
    w.count(counted)
    return place
