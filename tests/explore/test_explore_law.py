"""The law: the search over arrays finds what a search by `step`, state by state, finds."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.run import operations as ops
from game.run.program import Program
from game.run.step import State
from game.testing.explore.explore import explore, searched
from game.testing.explore.explored import Path
from game.testing.explore.region import Region
from game.testing.explore.search import Budget, Search
from tests.explore.made import program
from tests.explore.naive import Naive, Stop, TooMany

_MOST = 1_500


def naive(story: Program, stops: frozenset[int]) -> Naive | None:
    start = tuple(slot.start for slot in story.slots)
    try:
        return Naive(story, stops).run(story.start, start, _MOST)
    except TooMany:
        return None


def asks(search: Search) -> set[tuple[int, tuple[int, ...]]]:
    """The choices at which plays stand, with the blocks they come back to."""
    places = {int(tag) for tag in search.table.tags if tag < search.places.stops}
    lasts = [(search.graph.last(place), search.graph.nodes[place].stack) for place in places]
    return {(last.ask, stack) for last, stack in lasts if isinstance(last, ops.Ask)}


def stops_met(search: Search) -> set[Stop]:
    tags = set(map(int, search.table.tags))
    met = [stop for i, stop in enumerate(search.graph.stops) if search.places.stops + i in tags]
    return {(stop.kind, stop.what if stop.kind in ("ending", "exit") else 0) for stop in met}


def opened(search: Search) -> set[tuple[int, int]]:
    return {(ask, int(i)) for ask, bits in enumerate(search.coverage.opened) for i in np.flatnonzero(bits)}


def words(search: Search) -> list[tuple[str, bool]]:
    """The words of which each marks one alternative or one side of a text, and whether it was met."""
    found: list[tuple[str, bool]] = []
    for block in search.graph.program.blocks:
        for say in (item for item in block if isinstance(item, ops.Say)):
            found += [
                (str(way[0]).strip(), bool(met))
                for part in say.parts
                if isinstance(part, ops.Nth)
                for way, met in zip(part.ways, search.coverage.ways.get(part.slot, [False] * 9), strict=False)
                if way
            ]
    return found


def picks(path: Path) -> int:
    return sum(not step.startswith("[") for step in path)


@pytest.mark.parametrize("flow", [False, True])
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.integers(0, 2**32), st.sampled_from(((), (), ("w",), ("b",))))
def test_what_is_found_is_what_steps_find(flow: bool, seed: int, stops: tuple[str, ...]) -> None:
    story, scenes = program(seed)
    if story is None:
        return
    ids = [scene.id for scene in story.scenes]
    plain = naive(story, frozenset(map(ids.index, stops)))
    if plain is None:
        return
    search = searched(story, Region(stops=stops, flow=flow), Budget()).search
    states = {(s.at, s.stack) for s in plain.depth if isinstance(s, State)}
    assert search.complete
    assert asks(search) == states, scenes
    assert stops_met(search) == {stop for stop in plain.depth if not isinstance(stop, State)}, scenes
    assert opened(search) == plain.opened, scenes
    assert (search.table.tags < search.places.stops).sum() <= len(plain.ways), scenes
    if not flow:
        assert set(map(int, np.flatnonzero(search.coverage.said))) == plain.said, scenes
        assert all(met == (word in plain.texts) for word, met in words(search)), scenes
    same_outcomes(story, Region(stops=stops, flow=flow), plain, scenes)


def same_outcomes(story: Program, region: Region, plain: Naive, scenes: str) -> None:
    """The same likelihoods, and paths of the same length, which the engine plays."""
    found = explore(story, region)
    names = {("ending", i): name for i, name in enumerate(story.endings)}
    names |= {("exit", i): scene.id for i, scene in enumerate(story.scenes)}
    outcomes = {**found.endings, **found.exits}
    assert found.rest < 1e-6 or found.troubles, scenes
    for stop, share in plain.likelihoods().items():
        if stop in names:
            outcome = outcomes[names[stop]]
            assert outcome.probability == pytest.approx(share, abs=1e-6), (stop, scenes)
            assert picks(outcome.shortest) == plain.depth[stop], (stop, scenes)
    for trouble in found.troubles:
        if (trouble.kind, 0) in plain.depth:
            assert picks(trouble.path) >= plain.depth[trouble.kind, 0], scenes
