from dataclasses import dataclass

from game.model.lowering import Lowering
from game.model.values import Effects
from game.model.word import Word


@dataclass(frozen=True)
class Do(Word):
    """Changes variables: one assignment or a list of them, in order.

    `heat += 1`, `heat -= 1`, `heat = 3`, `promise = kept`; `notebook += scarf` puts a member into a
    set, `-=` takes it out. A value outside the variable's bounds stops at the bound.
    """

    do: Effects
    example = """\
scene: counter
script:
- do: [heat += 1, promise = made]
- do: notebook += keys
- "{heat > 0 and promise == made: You said it aloud.} {keys in notebook: You wrote it down.}"
- end: done
"""

    def lower(self, low: Lowering) -> None:
        low.effects(self.do)
