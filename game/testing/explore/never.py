"""What a search never met, of what lies in its region."""

from collections.abc import Iterator

from game.build.constants import constant
from game.run import operations as ops
from game.run.operations import Nth, Parts
from game.source import marks
from game.testing.conditions import Condition, conditions
from game.testing.explore.coverage import Coverage
from game.testing.explore.explored import Never
from game.testing.explore.graph import Graph
from game.testing.explore.reads import turns_of

_SHOWN = 48


def never(graph: Graph, coverage: Coverage) -> tuple[Never, ...]:
    """Lines, alternatives, options and sides of tests, in the order of the program."""
    found = list(_options(graph, coverage))
    if not graph.sight.flow:
        found += [*_lines(graph, coverage), *_alternatives(graph, coverage)]
    return (*found, *_sides(graph, coverage))


def _blocks(graph: Graph) -> list[int]:
    return sorted({node.block for node in graph.nodes})


def _asks(graph: Graph) -> list[int]:
    last = (graph.program.blocks[block][-1] for block in _blocks(graph))
    return sorted({operation.ask for operation in last if isinstance(operation, ops.Ask)})


def _says(graph: Graph) -> Iterator[ops.Say]:
    for block in _blocks(graph):
        yield from (item for item in graph.program.blocks[block] if isinstance(item, ops.Say))


def _options(graph: Graph, coverage: Coverage) -> Iterator[Never]:
    for ask in _asks(graph):
        for option, opened in zip(graph.program.asks[ask].options, coverage.opened[ask], strict=True):
            if not opened:
                yield Never("option", option.where, f"the option “{option.id}” is never open")


def _lines(graph: Graph, coverage: Coverage) -> Iterator[Never]:
    for say in _says(graph):
        if not coverage.said[say.line]:
            where = graph.program.lines[say.line].where
            yield Never("line", where, f"never said: “{_shown(say.parts)}”")


def _texts(graph: Graph) -> Iterator[tuple[str, Parts]]:
    for say in _says(graph):
        yield graph.program.lines[say.line].where, say.parts
    for ask in _asks(graph):
        for option in graph.program.asks[ask].options:
            yield option.where, option.label
            yield option.where, option.why


def _alternatives(graph: Graph, coverage: Coverage) -> Iterator[Never]:
    for where, parts in _texts(graph):
        for turn in turns_of(parts):
            for i, met in enumerate(coverage.ways.get(turn.slot, ())):
                if not met:
                    yield Never("alternative", where, f"alternative {i + 1} is never met: “{_way(turn, i)}”")


def _way(turn: Nth, i: int) -> str:
    return _shown(turn.ways[i])


def _sides(graph: Graph, coverage: Coverage) -> Iterator[Never]:
    for condition in conditions(graph.program):
        no, yes = coverage.sides[condition.id]
        hidden = condition.kind == "when" and no
        if bool(yes) != bool(no) and not hidden and constant(condition.expr, {}) is None:
            yield Never("condition", condition.where, _side(condition, bool(yes)))


def _side(condition: Condition, held: bool) -> str:
    names = {
        "if": "the test of this `if`",
        "text": "a test in this text",
        "when": "the `when` of this option",
        "label": "a test in this label",
        "why": "a test in this reason",
        "modifier": "the `when` of a modifier",
    }
    return f"{names[condition.kind]} {'always' if held else 'never'} holds"


def _shown(parts: Parts) -> str:
    """The beginning of a text."""
    text = " ".join(marks.plain("".join(_words(parts))).split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + "…"


def _words(parts: Parts) -> Iterator[str]:
    for part in parts:
        match part:
            case str():
                yield part
            case ops.Value():
                yield "{…}"
            case ops.Either(_, yes, no):
                yield from _words(yes or no)
            case ops.Nth(_, ways):
                yield from _words(ways[0])
