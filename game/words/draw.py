from dataclasses import dataclass, field

from game.model.lowering import DeckScene, Lowering
from game.model.plain import Pick, Positive
from game.model.refs import DeckRef
from game.model.word import Body, Word
from game.run import operations as ops
from game.run.program import Choice, Option, Slot


class As(Pick):
    choices = ("options",)


@dataclass(frozen=True)
class Draw(Word):
    """Visits scenes of a deck: those whose `deck` is this one and whose `when` holds, by `weight` (1), one
    after the other and none twice. `count` says how many (1). A scene with `once: true`, and every
    scene of a deck with `again: false`, is played once in a story. `else` plays when there is none.

    With `as: options` the scenes are offered by their `label` as a choice, and the one picked is
    visited: all that can be had, or as many as `count` says, drawn by weight.
    """

    draw: DeckRef
    count: Positive | None = None
    as_: As | None = field(default=None, metadata={"key": "as"})
    else_: Body | None = field(default=None, metadata={"key": "else"})
    example = """\
scene: corner
script:
- draw: accidents
  else: [Nothing happens.]
- end: done
---
scene: bus
deck: accidents
weight: 2
script:
- A bus stops in the frame.
---
scene: dog
deck: accidents
script:
- A dog sits down in the frame.
"""

    def lower(self, low: Lowering) -> None:
        scenes = low.tables.decks[self.draw.value]
        after, nothing = low.tables.block(), low.tables.block()
        count = self.count.value if self.count is not None else 1
        if self.as_ is not None:
            self._offer(low, scenes, count if self.count is not None else len(scenes), nothing, after)
        else:
            self._visit(low, scenes, count, nothing, after)
        low.place(nothing)
        if self.else_ is not None:
            self.else_.lower(low)
        low.jump(after)
        low.place(after)

    def _visit(
        self, low: Lowering, scenes: tuple[DeckScene, ...], count: int, nothing: int, after: int
    ) -> None:
        drawn, done = _drawn(low, scenes) if count > 1 else {}, low.tables.block()
        _clear(low, drawn)
        for turn in range(min(count, len(scenes))):
            joined = low.tables.block()
            blocks = {scene.id: low.tables.block() for scene in scenes}
            _roll(low, scenes, blocks, drawn, nothing if turn == 0 else done)
            for scene in scenes:
                low.place(blocks[scene.id])
                if drawn:
                    low.add(ops.Set(drawn[scene.id], 1))
                low.call(scene.id)
                low.jump(joined)
            low.place(joined)
        low.jump(done if scenes else nothing)
        low.place(done)
        _clear(low, drawn)
        low.jump(after)

    def _offer(
        self, low: Lowering, scenes: tuple[DeckScene, ...], count: int, nothing: int, after: int
    ) -> None:
        drawn = _drawn(low, scenes) if count < len(scenes) else {}
        if drawn:
            _clear(low, drawn)
            _mark(low, scenes, count, drawn)
        low.chooses += 1
        blocks = {scene.id: low.tables.block() for scene in scenes}
        options = tuple(self._option(low, scene, blocks[scene.id], drawn) for scene in scenes)
        where = f"{self.span.file}:{self.span.line}"
        choice = Choice(low.scene, f"draw_{low.chooses}", options, nothing, where)
        if low.is_open:
            low.tables.asks.append(choice)
            low.add(ops.Ask(len(low.tables.asks) - 1))
        for scene in scenes:
            low.place(blocks[scene.id])
            _clear(low, drawn)
            low.call(scene.id)
            low.jump(after)

    def _option(self, low: Lowering, scene: DeckScene, block: int, drawn: dict[str, int]) -> Option:
        when: ops.Expr | None = None if _always(scene) else _eligible(low, scene)
        if drawn:
            when = ("slot", drawn[scene.id])
        label = low.label(scene.label) or (scene.id.replace("_", " "),)
        to = low.tables.scenes[scene.id]
        where = f"{self.span.file}:{self.span.line}"
        return Option(scene.id, label, when, (), -1, None, block, (), to, where)


def _always(scene: DeckScene) -> bool:
    return scene.when is None and not scene.once and scene.weight is None


def _eligible(low: Lowering, scene: DeckScene) -> ops.Expr:
    tests: list[ops.Expr] = [] if scene.when is None else [low.test(scene.when)]
    tests += [("not", ("slot", low.once(scene.id)))] if scene.once else []
    tests += [(">", low.number(scene.weight), 0)] if scene.weight is not None else []
    return tests[0] if len(tests) == 1 else ("and", *tests) if tests else 1


def _drawn(low: Lowering, scenes: tuple[DeckScene, ...]) -> dict[str, int]:
    """Slots that say which scenes this draw has had already."""
    return {scene.id: low.tables.slot(Slot(f"drawn {scene.id}", "drawn", 0, 1, 0)) for scene in scenes}


def _clear(low: Lowering, drawn: dict[str, int]) -> None:
    for slot in drawn.values():
        low.add(ops.Set(slot, 0))


def _mark(low: Lowering, scenes: tuple[DeckScene, ...], count: int, drawn: dict[str, int]) -> None:
    """Draws `count` scenes by weight and marks them."""
    asking = low.tables.block()
    for _ in range(count):
        joined = low.tables.block()
        blocks = {scene.id: low.tables.block() for scene in scenes}
        _roll(low, scenes, blocks, drawn, asking)
        for scene in scenes:
            low.place(blocks[scene.id])
            low.add(ops.Set(drawn[scene.id], 1))
            low.jump(joined)
        low.place(joined)
    low.jump(asking)
    low.place(asking)


def _roll(
    low: Lowering,
    scenes: tuple[DeckScene, ...],
    blocks: dict[str, int],
    drawn: dict[str, int],
    nothing: int,
) -> None:
    cases = []
    for scene in scenes:
        weight: ops.Expr = 1 if scene.weight is None else low.number(scene.weight)
        tests: list[ops.Expr] = [] if _always(scene) else [_eligible(low, scene)]
        tests += [("not", ("slot", drawn[scene.id]))] if drawn else []
        for test in tests:
            weight = ("if", test, weight, 0)
        cases.append(ops.Case(weight, blocks[scene.id]))
    low.add(ops.Roll(tuple(cases), nothing, None))
