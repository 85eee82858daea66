"""Content in a window: moved by the scroll, cut to the place, with a sign where there is more."""

from typing import NamedTuple

from game.window.draw.boxes import Box
from game.window.draw.draws import Blend, Fill, Icon
from game.window.draw.parts import Hit, Part, joined, write_on
from game.window.intents import Leaf
from game.window.style.look import Look, runs
from game.window.ui import Layer, Sight
from game.window.views.page import Content

_FADE = 54


class Scrolled(NamedTuple):
    """What shows of a content, and what the layer's update needs to know."""

    part: Part
    sight: Sight
    scroll: int


def scrolled(look: Look, place: Box, content: Content, layer: Layer) -> Scrolled:
    """`content` has the place's top as its y 0."""
    reach = max(content.height - place.height, 0)
    scroll = min(max(layer.scroll, 0), reach)
    part = content.part.moved(0, place.y - scroll).within(place)
    sight = Sight(content.items, reach, place.height, look.line, content.back, content.parts)
    return Scrolled(part, sight, scroll)


def more(look: Look, place: Box, shown: Scrolled, *, fade: bool = False) -> Part:
    """The signs that there is more above or below; on paper the text fades away towards them."""
    p, parts = look.theme.palette, []
    height = min(look.pt(_FADE), place.height // 4)
    if shown.scroll < shown.sight.reach or shown.sight.has_after:
        if fade:
            low = Box(place.x, place.bottom - height, place.width, height)
            parts.append(Part((Blend(low, (*p.page_bottom, 0), (*p.page_bottom, 240)),)))
        parts.append(_sign(look, place, "MORE", "more", place.bottom - look.pt(29), Leaf(1)))
    if shown.scroll > 0 or shown.sight.has_before:
        if fade and shown.scroll > height:
            high = Box(place.x, place.y, place.width, height)
            parts.append(Part((Blend(high, (*p.page_top, 240), (*p.page_top, 0)),)))
        parts.append(_sign(look, place, "ABOVE", "up", place.y + look.pt(3), Leaf(-1)))
    return joined(parts)


def _sign(look: Look, place: Box, word: str, shape: str, y: int, intent: Leaf) -> Part:
    """A tab that can be clicked."""
    p = look.theme.palette
    text = look.setter.block(runs((word, look.label(p.page_top, spacing=0.08))))
    width, height = round(text.width) + look.pt(42), look.pt(24)
    box = Box(place.x + (place.width - width) // 2, y, width, height)
    size = look.pt(10)
    mark = Box(box.right - look.pt(14) - size, box.y + (height - size) // 2, size, size)
    name = f"more {word.lower()}"
    tab = Part(
        (Fill(box, p.red, look.pt(4)), Icon(shape, mark, p.page_top)),
        ((name, box),),
        (Hit(box, -1, intent),),
    )
    return joined([tab, write_on(f"{name} text", text, box.x + look.pt(14), box.y + look.pt(17))])
