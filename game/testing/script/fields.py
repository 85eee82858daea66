"""Field types of a test file. What may be rewritten keeps its node."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Self

from game.model.names import Names, Use
from game.model.plain import scalar
from game.model.reading import Reading
from game.model.refs import EndingRef, Ref, SceneRef
from game.model.values import faults, read_tree
from game.source.codes import diagnose
from game.source.diagnostic import Diagnostic
from game.source.source import Span
from game.source.suggest import did_you_mean, listing
from game.syntax import nodes
from game.syntax.expressions import Tree
from game.syntax.typing_rules import Typed
from game.testing.script.wording import contains, straight

END = "end"
_SEED = re.compile(r"-?\d{1,18}")
_REGEX = re.compile(r"/(.+)/", re.DOTALL)
_HALF_HINT = (
    'A regular expression is written /…/; inside […] or {…} one with a comma needs quotes: "/so, or so/".'
)


@dataclass(frozen=True, slots=True)
class Texts:
    """A text, or a list of them."""

    items: tuple[nodes.Scalar, ...]
    span: Span

    @classmethod
    def read(cls, node: nodes.Node, reading: Reading) -> Self | None:
        given = node.items if isinstance(node, nodes.Sequence) else [node]
        if not given:
            hint = "An empty list asks for nothing: fill it, or take it out."
            reading.wrong("wrong-shape", node.span, "Here at least one text should stand.", hint)
        found = [scalar(item, reading, "a text") for item in given]
        return cls(tuple(item for item in found if item is not None), node.span)

    @classmethod
    def schema(cls) -> dict[str, Any]:
        one = {"type": "string"}
        return {"anyOf": [one, {"type": "array", "items": one}]}

    @property
    def values(self) -> tuple[str, ...]:
        return tuple(item.value for item in self.items)


def regex(text: str) -> re.Pattern[str] | None:
    """The pattern of `/…/`, or None for a plain text. Raises re.error."""
    found = _REGEX.fullmatch(text.strip())
    return None if found is None else re.compile(straight(found.group(1)), re.MULTILINE)


class Passages(Texts):
    """Parts of the page; `/…/` is a regular expression."""

    __slots__ = ()

    @classmethod
    def read(cls, node: nodes.Node, reading: Reading) -> Self | None:
        found = super().read(node, reading)
        for item in found.items if found is not None else ():
            if item.value.startswith("/") != item.value.endswith("/"):
                message = f"“{item.value}” has a stroke at one end only."
                reading.wrong("wrong-shape", item.span, message, _HALF_HINT)
            try:
                regex(item.value)
            except re.error as error:
                message = f"“{item.value}” is no regular expression: {error.msg}."
                hint = "Without the strokes around it, it is plain text."
                reading.wrong("wrong-shape", item.span, message, hint)
        return found


class Cues(Texts):
    """Who speaks, by cue."""

    __slots__ = ()

    def link(self, names: Names) -> Iterator[Diagnostic]:
        known = names.known("cue")
        for item in self.items:
            if item.value not in known:
                hint = did_you_mean(item.value, known) or listing(known)
                yield diagnose("unknown-cue", item.span, f"Nobody in the cast is “{item.value}”.", hint)

    def uses(self, names: Names) -> Iterator[Use]:
        yield from ()


class Labels(Texts):
    """Options: ids, or parts of labels."""

    __slots__ = ()


class Label(Labels):
    """One option: its id, or a part of its label."""

    __slots__ = ()

    @classmethod
    def read(cls, node: nodes.Node, reading: Reading) -> Self | None:
        found = scalar(node, reading, "an option")
        return None if found is None else cls((found,), found.span)


class KnownLabels(Labels):
    """Options that need not show. What no option of the story is called would go unnoticed for ever."""

    __slots__ = ()

    def link(self, names: Names) -> Iterator[Diagnostic]:
        known = names.known("option")
        for item in self.items:
            if not any(contains(name, item.value) for name in known):
                hint = did_you_mean(item.value, known) or "Write the option's id, or a part of its label."
                yield diagnose("unknown-name", item.span, f"No option of the story is “{item.value}”.", hint)

    def uses(self, names: Names) -> Iterator[Use]:
        yield from ()


@dataclass(frozen=True, slots=True)
class Locked:
    """Options that show and are locked, each with a part of the reason; or a list of options alone."""

    items: tuple[tuple[nodes.Scalar, nodes.Scalar | None], ...]
    span: Span

    @classmethod
    def read(cls, node: nodes.Node, reading: Reading) -> Self | None:
        if isinstance(node, nodes.Mapping):
            pairs = [(key, scalar(value, reading, "the reason")) for key, value in node.items]
            return cls(tuple(pairs), node.span)
        found = Texts.read(node, reading)
        return None if found is None else cls(tuple((item, None) for item in found.items), node.span)

    @classmethod
    def schema(cls) -> dict[str, Any]:
        reasons = {"type": "object", "additionalProperties": {"type": "string"}}
        return {"anyOf": [reasons, Texts.schema()]}


@dataclass(frozen=True, slots=True)
class Conditions:
    """Expressions that must be true."""

    items: tuple[tuple[nodes.Scalar, Tree], ...]
    span: Span

    @classmethod
    def read(cls, node: nodes.Node, reading: Reading) -> Self | None:
        found = Texts.read(node, reading)
        given = found.items if found is not None else ()
        trees = [(item, read_tree(item, 0, len(item.value), reading)) for item in given]
        return cls(tuple((item, tree) for item, tree in trees if tree is not None), node.span)

    @classmethod
    def schema(cls) -> dict[str, Any]:
        return Texts.schema()

    def link(self, names: Names) -> Iterator[Diagnostic]:
        for node, tree in self.items:
            yield from faults(_typing(names, tree), node, 0)

    def uses(self, names: Names) -> Iterator[Use]:
        yield from ()


def _typing(names: Names, tree: Tree) -> Callable[[], Typed]:
    return lambda: names.test(tree)


@dataclass(frozen=True, slots=True)
class Seed:
    """A whole number of at most 18 digits."""

    value: int
    span: Span

    @classmethod
    def read(cls, node: nodes.Node, reading: Reading) -> Self | None:
        if isinstance(node, nodes.Scalar) and _SEED.fullmatch(node.value):
            return cls(int(node.value), node.span)
        reading.wrong("wrong-shape", node.span, "Here a whole number of at most 18 digits should stand.")
        return None

    @classmethod
    def schema(cls) -> dict[str, Any]:
        return {"type": "integer"}


@dataclass(frozen=True, slots=True)
class Given:
    """Values of variables, as `name: value`."""

    items: tuple[tuple[nodes.Scalar, nodes.Node], ...]
    span: Span

    @classmethod
    def read(cls, node: nodes.Node, reading: Reading) -> Self | None:
        if isinstance(node, nodes.Mapping):
            return cls(tuple(node.items), node.span)
        reading.wrong("wrong-shape", node.span, "Here variables should stand, as `name: value`.")
        return None

    @classmethod
    def schema(cls) -> dict[str, Any]:
        return {"type": "object"}


class Goal(Ref):
    """A scene, or `end` for any ending."""

    kinds = ("scene",)

    def link(self, names: Names) -> Iterator[Diagnostic]:
        if self.value in names.known("ending") and self.kind(names) is None:
            hint = f"Write `until: {END}`, and `expect: {{ending: {self.value}}}`."
            yield diagnose("unknown-scene", self.span, f"“{self.value}” is an ending, and no scene.", hint)
        elif self.value != END:
            yield from Ref.link(self, names)


class Scene(SceneRef):
    """The scene in which the play stands."""


class EndingOrNone(EndingRef):
    """The ending at which the play stands, or none."""

    may_be_none = True
