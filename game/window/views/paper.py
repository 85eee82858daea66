"""The page's paper: the sheets below it, its shadow, the brass brads in its punch holes."""

from game.window.draw.boxes import Box
from game.window.draw.draws import Blend, Draw, Fill, Icon, Paper, Shadow
from game.window.style.look import Look

_OUT, _UP = 6, 3
"""How far each sheet below stands out to the right and up."""
_BRAD = 19
_BRADS = (0.2, 0.5)
"""Where the brads are, in heights of the page as far as the window shows it."""
_BRAD_X = 16


def paper(look: Look, box: Box, brads: bool) -> tuple[Draw, ...]:
    """A page in this box, on top of two more."""
    p = look.theme.palette
    out, up, edge = look.px(_OUT), look.px(_UP), max(1, look.px(1))
    below, lowest = box.moved(out, -up), box.moved(2 * out, -2 * up)
    dark, faint = (0, 0, 0, 120), (0, 0, 0, 0)
    draws: list[Draw] = [
        Shadow(lowest.inset(look.px(4)), (0, 0, 0, 170), look.px(26)),
        Fill(lowest, p.goldenrod),
        Blend(Box(below.right, lowest.y, out, lowest.height), dark, faint, across=True),
        Fill(Box(lowest.x, lowest.y, lowest.width, edge), (255, 255, 255, 40)),
        Fill(below, p.under),
        Blend(Box(box.right, below.y, out, below.height), (0, 0, 0, 70), faint, across=True),
        Fill(Box(below.x, below.y, below.width, edge), (255, 255, 255, 60)),
        Paper(box, p.page_top, p.page_bottom),
        Fill(Box(box.x, box.y, box.width, edge), (255, 252, 240, 160)),
    ]
    if brads:
        size = look.px(_BRAD)
        for down in _BRADS:
            draws += _brad(look, Box(box.x + look.px(_BRAD_X), box.y + round(down * box.height), size, size))
    return tuple(draws)


def _brad(look: Look, box: Box) -> list[Draw]:
    shine = Box(box.x + box.width // 4, box.y + box.height // 5, box.width // 3, box.height // 3)
    return [
        Icon("disc", box.inset(-look.px(1)).moved(0, look.px(1)), (120, 104, 76)),
        Icon("disc", box, (16, 14, 12)),
        Icon("disc", box.inset(look.px(2.5)), (176, 138, 66)),
        Icon("disc", shine, (226, 198, 128)),
    ]
