"""The camera slate along the top: what is being shot, how things stand, and the keys."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from game.session.gauges import Gauge
from game.window.draw.boxes import Box
from game.window.draw.draws import Blend, Fill, Frame, Stripes
from game.window.draw.parts import Hit, Part, joined, write_on
from game.window.intents import Do
from game.window.style.look import Look, runs
from game.window.views.gauges import VALUE_LINE, Cell, gauge_cell, gauge_colour, handwritten, inline

_HEIGHT, _STRIPES = 63, 11
_ROW = 26
_MOST = 0.2
"""Of the window's height: a slate of several rows that took more does without the larger text."""
_KEYS = (("Backlog", "B", Do.BACKLOG), ("Menu", "ESC", Do.MENU))


class Detail(NamedTuple):
    """How much the slate shows: bars of large meters, drawings of small ones, words beside the keys; and the
    room on each side of a cell."""

    bars: bool
    dots: bool
    words: bool
    pad: int


_DETAILS = (
    Detail(True, True, True, 19),
    Detail(True, True, True, 13),
    Detail(False, True, True, 19),
    Detail(False, True, True, 11),
    Detail(False, True, False, 11),
    Detail(False, False, False, 11),
)
"""From the richest on; the first that fits is taken."""


class Production(NamedTuple):
    """What the slate says."""

    title: str
    scene: str
    take: str
    gauges: tuple[Gauge, ...]


def slate(look: Look, shot: Production) -> Part:
    """The slate, from the top left corner; its box is named `slate`."""
    for detail in _DETAILS:
        row = _one_row(look, shot, detail)
        if row is not None:
            return joined([_board(look, look.st(_HEIGHT)), row])
    rows = _many_rows(look, shot)
    too_tall = dict(rows.boxes)["slate"].height > _MOST * look.area.height
    return slate(replace(look, text=100), shot) if too_tall and look.text > 100 else rows


def _one_row(look: Look, shot: Production, detail: Detail) -> Part | None:
    """The cells side by side, or None where they do not fit."""
    cells = [
        handwritten(look, "PROD.", shot.title, look.st(170)),
        handwritten(look, "SCENE", shot.scene, look.st(80)),
        handwritten(look, "TAKE", shot.take, look.st(60)),
        *(gauge_cell(look, gauge, detail.bars, detail.dots) for gauge in shot.gauges),
    ]
    keys = _keys(look, worded=detail.words)
    pad = look.st(detail.pad)
    taken = sum(cell.width + 2 * pad for cell in cells) + keys.width + 2 * pad
    if taken > look.area.width:
        return None
    x = pad
    parts = []
    for cell in cells:
        parts.append(cell.part.moved(x, 0))
        x += cell.width + pad
        line = Box(x, look.st(20), max(1, look.px(1)), look.st(33))
        parts.append(Part((Fill(line, look.theme.palette.slate_line),)))
        x += pad
    parts.append(keys.part.moved(look.area.width - pad - keys.width, 0))
    return joined(parts)


def _many_rows(look: Look, shot: Production) -> Part:
    """Everything on lines of its own, for narrow windows."""
    p = look.theme.palette
    counts = (("SCENE", shot.scene), ("TAKE", shot.take))
    cells = [inline(look, label, text, p.chalk) for label, text in counts]
    cells += [inline(look, g.meter.label.value, g.text, gauge_colour(look, g)) for g in shot.gauges]
    keys = _keys(look, worded=False)
    rows = _flowed(look, cells, keys.width + look.st(16))
    first = look.st(_STRIPES + 19)
    height = first + (len(rows) - 1) * look.st(_ROW) + look.st(10)
    parts = [_board(look, height)]
    for row, cells_of_row in enumerate(rows):
        x = look.st(12)
        for cell in cells_of_row:
            parts.append(cell.part.moved(x, first + row * look.st(_ROW)))
            x += cell.width + look.st(16)
    lift = first - look.st(VALUE_LINE) + look.st(1)
    parts.append(keys.part.moved(look.area.width - keys.width - look.st(12), lift))
    return joined(parts)


def _flowed(look: Look, cells: Sequence[Cell], reserved: int) -> list[list[Cell]]:
    """Cells into rows; the first row leaves room for the keys."""
    rows: list[list[Cell]] = [[]]
    left = look.area.width - 2 * look.st(12) - reserved
    for cell in cells:
        if cell.width > left and rows[-1]:
            rows.append([])
            left = look.area.width - 2 * look.st(12)
        rows[-1].append(cell)
        left -= cell.width + look.st(16)
    return rows


def _board(look: Look, height: int) -> Part:
    p, width, stripes = look.theme.palette, look.area.width, look.st(_STRIPES)
    edge = max(1, look.px(1))
    draws = (
        Blend(Box(0, stripes, width, height - stripes), p.slate_top, p.slate_bottom),
        Fill(Box(0, 0, width, stripes), p.slate_bottom),
        Stripes(Box(0, 0, width, stripes), p.stripe, look.st(59), look.st(29), look.st(14)),
        Fill(Box(0, stripes, width, edge), (10, 12, 13)),
        Fill(Box(0, height - edge, width, edge), (10, 12, 13)),
    )
    return Part(draws, (("slate", Box(0, 0, width, height)),))


def _keys(look: Look, worded: bool) -> Cell:
    """What can be pressed at any time, each with its key in a frame."""
    p = look.theme.palette
    x, parts = 0, []
    baseline = look.st(VALUE_LINE)
    for word, key, intent in _KEYS:
        left = x
        if worded:
            name = look.setter.block(runs((word, look.slate(p.chalk, size=17))))
            parts.append(write_on(f"key {word}", name, x, baseline))
            x += round(name.width) + look.st(7)
        cap = look.setter.block(runs((key, look.slate(p.dim, spacing=0.04))))
        box = Box(x, baseline - look.st(15), round(cap.width) + look.st(14), look.st(20))
        parts.append(Part((Frame(box, p.hollow, max(1, look.px(1)), look.st(4)),), ((f"cap {word}", box),)))
        parts.append(write_on(f"cap text {word}", cap, x + look.st(7), baseline))
        whole = Box(left, box.y - look.st(4), box.right - left, box.height + look.st(8))
        parts.append(Part((), (), (Hit(whole, -1, intent),)))
        x = box.right + look.st(18)
    return Cell(joined(parts), x - look.st(18))
