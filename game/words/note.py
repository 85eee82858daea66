from dataclasses import dataclass

from game.model.lowering import Lowering
from game.model.refs import NoteRef
from game.model.word import Word
from game.run import operations as ops
from game.run.events import Noted


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
        if kind == "detail" and names.notebook is not None:
            slot = low.tables.places[names.notebook]
            detail = low.tables.slots[slot].members.index(self.note.value)
            low.add(ops.Set(slot, ("with", ("slot", slot), detail)))
        low.add(ops.Emit(Noted(str(kind), self.note.value)))
