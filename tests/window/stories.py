"""A small story with everything that the window shows, and ways to look at it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import inf
from pathlib import Path

from game.build.build import Build, build_folder
from game.build.load import memory_folder
from game.session.play import Play, choose, start
from game.session.saves import Slot
from game.window.desk import Desk
from game.window.draw.draws import Draw, Still, Within, Words
from game.window.style.look import Look
from game.window.style.theme import PAPER
from game.window.style.typeset import Typesetter
from game.window.text.block import Block
from game.window.text.faces import Faces
from game.window.text.lines import Align
from game.window.text.runs import Run
from game.window.ui import Layer, Ui
from game.window.views.view import Screen, view

FONTS = Path(__file__).parents[2] / "assets" / "fonts"

STORY = """\
id: test_story
title: Last Load
start: lobby
reels: {one: {title: Call sheet}}
variables:
  light: {int: 0..60, start: 30}
  heat: {int: 0..5, start: 2}
  trust: {int: 0..2, start: 1}
  coffee: {bool: false}
  notebook: {set of: details, most: 3}
meters:
- {show: light, label: LIGHT, unit: min}
- {show: heat, label: HEAT}
- {show: trust, label: NOOR, words: [wary, fine, with you]}
details: {change: {label: He counts his change}}
endings: {over: {title: The Found Film}}
ledger:
  change: {after: lobby.choose_1.ask_the_man_who_counts_his_change, text: He counted it twice. So did you.}
  coffee: {when: coffee, text: "A coffee for Noor, one for the booth: {light} minutes of light were left."}
  told: {when: heat > 2, weight: 2, text: You were in the way.}
  over: {when: heat > 2 and not coffee, ending: over, text: Nobody had coffee.}
inventions:
  laundry: {met: wrap, text: The laundry and its machines are invented.}
  crew: {met: [lobby, curb], text: "Noor, Sol and *Last Load* are invented; so is who counts his change."}
disclaimer: Nobody named here has anything to do with this game.
"""
CAST = """\
NOOR: {name: Noor, role: sound, colour: teal}
SOL: {name: Sol, role: director, colour: red}
"""
RECORD = """\
source: MovieMaker, fall 2024
people: {daniels: {name: Drew Daniels, role: cinematographer}}
facts:
  mansion: {people: [daniels], says: "Drew Daniels compares the mansion to a dental practice."}
  phones: {says: "One film was shot on telephones, with an adapter that made it wide-screen."}
"""
SCENES = """\
scene: lobby
heading: INT. MULTIPLEX - LOBBY - NIGHT
reel: one
script:
- |
  The ten-fifteen lets out in ones and twos. *Nobody* reads the credits.
  {heat > 2: You are in the way. | You are not in the way yet.}

  NOOR
  (not looking up)
  Row six laughed in the wrong place. {coffee: Thanks for the coffee.}

  >the lights come up<

  CUT TO:
- choose:
  - Ask the man who counts his change:
      do: [light -= 10, trust += 1]
      go: curb
  - “Who told you that?”:
      do: heat += 1
  - Bring her a coffee, and one for the man in the booth who has been awake since Tuesday:
      do: [coffee = true, light -= 5, heat += 1, trust += 1]
  - Roll again:
      script:
      - chance: heat + 1 in 6
        with: [{Noor is watching: 1, when: trust > 0}]
        hit: [They ask you to move on.]
        miss: [The bus covers you.]
  - Send them home:
      when: light > 45
      why: There is no light left to send anybody home in, and the doors open sooner than that.
- note: change
- |
  [[mansion]]

  A phone is enough, the clipping says. [[phones]]

  SOL
  It says here that they used telephones. [[phones]] I have a telephone.

  {coffee: The coffee is gone. | Nobody has coffee.}
- choose:
  - Walk out into the street:
      go: curb
  - Stay:
      go: wrap
---
scene: curb
heading: EXT. CURB - DAY
script:
- A bus covers the sign.
- choose:
  - Go back in:
      go: wrap
---
scene: wrap
heading: INT. LAUNDRY - DAY
script:
- The machines stop, one after the other.
- end: over
"""


def _built() -> Build:
    files = {"story.yaml": STORY, "cast.yaml": CAST, "record.yaml": RECORD, "scenes.yaml": SCENES}
    made = build_folder(memory_folder(files))
    assert made.program is not None, made.errors
    return made


BUILD = _built()


class Recorder(Typesetter):
    """Remembers the text of every block, which itself holds glyphs alone."""

    def __init__(self) -> None:
        super().__init__(Faces(FONTS))
        self._texts: dict[int, tuple[Block, str]] = {}

    def block(
        self, runs: Sequence[Run], width: float = inf, *, leading: float = 1.36, align: Align = "left"
    ) -> Block:
        made = super().block(runs, width, leading=leading, align=align)
        self._texts[id(made)] = made, "".join(run.text for run in runs)
        return made

    def text(self, block: Block) -> str:
        return self._texts[id(block)][1]


SETTER = Recorder()
SLOTS = (
    Slot("autosave", "INT. MULTIPLEX - LOBBY - NIGHT", 1204, 1_700_000_000),
    Slot("slot 2", "", 0, 0, "Its content is damaged."),
)


def played(*picks: int) -> Play:
    """A play after these picks, each an index among the options."""
    play = start(BUILD, 5)
    for pick in picks:
        play = choose(play, pick)
    return play


def desk(play: Play | None) -> Desk:
    assert BUILD.story is not None
    return Desk(BUILD, BUILD.story, play, SLOTS)


def look(size: tuple[int, int] = (1280, 720), text: int = 100) -> Look:
    return Look(PAPER, SETTER, size, text)


def on_page(**layer: int) -> Ui:
    return Ui((replace(Layer("page"), **layer),))


def seen(ui: Ui, play: Play | None, size: tuple[int, int] = (1280, 720), text: int = 100) -> Screen:
    return view(replace(ui, text=text), desk(play), look(size, text))


def flat(draws: Sequence[Draw]) -> Iterator[Draw]:
    """All draws, those inside others too."""
    for draw in draws:
        yield draw
        if isinstance(draw, Within | Still):
            yield from flat(draw.draws)


def words(screen: Screen) -> Iterator[Words]:
    return (draw for draw in flat(screen.draws) if isinstance(draw, Words))
