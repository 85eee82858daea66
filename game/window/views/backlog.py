"""The backlog: everything that was on the page, the player's own choices among it, the last part first."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from game.window.draw.boxes import Box
from game.window.draw.draws import Fill
from game.window.draw.parts import Hit, Part, joined, write
from game.window.intents import Do
from game.window.style.look import Look, runs
from game.window.style.theme import Rgb
from game.window.ui import Layer
from game.window.views.page import Content, gap
from game.window.views.pages import Numbered
from game.window.views.paper import paper
from game.window.views.paragraphs import paragraph
from game.window.views.sheets import Sheet

_LEFT, _RIGHT, _LEAST_LEFT, _LEAST_RIGHT, _HEAD, _FOOT = 69, 40, 36, 18, 80, 60
_MOST, _FEW = 120, 40
"""Paragraphs laid out in one go: 20 ms on two slow cores, and a play of 150 turns has 1400. The last part
takes in some more, so that it never is nearly empty."""


def backlog_sheet(look: Look, area: Box, cues: Mapping[str, Rgb], source: str) -> tuple[Box, Sheet]:
    """The box of the paper, as high as the window, and its measures."""
    column = int(look.theme.columns * look.letter) + 1
    left, right = look.pt(_LEFT), look.pt(_RIGHT)
    widest = area.width - look.px(30)
    if column + left + right > widest:
        left, right = look.pt(_LEAST_LEFT), look.pt(_LEAST_RIGHT)
        column = min(column, widest - left - right)
    width = left + column + right
    place = Box(area.x + (area.width - width) // 2, area.y, width, area.height)
    return place, Sheet(look, column, left, right, cues, source)


def backlog_content(
    sheet: Sheet, area: Box, place: Box, whole: Sequence[Numbered], layer: Layer
) -> tuple[Content, Part]:
    """What shows of one part of all that was told as content of the window, and the paper it lies on, which
    is not scrolled."""
    look = sheet.look
    parts = look.setter.once("parts", (whole,), lambda: _parts(whole))
    back = min(layer.part, len(parts) - 1)
    number = len(parts) - 1 - back
    laid, height = look.setter.once("backlog", (parts, number, look), lambda: _laid(sheet, parts, number))
    top = min(layer.scroll, max(height - area.height, 0))
    seen = (item for item in laid if item.y < top + area.height and item.y + item.height > top)
    moved = joined(item.part.moved(place.x + sheet.left, item.y) for item in seen)
    out = place.inset(0, -look.px(40))
    ground = (Fill(area, (4, 6, 8, 200)), *paper(look, out, brads=False))
    boxes = (("backlog", place),)
    lies = Part(ground, boxes, (Hit(area, -1, Do.CLOSE), Hit(place, -1))).within(area)
    return Content(moved, height, (), back, len(parts)), lies


def _parts(whole: Sequence[Numbered]) -> tuple[tuple[Numbered, ...], ...]:
    """Everything in parts that are laid out in one go, each turn in one part; at least one part."""
    found: list[list[Numbered]] = [[]]
    for _, group in groupby(whole, key=lambda item: item.entry.beat):
        turn = list(group)
        if found[-1] and len(found[-1]) + len(turn) > _MOST:
            found.append([])
        found[-1] += turn
    if len(found) > 1 and len(found[-1]) < _FEW:
        last = found.pop()
        found[-1] += last
    return tuple(map(tuple, found))


class _Placed(NamedTuple):
    """A paragraph at a height of the backlog."""

    y: int
    height: int
    part: Part


def _laid(sheet: Sheet, parts: Sequence[Sequence[Numbered]], number: int) -> tuple[tuple[_Placed, ...], int]:
    """One part, from the left edge of the column on, and its height."""
    look = sheet.look
    title = "BACKLOG" if len(parts) == 1 else f"BACKLOG  {number + 1} / {len(parts)}"
    head = look.setter.block(runs((title, look.display(look.theme.palette.ink, 44))))
    y, before = look.st(_HEAD), ""
    found = [_Placed(0, y, write("backlog title", head, 0, look.st(18)))]
    for index, item in enumerate(parts[number]):
        laid = paragraph(sheet, item.entry, f"line {index}", number=str(item.scene))
        y += gap(look, before, item.entry) if before else 0
        found.append(_Placed(y, laid.height, laid.part))
        y += laid.height
        before = item.entry.kind
    return tuple(found), y + look.pt(_FOOT)
