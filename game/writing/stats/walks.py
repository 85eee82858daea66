"""Random plays in which every draw has a name, so that a change in one place moves no draw in another.

A pick is drawn from the seed, the scene, the choose and how often that choose was met; a throw of dice from
the seed, the scene and how often dice were thrown in that scene.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from typing import Any, NamedTuple

from game.build.flow import follow
from game.run.code import compile_block
from game.run.events import Asked, Said
from game.run.operations import Roll
from game.run.program import Code, Draw, Program
from game.run.step import State, Turn, begin, ending_of, step
from game.run.telling import Telling

MOST_CLICKS = 2_000
"""A play is left after so many clicks."""

Met = tuple[int, int]
"""A choice (index into `Program.asks`), and the how-many-eth time it is met, from 1."""


class Click(NamedTuple):
    """What is said up to a choice or to the end of the play, and what is done there.

    `ask` is an index into `Program.asks`, or -1 where the play stops; `open` are the options that can be
    picked, `pick` the one that is. `state` and `thrown` (throws of dice by scene) are those before the pick.
    """

    said: tuple[Said, ...]
    ask: int
    open: tuple[int, ...]
    pick: int
    state: State
    thrown: Mapping[str, int]


class Picked(NamedTuple):
    """An option by its index within its choose, and by its position among those that were open."""

    option: int
    position: int


class Walked(NamedTuple):
    """A play: its clicks, the picks by meeting, and the ending (index; None where it came to none)."""

    clicks: tuple[Click, ...]
    picks: Mapping[Met, Picked]
    ending: int | None


def drawn(sides: int, *names: object) -> int:
    """0 … sides-1, the same for the same names whatever else happens."""
    digest = blake2b("\0".join(map(str, names)).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") % sides


def walkable(program: Program) -> Program:
    """The program, with code that tells the dice in which scene they are thrown."""
    owner, voice = follow(program).owner, Telling(program)
    code: list[Code | None] = [None] * len(program.blocks)
    for block, scene in owner.items():
        if isinstance(program.blocks[block][-1], Roll):
            code[block] = _told(compile_block(program, block, voice), program.scenes[scene].id)
    return replace(program, code=code)


def _told(code: Code, scene: str) -> Code:
    def run(slots: list[int], stack: list[int], out: list[Any], draw: Draw) -> int:
        if isinstance(draw, Dice):
            draw.scene = scene
        return code(slots, stack, out, draw)

    return run


@dataclass
class Dice:
    """A draw that counts its throws by scene."""

    seed: int
    thrown: Mapping[str, int] = field(default_factory=dict)
    scene: str = ""

    def __call__(self, sides: int) -> int:
        number = self.thrown.get(self.scene, 0) + 1
        self.thrown = {**self.thrown, self.scene: number}
        return drawn(sides, self.seed, "dice", self.scene, number)


def walk(program: Program, seed: int) -> Walked:
    """A play of a `walkable` program."""
    dice = Dice(seed)
    turn = begin(program, program.start, tuple(slot.start for slot in program.slots), dice)
    return _go_on(program, turn, dice, Counter(), None)


def fork(program: Program, seed: int, walked: Walked, click: int, option: int) -> Walked:
    """What follows where at a click of a play (by index) another option is taken.

    A choice that the play itself meets too, at this meeting of it, is answered as there: with the same option
    where it is open, else with the one in the same position.
    """
    here = walked.clicks[click]
    dice = Dice(seed, here.thrown)
    met = Counter(before.ask for before in walked.clicks[: click + 1])
    return _go_on(program, step(program, here.state, option, dice), dice, met, walked)


def _go_on(program: Program, turn: Turn, dice: Dice, met: Counter[int], like: Walked | None) -> Walked:
    clicks: list[Click] = []
    picks: dict[Met, Picked] = {}
    while True:
        said = tuple(event for event in turn.events if isinstance(event, Said))
        asked = turn.events[-1] if turn.events else None
        if not isinstance(asked, Asked) or len(clicks) == MOST_CLICKS:
            clicks.append(Click(said, -1, (), -1, turn.state, dice.thrown))
            return Walked(tuple(clicks), picks, ending_of(program, turn.state))
        met[asked.ask] += 1
        here = asked.ask, met[asked.ask]
        can = tuple(offer.option for offer in asked.offers if not offer.locked)
        pick = _pick(program, dice.seed, here, can, like)
        picks[here] = Picked(pick, can.index(pick))
        clicks.append(Click(said, asked.ask, can, pick, turn.state, dice.thrown))
        turn = step(program, turn.state, pick, dice)


def _pick(program: Program, seed: int, here: Met, can: tuple[int, ...], like: Walked | None) -> int:
    before = like.picks.get(here) if like is not None else None
    if before is not None:
        return before.option if before.option in can else can[min(before.position, len(can) - 1)]
    ask = program.asks[here[0]]
    return can[drawn(len(can), seed, "pick", program.scenes[ask.scene].id, ask.id, here[1])]
