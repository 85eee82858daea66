from dataclasses import dataclass

from game.model.lowering import Lowering
from game.model.refs import SceneRef
from game.model.word import Word
from game.run import operations as ops


@dataclass(frozen=True)
class Go(Word):
    """Leaves for another scene and does not come back; visits that wait for their end are dropped."""

    go: SceneRef
    example = """\
scene: door
script:
- The door is open.
- go: street
---
scene: street
script:
- It has stopped raining.
- end: done
"""

    def lower(self, low: Lowering) -> None:
        low.add(ops.Go(low.tables.scenes[self.go.value]))
