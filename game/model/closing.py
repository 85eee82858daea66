"""What story.yaml says for the pages after an ending: lines of the ledger, inventions, the last word."""

from dataclasses import dataclass
from typing import Any, ClassVar, Self

from game.model.plain import Positive, Words, scalar
from game.model.reading import Reading
from game.model.refs import EndingRef, SceneRef
from game.model.tables import Table, Thing
from game.model.texts import Label, inner
from game.model.values import Test
from game.source.suggest import nearest
from game.syntax import nodes
from game.syntax.inline import Cite, Turns

_PLACED_BY = ("when", "after")


class Remark(Label):
    """One line that the pages after an ending print, with values and tests in braces."""

    __slots__ = ()

    @classmethod
    def read(cls, node: nodes.Node, reading: Reading) -> Self | None:
        found = super().read(node, reading)
        if found is None:
            return None
        parts = (part for piece in found.pieces for part in (piece, *inner(piece)))
        strange = [part for part in parts if isinstance(part, Cite | Turns)]
        for part in strange:
            _refuse(part, found.node, reading)
        return None if strange else found


def _refuse(piece: Cite | Turns, node: nodes.Scalar, reading: Reading) -> None:
    if isinstance(piece, Cite):
        message = f"“{piece.fact}” is cited where no play reads it."
        hint = "Take it out: What is true lists the facts by itself."
        reading.wrong("closing-line", node.at(piece.start, piece.end), message, hint)
    else:
        message = "This line is printed once, so nothing in it can take turns."
        place = node.at(piece.start - 1, piece.start)
        reading.wrong("closing-line", place, message, "Write {test: this | that}, or one of them.")


@dataclass(frozen=True, slots=True)
class PickRef:
    """An option, as `scene.choose.option`. Whether the scene has it is known when the story is linked."""

    scene: SceneRef
    choose: Words
    option: Words

    @classmethod
    def read(cls, node: nodes.Node, reading: Reading) -> Self | None:
        found = scalar(node, reading, "an option")
        if found is None:
            return None
        parts = found.value.split(".")
        if len(parts) != 3 or not all(part.strip() for part in parts):
            hint = "Write the ids of its scene, its choice and its own: street.frame.ask_him, say."
            reading.wrong("wrong-shape", found.span, f"“{found.value}” is no option.", hint)
            return None
        second = len(parts[0]) + 1
        third = second + len(parts[1]) + 1
        return cls(
            SceneRef(parts[0], found.at(0, second - 1)),
            Words(parts[1], found.at(second, third - 1)),
            Words(parts[2], found.at(third, len(found.value))),
        )

    @classmethod
    def schema(cls) -> dict[str, Any]:
        return {"type": "string", "pattern": r"^[^.]+\.[^.]+\.[^.]+$"}

    @property
    def key(self) -> tuple[str, str, str]:
        return self.scene.value, self.choose.value, self.option.value


@dataclass(frozen=True, slots=True)
class Refs:
    """A list of names; one name alone is a list of one. Subclasses say of what."""

    items: tuple[Any, ...]
    of: ClassVar[type[Any]] = SceneRef

    @classmethod
    def read(cls, node: nodes.Node, reading: Reading) -> Self | None:
        given = node.items if isinstance(node, nodes.Sequence) else [node]
        if not given:
            reading.wrong("wrong-shape", node.span, "Here at least one name should stand.")
            return None
        found = [cls.of.read(item, reading) for item in given]
        return cls(tuple(item for item in found if item is not None))

    @classmethod
    def schema(cls) -> dict[str, Any]:
        one = cls.of.schema()
        return {"anyOf": [one, {"type": "array", "items": one, "minItems": 1}]}


class Scenes(Refs):
    """Scenes, of which the play must have come to one."""

    __slots__ = ()


class Picks(Refs):
    """Options, each as `scene.choose.option`; the first of them that was picked is the line's place."""

    __slots__ = ()
    of = PickRef


class EndingRefs(Refs):
    """Endings; after any other the line does not count."""

    __slots__ = ()
    of = EndingRef


@dataclass(frozen=True)
class LedgerLine(Thing):
    """A line of the cause ledger, of which five at most are printed after an ending.

    It needs `when`, a test of what holds at the end, or `after`, options of which one was picked; with both
    of them, both. A line for this `ending` goes before the others, then the larger `weight` (else 1), then
    the line whose cause more of the later lines turned on."""

    text: Remark
    when: Test | None = None
    after: Picks | None = None
    ending: EndingRefs | None = None
    weight: Positive | None = None


@dataclass(frozen=True)
class Invention(Thing):
    """Something invented that looks real: told on What is true in a play that `met` one of these scenes."""

    met: Scenes
    text: Remark


class Ledger(Table):
    of, what = LedgerLine, "lines of the ledger"

    @classmethod
    def read(cls, node: nodes.Node, reading: Reading) -> Self | None:
        """A line that no cause is given for is reported."""
        for key, value in node.items if isinstance(node, nodes.Mapping) else ():
            keys = [name.value for name, _ in value.items] if isinstance(value, nodes.Mapping) else None
            if keys is not None and not any(nearest(name, _PLACED_BY) for name in keys):
                message = f"“{key.value}” has neither “when” nor “after”: the ledger needs one of them."
                hint = "Write `when:` and a test in line with “text”."
                reading.wrong("missing-key", key.span, message, hint)
        return super().read(node, reading)


class Inventions(Table):
    of, what = Invention, "inventions"
