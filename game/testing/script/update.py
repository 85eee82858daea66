"""Rewrites what no longer holds in test files to what the play gives now."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from game.source.source import Span
from game.syntax import nodes
from game.testing.files import CannotWrite, write_text
from game.testing.script.edits import Place, changed, emptied
from game.testing.script.moment import Failure
from game.testing.script.parameters import has_place
from game.testing.script.renamed import renamed
from game.testing.script.report import Outcome, Ran
from game.testing.script.running import FAILED
from game.testing.script.stage import Stage
from game.testing.script.values import Mended, mended
from game.testing.script.wording import flat

_ROUNDS = 100
"""A pick that was renamed hides what comes after it until it can be made again."""
_VARIES = "is left as it is: with other parameters it says something else."
_LAST = "is left as it is: without it nothing would be left of the test."
_KNOWN = ("hidden", "prefer", "avoid")
"""The keys whose options may not show, so that a test with a strange one is not even played."""

Mends = dict[Place, tuple[Span, str, Mended]]
"""What was written at a place, and what becomes of it."""


def update(run: Callable[[], Outcome], stage: Stage, here: Path) -> tuple[Outcome, list[str]]:
    """Runs the tests and writes the files anew until nothing more can be mended. Gives what the tests come to
    then, and what was done at each place that failed."""
    told: list[str] = []
    for _ in range(_ROUNDS):
        outcome = run()
        left: list[str] = []
        is_written = False
        for ran in outcome.files:
            found = _spared(ran, _mends(ran, stage))
            told += [_told(*item) for item in found.values() if not item[2].left]
            left += [_told(*item) for item in found.values() if item[2].left]
            wanted = {place: what.text for place, (_, _, what) in found.items() if not what.left}
            trouble = _write(here / ran.loaded.file, _changed(ran, wanted)) if wanted else ""
            left += [trouble] if trouble else []
            is_written |= bool(wanted) and not trouble
        if not is_written:
            break
    return outcome, told + left


def _changed(ran: Ran, wanted: Mapping[Place, str | None]) -> str:
    return changed(ran.loaded.source, ran.loaded.roots, wanted)


def _mends(ran: Ran, stage: Stage) -> Mends:
    """What becomes of each place that failed, in the order of the file."""
    return dict(sorted([*_strange(ran, stage), *_failed(ran)]))


def _strange(ran: Ran, stage: Stage) -> Iterator[tuple[Place, tuple[Span, str, Mended]]]:
    """The options under `hidden`, `prefer` and `avoid` that the story does not have."""
    wrong = {item.span for item in ran.loaded.found if item.code == "unknown-name"}
    for node in (node for root in ran.loaded.roots for node in _known_labels(root, False)):
        if node.span in wrong and not has_place(node.value):
            what = Mended(renamed(node.value, stage.options), gone="no option of the story is like it.")
            yield (node.line, node.column), (node.span, node.value, what)


def _known_labels(node: nodes.Node, is_below: bool) -> Iterator[nodes.Scalar]:
    """The scalars below these keys."""
    if isinstance(node, nodes.Mapping):
        for key, value in node.items:
            yield from _known_labels(value, key.value in _KNOWN)
    elif isinstance(node, nodes.Sequence):
        for item in node.items:
            yield from _known_labels(item, is_below)
    elif isinstance(node, nodes.Scalar) and is_below:
        yield node


def _failed(ran: Ran) -> Iterator[tuple[Place, tuple[Span, str, Mended]]]:
    at: defaultdict[Place, list[tuple[Failure, Span]]] = defaultdict(list)
    for result in ran.results:
        for failure in result.failures if result.outcome == FAILED else ():
            at[failure.span.line, failure.span.column].append((failure, result.case.span))
    variants = Counter(result.case.span for result in ran.results)
    for place, found in at.items():
        first, test = found[0]
        ways = tuple(dict.fromkeys(mended(failure) for failure, _ in found))
        raw = ran.loaded.source.line(place[0])[place[1] - 1 : first.span.end_column - 1]
        varies = len(ways) > 1 or has_place(raw) or len(found) < variants[test]
        what = Mended(None, _VARIES) if varies and not ways[0].left else ways[0]
        yield place, (first.span, first.wrote, what)


def _spared(ran: Ran, found: Mends) -> Mends:
    """The mends without those that would take out all steps of a test."""
    wanted = {place: what.text for place, (_, _, what) in found.items() if not what.left}
    for root in ran.loaded.roots:
        steps = root.get("steps") if isinstance(root, nodes.Mapping) else None
        if steps is None or not emptied(ran.loaded.source, steps, wanted):
            continue
        inside = ((steps.line, steps.column), (steps.end_line, steps.end_column))
        for place, (span, wrote, what) in found.items():
            if inside[0] <= place <= inside[1] and what.text is None and not what.left:
                found[place] = (span, wrote, Mended(None, _LAST))
    return found


def _told(span: Span, wrote: str, what: Mended) -> str:
    done = what.left or (f"is taken out: {what.gone}" if what.text is None else f"is now “{what.text}”.")
    return f"{span}: “{flat(wrote)}” {done}"


def _write(file: Path, text: str) -> str:
    """Puts the text into the file, its line ends as they were; what went wrong, or nothing."""
    try:
        ends = "\r\n" if b"\r\n" in file.read_bytes() else "\n"
        write_text(file, text.replace("\n", ends))
    except (OSError, CannotWrite) as refused:
        return str(refused)
    return ""
