"""Small stories with what a search must find: NAME.yaml (story.yaml first, then scenes) and its report."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from game.build.build import build_folder
from game.build.load import memory_folder
from game.run.program import Program
from game.testing.explore.explore import explore
from game.testing.explore.region import Region
from game.testing.explore.report import as_text
from game.testing.explore.search import Edges

CASES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))


def program(text: str) -> Program:
    settings, _, scenes = text.partition("---\n")
    built = build_folder(memory_folder({"story.yaml": settings, "scenes.yaml": scenes}))
    assert built.program is not None, [str(item) for item in built.errors]
    return built.program


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_planted_fault_is_found(case: Path, golden: Callable[[Path, str], None]) -> None:
    found = explore(program(case.read_text("utf-8")), Region())
    assert found.seconds < 2
    golden(case.with_suffix(".out"), as_text(replace(found, seconds=0.0)))


def test_ctrl_c_tells_what_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pressed in the middle of the tenth turn, after its states were numbered."""
    calls = []

    def pressed(self: Edges, *given: object) -> None:
        calls.append(given)
        if len(calls) == 10:
            raise KeyboardInterrupt
        add(self, *given)

    add = Edges.add
    monkeypatch.setattr(Edges, "add", pressed)
    found = explore(program((CASES[0].parent / "crash_behind_24_choices.yaml").read_text("utf-8")), Region())
    assert not found.complete
    assert not found.is_good
    assert len(calls) == 10
    assert as_text(found).startswith("incomplete, ")
