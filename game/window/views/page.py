"""The screenplay page: what stands on its paper, from its head to the strips at its foot."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from game.session.page import Entry
from game.window.draw.boxes import Box
from game.window.draw.parts import Part, joined, write
from game.window.style.look import Look, runs
from game.window.text.runs import Style
from game.window.ui import Item
from game.window.views.density import CLOSE, ROOMY, SNUG, TIGHT, Density
from game.window.views.frame import Frame
from game.window.views.pages import Leaf, newest
from game.window.views.paragraphs import heading, paragraph
from game.window.views.sheets import Laid, Sheet
from game.window.views.slips import Slip
from game.window.views.strips import SLIDE, Standing, strip

_STRIP_LEFT, _STRIP_RIGHT = 37, 14
_GAPS = {"heading": 1.0, "dialogue": 0.55, "fact": 0.75, "cited": 0.75, "note": 0.45}
"""Room above a paragraph, in lines; others have 0.47. Before and after a frame the larger one holds."""


class Content(NamedTuple):
    """What scrolls: a part whose y begins at 0, its height, and what can be picked in it; which part of a
    longer content it is, from 0 for the last one back, and of how many."""

    part: Part
    height: int
    items: tuple[Item, ...]
    back: int = 0
    parts: int = 1


class Head(NamedTuple):
    """The line at the top of the page."""

    left: str
    title: str
    number: str


class Written(NamedTuple):
    """A page ready to be set: its head, its paragraphs, an ending's title ("" for none), the strips, and
    which strip the keyboard and the mouse are on (-1: none)."""

    head: Head
    leaf: Leaf
    ending: str
    slips: tuple[Slip, ...]
    focus: int
    hover: int


class Setting(NamedTuple):
    """Which paragraphs stand on the page, and how close."""

    leaf: Leaf
    density: Density


def best(sheet: Sheet, place: Frame, page: Written) -> Setting:
    """The roomiest setting in which everything is seen at once: with the older turns on the page, else with
    the new one alone, as close as need be. Where nothing fits, the new turn with all its room."""
    full, turned = page.leaf, newest(page.leaf)
    ways = [Setting(full, ROOMY), Setting(full, TIGHT)]
    if full.has_older:
        ways += [Setting(turned, ROOMY), Setting(turned, TIGHT)]
    found = _first_fitting(sheet, place, page, [*ways, Setting(turned, SNUG), Setting(turned, CLOSE)])
    return found or Setting(turned if full.has_older else full, ROOMY)


def _first_fitting(sheet: Sheet, place: Frame, page: Written, ways: Iterable[Setting]) -> Setting | None:
    heights = ((way, page_content(sheet, place, page._replace(leaf=way.leaf), way.density)) for way in ways)
    return next((way for way, content in heights if content.height <= place.leaf.height), None)


def page_content(sheet: Sheet, place: Frame, page: Written, density: Density) -> Content:
    """The page set."""
    text, height = _paragraphs(_led(sheet, density), page.leaf, density.gaps)
    if page.ending:
        end, end_height = _ending(sheet, page.ending)
        below = height + sheet.look.pt(24)
        text, height = joined([text, end.moved(0, below)]), below + end_height
    return framed(sheet, place, page, Laid(text, height), density)


def framed(sheet: Sheet, place: Frame, page: Written, body: Laid, density: Density = ROOMY) -> Content:
    """What stands on the page between its head and its strips. Where it leaves room, the strips stand at the
    foot of the window."""
    look, column = sheet.look, place.column
    above, first = place.top, place.top + look.pt(density.first)
    head = _head(sheet, page.head, column, look.pt(density.head))
    parts = [head.moved(0, above), body.part.moved(column.x, first)]
    y = first + body.height
    strips, items, foot = _strips(look, place, page, density)
    y += look.pt(density.before if page.slips else 0)
    start = max(y, place.leaf.height - look.pt(ROOMY.foot) - foot)
    parts.append(strips.moved(0, start))
    items = tuple(item._replace(top=item.top + start, bottom=item.bottom + start) for item in items)
    return Content(joined(parts), start + foot + look.pt(density.foot), items)


def _led(sheet: Sheet, density: Density) -> Sheet:
    """The sheet with the lines as close as the density has them."""
    theme = sheet.look.theme
    led = replace(theme, leading=theme.leading * density.leading)
    return sheet if led == theme else sheet._replace(look=replace(sheet.look, theme=led))


def room(look: Look, place: Frame) -> float:
    """About how many lines of text the page has above three strips."""
    strips = 3 * look.pt(ROOMY.least + ROOMY.between)
    free = place.leaf.height - place.top - look.pt(ROOMY.first + ROOMY.foot + ROOMY.before) - strips
    return free / look.line


def _head(sheet: Sheet, head: Head, column: Box, y: int) -> Part:
    """Revision, title and number; the title gives way where it does not fit between them, in the middle if
    it can, else beside the revision, which gives way last."""
    look, p = sheet.look, sheet.look.theme.palette
    style = look.page(p.soft, size=14 / 18)
    number = look.setter.block(runs((head.number, style)))
    left = look.setter.block(runs((head.left, style)))
    title = look.setter.block(runs((head.title, style)))
    gap, end = look.pt(12), column.right - round(number.width)
    parts = [write("head number", number, end, y)]
    middle = column.x + (column.width - round(title.width)) // 2
    free = column.x
    if free + left.width + gap < end:
        parts.append(write("head left", left, free, y))
        free += round(left.width) + gap
    at = max(middle, free)
    if at + title.width + gap < end:
        parts.append(write("head title", title, at, y))
    return joined(parts)


def _paragraphs(sheet: Sheet, leaf: Leaf, closer: float) -> tuple[Part, int]:
    """The paragraphs from y 0 on, and their height."""
    parts: list[Part] = []
    y, before = 0, ""
    if leaf.continued and (not leaf.paragraphs or leaf.paragraphs[0].entry.kind != "heading"):
        ink = sheet.look.theme.palette.ink
        laid = heading(sheet, f"{leaf.continued} (CONT’D)", str(leaf.scene), "continued", ink)
        parts.append(laid.part)
        y, before = laid.height, "heading"
    for index, item in enumerate(leaf.paragraphs):
        entry = item.entry
        laid = paragraph(sheet, entry, f"line {index}", read=entry.beat < leaf.beat, number=str(item.scene))
        y += round(closer * gap(sheet.look, before, entry)) if parts else 0
        parts.append(laid.part.moved(0, y))
        y += laid.height
        before = entry.kind
    return joined(parts), y


def gap(look: Look, before: str, entry: Entry) -> int:
    """The room above a paragraph that follows one of the kind `before`."""
    share = _GAPS.get(entry.kind, 0.47)
    if before in ("fact", "cited"):
        share = max(share, _GAPS[before])
    if before == "heading":
        share = 0.37
    return round(share * look.line)


def _ending(sheet: Sheet, title: str) -> tuple[Part, int]:
    """The last word: the ending's title between two rules."""
    look = sheet.look
    ink, family = look.theme.palette.ink, look.theme.families.page
    style = Style(family, look.body, bold=True, underline=True, colour=ink)
    soft = look.page(look.theme.palette.soft)
    end = look.setter.block(runs(("THE END", soft)), sheet.column, align="centre")
    name = look.setter.block(runs((title.upper(), style)), sheet.column, align="centre")
    gap = look.pt(8)
    part = joined([write("ending", name, 0, 0), write("the end", end, 0, name.height + gap)])
    return part, name.height + gap + end.height


