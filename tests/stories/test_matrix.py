"""Every cause comes back: soon, in the middle, late and at the ending, and plays come to all of it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

import pytest

from game.build.build import Build, build
from game.build.folder import shipped
from game.run.program import Program
from game.session.play import start_slots
from game.testing.playtest.batches import Batch, Job, Runner
from game.testing.playtest.policy import LeastUsed, Policy, Uniform
from game.testing.playtest.tally import Tally, nothing, options
from tests.stories.matrix_rows import CELLS, Asked, Begin, Row, asked, rows, wanted

PLAYS, FEW = 800, 50
"""Plays of each policy from the start, and from each place where a rare row begins."""

ROWS = rows()


@dataclass(frozen=True)
class World:
    """The story, its tests by scene, and what many plays of it came to."""

    build: Build
    program: Program
    tests: Mapping[str, tuple[Asked, ...]]
    options: Mapping[str, int]
    tally: Tally


@cache
def world() -> World:
    found = build(shipped())
    program = found.program
    assert program is not None, found.errors
    tests: dict[str, tuple[Asked, ...]] = {scene.id: () for scene in program.scenes}
    for test in asked(found, program):
        tests[test.scene] += (test,)
    places = {option.id.replace("/", "."): i for i, option in enumerate(options(program))}
    return World(found, program, tests, places, _played(program))


def _played(program: Program) -> Tally:
    policies: tuple[Policy, ...] = (Uniform(), LeastUsed())
    tallies = (Runner(Job(program, policy, 1))(Batch(0, PLAYS)) for policy in policies)
    begun = [_begun(program, row.begin) for row in ROWS if row.begin is not None]
    few = (Runner(Job(there, Uniform(), 1))(Batch(0, FEW)) for there in begun)
    return sum((*tallies, *few), nothing(program))


def _begun(program: Program, begin: Begin) -> Program:
    """The program, as if the story started in a scene with these values."""
    scene = [code.id for code in program.scenes].index(begin.scene)
    values, _ = start_slots(program, begin.values)
    slots = tuple(slot._replace(start=value) for slot, value in zip(program.slots, values, strict=True))
    return replace(program, start=scene, slots=slots)


def test_there_are_forty_rows_and_no_cell_is_empty() -> None:
    assert [row.number for row in ROWS] == list(range(1, 41))
    empty = [f"row {row.number}, {cell}" for row in ROWS for cell in CELLS if not row.cells[cell]]
    empty += [f"row {row.number}, by" for row in ROWS if not row.by]
    assert not empty, f"Name a place for {'; '.join(empty)} in matrix.yaml."


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"row_{row.number}")
def test_a_row_stands_in_the_story(row: Row) -> None:
    lacking = [told for place in row.by for told in _unknown(row, "by", place)]
    for cell in CELLS:
        for place in row.cells[cell]:
            lacking += _unknown(row, cell, place) or _silent(row, cell, place)
    assert not lacking, "\n".join(lacking)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"row_{row.number}")
def test_plays_come_to_a_row(row: Row) -> None:
    unmet = [place for place in row.by if _unmet(place)]
    missed = [f"Row {row.number}, by: no play came to {place} ({row.cause})" for place in unmet]
    for cell in CELLS:
        missed += [
            f"Row {row.number}, {cell}: {told} ({row.cause})"
            for place in row.cells[cell]
            for told in _one_sided(row, place)
        ]
    assert not missed, "\n".join(missed)


def _unknown(row: Row, cell: str, place: str) -> list[str]:
    """A place that the story does not have."""
    kind = "option" if "." in place else "scene"
    if place in (world().options if kind == "option" else world().tests):
        return []
    return [f"Row {row.number}, {cell}: there is no {kind} “{place}”. Name in matrix.yaml where it is now."]


def _silent(row: Row, cell: str, place: str) -> list[str]:
    """A scene in which nothing asks about the cause."""
    if "." in place or _about(row, place):
        return []
    asks = " or ".join(filter(None, [row.when, *row.through]))
    return [
        f"Row {row.number}, {cell}: nothing in the scene “{place}” asks about {asks} ({row.cause}) "
        "Add a {test: line | line} or an option with `when` there, or name another place in matrix.yaml."
    ]


def _about(row: Row, scene: str) -> list[Asked]:
    story = world().build.story
    assert story is not None
    marks = wanted(row, story)
    return [test for test in world().tests[scene] if marks & test.marks]


def _unmet(place: str) -> bool:
    found = world()
    if "." in place:
        return not found.tally.taken[found.options[place]]
    return not _entered(place)


def _entered(scene: str) -> int:
    ids = [code.id for code in world().program.scenes]
    return world().tally.scenes[ids.index(scene)]


def _one_sided(row: Row, place: str) -> list[str]:
    """What plays never came to, at a place: the option; or one side of a test about the row."""
    if "." in place:
        return [f"no play took {place}."] if _unmet(place) else []
    if not _entered(place):
        return [f"no play came to the scene “{place}”."]
    sides = [(test, *_sides(test)) for test in _about(row, place)]
    return [
        f"in “{place}” the test at {test.where} held {yes} times and failed {no}. "
        "Let plays come to both, or make of it a line without a test."
        for test, no, yes in sides
        if not (no and yes)
    ]


def _sides(test: Asked) -> tuple[int, int]:
    """How often a test failed and held. The test of a drawn scene holds where the scene was played."""
    tally = world().tally
    if test.condition < 0:
        played = _entered(test.scene)
        return tally.plays - min(played, tally.plays), played
    return tally.sides[2 * test.condition], tally.sides[2 * test.condition + 1]
