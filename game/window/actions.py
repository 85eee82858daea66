"""What the window asks of the world outside: the session and the store. Failures become notices."""

from dataclasses import dataclass, replace
from random import SystemRandom

from game.build.build import Build
from game.session.format import SaveError
from game.session.play import CannotPick, CannotStart, CannotUndo, choose, redo, start, undo
from game.session.profile import Profile
from game.session.recording import Recording
from game.session.saves import AUTOSAVE, Store
from game.window.desk import Desk
from game.window.intents import Choose, Do, Intent, Load, Save
from game.window.ui import Ui
from game.window.update import shown
from game.window.views.cards import QUICK

_SEEDS = 2**31
_REFUSALS = (CannotPick, CannotStart, CannotUndo, SaveError)


@dataclass(frozen=True)
class World:
    """What actions act on: the story, its saves, the seed of new plays (None: any), and where plays are
    written down (None: nowhere)."""

    build: Build
    store: Store
    seed: int | None = None
    recording: Recording | None = None

    def new_seed(self) -> int:
        return SystemRandom().randrange(_SEEDS) if self.seed is None else self.seed


@dataclass(frozen=True)
class Model:
    """All that changes while the window is open. `unsaved`: the play has moved on since it was last kept.
    `grumbled`: the player was told that nothing can be saved, and need not be told after every pick.
    `written` says what became of writing down the play that was left."""

    ui: Ui
    desk: Desk
    profile: Profile
    unsaved: bool = False
    grumbled: bool = False
    written: str = ""
    done: bool = False


def perform(world: World, model: Model, effect: Intent) -> Model:
    """Does what `update` asked for."""
    try:
        return _perform(world, model, effect)
    except _REFUSALS as refused:
        return replace(model, ui=replace(model.ui, notice=str(refused)))


def kept(world: World, model: Model) -> Model:
    """Writes autosave and profile where the play has moved on."""
    play = model.desk.play
    if not model.unsaved or play is None:
        return model
    model = replace(model, unsaved=False)
    try:
        world.store.autosave(play)
        return replace(model, profile=world.store.remember(model.profile, play), grumbled=False)
    except SaveError as error:
        told = replace(model.ui, notice=f"This play is not being saved. {error}")
        return model if model.grumbled else replace(model, ui=told, grumbled=True)


def listed(world: World, model: Model) -> Model:
    """With the saves as they are now."""
    return replace(model, desk=replace(model.desk, slots=world.store.slots()))


def begun(world: World, model: Model) -> Model:
    """A new play, on its first page; its first pick takes the place of what is kept now."""
    seed = world.new_seed()
    notice = _put_by(world, seed)
    desk = replace(model.desk, play=start(world.build, seed))
    return replace(model, ui=shown(model.ui, page=True, notice=notice), desk=desk, unsaved=False)


def _put_by(world: World, seed: int) -> str:
    """Keeps the play of the autosave as the last play, because another one is about to take its place; an
    autosave that cannot be read is renamed. What went wrong, in words."""
    if not world.store.has(AUTOSAVE):
        return ""
    try:
        found = world.store.resume(world.build, seed)
        if found.play.at == 0 and found.play.resumed is None:
            return " ".join(found.notices)
        world.store.keep_last(found.play)
    except SaveError as error:
        return str(error)
    return ""


def _perform(world: World, model: Model, effect: Intent) -> Model:
    match effect:
        case Choose(option):
            return _turned(model, option)
        case Save(slot):
            return _saved(world, model, slot)
        case Load(slot):
            return _loaded(world, model, slot)
        case Do.QUICK_SAVE:
            return _saved(world, model, QUICK)
        case Do.QUICK_LOAD:
            return _loaded(world, model, QUICK)
        case Do.CONTINUE:
            return _loaded(world, model, AUTOSAVE)
        case Do.NEW:
            return begun(world, model)
        case Do.UNDO | Do.REDO:
            return _moved(model, effect)
        case Do.RECORD:
            return _written(world, model)
        case Do.TITLE:
            away = _left(world, kept(world, model))
            left = replace(away, ui=shown(away.ui, page=False), desk=replace(away.desk, play=None))
            return listed(world, left)
        case _:
            return replace(_left(world, kept(world, model)), done=True)


def _turned(model: Model, option: int) -> Model:
    play = model.desk.play
    if play is None:
        return model
    desk = replace(model.desk, play=choose(play, option))
    return replace(model, ui=shown(model.ui, page=True), desk=desk, unsaved=True)


def _written(world: World, model: Model) -> Model:
    """Writes the play down because it was asked for."""
    if model.desk.play is None or world.recording is None:
        return model
    return replace(model, ui=replace(model.ui, notice=world.recording.write(model.desk.play)))


def _left(world: World, model: Model) -> Model:
    """Writes a play down that is left, where each one is to be written."""
    if model.desk.play is None or world.recording is None or not world.recording.at_end:
        return model
    return replace(model, written=world.recording.write(model.desk.play))


def _moved(model: Model, effect: Do) -> Model:
    play = model.desk.play
    if play is None:
        return model
    desk = replace(model.desk, play=undo(play) if effect is Do.UNDO else redo(play))
    return replace(model, ui=shown(model.ui, page=True), desk=desk)


def _saved(world: World, model: Model, slot: str) -> Model:
    if model.desk.play is None:
        return model
    world.store.save(slot, model.desk.play)
    return listed(world, replace(model, ui=shown(model.ui, page=True, notice=f"Saved as “{slot}”.")))


def _loaded(world: World, model: Model, slot: str) -> Model:
    found = world.store.load(slot, world.build)
    other = slot != AUTOSAVE
    trouble = _put_by(world, found.play.seed) if other else ""
    notice = " ".join(filter(None, (*found.notices, trouble)))
    desk = replace(model.desk, play=found.play)
    return replace(model, ui=shown(model.ui, page=True, notice=notice), desk=desk, unsaved=other)
