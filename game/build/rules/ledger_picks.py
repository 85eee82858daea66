"""What a line of the ledger comes after is an option of the story."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from game.build.linked import Linked
from game.model.closing import PickRef
from game.model.plain import Words
from game.model.word import walk
from game.source.codes import diagnose
from game.source.diagnostic import Diagnostic
from game.source.suggest import did_you_mean, listing

_Choices = Mapping[str, Mapping[str, frozenset[str]]]
"""The options by scene and choice."""


def check(linked: Linked) -> Iterator[Diagnostic]:
    choices = _choices(linked)
    for part in walk(linked.story.settings):
        if isinstance(part, PickRef):
            yield from _missing(part, choices)


def _choices(linked: Linked) -> _Choices:
    found: defaultdict[str, dict[str, frozenset[str]]] = defaultdict(dict)
    for ask in linked.program.asks:
        scene = linked.program.scenes[ask.scene].id
        found[scene][ask.id] = frozenset(option.id for option in ask.options)
    return found


def _missing(pick: PickRef, choices: _Choices) -> Iterator[Diagnostic]:
    scene, choose, _ = pick.key
    here = choices.get(scene, {})
    if choose not in here:
        yield _finding("choice", pick.choose, f"in the scene “{scene}”", here)
    elif pick.option.value not in here[choose]:
        yield _finding("option", pick.option, f"at the choice “{choose}” of “{scene}”", here[choose])


def _finding(what: str, name: Words, where: str, known: Mapping[str, object] | frozenset[str]) -> Diagnostic:
    hint = did_you_mean(name.value, sorted(known)) or listing(known)
    return diagnose("unknown-option", name.span, f"There is no {what} “{name.value}” {where}.", hint)
