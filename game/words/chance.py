from dataclasses import dataclass, field
from typing import Any, Self

from game.model.lowering import Lowering, replaced
from game.model.plain import Words
from game.model.reading import Reading
from game.model.values import Amount, Effects, Odds, Test
from game.model.word import Body, Word
from game.run import operations as ops
from game.syntax import nodes


@dataclass(frozen=True)
class Modifier:
    """What shifts the odds: a name, by how much, and when it holds."""

    label: Words
    amount: Amount
    when: Test | None

    @classmethod
    def read(cls, node: nodes.Node, reading: Reading) -> Self | None:
        pairs = node.items if isinstance(node, nodes.Mapping) else []
        named = [(key, value) for key, value in pairs if key.value != "when"]
        if len(named) != 1 or not isinstance(node, nodes.Mapping):
            hint = "Write {Tripod on the curb: 1, when: tripod}."
            reading.wrong("wrong-shape", node.span, "A modifier is one name with its number.", hint)
            return None
        label, amount = Words.read(named[0][0], reading), Amount.read(named[0][1], reading)
        given = node.get("when")
        when = None if given is None else Test.read(given, reading)
        return None if label is None or amount is None else cls(label, amount, when)


@dataclass(frozen=True)
class Modifiers:
    """A list of modifiers."""

    items: tuple[Modifier, ...]

    @classmethod
    def read(cls, node: nodes.Node, reading: Reading) -> Self | None:
        if not isinstance(node, nodes.Sequence):
            reading.wrong("wrong-shape", node.span, "Here a list of modifiers should stand.")
            return None
        found = [Modifier.read(item, reading) for item in node.items]
        return cls(tuple(item for item in found if item is not None))

    @classmethod
    def schema(cls) -> dict[str, Any]:
        when = {"description": "A test: where it fails the modifier does not count.", **Test.schema()}
        one = {
            "type": "object",
            "description": "A name with its number, {The tripod is up: 1}, and when it counts.",
            "properties": {"when": when},
            "minProperties": 1,
            "maxProperties": 2,
        }
        return {"type": "array", "items": one}


@dataclass(frozen=True)
class Chance(Word):
    """Something happens, or not: `n in d`. n is a number expression and is kept within 0 and d; `with` names
    what shifts it. Then `hit` plays, or `miss`; the play goes on below.

    An option whose script begins with a chance shows the odds and the modifiers on its strip. `of` names
    what they are the odds of, so that a player knows whether to wish for it: `moved on`, `a yes`.
    """

    chance: Odds
    of: Words | None = None
    with_: Modifiers | None = field(default=None, metadata={"key": "with"})
    hit: Body | None = None
    miss: Body | None = None
    example = """\
scene: curb
script:
- choose:
  - Roll again:
      script:
      - chance: heat + 1 in 6
        of: moved on
        with: [{The tripod is on the curb: 1, when: promise == made}]
        hit: [They ask you to move on.]
        miss: [The bus covers you.]
- do: [heat += 1, promise = made]
- end: done
"""

    def odds(self, low: Lowering, effects: Effects | None = None) -> ops.Chance:
        """The chance; for the strip of its option, as it will be once the option's effects have happened."""
        slots = low.after(effects)
        given = self.with_.items if self.with_ is not None else ()
        modifiers = tuple(
            (
                item.label.value,
                replaced(low.number(item.amount), slots),
                replaced(low.test(item.when), slots) if item.when is not None else 1,
            )
            for item in given
        )
        base = replaced(low.number(self.chance), slots)
        named = self.of.value if self.of is not None else ""
        return ops.Chance(base, modifiers, self.chance.sides, named, f"{self.span.file}:{self.span.line}")

    def lower(self, low: Lowering) -> None:
        hit, miss, after = low.tables.block(), low.tables.block(), low.tables.block()
        cases = (ops.Case(1, hit), ops.Case(1, miss))
        low.add(ops.Roll(cases, after, self.odds(low)))
        for block, body in ((hit, self.hit), (miss, self.miss)):
            low.place(block)
            if body is not None:
                body.lower(low)
            low.jump(after)
        low.place(after)