def _strips(look: Look, place: Frame, page: Written, density: Density) -> tuple[Part, tuple[Item, ...], int]:
    """The strips from y 0 on, what they mean, and their height."""
    left = max(place.column.x - look.pt(_STRIP_LEFT), place.sheet.x + look.pt(SLIDE + 6))
    right = min(place.column.right + look.pt(_STRIP_RIGHT), place.sheet.right - look.pt(6))
    width = right - left
    return stacked(look, page.slips, left, width, page.focus, page.hover, density)


def stacked(
    look: Look,
    given: Sequence[Slip],
    left: int,
    width: int,
    focus: int,
    hover: int,
    density: Density = ROOMY,
) -> tuple[Part, tuple[Item, ...], int]:
    """Strips one under the other from y 0 on; the one in focus lies over its neighbours."""
    parts: list[Part] = []
    items: list[Item] = []
    y = 0
    for i, slip in enumerate(given):
        laid = strip(look, slip, width, Standing(i + 1, i == focus, i == hover), density)
        parts.append(laid.part.moved(left, y))
        items.append(Item(slip.intent, slip.locked, y, y + laid.height))
        y += laid.height + look.pt(density.between)
    if 0 <= focus < len(parts):
        parts.append(parts.pop(focus))
    return joined(parts), tuple(items), max(y - look.pt(density.between), 0)
