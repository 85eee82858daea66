"""What a search never met, of what lies in its region."""

from collections.abc import Iterator

from game.build.constants import constant
from game.run import operations as ops
from game.run.operations import Parts
from game.source import marks
from game.testing.conditions import Condition, conditions
from game.testing.explore.coverage import Coverage
from game.testing.explore.explored import Never
from game.testing.explore.graph import Graph
from game.testing.explore.reads import turns_of

_SHOWN = 48
_SO_FAR = "not met so far: "


def never(graph: Graph, coverage: Coverage, sure: bool = True) -> tuple[Never, ...]:
    """Lines, alternatives, options and sides of tests, in the order of the program. What comes of a search
    that is not complete is not sure, and says so."""
    found = list(_options(graph, coverage, sure))
    if not graph.sight.flow:
        found += [*_lines(graph, coverage, sure), *_alternatives(graph, coverage, sure)]
    return (*found, *_sides(graph, coverage, sure))


def _blocks(graph: Graph) -> list[int]:
    return sorted({node.block for node in graph.nodes})


def _asks(graph: Graph) -> list[int]:
    last = (graph.program.blocks[block][-1] for block in _blocks(graph))
    return sorted({operation.ask for operation in last if isinstance(operation, ops.Ask)})


def _says(graph: Graph) -> Iterator[ops.Say]:
    for block in _blocks(graph):
        yield from (item for item in graph.program.blocks[block] if isinstance(item, ops.Say))


def _options(graph: Graph, coverage: Coverage, sure: bool) -> Iterator[Never]:
    for ask in _asks(graph):
        for option, opened in zip(graph.program.asks[ask].options, coverage.opened[ask], strict=True):
            if not opened:
                what = f"the option “{option.id}”"
                told = f"{what} is never open" if sure else f"{_SO_FAR}{what} open"
                yield Never("option", option.where, told)


def _lines(graph: Graph, coverage: Coverage, sure: bool) -> Iterator[Never]:
    for say in _says(graph):
        if not coverage.said[say.line]:
            where = graph.program.lines[say.line].where
            told = "never said: " if sure else f"{_SO_FAR}the line "
            yield Never("line", where, f"{told}“{_shown(say.parts)}”")


def _texts(graph: Graph) -> Iterator[tuple[str, Parts]]:
    for say in _says(graph):
        yield graph.program.lines[say.line].where, say.parts
    for ask in _asks(graph):
        for option in graph.program.asks[ask].options:
            yield option.where, option.label
            yield option.where, option.why


def _alternatives(graph: Graph, coverage: Coverage, sure: bool) -> Iterator[Never]:
    for where, parts in _texts(graph):
        for turn in turns_of(parts):
            for i, met in enumerate(coverage.ways.get(turn.slot, ())):
                if not met:
                    what = f"alternative {i + 1}"
                    told = f"{what} is never met" if sure else f"{_SO_FAR}{what}"
                    yield Never("alternative", where, f"{told}: “{_shown(turn.ways[i])}”")


def _sides(graph: Graph, coverage: Coverage, sure: bool) -> Iterator[Never]:
    for condition in conditions(graph.program):
        no, yes = coverage.sides[condition.id]
        hidden = condition.kind == "when" and no
        if bool(yes) != bool(no) and not hidden and constant(condition.expr, {}) is None:
            yield Never("condition", condition.where, _side(condition, bool(yes), sure))


def _side(condition: Condition, held: bool, sure: bool) -> str:
    names = {
        "if": "the test of this `if`",
        "text": "a test in this text",
        "when": "the `when` of this option",
        "label": "a test in this label",
        "why": "a test in this reason",
        "modifier": "the `when` of a modifier",
    }
    if sure:
        return f"{names[condition.kind]} {'always' if held else 'never'} holds"
    return f"{_SO_FAR}that {names[condition.kind]} {'does not hold' if held else 'holds'}"


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
