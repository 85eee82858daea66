"""The storyboard panel: the picture, its corner brackets and its label."""

from string import capwords
from typing import NamedTuple

from game.window.draw.boxes import Box
from game.window.draw.draws import Blend, Draw, Fill, Picture
from game.window.draw.parts import Part, joined, write, write_on
from game.window.style.look import Look, runs

_ARM, _IN, _DOWN, _SHADE = 36, 30, 28, 150
_LOW = 240
"""Heights below which the panel is a banner and everything on it is closer to its edge."""


class Board(NamedTuple):
    """What the panel shows: the file of the picture ("" where there is none) and the point around which it
    is cut, its label, and the heading."""

    picture: str
    middle: tuple[float, float]
    label: str
    heading: str
    note: str


def panel_still(look: Look, board: Board, box: Box) -> tuple[Draw, ...]:
    """The picture, over the empty panel that shows where its file cannot be read."""
    p = look.theme.palette
    tall = box.height if _is_low(look, box) else min(look.px(_SHADE), box.height * 3 // 4)
    shade = Blend(Box(box.x, box.y, box.width, tall), (4, 7, 9, 205), (4, 7, 9, 0))
    inside = _inside(look, box).inset(look.px(14))
    empty = (Blend(box, p.slate_top, p.night), Fill(inside, (*p.hollow, 26)))
    if not board.picture:
        return empty
    return (*empty, Picture(board.picture, box, board.middle, 0.55), shade)


def panel_marks(look: Look, board: Board, box: Box) -> Part:
    """Brackets and labels over the picture, closer to the edge where it is a low banner."""
    low, inner = _is_low(look, box), _inside(look, box)
    parts = [Part((), (("panel", box),)), _brackets(look, inner, low), _labels(look, board, inner, low)]
    return joined(parts if board.picture else [*parts, _blank(look, board, inner)])


def _is_low(look: Look, box: Box) -> bool:
    return box.height < look.px(_LOW)


def _inside(look: Look, box: Box) -> Box:
    """What the brackets frame; beside the page it ends short of the page's shadow."""
    if _is_low(look, box):
        return box.inset(look.px(14))
    inner = box.inset(look.px(_IN), look.px(_DOWN))
    return inner._replace(width=inner.width - look.px(36))


def _blank(look: Look, board: Board, inner: Box) -> Part:
    """The heading in pencil, where no picture is drawn yet."""
    room = inner.width - look.px(80)
    style = look.hand(look.theme.palette.dim, 30)
    block = look.setter.block(runs((capwords(board.heading), style)), room, leading=1.15, align="centre")
    return write("panel blank", block, inner.x + look.px(40), inner.y + (inner.height - block.height) // 2)


def _brackets(look: Look, box: Box, short: bool) -> Part:
    arm, thick = look.px(20 if short else _ARM), max(2, look.px(2))
    colour = (*look.theme.palette.chalk, 190)
    draws: list[Draw] = []
    for x, y, right, bottom in ((0, 0, 0, 0), (1, 0, 1, 0), (0, 1, 0, 1), (1, 1, 1, 1)):
        left = box.right - arm if x else box.x
        top = box.bottom - thick if y else box.y
        draws.append(Fill(Box(left, top, arm, thick), colour))
        side = box.right - thick if right else box.x
        start = box.bottom - arm if bottom else box.y + thick
        draws.append(Fill(Box(side, start, thick, arm - thick), colour))
    return Part(tuple(draws))


def _labels(look: Look, board: Board, inner: Box, low: bool) -> Part:
    p = look.theme.palette
    x, y = inner.x + look.px(13), inner.y + look.px(25)
    head = look.setter.block(runs((board.label, look.slate(p.chalk, size=15.5, spacing=0.05))))
    parts = [write_on("panel label", head, x, y)]
    room = inner.width - 2 * look.px(13)
    style = look.slate(p.chalk, size=14.5, bold=False, spacing=0.03)
    place = look.setter.block(runs((board.heading, style)), room, leading=1.25)
    parts.append(write_on("panel heading", place, x, y + look.st(22)))
    note = look.setter.block(runs((board.note, look.slate(p.chalk, size=15, spacing=0.03))))
    if not low and note.width + head.width + look.px(40) < room:
        parts.append(write_on("panel note", note, inner.right - look.px(13) - round(note.width), y))
    return joined(parts)
