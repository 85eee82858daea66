"""The backlog: everything that was on the page, the player's own choices among it."""

from collections.abc import Mapping
from typing import NamedTuple

from game.session.page import backlog
from game.session.play import Play
from game.window.draw.boxes import Box
from game.window.draw.draws import Fill
from game.window.draw.parts import Hit, Part, joined, write
from game.window.intents import Do
from game.window.style.look import Look, runs
from game.window.style.theme import Rgb
from game.window.views.page import Content, gap
from game.window.views.pages import numbered
from game.window.views.paper import paper
from game.window.views.paragraphs import paragraph
from game.window.views.sheets import Sheet

_LEFT, _RIGHT, _LEAST_LEFT, _LEAST_RIGHT, _HEAD, _FOOT = 69, 40, 36, 18, 70, 60


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


def backlog_content(sheet: Sheet, area: Box, place: Box, play: Play, scroll: int) -> tuple[Content, Part]:
    """The paragraphs that show as content of the window, and the paper they lie on (not scrolled)."""
    look = sheet.look
    laid, height = look.setter.once("backlog", (play, look), lambda: _paragraphs(sheet, play))
    top = min(scroll, max(height - area.height, 0))
    seen = (item for item in laid if item.y < top + area.height and item.y + item.height > top)
    part = joined(item.part.moved(place.x + sheet.left, item.y) for item in seen)
    out = place.inset(0, -look.px(40))
    ground = (Fill(area, (4, 6, 8, 200)), *paper(look, out, brads=False))
    boxes = (("backlog", place),)
    lies = Part(ground, boxes, (Hit(area, -1, Do.CLOSE), Hit(place, -1))).within(area)
    return Content(part, height, ()), lies


class _Placed(NamedTuple):
    """A paragraph at a height of the backlog."""

    y: int
    height: int
    part: Part


def _paragraphs(sheet: Sheet, play: Play) -> tuple[tuple[_Placed, ...], int]:
    """Everything, from the left edge of the column on, and its height."""
    look = sheet.look
    head = look.setter.block(runs(("BACKLOG", look.display(look.theme.palette.ink, 44))))
    y, before = look.pt(_HEAD), ""
    found = [_Placed(0, y, write("backlog title", head, 0, look.pt(18)))]
    for index, item in enumerate(numbered(backlog(play))):
        laid = paragraph(sheet, item.entry, f"line {index}", number=str(item.scene))
        y += gap(look, before, item.entry) if before else 0
        found.append(_Placed(y, laid.height, laid.part))
        y += laid.height
        before = item.entry.kind
    return tuple(found), y + look.pt(_FOOT)
