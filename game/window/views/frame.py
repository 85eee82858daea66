"""Where panel and page lie: side by side, or stacked where there is too little width."""

from typing import NamedTuple

from game.window.draw.boxes import Box
from game.window.style.look import Look

LEAST_SHARE = 0.30
"""Of the window's width: a narrower picture becomes a banner on top."""
NARROW = 1100
"""Design pixels of width below which the layout is stacked."""
UPRIGHT = 1.15
"""Width by height below which it is stacked as well."""
_BANNER_SHARE, _BANNER_SHAPE = 0.30, 2.6
_LEFT, _RIGHT, _LEAST_LEFT, _LEAST_RIGHT = 69, 35, 36, 18
_STACK, _OUTER = 12, 27
"""How far the sheets below the page stand out, and the night to the right of them."""
_ABOVE = 0.03
"""Of the window's height: the night between slate and page."""


class Frame(NamedTuple):
    """Boxes of the window. `sheet` is the page's paper as far as the window shows it, `column` the place
    of its text (its height has no meaning), `leaf` what scrolls, `panel` the picture.

    `top` is where the page begins inside `leaf` when it is not scrolled: stacked, the banner is above it.
    """

    slate: Box
    panel: Box
    sheet: Box
    column: Box
    leaf: Box
    top: int
    stacked: bool


def frame(look: Look, slate_height: int) -> Frame:
    """The frame for a look below a slate of this height."""
    area = look.area
    column = _full_column(look)
    sheet_width = column + look.pt(_LEFT) + look.pt(_RIGHT)
    panel_width = area.width - sheet_width - look.px(_STACK) - look.px(_OUTER)
    narrow = area.width < NARROW * look.unit or area.width < UPRIGHT * area.height
    if narrow or panel_width < LEAST_SHARE * area.width:
        return _stacked(look, slate_height, column)
    slate = Box(0, 0, area.width, slate_height)
    panel = Box(0, slate_height, panel_width, area.height - slate_height)
    top = slate_height + round(_ABOVE * area.height)
    sheet = Box(panel.right, top, sheet_width, area.height - top)
    text = Box(sheet.x + look.pt(_LEFT), top, column, sheet.height)
    return Frame(slate, panel, sheet, text, sheet, 0, False)


def _full_column(look: Look) -> int:
    """The width of the page's characters; a pixel more, so that the last one is not broken off."""
    return int(look.theme.columns * look.letter) + 1


def _stacked(look: Look, slate_height: int, full: int) -> Frame:
    area = look.area
    slate = Box(0, 0, area.width, slate_height)
    leaf = Box(0, slate_height, area.width, area.height - slate_height)
    banner = min(round(area.height * _BANNER_SHARE), round(area.width / _BANNER_SHAPE))
    panel = Box(0, slate_height, area.width, banner)
    edge = look.px(8)
    widest = area.width - 2 * edge - look.px(_STACK)
    left, right = look.pt(_LEFT), look.pt(_RIGHT)
    if full + left + right > widest:
        left, right = look.pt(_LEAST_LEFT), look.pt(_LEAST_RIGHT)
    column = min(full, widest - left - right)
    width = column + left + right
    x = (area.width - width - look.px(_STACK)) // 2
    top = banner - look.px(14)
    sheet = Box(x, slate_height, width, leaf.height)
    return Frame(slate, panel, sheet, Box(x + left, slate_height, column, leaf.height), leaf, top, True)
