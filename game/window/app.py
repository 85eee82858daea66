"""The window's entry."""

from dataclasses import dataclass, replace

import pygame

from game.build.build import Build
from game.build.folder import shipped
from game.model.story import Story
from game.session.play import CannotStart, start
from game.session.saves import Store
from game.window.actions import Model, World, listed
from game.window.desk import Desk
from game.window.focus import read_all
from game.window.loop import Loop
from game.window.paint.painter import Painter
from game.window.screen import Display, NoDisplay, prepare
from game.window.settings import Settings
from game.window.style.look import Look
from game.window.style.theme import PAPER
from game.window.style.typeset import Typesetter
from game.window.text.breaks import Breaks, at_spaces
from game.window.text.faces import Faces
from game.window.ui import Layer, Ui


@dataclass(frozen=True)
class Options:
    """How to begin: in a scene, with values of variables, with a seed (None: any), filling the screen.
    Without scene, values and seed the title screen comes first. `breaks` says where lines may end."""

    scene: str | None = None
    values: tuple[tuple[str, object], ...] = ()
    seed: int | None = None
    full: bool = False
    breaks: Breaks = at_spaces


def run(build: Build, store: Store, options: Options | None = None) -> int:
    """Plays a story in a window until it is closed; the exit code. Prints one sentence where it cannot."""
    options = options or Options()
    if build.story is None or build.program is None:
        print("The story has errors and cannot be played; `no-permit check` shows them.")
        return 1
    prepare()
    world = World(build, store, options.seed)
    painter = Painter()
    try:
        model = _first(world, build.story, options)
        for path in Desk(build, build.story).soon:
            painter.fetch(path)
        display = Display(model.desk.title, model.ui.full)
    except CannotStart as refused:
        print(refused)
        return 2
    except NoDisplay as missing:
        print(missing)
        return 1
    look = Look(PAPER, Typesetter(Faces(shipped() / "assets" / "fonts"), options.breaks), display.size)
    try:
        Loop(world, display, look, painter).run(model)
    finally:
        pygame.quit()
    return 0


def _first(world: World, story: Story, options: Options) -> Model:
    """Where the window opens: on the title screen, or in the play that was asked for. Raises CannotStart."""
    settings, notices = world.store.settings(Settings())
    profile, more = world.store.profile()
    ui = Ui(text=settings.text, full=settings.full or options.full, notice=" ".join((*notices, *more)))
    pictures = story.assets.get("picture", {})
    desk = Desk(world.build, story, focus=read_all(pictures.values()))
    if options.scene is not None or options.values or options.seed is not None:
        seed = world.new_seed()
        begun = start(world.build, seed, options.scene, options.values)
        desk = replace(desk, play=replace(begun, trial=True))
        ui = replace(ui, layers=(Layer("page"),))
    return listed(world, Model(ui, desk, profile))
