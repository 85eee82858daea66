"""What the player set in the window; kept beside the saves, for every story."""

from typing import Annotated

from msgspec import Meta, Struct

from game.window.style.look import TEXT_SIZES
from game.window.ui import Ui


class Settings(Struct, frozen=True):
    """The size of text in per cent, and whether the window fills the screen."""

    text: Annotated[int, Meta(ge=TEXT_SIZES[0], le=TEXT_SIZES[-1])] = TEXT_SIZES[0]
    full: bool = False


def settings_of(ui: Ui) -> Settings:
    return Settings(ui.text, ui.full)
