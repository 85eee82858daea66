"""Where plays can go: the blocks of a program as a graph."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from game.build.constants import constant
from game.run import operations as ops
from game.run.program import Option, Program


@dataclass(frozen=True)
class Flow:
    """`owner` holds every block to which a play that enters the block's scene can come, with that scene;
    `returns` are the scenes whose script can run out. Scenes and blocks are indices into the program.
    `fixed` is as in `follow`."""

    program: Program
    fixed: Mapping[object, int] | None
    owner: Mapping[int, int]
    returns: frozenset[int]

    def after(self, block: int) -> tuple[int, ...]:
        """The blocks of the same scene that can come next. What a visited scene does is stepped over."""
        last = self.program.blocks[block][-1]
        if isinstance(last, ops.Call):
            return (last.back,) if last.scene in self.returns else ()
        return tuple(_after(self.program, last, self.fixed))

    @cached_property
    def goes(self) -> Mapping[int, frozenset[int]]:
        """For each scene, the scenes to which it leaves."""
        return self._targets(ops.Go)

    @cached_property
    def calls(self) -> Mapping[int, frozenset[int]]:
        """For each scene, the scenes that it visits or draws."""
        return self._targets(ops.Call)

    def _targets(self, kind: type[ops.Go] | type[ops.Call]) -> Mapping[int, frozenset[int]]:
        found: defaultdict[int, set[int]] = defaultdict(set)
        for block, scene in self.owner.items():
            last = self.program.blocks[block][-1]
            if isinstance(last, kind):
                found[scene].add(last.scene)
        return {scene: frozenset(targets) for scene, targets in found.items()}

    @cached_property
    def before(self) -> Mapping[int, tuple[int, ...]]:
        """For each block, the blocks that lead to it inside the scene."""
        found: defaultdict[int, list[int]] = defaultdict(list)
        for block in self.owner:
            for after in self.after(block):
                found[after].append(block)
        return {block: tuple(blocks) for block, blocks in found.items()}

    @cached_property
    def entered(self) -> frozenset[int]:
        """The scenes to which a play from the start can come."""
        return self.reach((self.program.start,))

    def reach(self, scenes: Iterable[int]) -> frozenset[int]:
        """These scenes, and all to which a play can come from them."""
        found, waiting = set[int](), list(scenes)
        while waiting:
            scene = waiting.pop()
            if scene not in found:
                found.add(scene)
                waiting += self.leads_to(scene)
        return frozenset(found)

    def leads_to(self, scene: int) -> frozenset[int]:
        """The scenes that a scene goes to, visits or draws."""
        return self.goes.get(scene, frozenset()) | self.calls.get(scene, frozenset())

    def played(self) -> Iterator[ops.Operation]:
        """Every operation to which a play from the start can come."""
        for block, scene in self.owner.items():
            if scene in self.entered:
                yield from self.program.blocks[block]


@dataclass
class _Walk:
    """A walk over the blocks of all scenes. A visit waits until it is known that its scene can run out."""

    program: Program
    fixed: Mapping[object, int] | None
    open: list[tuple[int, int]]
    owner: dict[int, int] = field(default_factory=dict)
    returns: set[int] = field(default_factory=set)
    waiting: defaultdict[int, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))

    def step(self, block: int, scene: int) -> None:
        self.owner[block] = scene
        last = self.program.blocks[block][-1]
        if isinstance(last, ops.Return):
            self.returns.add(scene)
            self.open += self.waiting.pop(scene, [])
        elif isinstance(last, ops.Call):
            back = (last.back, scene)
            (self.open if last.scene in self.returns else self.waiting[last.scene]).append(back)
        else:
            self.open += [(after, scene) for after in _after(self.program, last, self.fixed)]


def follow(program: Program, fixed: Mapping[object, int] | None = None) -> Flow:
    """The flow of a program. With `fixed`, the values of slots that nothing changes, a test that can only
    come out one way is followed that way."""
    walk = _Walk(program, fixed, [(scene.start, i) for i, scene in enumerate(program.scenes)])
    while walk.open:
        block, scene = walk.open.pop()
        if block not in walk.owner:
            walk.step(block, scene)
    return Flow(program, fixed, walk.owner, frozenset(walk.returns))


def _after(program: Program, last: ops.Operation, fixed: Mapping[object, int] | None) -> Iterator[int]:
    match last:
        case ops.Branch(test, yes, no):
            known = None if fixed is None else constant(test, fixed)
            yield from (yes, no) if known is None else (yes if known else no,)
        case ops.Jump(block):
            yield block
        case ops.Ask(ask):
            choice = program.asks[ask]
            yield from (o.block for o in choice.options if fixed is None or not never_open(o, fixed))
            if choice.otherwise >= 0 and not any(_always_open(option) for option in choice.options):
                yield choice.otherwise
        case ops.Roll(cases, otherwise):
            weights = [constant(case.weight, fixed or {}) for case in cases]
            pairs = zip(cases, weights, strict=True)
            yield from (case.block for case, weight in pairs if weight != 0 or fixed is None)
            if not any(weight is not None and weight > 0 for weight in weights):
                yield otherwise


def _always_open(option: Option) -> bool:
    return option.when is None and option.once < 0


def never_open(option: Option, fixed: Mapping[object, int]) -> bool:
    """Its test can only fail."""
    return option.when is not None and constant(option.when, fixed) == 0
