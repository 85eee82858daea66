"""The storyboard panel: the picture, its corner brackets and its label."""

from typing import NamedTuple

from game.window.draw.boxes import Box
from game.window.draw.draws import Blend, Draw, Fill, Picture
from game.window.draw.parts import Part, joined, write_on
from game.window.style.look import Look, runs

_ARM, _IN, _DOWN = 36, 30, 28


class Board(NamedTuple):
    """What the panel shows: the file of the picture ("" where there is none), its label, and the heading."""

    picture: str
    label: str
    heading: str
    note: str


def panel_still(look: Look, board: Board, box: Box) -> tuple[Draw, ...]:
    """The picture, or in its place an empty panel."""
    p = look.theme.palette
    dark = max(1, look.px(46))
    shade = Blend(Box(box.x, box.y, box.width, min(dark, box.height)), (0, 0, 0, 120), (0, 0, 0, 0))
    if board.picture:
        return (Picture(board.picture, box, (0.5, 0.5), 0.55), shade)
    cross = Fill(box.inset(look.px(_IN), look.px(_DOWN)), (*p.hollow, 26))
    return (Blend(box, p.slate_top, p.night), cross, shade)


def panel_marks(look: Look, board: Board, box: Box) -> Part:
    """Brackets and labels over the picture; on a banner that is low the labels alone."""
    low = box.height < look.px(240)
    down = look.px(14 if low else _DOWN)
    inner = box.inset(look.px(14 if low else _IN), down)
    inner = inner._replace(width=inner.width - (0 if low else look.px(36)))
    parts = [Part((), (("panel", box),)), _brackets(look, inner, down if low else 0)]
    return joined([*parts, _labels(look, board, inner, low)])


def _brackets(look: Look, box: Box, short: int) -> Part:
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
