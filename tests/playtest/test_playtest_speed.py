"""Speed of the loop that counts, beside public `step`: `pytest -m bench -s`.

In one process it is the processor's time that counts, in a pool the clock's.
"""

import random
import time

import pytest

from game.build.build import build_folder
from game.build.load import memory_folder
from game.testing.playtest.batches import Job, Runner, batches, total
from game.testing.playtest.policy import Uniform
from game.testing.playtest.pool import in_pool
from tests.bench.generated import files
from tests.bench.test_speed import engine_steps, middle, told

pytestmark = pytest.mark.bench


def test_counted_steps_a_second_on_a_thousand_scenes() -> None:
    program = build_folder(memory_folder(files(1000))).program
    assert program is not None
    dice = random.Random(2)
    job = Job(program, Uniform(), 1)
    run = Runner(job)
    cold = time.process_time()
    first = next(iter(batches(500)))
    run(first)
    cold = time.process_time() - cold
    engine_steps(program, 400, dice)
    counted, stepped = [], []
    for _ in range(9):
        begun = time.process_time()
        tally = total(program, ((batch, run(batch)) for batch in batches(2000)), len_of)
        counted.append(tally.steps / (time.process_time() - begun))
        begun = time.process_time()
        stepped.append(engine_steps(program, 1000, dice) / (time.process_time() - begun))
    ratio = middle([a / b for a, b in zip(counted, stepped, strict=True)])
    told(f"one process, counting {middle(counted):,.0f} steps/s (best {max(counted):,.0f})")
    told(f"public step {middle(stepped):,.0f} steps/s; ratio {ratio:.2f}; first 500 plays {cold:.2f} s")
    for jobs in (1, 2):
        begun = time.perf_counter()
        tally = total(program, in_pool(job, batches(20_000), jobs), len_of)
        rate = tally.steps / (time.perf_counter() - begun)
        told(f"a pool of {jobs}: {rate:,.0f} steps/s, its start included")
    assert ratio > 1


def len_of(_plays: int) -> None:
    """Nobody is told how far it is."""
