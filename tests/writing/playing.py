"""Random plays of a built story, for the tests of examples."""

from random import Random

from game.run.events import Asked, Event
from game.run.program import Program
from game.run.step import begin, step


def play(program: Program, dice: Random, most: int = 200) -> list[Event]:
    """The events of a random play of at most so many choices."""
    turn = begin(program, program.start, tuple(slot.start for slot in program.slots), dice.randrange)
    found = list(turn.events)
    for _ in range(most):
        last = turn.events[-1]
        if not isinstance(last, Asked):
            break
        pick = dice.choice([offer.option for offer in last.offers if not offer.locked])
        turn = step(program, turn.state, pick, dice.randrange)
        found += turn.events
    return found
