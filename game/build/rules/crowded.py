"""How many options a choice may offer (design section 3, `choose`)."""

from collections import Counter
from collections.abc import Iterator

from game.build.linked import Linked
from game.model.scene import Scene
from game.source.codes import diagnose
from game.source.diagnostic import Diagnostic
from game.words.choose import MOST_OPTIONS, Choose
from game.words.draw import Draw

_MOST_OFF_A_BOARD = 6


def check(linked: Linked) -> Iterator[Diagnostic]:
    decks = Counter(scene.deck.value for scene in linked.story.scenes if scene.deck is not None)
    for scene, word in linked.every(Choose):
        yield from _choose(word, scene)
    for _, draw in linked.every(Draw):
        if draw.as_ is not None:
            yield from _draw(draw, decks[draw.draw.value])


def _choose(word: Choose, scene: Scene) -> Iterator[Diagnostic]:
    options = word.choose.items
    if len(options) > _MOST_OFF_A_BOARD and not scene.board:
        place = options[_MOST_OFF_A_BOARD].span
        message = f"There are {len(options)} options; {_MOST_OFF_A_BOARD} is the most off a board."
        hint = "Split the choice, or write `board: true` beside `scene:`."
        yield diagnose("crowded-choice", place, message, hint)


def _draw(word: Draw, size: int) -> Iterator[Diagnostic]:
    offered = size if word.count is None else min(size, word.count.value)
    if offered > MOST_OPTIONS:
        message = f"This can offer {offered} options; {MOST_OPTIONS} is the most."
        yield diagnose("too-many-options", word.span, message, "Write `count: 6`, say.")
