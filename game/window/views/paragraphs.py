"""The paragraphs of the page, each set as a screenplay sets it.

Every part has its origin at the left edge of the column and at the top of the paragraph.
"""

from game.session.page import YOU, Entry
from game.source import marks
from game.window.draw.parts import icon, joined, write
from game.window.style.look import runs
from game.window.style.theme import Rgb
from game.window.text.block import Block
from game.window.text.runs import Run, Style
from game.window.views.clipping import clipping
from game.window.views.sheets import DAGGER, Laid, Sheet, page_runs

CUE, ASIDE, SPEECH, SPEECH_WIDTH = 20, 15, 10, 35
"""Indents of the cue, the parenthetical and the speech, and the width of the speech, in characters of a full
column (a line of 6 inches at 10 characters an inch; the usual script margins)."""
_LEAST_SPEECH = 26


def paragraph(sheet: Sheet, entry: Entry, name: str, *, read: bool = False, number: str = "") -> Laid:
    """One entry. `read`: it was there before the last pick. `number` is the scene's, for headings."""
    p = sheet.look.theme.palette
    ink = p.read if read else p.ink
    match entry.kind:
        case "heading":
            return heading(sheet, entry.text, number, name, ink)
        case "dialogue":
            laid = _dialogue(sheet, entry, name, ink)
        case "picked":
            laid = _picked(sheet, entry, name, ink)
        case "transition" | "centred":
            laid = _aligned(sheet, entry, name, ink)
        case "fact" | "cited":
            return clipping(sheet, entry, name, ink)
        case "note":
            return _note(sheet, entry, name)
        case _:
            laid = _block(sheet, page_runs(sheet.look, entry.text, ink), name, 0, sheet.column)
    return _starred(sheet, laid, entry, name)


def heading(sheet: Sheet, text: str, number: str, name: str, ink: Rgb) -> Laid:
    """A scene heading with its number on both sides."""
    style = sheet.look.page(ink, bold=True)
    digits = sheet.look.setter.block(runs((number, style)), leading=sheet.look.theme.leading)
    room = sheet.column - round(digits.width + 2 * sheet.look.letter)
    laid = _block(sheet, runs((text.upper(), style)), name, 0, room)
    out = min(round(digits.width) + sheet.look.pt(13), sheet.left - sheet.look.px(3))
    left = write(f"{name} number left", digits, -out, 0)
    right = write(f"{name} number right", digits, sheet.column - round(digits.width), 0)
    return Laid(joined([laid.part, left, right]), laid.height)


def _block(sheet: Sheet, given: tuple[Run, ...], name: str, x: int, width: int) -> Laid:
    block = sheet.look.setter.block(given, width, leading=sheet.look.theme.leading)
    return Laid(write(name, block, x, 0), block.height)


def _aligned(sheet: Sheet, entry: Entry, name: str, ink: Rgb) -> Laid:
    block = sheet.look.setter.block(
        page_runs(sheet.look, entry.text, ink),
        sheet.column,
        leading=sheet.look.theme.leading,
        align="right" if entry.kind == "transition" else "centre",
    )
    return Laid(write(name, block, 0, 0), block.height)


def _dialogue(sheet: Sheet, entry: Entry, name: str, ink: Rgb) -> Laid:
    """Cue, and below it parentheticals and speech, each on lines of its own."""
    look = sheet.look
    muted = ink == look.theme.palette.read
    colour = ink if muted else sheet.cues.get(entry.speaker, ink)
    at = sheet.indent(CUE)
    name_of = runs((entry.speaker, look.page(colour, bold=True)))
    cue = look.setter.block(name_of, sheet.column - at, leading=look.theme.leading)
    parts = [write(f"{name} cue", cue, at, 0)]
    y = cue.height
    for i, stretch in enumerate(entry.text.split("\n")):
        aside = stretch.startswith("(") and stretch.endswith(")")
        left = sheet.indent(ASIDE if aside else SPEECH)
        colour = look.theme.palette.soft if aside and not muted else ink
        width = min(_speech_width(sheet), sheet.column - left)
        laid = _block(sheet, page_runs(look, stretch, colour), f"{name} speech {i}", left, width)
        parts.append(laid.part.moved(0, y))
        y += laid.height
    if entry.facts:
        note = _source_note(sheet)
        parts.append(write(f"{name} source", note, sheet.indent(SPEECH), y + look.pt(2)))
        y += note.height + look.pt(4)
    return Laid(joined(parts), y)


def _speech_width(sheet: Sheet) -> int:
    """35 characters, at least 26; a pixel more so that the last one is not broken off."""
    share = min(1.0, sheet.characters / sheet.look.theme.columns)
    count = max(int(SPEECH_WIDTH * share), _LEAST_SPEECH)
    return round(count * sheet.look.letter) + 1


def _source_note(sheet: Sheet) -> Block:
    """Where what is said comes from, below a speech that cites."""
    p, look = sheet.look.theme.palette, sheet.look
    dagger = (DAGGER, look.page(p.red, size=0.82, bold=True))
    source = (f" On record: {sheet.source}", look.record(p.soft, size=0.82, italic=True))
    return look.setter.block(runs(dagger, source), sheet.column - sheet.indent(SPEECH))


def _picked(sheet: Sheet, entry: Entry, name: str, ink: Rgb) -> Laid:
    """What the player picked, with a pencil mark beside it: a speech under YOU, or action."""
    if entry.speaker == YOU:
        laid = _dialogue(sheet, entry, name, ink)
    else:
        text = entry.text if entry.text[-1:] in ".?!…”" else f"{entry.text}."
        laid = _block(sheet, page_runs(sheet.look, text, ink, italic=False), name, 0, sheet.column)
    look = sheet.look
    mark = icon("next", -look.pt(24), look.line // 2, look.pt(11), look.theme.palette.red)
    return Laid(joined([laid.part, mark]), laid.height)


def _note(sheet: Sheet, entry: Entry, name: str) -> Laid:
    """What went into the notebook, in the player's own hand."""
    look = sheet.look
    style = Style(look.theme.families.hand, look.body * 1.28, colour=look.theme.palette.pen)
    text = marks.plain(entry.text)
    block = look.setter.block(runs((text, style)), sheet.column - look.pt(14), leading=1.15)
    return Laid(write(name, block, look.pt(14), 0), block.height)


def _starred(sheet: Sheet, laid: Laid, entry: Entry, name: str) -> Laid:
    """A red star beside every line of a paragraph that an earlier pick changed."""
    if not entry.changed:
        return laid
    look = sheet.look
    red = look.page(look.theme.palette.red, bold=True)
    star = look.setter.block(runs(("*", red)), leading=look.theme.leading)
    x = sheet.column + min(look.pt(20), sheet.right - round(star.width) - look.px(3))
    first = look.line if entry.kind == "dialogue" else 0
    tops = range(first, laid.height - look.line // 2, look.line)
    stars = [write(f"{name} star {i}", star, x, y) for i, y in enumerate(tops)]
    return Laid(joined([laid.part, *stars]), laid.height)
