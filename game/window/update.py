"""An intent to a new state of the window and to what has to be done: pure."""

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from game.window.intents import Aim, Choose, Do, Intent, Leaf, Load, Number, Press, Save, Scroll, Step
from game.window.style.look import TEXT_SIZES
from game.window.ui import FAR, Item, Layer, LayerName, Sight, Ui, focus_of


class Answer(NamedTuple):
    """The window's new state, and the intents that only the world outside can carry out, in order."""

    ui: Ui
    effects: tuple[Intent, ...] = ()


_OPENS: Mapping[Do, LayerName] = {Do.BACKLOG: "backlog", Do.SAVES: "save", Do.LOADS: "load"}
_NEEDS_PLAY = (Do.UNDO, Do.REDO, Do.QUICK_SAVE, Do.RECORD)
_WORLD = (*_NEEDS_PLAY, Do.QUICK_LOAD, Do.NEW, Do.CONTINUE, Do.TITLE, Do.QUIT)
_SIZES = {Do.LARGER: 1, Do.SMALLER: -1}


def update(ui: Ui, intent: Intent, sight: Sight) -> Answer:
    """`sight` is what the last view told of the top layer."""
    match intent:
        case Step(by):
            return Answer(_step(ui, by, sight))
        case Number(number):
            return _numbered(ui, number - 1, sight)
        case Press(item):
            return _press(ui, item, sight)
        case Aim(item):
            return Answer(ui.on_top(replace(ui.top, hover=item)))
        case Scroll(lines):
            return Answer(_scrolled(ui, round(lines * sight.line), sight))
        case Leaf(by):
            return Answer(_scrolled(ui, by * max(sight.tall - 2 * sight.line, sight.line), sight))
        case Choose() | Save() | Load():
            return Answer(ui, (intent,))
        case Do():
            return _do(ui, intent, sight)


def shown(ui: Ui, *, page: bool, notice: str = "") -> Ui:
    """After the world has done something: on the page or the title screen alone, from its top."""
    base: LayerName = "page" if page else "title"
    return replace(ui, layers=(Layer(base),), notice=notice)


def _do(ui: Ui, what: Do, sight: Sight) -> Answer:
    if what in _WORLD:
        playing = ui.layers[0].name == "page"
        return Answer(ui, (what,) if playing or what not in _NEEDS_PLAY else ())
    if what in _SIZES:
        return Answer(replace(ui, text=_next_size(ui.text, _SIZES[what])))
    match what:
        case Do.ACCEPT:
            return _accept(ui, sight)
        case Do.BACK:
            return Answer(_closed(ui)) if len(ui.layers) > 1 else _do(ui, Do.UNDO, sight)
        case Do.MENU:
            return Answer(_opened(ui, "menu") if ui.top is ui.ground else _closed(ui))
        case Do.ON:
            return Answer(_opened(ui, "closing"))
        case Do.BACKLOG | Do.SAVES | Do.LOADS:
            return Answer(_toggled(ui, _OPENS[what]))
        case Do.TOP | Do.BOTTOM:
            scroll, part = (0, FAR) if what is Do.TOP else (FAR, 0)
            return Answer(ui.on_top(replace(ui.top, scroll=scroll, part=part)))
        case Do.FULL_SCREEN:
            return Answer(replace(ui, full=not ui.full))
        case Do.NEXT_SIZE:
            larger = _next_size(ui.text, 1)
            return Answer(replace(ui, text=larger if larger > ui.text else TEXT_SIZES[0]))
        case Do.PLAIN_SIZE:
            return Answer(replace(ui, text=TEXT_SIZES[0]))
        case Do.HUSH:
            return Answer(replace(ui, notice=""))
        case _:
            return Answer(_closed(ui))


def _next_size(text: int, by: int) -> int:
    sizes = [size for size in TEXT_SIZES if (size > text if by > 0 else size < text)]
    return text if not sizes else min(sizes) if by > 0 else max(sizes)


