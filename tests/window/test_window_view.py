"""What the views say: the words, the states of strips, the marks."""

import re
from dataclasses import replace

import pytest

from game.run.events import Odds
from game.session.play import Play, undo
from game.window.draw.draws import Fill, Frame, Icon, Picture, Still, Stripes
from game.window.intents import Choose, Do, Leaf, Save
from game.window.style.theme import PAPER
from game.window.ui import FAR, Layer, Ui
from game.window.views.cards import loading, menu, saving
from game.window.views.slips import Slip, slips
from game.window.views.title import entries
from game.window.views.view import Screen, view
from tests.window.stories import SETTER, Recorder, desk, flat, look, on_page, played, seen, words

BIG = (1600, 1200)
INK = PAPER.palette


def said(screen: Screen) -> list[str]:
    """The text of every block, in the order of drawing."""
    return [SETTER.text(word.block) for word in words(screen)]


def page_of(play: Play) -> list[str]:
    return said(seen(on_page(), play, BIG))


def icons(screen: Screen) -> list[str]:
    return [draw.name for draw in flat(screen.draws) if isinstance(draw, Icon)]


def test_the_slate_tells_scene_take_and_meters() -> None:
    found = page_of(played(1))
    for text in ("PROD.", "Last Load", "SCENE", "1", "TAKE", "2", "LIGHT", "30 min", "HEAT", "NOOR", "fine"):
        assert text in found, text
    assert {"Backlog", "B", "Menu", "ESC"} <= set(found)


def test_a_meter_is_told_in_words_beside_its_drawing() -> None:
    screen = seen(on_page(), played(1), BIG)
    rings = [draw.colour for draw in flat(screen.draws) if isinstance(draw, Icon) and draw.name == "ring"]
    assert rings == [INK.hollow]
    boxes = [draw for draw in flat(screen.draws) if isinstance(draw, Fill) and draw.colour == INK.coral]
    assert len(boxes) == 3 and "3" in said(screen)


def test_the_heading_stands_between_its_numbers() -> None:
    screen = seen(on_page(), played(0), BIG)
    boxes = screen.boxes
    line = next(name for name in boxes if name.endswith("number left")).removesuffix(" number left")
    left, title, right = boxes[f"{line} number left"], boxes[line], boxes[f"{line} number right"]
    assert left.right < title.x and title.right < right.x
    assert left.y == title.y == right.y
    assert said(screen).count("2") >= 2


def test_dialogue_stands_at_the_indents_of_a_screenplay() -> None:
    screen = seen(on_page(), played(), BIG)
    column, letter = screen.boxes["column"].x, look(BIG).letter
    cue = next(name for name in screen.boxes if name.endswith(" cue"))
    speech = cue.removesuffix(" cue")
    starts = [screen.boxes[name].x - column for name in (cue, f"{speech} speech 0", f"{speech} speech 1")]
    assert starts == [round(20 * letter), round(15 * letter), round(10 * letter)]


def test_transitions_stand_right_and_the_centred_in_the_middle() -> None:
    boxes = seen(on_page(), played(), BIG).boxes
    column = boxes["column"]
    lines = [box for name, box in boxes.items() if name.startswith("line")]
    middle = column.middle[0]
    assert any(abs(box.right - column.right) < 3 and box.x > middle for box in lines)
    assert any(abs(box.middle[0] - middle) < 3 and box.x > column.x + 50 for box in lines)


def test_a_pick_is_printed_as_action_or_spoken_under_you() -> None:
    assert "YOU" in page_of(played(1)) and "Who told you that?" in page_of(played(1))
    assert "Ask the man who counts his change." in page_of(played(0))
    assert "next" in icons(seen(on_page(), played(0), BIG))


def test_the_record_stands_in_its_frame_with_its_source() -> None:
    screen = seen(on_page(), played(1), BIG)
    found = said(screen)
    framed = [name for name in screen.boxes if name.endswith(" frame")]
    assert len(framed) == 2
    assert sum("MovieMaker, fall 2024" in text and text.startswith("ON RECORD") for text in found) == 2
    families = {
        piece.style.family
        for word in words(screen)
        if "dental practice" in SETTER.text(word.block)
        for line in word.block.lines
        for piece in line.pieces
    }
    assert families == {"literata"}


def test_a_citation_in_speech_gets_a_dagger_and_a_note() -> None:
    found = page_of(played(1))
    assert any("telephones. †" in text or "telephones.†" in text or " †" in text for text in found)
    assert "† On record: MovieMaker, fall 2024" in found


