"""The window's entry."""

from dataclasses import dataclass, replace

import pygame

from game.build.build import Build
from game.build.folder import shipped
from game.model.story import Story
from game.session.play import Play
from game.session.recording import Recording
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
    """How to begin: with a play that was `begun` (else with the title screen), saying `notice`, filling the
    screen. New plays have the `seed` (None: any). `breaks` says where lines may end."""

    begun: Play | None = None
    notice: str = ""
    seed: int | None = None
    full: bool = False
    breaks: Breaks = at_spaces
    recording: Recording | None = None


def run(build: Build, store: Store, options: Options | None = None) -> int:
    """Plays a story in a window until it is closed; the exit code. Prints one sentence where it cannot."""
    options = options or Options()
    if build.story is None or build.program is None:
        print("The story has errors and cannot be played; `no-permit check` shows them.")
        return 1
    prepare()
    world = World(build, store, options.seed, options.recording)
    painter = Painter()
    try:
        model = _first(world, build.story, options)
        for path in Desk(build, build.story).soon:
            painter.fetch(path)
        display = Display(model.desk.title, model.ui.full)
    except NoDisplay as missing:
        print(missing)
        return 1
    look = Look(PAPER, Typesetter(Faces(shipped() / "assets" / "fonts"), options.breaks), display.size)
    try:
        left = Loop(world, display, look, painter).run(model)
    finally:
        pygame.quit()
    if left.written:
        print(left.written)
    return 0


def _first(world: World, story: Story, options: Options) -> Model:
    """Where the window opens: on the title screen, or in the play that was asked for."""
    settings, notices = world.store.settings(Settings())
    profile, more = world.store.profile()
    ui = Ui(text=settings.text, full=settings.full or options.full, notice=_told(options, *notices, *more))
    pictures = story.assets.get("picture", {})
    desk = Desk(world.build, story, focus=read_all(pictures.values()))
    if options.begun is not None:
        desk = replace(desk, play=options.begun)
        ui = replace(ui, layers=(Layer("page"),))
    return listed(world, Model(ui, desk, profile))


def _told(options: Options, *notices: str) -> str:
    return " ".join(filter(None, (*notices, options.notice)))
