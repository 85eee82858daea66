"""A strip of the stripboard in its four states: normal, in keyboard focus, under the mouse, locked."""

from typing import NamedTuple

from game.source import marks
from game.window.draw.boxes import Box
from game.window.draw.draws import Draw, Fill, Frame, Paper, Shadow, Stripes
from game.window.draw.parts import Hit, Part, joined, write, write_on
from game.window.style.look import Look, runs
from game.window.text.block import Block
from game.window.text.runs import Run
from game.window.views.density import ROOMY, Density
from game.window.views.slips import Slip, Tag
from game.window.views.tags import GAP, LEADING, ROW, SIZE, Row, row_width, tag_rows, tags_part

_NUMBER, _PAD = 38, 14
SLIDE = 11
"""How far a strip is pulled out to the left when it has the keyboard, in design pixels."""
_LABEL = 0.9
"""The label's size as a share of the body's."""
_ENTER = 48


class Strip(NamedTuple):
    """A strip whose top left corner is the origin, and its height."""

    part: Part
    height: int


class Standing(NamedTuple):
    """How a strip stands: its number from 1 on, and whether the keyboard and the mouse are on it."""

    number: int
    focused: bool
    hovered: bool


class _Texts(NamedTuple):
    """What a strip says and where, from its top: the label; the second line, which a flat strip has beside
    it; the rows of tags and the top of the first; and the height of it all."""

    label: Block
    under: Block
    rows: tuple[Row, ...]
    flat: bool
    tags: int
    height: int


def strip(look: Look, slip: Slip, width: int, standing: Standing, density: Density = ROOMY) -> Strip:
    """One strip of this width. A long label takes more lines; nothing is cut."""
    texts = _texts(look, slip, width, density)
    top = look.pt(density.pad)
    height = max(look.pt(density.least), texts.height + 2 * top - look.pt(1))
    top += (height - 2 * top - texts.height + look.pt(1)) // 2
    left = -look.pt(SLIDE) if standing.focused else 0
    box = Box(left, 0, width - left, height)
    x, right = left + look.pt(_NUMBER + _PAD), width - look.pt(_PAD)
    name = f"strip {standing.number}"
    parts = [
        Part((), ((name, box),), (Hit(box, standing.number - 1),)),
        _ground(look, slip, box, standing),
        _number(look, slip, box, standing),
        write(f"{name} label", texts.label, x, top),
        _under(look, texts, name, x, right, top),
        tags_part(look, texts.rows, name, right, top + texts.tags),
    ]
    if standing.focused and not slip.locked and not texts.flat:
        parts.append(_enter(look, name, right, top))
    return Strip(joined(parts), height)


def _under(look: Look, texts: _Texts, name: str, x: int, right: int, top: int) -> Part:
    """The second line below the label; on a flat strip to the left of the tags."""
    if not texts.flat:
        return write(f"{name} under", texts.under, x, top + texts.label.height)
    gap = look.pt(GAP) if texts.rows else 0
    at = right - _rows_width(look, texts.rows) - gap - round(texts.under.width)
    return write(f"{name} under", texts.under, at, top + texts.tags)


def _rows_width(look: Look, rows: tuple[Row, ...]) -> int:
    return max((row_width(look, row) for row in rows), default=0)


def _texts(look: Look, slip: Slip, width: int, density: Density) -> _Texts:
    p = look.theme.palette
    ink, soft = (p.locked_ink, p.locked_ink) if slip.locked else (p.ink, p.strip_soft)
    room = width - look.pt(_NUMBER + 2 * _PAD)
    label = runs((marks.plain(slip.label), look.page(ink, size=_LABEL, bold=True)))
    text = marks.plain(slip.locked) if slip.locked else slip.under
    under = runs((text, look.label(soft, size=SIZE, spacing=0.02))) if text else ()
    rows = tag_rows(look, (Tag("lock", "LOCKED", "locked_ink"),) if slip.locked else slip.tags, room)
    if density.flat:
        whole, beside = look.setter.block(label, leading=1.3), look.setter.block(under, leading=LEADING)
        taken = whole.width + beside.width + _rows_width(look, rows) + 3 * look.pt(GAP)
        if len(rows) < 2 and taken <= room:
            return _Texts(whole, beside, rows, True, _lower(look, whole), whole.height)
    named = look.setter.block(label, room - look.pt(_ENTER), leading=1.3)
    return _two_lines(look, named, under, rows, room, bool(slip.locked))