def test_what_is_written_down_is_in_the_players_hand() -> None:
    screen = seen(on_page(), played(1), BIG)
    note = next(word for word in words(screen) if SETTER.text(word.block).startswith("Written down"))
    assert note.block.lines[0].pieces[0].style.family == "caveat"


def test_changed_lines_carry_a_star_each() -> None:
    before, after = (seen(on_page(), play, BIG).boxes for play in (played(), played(2)))
    assert not [name for name in before if " star " in name]
    stars = {name for name in after if " star " in name}
    assert stars
    changed = {name.split(" star")[0] for name in stars}
    assert len(changed) == 1
    column = after["column"]
    assert all(after[name].x > column.right for name in stars)


def test_strips_take_the_colour_of_where_they_lead() -> None:
    hours = [slip.hour for slip in slips(played())]
    assert hours == ["ext_day", "int_night", "int_night", "int_night", "int_night"]
    assert slips(played(0))[0].hour == "int_day"


def test_strips_say_costs_odds_and_why_they_are_locked() -> None:
    first, _, coffee, roll, locked = slips(played())
    assert [(tag.icon, tag.text) for tag in first.tags] == [("sun", "−10 min"), ("up", "+1 NOOR")]
    assert [(tag.icon, tag.text) for tag in coffee.tags][1:] == [("flame", "+1 HEAT"), ("up", "+1 NOOR")]
    assert roll.tags[0].icon == "die" and roll.tags[0].text == "4 in 6"
    assert roll.under == "INT. NIGHT  ·  Noor is watching +1"
    assert locked.locked.startswith("There is no light left") and locked.intent == Choose(4)
    assert played().offers[3].odds == Odds(4, 6, (("Noor is watching", 1),))


def test_a_strip_has_four_states() -> None:
    screen = seen(on_page(focus=0, hover=1), played(), BIG)
    frames = [draw for draw in flat(screen.draws) if isinstance(draw, Frame) and draw.colour == INK.red]
    assert len(frames) == 1
    assert screen.boxes["strip 1"].x < screen.boxes["strip 3"].x
    assert "strip 1 enter" in screen.boxes and "strip 2 enter" not in screen.boxes
    lines = [draw.box for draw in flat(screen.draws) if isinstance(draw, Fill) and draw.colour == INK.hover]
    assert len(lines) == 2 and lines[0].bottom == screen.boxes["strip 2"].bottom
    hatched = [draw for draw in flat(screen.draws) if isinstance(draw, Stripes) and len(draw.colour) == 4]
    assert [draw.box for draw in hatched] == [screen.boxes["strip 5"]]
    assert "LOCKED" in said(screen) and "lock" in icons(screen)


def test_clicks_meet_strips_keys_and_the_sign_for_more() -> None:
    screen = seen(on_page(), played(), (800, 600))
    place = screen.boxes["more more"]
    hit = screen.hit(*place.middle)
    assert hit is not None and hit.intent == Leaf(1)
    wide = seen(on_page(), played(), BIG)
    strip = wide.hit(*wide.boxes["strip 2"].middle)
    assert strip is not None and strip.item == 1
    key = wide.hit(*wide.boxes["cap Menu"].middle)
    assert key is not None and key.intent is Do.MENU
    assert wide.hit(5, 300) is None


def test_a_layer_takes_the_clicks_of_what_is_below_it() -> None:
    screen = seen(Ui((Layer("page"), Layer("menu"))), played(), BIG)
    outside = screen.hit(20, BIG[1] - 20)
    assert outside is not None and outside.intent is Do.CLOSE


def test_without_a_picture_the_panel_shows_the_heading() -> None:
    screen = seen(on_page(), played(), (1280, 720))
    assert "Int. Multiplex - Lobby - Night" in said(screen)
    assert not [draw for draw in flat(screen.draws) if isinstance(draw, Picture)]


def test_panel_and_page_are_kept_while_only_strips_change() -> None:
    stills = [
        [draw for draw in seen(on_page(focus=focus), played(), (1280, 720)).draws if isinstance(draw, Still)]
        for focus in (0, 1)
    ]
    assert stills[0] == stills[1] and len(stills[0]) == 1


def test_an_ending_is_named_and_lets_go() -> None:
    screen = seen(on_page(), played(0, 0), BIG)
    assert "THE FOUND FILM" in said(screen)
    assert [item.intent for item in screen.sight.items] == [Do.ON, Do.UNDO, Do.TITLE]


def test_the_backlog_holds_all_turns() -> None:
    play = played(1, 1)
    screen = seen(Ui((Layer("page"), Layer("backlog"))), play, BIG)
    found = said(screen)
    assert "Who told you that?" in found and "Stay." in found
    assert any(text.startswith("The ten-fifteen") for text in found)
    assert screen.sight.items == ()


