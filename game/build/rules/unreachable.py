"""Scenes and lines to which no play comes."""

from collections.abc import Iterator

from game.build.linked import Linked
from game.source.codes import diagnose
from game.source.diagnostic import Diagnostic
from game.words.draw import Draw


def check(linked: Linked) -> Iterator[Diagnostic]:
    yield from _scenes(linked)
    yield from _lines(linked)


def _scenes(linked: Linked) -> Iterator[Diagnostic]:
    """Of unreachable scenes that lead into one another only the first is named."""
    flow, scenes = linked.loose, linked.story.scenes
    drawn = drawn_decks(linked)
    lost = {i for i in range(len(scenes)) if i not in flow.entered}
    excused = {i for i in lost if (deck := scenes[i].deck) is not None and deck.value not in drawn}
    lost -= flow.reach(excused)
    led_to = {target for scene in lost for target in flow.leads_to(scene) if target != scene}
    for scene in sorted(lost, key=lambda one: (one in led_to, one)):
        if scene in lost:
            lost -= flow.reach((scene,))
            name = scenes[scene].scene
            hint = f"Write `- go: {name.value}` where it should begin, or take it out."
            yield diagnose("unreachable-scene", name.span, f"No play comes to “{name.value}”.", hint)


def drawn_decks(linked: Linked) -> frozenset[str]:
    """The decks from which some scene draws."""
    return frozenset(word.draw.value for _, word in linked.every(Draw))


def _lines(linked: Linked) -> Iterator[Diagnostic]:
    """Of lines that follow one another only the first is named."""
    owner = linked.loose.owner
    if all(item.block in owner for item in linked.begun):
        return
    before: tuple[int, bool] = (-1, False)
    for scene, block, span in sorted(linked.begun, key=lambda item: item.span):
        lost = block not in owner
        if lost and before != (scene, True):
            hint = "Take it out, or move it above what leaves."
            yield diagnose("unreachable-line", span, "No play comes to this line.", hint)
        before = (scene, lost)
