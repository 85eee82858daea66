"""One process, a pool, a cluster, a killed worker, another hash seed: the same tally."""

import os
import pickle
import signal
import subprocess
import sys
from multiprocessing import active_children
from pathlib import Path

import pytest

from game.build.build import build_folder
from game.build.load import memory_folder
from game.run.program import Program
from game.testing.playtest.batches import Batch, Job, total
from game.testing.playtest.cluster import NoCluster, connect, in_cluster
from game.testing.playtest.personas import Persona, Personas
from game.testing.playtest.policy import LeastUsed
from game.testing.playtest.pool import in_pool, in_process
from game.testing.playtest.tally import Tally
from tests.bench.generated import files

BATCHES = tuple(Batch(first, 100) for first in range(0, 2000, 100))


def generated() -> Program:
    program = build_folder(memory_folder(files(60))).program
    assert program is not None
    return program


PLAYERS = Personas(
    (Persona("first", (("a", 9),), ()), Persona("second", (("a", 0),), ()), Persona("any", (), ()))
)


@pytest.fixture(scope="module", params=[LeastUsed(), PLAYERS], ids=["least used", "players"])
def job(request: pytest.FixtureRequest) -> Job:
    return Job(generated(), request.param, 5)


@pytest.fixture(scope="module")
def alone(job: Job) -> Tally:
    return total(job.program, in_process(job, BATCHES), len_of)


def len_of(_plays: int) -> None:
    """Nobody is told how far it is."""


def test_a_pool_gives_the_same(job: Job, alone: Tally) -> None:
    assert total(job.program, in_pool(job, BATCHES, 2), len_of) == alone


def test_a_killed_process_loses_nothing(job: Job, alone: Tally) -> None:
    found = in_pool(job, BATCHES, 2)
    batch, tally = next(found)
    before = {child.pid for child in active_children()}
    os.kill(min(pid for pid in before if pid is not None), signal.SIGKILL)
    rest = total(job.program, found, len_of)
    assert rest + tally == alone
    assert batch in BATCHES


def test_a_cluster_gives_the_same_when_a_worker_is_killed(job: Job, alone: Tally) -> None:
    distributed = pytest.importorskip("distributed", reason="needs dask.distributed (the extra cluster)")
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=2, processes=True, dashboard_address=None
        ) as cluster,
        connect(cluster.scheduler_address) as client,
    ):
        found = in_cluster(job, BATCHES, client)
        _, tally = next(found)
        os.kill(min(client.run(os.getpid).values()), signal.SIGKILL)
        rest = total(job.program, found, len_of)
    assert rest + tally == alone


def test_no_cluster(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed", reason="needs dask.distributed (the extra cluster)")
    monkeypatch.setattr("game.testing.playtest.cluster._SECONDS", 0.2)
    with pytest.raises(NoCluster, match=r"No dask scheduler answers at tcp://127\.0\.0\.1:1"):
        connect("tcp://127.0.0.1:1")


def test_no_library_for_a_cluster(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(NoCluster, match=r"install no-permit\[cluster\]"):
        connect("tcp://127.0.0.1:1")


def test_a_program_is_sent_without_its_functions(job: Job) -> None:
    list(in_process(job, BATCHES[:1]))
    arrived = pickle.loads(pickle.dumps(job))
    assert arrived == job and arrived.program.code == []


def test_results_do_not_depend_on_the_hash_seed(tmp_path: Path) -> None:
    for name, text in files(30).items():
        (tmp_path / name).write_text(text)
    told = [
        subprocess.run(
            [sys.executable, "-m", "game", "playtest", "--story", str(tmp_path), "-n", "50", "--json"],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    first, second = ([line for line in text.splitlines() if "second" not in line] for text in told)
    assert first == second