def lines(screen: Screen) -> int:
    return len({name.split()[1] for name in screen.boxes if name.startswith("line ")})


def in_parts(back: int) -> Screen:
    """The backlog of three turns, with nothing kept of an earlier look at it."""
    fresh = replace(look((1600, 3000)), setter=Recorder())
    return view(Ui((Layer("page"), Layer("backlog", part=back))), desk(played(1, 1)), fresh)


def test_a_long_backlog_comes_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = lines(in_parts(0))
    monkeypatch.setattr("game.window.views.backlog._MOST", 4)
    monkeypatch.setattr("game.window.views.backlog._FEW", 2)
    parts = [in_parts(back) for back in range(3)]
    assert [(screen.sight.part, screen.sight.parts) for screen in parts] == [(0, 3), (1, 3), (2, 3)]
    assert sum(map(lines, parts)) == whole
    assert in_parts(FAR).sight.part == 2
    signs = [{name for name in ("more more", "more above") if name in screen.boxes} for screen in parts]
    assert signs == [{"more above"}, {"more above", "more more"}, {"more more"}]


def test_the_last_part_of_the_backlog_takes_in_what_would_be_too_little(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("game.window.views.backlog._MOST", 4)
    assert in_parts(0).sight.parts == 2


def test_the_head_of_the_page_gives_way_to_a_long_title() -> None:
    story = desk(played()).story
    title = replace(story.settings.title, value="A Long Title " * 5)
    long = replace(desk(played()), story=replace(story, settings=replace(story.settings, title=title)))
    boxes = view(on_page(), long, look()).boxes
    assert "head left" in boxes and "head number" in boxes and "head title" not in boxes
    boxes = seen(on_page(), played(), (1280, 720)).boxes
    assert boxes["head left"].right < boxes["head title"].x < boxes["head number"].x


def test_the_title_screen_names_the_game_where_the_story_has_another_name() -> None:
    story = desk(None).story
    assert "NO PERMIT" in said(seen(Ui(), None, (1280, 720)))
    title = replace(story.settings.title, value="No Permit")
    own = replace(desk(None), story=replace(story, settings=replace(story.settings, title=title)))
    screen = view(Ui(), own, look())
    assert "NO PERMIT" not in said(screen) and "No Permit" in said(screen)


def test_a_notice_covers_no_strip_beside_the_panel() -> None:
    long = replace(on_page(), notice="This play is not being saved. The disk is full. " * 3)
    boxes = seen(long, played(), (1280, 720)).boxes
    assert boxes["panel"].holds(boxes["notice"]._replace(height=1))
    assert not any(boxes["notice"].meets(boxes[f"strip {n}"]) for n in range(1, 6))


def test_the_menu_knows_what_can_be_taken_back() -> None:
    fresh = {slip.label: slip.locked for slip in menu(Ui(), desk(played()))}
    assert fresh["Take back the last choice"] and fresh["Make it again"]
    later = {slip.label: slip.locked for slip in menu(Ui(), desk(undo(played(1, 1))))}
    assert not later["Take back the last choice"] and not later["Make it again"]
    assert "Text size: 150 %" in [slip.label for slip in menu(Ui(text=150), desk(None))]


def test_saves_are_listed_with_their_place_and_damage() -> None:
    auto, damaged = loading(desk(None))
    assert auto.label == "Autosave" and "1,204 words" in auto.under and re.search(r"20\d\d", auto.under)
    assert damaged.locked == "Its content is damaged."
    first, second, *_ = saving(desk(played()))
    assert (first.under, first.intent) == ("Empty", Save("slot 1"))
    assert second.under == "Its content is damaged."
    assert [slip.label for slip in loading(replace(desk(None), slots=()))] == ["Nothing is saved yet"]


def test_the_title_screen_offers_continue_only_where_there_is_something() -> None:
    def labels(given: tuple[Slip, ...]) -> list[str]:
        return [slip.label for slip in given]

    assert labels(entries(desk(None))) == ["Continue", "New game", "Load", "Quit"]
    empty = entries(replace(desk(None), slots=()))
    assert labels(empty) == ["New game", "Load", "Quit"] and empty[1].locked


def test_a_notice_is_said_on_any_screen() -> None:
    for ui, play in ((Ui(notice="Saved."), None), (replace(on_page(), notice="Saved."), played())):
        screen = view(ui, desk(play), look())
        assert "Saved." in said(screen) and "notice" in screen.boxes
