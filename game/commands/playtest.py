"""`no-permit playtest`."""

import os
import sys
import time
from collections.abc import Callable
from json import dumps
from math import isnan
from pathlib import Path

import click

from game.commands.common import place_for, playable, say, story_option, write
from game.run.program import Program
from game.session.play import MOST_SEED
from game.testing.playtest.batches import Batch, Job, Tallies, batches, total
from game.testing.playtest.cluster import NoCluster, connect, in_cluster
from game.testing.playtest.page import html_page
from game.testing.playtest.personas import read_personas
from game.testing.playtest.policy import BadPolicy, Policy, named_policy
from game.testing.playtest.pool import in_pool, in_process
from game.testing.playtest.report import report, too_few
from game.testing.playtest.summary import summary
from game.testing.playtest.tally import Tally

_FEW = 4
"""Batches for each process, at least: it takes as long to begin one as to play them."""
_POLICY = "uniform, least-used, greedy:+VARIABLE, greedy:-VARIABLE, or a FILE.yaml of players."


@click.command("playtest")
@story_option
@click.option("-n", "plays", type=click.IntRange(1), default=1000, show_default=True, help="How many plays.")
@click.option("--seed", type=int, default=1, show_default=True, help="The seed of the first play.")
@click.option("--jobs", type=click.IntRange(1), metavar="J", help="Processes (default: as many as pay).")
@click.option("--policy", default="uniform", metavar="P", show_default=True, help=_POLICY)
@click.option("--cluster", metavar="ADDRESS", help="Play on the dask scheduler at this address.")
@click.option("--html", type=click.Path(path_type=Path, dir_okay=False), help="Write a page of the story.")
@click.option("--fail-under", type=click.FloatRange(0, 100), metavar="P", help="Per cent of lines to see.")
@click.option("--json", "as_json", is_flag=True, help="Print data.")
def command(
    story: Path | None,
    plays: int,
    seed: int,
    jobs: int | None,
    policy: str,
    cluster: str | None,
    html: Path | None,
    fail_under: float | None,
    as_json: bool,
) -> None:
    """Seeded random plays: what they meet, and every one that comes to no ending."""
    built, _, program, _ = playable(story, as_json)
    if not -MOST_SEED <= seed < MOST_SEED - plays:
        raise click.BadParameter("A seed is a whole number of at most 18 digits.", param_hint="--seed")
    if fail_under is not None and isnan(fail_under):
        raise click.BadParameter("A number from 0 to 100 should stand here.", param_hint="--fail-under")
    page = place_for(html)
    job = Job(program, _policy(program, policy), seed)
    begun = time.perf_counter()
    tally = _played(job, plays, jobs, cluster)
    seconds = time.perf_counter() - begun
    found = summary(program, tally, seed, seconds, "" if story is None else str(story), policy)
    trouble = write(page, html_page(built, program, tally, found)) if page is not None else ""
    lacking = "" if fail_under is None else too_few(found, fail_under)
    text = dumps(found, ensure_ascii=False, indent=1) + "\n" if as_json else report(found, plays)
    if lacking and not as_json:
        text += "\n" + lacking
    say((text, int(bool(tally.failures or lacking or tally.plays < plays))), trouble)


def _policy(program: Program, text: str) -> Policy:
    try:
        is_file = text.endswith((".yaml", ".yml"))
        return read_personas(program, Path(text)) if is_file else named_policy(program, text)
    except BadPolicy as bad:
        raise click.BadParameter(str(bad), param_hint="--policy") from bad


def _played(job: Job, plays: int, jobs: int | None, cluster: str | None) -> Tally:
    every = tuple(batches(plays))
    if cluster is not None:
        return _in_cluster(job, every, cluster, plays)
    most = min(os.cpu_count() or 1, len(every) // _FEW) if jobs is None else min(jobs, len(every))
    found = in_pool(job, every, most) if most > 1 else in_process(job, every)
    return _watched(job.program, found, plays)


def _in_cluster(job: Job, every: tuple[Batch, ...], address: str, plays: int) -> Tally:
    try:
        with connect(address) as client:
            return _watched(job.program, in_cluster(job, every, client), plays)
    except NoCluster as error:
        raise click.UsageError(str(error)) from error


def _watched(program: Program, found: Tallies, plays: int) -> Tally:
    """The sum, with a bar on a terminal while it grows."""
    if not sys.stderr.isatty():
        return total(program, found, _unheard)
    with click.progressbar(length=plays, label="Playing", file=sys.stderr) as bar:
        told: Callable[[int], object] = bar.update
        return total(program, found, told)


def _unheard(_plays: int) -> None:
    pass
