"""Field types that name something of the story. What a name must be known as is its `kind`."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from game.model.names import Names, Use
from game.model.plain import scalar
from game.model.reading import Reading
from game.source.codes import diagnose
from game.source.diagnostic import Diagnostic
from game.source.source import Span
from game.source.suggest import did_you_mean, listing
from game.syntax import nodes

NOTHING = "none"


@dataclass(frozen=True, slots=True)
class Ref:
    """A name. Subclasses say of what: `kinds` are tried in turn."""

    value: str
    span: Span
    kinds: ClassVar[tuple[str, ...]] = ()
    may_be_none: ClassVar[bool] = False
    is_listed: ClassVar[bool] = False
    """Whether a hint lists what there is: kinds of which a story has few."""

    @classmethod
    def read(cls, node: nodes.Node, reading: Reading) -> Self | None:
        found = scalar(node, reading, f"the name of {cls.what()}")
        return None if found is None else cls(found.value.strip(), found.span)

    @classmethod
    def schema(cls) -> dict[str, Any]:
        none = ", or none" if cls.may_be_none else ""
        return {"type": "string", "description": f"The name of {cls.what()}{none}."}

    @classmethod
    def what(cls) -> str:
        """What it names: “a detail or fact”."""
        return f"a{'n' if cls.kinds[0][0] in 'aeiou' else ''} {' or '.join(cls.kinds)}"

    def link(self, names: Names) -> Iterator[Diagnostic]:
        if self.kind(names) is None and not self.is_none:
            known = [name for kind in self.kinds for name in names.known(kind)]
            what = " or ".join(self.kinds)
            hint = did_you_mean(self.value, known)
            hint = hint or (listing(names.known(self.kinds[0])) if self.is_listed else "")
            yield diagnose(f"unknown-{self.kinds[0]}", self.span, f"There is no {what} “{self.value}”.", hint)

    def uses(self, names: Names) -> Iterator[Use]:
        kind = self.kind(names)
        if kind is not None:
            yield Use(kind, self.value, self.span)

    @property
    def is_none(self) -> bool:
        return self.may_be_none and self.value == NOTHING

    def kind(self, names: Names) -> str | None:
        """Which of the kinds knows this name."""
        return next((kind for kind in self.kinds if self.value in names.known(kind)), None)


class SceneRef(Ref):
    kinds = ("scene",)


class EndingRef(Ref):
    kinds = ("ending",)
    is_listed = True


class DeckRef(Ref):
    kinds = ("deck",)
    is_listed = True


class NoteRef(Ref):
    kinds = ("detail", "fact")
    is_listed = True

    def uses(self, names: Names) -> Iterator[Use]:
        """Writing a detail down sets the notebook."""
        yield from Ref.uses(self, names)
        if names.notebook is not None and self.kind(names) == "detail":
            yield Use("set", names.notebook, self.span)


class ReelRef(Ref):
    kinds = ("reel",)
    is_listed = True


class PictureRef(Ref):
    kinds = ("picture",)


class SoundRef(Ref):
    kinds = ("sound",)
    may_be_none = True


class VarRef(Ref):
    kinds = ("variable",)

    def uses(self, names: Names) -> Iterator[Use]:
        yield Use("read", self.value, self.span)
