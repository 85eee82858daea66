"""Tables of things by their id: reels, details, decks, endings, cast, people and facts."""

from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from game.model import reading as reader
from game.model.declared import named, named_schema
from game.model.plain import Flag, WordList, Words
from game.model.reading import Reading
from game.model.refs import VarRef
from game.source.source import Span
from game.syntax import nodes


@dataclass(frozen=True)
class Thing:
    """One entry of a table."""

    id: str = field(metadata={"key": False})
    span: Span = field(metadata={"key": False})


@dataclass(frozen=True)
class Reel(Thing):
    """An act."""

    title: Words


@dataclass(frozen=True)
class Detail(Thing):
    """Something that can be written into the notebook."""

    label: Words
    text: Words | None = None


@dataclass(frozen=True)
class Deck(Thing):
    """Scenes that are drawn. `again: false` plays each of them once in a story."""

    again: Flag | None = None


@dataclass(frozen=True)
class Ending(Thing):
    """A way for the story to stop. `hidden` keeps it out of lists until it was seen."""

    title: Words
    hidden: Flag | None = None


@dataclass(frozen=True)
class Person(Thing):
    """A real person on record. `full_name_only: true` where the surname is a common word (Prince)."""

    name: Words
    role: Words | None = None
    full_name_only: Flag | None = None


@dataclass(frozen=True)
class Fact(Thing):
    """A statement of the record. It stands alone; `plain` means cited only, never played with."""

    says: Words
    part: Words | None = None
    people: WordList | None = None
    works: WordList | None = None
    places: WordList | None = None
    year: Words | None = None
    quote: Flag | None = None
    plain: Flag | None = None


@dataclass(frozen=True)
class Member(Thing):
    """Somebody of the cast; the key is the cue. `name` is what lists call them, `role` what they do.

    `colour` is that of the cue on the page: teal, violet, green, blue, brown or grey; without one, and with
    any other, the cue is in the colour of the text. `voice` is a note for writers, which is not shown.
    """

    name: Words
    role: Words | None = None
    colour: Words | None = None
    voice: Words | None = None


@dataclass(frozen=True)
class Table:
    """Things by id, in the order of the file. Subclasses say what the things are."""

    items: dict[str, Any]
    of: ClassVar[type[Thing]] = Thing
    what: ClassVar[str] = "things"

    @classmethod
    def read(cls, node: nodes.Node, reading: Reading) -> Self | None:
        found = {}
        for key, value in named(node, reading, cls.what):
            thing = reader.read(cls.of, value, reading, f"one of the {cls.what}", id=key.value, span=key.span)
            if thing is not None:
                found[key.value] = thing
        return cls(found)

    @classmethod
    def schema(cls) -> dict[str, Any]:
        about = {"description": f"{cls.what.capitalize()}, each by its id."}
        return about | named_schema(reader.schema(cls.of))


class Reels(Table):
    of, what = Reel, "reels"


class Details(Table):
    of, what = Detail, "details"


class Decks(Table):
    of, what = Deck, "decks"


class Endings(Table):
    of, what = Ending, "endings"


class People(Table):
    of, what = Person, "people"


class Facts(Table):
    of, what = Fact, "facts"


@dataclass(frozen=True)
class Meter:
    """A variable on the slate. `words` name its values from the lowest on; `unit` follows the number."""

    show: VarRef
    label: Words
    unit: Words | None = None
    words: WordList | None = None


@dataclass(frozen=True)
class Meters:
    """What the slate shows, from left to right."""

    items: tuple[Meter, ...]

    @classmethod
    def read(cls, node: nodes.Node, reading: Reading) -> Self | None:
        if not isinstance(node, nodes.Sequence):
            reading.wrong("wrong-shape", node.span, "Here a list of meters should stand.")
            return None
        found = [reader.read(Meter, item, reading, "a meter") for item in node.items]
        return cls(tuple(item for item in found if item is not None))

    @classmethod
    def schema(cls) -> dict[str, Any]:
        return {"type": "array", "items": reader.schema(Meter)}
