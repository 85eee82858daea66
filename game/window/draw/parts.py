"""A part of the picture: what is drawn, the rectangles in it by name, and what the mouse can meet."""

from collections.abc import Iterable
from typing import NamedTuple

from game.window.draw.boxes import Box
from game.window.draw.draws import Draw, Icon, Still, Within, Words
from game.window.intents import Intent
from game.window.style.theme import Rgb
from game.window.text.block import Block


class Hit(NamedTuple):
    """Where a click means something: the number of an item, or (-1) an intent of its own."""

    box: Box
    item: int
    intent: Intent | None = None


class Part(NamedTuple):
    """Draws back to front; boxes by name, for tests and whoever asks what is where."""

    draws: tuple[Draw, ...] = ()
    boxes: tuple[tuple[str, Box], ...] = ()
    hits: tuple[Hit, ...] = ()

    def moved(self, dx: int, dy: int) -> "Part":
        """The part somewhere else."""
        return Part(
            tuple(_moved(draw, dx, dy) for draw in self.draws),
            tuple((name, box.moved(dx, dy)) for name, box in self.boxes),
            tuple(hit._replace(box=hit.box.moved(dx, dy)) for hit in self.hits),
        )

    def within(self, seen: Box) -> "Part":
        """The part of which only what lies inside `seen` shows and can be met."""
        hits = (hit._replace(box=hit.box.cut(seen)) for hit in self.hits)
        met = tuple(hit for hit in hits if hit.box.width and hit.box.height)
        return Part((Within(seen, self.draws),), self.boxes, met)


def _moved(draw: Draw, dx: int, dy: int) -> Draw:
    match draw:
        case Words(block, x, y):
            return Words(block, x + dx, y + dy)
        case Within(box, draws) | Still(box, draws):
            moved = tuple(_moved(inner, dx, dy) for inner in draws)
            return draw._replace(box=box.moved(dx, dy), draws=moved)
        case _:
            return draw._replace(box=draw.box.moved(dx, dy))


def joined(parts: Iterable[Part]) -> Part:
    """Parts one over the other, the last one in front."""
    draws: list[Draw] = []
    boxes: list[tuple[str, Box]] = []
    hits: list[Hit] = []
    for part in parts:
        draws.extend(part.draws)
        boxes.extend(part.boxes)
        hits.extend(part.hits)
    return Part(tuple(draws), tuple(boxes), tuple(hits))


def box_of(block: Block, x: int, y: int) -> Box:
    """What a block of text covers, in whole pixels."""
    left = min((line.x for line in block.lines), default=0.0)
    return Box(x + int(left), y, int(block.width - left) + 1, block.height)


def write(name: str, block: Block, x: int, y: int) -> Part:
    """A block of text with its top left corner at (x, y)."""
    return Part((Words(block, x, y),), ((name, box_of(block, x, y)),))


def write_on(name: str, block: Block, x: int, baseline: int) -> Part:
    """A block of text whose first line stands on `baseline`."""
    return write(name, block, x, baseline - block.lines[0].baseline)


def icon(name: str, x: int, middle: int, size: int, colour: Rgb) -> Part:
    """A small shape, its middle at the height `middle`."""
    box = Box(x, middle - size // 2, size, size)
    return Part((Icon(name, box, colour),), ((f"icon {name}", box),))
