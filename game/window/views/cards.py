"""Layers that are lists: the menu, the saves. Each is a sheet with a heading and strips."""

from time import localtime, strftime

from game.session.saves import Slot
from game.window.desk import Desk
from game.window.draw.boxes import Box
from game.window.draw.draws import Fill
from game.window.draw.parts import Hit, Part, joined, write
from game.window.intents import Do, Intent, Load, Save
from game.window.style.look import Look, runs
from game.window.ui import Layer, Ui, focus_of
from game.window.views.headings import Hour
from game.window.views.page import Content, stacked
from game.window.views.paper import paper
from game.window.views.slips import Slip

SLOTS = tuple(f"slot {number}" for number in range(1, 7))
"""The saves that a player can write to, beside the quick one."""
QUICK = "quick"
_WIDTH, _MARGIN, _HEAD, _FOOT = 640, 40, 88, 34
_HOURS: tuple[Hour, ...] = ("int_day", "ext_day", "int_night", "ext_night")


def menu(ui: Ui, desk: Desk) -> tuple[Slip, ...]:
    """What the menu offers."""
    can_redo = desk.play is not None and desk.play.can_redo
    can_undo = desk.play is not None and desk.play.can_undo
    return (
        _slip(0, "Back to the page", "ESC", Do.CLOSE),
        _slip(1, "Take back the last choice", "U", Do.UNDO, "" if can_undo else "Nothing to take back."),
        _slip(1, "Make it again", "R", Do.REDO, "" if can_redo else "Nothing was taken back."),
        _slip(2, "Save", "F5 saves at once", Do.SAVES),
        _slip(2, "Load", "F9 loads what F5 saved", Do.LOADS),
        _slip(3, f"Text size: {ui.text} %", "CTRL + AND CTRL −, CTRL 0 FOR 100 %", Do.NEXT_SIZE),
        _slip(3, f"Full screen: {'on' if ui.full else 'off'}", "F11", Do.FULL_SCREEN),
        _slip(0, "To the title screen", "The play is kept; Continue takes it up", Do.TITLE),
        _slip(0, "Quit", "The play is kept", Do.QUIT),
    )


def saving(desk: Desk) -> tuple[Slip, ...]:
    """The slots to save to, with what each would replace."""
    held = {slot.name: slot for slot in desk.slots}
    return tuple(
        _slip(2, _title(name), told(held[name]) if name in held else "Empty", Save(name)) for name in SLOTS
    )


def loading(desk: Desk) -> tuple[Slip, ...]:
    """The saves there are; damaged ones are locked and say why."""
    found = [_slip(1, _title(slot.name), told(slot), Load(slot.name), slot.damaged) for slot in desk.slots]
    return tuple(found) or (_slip(1, "Nothing is saved yet", "", Do.CLOSE),)


def told(slot: Slot) -> str:
    """Where a save stands: its place, its length and its date."""
    if slot.damaged:
        return slot.damaged
    date = strftime("%d %b %Y, %H:%M", localtime(slot.time))
    return f"{slot.place}  ·  {slot.words:,} words  ·  {date}"


def card(look: Look, place: Box, title: str, given: tuple[Slip, ...], layer: Layer) -> tuple[Content, Part]:
    """The sheet with its strips as content of `place`, and the ground it lies on (not scrolled)."""
    width = min(look.pt(_WIDTH), place.width - 2 * look.px(12))
    left = place.x + (place.width - width) // 2
    margin = min(look.pt(_MARGIN), width // 14)
    head = look.setter.block(runs((title, look.display(look.theme.palette.ink, 50))))
    focus = focus_of(layer, [slip.locked for slip in given])
    strips, items, height = stacked(look, given, left + margin, width - 2 * margin, focus, layer.hover)
    above = look.st(_HEAD)
    tall = above + look.pt(_FOOT) + height
    top = max((place.height - tall) // 2, look.px(14))
    sheet = Box(left, top, width, tall)
    rule = Box(left + margin, top + look.st(70), width - 2 * margin, max(2, look.px(2)))
    parts = [
        Part(paper(look, sheet, brads=False), (("card", sheet),), (Hit(sheet, -1),)),
        write("card title", head, left + margin, top + look.st(14)),
        Part((Fill(rule, look.theme.palette.ink),)),
        strips.moved(0, top + above),
    ]
    start = top + above
    moved = tuple(item._replace(top=item.top + start, bottom=item.bottom + start) for item in items)
    dim = Part((Fill(place, (4, 6, 8, 190)),), (), (Hit(place, -1, Do.CLOSE),))
    return Content(joined(parts), max(top + tall + look.px(14), 0), moved), dim


def _title(name: str) -> str:
    return name[:1].upper() + name[1:]


def _slip(colour: int, label: str, under: str, intent: Intent, locked: str = "") -> Slip:
    return Slip(label, under, _HOURS[colour], locked, (), intent)
