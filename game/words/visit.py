from dataclasses import dataclass

from game.model.lowering import Lowering
from game.model.refs import SceneRef
from game.model.word import Word


@dataclass(frozen=True)
class Visit(Word):
    """Plays another scene and comes back here when its script runs out. Visits cannot go in a circle."""

    visit: SceneRef
    example = """\
scene: van
script:
- visit: phone_home
- The van starts.
- end: done
---
scene: phone_home
script:
- Nobody answers.
"""

    def lower(self, low: Lowering) -> None:
        low.call(self.visit.value)
