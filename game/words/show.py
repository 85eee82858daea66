from dataclasses import dataclass, field

from game.model.lowering import Lowering
from game.model.plain import Pick
from game.model.refs import PictureRef
from game.model.word import Word
from game.run import operations as ops
from game.run.events import Shown


class How(Pick):
    choices = ("cut", "dissolve", "iris", "fade")


@dataclass(frozen=True)
class Show(Word):
    """Puts another picture on the panel: `show: lobby_night` is `assets/pictures/lobby_night.webp`
    (or png, jpg).

    `with` says how it comes: cut (the default), dissolve, iris or fade.
    """

    show: PictureRef
    with_: How | None = field(default=None, metadata={"key": "with"})
    example = """\
scene: lobby
script:
- show: lobby_night
  with: dissolve
- The doors open.
- end: done
"""

    def lower(self, low: Lowering) -> None:
        how = self.with_.value if self.with_ is not None else How.choices[0]
        low.add(ops.Emit(Shown(self.show.value, how)))
