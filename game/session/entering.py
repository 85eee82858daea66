"""The state as of entering the current scene, and a turn that begins by entering a scene at such a state.

`run.step` knows no stop at a scene's door. It is had by asking it to run a program in which that door is an
end; the program of the play is left alone.
"""

from dataclasses import replace

from game.run import operations as ops
from game.run.dice import Dice
from game.run.events import Entered
from game.run.program import Program
from game.run.step import State, Turn, begin, step
from game.session.page import current_scene
from game.session.play import Beat, Play, start_slots
from game.session.point import Placed, Point, locate, point


def entry_of(play: Play) -> Point:
    """The state as of entering the scene in which the play stands."""
    scene = current_scene(play)
    index = next((i for i in range(play.at, -1, -1) if _enters(play.beats[i], scene)), 0)
    if index == 0:
        return _first_entry(play, scene)
    before, pick = play.beats[index - 1], play.beats[index].pick
    ids = [option.id for option in play.program.asks[before.turn.state.at].options]
    option = ids.index(pick.option if pick is not None else "")
    dice = Dice(play.seed, before.dice)
    state = step(_closed(play.program, scene), before.turn.state, option, dice).state
    return point(play.program, scene, state, dice.counter, len(play.past) + index)


def first_point(play: Play) -> Point:
    """The state in which the play begins."""
    if play.resumed is not None:
        return play.resumed
    scene = [code.id for code in play.program.scenes].index(play.first_scene)
    slots, _ = start_slots(play.program, play.values)
    return point(play.program, scene, State(0, (), slots), 0, 0)


def _first_entry(play: Play, scene: int) -> Point:
    """The entry of a scene that the first beat enters, or where it only comes back to it, the beginning."""
    first = first_point(play)
    placed = locate(play.program, first)
    if placed is None or placed.scene == scene or not _enters(play.beats[0], scene):
        return first
    dice = Dice(play.seed, first.dice)
    state = enter(_closed(play.program, scene), placed, dice).state
    return point(play.program, scene, state, dice.counter, first.picks)


def _enters(beat: Beat, scene: int) -> bool:
    return any(isinstance(event, Entered) and event.scene == scene for event in beat.turn.events)


def _closed(program: Program, scene: int) -> Program:
    """The same program, except that a play stops at the door of this scene."""
    door = program.scenes[scene].start
    blocks = (*program.blocks[:door], (ops.End(0),), *program.blocks[door + 1 :])
    return replace(program, blocks=blocks, code=[])


def enter(program: Program, placed: Placed, dice: Dice) -> Turn:
    """The turn that begins by entering a scene while the visits of `placed.stack` wait."""
    return begin(program, placed.scene, placed.slots, dice, placed.stack)
