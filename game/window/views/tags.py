"""The costs and chances at the right of a strip: an icon and words each, in as many rows as they need."""

from collections.abc import Sequence
from typing import NamedTuple

from game.window.draw.boxes import Box
from game.window.draw.draws import Icon
from game.window.draw.parts import Part, joined, write
from game.window.style.look import Look, runs
from game.window.text.block import Block
from game.window.views.slips import Tag

SIZE = 15
"""Of the words of a tag and of a strip's second line, in design pixels."""
LEADING = 1.2
GAP = 20
ROW = 18
_ICON, _BESIDE = 14, 19


class Set(NamedTuple):
    """A tag set in type, and its width with its icon."""

    tag: Tag
    block: Block
    width: int


Row = tuple[Set, ...]


def tag_rows(look: Look, tags: Sequence[Tag], room: int) -> tuple[Row, ...]:
    """The tags in rows of at most `room` pixels; one that is wider has a row to itself."""
    rows: list[list[Set]] = []
    left = 0
    for tag in tags:
        found = _set(look, tag)
        if not rows or found.width > left:
            rows.append([])
            left = room
        rows[-1].append(found)
        left -= found.width + look.pt(GAP)
    return tuple(map(tuple, rows))


def _set(look: Look, tag: Tag) -> Set:
    colour = getattr(look.theme.palette, tag.colour)
    block = look.setter.block(runs((tag.text, look.label(colour, size=SIZE, spacing=0.015))), leading=LEADING)
    return Set(tag, block, look.pt(_BESIDE) + round(block.width))


def row_width(look: Look, row: Row) -> int:
    """From the first icon to the end of the last word."""
    return sum(found.width for found in row) + max(len(row) - 1, 0) * look.pt(GAP)


def tags_part(look: Look, rows: Sequence[Row], name: str, right: int, y: int) -> Part:
    """The rows against the right edge, the first one's top at y."""
    parts: list[Part] = []
    number = 0
    for i, row in enumerate(rows):
        x = right - row_width(look, row)
        for found in row:
            parts.append(_tag(look, found, f"{name} tag {number}", x, y + i * look.pt(ROW)))
            x += found.width + look.pt(GAP)
            number += 1
    return joined(parts)


def _tag(look: Look, found: Set, name: str, x: int, y: int) -> Part:
    size = look.pt(_ICON)
    box = Box(x, y + found.block.height // 2 - size // 2, size, size)
    sign = Part((Icon(found.tag.icon, box, getattr(look.theme.palette, found.tag.colour)),))
    return joined([sign, write(name, found.block, x + look.pt(_BESIDE), y)])
