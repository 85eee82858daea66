"""A test file to its cases, and what is wrong with it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from game.model import reading as reader
from game.model.reading import Reading
from game.model.word import leaves, walk
from game.session.values import VARIABLES, BadValue, slot_value
from game.source.diagnostic import Diagnostic
from game.source.source import Source, Span
from game.source.suggest import did_you_mean
from game.syntax import nodes
from game.syntax.load import load
from game.testing.script.fields import Given
from game.testing.script.hints import hinted
from game.testing.script.model import Playthrough, Step, Suite
from game.testing.script.parameters import Table, Values, Variant, declared, is_filled, variants
from game.testing.script.stage import Stage

DEFAULT_SEED = 1
SHARED = ("from", "set", "seed", "prefer", "avoid")
"""The keys of a test that a suite may hold for all of them."""


class Case(NamedTuple):
    """One playthrough to run. `start` is its first scene, None for the story's; `values` are those set;
    `prefer` and `avoid` hold in every step that goes on by itself."""

    file: str
    suite: str
    name: str
    parameters: Values
    span: Span
    start: str | None
    values: Mapping[str, object]
    seed: int
    fails: str
    steps: tuple[Step, ...]
    prefer: tuple[str, ...]
    avoid: tuple[str, ...]

    @property
    def title(self) -> str:
        """The name, with the values of the parameters."""
        told = ", ".join(f"{name}={value}" for name, value in self.parameters.items())
        return f"{self.name} [{told}]" if told else self.name


class Loaded(NamedTuple):
    """What a file holds: its text, the cases in its sound documents, and what is wrong with the others."""

    file: str
    source: Source
    roots: tuple[nodes.Node, ...]
    cases: tuple[Case, ...]
    found: tuple[Diagnostic, ...]


class _Suite(NamedTuple):
    """What the first document says for the others: keys that hold where a test has none of its own."""

    name: str = ""
    keys: tuple[tuple[nodes.Scalar, nodes.Node], ...] = ()
    parameters: tuple[Table, ...] = ()


def read_cases(source: Source, stage: Stage) -> Loaded:
    """The cases of a file. A document with a mistake has none; with a mistake in the suite, no document."""
    documents, yaml = load(source)
    reading = Reading({}, [item for item in yaml if item.code != "empty-file"])
    roots = [document.root for document in documents if document.root is not None]
    suite, is_sound, tests = _Suite(source.file), True, roots
    if roots and isinstance(roots[0], nodes.Mapping) and roots[0].get("suite") is not None:
        suite, is_sound = _suite(roots[0], stage, reading)
        tests = roots[1:]
    cases: dict[str, Case] = {}
    for root in tests:
        for case in _document(root, suite, stage, reading):
            _add(case, cases, reading)
    found = _once(hinted(item, source) for item in reading.found)
    return Loaded(source.file, source, tuple(roots), tuple(cases.values()) if is_sound else (), found)


def _once(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """What is wrong, each once: combinations of parameters repeat it."""
    return tuple(sorted(set(found), key=lambda item: (item.span, item.message)))


def _add(case: Case, cases: dict[str, Case], reading: Reading) -> None:
    before = cases.setdefault(case.title, case)
    if before is not case:
        message = f"There are two tests “{case.title}”; the other is in line {before.span.line}."
        reading.wrong("duplicate-key", case.span, message, "Give one of them another name.")


def _suite(root: nodes.Mapping, stage: Stage, reading: Reading) -> tuple[_Suite, bool]:
    """The suite, and whether nothing is wrong with it. What placeholders stand in is read with each test."""
    before = len(reading.found)
    parameters = declared(root, reading)
    items = [(key, value) for key, value in root.items if key.value not in SHARED or not is_filled(value)]
    suite = reader.read(Suite, _with_items(root, items), reading, "a suite")
    if suite is not None:
        _link(suite, stage, reading)
        _values(suite.set, stage, reading)
    keys = tuple((key, value) for key, value in root.items if key.value in SHARED)
    name = suite.suite.value if suite is not None else ""
    return _Suite(name, keys, parameters), len(reading.found) == before


def _with_items(root: nodes.Mapping, items: list[tuple[nodes.Scalar, nodes.Node]]) -> nodes.Mapping:
    return nodes.Mapping(root.source, root.line, root.column, root.end_line, root.end_column, items)


def _link(read: Suite | Playthrough, stage: Stage, reading: Reading) -> None:
    reading.found.extend(item for leaf in leaves(walk(read)) for item in leaf.link(stage.names))


def _completed(root: nodes.Mapping, suite: _Suite) -> nodes.Mapping:
    """A test with what its suite says: keys that it has not itself, and variables that its `set` has not."""
    own = dict((key.value, value) for key, value in root.items)
    more = [(key, value) for key, value in suite.keys if key.value not in own]
    common = next((value for key, value in suite.keys if key.value == "set"), None)
    given = own.get("set")
    items = list(root.items)
    if isinstance(common, nodes.Mapping) and isinstance(given, nodes.Mapping):
        names = {key.value for key, _ in given.items}
        both = [*(item for item in common.items if item[0].value not in names), *given.items]
        items = [(key, _with_items(given, both) if key.value == "set" else value) for key, value in items]
    return _with_items(root, [*items, *more])


def _document(root: nodes.Node, suite: _Suite, stage: Stage, reading: Reading) -> Iterator[Case]:
    """The cases of one document, if nothing is wrong with it."""
    if not isinstance(root, nodes.Mapping):
        hint = "Write `test:` and a name, and below it `steps:`."
        reading.wrong("wrong-shape", root.span, "Here a playthrough should stand, with its keys.", hint)
        return
    before = len(reading.found)
    every = variants(_completed(root, suite), suite.parameters, reading)
    found = [_case(one, suite.name, stage, reading) for one in every]
    if len(reading.found) == before:
        yield from (case for case in found if case is not None)


def _case(one: Variant, suite: str, stage: Stage, reading: Reading) -> Case | None:
    test = reader.read(Playthrough, one.root, reading, "a playthrough")
    if test is None:
        return None
    _link(test, stage, reading)
    return Case(
        file=one.root.source.file,
        suite=suite,
        name=test.test.value,
        parameters=one.values,
        span=test.test.span,
        start=test.from_.value if test.from_ is not None else None,
        values=_values(test.set, stage, reading),
        seed=test.seed.value if test.seed is not None else DEFAULT_SEED,
        fails=test.fails.value if test.fails is not None else "",
        steps=test.steps.items,
        prefer=test.prefer.values if test.prefer is not None else (),
        avoid=test.avoid.values if test.avoid is not None else (),
    )


def _values(given: Given | None, stage: Stage, reading: Reading) -> dict[str, object]:
    """The values that `set` gives, each one that its variable can have."""
    slots = {slot.name: slot for slot in stage.program.slots if slot.kind in VARIABLES}
    found: dict[str, object] = {}
    for key, node in given.items if given is not None else ():
        if key.value not in slots:
            hint = did_you_mean(key.value, slots)
            reading.wrong("unknown-name", key.span, f"There is no variable “{key.value}”.", hint)
            continue
        value = _plain(node)
        try:
            slot_value(slots[key.value], value)
        except BadValue as bad:
            reading.wrong("wrong-shape", node.span, str(bad))
        found[key.value] = value
    return found


def _plain(node: nodes.Node) -> object:
    if isinstance(node, nodes.Sequence):
        return [item.value if isinstance(item, nodes.Scalar) else "" for item in node.items]
    return node.value if isinstance(node, nodes.Scalar) else ""
