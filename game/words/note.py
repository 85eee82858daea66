from collections.abc import Iterator
from dataclasses import dataclass

from game.model.lowering import Lowering
from game.model.names import Names, Use
from game.model.refs import NoteRef
from game.model.word import Word
from game.run import operations as ops
from game.run.events import Noted
from game.syntax.types import SetOf

DETAILS = "details"


@dataclass(frozen=True)
class Note(Word):
    """Writes something down. A detail goes into the notebook (the variable that is a `set of: details`) and
    into the log; a fact of the record goes into the log alone."""

    note: NoteRef
    example = """\
scene: lobby
script:
- She turns a ring of keys, one by one.
- note: keys
- "{keys in notebook: It is in the book. | The book is full.}"
- end: done
"""

    def lower(self, low: Lowering) -> None:
        names = low.tables.names
        kind = self.note.kind(names)
        book = notebook(names) if kind == "detail" else None
        if book is not None:
            name, details = book
            slot = low.tables.places[name]
            low.add(ops.Set(slot, ("with", ("slot", slot), details.members.index(self.note.value))))
        low.add(ops.Emit(Noted(str(kind), self.note.value)))

    def uses(self, names: Names) -> Iterator[Use]:
        """Writing a detail sets the notebook."""
        book = notebook(names)
        if book is not None and self.note.kind(names) == "detail":
            yield Use("set", book[0], self.span)


def notebook(names: Names) -> tuple[str, SetOf] | None:
    """The first variable that is a set of details, if the story has one."""
    for name, kind in names.variables.items():
        if isinstance(kind, SetOf) and kind.of == DETAILS:
            return name, kind
    return None
