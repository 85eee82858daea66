"""A real window on a virtual screen, driven by xdotool: keys, mouse, sizes, full screen, closing."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from game.session.saves import AUTOSAVE, Store
from game.window.settings import Settings
from tests.window.stories import BUILD

NEEDED = ("Xvfb", "xdotool", "import")
"""Debian: xvfb, xdotool, imagemagick."""
ABSENT = [tool for tool in NEEDED if shutil.which(tool) is None]
pytestmark = [
    pytest.mark.tools,
    pytest.mark.skipif(bool(ABSENT), reason=f"not installed: {', '.join(ABSENT)}"),
]
SCRIPT = """
import sys
from pathlib import Path
from game.session.saves import Store
from game.window.app import run
from tests.window.stories import BUILD
sys.exit(run(BUILD, Store(Path(sys.argv[1]), "test_story")))
"""
PATIENCE = 15.0


def until(true: Callable[[], bool], what: str) -> None:
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, f"waited in vain until {what}"
        time.sleep(0.05)


@pytest.fixture(scope="module")
def screen() -> Iterator[dict[str, str]]:
    """The environment of a virtual screen."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1920x1080x24", "-noreset"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as said:
        number = said.readline().strip()
    env = {key: value for key, value in os.environ.items() if not key.startswith("SDL_")}
    yield env | {"DISPLAY": f":{number}", "PYTHONPATH": os.pathsep.join(sys.path)}
    server.terminate()
    server.wait()


@dataclass
class Game:
    """A window that is open, and the saves it makes."""

    process: subprocess.Popen[bytes]
    env: dict[str, str]
    home: Path
    window: str

    def tool(self, *command: str) -> str:
        ran = subprocess.run(command, env=self.env, capture_output=True, text=True, timeout=PATIENCE)
        return ran.stdout.strip()

    def key(self, *keys: str) -> None:
        self.tool("xdotool", "key", "--window", self.window, "--delay", "60", *keys)

    @property
    def store(self) -> Store:
        return Store(self.home, "test_story")

    @property
    def size(self) -> tuple[int, int]:
        lines = self.tool("xdotool", "getwindowgeometry", "--shell", self.window).split()
        shell = dict(line.split("=") for line in lines)
        return int(shell["WIDTH"]), int(shell["HEIGHT"])

    def colours(self) -> int:
        """How many colours the window shows: a few thousand where it is painted, one where it is not."""
        found = self.tool("import", "-silent", "-window", self.window, "-format", "%k", "info:")
        return int(found or 0)


def opened(screen: dict[str, str], home: Path) -> Game:
    """A game whose window shows."""
    process = subprocess.Popen([sys.executable, "-c", SCRIPT, str(home)], env=screen)
    found = Game(process, screen, home, "")

    def is_open() -> bool:
        assert process.poll() is None, "the game stopped"
        command = ("xdotool", "search", "--onlyvisible", "--pid", str(process.pid))
        found.window = found.tool(*command).partition("\n")[0]
        return bool(found.window)

    until(is_open, "the window opens")
    until(lambda: found.colours() > 500, "the window is painted")
    return found


@pytest.fixture
def game(screen: dict[str, str], tmp_path: Path) -> Iterator[Game]:
    found = opened(screen, tmp_path)
    yield found
    found.process.kill()
    found.process.wait()


def test_keys_play_save_and_quit(game: Game) -> None:
    game.key("Return")
    game.key("Down", "Return")
    until(lambda: game.store.has(AUTOSAVE), "the pick is kept")
    game.key("F5")
    until(lambda: game.store.has("quick"), "F5 saves")
    game.key("b")
    game.key("Escape")
    game.key("ctrl+plus")
    until(lambda: game.store.settings(Settings())[0].text == 110, "the text grows")
    game.key("Escape", "9")
    assert game.process.wait(PATIENCE) == 0


def test_the_mouse_picks_a_strip(game: Game) -> None:
    width, height = game.size
    game.key("Return")
    time.sleep(0.4)
    place = str(width * 3 // 4), str(height - 190)
    game.tool("xdotool", "mousemove", "--window", game.window, *place, "click", "1")
    until(lambda: game.store.has(AUTOSAVE), "the click picks")


def test_the_window_follows_its_size(game: Game) -> None:
    for size in ((800, 600), (1280, 720)):
        game.tool("xdotool", "windowsize", "--sync", game.window, *map(str, size))
        until(lambda size=size: game.size == size, f"the window has {size}")  # type: ignore[misc]
        until(lambda: game.colours() > 500, "it is painted again")
    assert game.process.poll() is None


def test_full_screen_goes_on_and_off_and_is_kept(game: Game) -> None:
    """Without a window manager the window keeps its size: what can be seen is that the game goes on."""
    game.key("F11")
    until(lambda: game.store.settings(Settings())[0].full, "full screen is kept")
    game.key("F11")
    until(lambda: not game.store.settings(Settings())[0].full, "the window is kept")
    assert game.process.poll() is None and game.colours() > 500


def test_the_window_is_dragged_to_other_sizes_while_a_page_is_scrolled(game: Game) -> None:
    game.key("Return", "Next")
    for step in range(12):
        size = str(1500 - 70 * step), str(900 - 35 * step)
        game.tool("xdotool", "windowsize", game.window, *size)
    until(lambda: game.size == (730, 515), "it has its last size")
    until(lambda: game.colours() > 500, "it is painted again")
    game.key("End", "2")
    until(lambda: game.store.has(AUTOSAVE), "it plays on")


def test_a_hundred_keys_at_once_lose_nothing(game: Game) -> None:
    keys = ("Return", "End", "2", "u", "r", "Down", "Up", "b", "b", "Escape", "Escape") * 10
    game.tool("xdotool", "key", "--window", game.window, "--delay", "1", *keys)
    game.key("F5")
    until(lambda: game.store.has("quick"), "the game has caught up")
    assert game.process.poll() is None


def test_after_a_kill_the_play_goes_on(game: Game, screen: dict[str, str]) -> None:
    game.key("Return", "End", "2")
    until(lambda: game.store.has(AUTOSAVE), "the pick is kept")
    game.process.kill()
    game.process.wait()
    again = opened(screen, game.home)
    try:
        again.key("Return", "End", "2")
        until(lambda: again.store.load(AUTOSAVE, BUILD).play.at == 2, "the second pick is kept")
    finally:
        again.process.kill()
        again.process.wait()


def test_it_rests_while_nothing_happens(game: Game) -> None:
    time.sleep(2.5)

    def ticks() -> int:
        fields = Path(f"/proc/{game.process.pid}/stat").read_text().rpartition(")")[2].split()
        return int(fields[11]) + int(fields[12])

    before = ticks()
    time.sleep(4)
    used = (ticks() - before) / os.sysconf("SC_CLK_TCK") / 4
    assert used < 0.03, f"{used:.1%} of a core"


def test_memory_stays_low(game: Game) -> None:
    game.key("Return")
    game.key("2")
    until(lambda: game.store.has(AUTOSAVE), "the pick is kept")
    status = Path(f"/proc/{game.process.pid}/status").read_text()
    resident = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS"))
    assert resident < 150_000, f"{resident} KB"


def test_closing_the_window_ends_the_game(game: Game) -> None:
    game.key("ctrl+q")
    assert game.process.wait(PATIENCE) == 0
