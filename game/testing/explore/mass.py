"""What follows from the edges of a search: how likely each stop is, and from where none is reached."""

import numpy as np
from numpy.typing import NDArray

from game.testing.explore.web import Web, parts

_REST = 1e-9
"""The share of plays that may be left aside."""
_FEWER = 30
"""How much smaller a share is followed when all greater ones have come to their end."""
_MOST_ROUNDS, _MOST_EDGES = 1, 15_000_000
"""Work that is done at most: so often every edge, and so many edges."""
_LAYER, _LOOK = 3_000, 300
"""What it costs to follow the edges of a layer, and only to look whether there are any, in edges."""


def likelihoods(
    web: Web, entries: NDArray[np.int64], shares: NDArray[np.float64], traps: NDArray[np.int64]
) -> tuple[NDArray[np.float64], float]:
    """How likely a play that picks among open options alike is to come to each state not expanded; and how
    much of all plays was left aside, what went into a trap included. Layer by layer and round again, as long
    as enough is on its way."""
    waiting = np.zeros(web.size)
    np.add.at(waiting, entries, shares)
    stays = np.zeros(web.size, np.bool_)
    stays[traps] = True
    work, least, rest = _MOST_ROUNDS * len(web.to) + _MOST_EDGES, 1e-6, 1.0
    while work > 0 and rest > _REST and least > 1e-30:
        followed = _round(web, waiting, stays, least)
        rest = float(waiting[web.order].sum())
        work -= followed + 2 * _LOOK * len(web.layers)
        least /= 1 if followed else _FEWER
    rest = float(waiting[web.order].sum())
    waiting[web.order] = 0
    return waiting, rest


def _round(web: Web, waiting: NDArray[np.float64], stays: NDArray[np.bool_], least: float) -> int:
    """Moves every share above the least through all layers, forth and back; how many edges it went."""
    followed = 0
    for layer in (*web.layers, *reversed(web.layers)):
        states = web.order[layer]
        active = (waiting[states] > least) & ~stays[states]
        if active.any():
            followed += sum(_forward(web, part, waiting, stays) for part in parts(layer[active])) + _LAYER
    return followed


def _forward(
    web: Web, ranks: NDArray[np.int32], waiting: NDArray[np.float64], stays: NDArray[np.bool_]
) -> int:
    """Moves what waits at these states along their edges. Coming back to oneself is left out, which changes
    no outcome; where nothing else is left, `stays` is set."""
    states = web.order[ranks]
    edges, first = web.edges(ranks)
    degree = np.diff(np.append(first, len(edges)))
    to = web.to[edges]
    weight = np.where(to == np.repeat(states, degree), 0, web.weight[edges].astype(np.float64))
    total = np.add.reduceat(weight, first)
    stays[states[total == 0]] = True
    mass = np.where(total == 0, 0, waiting[states] / np.where(total == 0, 1, total))
    waiting[states[total > 0]] = 0
    np.add.at(waiting, to, weight * np.repeat(mass, degree))
    return len(edges)


def trapped(web: Web) -> NDArray[np.int64]:
    """The states from which a play can only go on and on, in the order in which they were met."""
    free = np.ones(web.size, np.bool_)
    free[web.order] = False
    while any([_freed(web, free, layer) for layer in reversed(web.layers)]):
        pass
    return np.flatnonzero(~free)


def _freed(web: Web, free: NDArray[np.bool_], layer: NDArray[np.int32]) -> bool:
    """Frees the states of a layer that lead to a free one. Whether there were any."""
    ranks = layer[~free[web.order[layer]]]
    found = False
    for part in parts(ranks):
        edges, starts = web.edges(part)
        out = np.logical_or.reduceat(free[web.to[edges]], starts)
        free[web.order[part[out]]] = True
        found |= bool(out.any())
    return found
