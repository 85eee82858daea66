"""The key that writes the play as a test, and the play that is written when the window closes."""

from functools import partial
from pathlib import Path

import pygame

from game.session.profile import Profile
from game.session.recording import Recording
from game.session.saves import Store
from game.testing.script.writing import write_play
from game.window.actions import Model, World, kept, perform
from game.window.desk import Desk
from game.window.input.keys import key_intent
from game.window.intents import Choose, Do, Intent
from game.window.ui import Ui
from tests.window.stories import BUILD


def after(home: Path, recording: Recording | None, *effects: Intent) -> Model:
    assert BUILD.story is not None
    world = World(BUILD, Store(home, "test_story", lambda: 1_700_000_000.0), 5, recording)
    model = Model(Ui(), Desk(BUILD, BUILD.story), Profile())
    for effect in effects:
        model = kept(world, perform(world, model, effect))
    return model


def test_the_key_writes_the_play_and_says_where(tmp_path: Path) -> None:
    assert key_intent(pygame.K_F8, 0) is Do.RECORD
    file = tmp_path / "a.yaml"
    recording = Recording(partial(write_play, file), False)
    model = after(tmp_path, recording, Do.NEW, Choose(1), Do.RECORD)
    assert model.ui.notice == f"Written as a test: {file}"
    assert file.read_text("utf-8").startswith("test: From lobby to ")
    assert after(tmp_path, recording, Do.NEW, Choose(0), Do.QUIT).written == ""


def test_the_play_is_written_when_the_window_closes_and_when_it_is_left(tmp_path: Path) -> None:
    for leave in (Do.QUIT, Do.TITLE):
        file = tmp_path / f"{leave.name}.yaml"
        left = after(tmp_path, Recording(partial(write_play, file), True), Do.NEW, Choose(1), leave)
        assert left.written == f"Written as a test: {file}"
        assert file.exists()


def test_without_a_place_to_write_to_nothing_is_written(tmp_path: Path) -> None:
    assert after(tmp_path, None, Do.NEW, Choose(1), Do.RECORD, Do.QUIT).written == ""
