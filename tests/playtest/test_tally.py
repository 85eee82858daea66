"""Tallies add like numbers, so that it does not matter who played what."""

from hypothesis import given
from hypothesis import strategies as st

from game.run.program import Program
from game.testing.playtest.batches import Batch, Job, Runner, batches
from game.testing.playtest.policy import Uniform
from game.testing.playtest.summary import mean, percentile
from game.testing.playtest.tally import nothing
from tests.playtest.programs import programs


@given(programs(), st.integers(0, 1000))
def test_addition(program: Program, seed: int) -> None:
    run = Runner(Job(program, Uniform(), seed))
    a, b, c = (run(Batch(first, 2)) for first in (0, 2, 4))
    assert a + b == b + a
    assert (a + b) + c == a + (b + c)
    assert a + nothing(program) == a
    assert a + b + c == run(Batch(0, 6))


def test_a_run_is_cut_by_the_number_of_plays_alone() -> None:
    assert list(batches(250)) == [(0, 100), (100, 100), (200, 50)]


@given(st.lists(st.integers(0, 50), min_size=1))
def test_figures_of_a_histogram(values: list[int]) -> None:
    counts = {value: values.count(value) for value in values}
    assert mean(counts) == round(sum(values) / len(values), 2)
    assert percentile(counts, 95) == sorted(values)[-(-len(values) * 95 // 100) - 1]


def test_figures_of_nothing() -> None:
    assert (mean({}), percentile({}, 95)) == (0.0, 0)
