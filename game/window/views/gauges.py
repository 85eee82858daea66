"""The cells of the slate: a label, and below it a value with a drawing of how much there is."""

from typing import NamedTuple

from game.session.gauges import Gauge
from game.window.draw.boxes import Box
from game.window.draw.draws import Draw, Fill, Frame, Icon
from game.window.draw.parts import Part, icon, joined, write_on
from game.window.style.look import Look, runs
from game.window.style.theme import Rgb
from game.window.text.block import Block

LABEL_LINE, VALUE_LINE = 30, 53
"""Baselines below the slate's top edge, in design pixels."""
_FEW = 6
"""A meter of up to so many steps is drawn as boxes, a larger one as a bar."""
_BAR = 92
_LEAST_HAND = 17


class Cell(NamedTuple):
    """A part whose left edge is 0, and its width."""

    part: Part
    width: int


def handwritten(look: Look, label: str, text: str, room: float) -> Cell:
    """A label of the slate over chalk handwriting that is cut to `room` pixels by making it smaller."""
    size = 29.0
    block = _hand(look, text, size)
    while block.width > room and size > _LEAST_HAND:
        size -= 1
        block = _hand(look, text, size)
    head = _label(look, label)
    hand = write_on(f"slate {label}", block, 0, look.st(VALUE_LINE))
    return Cell(joined([head.part, hand]), max(head.width, round(block.width) + 1))


def _hand(look: Look, text: str, size: float) -> Block:
    return look.setter.block(runs((text, look.hand(look.theme.palette.chalk, size))), leading=1.15)


def gauge_cell(look: Look, gauge: Gauge, bars: bool, dots: bool) -> Cell:
    """A meter as its value, beside a drawing of how much that is where `bars` (of large meters) and `dots`
    (of small ones) ask for it."""
    head = _label(look, gauge.meter.label.value)
    few = gauge.high - gauge.low <= _FEW
    if gauge.meter.words is not None and gauge.meter.words.values:
        tail = _dots(look, gauge) if dots else Cell(Part(), 0)
        return _beside(look, head, tail, gauge, look.theme.palette.teal, 17)
    if few:
        tail = _boxes(look, gauge) if dots else Cell(Part(), 0)
        return _beside(look, head, tail, gauge, look.theme.palette.coral, 20)
    value = _beside(look, head, Cell(Part(), 0), gauge, look.theme.palette.amber, 23)
    if not bars:
        return value
    bar = _bar(look, gauge, value.width + look.st(12))
    return Cell(joined([value.part, bar.part]), value.width + look.st(12) + bar.width)


def inline(look: Look, label: str, text: str, colour: Rgb) -> Cell:
    """Label and value on one line, for small windows; its baseline is at 0."""
    p = look.theme.palette
    parts = runs(
        (f"{label} ", look.slate(p.dim, spacing=0.06)),
        (text, look.slate(colour, size=16)),
    )
    block = look.setter.block(parts)
    return Cell(write_on(f"slate {label}", block, 0, 0), round(block.width) + 1)


def gauge_colour(look: Look, gauge: Gauge) -> Rgb:
    p = look.theme.palette
    if gauge.meter.words is not None and gauge.meter.words.values:
        return p.teal
    return p.coral if gauge.high - gauge.low <= _FEW else p.amber


def _label(look: Look, text: str) -> Cell:
    block = look.setter.block(runs((text, look.slate(look.theme.palette.dim, spacing=0.09))))
    return Cell(write_on(f"label {text}", block, 0, look.st(LABEL_LINE)), round(block.width) + 1)


def _beside(look: Look, head: Cell, drawn: Cell, gauge: Gauge, colour: Rgb, size: float) -> Cell:
    """A drawing with its value in letters to the right of it: status is never told by colour alone. The cell
    has room for the longest value, so that the slate stands still."""
    style = look.slate(colour, size=size)
    blocks = [look.setter.block(runs((text, style))) for text in (gauge.text, *_values(gauge))]
    left = drawn.width + look.st(7) if drawn.width else 0
    value = write_on(f"slate {gauge.meter.label.value}", blocks[0], left, look.st(VALUE_LINE))
    widest = round(max(block.width for block in blocks)) + 1
    return Cell(joined([head.part, drawn.part, value]), max(head.width, left + widest))


def _values(gauge: Gauge) -> tuple[str, ...]:
    """What else the meter can show: its words, or its largest number."""
    if gauge.meter.words is not None and gauge.meter.words.values:
        return gauge.meter.words.values
    unit = f" {gauge.meter.unit.value}" if gauge.meter.unit is not None else ""
    return (f"{gauge.high}{unit}",)


def _dots(look: Look, gauge: Gauge) -> Cell:
    size, pitch = look.st(12), look.st(17)
    parts = [
        icon(
            "disc" if i <= gauge.value - gauge.low else "ring",
            i * pitch,
            look.st(VALUE_LINE - 6),
            size,
            look.theme.palette.teal if i <= gauge.value - gauge.low else look.theme.palette.hollow,
        )
        for i in range(gauge.high - gauge.low + 1)
    ]
    return Cell(joined(parts), (len(parts) - 1) * pitch + size)


def _boxes(look: Look, gauge: Gauge) -> Cell:
    width, height, pitch = look.st(10), look.st(16), look.st(14)
    draws: list[Draw] = []
    count = gauge.high - gauge.low
    for i in range(count):
        box = Box(i * pitch, look.st(VALUE_LINE) - height, width, height)
        if i < gauge.value - gauge.low:
            draws.append(Fill(box, look.theme.palette.coral, look.st(1.5)))
        else:
            draws.append(Frame(box, look.theme.palette.hollow, max(1, look.st(1.4)), look.st(1.5)))
    return Cell(Part(tuple(draws)), max(count - 1, 0) * pitch + width)


def _bar(look: Look, gauge: Gauge, left: int) -> Cell:
    """A scale with ten ticks, filled up to the value, with a bead at its end."""
    p, width, y = look.theme.palette, look.st(_BAR), look.st(VALUE_LINE - 8)
    share = (gauge.value - gauge.low) / max(gauge.high - gauge.low, 1)
    thick, bead = max(2, look.st(2.4)), look.st(11)
    at = left + round(share * (width - bead)) + bead // 2
    draws: list[Draw] = [Fill(Box(left, y - thick // 2, width, thick), p.hollow)]
    for tick in range(11):
        tall = look.st(6 if tick % 5 == 0 else 3.5)
        x = left + round(tick * (width - 1) / 10)
        draws.append(Fill(Box(x, y - thick // 2 - tall, 1, tall), p.hollow))
    draws.append(Fill(Box(left, y - thick // 2, at - left, thick), p.amber))
    draws.append(Icon("disc", Box(at - bead // 2, y - bead // 2, bead, bead), p.amber))
    return Cell(Part(tuple(draws)), width)
