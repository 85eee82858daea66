"""What the strip of an option says of its chance and its costs, and how a test writes that."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Self

from game.model.names import Names, Use
from game.model.plain import scalar
from game.model.reading import Reading
from game.run.events import Offer
from game.session.play import Play
from game.source.codes import diagnose
from game.source.diagnostic import Diagnostic
from game.source.source import Span
from game.source.suggest import did_you_mean, listing
from game.syntax import nodes
from game.testing.script.fields import Texts
from game.testing.script.wording import folded

NONE = "none"
_CHANCE = re.compile(rf"\d+ in \d+|{NONE}")
_COST = re.compile(r"(.*\S)\s+[+-]\d+")


def chance(offer: Offer) -> str:
    """`2 in 6`, or none."""
    return NONE if offer.odds is None else f"{offer.odds.n} in {offer.odds.d}"


def costs(play: Play, offer: Offer) -> tuple[str, ...]:
    """`LIGHT -5`, one for each meter that moves."""
    return tuple(f"{cost.meter.label.value} {cost.amount:+d}" for cost in play.costs(offer.option))


def alike(costs: tuple[str, ...], wanted: Texts) -> bool:
    """Whether these are the costs that a test writes, in any order."""
    written = set(map(folded, wanted.values)) - {NONE}
    return {folded(cost) for cost in costs} == written


@dataclass(frozen=True, slots=True)
class Chances:
    """Options, each with the chance on its strip: `2 in 6`, or none."""

    items: tuple[tuple[nodes.Scalar, nodes.Scalar], ...]
    span: Span

    @classmethod
    def read(cls, node: nodes.Node, reading: Reading) -> Self | None:
        found: list[tuple[nodes.Scalar, nodes.Scalar]] = []
        for key, value in _pairs(node, reading, "`{Roll: 2 in 6}`"):
            said = scalar(value, reading, "a chance")
            if said is not None and _CHANCE.fullmatch(said.value) is None:
                message = f"“{said.value}” is no chance as a strip says it."
                reading.wrong("wrong-shape", said.span, message, "Write `2 in 6`, or none.")
            elif said is not None:
                found.append((key, said))
        return cls(tuple(found), node.span)

    @classmethod
    def schema(cls) -> dict[str, Any]:
        return {"type": "object", "additionalProperties": {"type": "string", "pattern": _CHANCE.pattern}}


@dataclass(frozen=True, slots=True)
class Costs:
    """Options, each with all that its strip says it costs or gives: `LIGHT -5`, several of these, or none."""

    items: tuple[tuple[nodes.Scalar, Texts], ...]
    span: Span

    @classmethod
    def read(cls, node: nodes.Node, reading: Reading) -> Self | None:
        found: list[tuple[nodes.Scalar, Texts]] = []
        for key, value in _pairs(node, reading, "`{Wait: LIGHT -5}`"):
            said = Texts.read(value, reading)
            for item in said.items if said is not None else ():
                if item.value != NONE and _COST.fullmatch(item.value) is None:
                    message = f"“{item.value}” is no cost: a meter's label and a number with its sign."
                    reading.wrong("wrong-shape", item.span, message, "Write `LIGHT -5`, say, or none.")
            found += [(key, said)] if said is not None else []
        return cls(tuple(found), node.span)

    @classmethod
    def schema(cls) -> dict[str, Any]:
        return {"type": "object", "additionalProperties": Texts.schema()}

    def link(self, names: Names) -> Iterator[Diagnostic]:
        labels = names.known("meter")
        known = {folded(label) for label in labels}
        for item in (item for _, texts in self.items for item in texts.items):
            cost = _COST.fullmatch(item.value)
            if cost is not None and folded(cost[1]) not in known:
                hint = did_you_mean(cost[1], labels) or listing(labels)
                yield diagnose("unknown-name", item.span, f"No meter is called “{cost[1]}”.", hint)

    def uses(self, names: Names) -> Iterator[Use]:
        yield from ()


def _pairs(node: nodes.Node, reading: Reading, example: str) -> list[tuple[nodes.Scalar, nodes.Node]]:
    if isinstance(node, nodes.Mapping) and node.items:
        return node.items
    reading.wrong("wrong-shape", node.span, f"Here options should stand, as in {example}.")
    return []
