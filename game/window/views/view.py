"""What the window shows: the state of the window and of the play to a list of draws. Pure."""

from collections.abc import Mapping
from typing import NamedTuple

from game.run.events import Entered
from game.session.closing import ClosingPage, closing
from game.session.page import panel, place
from game.session.play import Play
from game.window.desk import Desk
from game.window.draw.boxes import Box
from game.window.draw.draws import Draw, Fill, Shadow, Still
from game.window.draw.parts import Hit, Part, joined, write
from game.window.intents import Do
from game.window.style.look import Look, runs
from game.window.style.theme import Rgb
from game.window.ui import Layer, Sight, Ui, focus_of
from game.window.views.backlog import backlog_content, backlog_sheet
from game.window.views.cards import card, loading, menu, saving
from game.window.views.closing import closing_body, turning
from game.window.views.frame import Frame, frame
from game.window.views.page import Content, Head, Written, best, framed, page_content, room
from game.window.views.pages import Leaf, leaf, told
from game.window.views.panel import Board, panel_marks, panel_still
from game.window.views.paper import paper
from game.window.views.scroll import more, scrolled
from game.window.views.sheets import Sheet
from game.window.views.slate import Production, slate
from game.window.views.slips import Slip, slips
from game.window.views.title import backdrop, title_content

_TITLES = {"menu": "MENU", "save": "SAVE", "load": "LOAD"}


class Screen(NamedTuple):
    """Draws back to front; rectangles by name; what a click meets, the front last; what the top layer can
    do next."""

    draws: tuple[Draw, ...]
    boxes: Mapping[str, Box]
    hits: tuple[Hit, ...]
    sight: Sight

    def hit(self, x: int, y: int) -> Hit | None:
        """The foremost thing at a point of the window."""
        return next((hit for hit in reversed(self.hits) if hit.box.has(x, y)), None)


def view(ui: Ui, desk: Desk, look: Look) -> Screen:
    """The whole window. Boxes and hits are pixels of the window."""
    base = _base(ui, desk, look)
    parts, sight = [base[0]], base[1]
    beside = dict(base[0].boxes).get("panel", look.area).width
    if ui.top is not ui.ground:
        parts[0] = parts[0]._replace(boxes=(), hits=())
        over, sight = _over(ui, desk, look)
        parts.append(over)
    if ui.notice:
        parts.append(_notice(look, ui.notice, beside))
    whole = joined(parts).moved(look.area.x, look.area.y)
    if look.area[2:] != look.size:
        night = Fill(Box(0, 0, *look.size), look.theme.palette.night)
        whole = joined([Part((night,)), whole.within(look.area)])
    return Screen(whole.draws, dict(whole.boxes), whole.hits, sight)


def _base(ui: Ui, desk: Desk, look: Look) -> tuple[Part, Sight]:
    layer = ui.ground
    if desk.play is not None and layer.name != "title":
        return _page(ui, desk, desk.play, look)
    area = Box(0, 0, look.area.width, look.area.height)
    shown = scrolled(look, area, title_content(look, desk, layer), layer)
    return joined([backdrop(look, desk), shown.part, more(look, area, shown)]), shown.sight


def _page(ui: Ui, desk: Desk, play: Play, look: Look) -> tuple[Part, Sight]:
    top = slate(look, _production(desk, play))
    height = dict(top.boxes)["slate"].height
    fit = frame(look, height)
    left, right = fit.column.x - fit.sheet.x, fit.sheet.right - fit.column.right
    sheet = Sheet(look, fit.column.width, left, right, _cues(desk, look), desk.story.source)
    content = _after(ui, desk, play, sheet, fit) if ui.turned else _content(ui.ground, desk, play, sheet, fit)
    shown = scrolled(look, fit.leaf, content, ui.ground)
    board = _board(desk, play)
    ground = _stacked_ground(look, fit, board, shown.scroll) if fit.stacked else _ground(look, fit, board)
    sign = more(look, fit.sheet, shown, fade=True)
    named = Part((), (("sheet", fit.sheet), ("column", fit.column), ("leaf", fit.leaf)))
    return joined([ground, named, shown.part, sign, top]), shown.sight


