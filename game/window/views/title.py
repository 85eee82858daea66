"""The title screen: the first picture, the story's name on a clapperboard, and strips."""

from game.session.saves import AUTOSAVE
from game.window.desk import Desk
from game.window.draw.boxes import Box
from game.window.draw.draws import Blend, Draw, Fill, Picture, Shadow, Still, Stripes
from game.window.draw.parts import Part, joined, write_on
from game.window.intents import Do
from game.window.style.look import Look, runs
from game.window.ui import Layer, focus_of
from game.window.views.cards import told
from game.window.views.headings import hour
from game.window.views.page import Content, stacked
from game.window.views.slips import Slip

_WIDTH, _LEFT, _GAP = 600, 96, 26
_STRIPES, _PROD, _CELLS = 40, 118, 76
_FULL = 600
"""Heights below which the board is made smaller, in design pixels."""
_WORDS = (("INT", "EXT"), ("DAY", "NITE"))
"""What a slate lets the camera assistant circle."""


def entries(desk: Desk) -> tuple[Slip, ...]:
    """What the title screen offers; Continue only where there is something to go on with."""
    kept = next((slot for slot in desk.slots if slot.name == AUTOSAVE), None)
    found = [] if kept is None else [Slip("Continue", told(kept), "ext_day", kept.damaged, (), Do.CONTINUE)]
    begin = "The kept play stays until your first choice" if found else desk.story.settings.title.value
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
    ground = Picture(desk.cover, whole, (0.5, 0.5), 0.7) if desk.cover else Blend(whole, p.slate_top, p.night)
    side = Box(0, 0, min(look.pt(1000), area.width), area.height)
    dark = Blend(side, (4, 7, 9, 225), (4, 7, 9, 0), across=True)
    return Part((Still(whole, (Fill(whole, p.night), ground, dark)),))


def title_content(look: Look, desk: Desk, layer: Layer) -> Content:
    """The board and the strips, as content of the whole window."""
    given = entries(desk)
    area = look.area
    left = min(look.pt(_LEFT), area.width // 20 + look.px(6))
    width = min(look.pt(_WIDTH), area.width - 2 * left)
    focus = focus_of(layer, [slip.locked for slip in given])
    board, tall = _board(look, desk, Box(left, 0, width, 0))
    strips, items, height = stacked(look, given, left, width, focus, layer.hover)
    whole = tall + look.pt(_GAP) + height
    top = max((area.height - whole) // 2, look.px(20))
    start = top + tall + look.pt(_GAP)
    moved = tuple(item._replace(top=item.top + start, bottom=item.bottom + start) for item in items)
    part = joined([board.moved(0, top), strips.moved(0, start)])
    return Content(part, max(top + whole + look.px(20), area.height), moved)


def _board(look: Look, desk: Desk, at: Box) -> tuple[Part, int]:
    """A clapperboard from y 0 on: the stripes, the production, and the cells below."""
    p = look.theme.palette
    share = min(1.0, look.area.height / look.pt(_FULL))
    stripes, prod, cells = (round(share * look.pt(part)) for part in (_STRIPES, _PROD, _CELLS))
    name, size = desk.title, 84.0 * share
    block = look.setter.block(runs((name, look.hand(p.chalk, size))))
    while block.width > at.width - look.pt(60) and size > 24:
        size -= 4
        block = look.setter.block(runs((name, look.hand(p.chalk, size))))
    height = stripes + prod + cells
    box = Box(at.x, 0, at.width, height)
    edge = max(1, look.px(1))
    draws: tuple[Draw, ...] = (
        Shadow(box.moved(0, look.pt(6)), (0, 0, 0, 210), look.pt(26)),
        Blend(box, p.slate_top, p.slate_bottom),
        Stripes(Box(box.x, 0, box.width, stripes), p.stripe, look.pt(92), look.pt(50), stripes * 0.9),
        Fill(Box(box.x, stripes, box.width, look.pt(3)), p.night),
        Fill(Box(box.x, stripes + prod, box.width, edge), p.slate_line),
    )
    label = look.setter.block(runs(("PROD.", look.label(p.dim, size=15, spacing=0.09))))
    title_x = box.x + look.pt(28) + (round(label.width) if share < 1 else 0)
    return joined([
        Part(draws, (("board", box),)),
        write_on("board label", label, box.x + look.pt(22), stripes + look.pt(27)),
        write_on("board title", block, title_x, stripes + round(share * look.pt(88))),
        _cells(look, desk, box._replace(y=stripes + prod, height=cells)),
    ]), height  # fmt: skip


def _cells(look: Look, desk: Desk, box: Box) -> Part:
    """Scene, take, and what is circled of inside, outside, day and night."""
    p, third = look.theme.palette, box.width // 3
    middle = box.y + box.height // 2
    parts = []
    for i, (label, text) in enumerate((("SCENE", "1"), ("TAKE", "1"))):
        x = box.x + i * third
        head = look.setter.block(runs((label, look.label(p.dim, size=15, spacing=0.09))))
        value = look.setter.block(runs((text, look.hand(p.chalk, 42))))
        parts.append(write_on(f"board {label}", head, x + look.pt(22), middle - look.pt(5)))
        parts.append(write_on(f"board {label} value", value, x + look.pt(96), middle + look.pt(15)))
        line = Box(x + third, box.y, max(1, look.px(1)), box.height)
        parts.append(Part((Fill(line, p.slate_line),)))
    held = hour(_first_heading(desk))
    lit = ("INT" if held.startswith("int") else "EXT", "NITE" if held.endswith("night") else "DAY")
    for row, words in enumerate(_WORDS):
        for column, word in enumerate(words):
            colour = p.amber if word in lit else p.dim
            block = look.setter.block(runs((word, look.label(colour, size=19, spacing=0.06))))
            x = box.x + 2 * third + look.pt(30 + 62 * column)
            y = middle + look.pt(-6 if row == 0 else 21)
            parts.append(write_on(f"board {word}", block, x, y))
    return joined(parts)


def _first_heading(desk: Desk) -> str:
    start = desk.story.settings.start.value
    scene = next((scene for scene in desk.story.scenes if scene.id == start), None)
    return scene.heading.value if scene is not None and scene.heading is not None else ""
