"""The title screen: the first picture, the name of the game, the story's on a clapperboard, and strips."""

from math import inf
from typing import NamedTuple

from game.session.saves import AUTOSAVE, LAST
from game.window.desk import Desk
from game.window.draw.boxes import Box
from game.window.draw.draws import Blend, Draw, Fill, Picture, Shadow, Still, Stripes
from game.window.draw.parts import Part, joined, write, write_on
from game.window.intents import Do
from game.window.style.look import BODY, LABEL, Look, runs
from game.window.text.block import Block
from game.window.text.runs import Style
from game.window.ui import Layer, focus_of
from game.window.views.cards import told
from game.window.views.headings import hour
from game.window.views.page import Content, stacked
from game.window.views.slips import Slip

NAME = "NO PERMIT"
_WIDTH, _NARROW, _LEFT, _GAP = 600, 460, 96, 26
_SHARE = 0.38
"""Of the window's width, which board and strips leave to the picture where they can."""
_NAME, _STRIPES, _PROD, _CELLS = 104, 40, 118, 76
_FULL = 700
"""Heights of the window below which name and board are made smaller, in design pixels."""
_DIM = 150
"""How much darker the picture is on the right, of 255, where the board covers most of it."""
_LARGEST, _SMALLEST = 84, 24
"""The story's title is as large as fits."""
_WORDS = (("INT", "EXT"), ("DAY", "NITE"))
"""What a slate lets the camera assistant circle."""


class _Scale(NamedTuple):
    """Lengths and type of name and board: they grow with the window and the text as far as there is room."""

    look: Look
    unit: float

    def px(self, length: float) -> int:
        return round(length * self.unit)

    def label(self, text: str, lit: bool = False, size: float = 15) -> Block:
        """Small capitals, never too small to read."""
        em = max(size * self.unit, LABEL * self.look.unit)
        colour = self.look.theme.palette.amber if lit else self.look.theme.palette.dim
        style = Style(self.look.theme.families.label, em, bold=True, colour=colour, letter_spacing=0.07 * em)
        return self.look.setter.block(runs((text, style)))

    def hand(self, text: str, size: float, width: float) -> Block:
        """Chalk, in lines of this width."""
        families, chalk = self.look.theme.families, self.look.theme.palette.chalk
        style = Style(families.hand, size * self.unit, colour=chalk)
        return self.look.setter.block(runs((text, style)), width, leading=1.05)


def entries(desk: Desk) -> tuple[Slip, ...]:
    """What the title screen offers; Continue only where there is something to go on with."""
    kept = next((slot for slot in desk.slots if slot.name == AUTOSAVE), None)
    found = [] if kept is None else [Slip("Continue", told(kept), "ext_day", kept.damaged, (), Do.CONTINUE)]
    begin = f"What you played is kept as “{LAST}”" if found else desk.title
    nothing = "" if desk.slots else "Nothing is saved yet."
    return (
        *found,
        Slip("New game", begin, "int_day", "", (), Do.NEW),
        Slip("Load", f"{len(desk.slots)} saved", "int_night", nothing, (), Do.LOADS),
        Slip("Quit", "Close the window", "ext_night", "", (), Do.QUIT),
    )


def backdrop(look: Look, desk: Desk) -> Part:
    """The picture over the whole window, darker on the left, where the board is."""
    p, area = look.theme.palette, look.area
    whole = Box(0, 0, area.width, area.height)
    empty = Blend(whole, p.slate_top, p.night)
    ground = Picture(desk.cover, whole, desk.middle(desk.cover), 0.7) if desk.cover else empty
    side = Box(0, 0, min(look.pt(1000), area.width), area.height)
    beside = 0 if side.width < area.width else _DIM
    dark = Blend(side, (4, 7, 9, 225), (4, 7, 9, beside), across=True)
    return Part((Still(whole, (Fill(whole, p.night), ground, dark)),))


