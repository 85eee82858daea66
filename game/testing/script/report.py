"""What came of the tests: lines for people, and JSON."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from game.source.diagnostic import Diagnostic
from game.source.source import Source
from game.testing.script.cases import Loaded
from game.testing.script.moment import Failure
from game.testing.script.running import EXPECTED, FAILED, PASSED, UNEXPECTED, Result, replay
from game.testing.script.trace import steps

_SIGNS = {PASSED: ".", FAILED: "F", EXPECTED: "x", UNEXPECTED: "X"}
_MISTAKES = "E"
_LONGEST = 20
"""Picks of a command that is printed; longer ones would bury what failed."""


class Ran(NamedTuple):
    """A file, and its cases that were played."""

    loaded: Loaded
    results: tuple[Result, ...]


class Outcome(NamedTuple):
    """All files; `seconds` for all of it; `story` is the folder as the shell was told, or empty."""

    files: tuple[Ran, ...]
    seconds: float
    story: str

    @property
    def results(self) -> tuple[Result, ...]:
        return tuple(result for ran in self.files for result in ran.results)

    @property
    def mistakes(self) -> tuple[Diagnostic, ...]:
        return tuple(item for ran in self.files for item in ran.loaded.found)

    @property
    def code(self) -> int:
        """0 where all is as expected, 1 where it is not, 2 where there is no test."""
        if not self.results and not self.mistakes:
            return 2
        return int(bool(self.mistakes) or not all(result.is_good for result in self.results))


def as_text(outcome: Outcome, is_long: bool = False) -> str:
    """A line of signs for each file, then everything that is not as it should be, and the counts. The long
    form has what each test picked, and commands of any length."""
    lines = [line for ran in outcome.files for line in (_walked(ran) if is_long else _signs(ran))]
    for ran in outcome.files:
        for item in ran.loaded.found:
            lines += ["", *_mistake(item, ran.loaded.source)]
        for result in ran.results:
            if not result.is_good:
                lines += ["", *_failed(result, outcome.story, is_long)]
    return "\n".join([*lines, "", summary(outcome)]) + "\n"


def _signs(ran: Ran) -> Iterator[str]:
    signs = "".join(_SIGNS[result.outcome] for result in ran.results) + _MISTAKES * bool(ran.loaded.found)
    if signs:
        yield f"{ran.loaded.file} {signs}"


def _walked(ran: Ran) -> Iterator[str]:
    """Each test with its picks, by steps and scenes."""
    for result in ran.results:
        yield f"{result.outcome.upper()} {result.case.title}"
        yield from (f"  {line}" for line in steps(result))


def _mistake(item: Diagnostic, source: Source) -> Iterator[str]:
    yield f"MISTAKE {item.span}: {item.message}"
    if source.line(item.span.line).strip():
        yield f"    | {source.line(item.span.line).strip()}"
    if item.hint:
        yield f"    = {item.hint}"


def _failed(result: Result, story: str, is_long: bool) -> Iterator[str]:
    yield f"FAILED {result.case.title}"
    if result.outcome == UNEXPECTED:
        yield f"  {result.case.span}: It should fail ({result.case.fails}), and passes."
    told: set[tuple[str, ...]] = set()
    for failure in result.failures:
        yield f"  {failure.span}: {failure.message}"
        yield from (f"      {line}" for line in failure.shown if failure.shown not in told)
        told.add(failure.shown)
    if result.why:
        yield f"  {result.case.span}: {result.why}"
    picks = len(result.play.picks) if result.play is not None else 0
    if is_long or picks <= _LONGEST:
        yield f"  Play it: {replay(result.case, result.play, story)}"
    else:
        begun = f" from “{result.case.start}”" if result.case.start is not None else ""
        yield f"  It stopped after {picks:,} picks with the seed {result.case.seed}{begun}."
        yield "  -v prints them, and the command that plays them."


def summary(outcome: Outcome) -> str:
    """`12 passed, 1 failed in 0.4 s`"""
    counts = Counter(result.outcome for result in outcome.results)
    told = [_count(counts[name], name) for name in (PASSED, FAILED, EXPECTED, UNEXPECTED) if counts[name]]
    told += [_count(len(outcome.mistakes), "mistake")] if outcome.mistakes else []
    return f"{', '.join(told) or 'No tests'} in {outcome.seconds:.1f} s"


def _count(number: int, what: str) -> str:
    plural = {EXPECTED: "expected failures", UNEXPECTED: "unexpected passes", "mistake": "mistakes"}
    return f"{number} {what if number == 1 else plural.get(what, what)}"


def as_json(outcome: Outcome) -> str:
    """The same for programs."""
    counts = Counter(result.outcome for result in outcome.results)
    found = {
        "passed": counts[PASSED],
        "failed": counts[FAILED],
        "expected_failures": counts[EXPECTED],
        "unexpected_passes": counts[UNEXPECTED],
        "seconds": round(outcome.seconds, 3),
        "tests": [_test(result, outcome.story) for result in outcome.results],
        "mistakes": [_place(item) | {"hint": item.hint} for item in outcome.mistakes],
    }
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _test(result: Result, story: str) -> dict[str, Any]:
    case = result.case
    return {
        "file": case.file,
        "line": case.span.line,
        "suite": case.suite,
        "test": case.name,
        "parameters": dict(case.parameters),
        "outcome": result.outcome,
        "fails": case.fails,
        "why": result.why,
        "failures": [_place(item) | {"key": item.key, "shown": list(item.shown)} for item in result.failures],
        "picks": [pick.option for pick in result.play.picks] if result.play is not None else [],
        "replay": replay(case, result.play, story),
        "seconds": round(result.seconds, 4),
    }


def _place(item: Failure | Diagnostic) -> dict[str, Any]:
    span = item.span
    return {"file": span.file, "line": span.line, "column": span.column, "message": item.message}