def _content(layer: Layer, desk: Desk, play: Play, sheet: Sheet, fit: Frame) -> Content:
    """The page, with as much of the older turns as it can hold."""
    look, setter = sheet.look, sheet.look.setter
    given = slips(play) or _stopped(play, look)
    whole = setter.once("told", (play,), lambda: told(play))
    wide, lines = sheet.characters, room(look, fit)
    page = setter.once("leaf", (whole, wide, lines), lambda: leaf(whole, play.at, wide, lines))
    focus = focus_of(layer, [slip.locked for slip in given])
    written = _written(desk, play, page, given, focus, layer.hover)
    place = (page, look.body, fit.leaf.width, fit.leaf.height, fit.top)
    setting = setter.once("setting", place, lambda: best(sheet, fit, written))
    written = _written(desk, play, setting.leaf, given, focus, layer.hover)
    return page_content(sheet, fit, written, setting.density)


def _written(desk: Desk, play: Play, page: Leaf, given: tuple[Slip, ...], focus: int, hover: int) -> Written:
    reel = place(play).reel_title
    left = f"REV. {play.at + 1}" + (f" — {reel.upper()}" if reel else "")
    head = Head(left, desk.title.upper(), f"{page.number}.")
    ending = desk.story.endings.get(play.ending or "")
    return Written(head, page, ending.title.value if ending is not None else "", given, focus, hover)


def _after(ui: Ui, desk: Desk, play: Play, sheet: Sheet, fit: Frame) -> Content:
    """One of the pages after the ending; in small Roman numbers, as pages that are no part of the script."""
    setter, pages = sheet.look.setter, _closing(play, sheet.look)
    number = min(ui.turned, len(pages))
    given = turning(desk.story.endings[play.ending or ""].title.value, pages, number)
    focus = focus_of(ui.ground, [slip.locked for slip in given])
    written = _written(desk, play, Leaf(0, (), "", 0, play.at), given, focus, ui.ground.hover)
    head = written.head._replace(number=f"{'i' * number}.")
    about = (pages, number, sheet.look, sheet.column)
    body = setter.once("closing body", about, lambda: closing_body(sheet, pages[number - 1]))
    return framed(sheet, fit, written._replace(head=head), body)


def _closing(play: Play, look: Look) -> tuple[ClosingPage, ...]:
    return look.setter.once("closing", (play,), lambda: closing(play))


def _stopped(play: Play, look: Look) -> tuple[Slip, ...]:
    """What can be done where the play has stopped. At an ending the way on stands first, so that nobody
    takes an ending back by pressing Enter once too often."""
    why = "" if play.stuck is None else "The story stops here without an ending, which is a fault in it."
    nothing = "" if play.can_undo else "Nothing to take back."
    back = Slip("Take back the last choice", why, "int_day", nothing, (), Do.UNDO)
    leave = Slip("To the title screen", "", "int_night", "", (), Do.TITLE)
    on = turning("", _closing(play, look), 0)
    return (leave, back) if play.ending is not None and not on else (*on, back, leave)


def _production(desk: Desk, play: Play) -> Production:
    return Production(desk.title, str(place(play).number), str(_take(play)), play.meters)


def _take(play: Play) -> int:
    """How many turns the play has been under the current heading."""
    headed = (beat for beat in range(play.at, -1, -1) if _has_heading(play, beat))
    return play.at - next(headed, 0) + 1


def _has_heading(play: Play, beat: int) -> bool:
    entered = (event for event in play.beats[beat].turn.events if isinstance(event, Entered))
    return any(play.program.scenes[event.scene].heading for event in entered)