def title_content(look: Look, desk: Desk, layer: Layer) -> Content:
    """Name, board and strips, as content of the whole window."""
    given = entries(desk)
    area = look.area
    left = min(look.pt(_LEFT), area.width // 26 + look.px(6))
    wide = max(round(_SHARE * area.width), look.pt(_NARROW))
    width = min(look.pt(_WIDTH), wide, area.width - 2 * left)
    scale = _Scale(look, min(look.body / BODY, width / _WIDTH, area.height / _FULL))
    focus = focus_of(layer, [slip.locked for slip in given])
    name, name_tall = _name(scale, desk, left)
    board, board_tall = _board(scale, desk, left, width)
    strips, items, height = stacked(look, given, left, width, focus, layer.hover)
    above = name_tall + board_tall + scale.px(_GAP)
    top = max((area.height - above - height) // 2, look.px(20))
    start = top + above
    moved = tuple(item._replace(top=item.top + start, bottom=item.bottom + start) for item in items)
    part = joined([name.moved(0, top), board.moved(0, top + name_tall), strips.moved(0, start)])
    return Content(part, max(start + height + look.px(20), area.height), moved)


def _name(scale: _Scale, desk: Desk, left: int) -> tuple[Part, int]:
    """The game's own name, where the story has another one, from y 0 on, and its height."""
    if desk.title.upper() == NAME:
        return Part(), 0
    p, families = scale.look.theme.palette, scale.look.theme.families
    size = 108 * scale.unit
    style = Style(families.display, size, colour=p.chalk, letter_spacing=0.03 * size)
    block = scale.look.setter.block(runs((NAME, style)), leading=0.9)
    return write_on("name", block, left - scale.px(3), scale.px(_NAME - 24)), scale.px(_NAME)


def _board(scale: _Scale, desk: Desk, left: int, width: int) -> tuple[Part, int]:
    """A clapperboard from y 0 on: the stripes, the production, and the cells below; and its height."""
    p, px = scale.look.theme.palette, scale.px
    title, tall = _title(scale, desk.title, width - px(56))
    stripes, prod, cells = px(_STRIPES), max(px(_PROD), tall + px(44)), px(_CELLS)
    height = stripes + prod + cells
    box = Box(left, 0, width, height)
    edge = max(1, scale.look.px(1))
    draws: tuple[Draw, ...] = (
        Shadow(box.moved(0, px(6)), (0, 0, 0, 210), px(26)),
        Blend(box, p.slate_top, p.slate_bottom),
        Stripes(Box(left, 0, width, stripes), p.stripe, px(92), px(50), stripes * 0.9),
        Fill(Box(left, stripes, width, px(3)), p.night),
        Fill(Box(left, stripes + prod, width, edge), p.slate_line),
    )
    label = scale.label("PROD.")
    free = px(31)
    return joined([
        Part(draws, (("board", box),)),
        write_on("board label", label, left + px(22), stripes + px(27)),
        write("board title", title, left + px(28), stripes + free + (prod - free - tall) // 2 - px(6)),
        _cells(scale, desk, box._replace(y=stripes + prod, height=cells)),
    ]), height  # fmt: skip


def _title(scale: _Scale, title: str, width: int) -> tuple[Block, int]:
    """The story's title as large as fits below the label, in more lines if need be, and its height."""
    room = scale.px(_PROD - 31)
    longest = max(title.split(), key=len, default="")
    for size in range(_LARGEST, _SMALLEST, -4):
        block = scale.hand(title, size, width)
        if block.height <= room and scale.hand(longest, size, inf).width <= width:
            return block, block.height
    block = scale.hand(title, _SMALLEST, width)
    return block, block.height


def _cells(scale: _Scale, desk: Desk, box: Box) -> Part:
    """Scene, take, and what is circled of inside, outside, day and night."""
    p, px, third = scale.look.theme.palette, scale.px, box.width // 3
    middle = box.y + box.height // 2
    parts = []
    for i, text in enumerate(("SCENE", "TAKE")):
        x = box.x + i * third
        value = scale.hand("1", 42, inf)
        parts.append(write_on(f"board {text}", scale.label(text), x + px(22), middle - px(5)))
        parts.append(write_on(f"board {text} value", value, x + px(110), middle + px(15)))
        line = Box(x + third, box.y, max(1, scale.look.px(1)), box.height)
        parts.append(Part((Fill(line, p.slate_line),)))
    held = hour(_first_heading(desk))
    lit = ("INT" if held.startswith("int") else "EXT", "NITE" if held.endswith("night") else "DAY")
    for row, words in enumerate(_WORDS):
        for column, word in enumerate(words):
            x = box.x + 2 * third + px(30 + 70 * column)
            y = middle + px(-6 if row == 0 else 21)
            parts.append(write_on(f"board {word}", scale.label(word, word in lit, 19), x, y))
    return joined(parts)


def _first_heading(desk: Desk) -> str:
    start = desk.story.settings.start.value
    scene = next((scene for scene in desk.story.scenes if scene.id == start), None)
    return scene.heading.value if scene is not None and scene.heading is not None else ""
