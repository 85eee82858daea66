"""Plays a case."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from game.run.events import Entered
from game.session.play import CannotStart, Key, Play, choose, start
from game.syntax import nodes
from game.testing import replaying
from game.testing.script.cases import Case
from game.testing.script.checks import failures
from game.testing.script.fields import END, Goal, Labels
from game.testing.script.model import Step
from game.testing.script.moment import Failure, Moment
from game.testing.script.offered import NoOption, one, preferred, stopped
from game.testing.script.stage import Stage
from game.testing.script.wording import folded

MOST_PICKS = 1000
"""Picks that `until` makes at most."""

PASSED, FAILED, EXPECTED, UNEXPECTED = "passed", "failed", "expected failure", "unexpected pass"


@dataclass(frozen=True)
class Result:
    """A case that was played: how far, and what did not hold. `ends` are the beats at which its steps ended,
    as far as they were made."""

    case: Case
    play: Play | None
    failures: tuple[Failure, ...]
    why: str
    seconds: float
    ends: tuple[int, ...] = ()

    @property
    def outcome(self) -> str:
        """One of PASSED, FAILED, EXPECTED and UNEXPECTED."""
        failed = bool(self.failures or self.why)
        if self.case.fails:
            return EXPECTED if failed else UNEXPECTED
        return FAILED if failed else PASSED

    @property
    def is_good(self) -> bool:
        return self.outcome in (PASSED, EXPECTED)


def run(case: Case, stage: Stage, clock: Callable[[], float]) -> Result:
    """Plays a case to its end, or up to the first pick that cannot be made."""
    began = clock()
    try:
        play = start(stage.build, case.seed, case.start, case.values)
    except CannotStart as refused:
        return Result(case, None, (), str(refused), clock() - began)
    found: list[Failure] = []
    ends = [play.at]
    for step in case.steps:
        play, wrong = _step(play, step, case, stage)
        ends.append(play.at)
        found += [wrong] if wrong is not None else []
        if wrong is not None:
            break
        if step.expect is not None:
            found += failures(step.expect.checks, Moment(play, stage.names, ends[-2]))
    why = "" if found or play.stuck is None or play.stuck.how == "ran out" else _breaks_off(play)
    return Result(case, play, tuple(found), why, clock() - began, tuple(ends[1:]))


def _breaks_off(play: Play) -> str:
    assert play.stuck is not None
    scene = play.program.scenes[play.stuck.scene].id
    return f"The story breaks off in the scene “{scene}”: {play.stuck.how}."


def _step(play: Play, step: Step, case: Case, stage: Stage) -> tuple[Play, Failure | None]:
    """The play after a step's picks, as far as they can be made."""
    for item in (step.pick or step.picks or Labels((), step.span)).items:
        try:
            play = choose(play, one(play, item.value).option)
        except NoOption as refused:
            return play, _failed(play, item, "pick", str(refused), stage)
    if step.until is not None:
        return _until(play, step, case, stage)
    return play, None


def _failed(play: Play, item: nodes.Scalar | Goal, key: str, message: str, stage: Stage) -> Failure:
    return Failure(item.span, key, item.value, message, (), Moment(play, stage.names, play.at))


def _until(play: Play, step: Step, case: Case, stage: Stage) -> tuple[Play, Failure | None]:
    """Picks by the preferences of the step, and behind them those of the case, until the step's goal."""
    assert step.until is not None
    goal = step.until.value
    prefer, avoid = _wishes(step, case)
    taken: Counter[Key] = Counter()
    while not _is_there(play, goal):
        offer = preferred(play, prefer, avoid, taken)
        if offer is None or taken.total() == MOST_PICKS:
            why = f": {stopped(play)}" if offer is None else f" in {MOST_PICKS:,} picks."
            return play, _failed(play, step.until, "until", f"“{goal}” was not reached{why}", stage)
        play = choose(play, offer.option)
        picked = play.beat.pick
        assert picked is not None
        taken[picked.key] += 1
    return play, None


def _wishes(step: Step, case: Case) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What to prefer and what to avoid; a step that avoids what its case prefers has its way."""
    prefer = step.prefer.values if step.prefer is not None else ()
    avoid = step.avoid.values if step.avoid is not None else ()
    own = set(map(folded, avoid))
    return (*prefer, *(name for name in case.prefer if folded(name) not in own)), (*avoid, *case.avoid)


def _is_there(play: Play, goal: str) -> bool:
    """Whether the play has ended, or its last turn entered the goal."""
    if goal == END:
        return play.ending is not None
    entered = (event.scene for event in play.beat.turn.events if isinstance(event, Entered))
    return any(play.program.scenes[scene].id == goal for scene in entered)


def replay(case: Case, play: Play | None, story: str) -> str:
    """The command that plays what the case played, up to where it stopped. `story` as the shell was told,
    or empty."""
    values = (
        f"{name}={','.join(value) if isinstance(value, list) else value}"
        for name, value in case.values.items()
    )
    picks = (pick.option for pick in play.picks) if play is not None else ()
    return replaying.replay(replaying.words(picks, case.seed, case.start, values), story)
