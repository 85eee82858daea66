"""Runs the cases of test files."""

from collections.abc import Callable, Iterable
from pathlib import Path

from game.source.diagnostic import Diagnostic
from game.source.source import Source
from game.syntax.load import read_source
from game.testing.script.cases import Case, Loaded, read_cases
from game.testing.script.files import shown
from game.testing.script.report import Outcome, Ran
from game.testing.script.running import run
from game.testing.script.stage import Stage


def run_files(
    files: Iterable[Path], stage: Stage, word: str, story: str, here: Path, clock: Callable[[], float]
) -> Outcome:
    """Everything in these files; with a `word` only the cases that have it in their file's, suite's or own
    name, whatever its capitals. `story` and `here` say how the story and the files are called."""
    began = clock()
    found = []
    for path in files:
        loaded = _loaded(path, stage, here)
        chosen = [case for case in loaded.cases if _has(case, word)]
        found.append(Ran(loaded, tuple(run(case, stage, clock) for case in chosen)))
    return Outcome(tuple(found), clock() - began, story)


def _loaded(path: Path, stage: Stage, here: Path) -> Loaded:
    """The cases of a file, and what is wrong with it."""
    name = shown(path, here)
    source = read_source(path, name)
    if isinstance(source, Diagnostic):
        return Loaded(name, Source(name, ""), (), (), (source,))
    return read_cases(source, stage)


def _has(case: Case, word: str) -> bool:
    return word.casefold() in f"{case.file}\n{case.suite}\n{case.title}".casefold()
