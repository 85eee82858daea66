"""A story that does everything too much, and picture files that are not what they seem: all of it has to be
shown, and nothing may stop the game."""

from dataclasses import replace
from itertools import combinations

import pygame
import pytest

from game.build.build import Build, build
from game.session.play import Play, choose, start
from game.window.desk import Desk
from game.window.draw.draws import Picture
from game.window.focus import read_all
from game.window.paint.painter import Painter
from game.window.ui import FAR, Layer, LayerName, Ui
from game.window.views.view import Screen, view
from tests.window.stories import flat, look, words
from tests.window.test_window_layout import SIZES, texts

TITLE = "An Exceedingly Long Title of a Film That Nobody Will Ever Be Able to Fit on a Slate"
METERS = 12
VARIABLES = "".join(f"  v{i}: {{int: 0..{40 if i % 2 else 5}, start: 3}}\n" for i in range(METERS))
SHOWN = "".join(f"- {{show: v{i}, label: METER NUMBER {i}, unit: minutes}}\n" for i in range(METERS))
STORY = f"""\
id: evil
title: {TITLE}
start: a
variables:
{VARIABLES}  flag: {{bool: false}}
meters:
{SHOWN}endings: {{over: {{title: {TITLE}}}}}
"""
CUE = "A CUE OF FORTY CHARACTERS IN ONE LINE XX"
WORD = "x" * 80
OPTIONS = "".join(f"  - Option {i}{' and more of it' * 13}:\n      flavour: true\n" for i in range(9))
COSTS = ", ".join(f"v{i} += {i % 2 + 1}" for i in range(METERS))
SCENES = f"""\
scene: a
heading: INT. {"VERY LONG PLACE " * 7}- NIGHT
picture: broken
board: true
script:
- |
  {" ".join(f"Sentence number {i} has eight small words in it." for i in range(45))}

  {CUE}
  ({"aside " * 20})
  {WORD} {WORD}

  {WORD}

  هذا نص عربي طويل لا تملكه الخطوط

  这是一段没有空格的中文文字，用来检查换行是否正常工作，它应该在列的右边缘处换行，而不是溢出到页面之外，这一点很重要。

  Emoji 🎬🎥🍿👩‍👩‍👧 end, combining é and ไทยไม่มีช่องว่างระหว่างคำเลยนะครับ.

  >{"centred " * 20}<

  CUT TO:
- choose:
{OPTIONS}
- choose:
  - Say *this* and **that** and _that_ {WORD}:
      flavour: true
  - Locked:
      when: flag
      why: {"a reason that is long " * 9}
      do: flag = true
- show: fine
  with: iris
- The second page.
- choose:
  - Go:
      do: [{COSTS}]
      go: b
---
scene: b
heading: INT. X
picture: fine
script:
- do: flag = true
- choose:
  - Over:
      script:
      - show: broken
        with: dissolve
      - show: fine
        with: fade
      - end: over
"""
sized = pytest.mark.parametrize(
    ("size", "text"), [*SIZES, ((640, 400), 200), ((480, 300), 100), ((1100, 1400), 150)], ids=str
)


@pytest.fixture(scope="module")
def evil(tmp_path_factory: pytest.TempPathFactory) -> Build:
    folder = tmp_path_factory.mktemp("evil")
    (folder / "scenes").mkdir()
    pictures = folder / "assets" / "pictures"
    pictures.mkdir(parents=True)
    cast = f"{CUE}: {{name: Forty, role: many}}\n"
    for name, text in (("story", STORY), ("cast", cast), ("a", SCENES)):
        (folder / "scenes" / f"{name}.yaml").write_text(text, "utf-8")
    pygame.image.save(pygame.Surface((400, 300)), pictures / "fine.png")
    (pictures / "broken.png").write_bytes((pictures / "fine.png").read_bytes()[:60])
    (pictures / "fine.focus").write_text("0.5 0 1 0.5")
    made = build(folder)
    assert made.story is not None and made.program is not None, made.errors
    return made


