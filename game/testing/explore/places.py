"""Where a state can stand."""

from game.testing.explore.graph import Graph
from game.testing.explore.layout import Layout, layout_of


class Places:
    """At the ask of a node, then at a stop, then before an entry."""

    def __init__(self, graph: Graph, wanted: dict[tuple[int, ...], int]) -> None:
        self.graph = graph
        self.stops = len(graph.nodes)
        self.entries = self.stops + len(graph.stops)
        self._layouts: dict[int, Layout] = {}
        self._wanted = wanted

    def live(self, place: int) -> int:
        if place >= self.entries:
            return self.graph.live[self.graph.entries[place - self.entries]]
        if place >= self.stops:
            stop = self.graph.stops[place - self.stops]
            return self._wanted.get(stop.stack, 0) if stop.kind == "exit" else 0
        return self.graph.waiting[place]

    def layout(self, place: int) -> Layout:
        live = self.live(place)
        if live not in self._layouts:
            self._layouts[live] = layout_of(self.graph.program.slots, live)
        return self._layouts[live]
