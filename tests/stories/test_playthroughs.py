"""The scripted playthroughs hold and come to every ending, and four players each to one of their own."""

from functools import cache
from pathlib import Path

import pytest

from game.build.build import build
from game.build.folder import shipped
from game.run.program import Program
from game.testing.playtest.batches import Batch, Job, Runner
from game.testing.playtest.personas import Persona, Personas, read_personas
from game.testing.script.files import find_files
from game.testing.script.report import Outcome, as_text
from game.testing.script.stage import Stage
from game.testing.script.suites import run_files

PERSONAS = Path(__file__).parent.parent / "personas.yaml"
NAMES = ("planner", "finder", "producer", "friend")
PLAYS = 32
"""Of each player: enough that the ending it comes to most often stands out."""

FILES = find_files((), shipped())


@cache
def stage() -> Stage:
    built = build(shipped())
    assert built.program is not None, built.errors
    return Stage(built, built.program)


@cache
def outcome(file: Path) -> Outcome:
    return run_files((file,), stage(), "", "", shipped(), lambda: 0.0)


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_a_playthrough_holds(file: Path) -> None:
    assert outcome(file).code == 0, as_text(outcome(file))


def test_every_ending_is_the_end_of_one() -> None:
    plays = (result.play for file in FILES for result in outcome(file).results)
    ends = {play.ending for play in plays if play is not None}
    assert ends - {None} == set(stage().program.endings)


@pytest.mark.parametrize("name", NAMES)
def test_there_is_a_playthrough_of_each_player(name: str) -> None:
    (file,) = (file for file in FILES if file.parent.name == "personas" and file.stem == name)
    assert [result.play.ending for result in outcome(file).results if result.play is not None] != [None]


def test_each_player_comes_to_an_ending_of_its_own() -> None:
    players = read_personas(stage().program, PERSONAS).players
    assert tuple(player.name for player in players) == NAMES
    favourites = [_favourite(stage().program, player) for player in players]
    assert len(set(favourites)) == len(NAMES), dict(zip(NAMES, favourites, strict=True))


def _favourite(program: Program, player: Persona) -> str:
    """The ending that this player comes to most often; no play breaks off."""
    tally = Runner(Job(program, Personas((player,)), 1))(Batch(0, PLAYS))
    assert not tally.failures
    return max(zip(tally.endings, program.endings, strict=True))[1]
