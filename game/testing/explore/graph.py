"""Where plays of a region can go, and which slots still matter there.

A node is a block with the blocks to come back to; visits have no circle, so there are finitely many.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from game.run import operations as ops
from game.run.program import Choice, Program
from game.testing.explore.reads import Sight


class Node(NamedTuple):
    """A block and the blocks to come back to."""

    block: int
    stack: tuple[int, ...]


class Stop(NamedTuple):
    """Where a play stops. `kind` is ending, exit, dead end, ran out or loop; `what` is the number of the
    ending, of the scene entered, of the ask, or of the block; `stack` is that of an exit."""

    kind: str
    what: int
    stack: tuple[int, ...] = ()


@dataclass(frozen=True)
class Graph:
    """`after` are the nodes (or ~stop) that a node leads to without a choice, in the order of its operation,
    `picks` those of the options of an ask; `rank` is lower for what runs first; `heads` are the nodes at
    which a loop without a choice closes.

    `live` are the slots, as a bit mask, that matter when a node begins, `waiting` those that matter while a
    play stands at its ask. `plan` are the operations of a node that matter.
    """

    program: Program
    sight: Sight
    nodes: tuple[Node, ...]
    stops: tuple[Stop, ...]
    entries: tuple[int, ...]
    after: tuple[tuple[int, ...], ...]
    picks: Mapping[int, tuple[int, ...]]
    rank: tuple[int, ...]
    heads: frozenset[int]
    live: tuple[int, ...]
    waiting: Mapping[int, int]
    plan: tuple[tuple[ops.Operation, ...], ...]

    def last(self, node: int) -> ops.Operation:
        return self.program.blocks[self.nodes[node].block][-1]

    def ask(self, node: int) -> Choice:
        """The choice at which a node stops."""
        last = self.last(node)
        assert isinstance(last, ops.Ask)
        return self.program.asks[last.ask]


@dataclass
class _Walk:
    """A depth-first walk over what runs without a choice; the options found on the way are its next roots."""

    program: Program
    sight: Sight
    stopping: frozenset[int]
    number: dict[Node, int] = field(default_factory=dict)
    nodes: list[Node] = field(default_factory=list)
    stops: dict[Stop, int] = field(default_factory=dict)
    after: list[tuple[int, ...]] = field(default_factory=list)
    picks: dict[int, tuple[int, ...]] = field(default_factory=dict)
    finished: dict[int, int] = field(default_factory=dict)
    heads: set[int] = field(default_factory=set)

    def node(self, block: int, stack: tuple[int, ...]) -> int:
        node = Node(self.sight.skipped(block), stack)
        if node not in self.number:
            self.number[node] = len(self.nodes)
            self.nodes.append(node)
            self.after.append(())
        return self.number[node]

    def stop(self, kind: str, what: int, stack: tuple[int, ...] = ()) -> int:
        return ~self.stops.setdefault(Stop(kind, what, stack), len(self.stops))

    def walk(self, roots: Iterable[int]) -> None:
        waiting = list(roots)
        while waiting:
            root = waiting.pop()
            if root not in self.finished:
                waiting += self._from(root)

    def _from(self, root: int) -> list[int]:
        picked: list[int] = []
        path, inside = [(root, self._open(root, picked))], {root}
        while path:
            node, rest = path[-1]
            if not rest:
                path.pop()
                inside.discard(node)
                self.finished[node] = len(self.finished)
            elif (to := rest.pop()) in inside:
                self.heads.add(to)
            elif to not in self.finished:
                path.append((to, self._open(to, picked)))
                inside.add(to)
        return picked

    def _open(self, number: int, picked: list[int]) -> list[int]:
        node = self.nodes[number]
        last = self.program.blocks[node.block][-1]
        self.after[number] = self._after(node, last)
        if isinstance(last, ops.Ask):
            options = self.program.asks[last.ask].options
            self.picks[number] = tuple(self.node(option.block, node.stack) for option in options)
            picked += self.picks[number]
        return [to for to in self.after[number] if to >= 0]

    def _after(self, node: Node, last: ops.Operation) -> tuple[int, ...]:
        match last:
            case ops.Branch():
                ways = self.sight.ways(last)
                return tuple(self.node(way, node.stack) for way in ways)
            case ops.Jump(block):
                return (self.node(block, node.stack),)
            case ops.Go(scene):
                return (self._enter(scene, ()),)
            case ops.Call(scene, back):
                return (self._enter(scene, (*node.stack, back)),)
            case ops.Return():
                if node.stack:
                    return (self.node(node.stack[-1], node.stack[:-1]),)
                return (self.stop("ran out", node.block),)
            case ops.Ask(ask):
                return self._unasked(node, ask)
            case ops.Roll(cases, otherwise):
                blocks = (*(case.block for case in cases), otherwise)
                return tuple(self.node(block, node.stack) for block in blocks)
            case ops.End(ending):
                return (self.stop("ending", ending),)
        raise TypeError(last)

    def _enter(self, scene: int, stack: tuple[int, ...]) -> int:
        if scene in self.stopping:
            return self.stop("exit", scene, stack)
        return self.node(self.program.scenes[scene].start, stack)

    def _unasked(self, node: Node, ask: int) -> tuple[int, ...]:
        choice = self.program.asks[ask]
        if any(self.sight.always_open(option) for option in choice.options):
            return ()
        if choice.otherwise >= 0:
            return (self.node(choice.otherwise, node.stack),)
        return (self.stop("dead end", ask),)


def draw_graph(
    program: Program,
    entries: tuple[Node, ...],
    stopping: frozenset[int] = frozenset(),
    flow: bool = False,
    wanted: Mapping[tuple[int, ...], int] | None = None,
) -> Graph:
    """The graph of the plays that begin at these nodes and stop where they enter a scene of `stopping`.

    `wanted` are the slots that matter after an exit, by the stack there. With `flow` texts are not looked at.
    """
    sight = Sight(program, flow)
    walk = _Walk(program, sight, stopping)
    roots = tuple(walk.node(*entry) for entry in entries)
    walk.walk(roots)
    nodes = walk.nodes
    for number in sorted(walk.heads):
        walk.stop("loop", nodes[number].block)
    ends = [(wanted or {}).get(stop.stack, 0) if stop.kind == "exit" else 0 for stop in walk.stops]
    live, waiting = _liveness(walk, ends)
    most = len(nodes)
    return Graph(
        program=program,
        sight=sight,
        nodes=tuple(nodes),
        stops=tuple(walk.stops),
        entries=roots,
        after=tuple(walk.after),
        picks=walk.picks,
        rank=tuple(most - walk.finished[i] for i in range(most)),
        heads=frozenset(walk.heads),
        live=tuple(live),
        waiting=waiting,
        plan=tuple(
            sight.plan(node.block, _out(walk, i, live, ends, waiting)) for i, node in enumerate(nodes)
        ),
    )


def _liveness(walk: _Walk, ends: list[int]) -> tuple[list[int], dict[int, int]]:
    """Backward, round and round until nothing grows."""
    nodes = walk.nodes
    live = [0] * len(nodes)
    waiting: dict[int, int] = dict.fromkeys(walk.picks, 0)
    before: list[list[int]] = [[] for _ in nodes]
    for node, after in enumerate(walk.after):
        for to in (*after, *walk.picks.get(node, ())):
            if to >= 0:
                before[to].append(node)
    order = sorted(range(len(nodes)), key=walk.finished.__getitem__, reverse=True)
    open_nodes, inside = order, set(order)
    while open_nodes:
        node = open_nodes.pop()
        inside.discard(node)
        if node in waiting:
            asked = walk.sight.of_ask(nodes[node].block)
            for to in walk.picks[node]:
                asked |= live[to]
            waiting[node] = asked
        found = walk.sight.before(nodes[node].block, _out(walk, node, live, ends, waiting))
        if found != live[node]:
            live[node] = found
            new = [one for one in before[node] if one not in inside]
            open_nodes += new
            inside.update(new)
    return live, waiting


def _out(walk: _Walk, node: int, live: list[int], ends: list[int], waiting: Mapping[int, int]) -> int:
    """The slots that matter when a node is left."""
    found = waiting.get(node, 0)
    for to in walk.after[node]:
        found |= live[to] if to >= 0 else ends[~to] if ~to < len(ends) else 0
    return found
