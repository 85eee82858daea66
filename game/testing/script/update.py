"""Rewrites what no longer holds in test files to what the play gives now."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from game.source.source import Span
from game.testing.script.checks import Failure
from game.testing.script.edits import Place, changed
from game.testing.script.parameters import has_place
from game.testing.script.report import Outcome, Ran
from game.testing.script.running import FAILED
from game.testing.script.values import Mended, mended
from game.testing.script.wording import flat

_VARIES = "is left as it is: with other parameters it says something else."


def update(outcome: Outcome, here: Path) -> list[str]:
    """Writes the files anew, and says what was done at each place that failed."""
    told: list[str] = []
    for ran in outcome.files:
        found = dict(_places(ran))
        told += [_told(failure, what) for failure, what in found.values()]
        wanted = {place: what.text for place, (_, what) in found.items() if not what.left}
        if wanted:
            text = changed(ran.loaded.source, ran.loaded.roots, wanted)
            told += _write(here / ran.loaded.file, text)
    return told


def _places(ran: Ran) -> Iterator[tuple[Place, tuple[Failure, Mended]]]:
    """Each place that failed, and what becomes of it."""
    at: defaultdict[Place, list[tuple[Failure, Span]]] = defaultdict(list)
    for result in ran.results:
        for failure in result.failures if result.outcome == FAILED else ():
            at[failure.span.line, failure.span.column].append((failure, result.case.span))
    variants = Counter(result.case.span for result in ran.results)
    for place, found in sorted(at.items()):
        first, test = found[0]
        ways = tuple(dict.fromkeys(mended(failure) for failure, _ in found))
        raw = ran.loaded.source.line(place[0])[place[1] - 1 : first.span.end_column - 1]
        varies = len(ways) > 1 or has_place(raw) or len(found) < variants[test]
        yield place, (first, Mended(None, _VARIES) if varies and not ways[0].left else ways[0])


def _told(failure: Failure, what: Mended) -> str:
    if what.left:
        done = what.left
    else:
        done = "is taken out: nothing there is like it." if what.text is None else f"is now “{what.text}”."
    return f"{failure.span}: “{flat(failure.wrote)}” {done}"


def _write(file: Path, text: str) -> list[str]:
    """Puts the text into the file, its line ends as they were; what went wrong."""
    try:
        ends = "\r\n" if b"\r\n" in file.read_bytes() else "\n"
        file.write_text(text, "utf-8", newline=ends)
    except OSError as error:
        return [f"{file} cannot be written: {(error.strerror or 'no reason given').lower()}."]
    return []