def _board(desk: Desk, play: Play) -> Board:
    here, shown = place(play), panel(play)
    picture = desk.pictures.get(shown.picture, "") if shown is not None else ""
    label = f"PANEL {here.number}–{_take(play)}"
    return Board(picture, desk.middle(picture), label, here.heading, here.reel_title.upper())


def _cues(desk: Desk, look: Look) -> dict[str, Rgb]:
    named = {cue: m.colour.value for cue, m in desk.story.cast.items() if m.colour is not None}
    return {cue: look.theme.cast[name] for cue, name in named.items() if name in look.theme.cast}


def _ground(look: Look, fit: Frame, board: Board) -> Part:
    """Panel and page side by side, kept by the painter until the picture or the window changes."""
    whole = Box(0, 0, look.area.width, look.area.height)
    sheet = fit.sheet._replace(height=fit.sheet.height + look.px(40))
    night = Fill(whole, look.theme.palette.night)
    still = Still(whole, (night, *panel_still(look, board, fit.panel), *paper(look, sheet, brads=True)))
    return joined([Part((still,)), panel_marks(look, board, fit.panel)])


def _stacked_ground(look: Look, fit: Frame, board: Board, scroll: int) -> Part:
    """The banner, and the page below it, which moves up with the scroll until it fills the window."""
    origin = Box(0, 0, fit.panel.width, fit.panel.height)
    banner = Part((Still(fit.panel, panel_still(look, board, origin)),))
    free = fit.panel._replace(height=fit.top)
    picture = joined([banner, panel_marks(look, board, free)]).moved(0, -scroll)
    up = look.px(12)
    top = max(fit.leaf.y + fit.top - scroll, fit.leaf.y - up)
    sheet = Box(fit.sheet.x, top, fit.sheet.width, look.area.height + 2 * up - fit.leaf.y)
    night = Part((Fill(fit.leaf, look.theme.palette.night),))
    return joined([night, picture, Part(paper(look, sheet, brads=False))]).within(fit.leaf)


def _over(ui: Ui, desk: Desk, look: Look) -> tuple[Part, Sight]:
    """The layer on top of the page or the title screen."""
    layer = ui.top
    area = Box(0, 0, look.area.width, look.area.height)
    if layer.name == "backlog" and desk.play is not None:
        place, sheet = backlog_sheet(look, area, _cues(desk, look), desk.story.source)
        play = desk.play
        whole = look.setter.once("told", (play,), lambda: told(play))
        content, ground = backlog_content(sheet, area, place, whole, layer)
    else:
        given = {"menu": lambda: menu(ui, desk), "save": lambda: saving(desk), "load": lambda: loading(desk)}
        content, ground = card(look, area, _TITLES[layer.name], given[layer.name](), layer)
    shown = scrolled(look, area, content, layer)
    lies = dict(ground.boxes).get("backlog", area)
    return joined([ground, shown.part, more(look, lies, shown, fade=lies != area)]), shown.sight


def _notice(look: Look, text: str, width: int) -> Part:
    """The message line, at the bottom left; beside the page no wider than the panel, to cover no strip."""
    p, pad = look.theme.palette, look.pt(12)
    style = look.label(p.chalk, size=16, spacing=0.015)
    block = look.setter.block(runs((text, style)), width - 2 * pad - look.px(32), leading=1.25)
    width, height = round(block.width) + 2 * pad, block.height + look.pt(14)
    box = Box(look.px(16), look.area.height - height - look.px(14), width, height)
    shadow, ground = Shadow(box, (0, 0, 0, 150), look.pt(8)), Fill(box, (16, 19, 21, 240), look.pt(3))
    bar = Fill(Box(box.x, box.y, look.pt(4), box.height), p.amber)
    words = write("notice text", block, box.x + pad, box.y + look.pt(7))
    return joined([Part((shadow, ground, bar), (("notice", box),)), words])
