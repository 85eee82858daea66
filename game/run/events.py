"""What one step of a play tells the world: plain values, in the order in which they happened."""

from typing import NamedTuple


class Entered(NamedTuple):
    """A scene begins (index into `Program.scenes`)."""

    scene: int


class Said(NamedTuple):
    """A paragraph of the page: index into `Program.lines`, and its finished text with marks (source.marks).

    In dialogue, parentheticals and speech are separated by line breaks.
    """

    line: int
    text: str


class Noted(NamedTuple):
    """A detail or a fact enters the log; `kind` is "detail" or "fact"."""

    kind: str
    id: str


class Shown(NamedTuple):
    """A picture takes the panel; `how` is cut, dissolve, iris or fade."""

    picture: str
    how: str


class Sounded(NamedTuple):
    """A sound starts on a channel (music, ambience, sound); the sound "none" stops the channel."""

    sound: str
    channel: str


class Clamped(NamedTuple):
    """An assignment wanted a value outside the slot's bounds."""

    slot: int
    wanted: int
    got: int


class Rolled(NamedTuple):
    """A chance was taken: `n` in `d`, the names of the modifiers that held, and whether it hit."""

    n: int
    d: int
    modifiers: tuple[str, ...]
    hit: bool


class Odds(NamedTuple):
    """What an option's strip says of the chance behind it: `n` in `d` that `of` happens ("": not named), and
    each modifier with its amount."""

    n: int
    d: int
    modifiers: tuple[tuple[str, int], ...]
    of: str = ""

    @property
    def told(self) -> str:
        """`moved on 2 in 6`."""
        return f"{self.of} {self.n} in {self.d}".lstrip()


class Offer(NamedTuple):
    """One strip: the option's index in its choose, its finished label, why it is locked ("" = open)."""

    option: int
    label: str
    locked: str
    odds: Odds | None


class Asked(NamedTuple):
    """The step stops at a choice (index into `Program.asks`)."""

    ask: int
    offers: tuple[Offer, ...]


class Ended(NamedTuple):
    """The story stops at an ending (index into `Program.endings`)."""

    ending: int


class Stuck(NamedTuple):
    """The story stops where no story should: `how` is "dead end", "ran out" or "loop". `scene` is where; of a
    loop the one entered last."""

    how: str
    scene: int


Event = Entered | Said | Noted | Shown | Sounded | Clamped | Rolled | Asked | Ended | Stuck
