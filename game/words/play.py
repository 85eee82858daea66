from dataclasses import dataclass, field

from game.model.lowering import Lowering
from game.model.plain import Pick
from game.model.refs import SoundRef
from game.model.word import Word
from game.run import operations as ops
from game.run.events import Sounded


class Channel(Pick):
    choices = ("ambience", "music", "sound")


@dataclass(frozen=True)
class Play(Word):
    """Starts a sound: `play: rain` is `assets/sounds/rain.ogg` (wav). `none` stops the channel.

    `as` says where: ambience (the default; it loops), music (it loops) or sound (once).
    """

    play: SoundRef
    as_: Channel | None = field(default=None, metadata={"key": "as"})
    example = """\
scene: roof
script:
- play: rain
  as: ambience
- It rains on the van.
- play: none
- It stops.
- end: done
"""

    def lower(self, low: Lowering) -> None:
        channel = self.as_.value if self.as_ is not None else Channel.choices[0]
        low.add(ops.Emit(Sounded(self.play.value, channel)))
