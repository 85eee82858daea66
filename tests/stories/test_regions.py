"""Every region of the story that ships, searched from declared states: all is met, and nothing gets stuck."""

from collections.abc import Iterable

import pytest

from game.build.build import build
from game.build.folder import scenes_folder, shipped
from game.run.program import Program
from game.testing.explore.coverage import Coverage
from game.testing.explore.explored import Never
from tests.stories.region_rows import Found, Part, Row, explored, rows, unmet

ROWS = rows()
SCENES = scenes_folder(shipped())


@pytest.fixture(scope="module")
def program() -> Program:
    found = build(shipped()).program
    assert found is not None
    return found


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_everything_in_a_region_is_met_and_nothing_gets_stuck(row: Row, program: Program) -> None:
    met = Coverage(program)
    found = [explored(program, part, met) for part in row.parts]
    wrong = [line for one in found for line in _stuck(one)] + _unreached(row, found)
    wrong += _told(row, unmet(program, row, met))
    assert not wrong, "\n".join([f"In {row.name}:", *wrong])


@pytest.mark.bench
@pytest.mark.parametrize("row", [row for row in ROWS if row.bench], ids=lambda row: row.name)
def test_nothing_gets_stuck_in_larger_parts(row: Row, program: Program) -> None:
    found = [explored(program, part, Coverage(program)) for part in row.bench]
    for one in found:
        print(f"{row.name}: {one.explored.states:,} states, {one.explored.seconds:.1f} s")
    wrong = [line for one in found for line in _stuck(one)]
    assert not wrong, "\n".join([f"In {row.name}:", *wrong])


def _stuck(found: Found) -> list[str]:
    """Why a part does not do: cut off, or plays that come to no end."""
    name = _named(found.part)
    cut = [] if found.complete else [f"{name} was cut off at {found.part.most:,} states: raise `most`."]
    return cut + [
        f"{name}: {item.kind} at {item.at}, entered with {', '.join(item.entry)}: {', '.join(item.path)}"
        for item in found.explored.troubles
    ]


def _named(part: Part) -> str:
    return f"{part.scene} → {', '.join(part.stops) or 'endings'}"


def _unreached(row: Row, found: Iterable[Found]) -> list[str]:
    """Ways out of the region that no part takes."""
    ways = [{**one.explored.exits, **one.explored.endings} for one in found]
    names = {name for part in ways for name in part if part is ways[0] or name in row.stops}
    taken = {name for part in ways for name, outcome in part.items() if outcome.reachable}
    return [f"no play leaves to {name}." for name in sorted(names - taken)]


def _told(row: Row, found: Iterable[Never]) -> list[str]:
    """What was not met, apart from what is allowed; and what is allowed and was met."""
    items = [(item, f"{item.what} {_lines(item.at)}") for item in found]
    kept = [item for item, text in items if not any(piece in text for piece in (*row.allowed, *row.rare))]
    unused = [piece for piece in row.allowed if not any(piece in text for _, text in items)]
    return [f"{item.at}: {item.what}" for item in kept] + [
        f"“{piece}” is met, and need not be allowed." for piece in unused
    ]


def _lines(at: str) -> str:
    """The line of a scene file, between its neighbours, as one."""
    file, _, number = at.rpartition(":")
    assert SCENES is not None
    lines = (SCENES / file).read_text("utf-8").splitlines() if file else []
    return " ".join(" ".join(lines[max(0, int(number) - 3) : int(number) + 2]).split()) if file else ""
