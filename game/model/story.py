"""A whole story as it is written: story.yaml, cast.yaml, record.yaml and the scenes."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from game.model import reading as reader
from game.model.closing import Inventions, Ledger, Remark
from game.model.declared import Variables
from game.model.names import DETAILS
from game.model.plain import Id, Words
from game.model.reading import Reading
from game.model.refs import SceneRef
from game.model.scene import Scene
from game.model.tables import (
    Decks,
    Details,
    Ending,
    Endings,
    Fact,
    Facts,
    Member,
    Meters,
    People,
    Person,
    Reels,
)
from game.source.source import Source, Span
from game.source.suggest import did_you_mean
from game.syntax import nodes
from game.syntax.types import SetOf, Type


@dataclass(frozen=True)
class Settings:
    """The keys of story.yaml."""

    id: Id
    title: Words
    start: SceneRef
    reels: Reels | None = None
    variables: Variables | None = None
    meters: Meters | None = None
    details: Details | None = None
    decks: Decks | None = None
    endings: Endings | None = None
    ledger: Ledger | None = None
    inventions: Inventions | None = None
    disclaimer: Remark | None = None
    span: Span = field(default=Span("", 1, 1, 1, 1), metadata={"key": False})

    @cached_property
    def variable_types(self) -> Mapping[str, Type]:
        """The type of each variable; a set of details has the details as members."""
        members = tuple(self.details.items) if self.details is not None else ()
        found: dict[str, Type] = {}
        for variable in self.variables.items if self.variables is not None else ():
            kind = variable.type
            if isinstance(kind, SetOf):
                kind = replace(kind, members=members) if kind.of == DETAILS else kind
                kind = kind if kind.most else replace(kind, most=len(kind.members))
            found[variable.name] = kind
        return found


@dataclass(frozen=True)
class Record:
    """The keys of record.yaml. `source` is what a clipping's frame names: a magazine and its season."""

    people: People
    facts: Facts
    source: Words | None = None


@dataclass(frozen=True)
class Story:
    """Everything that was read, with the sources for who wants to show a line.

    `source` is where the record comes from. `whole` is False where a file or document could not be read, so
    that what is missing may be there.
    """

    settings: Settings
    cast: Mapping[str, Member]
    people: Mapping[str, Person]
    facts: Mapping[str, Fact]
    source: str
    scenes: tuple[Scene, ...]
    sources: Mapping[str, Source]
    broken: frozenset[str]
    whole: bool
    assets: Mapping[str, Mapping[str, str]]

    @property
    def endings(self) -> Mapping[str, Ending]:
        return self.settings.endings.items if self.settings.endings is not None else {}


def read_settings(node: nodes.Node, reading: Reading) -> Settings | None:
    return reader.read(Settings, node, reading, "story.yaml", span=node.span)


def read_record(node: nodes.Node, reading: Reading) -> Record | None:
    """The record; a fact whose person is not among the people is reported."""
    record = reader.read(Record, node, reading, "record.yaml")
    for fact in record.facts.items.values() if record is not None else ():
        for person in fact.people.items if fact.people is not None else ():
            if record is not None and person.value not in record.people.items:
                hint = did_you_mean(person.value, record.people.items)
                reading.wrong("unknown-person", person.span, f"“{person.value}” is not on record.", hint)
    return record


def read_cast(node: nodes.Node, reading: Reading) -> Mapping[str, Member]:
    """The cast by cue. A cue is written in capitals."""
    found: dict[str, Member] = {}
    if not isinstance(node, nodes.Mapping):
        reading.wrong("wrong-shape", node.span, "Here the cast should stand, one cue a line.")
        return found
    for key, value in node.items:
        if key.value != key.value.upper() or not key.value.strip():
            hint = f"Write {key.value.upper()}."
            reading.wrong("bad-name", key.span, f"The cue “{key.value}” is not in capitals.", hint)
            continue
        member = reader.read(Member, value, reading, "one of the cast", id=key.value, span=key.span)
        if member is not None:
            found[key.value] = member
    return found
