"""The voice of a play: everything that happens is an event, appended to `out`."""

from collections.abc import Mapping

from game.run import expressions as ex
from game.run.events import Asked, Clamped, Ended, Entered, Odds, Offer, Rolled, Said, Stuck
from game.run.operations import Chance, Expr, Parts
from game.run.program import Option, Program
from game.run.writer import Shown, Writer

_EVENTS = {
    "new": tuple.__new__,
    "Said": Said,
    "Asked": Asked,
    "Offer": Offer,
    "Odds": Odds,
    "Clamped": Clamped,
    "Rolled": Rolled,
}
_NO_REASON = "Not now."
"""For a `why` that comes out empty: an empty reason would mean that the option is open."""


class Telling:
    """Where a play stops, its functions return `~at`: `State.at` in step.py."""

    def __init__(self, program: Program) -> None:
        self._program = program

    @property
    def names(self) -> Mapping[str, object]:
        return _EVENTS

    def test(self, w: Writer, block: int, expr: Expr) -> str:
        return ex.source(expr)

    def emit(self, w: Writer, event: object) -> None:
        w.add(f"out.append({w.constant(event)})")

    def enter(self, w: Writer, scene: int) -> None:
        self.emit(w, Entered(scene))

    def say(self, w: Writer, line: int, parts: Parts) -> None:
        if ex.is_static(parts):
            self.emit(w, Said(line, ex.static_text(parts)))
            return
        w.add(f"t = {w.text(parts)}")
        w.add(f"if t: out.append(new(Said, ({line}, t)))")

    def clamp(self, w: Writer, slot: int, got: str) -> None:
        w.add(f"out.append(Clamped({slot}, x, {got}))")

    def rolled(self, w: Writer, chance: Chance) -> None:
        held = "".join(
            f"*(({w.constant(name)},) if {ex.source(test)} else ()), " for name, _, test in chance.modifiers
        )
        w.add(f"out.append(Rolled(n, {chance.d}, ({held}), h))")

    def ended(self, w: Writer, ending: int) -> None:
        self.emit(w, Ended(ending))
        w.add(f"return {~(len(self._program.asks) + ending)}")

    def stuck(self, w: Writer, how: str, scene: int) -> None:
        self.emit(w, Stuck(how, scene))
        w.add(f"return {~(len(self._program.asks) + len(self._program.endings))}")

    def when(self, w: Writer, ask: int, option: int) -> str:
        when = self._option(ask, option).when
        return "True" if when is None else ex.source(when)

    def is_fixed(self, ask: int, option: int) -> bool:
        """A reason beside `once` is not: the option is locked by its test and hidden by its count."""
        it = self._option(ask, option)
        static = ex.is_static(it.label) and ex.is_static(it.why)
        return static and it.chance is None and not (it.why and it.once >= 0)

    def choice(self, ask: int, shown: Shown) -> Asked:
        offers = []
        for index, is_open in shown:
            option = self._option(ask, index)
            why = "" if is_open else ex.static_text(option.why)
            offers.append(Offer(index, ex.static_text(option.label), why, None))
        return Asked(ask, tuple(offers))

    def asked(self, w: Writer, ask: int) -> None:
        w.add("out.append(e)")
        w.add(f"return {~ask}")

    def offer(self, w: Writer, ask: int, option: int) -> None:
        it = self._option(ask, option)
        w.add(f"o.append(Offer({option}, {w.text(it.label)}, '', {_odds(w, it.chance)}))")

    def lock(self, w: Writer, ask: int, option: int) -> None:
        it = self._option(ask, option)
        why = f"{w.text(it.why)} or {w.constant(_NO_REASON)}"
        w.add(f"o.append(Offer({option}, {w.text(it.label)}, {why}, None))")

    def asked_list(self, w: Writer, ask: int) -> None:
        w.add(f"out.append(Asked({ask}, tuple(o)))")
        w.add(f"return {~ask}")

    def _option(self, ask: int, option: int) -> Option:
        return self._program.asks[ask].options[option]


def _odds(w: Writer, chance: Chance | None) -> str:
    """The expression of what the strip of an option says of the chance behind it."""
    if chance is None:
        return "None"
    held = "".join(
        f"*((({w.constant(name)}, {ex.source(amount)}),) if {ex.source(test)} else ()), "
        for name, amount, test in chance.modifiers
    )
    return f"Odds({ex.odds(chance)}, {chance.d}, ({held}), {w.constant(chance.of)})"
