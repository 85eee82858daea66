"""What a player can mean, whatever the device: the input says one of these, `update` answers."""

from enum import Enum, auto
from typing import NamedTuple


class Do(Enum):
    """Intents without an argument."""

    ACCEPT = auto()
    BACK = auto()  # out of a layer; on the page: undo
    MENU = auto()  # opens the menu; in a layer: out of it
    UNDO = auto()
    REDO = auto()
    BACKLOG = auto()
    QUICK_SAVE = auto()
    QUICK_LOAD = auto()
    FULL_SCREEN = auto()
    LARGER = auto()
    SMALLER = auto()
    PLAIN_SIZE = auto()
    NEXT_SIZE = auto()  # the next larger one, after the largest the plain one
    TOP = auto()
    BOTTOM = auto()
    CLOSE = auto()
    SAVES = auto()  # opens the list of slots to save to
    LOADS = auto()  # opens the list of slots to load from
    NEW = auto()
    CONTINUE = auto()
    RECORD = auto()  # writes the play as a test
    ON = auto()  # after an ending: the next page
    TITLE = auto()
    QUIT = auto()
    HUSH = auto()  # the notice has stood long enough


class Step(NamedTuple):
    """The keyboard focus moves by so many items."""

    by: int


class Number(NamedTuple):
    """A number key, from 1 on."""

    number: int


class Aim(NamedTuple):
    """The mouse is over this item, or (-1) over none."""

    item: int


class Press(NamedTuple):
    """An item was clicked."""

    item: int


class Scroll(NamedTuple):
    """Down by so many lines."""

    lines: float


class Leaf(NamedTuple):
    """Down by so many heights of the window, less two lines."""

    by: int


class Choose(NamedTuple):
    """Takes an option, by its index in the choose."""

    option: int


class Save(NamedTuple):
    """Writes the play to a slot."""

    slot: str


class Load(NamedTuple):
    """Reads a play from a slot."""

    slot: str


Intent = Do | Step | Number | Aim | Press | Scroll | Leaf | Choose | Save | Load
