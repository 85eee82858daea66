"""A test file to its cases, and what is wrong with it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
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
from game.testing.script.model import Playthrough, Step, Suite
from game.testing.script.parameters import Values, Variant, declared, variants
from game.testing.script.stage import Stage

DEFAULT_SEED = 1


class Case(NamedTuple):
    """One playthrough to run. `start` is its first scene, None for the story's; `values` are those set."""

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


@dataclass(frozen=True)
class _Defaults:
    suite: str = ""
    start: str | None = None
    values: Mapping[str, object] = field(default_factory=dict)
    seed: int = DEFAULT_SEED
    parameters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def read_cases(source: Source, stage: Stage) -> Loaded:
    """The cases of a file. A document with a mistake has none; with a mistake in the suite, no document."""
    documents, yaml = load(source)
    reading = Reading({}, [item for item in yaml if item.code != "empty-file"])
    roots = [document.root for document in documents if document.root is not None]
    defaults: _Defaults | None = _Defaults(source.file)
    tests = roots
    if roots and isinstance(roots[0], nodes.Mapping) and roots[0].get("suite") is not None:
        defaults, tests = _suite(roots[0], stage, reading), roots[1:]
    cases: dict[str, Case] = {}
    for root in tests:
        for case in _document(root, defaults or _Defaults(), stage, reading):
            _add(case, cases, reading)
    sound = tuple(cases.values()) if defaults is not None else ()
    return Loaded(source.file, source, tuple(roots), sound, _once(reading.found))


def _once(found: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    """What is wrong, each once: combinations of parameters repeat it."""
    return tuple(sorted(set(found), key=lambda item: (item.span, item.message)))


def _add(case: Case, cases: dict[str, Case], reading: Reading) -> None:
    before = cases.setdefault(case.title, case)
    if before is not case:
        message = f"There are two tests “{case.title}”; the other is in line {before.span.line}."
        reading.wrong("duplicate-key", case.span, message, "Give one of them another name.")


def _suite(root: nodes.Mapping, stage: Stage, reading: Reading) -> _Defaults | None:
    before = len(reading.found)
    common = declared(root, reading)
    suite = reader.read(Suite, root, reading, "a suite")
    if suite is None:
        return None
    reading.found.extend(item for leaf in leaves(walk(suite)) for item in leaf.link(stage.names))
    values = _values(suite.set, stage, reading)
    if len(reading.found) > before:
        return None
    start = suite.from_.value if suite.from_ is not None else None
    seed = suite.seed.value if suite.seed is not None else DEFAULT_SEED
    return _Defaults(suite.suite.value, start, values, seed, common)


def _document(root: nodes.Node, defaults: _Defaults, stage: Stage, reading: Reading) -> Iterator[Case]:
    """The cases of one document, if nothing is wrong with it."""
    if not isinstance(root, nodes.Mapping):
        hint = "Write `test:` and a name, and below it `steps:`."
        reading.wrong("wrong-shape", root.span, "Here a playthrough should stand, with its keys.", hint)
        return
    before = len(reading.found)
    found = [_case(one, defaults, stage, reading) for one in variants(root, defaults.parameters, reading)]
    if len(reading.found) == before:
        yield from (case for case in found if case is not None)


def _case(one: Variant, defaults: _Defaults, stage: Stage, reading: Reading) -> Case | None:
    test = reader.read(Playthrough, one.root, reading, "a playthrough")
    if test is None:
        return None
    reading.found.extend(item for leaf in leaves(walk(test)) for item in leaf.link(stage.names))
    return Case(
        file=one.root.source.file,
        suite=defaults.suite,
        name=test.test.value,
        parameters=one.values,
        span=test.test.span,
        start=test.from_.value if test.from_ is not None else defaults.start,
        values={**defaults.values, **_values(test.set, stage, reading)},
        seed=test.seed.value if test.seed is not None else defaults.seed,
        fails=test.fails.value if test.fails is not None else "",
        steps=test.steps.items,
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