def _opened(ui: Ui, name: LayerName) -> Ui:
    """A new layer on top; the backlog opens at its end. The title screen has no backlog, menu or saves."""
    if ui.layers[0].name == "title" and name != "load":
        return ui
    aside = replace(ui.top, hover=-1)
    layer = Layer(name, scroll=FAR if name == "backlog" else 0)
    return replace(ui, layers=(*ui.layers[:-1], aside, layer))


def _toggled(ui: Ui, name: LayerName) -> Ui:
    return _closed(ui) if ui.top.name == name else _opened(ui, name)


def _closed(ui: Ui) -> Ui:
    return replace(ui, layers=ui.layers[:-1]) if len(ui.layers) > 1 else ui


def _scrolled(ui: Ui, by: int, sight: Sight) -> Ui:
    """Moved by so many pixels; from the end of a part into the next one."""
    now = min(max(ui.top.scroll, 0), sight.reach)
    if by < 0 and now == 0 and sight.has_before:
        return ui.on_top(replace(ui.top, scroll=FAR, part=sight.part + 1, hover=-1))
    if by > 0 and now == sight.reach and sight.has_after:
        return ui.on_top(replace(ui.top, scroll=0, part=sight.part - 1, hover=-1))
    return ui.on_top(replace(ui.top, scroll=min(max(now + by, 0), sight.reach), hover=-1))


def _is_seen(layer: Layer, item: Item, sight: Sight) -> bool:
    scroll = min(layer.scroll, sight.reach)
    return (item.top >= scroll and item.bottom <= scroll + sight.tall) or item.bottom - item.top > sight.tall


def _step(ui: Ui, by: int, sight: Sight) -> Ui:
    """Moves the focus, from the last item to the first; where there is none, or it is out of sight, or the
    page goes on beyond it, moves the page."""
    focus, count = focus_of(ui.top, sight.locked), len(sight.items)
    if focus < 0 or not _is_seen(ui.top, sight.items[focus], sight):
        return _scrolled(ui, by * 4 * sight.line, sight)
    moved = _scrolled(ui, by * 4 * sight.line, sight)
    if not 0 <= focus + by < count and moved.top.scroll != min(ui.top.scroll, sight.reach):
        return moved
    goal = (focus + by) % count
    return _revealed(ui.on_top(replace(ui.top, focus=goal)), sight.items[goal], sight)


def _revealed(ui: Ui, item: Item, sight: Sight) -> Ui:
    """Scrolled as little as shows the item with a line of room."""
    scroll = min(ui.top.scroll, sight.reach)
    low, high = item.bottom + sight.line - sight.tall, item.top - sight.line
    goal = max(scroll, low) if scroll < low else min(scroll, high)
    return ui.on_top(replace(ui.top, scroll=min(max(goal, 0), sight.reach)))


def _accept(ui: Ui, sight: Sight) -> Answer:
    """Takes the item in focus. What is out of sight is shown first, so that nobody picks unseen."""
    focus = focus_of(ui.top, sight.locked)
    if focus < 0:
        return Answer(_closed(ui))
    item = sight.items[focus]
    if not _is_seen(ui.top, item, sight):
        above = item.top < ui.top.scroll
        return Answer(_revealed(ui, item, sight)) if above else update(ui, Leaf(1), sight)
    return _press(ui, focus, sight)


def _numbered(ui: Ui, index: int, sight: Sight) -> Answer:
    """Takes the item with this number; what is out of sight is shown first, as with Enter."""
    if not 0 <= index < len(sight.items) or _is_seen(ui.top, sight.items[index], sight):
        return _press(ui, index, sight)
    return Answer(_revealed(ui.on_top(replace(ui.top, focus=index)), sight.items[index], sight))


def _press(ui: Ui, index: int, sight: Sight) -> Answer:
    if not 0 <= index < len(sight.items):
        return Answer(ui)
    item = sight.items[index]
    ui = ui.on_top(replace(ui.top, focus=index))
    if item.locked:
        return Answer(replace(ui, notice=f"Locked: {item.locked}"))
    return update(ui, item.intent, sight)