def _lower(look: Look, label: Block) -> int:
    """From the top of a label to that of smaller type on the same line."""
    small = look.setter.block(runs(("0", look.label(look.theme.palette.ink, size=SIZE))), leading=LEADING)
    return label.lines[0].baseline - small.lines[0].baseline


def _two_lines(
    look: Look, label: Block, under: tuple[Run, ...], rows: tuple[Row, ...], room: int, locked: bool
) -> _Texts:
    """Label and second line; the tags beside the second line, or below it where they do not fit there. Why
    a strip is locked may take several lines beside its tag."""
    beside = room - _rows_width(look, rows) - look.pt(GAP)
    second = look.setter.block(under, leading=LEADING)
    row = look.pt(ROW)
    if len(rows) > 1 or (rows and second.width > beside and not locked):
        second = look.setter.block(under, room, leading=LEADING)
        last = label.height + second.height
        return _Texts(label, second, rows, False, last, last + len(rows) * row)
    second = look.setter.block(under, max(beside, room // 3), leading=LEADING)
    last = label.height + max(second.height, row if rows else 0)
    return _Texts(label, second, rows, False, last - row, last)


def _ground(look: Look, slip: Slip, box: Box, standing: Standing) -> Part:
    """The strip's paper, its shadow, and what the state adds."""
    p = look.theme.palette
    colours = look.theme.strips["locked" if slip.locked else slip.hour]
    edge = max(1, look.px(1))
    draws: list[Draw] = [
        Shadow(box.moved(0, look.pt(3)), (50, 38, 18, 120), look.pt(7)),
        Paper(box, colours.top, colours.bottom, 0.6),
        Fill(Box(box.x, box.y, box.width, edge), (255, 255, 255, 90)),
    ]
    if slip.locked:
        draws.append(Stripes(box, (*p.locked_ink, 44), look.pt(9), max(1.0, look.pt(1)), box.height))
    if standing.hovered:
        thick = look.pt(3)
        draws.append(Fill(Box(box.x, box.bottom - thick, box.width, thick), p.hover))
    if standing.focused:
        draws += _focus(look, box)
    return Part(tuple(draws))


def _focus(look: Look, box: Box) -> list[Draw]:
    """The frame of the keyboard focus: red, with a hair of paper inside."""
    p, thick = look.theme.palette, max(2, look.pt(2.2))
    outer = box.inset(-look.pt(3.5))
    return [Frame(outer, p.red, thick, look.pt(2)), Frame(box, (*p.page_top, 150), max(1, look.px(1)))]


def _number(look: Look, slip: Slip, box: Box, standing: Standing) -> Part:
    p = look.theme.palette
    colours = look.theme.strips["locked" if slip.locked else slip.hour]
    ground, ink = colours.number, p.locked_ink if slip.locked else p.ink
    if standing.focused:
        ground, ink = p.red, p.page_top
    elif standing.hovered:
        ground, ink = p.hover, p.page_top
    digit = look.setter.block(runs((str(standing.number), look.label(ink, size=27))), leading=1.0)
    place = Box(box.x, box.y, look.pt(_NUMBER), box.height)
    x = place.x + (place.width - round(digit.width)) // 2
    baseline = place.y + place.height // 2 + look.pt(9.5)
    number = write_on(f"strip {standing.number} number", digit, x, baseline)
    return joined([Part((Fill(place, ground),)), number])


def _enter(look: Look, name: str, right: int, y: int) -> Part:
    tag = look.setter.block(runs(("ENTER", look.label(look.theme.palette.red, spacing=0.05))))
    return write(f"{name} enter", tag, right - round(tag.width) - look.pt(3), y + look.pt(1))