def plays(made: Build) -> list[Play]:
    found = [start(made, 1)]
    for pick in (8, 0, 0, 0):
        found.append(choose(found[-1], pick))
    return found


def shown(made: Build, ui: Ui, play: Play | None, size: tuple[int, int], text: int) -> Screen:
    assert made.story is not None
    focus = read_all(made.story.assets["picture"].values())
    return view(replace(ui, text=text), Desk(made, made.story, play, focus=focus), look(size, text))


@sized
def test_nothing_overlaps_or_leaves_the_paper(evil: Build, size: tuple[int, int], text: int) -> None:
    for play in plays(evil):
        screen = shown(evil, Ui((Layer("page"),)), play, size, text)
        sheet, found = screen.boxes["sheet"], texts(screen)
        area = look(size, text).area
        for name, box in found.items():
            left, right = (sheet.x + area.x, sheet.right + area.x) if area.x else (sheet.x, sheet.right)
            assert left <= box.x and box.right <= right, name
        for (one, box), (other, second) in combinations(found.items(), 2):
            assert not box.meets(second), f"{one} {box} and {other} {second}"


@sized
def test_slate_and_title_hold_everything(evil: Build, size: tuple[int, int], text: int) -> None:
    page = shown(evil, Ui((Layer("page"),)), plays(evil)[0], size, text).boxes
    meters = [box for name, box in page.items() if name.startswith("slate METER")]
    assert len(meters) == METERS and all(page["slate"].holds(box) for box in meters)
    assert page["slate"].height < 0.5 * size[1]
    title = shown(evil, Ui(), None, size, text).boxes
    for name, box in title.items():
        if name.startswith("board "):
            assert title["board"].holds(box), f"{name} {box} leaves {title['board']}"
    boxes = [title[name] for name in ("name", "board", "strip 1")]
    assert not any(one.meets(other) for one, other in combinations(boxes, 2))


@pytest.mark.parametrize(("size", "text"), [((640, 400), 200), ((1280, 720), 100)], ids=str)
@pytest.mark.parametrize("name", ["page", "backlog", "menu", "save"])
def test_every_page_is_painted(evil: Build, size: tuple[int, int], text: int, name: LayerName) -> None:
    painter, target = Painter(grain=0), pygame.Surface(size, 0, 32)
    base = (Layer("page"),) if name == "page" else (Layer("page"), Layer(name))
    for play in plays(evil):
        for scroll in (0, FAR):
            ui = Ui((*base[:-1], replace(base[-1], scroll=scroll)), notice=TITLE)
            painter.paint(target, shown(evil, ui, play, size, text).draws)


def test_pictures_change_and_are_cut_where_they_say(evil: Build) -> None:
    assert evil.story is not None
    files = evil.story.assets["picture"]
    found = [
        [(draw.path, draw.focus) for draw in flat(screen.draws) if isinstance(draw, Picture)]
        for play in plays(evil)
        for screen in [shown(evil, Ui((Layer("page"),)), play, (1280, 720), 100)]
    ]
    broken, fine = [(files["broken"], (0.5, 0.5))], [(files["fine"], (0.75, 0.25))]
    assert found == [broken, broken, fine, fine, fine]


def test_a_picture_that_cannot_be_read_leaves_an_empty_panel(evil: Build) -> None:
    target = pygame.Surface((1280, 720), 0, 32)
    screen = shown(evil, Ui((Layer("page"),)), plays(evil)[0], (1280, 720), 100)
    Painter(grain=0).paint(target, screen.draws)
    inside, edge = target.get_at((200, 400)), target.get_at((10, 400))
    assert inside != edge and sum(inside[:3]) > 30


def test_what_no_face_can_show_is_a_box_and_no_words_are_lost(evil: Build) -> None:
    screen = shown(evil, Ui((Layer("page"),)), plays(evil)[0], (1280, 720), 100)
    glyphs = [
        glyph.gid
        for word in words(screen)
        for line in word.block.lines
        for piece in line.pieces
        for glyph in piece.glyphs
    ]
    assert glyphs.count(0) > 50
