"""Pictures of the window, pixel by pixel: paper without grain, no picture, one time zone. `--update` rewrites
them."""

from pathlib import Path
from time import gmtime

import pygame
import pytest

from game.session.play import Play
from game.window.paint.painter import Painter
from game.window.ui import FAR, Layer, Ui
from game.window.views import cards
from tests.window.stories import on_page, played, seen

HERE = Path(__file__).parent
OFF, SHARE = 16, 0.001
"""A pixel is off by more than 16 of 255 in a channel; one in a thousand may be."""

CASES: dict[str, tuple[Ui, Play | None, tuple[int, int]]] = {
    "page": (on_page(focus=1, hover=2), played(), (1280, 720)),
    "record": (on_page(scroll=FAR), played(2), (1280, 720)),
    "close": (on_page(focus=1), played(2), (1280, 600)),
    "large": (on_page(), played(), (1920, 1080)),
    "banner": (on_page(), played(1), (800, 600)),
    "smallest": (on_page(scroll=FAR), played(), (640, 400)),
    "text_150": (Ui((Layer("page"),), text=150), played(0), (1280, 720)),
    "end": (on_page(), played(0, 0), (1280, 720)),
    "ledger": (Ui((Layer("page"), Layer("closing"))), played(2, 1), (1280, 720)),
    "true": (Ui((Layer("page"), Layer("closing"), Layer("closing"))), played(1, 1), (1920, 1080)),
    "title": (Ui(), None, (1280, 720)),
    "menu": (Ui((Layer("page"), Layer("menu", focus=3)), notice="Saved."), played(1), (1280, 720)),
    "backlog": (Ui((Layer("page"), Layer("backlog", scroll=FAR))), played(1, 1), (1280, 720)),
}


@pytest.fixture(autouse=True)
def one_time_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cards, "localtime", gmtime)


def painted(name: str) -> pygame.Surface:
    ui, play, size = CASES[name]
    surface = pygame.Surface(size, 0, 32)
    Painter(grain=0).paint(surface, seen(ui, play, size, ui.text).draws)
    return surface


def differing(one: pygame.Surface, other: pygame.Surface) -> int:
    """How many pixels are off."""
    mask = pygame.mask.from_threshold(one, (0, 0, 0), (OFF + 1, OFF + 1, OFF + 1, 255), other)
    return one.get_width() * one.get_height() - mask.count()


@pytest.mark.parametrize("name", CASES)
def test_the_window_looks_as_it_did(name: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    path = HERE / f"{name}.png"
    now = painted(name)
    if request.config.getoption("--update"):
        pygame.image.save(now, path)
    assert path.is_file(), f"There is no {path.name}; pytest --update writes it."
    before = pygame.image.load(path)
    assert before.get_size() == now.get_size()
    count = differing(now, before)
    if count > SHARE * now.get_width() * now.get_height():
        actual = tmp_path / path.name
        pygame.image.save(now, actual)
        pytest.fail(f"{count} pixels differ from {path.name}; the picture now is {actual}.")


def test_a_moved_word_is_seen() -> None:
    one = painted("page")
    other = one.copy()
    other.blit(one, (560, 160), (556, 160, 300, 90))
    assert differing(one, other) > SHARE * 1280 * 720
    assert differing(one, one.copy()) == 0
