"""What was picked in each step of a test."""

from collections.abc import Iterator
from itertools import groupby, pairwise

from game.session.play import Pick
from game.testing.script.running import Result


def steps(result: Result) -> Iterator[str]:
    """`file:7: door: who_is_it; phone: pick_up, wait`, a line a step, as far as they were made."""
    play = result.play
    if play is None:
        return
    for step, (begin, end) in zip(result.case.steps, pairwise((0, *result.ends)), strict=False):
        told = "; ".join(
            f"{scene}: {', '.join(pick.option for pick in picks)}"
            for scene, picks in groupby(play.picks[begin:end], _scene)
        )
        yield f"{step.span.file}:{step.span.line}: {told or 'nothing is picked'}"


def _scene(pick: Pick) -> str:
    return pick.scene
