from dataclasses import dataclass

from game.model.lowering import Lowering
from game.model.refs import EndingRef
from game.model.word import Word
from game.run import operations as ops


@dataclass(frozen=True)
class End(Word):
    """The story stops, with one of the endings that story.yaml names."""

    end: EndingRef
    example = """\
scene: last
script:
- The machines are gone.
- end: done
"""

    def lower(self, low: Lowering) -> None:
        low.add(ops.End(low.tables.endings[self.end.value]))
