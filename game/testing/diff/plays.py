"""What can be reached in a story, and how long plays of it are."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.run.program import Program
from game.testing.explore.explore import explore
from game.testing.explore.explored import Explored
from game.testing.explore.region import CannotExplore
from game.testing.explore.search import Budget
from game.testing.playtest.batches import Batch, Job, Runner
from game.testing.playtest.policy import Uniform


@dataclass(frozen=True)
class Plays:
    """`reachable` says of each ending whether a play can come to it, `shortest` in how many choices at least;
    None is not known, since the search gave up (and no random play came there). `words` and `choices` are
    means of random plays.
    """

    reachable: Mapping[str, bool | None]
    shortest: Mapping[str, int | None]
    words: float
    choices: float


def plays(program: Program, count: int, most_states: int, seed: int = 1) -> Plays:
    """Searches up to so many states, and makes `count` random plays (at least 1) from a seed."""
    tally = Runner(Job(program, Uniform(), seed))(Batch(0, count))
    found = _explored(program, most_states)
    endings = found.endings if found is not None else {}
    complete = found is not None and found.complete
    met = {ending: ending in endings and bool(endings[ending].reachable) for ending in program.endings}
    played = dict(zip(program.endings, tally.endings, strict=True))
    return Plays(
        reachable={
            ending: True if is_met or played[ending] else False if complete else None
            for ending, is_met in met.items()
        },
        shortest={
            ending: _length(endings[ending].shortest) if is_met else None for ending, is_met in met.items()
        },
        words=sum(words * times for words, times in tally.words.items()) / count,
        choices=tally.steps / count,
    )


def _explored(program: Program, most_states: int) -> Explored | None:
    """None for a story that a search cannot hold."""
    try:
        return explore(program, None, Budget(states=most_states))
    except CannotExplore:
        return None


def _length(path: tuple[str, ...]) -> int:
    """How many picks a path has; what dice showed stands in it in square brackets."""
    return sum(not step.startswith("[") for step in path)
