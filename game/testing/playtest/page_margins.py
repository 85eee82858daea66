"""What the margin of each source line says: how often it was reached, and which of its sides never were."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from game.model.story import Story
from game.run.program import Program
from game.testing.conditions import conditions
from game.testing.playtest.page_words import how_often, number, share
from game.testing.playtest.tally import Tally, options

_KINDS = {
    "if": "the test",
    "text": "the test in the text",
    "when": "when",
    "label": "the test in the label",
    "why": "the test in the reason",
    "modifier": "the modifier",
}


class Remark(NamedTuple):
    """One sentence beside a line; `never` where it tells of something that no play met."""

    text: str
    never: bool


class Item(NamedTuple):
    """One thing to be reached. `kind` is scene, line, option or condition; `where` is file:line.

    It was reached so many `times`; `met` of its `parts` (two sides of a condition, else itself) were.
    """

    kind: str
    where: str
    times: int
    met: int
    parts: int
    remark: Remark | None = None


class Margin(NamedTuple):
    """One source line. `kind` and `times` are those of the first thing on it; `half` says that a part of the
    others on it was never met."""

    kind: str
    times: int
    half: bool
    remarks: tuple[Remark, ...]


class Coverage(NamedTuple):
    """How many of the things of a file (or of all) were met."""

    lines: tuple[int, int]
    options: tuple[int, int]
    sides: tuple[int, int]

    @property
    def met(self) -> int:
        return self.lines[0] + self.options[0] + self.sides[0]

    @property
    def total(self) -> int:
        return self.lines[1] + self.options[1] + self.sides[1]

    @property
    def part(self) -> float:
        """0 … 1; 1 where there is nothing to be met."""
        return self.met / self.total if self.total else 1.0


def items(story: Story, program: Program, tally: Tally) -> tuple[Item, ...]:
    """Everything that a play can reach and that has a place, scenes first."""
    return (
        *_scenes(story, program, tally),
        *_lines(program, tally),
        *_options(program, tally),
        *_conditions(program, tally),
    )


def by_file(found: Iterable[Item]) -> Mapping[str, tuple[Item, ...]]:
    """The items of each file."""
    files: dict[str, list[Item]] = defaultdict(list)
    for item in found:
        files[item.where.rpartition(":")[0]].append(item)
    return {file: tuple(inside) for file, inside in files.items()}


def margins(found: Iterable[Item]) -> Mapping[int, Margin]:
    """{line number: margin} of the items of one file."""
    lines: dict[int, list[Item]] = defaultdict(list)
    for item in found:
        lines[int(item.where.rpartition(":")[2])].append(item)
    return {line: _margin(inside) for line, inside in lines.items()}


def coverage(found: Sequence[Item]) -> Coverage:
    def both(kind: str) -> tuple[int, int]:
        own = [item for item in found if item.kind == kind]
        return sum(item.met for item in own), sum(item.parts for item in own)

    return Coverage(both("line"), both("option"), both("condition"))


def _margin(inside: Sequence[Item]) -> Margin:
    first = inside[0]
    half = any(item.met < item.parts for item in inside)
    return Margin(first.kind, first.times, half, tuple(item.remark for item in inside if item.remark))


def _scenes(story: Story, program: Program, tally: Tally) -> Iterator[Item]:
    places = {scene.id: f"{scene.span.file}:{scene.scene.span.line}" for scene in story.scenes}
    for scene, count in zip(program.scenes, tally.scenes, strict=True):
        if scene.id in places:
            remark = None if count else Remark("never entered", True)
            yield Item("scene", places[scene.id], count, min(count, 1), 1, remark)


def _lines(program: Program, tally: Tally) -> Iterator[Item]:
    """A paragraph said in more than one place of the program is one paragraph of the file."""
    counts: dict[str, int] = defaultdict(int)
    for line, count in zip(program.lines, tally.lines, strict=True):
        counts[line.where] += count
    for where, count in counts.items():
        yield Item("line", where, count, min(count, 1), 1)


def _options(program: Program, tally: Tally) -> Iterator[Item]:
    """The scenes of a deck are options wherever they are drawn: one option of the file each."""
    counts: dict[str, tuple[int, int]] = {}
    for option, open_, taken in zip(options(program), tally.offered, tally.taken, strict=True):
        before = counts.get(option.where, (0, 0))
        counts[option.where] = before[0] + open_, before[1] + taken
    for where, (open_, taken) in counts.items():
        yield Item("option", where, taken, min(taken, 1), 1, _option_remark(open_, taken))


def _option_remark(open_: int, taken: int) -> Remark:
    if not open_:
        return Remark("never offered", True)
    if not taken:
        return Remark(f"offered {how_often(open_)}, never taken", True)
    return Remark(f"taken {number(taken)} of {number(open_)} offered, {share(taken, open_)}", False)


def _conditions(program: Program, tally: Tally) -> Iterator[Item]:
    """The test of a scene in a deck is asked wherever it is drawn: one test of the file."""
    counts: dict[tuple[object, ...], tuple[str, str, int, int]] = {}
    for test in conditions(program):
        no, yes = tally.sides[2 * test.id : 2 * test.id + 2]
        key = (test.where, test.kind, test.expr, test.id if test.ask < 0 else -1)
        *_, noes, yeses = counts.get(key, ("", "", 0, 0))
        counts[key] = test.where, test.kind, noes + no, yeses + yes
    for where, kind, no, yes in counts.values():
        met = min(no, 1) + min(yes, 1)
        yield Item("condition", where, no + yes, met, 2, _test_remark(_KINDS[kind], no, yes))


def _test_remark(name: str, no: int, yes: int) -> Remark:
    if not no and not yes:
        return Remark(f"{name}: never asked", True)
    sides = (f"true {number(yes)}" if yes else "never true", f"false {number(no)}" if no else "never false")
    return Remark(f"{name}: {', '.join(sides)}", not (no and yes))
