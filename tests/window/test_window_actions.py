"""Effects on the session and the store, and the loop around them, on a window that nobody sees."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from zlib import crc32

import msgspec
import pygame
import pytest

from game.session.format import FORMAT, SaveError
from game.session.profile import Profile
from game.session.saves import AUTOSAVE, LAST, Store
from game.window.actions import Model, World, kept, listed, perform
from game.window.app import run
from game.window.desk import Desk
from game.window.intents import Choose, Do, Intent, Load, Save
from game.window.loop import Loop
from game.window.paint.painter import Painter
from game.window.screen import Display
from game.window.settings import Settings
from game.window.ui import Layer, Ui
from tests.window.stories import BUILD, look


def begin(home: Path) -> tuple[World, Model]:
    assert BUILD.story is not None
    world = World(BUILD, Store(home, "test_story", lambda: 1_700_000_000.0), 5)
    return world, Model(Ui(), Desk(BUILD, BUILD.story), Profile())


def done(world: World, model: Model, *effects: Intent) -> Model:
    for effect in effects:
        model = kept(world, perform(world, model, effect))
    return model


def at(model: Model) -> int:
    assert model.desk.play is not None
    return model.desk.play.at


def test_a_new_game_shows_its_first_page(tmp_path: Path) -> None:
    world, model = begin(tmp_path)
    model = done(world, model, Do.NEW)
    assert model.ui.layers == (Layer("page"),) and at(model) == 0
    assert not world.store.has(AUTOSAVE)


def test_every_pick_is_kept_and_can_be_taken_up_again(tmp_path: Path) -> None:
    world, model = begin(tmp_path)
    model = done(world, model, Do.NEW, Choose(1))
    assert at(model) == 1 and world.store.has(AUTOSAVE) and not model.unsaved
    assert world.store.profile()[0].read
    left = done(world, model, Do.TITLE)
    assert left.desk.play is None and left.ui.top.name == "title"
    assert [slot.name for slot in left.desk.slots] == [AUTOSAVE]
    again = done(world, left, Do.CONTINUE)
    assert at(again) == 1 and again.ui.top.name == "page"


def test_undo_and_redo_move_and_say_when_there_is_nothing(tmp_path: Path) -> None:
    world, model = begin(tmp_path)
    model = done(world, model, Do.NEW, Choose(1), Do.UNDO)
    assert at(model) == 0
    assert at(done(world, model, Do.REDO)) == 1
    assert done(world, model, Do.UNDO).ui.notice == "There is nothing to undo."


def test_saving_and_loading_a_slot_say_so(tmp_path: Path) -> None:
    world, model = begin(tmp_path)
    model = done(world, model, Do.NEW, Choose(1), Save("slot 1"))
    assert model.ui.notice == "Saved as “slot 1”."
    assert {slot.name for slot in model.desk.slots} == {AUTOSAVE, "slot 1"}
    moved = done(world, model, Choose(0))
    assert at(moved) == 2 and at(done(world, moved, Load("slot 1"))) == 1
    quick = done(world, moved, Do.QUICK_SAVE, Do.UNDO, Do.UNDO, Do.QUICK_LOAD)
    assert at(quick) == 2


def test_a_save_that_is_not_there_is_a_notice(tmp_path: Path) -> None:
    world, model = begin(tmp_path)
    model = done(world, model, Do.NEW, Do.QUICK_LOAD)
    assert "no save “quick”" in model.ui.notice and at(model) == 0


def test_a_damaged_save_is_taken_from_its_copy_with_a_notice(tmp_path: Path) -> None:
    world, model = begin(tmp_path)
    model = done(world, model, Do.NEW, Choose(1), Choose(0))
    world.store.path(AUTOSAVE).write_bytes(b"{")
    again = done(world, model, Do.CONTINUE)
    assert at(again) == 1 and again.ui.notice


def test_a_new_game_puts_by_what_was_played(tmp_path: Path) -> None:
    world, model = begin(tmp_path)
    model = done(world, model, Do.NEW, Choose(1), Choose(0), Do.TITLE, Do.NEW)
    assert at(model) == 0 and model.ui.notice == ""
    assert {slot.name for slot in world.store.slots()} == {AUTOSAVE, LAST}
    model = done(world, model, Choose(1))
    assert at(done(world, model, Do.CONTINUE)) == 1 and at(done(world, model, Load(LAST))) == 2


def test_loading_puts_by_what_was_played_and_goes_on_from_there(tmp_path: Path) -> None:
    """Loading the play that was put by does not lose it: the two change places."""
    world, model = begin(tmp_path)
    model = done(world, model, Do.NEW, Choose(1), Save("slot 1"), Choose(0), Load("slot 1"))
    assert at(model) == 1 and at(done(world, model, Do.CONTINUE)) == 1
    model = done(world, model, Load(LAST))
    assert at(model) == 2 and at(done(world, model, Do.CONTINUE)) == 2
    assert at(done(world, model, Load(LAST))) == 1


def test_an_autosave_that_cannot_be_read_is_not_written_over(tmp_path: Path) -> None:
    for content in (b"{", newer(tmp_path)):
        world, model = begin(tmp_path)
        world.store.path(AUTOSAVE).parent.mkdir(exist_ok=True)
        world.store.path(AUTOSAVE).write_bytes(content)
        model = done(world, model, Do.NEW)
        assert at(model) == 0 and "It is kept as" in model.ui.notice
        done(world, model, Choose(1))
        kept_as = [path.read_bytes() for path in world.store.folder.glob("*.unreadable-*")]
        assert content in kept_as


def newer(home: Path) -> bytes:
    """A save of a format that this version does not know yet."""
    world, model = begin(home / "newer")
    done(world, model, Do.NEW, Choose(1))
    held = msgspec.json.decode(world.store.path(AUTOSAVE).read_bytes())
    save = held["save"] | {"format": FORMAT + 1}
    data = json.dumps(save, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    return msgspec.json.encode({"crc32": crc32(data), "save": save})


def test_a_new_game_begins_where_nothing_can_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world, model = begin(tmp_path)
    model = done(world, model, Do.NEW, Choose(1), Do.TITLE)

    def refuse(path: Path, data: bytes) -> None:
        raise SaveError(f"“{path.name}” was not written: the disk is full.")

    monkeypatch.setattr("game.session.files.write", refuse)
    model = done(world, model, Do.NEW)
    assert at(model) == 0 and "the disk is full" in model.ui.notice


def test_a_folder_that_cannot_be_written_is_told_once(tmp_path: Path) -> None:
    home = tmp_path / "file"
    home.write_text("This is no folder.")
    world, model = begin(home)
    model = done(world, model, Do.NEW, Choose(1))
    assert model.ui.notice.startswith("This play is not being saved.")
    model = done(world, replace(model, ui=replace(model.ui, notice="")), Choose(0))
    assert model.ui.notice == "" and at(model) == 2


def test_a_locked_option_is_refused_in_words(tmp_path: Path) -> None:
    world, model = begin(tmp_path)
    model = done(world, model, Do.NEW, Choose(4))
    assert "no light left" in model.ui.notice and at(model) == 0


def test_quitting_keeps_the_play(tmp_path: Path) -> None:
    world, model = begin(tmp_path)
    model = perform(world, perform(world, perform(world, model, Do.NEW), Choose(1)), Do.QUIT)
    assert model.done and world.store.has(AUTOSAVE)


@pytest.fixture
def display(monkeypatch: pytest.MonkeyPatch) -> Iterator[Display]:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    yield Display("Test", False)
    pygame.quit()


def press(*keys: int) -> None:
    for key in keys:
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0))
        pygame.event.post(pygame.event.Event(pygame.KEYUP, key=key, mod=0))


def test_the_loop_plays_from_keys_to_saves(tmp_path: Path, display: Display) -> None:
    world, model = begin(tmp_path)
    press(pygame.K_RETURN, pygame.K_END, pygame.K_2, pygame.K_ESCAPE, pygame.K_4, pygame.K_1)
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    Loop(world, display, look(), Painter(grain=0)).run(listed(world, model))
    assert {slot.name for slot in world.store.slots()} == {AUTOSAVE, "slot 1"}
    assert display.surface.get_at((40, 400))[:3] != (0, 0, 0)


def test_settings_are_kept(tmp_path: Path, display: Display) -> None:
    world, model = begin(tmp_path)
    larger = pygame.event.Event(pygame.KEYDOWN, key=pygame.K_PLUS, mod=pygame.KMOD_LCTRL)
    pygame.event.post(larger)
    pygame.time.set_timer(pygame.QUIT, 150, 1)
    Loop(world, display, look(), Painter(grain=0)).run(model)
    assert world.store.settings(Settings())[0] == Settings(110, False)


def test_a_gamepad_plays(tmp_path: Path, display: Display) -> None:
    world, model = begin(tmp_path)
    for button in (pygame.CONTROLLER_BUTTON_A, pygame.CONTROLLER_BUTTON_DPAD_UP):
        pygame.event.post(pygame.event.Event(pygame.CONTROLLERBUTTONDOWN, button=button, instance_id=0))
    for _ in range(9):
        event = pygame.event.Event(
            pygame.CONTROLLERBUTTONDOWN, button=pygame.CONTROLLER_BUTTON_A, instance_id=0
        )
        pygame.event.post(event)
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    Loop(world, display, look(), Painter(grain=0)).run(listed(world, model))
    assert world.store.has(AUTOSAVE)


def test_a_long_notice_stands_longer(
    tmp_path: Path, display: Display, monkeypatch: pytest.MonkeyPatch
) -> None:
    world, model = begin(tmp_path)
    loop = Loop(world, display, look(), Painter(grain=0))
    monkeypatch.setattr(pygame.time, "get_ticks", lambda: 0)
    ends = []
    for notice in ("Saved.", "It is kept. " * 20):
        loop._notice(replace(model, ui=replace(model.ui, notice=notice)), "")
        ends.append(loop._hush_at)
    assert ends[0] < 5_000 and ends[1] > 15_000


def test_a_notice_goes_after_a_while(
    tmp_path: Path, display: Display, monkeypatch: pytest.MonkeyPatch
) -> None:
    world, model = begin(tmp_path)
    times = iter(range(0, 1_000_000, 4000))
    monkeypatch.setattr(pygame.time, "get_ticks", lambda: next(times))
    shown: list[str] = []
    original = Loop._show

    def watched(loop: Loop, at: Model, screen: object) -> None:
        shown.append(at.ui.notice)
        if not at.ui.notice:
            pygame.event.post(pygame.event.Event(pygame.QUIT))
        original(loop, at, screen)  # type: ignore[arg-type]

    monkeypatch.setattr(Loop, "_show", watched)
    Loop(world, display, look(), Painter(grain=0)).run(replace(model, ui=replace(model.ui, notice="Saved.")))
    assert (shown[0], shown[-1]) == ("Saved.", "")


def test_a_story_with_errors_is_not_played(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = replace(BUILD, program=None)
    assert run(broken, Store(tmp_path, "test_story")) == 1
    assert "no-permit check" in capsys.readouterr().out


def test_without_a_screen_one_sentence_names_the_other_way_to_play(tmp_path: Path) -> None:
    script = (
        "from pathlib import Path; from game.session.saves import Store; from game.window.app import run;"
        "from tests.window.stories import BUILD;"
        f"raise SystemExit(run(BUILD, Store(Path({str(tmp_path)!r}), 'test_story')))"
    )
    env = {key: value for key, value in os.environ.items() if not key.endswith("DISPLAY")}
    env |= {"SDL_VIDEODRIVER": "nothing", "PYTHONPATH": os.pathsep.join(sys.path)}
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=env)
    assert ran.returncode == 1
    assert ran.stdout.count("\n") == 1 and "`no-permit play --text`" in ran.stdout
    assert "Traceback" not in ran.stderr
