"""A play: the turns so far, and which of them is shown. Nothing here changes a value in place."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from game.build.build import Build
from game.model.story import Story
from game.model.tables import Detail
from game.run.dice import Dice
from game.run.events import Asked, Offer, Stuck
from game.run.program import Choice, Program
from game.run.step import State, Turn, begin, ending_of, step
from game.session.gauges import Cost, Gauge, costs, gauges, notebook
from game.session.point import Point
from game.session.values import VARIABLES, BadValue, Value, plain_value, slot_value

Key = tuple[str, str, str]
"""What outlives an edit of the story: scene, choose and option, by their ids."""

MOST_SEED = 10**18


class CannotStart(ValueError):
    """The story cannot be played as asked; the message is a sentence."""


class CannotPick(ValueError):
    """The option is locked or not there; the message is a sentence."""


class CannotUndo(ValueError):
    """There is no such turn to go to; the message is a sentence."""


class Pick(NamedTuple):
    """What was picked: ids, and the finished label (with marks) as it stood there."""

    scene: str
    choose: str
    option: str
    label: str

    @property
    def key(self) -> Key:
        return self.scene, self.choose, self.option


@dataclass(frozen=True)
class Beat:
    """A turn, the pick that led to it (None for the first), and the throws of dice used by its end."""

    pick: Pick | None
    turn: Turn
    dice: int


@dataclass(frozen=True)
class Play:
    """A play in progress. `values` are the start values that differ from the story's, by name.

    `at` is the index of the beat that is shown: undo and redo move it, a pick cuts what lies after it.
    `resumed` is where the first beat begins in a play that was taken up in an edited story, and `past` the
    picks made before that. `trial` marks a play that was begun to try something out: it is kept apart.
    """

    story: Story
    program: Program
    seed: int
    first_scene: str
    values: Mapping[str, Value]
    beats: tuple[Beat, ...]
    at: int
    resumed: Point | None = None
    past: tuple[Key, ...] = field(default=())
    trial: bool = False

    @property
    def beat(self) -> Beat:
        return self.beats[self.at]

    @property
    def state(self) -> State:
        return self.beat.turn.state

    @property
    def ask(self) -> Choice | None:
        """The choice at which the play stands, or None where it has stopped."""
        at = self.state.at
        return self.program.asks[at] if at < len(self.program.asks) else None

    @property
    def offers(self) -> tuple[Offer, ...]:
        """The strips that show, the locked ones too."""
        last = self.beat.turn.events[-1] if self.beat.turn.events else None
        return last.offers if isinstance(last, Asked) else ()

    @property
    def ending(self) -> str | None:
        """The id of the ending at which the play stands."""
        found = ending_of(self.program, self.state)
        return None if found is None else self.program.endings[found]

    @property
    def stuck(self) -> Stuck | None:
        """Where and how the play stopped without an ending."""
        last = self.beat.turn.events[-1] if self.beat.turn.events else None
        return last if isinstance(last, Stuck) else None

    @property
    def meters(self) -> tuple[Gauge, ...]:
        return gauges(self.story, self.program, self.state.slots)

    @property
    def notebook(self) -> tuple[Detail, ...]:
        return notebook(self.story, self.program, self.state.slots)

    def costs(self, option: int) -> tuple[Cost, ...]:
        """What an option of the current choice does to the meters, as its strip tells."""
        chips = self.ask.options[option].chips if self.ask is not None else ()
        return costs(self.story, self.program, self.state.slots, chips)

    @property
    def can_undo(self) -> bool:
        return self.at > 0

    @property
    def can_redo(self) -> bool:
        return self.at + 1 < len(self.beats)

    @property
    def picks(self) -> tuple[Pick, ...]:
        """The picks that lead to the beat shown."""
        return tuple(beat.pick for beat in self.beats[: self.at + 1] if beat.pick is not None)


def start(
    build: Build,
    seed: int,
    scene: str | None = None,
    values: Mapping[str, object] | Iterable[tuple[str, object]] = (),
) -> Play:
    """A play at its first choice, in the story's first scene or another one. Raises CannotStart."""
    story, program = build.story, build.program
    if story is None or program is None:
        raise CannotStart("The story has errors and cannot be played; `no-permit check` shows them.")
    scenes = {code.id: i for i, code in enumerate(program.scenes)}
    if not -MOST_SEED <= seed < MOST_SEED:
        raise CannotStart("A seed is a whole number of at most 18 digits.")
    first = program.scenes[program.start].id if scene is None else scene
    if first not in scenes:
        raise CannotStart(f"There is no scene “{first}”.")
    slots, differing = start_slots(program, dict(values))
    dice = Dice(seed)
    turn = begin(program, scenes[first], slots, dice)
    return Play(story, program, seed, first, differing, (Beat(None, turn, dice.counter),), 0)


