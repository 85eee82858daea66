"""The edges of a search in one piece, and an order in which most of them lead forward."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from game.testing.explore.search import Search

_AT_ONCE = 1 << 15
_COUNTED = 1 << 20
_Number = TypeVar("_Number", np.uint32, np.float32)


@dataclass(frozen=True)
class Web:
    """The edges of the expanded states: those of `order[i]` are `to[starts[i]:starts[i + 1]]`; `size` counts
    all states. `layers` are the places in `order`, cut and put in line so that without circles every edge
    leads to a later layer."""

    order: NDArray[np.uint32]
    starts: NDArray[np.int64]
    to: NDArray[np.uint32]
    weight: NDArray[np.float32]
    size: int
    layers: Sequence[NDArray[np.int32]] = ()

    def edges(self, ranks: NDArray[np.int32]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The edges of these states, and where those of each begin among them."""
        degree = self.starts[ranks + 1] - self.starts[ranks]
        ends = np.cumsum(degree)
        first = ends - degree
        return np.repeat(self.starts[ranks] - first, degree) + np.arange(ends[-1]), first


def web_of(search: Search) -> Web:
    """The edges of a search, which has them no longer and is over."""
    search.table.close()
    edges = search.edges
    order = _taken(edges.order, np.uint32)
    starts = np.concatenate(([0], np.cumsum(_taken(edges.degree, np.uint32), dtype=np.int64)))
    to, weight = _taken(edges.to, np.uint32), _taken(edges.weight, np.float32)
    web = Web(order, starts, to, weight, search.table.size)
    cuts = [*search.levels, len(order)]
    return Web(order, starts, to, weight, search.table.size, _layers(web, cuts))


def _taken(parts: list[NDArray[_Number]], kind: type[_Number]) -> NDArray[_Number]:
    """All parts as one; each is let go when it is copied, since both at once take memory."""
    found = np.empty(sum(map(len, parts)), kind)
    end = len(found)
    while parts:
        part = parts.pop()
        found[end - len(part) : end] = part
        end -= len(part)
    return found


def _layers(web: Web, cuts: Sequence[int]) -> list[NDArray[np.int32]]:
    """States to which no edge leads that is not yet followed (Kahn 1962); where circles leave none, those
    that were met first. `cuts` are where the levels of the search end in the order."""
    waiting = _arriving(web)
    rank = np.full(web.size, -1, np.int32)
    rank[web.order] = np.arange(len(web.order), dtype=np.int32)
    found: list[NDArray[np.int32]] = []
    first = 0
    for last in cuts:
        ready = (np.flatnonzero(rank[web.order[first:last]] >= 0) + first).astype(np.int32)
        while len(ready):
            found.append(ready)
            rank[web.order[ready]] = -1
            free = [_freed(web, part, waiting, rank) for part in parts(ready)]
            ready = rank[np.unique(np.concatenate(free))]
        first = last
    return found


def _arriving(web: Web) -> NDArray[np.int32]:
    """How many edges lead to each state; not all at once, for `bincount` copies what it counts."""
    found = np.zeros(web.size, np.int32)
    for start in range(0, len(web.to), _COUNTED):
        some = np.bincount(web.to[start : start + _COUNTED])
        found[: len(some)] += some.astype(np.int32)
    return found


def _freed(
    web: Web, ranks: NDArray[np.int32], waiting: NDArray[np.int32], rank: NDArray[np.int32]
) -> NDArray[np.uint32]:
    """The states to which all edges have been followed, now that those of `ranks` are."""
    to = web.to[web.edges(ranks)[0]]
    np.subtract.at(waiting, to, np.int32(1))  # of the same type: many times as fast in numpy
    free: NDArray[np.uint32] = to[(waiting[to] == 0) & (rank[to] >= 0)]
    return free


def parts(ranks: NDArray[np.int32]) -> Iterator[NDArray[np.int32]]:
    """Not too many at once: the arrays between take memory."""
    for start in range(0, len(ranks), _AT_ONCE):
        yield ranks[start : start + _AT_ONCE]
