"""A save to a play. Where the story was edited since, as much of the play as still fits.

First all picks are made again from the start: if they lead to the very state that the save holds, page, undo
and backlog are back. Else the play is taken up at the entry of the scene in which it was saved. Where that
scene is gone, it goes back along the player's own picks.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

import msgspec

from game.build.build import Build
from game.model.story import Story
from game.run.dice import Dice
from game.run.operations import Go
from game.run.program import Program
from game.run.step import State
from game.session.entering import enter, entry_of
from game.session.format import Refused, Save, story_hash
from game.session.page import place
from game.session.play import Beat, CannotStart, Play, Replayed, follow, replay, start
from game.session.point import Point, locate, lost, point
from game.session.values import VARIABLES


class Loaded(NamedTuple):
    """The play, what to tell the player, and whether all of it came back."""

    play: Play
    notices: tuple[str, ...]
    whole: bool


class _Game(NamedTuple):
    build: Build
    story: Story
    program: Program


def take_up(build: Build, save: Save) -> Loaded:
    """The play of a save. Raises Refused where it belongs to another story or the story has errors."""
    if build.story is None or build.program is None:
        raise Refused("The story has errors and cannot be played; `no-permit check` shows them.")
    if save.story != build.story.settings.id.value:
        raise Refused(f"This save belongs to another story, “{save.story}”.")
    game = _Game(build, build.story, build.program)
    edited = save.story_hash != story_hash(build.story)
    again = _again(game, save)
    if again is not None and not again.why and _agrees(game.program, save.entry, entry_of(again.play)):
        gone = lost(game.program, save.entry)
        all_fits = ("The story was edited since this was saved; everything you did still fits.", *gone)
        return Loaded(again.play, all_fits if edited else (), True)
    what = f"The {'story was edited' if edited else 'game has changed'} since this was saved."
    found = _at_entry(game, save) or _on_the_way(game, save, again) or _anew(game, save)
    return Loaded(found.play, (what, *found.notices), False)


def _again(game: _Game, save: Save) -> Replayed | None:
    """All picks from where the play began, or None where that is gone."""
    if save.resumed is not None:
        play = _resume(game, save, save.resumed)
        return None if play is None else follow(play, save.picks[save.resumed.picks :])
    known = {slot.name for slot in game.program.slots if slot.kind in VARIABLES}
    values = {name: value for name, value in save.initial.variables.items() if name in known}
    try:
        return replay(game.build, save.seed, save.initial.scene, values, save.picks)
    except CannotStart:
        return None


def _agrees(program: Program, saved: Point, now: Point) -> bool:
    """Whether the same picks led to the same state, as far as the story still knows its variables."""
    common = saved.variables.keys() & now.variables.keys()
    same = all(saved.variables[name] == now.variables[name] for name in common)
    return same and (saved.scene, saved.stack, saved.dice) == (now.scene, now.stack, now.dice)


def _resume(game: _Game, save: Save, at: Point, scene: str | None = None) -> Play | None:
    """A play that begins by entering a scene at a point; None where it cannot, or leads nowhere."""
    placed = locate(game.program, at, scene)
    outermost = at.stack[0][0] if at.stack and scene is None else scene or at.scene
    if placed is None or outermost not in _lasting(game.program):
        return None
    dice = Dice(save.seed, at.dice)
    turn = enter(game.program, placed, dice)
    here = point(game.program, placed.scene, State(0, placed.stack, placed.slots), at.dice, at.picks)
    play = Play(
        story=game.story,
        program=game.program,
        seed=save.seed,
        first_scene=save.initial.scene,
        values=save.initial.variables,
        beats=(Beat(None, turn, dice.counter),),
        at=0,
        resumed=here,
        past=tuple(save.picks[: at.picks]),
    )
    return None if play.stuck is not None else play


def _lasting(program: Program) -> frozenset[str]:
    """The scenes that are gone to and not only visited: `check` proves that these never run out of text."""
    goals = {op.scene for block in program.blocks for op in block if isinstance(op, Go)}
    return frozenset(program.scenes[scene].id for scene in (program.start, *goals))


def _at_entry(game: _Game, save: Save) -> Loaded | None:
    play = _resume(game, save, save.entry)
    if play is None:
        return None
    since = save.picks[save.entry.picks :]
    done = follow(play, since)
    stopped = () if not done.why else (f"{_count(len(since) - done.fitted)}: {done.why}",)
    where = f"It goes on at “{place(play).title}”; what lies before cannot be shown or undone."
    return Loaded(done.play, (where, *lost(game.program, save.entry), *stopped), False)


def _count(picks: int) -> str:
    one = "The last pick could not be made again"
    return one if picks == 1 else f"The last {picks} picks could not be made again"


def _on_the_way(game: _Game, save: Save, again: Replayed | None) -> Loaded | None:
    """The furthest place on the player's own way that can still be reached."""
    play = next(_places(game, save, again), None)
    if play is None:
        return None
    gone = f"The scene “{save.entry.scene}” cannot be entered any more."
    back = f"Your own way leads as far as “{place(play).title}”, where the play goes on."
    return Loaded(play, (gone, back, *lost(game.program, save.entry)), False)


def _places(game: _Game, save: Save, again: Replayed | None) -> Iterator[Play]:
    """From the last pick backwards: the play before it, else its scene with the values that were saved."""
    if again is not None and not again.why and again.play.stuck is None:
        yield again.play
    before = save.resumed.picks if save.resumed is not None else 0
    for n in range(min(save.entry.picks, len(save.picks)) - 1, -1, -1):
        scene, at = save.picks[n][0], n - before
        if again is not None and 0 <= at <= again.fitted and _asks_in(again.play, at, scene):
            yield replace(again.play, beats=again.play.beats[: at + 1], at=at)
        play = _resume(game, save, msgspec.structs.replace(save.entry, picks=n), scene)
        if play is not None:
            yield play


def _asks_in(play: Play, beat: int, scene: str) -> bool:
    ask = replace(play, at=beat).ask
    return ask is not None and play.program.scenes[ask.scene].id == scene


def _anew(game: _Game, save: Save) -> Loaded:
    notice = "Nothing of your way through it is left, so that it begins again."
    return Loaded(start(game.build, save.seed), (notice,), False)
