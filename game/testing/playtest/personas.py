"""A file of players, each with likes of its own: `--policy FILE.yaml`.

    hoarder:
      likes: {ask_the_man: 3, keys: 2, +light: 4, -heat: 2}
    shy:
      likes: {wait: 5, Ask: 0}

Every player plays its share: play i is the play of player i modulo how many there are. An open option is
as likely as its weight, which is 1 times the weights of all likes that fit it. A like fits an option that
has this id, or this part in its label (capitals alike), or, as `+variable` or `-variable`, whose immediate
outcome raises or lowers the variable: a number, a truth (false to true is up), or how many a set holds. A
weight is a whole number from 0 to 1000; where all weigh 0, any is
picked.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from game.run import expressions as ex
from game.run.program import Option, Program
from game.session.values import VARIABLES
from game.source import marks
from game.source.diagnostic import Diagnostic
from game.source.source import Span
from game.syntax import nodes
from game.syntax.load import load, read_source
from game.testing.playtest.machine import Machine
from game.testing.playtest.policy import BadPolicy, Chooser, Random, Trial, any_of, signed_slot

MOST_WEIGHT = 1000


class Towards(NamedTuple):
    """A like of options that raise (sign 1) or lower (-1) a slot."""

    slot: int
    sign: int
    weight: int


@dataclass(frozen=True)
class Persona:
    """`likes` are (option id or part of a label, weight); `towards` those of variables."""

    name: str
    likes: tuple[tuple[str, int], ...]
    towards: tuple[Towards, ...]


@dataclass(frozen=True)
class Personas:
    """Several players by turns."""

    players: tuple[Persona, ...]

    def chooser(self, machine: Machine) -> Chooser:
        return _Chooser(machine, self)

    def at(self, play: int) -> Persona:
        """Who makes the play with this number in the whole run."""
        return self.players[play % len(self.players)]


class _Chooser:
    def __init__(self, machine: Machine, personas: Personas) -> None:
        self._machine = machine
        self._trial = Trial(machine)
        self._personas = personas
        self._all_weights = {player.name: _weights(machine.program, player) for player in personas.players}
        self.begin(0)

    def begin(self, play: int) -> None:
        self._player = self._personas.at(play)
        self._weights = self._all_weights[self._player.name]

    def pick(self, first: int, n: int, v: Sequence[int], stack: Sequence[int], random: Random) -> int:
        picks = range(first, first + n)
        weights = [self._weights[self._machine.flat[pick]] for pick in picks]
        towards = self._player.towards
        if towards:
            slots = [like.slot for like in towards]
            for i, pick in enumerate(picks):
                rises = self._trial.rises(pick, slots, v, stack, random)
                for like, rise in zip(towards, rises, strict=True):
                    weights[i] *= like.weight if rise * like.sign > 0 else 1
        sums = list(accumulate(weights))
        if not sums[-1]:
            return any_of(picks, random)
        at = int(random() * sums[-1])
        return next(pick for pick, upto in zip(picks, sums, strict=True) if at < upto)


def _weights(program: Program, player: Persona) -> list[int]:
    """The weight of each option by its id and label, in the order of `tally.options`."""
    return [_weight(option, player) for ask in program.asks for option in ask.options]


def _weight(option: Option, player: Persona) -> int:
    label = marks.plain(ex.static_text(option.label)).casefold()
    found = 1
    for text, weight in player.likes:
        if text == option.id or text.casefold() in label:
            found *= weight
    return found


def read_personas(program: Program, path: Path) -> Personas:
    """The players of a file. Raises BadPolicy, which names what is wrong and where."""
    if not path.exists():
        raise BadPolicy(f"There is no file {path.as_posix()}.")
    source = read_source(path, path.as_posix())
    if isinstance(source, Diagnostic):
        raise BadPolicy(f"{source.message} {source.hint}".strip())
    documents, found = load(source)
    wrong = next((item for item in found if item.code != "empty-file"), None)
    if wrong is not None:
        raise _wrong(wrong.span, f"{wrong.message} {wrong.hint}".strip())
    root = documents[0].root if len(documents) == 1 else None
    if not isinstance(root, nodes.Mapping) or not root.items:
        said = "There is no player in it. " if found else ""
        hint = "A file of players is one list of `name: {likes: {option: weight}}`."
        raise BadPolicy(f"{path.as_posix()}: {said}{hint}")
    return Personas(tuple(_persona(program, key, value) for key, value in root.items))


def _persona(program: Program, key: nodes.Scalar, node: nodes.Node) -> Persona:
    likes = node.get("likes") if isinstance(node, nodes.Mapping) and len(node.items) == 1 else None
    if not isinstance(likes, nodes.Mapping):
        message = f"The player “{key.value}” has `likes:` with `option: weight`, and nothing else."
        raise _wrong(key.span, message)
    named: list[tuple[str, int]] = []
    towards: list[Towards] = []
    for like, value in likes.items:
        weight = _number(value)
        if like.value[:1] in ("+", "-"):
            towards.append(_towards(program, like, weight))
        else:
            named.append((like.value, weight))
            _known(program, like)
    return Persona(key.value, tuple(named), tuple(towards))


def _towards(program: Program, like: nodes.Scalar, weight: int) -> Towards:
    try:
        place, sign = signed_slot(program, like.value)
    except BadPolicy as bad:
        raise _wrong(like.span, str(bad)) from bad
    slot = program.slots[place]
    if slot.kind == "enum":
        message = f"“{slot.name}” is one of {', '.join(slot.members)}: it does not rise or fall."
        raise _wrong(like.span, f"{message} Like the options that set it, by their ids or labels.")
    return Towards(place, sign, weight)


def _known(program: Program, like: nodes.Scalar) -> None:
    """A like that fits no option of the story is a slip."""
    player = Persona("", ((like.value, 0),), ())
    if all(_weights(program, player)):
        names = [slot.name for slot in program.slots if slot.kind in VARIABLES]
        hint = f" To like what raises the variable, write +{like.value}." if like.value in names else ""
        raise _wrong(like.span, f"No option has the id “{like.value}” or this in its label.{hint}")


def _number(node: nodes.Node) -> int:
    text = node.value if isinstance(node, nodes.Scalar) else ""
    if not (text.isascii() and text.isdecimal() and int(text[:5]) <= MOST_WEIGHT):
        raise _wrong(node.span, f"A weight is a whole number from 0 to {MOST_WEIGHT}.")
    return int(text)


def _wrong(span: Span, message: str) -> BadPolicy:
    return BadPolicy(f"{span.file}:{span.line}:{span.column}: {message}")
