"""Batches in this process, or on several processors of this machine."""

import signal
import sys
from collections.abc import Collection, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing, contextmanager
from functools import cache
from itertools import islice
from multiprocessing import active_children, get_context
from multiprocessing.process import BaseProcess

from game.testing.playtest.batches import Batch, Job, Runner, Tallies
from game.testing.playtest.tally import Tally

_MOST_POOLS = 3
_WAITING = 3
"""Batches handed out for each process: it never waits, and what is done does not pile up."""


def in_process(job: Job, batches: Iterable[Batch]) -> Tallies:
    """The tally of each batch, one after the other."""
    run = Runner(job)
    for batch in batches:
        yield batch, run(batch)


def in_pool(job: Job, batches: Iterable[Batch], jobs: int) -> Tallies:
    """The tally of each batch as it is done, in no order.

    A process that is killed breaks its pool; the batches that are missing are then played in a new one, and
    after some of those in this process.
    """
    missing = dict.fromkeys(batches)
    for _ in range(_MOST_POOLS):
        with closing(_one_pool(job, tuple(missing), jobs)) as found:
            for batch, tally in found:
                del missing[batch]
                yield batch, tally
        if not missing:
            return
    yield from in_process(job, missing)


def _one_pool(job: Job, batches: tuple[Batch, ...], jobs: int) -> Tallies:
    """As many batches as are done before the pool breaks. Closed early it waits for none of those handed out.

    Processes are begun afresh and not forked, so that it is the same on every system.
    """
    left = iter(batches)
    running: dict[Future[Tally], Batch] = {}
    others = active_children()
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), initializer=_sit_down, initargs=(job,))
    try:
        with _deaf():
            _hand_out(pool, left, jobs * _WAITING, running)
        while running:
            for done in wait(running, return_when=FIRST_COMPLETED).done:
                tally = done.result()
                yield running.pop(done), tally
            _hand_out(pool, left, jobs * _WAITING - len(running), running)
    except BrokenProcessPool:
        return
    finally:
        _stop(pool, others)


def _stop(pool: ProcessPoolExecutor, others: Collection[BaseProcess]) -> None:
    """Ends the processes of a pool, whatever they are at; `others` were there before."""
    for child in active_children():
        if child not in others:
            child.terminate()
    pool.shutdown(wait=True, cancel_futures=True)


def _hand_out(
    pool: ProcessPoolExecutor, left: Iterator[Batch], most: int, running: dict[Future[Tally], Batch]
) -> None:
    for batch in islice(left, most):
        running[pool.submit(_play, batch)] = batch


@contextmanager
def _deaf() -> Iterator[None]:
    """A process that is begun inside does not hear Ctrl-C, not even before `_sit_down`; here it is heard
    afterwards. (Windows has no such mask.)"""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class _Desk:
    """What a process of the pool has before it: the job, made ready once."""

    run: Runner


@cache
def _desk() -> _Desk:
    return _Desk()


def _sit_down(job: Job) -> None:
    """Ctrl-C is for the process that asked: it says what is known so far."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _desk().run = Runner(job)


def _play(batch: Batch) -> Tally:
    return _desk().run(batch)
