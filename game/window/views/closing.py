"""The pages after an ending: the cause ledger, ruled as one, and What is true."""

from collections.abc import Sequence

from game.session.closing import ClosingPage
from game.session.page import Entry
from game.window.draw.boxes import Box
from game.window.draw.draws import Fill
from game.window.draw.parts import Part, joined, write
from game.window.intents import Do
from game.window.style.look import runs
from game.window.views.page import gap
from game.window.views.paragraphs import paragraph
from game.window.views.sheets import Laid, Sheet, page_runs
from game.window.views.slips import Slip

_TITLE, _BELOW, _ROW = 44, 14, 9
_MARGIN, _WIDE = 10, 40
"""The ledger's left column in characters: REV. 999 and a blank on both sides. Where the page has fewer than
40 characters the revision stands above its line instead."""
_SMALL = 0.82


def turning(ending: str, pages: Sequence[ClosingPage], number: int) -> tuple[Slip, ...]:
    """What can be done on a page after the ending (its title is given), `number` from 1 on; on the ending's
    own page, 0, only how to turn it, if there is anything behind it."""
    titles = [ending, *(page.title for page in pages)]
    last = number + 1 == len(titles)
    on = Slip("Turn the page", "" if last else titles[number + 1], "ext_day", "", (), Do.ON)
    if number == 0:
        return () if last else (on,)
    leave = Slip("To the title screen", "", "int_night", "", (), Do.TITLE)
    back = Slip("Back a page", titles[number - 1], "int_day", "", (), Do.BACK)
    return (leave if last else on, back)


def closing_body(sheet: Sheet, page: ClosingPage) -> Laid:
    """The title and the entries, one below the other, from the left edge of the column on."""
    look, p = sheet.look, sheet.look.theme.palette
    styled = runs((page.title.upper(), look.display(p.ink, _TITLE)))
    title = look.setter.block(styled, sheet.column, leading=1.1)
    parts, before = [write("closing title", title, 0, 0)], ""
    y = title.height + look.pt(_BELOW)
    for index, entry in enumerate(page.entries):
        laid = _entry(sheet, entry, f"line {index}")
        y += _gap(sheet, before, entry) if before else 0
        parts.append(laid.part.moved(0, y))
        y += laid.height
        before = entry.kind
    return Laid(joined(parts), y)


def _gap(sheet: Sheet, before: str, entry: Entry) -> int:
    """As on the page, but none in the ledger, and twice as much above a new part and the last word."""
    room = {"ledger": 0, "part": 2, "centred": 2}.get(entry.kind, 1)
    return room * gap(sheet.look, before, entry)


def _entry(sheet: Sheet, entry: Entry, name: str) -> Laid:
    match entry.kind:
        case "ledger":
            return _row(sheet, entry, name)
        case "part":
            return _part(sheet, entry, name)
        case _:
            return paragraph(sheet, entry, name)


def _row(sheet: Sheet, entry: Entry, name: str) -> Laid:
    """A line of the ledger between its rules, with the revision of the script that its cause made."""
    look, p = sheet.look, sheet.look.theme.palette
    pad, edge, leading = look.pt(_ROW), max(1, look.px(1)), look.theme.leading
    at = round(_MARGIN * look.letter) if sheet.characters >= _WIDE else 0
    revision = runs((f"REV. {entry.beat + 1}" if entry.beat else "", look.page(p.soft, size=_SMALL)))
    beside = look.setter.block(revision, leading=leading / _SMALL)
    text = look.setter.block(page_runs(look, entry.text, p.ink), sheet.column - at, leading=leading)
    above = pad if at or not entry.beat else pad + beside.height
    height = above + text.height + pad
    upright = (Fill(Box(at - round(look.letter), 0, edge, height), p.red),) if at else ()
    draws = (
        Fill(Box(0, 0, sheet.column, edge), p.clip_line),
        Fill(Box(0, height, sheet.column, edge), p.clip_line),
        *upright,
    )
    written = [write(f"{name} revision", beside, 0, pad)] if entry.beat else []
    return Laid(joined([Part(draws), write(name, text, at, above), *written]), height)


def _part(sheet: Sheet, entry: Entry, name: str) -> Laid:
    """A heading over some facts, and a rule from it to the edge of the column."""
    look, p = sheet.look, sheet.look.theme.palette
    style = look.label(p.red, size=17, spacing=0.09)
    label = look.setter.block(runs((entry.text.upper(), style)), sheet.column)
    x, edge = round(label.width) + look.pt(12), max(1, look.px(1))
    rule = Box(x, label.height // 2, max(sheet.column - x, 0), edge)
    return Laid(joined([write(name, label, 0, 0), Part((Fill(rule, p.clip_line),))]), label.height)
