"""The regions of regions.yaml, and what a search of their parts finds."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

import yaml

from game.run.program import Program
from game.testing.explore.coverage import Coverage
from game.testing.explore.explore import searched, told
from game.testing.explore.explored import Explored, Never
from game.testing.explore.graph import Node, draw_graph
from game.testing.explore.never import never
from game.testing.explore.region import Region, assumptions, scene_number, stopping
from game.testing.explore.search import Budget

REGIONS = Path(__file__).parent / "regions.yaml"
MOST = 200_000


@dataclass(frozen=True)
class Part:
    """A search: from a scene to scenes, at sets of values or at what plays bring."""

    scene: str
    stops: tuple[str, ...]
    sets: tuple[tuple[str, ...], ...]
    plays: int
    flow: bool
    most: int


@dataclass(frozen=True)
class Row:
    """A region. `allowed` (is not met) and `rare` (may be met) have reasons, by a piece of what is told or of
    its line."""

    name: str
    scene: str
    stops: tuple[str, ...]
    parts: tuple[Part, ...]
    bench: tuple[Part, ...]
    allowed: Mapping[str, str]
    rare: Mapping[str, str]


@dataclass(frozen=True)
class Found:
    """One part: whether it was searched to the end, and what was found."""

    part: Part
    complete: bool
    explored: Explored


def rows() -> tuple[Row, ...]:
    return tuple(row for found in yaml.safe_load(REGIONS.read_text("utf-8")) for row in _rows(found))


def _rows(found: Mapping[str, Any]) -> Iterator[Row]:
    for name, words in found.get("each", {found["region"]: {}}).items():
        yield _row(_filled(found, {"PLACE": name, **words}))


def _filled(found: Any, words: Mapping[str, str]) -> Any:
    """With words in the places of their keys."""
    match found:
        case str():
            for key, word in words.items():
                found = found.replace(key, word)
            return found
        case list():
            return [_filled(item, words) for item in found]
        case dict():
            return {_filled(key, words): _filled(item, words) for key, item in found.items() if key != "each"}
    return found


def _row(found: Mapping[str, Any]) -> Row:
    scene, stops = found["from"], found.get("to", [])
    parts, bench = (
        tuple(_part({"from": scene, "to": stops, **part}) for part in found.get(key, ()))
        for key in ("parts", "bench")
    )
    return Row(
        found["region"], scene, tuple(stops), parts, bench, found.get("allowed", {}), found.get("rare", {})
    )


def _part(found: Mapping[str, Any]) -> Part:
    return Part(
        found["from"],
        tuple(found["to"]),
        tuple(map(tuple, found.get("sets", ()))),
        found.get("plays", 0),
        found.get("flow", False),
        found.get("most", MOST),
    )


def explored(program: Program, part: Part, met: Coverage) -> Found:
    """Searches a part, and adds what it met."""
    start = perf_counter()
    region = _region(program, part)
    begun = searched(program, region, Budget(part.most))
    _add(met, begun.search.coverage)
    return Found(part, begun.search.complete, told(begun, region, start))


def _region(program: Program, part: Part) -> Region:
    if part.plays:
        return Region(part.scene, part.stops, entries="plays", flow=part.flow, plays=part.plays)
    first, *more = (assumptions(program, given) for given in part.sets)
    return Region(part.scene, part.stops, first, "start", part.flow, tuple(more))


def _add(met: Coverage, more: Coverage) -> None:
    met.said |= more.said
    met.sides |= more.sides
    for opened, also in zip(met.opened, more.opened, strict=True):
        opened |= also
    for slot, ways in more.ways.items():
        met.ways[slot] = met.ways[slot] | ways if slot in met.ways else ways


def unmet(program: Program, row: Row, met: Coverage) -> tuple[Never, ...]:
    """What lies in a region and was not met."""
    entry = Node(program.scenes[scene_number(program, row.scene)].start, ())
    return never(draw_graph(program, (entry,), stopping(program, row.stops)), met)
