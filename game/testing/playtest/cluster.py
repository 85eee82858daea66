"""Batches on a dask cluster (the extra `cluster`): the same function, elsewhere.

A worker that is killed loses nothing: dask plays its batches again on another one.
"""

import pickle
import re
from collections.abc import Iterable
from functools import lru_cache
from importlib import import_module
from itertools import islice
from threading import Lock
from typing import Any

from game.testing.playtest.batches import Batch, Job, Runner, Tallies
from game.testing.playtest.tally import Tally

_SECONDS = 5
_ADDRESS = re.compile(r"(tcp|tls|ws|wss|ucx|inproc)://[^\s:/]+:\d+|tcp://\[[0-9a-fA-F:]+\]:\d+")
_WAITING = 64
"""Batches handed out at once."""


class NoCluster(Exception):
    """The cluster cannot be used; the message is a sentence."""


def connect(address: str) -> Any:
    """A client of the scheduler at an address such as tcp://10.0.0.5:8786. Raises NoCluster.

    What cannot be an address is refused here: dask would look for it until its time is over.
    """
    if _ADDRESS.fullmatch(address) is None:
        raise NoCluster(f"“{address}” is no address of a scheduler: write tcp://HOST:PORT.")
    dask = _dask()
    try:
        return dask.Client(address, timeout=_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise NoCluster(f"No dask scheduler answers at {address}: {reason}") from error


def _dask() -> Any:
    """The library, which takes longer to import than a small run."""
    try:
        return import_module("distributed")
    except ImportError as error:
        raise NoCluster("A cluster needs dask.distributed: install no-permit[cluster].") from error


def in_cluster(job: Job, batches: Iterable[Batch], client: Any) -> Tallies:
    """The tally of each batch as it is done, in no order. Raises NoCluster where the cluster gives up."""
    dask = _dask()
    sent = client.scatter(pickle.dumps(job), broadcast=True)
    left = iter(batches)

    def hand_out(most: int) -> list[Any]:
        return [
            client.submit(_play, sent, batch, key=f"playtest-{sent.key}-{batch.first}-{batch.plays}")
            for batch in islice(left, most)
        ]

    running = dask.as_completed(hand_out(_WAITING), loop=client.loop)
    for done in running:
        try:
            found = done.result()
        except (dask.KilledWorker, dask.CancelledError, OSError) as error:
            raise NoCluster(f"The cluster gave up: {type(error).__name__}.") from error
        yield found
        running.update(hand_out(1))


def _play(job: bytes, batch: Batch) -> tuple[Batch, Tally]:
    return batch, _desk(job).play(batch)


class _Desk:
    """A job made ready once in a worker, whose threads use it one after the other."""

    def __init__(self, job: Job) -> None:
        self._run = Runner(job)
        self._free = Lock()

    def play(self, batch: Batch) -> Tally:
        with self._free:
            return self._run(batch)


@lru_cache(maxsize=1)
def _desk(job: bytes) -> _Desk:
    return _Desk(pickle.loads(job))
