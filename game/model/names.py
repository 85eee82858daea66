"""All names of a story, for whoever asks whether a name is known."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from game.source.source import Span
from game.syntax import typing_rules
from game.syntax.expressions import Assignment, Tree
from game.syntax.nodes import Scalar
from game.syntax.types import SetOf, Type
from game.syntax.typing_rules import Typed

DETAILS = "details"
"""What a notebook is a set of."""

Typable = TypeVar("Typable", Tree, Assignment)


class Use(NamedTuple):
    """That a place mentions a name. `kind` is a key of `Names.kinds`, or read, set (of variables) or seen
    (of scenes whose visits are counted; `most` is the count worth keeping). `place` is a span, or a scalar in
    which the mention stands from `start` to `end`: few spans are ever asked for."""

    kind: str
    name: str
    place: Span | Scalar
    start: int = 0
    end: int = 0
    most: int = 0

    @property
    def span(self) -> Span:
        return self.place if isinstance(self.place, Span) else self.place.at(self.start, self.end)


@dataclass(frozen=True)
class Names:
    """`kinds` maps scene, ending, deck, detail, fact, cue, reel, picture and sound to the known names."""

    variables: Mapping[str, Type] = field(default_factory=dict)
    kinds: Mapping[str, Collection[str]] = field(default_factory=dict)

    _typed: dict[tuple[str, Tree | Assignment], Typed] = field(default_factory=dict, repr=False)

    def test(self, tree: Tree) -> Typed:
        """A tree that must be true or false. Raises Fault."""
        return self._once("test", tree, typing_rules.test)

    def number(self, tree: Tree) -> Typed:
        """A tree that must be a number. Raises Fault."""
        return self._once("number", tree, typing_rules.number)

    def infer(self, tree: Tree) -> Typed:
        """Any tree. Raises Fault."""
        return self._once("infer", tree, typing_rules.infer)

    def assignment(self, item: Assignment) -> Typed:
        """The value that an assignment gives. Raises Fault."""
        return self._once("assignment", item, typing_rules.assignment)

    def _once(self, how: str, what: Typable, rule: Callable[[Typable, "Names"], Typed]) -> Typed:
        """Types each expression once: checking, linking and lowering ask for the same ones."""
        found = self._typed.get((how, what))
        if found is None:
            found = self._typed[how, what] = rule(what, self)
        return found

    @property
    def notebook(self) -> str | None:
        """The first variable that is a set of details: what `note` writes into."""
        sets = ((name, kind) for name, kind in self.variables.items() if isinstance(kind, SetOf))
        return next((name for name, kind in sets if kind.of == DETAILS), None)

    @property
    def scenes(self) -> Collection[str]:
        return self.kinds.get("scene", ())

    def known(self, kind: str) -> Collection[str]:
        return self.kinds.get(kind, ())
