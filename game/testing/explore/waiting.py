"""Rows under way in a turn, as many as there is room for."""

from dataclasses import dataclass, field
from heapq import heappop, heappush
from typing import NamedTuple

from game.testing.explore.graph import Graph
from game.testing.explore.layout import Word
from game.testing.explore.rows import Rows, merged

_COPIES = 3
"""How often a column exists at most: waiting, joined with others, and taken apart again."""


class TooWide(Exception):
    """There is no room for the rows of a turn."""


class Room(NamedTuple):
    """How many rows a turn may have under way or landed, and bytes of them."""

    rows: int
    bytes: int


class Landing(NamedTuple):
    """Rows that have come to a place."""

    place: int
    words: list[Word]
    rows: Rows


@dataclass
class Waiting:
    """Rows that wait for their node, the first node first, and those that have landed."""

    graph: Graph
    room: Room | None
    heap: list[tuple[int, int]] = field(default_factory=list)
    parts: dict[int, list[Rows]] = field(default_factory=dict)
    landed: list[Landing] = field(default_factory=list)
    rows: int = 0
    bytes: int = 0

    def push(self, node: int, rows: Rows) -> None:
        """Raises TooWide."""
        if not len(rows):
            return
        if node not in self.parts:
            heappush(self.heap, (self.graph.rank[node], node))
            self.parts[node] = []
        self.parts[node].append(rows)
        self._count(len(rows), rows.bytes)

    def pop(self) -> tuple[int, Rows]:
        _, node = heappop(self.heap)
        parts = self.parts.pop(node)
        self.rows -= sum(map(len, parts))
        self.bytes -= sum(part.bytes for part in parts)
        return node, merged(parts, self.graph.live[node])

    def land(self, landing: Landing) -> None:
        """Raises TooWide."""
        self.landed.append(landing)
        self._count(len(landing.rows), landing.rows.bytes + sum(word.nbytes for word in landing.words))

    def _count(self, rows: int, size: int) -> None:
        self.rows += rows
        self.bytes += size
        room = self.room
        if room is not None and (self.rows > room.rows or _COPIES * self.bytes > room.bytes):
            raise TooWide