def start_slots(program: Program, given: Mapping[str, object]) -> tuple[tuple[int, ...], dict[str, Value]]:
    """The values of all slots at the start, and those given that differ. Raises CannotStart."""
    variables = {slot.name: slot for slot in program.slots if slot.kind in VARIABLES}
    strange = next((name for name in given if name not in variables), None)
    if strange is not None:
        raise CannotStart(f"There is no variable “{strange}”.")
    try:
        found = {name: slot_value(variables[name], value) for name, value in given.items()}
    except BadValue as bad:
        raise CannotStart(str(bad)) from bad
    slots = tuple(found.get(slot.name, slot.start) for slot in program.slots)
    differing = {
        slot.name: plain_value(slot, found[slot.name])
        for slot in program.slots
        if found.get(slot.name, slot.start) != slot.start
    }
    return slots, differing


def choose(play: Play, option: int) -> Play:
    """The play after a pick; `option` is its index within the choose (`Offer.option`). Raises CannotPick."""
    ask = play.ask
    if ask is None:
        raise CannotPick("The play has stopped; there is nothing to choose.")
    offer = next((offer for offer in play.offers if offer.option == option), None)
    if offer is None:
        raise CannotPick("There is no such option here.")
    if offer.locked:
        raise CannotPick(f"That is locked: {offer.locked}")
    dice = Dice(play.seed, play.beat.dice)
    turn = step(play.program, play.state, option, dice)
    pick = Pick(play.program.scenes[ask.scene].id, ask.id, ask.options[option].id, offer.label)
    beats = (*play.beats[: play.at + 1], Beat(pick, turn, dice.counter))
    return replace(play, beats=beats, at=play.at + 1)


def undo(play: Play, to: int | None = None) -> Play:
    """One turn back, or back to the beat with this index. Raises CannotUndo."""
    goal = play.at - 1 if to is None else to
    if not 0 <= goal <= play.at:
        raise CannotUndo("There is nothing to undo." if to is None else "There is no such turn.")
    return replace(play, at=goal)


def redo(play: Play) -> Play:
    """One turn forward again. Raises CannotUndo."""
    if not play.can_redo:
        raise CannotUndo("There is nothing to redo.")
    return replace(play, at=play.at + 1)


class Replayed(NamedTuple):
    """A play after as many picks as fitted, and why it stopped ("" where all of them did)."""

    play: Play
    fitted: int
    why: str


def replay(
    build: Build,
    seed: int,
    scene: str | None,
    values: Mapping[str, object] | Iterable[tuple[str, object]],
    picks: Iterable[Key],
) -> Replayed:
    """Plays a list of picks from the start, as far as they fit. Raises CannotStart."""
    return follow(start(build, seed, scene, values), picks)


def follow(play: Play, picks: Iterable[Key]) -> Replayed:
    """Makes these picks, one after the other, as far as they fit."""
    for fitted, (scene, name, option) in enumerate(picks):
        ask = play.ask
        if ask is None:
            return Replayed(play, fitted, f"The play stops before the choice in the scene “{scene}”.")
        here = play.program.scenes[ask.scene].id
        if (here, ask.id) != (scene, name):
            return Replayed(play, fitted, f"The way to the scene “{scene}” now leads to “{here}”.")
        index = next((i for i, item in enumerate(ask.options) if item.id == option), None)
        if index is None:
            return Replayed(play, fitted, f"The option “{option}” of the scene “{scene}” is gone.")
        try:
            play = choose(play, index)
        except CannotPick as refused:
            return Replayed(play, fitted, f"The option “{option}” of “{scene}”: {refused}")
    return Replayed(play, len(play.beats) - 1, "")
