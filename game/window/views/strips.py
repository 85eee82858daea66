"""A strip of the stripboard in its four states: normal, in keyboard focus, under the mouse, locked."""

from typing import NamedTuple

from game.source import marks
from game.window.draw.boxes import Box
from game.window.draw.draws import Draw, Fill, Frame, Icon, Paper, Shadow, Stripes
from game.window.draw.parts import Hit, Part, joined, write, write_on
from game.window.style.look import Look, runs
from game.window.text.block import Block
from game.window.views.slips import Slip, Tag

_NUMBER, _PAD = 38, 14
SLIDE = 11
"""How far a strip is pulled out to the left when it has the keyboard, in design pixels."""
_LABEL = 0.9
"""The label's size as a share of the body's."""
_TAG_GAP = 20


class Density(NamedTuple):
    """How close things stand, in design pixels: a strip's room above its label, its least height, the gap
    between strips; then the page's first line, the room above the strips, its foot, and a factor for the
    gaps between paragraphs."""

    pad: float
    least: float
    between: float
    first: float
    before: float
    foot: float
    gaps: float


ROOMY = Density(7, 52, 6, 55, 26, 28, 1.0)
TIGHT = Density(3, 46, 4, 49, 13, 12, 0.8)


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
    """The blocks of a strip. `rest` is the room that the second line has beside the tags."""

    label: Block
    under: Block
    tags: tuple[tuple[Tag, Block], ...]
    apart: bool


def strip(look: Look, slip: Slip, width: int, standing: Standing, density: Density = ROOMY) -> Strip:
    """One strip of this width. A long label takes more lines; nothing is cut."""
    texts = _texts(look, slip, width)
    top = look.pt(density.pad)
    under = top + texts.label.height
    last = under + texts.under.height
    tags = last if texts.apart else last - look.pt(18)
    below = look.pt(6)
    height = max(look.pt(density.least), last + below + (look.pt(18) if texts.apart else 0))
    spare = (height - last - below) // 2 if not texts.apart else 0
    left = -look.pt(SLIDE) if standing.focused else 0
    box = Box(left, 0, width - left if not standing.focused else width + look.pt(SLIDE), height)
    x = left + look.pt(_NUMBER) + look.pt(_PAD)
    name = f"strip {standing.number}"
    parts = [
        Part((), ((name, box),), (Hit(box, standing.number - 1),)),
        _ground(look, slip, box, standing),
        _number(look, slip, box, standing),
        write(f"{name} label", texts.label, x, top + spare),
        write(f"{name} under", texts.under, x, under + spare),
        _tags(look, texts.tags, name, width - look.pt(_PAD), tags + spare),
    ]
    if standing.focused and not slip.locked:
        parts.append(_enter(look, name, width - look.pt(_PAD), top))
    return Strip(joined(parts), height)


def _texts(look: Look, slip: Slip, width: int) -> _Texts:
    p = look.theme.palette
    ink = p.locked_ink if slip.locked else p.ink
    soft = p.locked_ink if slip.locked else p.strip_soft
    room = width - look.pt(_NUMBER + 2 * _PAD)
    enter = look.pt(48)
    label = runs((marks.plain(slip.label), look.page(ink, size=_LABEL, bold=True)))
    tags = (Tag("lock", "LOCKED", "locked_ink"),) if slip.locked else slip.tags
    blocks = tuple((tag, _tag_text(look, tag)) for tag in tags)
    taken = sum(_tag_width(look, block) for _, block in blocks) + max(len(blocks) - 1, 0) * look.pt(_TAG_GAP)
    text = marks.plain(slip.locked) if slip.locked else slip.under
    under = runs((text, look.label(soft, size=15, spacing=0.02)))
    beside = room - taken - look.pt(_TAG_GAP)
    one_line = look.setter.block(under)
    apart = bool(blocks) and one_line.width > beside and not slip.locked
    return _Texts(
        look.setter.block(label, room - enter, leading=1.3),
        look.setter.block(under if text else (), room if apart else max(beside, room // 3), leading=1.2),
        blocks,
        apart,
    )


def _tag_text(look: Look, tag: Tag) -> Block:
    colour = getattr(look.theme.palette, tag.colour)
    return look.setter.block(runs((tag.text, look.label(colour, size=15, spacing=0.015))))


def _tag_width(look: Look, block: Block) -> int:
    return look.pt(19) + round(block.width)


def _tags(look: Look, tags: tuple[tuple[Tag, Block], ...], name: str, right: int, y: int) -> Part:
    """Tags from the right edge on; y is the top of their line."""
    parts = []
    for i, (tag, block) in reversed(list(enumerate(tags))):
        left = right - _tag_width(look, block)
        size = look.pt(14)
        middle = y + block.height // 2
        box = Box(left, middle - size // 2, size, size)
        parts.append(Part((Icon(tag.icon, box, getattr(look.theme.palette, tag.colour)),)))
        parts.append(write(f"{name} tag {i}", block, left + look.pt(19), y))
        right = left - look.pt(_TAG_GAP)
    return joined(parts)


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
    digit = look.setter.block(runs((str(standing.number), look.label(ink, size=27))))
    place = Box(box.x, box.y, look.pt(_NUMBER), box.height)
    x = place.x + (place.width - round(digit.width)) // 2
    baseline = place.y + place.height // 2 + look.pt(9.5)
    number = write_on(f"strip {standing.number} number", digit, x, baseline)
    return joined([Part((Fill(place, ground),)), number])


def _enter(look: Look, name: str, right: int, y: int) -> Part:
    tag = look.setter.block(runs(("ENTER", look.label(look.theme.palette.red, spacing=0.05))))
    return write(f"{name} enter", tag, right - round(tag.width) - look.pt(3), y + look.pt(1))
