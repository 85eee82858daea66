"""What the window itself remembers: which layers lie open, where focus, mouse and scroll are."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from game.window.intents import Intent

LayerName = Literal["title", "page", "closing", "backlog", "menu", "save", "load"]
GROUNDS: tuple[LayerName, ...] = ("title", "page", "closing")
"""Layers that fill the window, so that those below them are not seen; each page after an ending is one."""


@dataclass(frozen=True)
class Layer:
    """One layer. `focus` is an item, or -1 for the first that is open; `hover` an item or -1; `scroll` is in
    pixels, FAR for the end; `part` is which part of a long content shows, from 0 for the last one back, FAR
    for the first."""

    name: LayerName
    focus: int = -1
    hover: int = -1
    scroll: int = 0
    part: int = 0


FAR = 10**9
"""Further than anything can be scrolled."""


@dataclass(frozen=True)
class Ui:
    """The layers from the lowest to the one that has the keyboard; the size of text in per cent; whether the
    window fills the screen; and what the message line says."""

    layers: tuple[Layer, ...] = (Layer("title"),)
    text: int = 100
    full: bool = False
    notice: str = ""

    @property
    def top(self) -> Layer:
        return self.layers[-1]

    @property
    def ground(self) -> Layer:
        """The layer on which the others lie."""
        return next(layer for layer in reversed(self.layers) if layer.name in GROUNDS)

    @property
    def turned(self) -> int:
        """How many pages after the ending were turned up."""
        return sum(layer.name == "closing" for layer in self.layers)

    def on_top(self, layer: Layer) -> "Ui":
        """The top layer changed."""
        return replace(self, layers=(*self.layers[:-1], layer))


class Item(NamedTuple):
    """Something that can be picked: what it means, why it cannot be picked, and where it stands in the
    content (from y to y)."""

    intent: Intent
    locked: str
    top: int
    bottom: int


class Sight(NamedTuple):
    """What the view tells of the top layer: its items, how far it can be scrolled, how much of it shows,
    and the height of a line, in pixels; which part of the content this is, and of how many."""

    items: tuple[Item, ...] = ()
    reach: int = 0
    tall: int = 0
    line: int = 1
    part: int = 0
    parts: int = 1

    @property
    def has_before(self) -> bool:
        return self.part + 1 < self.parts

    @property
    def has_after(self) -> bool:
        return self.part > 0

    @property
    def locked(self) -> tuple[str, ...]:
        return tuple(item.locked for item in self.items)


def focus_of(layer: Layer, locked: Sequence[str]) -> int:
    """The item that has the keyboard: the layer's own, else the first that is not locked; -1 without items.
    `locked` says of each item why it cannot be picked."""
    if layer.focus >= 0:
        return min(layer.focus, len(locked) - 1)
    return next((i for i, why in enumerate(locked) if not why), len(locked) - 1)
