"""What is on record: a cutting in its own frame and type, with where it is from."""

from game.session.page import Entry
from game.window.draw.boxes import Box
from game.window.draw.draws import Fill, Frame, Paper, Shadow
from game.window.draw.parts import Part, joined, write
from game.window.style.look import runs
from game.window.style.theme import Rgb
from game.window.views.sheets import Laid, Sheet, styled

_SIDE, _TOP, _FOOT, _BAND = 16, 11, 10, 3
_AIRY = 1.045
"""The leading of its type by that of the page's."""
_OUT = 10
"""How far the frame stands out of the column, so that its text is nearly as wide as the page's."""


def clipping(sheet: Sheet, entry: Entry, name: str, ink: Rgb) -> Laid:
    """A fact, or a paragraph with a citation, as a cutting; its foot names the source."""
    look, p = sheet.look, sheet.look.theme.palette
    left, width = -look.pt(_OUT), sheet.column + 2 * look.pt(_OUT)
    inner, room = left + look.pt(_SIDE), width - 2 * look.pt(_SIDE)
    cited = look.record(p.red, bold=True)
    airy = look.theme.leading * _AIRY
    text = look.setter.block(styled(entry.text, look.record(ink), cited), room, leading=airy)
    foot = runs(
        ("ON RECORD", look.label(p.red, size=14, spacing=0.09)),
        (f"   {sheet.source}", look.record(p.soft, size=0.8, italic=True)),
    )
    line = look.setter.block(foot, room)
    y = look.pt(_TOP)
    rule = y + text.height + look.pt(7)
    below = rule + look.pt(4)
    height = below + line.height + look.pt(_FOOT - 3)
    box = Box(left, 0, width, height)
    edge = max(1, look.px(1))
    draws = (
        Shadow(box.moved(0, look.pt(2)), (60, 44, 20, 90), look.pt(7)),
        Paper(box, p.clip_top, p.clip_bottom),
        Frame(box, p.clip_line, edge),
        Fill(Box(left, 0, look.pt(_BAND), height), p.red),
        Fill(Box(inner, rule, room, edge), p.clip_line),
    )
    written = [write(name, text, inner, y), write(f"{name} source", line, inner, below)]
    return Laid(joined([Part(draws, ((f"{name} frame", box),)), *written]), height)
