"""The rows of matrix.yaml, and what the story holds for them: its tests, by the scene they stand in."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from game.build.build import Build, names_of
from game.model.story import Story
from game.run.operations import Expr
from game.run.program import Program
from game.syntax.expressions import parse
from game.testing.conditions import Condition, conditions

MATRIX = Path(__file__).parent / "matrix.yaml"
CELLS = ("soon", "middle", "late", "ending")

Mark = tuple[object, object]
"""What an expression asks of a variable: its name and the value it is compared with; None for any other
question."""


@dataclass(frozen=True)
class Begin:
    """A scene, and what the variables hold as a play begins there."""

    scene: str
    values: Mapping[str, object]


@dataclass(frozen=True)
class Row:
    """One cause, and where it comes back.

    `when` holds once the cause has happened; `through` are variables that the cause changes, or counts as
    seen(scene), and that carry it on. `by` and the four cells list places: a scene, or an option as
    scene.choose.option. `begin` is for what is too rare to wait for: some of the plays start there.
    """

    number: int
    cause: str
    when: str
    through: tuple[str, ...]
    by: tuple[str, ...]
    cells: Mapping[str, tuple[str, ...]]
    begin: Begin | None


def rows() -> tuple[Row, ...]:
    return tuple(_row(found) for found in yaml.safe_load(MATRIX.read_text("utf-8")))


def _row(found: Mapping[str, Any]) -> Row:
    cells = {cell: tuple(found[cell]) for cell in CELLS}
    through = tuple(found.get("through", ()))
    begin = Begin(**found["begin"]) if "begin" in found else None
    return Row(found["row"], found["cause"], found["when"], through, tuple(found["by"]), cells, begin)


class Asked(NamedTuple):
    """A test in a scene. `condition` is its id; -1 is the test of a scene in a deck that is drawn from."""

    scene: str
    where: str
    marks: frozenset[Mark]
    condition: int


def asked(build: Build, program: Program) -> tuple[Asked, ...]:
    """Every test of the story with its scene."""
    story = build.story
    assert story is not None
    names = names_of(story)
    starts = sorted((scene.span.file, scene.span.line, scene.id) for scene in story.scenes)
    slots = {i: slot.name for i, slot in enumerate(program.slots)}
    found = [_asked(item, starts, slots) for item in conditions(program)]
    own = [(scene, names.test(scene.when.tree).code) for scene in story.scenes if scene.when is not None]
    found += [Asked(scene.id, str(scene.span.file), frozenset(marks(code)), -1) for scene, code in own]
    return tuple(found)


def _asked(item: Condition, starts: list[tuple[str, int, str]], slots: Mapping[int, str]) -> Asked:
    file, _, line = item.where.rpartition(":")
    scene = starts[bisect_right(starts, (file, int(line), "\uffff")) - 1][2]
    found = frozenset((slots[slot], value) for slot, value in marks(item.expr) if isinstance(slot, int))
    return Asked(scene, item.where, found, item.id)


def wanted(row: Row, story: Story) -> frozenset[Mark]:
    """What a test must ask, one of these, to belong to a row. Raises Fault where a name is wrong.

    Where `when` asks for one value (opening == keys, letter_m in notebook), a question about another value of
    the same variable is none about this row.
    """
    names = names_of(story)
    found = set(marks(names.test(parse(row.when)).code))
    exact = {mark for mark in found if mark[1] is not None}
    named = {name for name, _ in exact}
    through = {mark for name in row.through for mark in marks(names.infer(parse(name)).code)}
    return frozenset(exact | {mark for mark in found if mark[0] not in named} | through)


def marks(expr: Expr) -> Iterator[Mark]:
    """Everything that an expression asks: of each variable in it any question, and the values named."""
    match expr:
        case ("slot", name):
            yield name, None
        case ("seen", scene):
            yield f"seen {scene}", None
        case ("==", ("slot", name), int(value)) | ("has", ("slot", name), int(value)):
            yield name, value
            yield name, None
        case (_, *parts):
            for part in parts:
                yield from marks(part)
