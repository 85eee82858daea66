"""The backlog: everything that was on the page, the player's own choices among it."""

from game.session.page import backlog
from game.session.play import Play
from game.window.draw.boxes import Box
from game.window.draw.draws import Fill
from game.window.draw.parts import Part, joined, write
from game.window.style.look import runs
from game.window.views.page import Content, gap
from game.window.views.pages import numbered
from game.window.views.paper import paper
from game.window.views.paragraphs import paragraph
from game.window.views.sheets import Sheet

_LEFT, _RIGHT, _HEAD, _FOOT = 69, 40, 70, 60


def backlog_content(sheet: Sheet, place: Box, play: Play) -> tuple[Content, Part]:
    """The paragraphs as content of `place`, and the sheet they lie on (not scrolled)."""
    look = sheet.look
    width = sheet.column + look.pt(_LEFT + _RIGHT)
    wide = width + look.px(24) <= place.width
    width = width if wide else place.width - look.px(16)
    left = place.x + (place.width - width) // 2
    text = left + (look.pt(_LEFT) if wide else (width - sheet.column) * 3 // 5)
    head = look.setter.block(runs(("BACKLOG", look.display(look.theme.palette.ink, 44))))
    parts = [write("backlog title", head, text, look.pt(18))]
    y, before = look.pt(_HEAD), ""
    for index, item in enumerate(numbered(backlog(play))):
        laid = paragraph(sheet, item.entry, f"line {index}", number=str(item.scene))
        y += gap(look, before, item.entry) if before else 0
        parts.append(laid.part.moved(text, y))
        y += laid.height
        before = item.entry.kind
    ground = paper(look, Box(left, place.y - look.px(40), width, place.height + look.px(80)), brads=False)
    lies = Box(left, place.y, width, place.height)
    dim = Part((Fill(place, (4, 6, 8, 200)), *ground), (("backlog", lies),))
    return Content(joined(parts), y + look.pt(_FOOT), ()), dim.within(place)
