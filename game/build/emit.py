"""A story to a program: every scene lowers its words into blocks."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from game.model.declared import Variable
from game.model.lowering import Begun, DeckScene, Lowering, Tables
from game.model.names import Names, Use
from game.model.scene import Scene
from game.model.story import Story
from game.run import operations as ops
from game.run.program import Fact, Program, SceneCode, Slot
from game.syntax.types import Number, OneOf, SetOf, Type


class Emitted(NamedTuple):
    """A program, and which words begin in which of its blocks."""

    program: Program
    begun: tuple[Begun, ...]


def emit(story: Story, names: Names, uses: Iterable[Use]) -> Emitted:
    """The program of a story in which nothing is wrong."""
    tables = _tables(story, names)
    _declare(story, tables, uses)
    starts = {scene.id: tables.block() for scene in story.scenes}
    codes = tuple(_scene(scene, starts[scene.id], tables) for scene in story.scenes)
    facts = tuple(
        Fact(f.id, f.says.value, f.part.value if f.part else "", bool(f.plain)) for f in story.facts.values()
    )
    start = tables.scenes[story.settings.start.value]
    blocks = tuple(block if block is not None else (ops.Return(start),) for block in tables.blocks)
    program = Program(
        slots=tuple(tables.slots),
        scenes=codes,
        blocks=blocks,
        lines=tuple(tables.lines),
        asks=tuple(tables.asks),
        endings=tuple(story.endings),
        facts=facts,
        start=start,
    )
    return Emitted(program, tuple(tables.begun))


def _tables(story: Story, names: Names) -> Tables:
    meters = story.settings.meters.items if story.settings.meters is not None else ()
    return Tables(
        names=names,
        scenes={scene.id: i for i, scene in enumerate(story.scenes)},
        endings={ending: i for i, ending in enumerate(story.endings)},
        facts={fact: i for i, fact in enumerate(story.facts)},
        decks=_decks(story),
        meters=frozenset(meter.show.value for meter in meters),
    )


def _decks(story: Story) -> Mapping[str, tuple[DeckScene, ...]]:
    decks = story.settings.decks.items if story.settings.decks is not None else {}
    found: dict[str, list[DeckScene]] = {deck: [] for deck in decks}
    for scene in story.scenes:
        if scene.deck is not None:
            once = _is_once(scene, story)
            found[scene.deck.value].append(DeckScene(scene.id, scene.label, scene.when, scene.weight, once))
    return {deck: tuple(scenes) for deck, scenes in found.items()}


def _is_once(scene: Scene, story: Story) -> bool:
    if scene.once is not None:
        return scene.once.value
    decks = story.settings.decks.items if story.settings.decks is not None else {}
    deck = decks.get(scene.deck.value) if scene.deck is not None else None
    return deck is not None and deck.again is not None and not deck.again.value


def _declare(story: Story, tables: Tables, uses: Iterable[Use]) -> None:
    variables = story.settings.variables.items if story.settings.variables is not None else ()
    for variable in variables:
        tables.slot(_slot(variable, story.settings.variable_types[variable.name]))
    most: dict[str, int] = {}
    for use in uses:
        if use.kind == "seen":
            most[use.name] = max(most.get(use.name, 0), use.most)
    for scene in sorted(most):
        tables.slot(Slot(f"seen {scene}", "seen", 0, most[scene], 0))


def _slot(variable: Variable, kind: Type) -> Slot:
    if isinstance(kind, Number):
        return Slot(variable.name, "int", kind.low, kind.high, variable.start)
    if isinstance(kind, OneOf):
        return Slot(variable.name, "enum", 0, len(kind.members) - 1, variable.start, kind.members)
    if isinstance(kind, SetOf):
        return Slot(variable.name, "set", 0, kind.most, variable.start, kind.members)
    return Slot(variable.name, "bool", 0, 1, variable.start)


def _scene(scene: Scene, start: int, tables: Tables) -> SceneCode:
    low = Lowering(tables, scene.id)
    low.place(start)
    low.add(ops.Enter(low.scene, tables.places.get(f"seen {scene.id}", -1)))
    decked = any(item.id == scene.id and item.once for deck in tables.decks.values() for item in deck)
    if scene.deck is not None and decked:
        low.add(ops.Set(low.once(scene.id), 1))
    scene.script.lower(low)
    low.add(ops.Return(low.scene))
    return SceneCode(
        id=scene.id,
        heading=scene.heading.value if scene.heading is not None else "",
        reel=scene.reel.value if scene.reel is not None else "",
        picture=scene.picture.value if scene.picture is not None else "",
        start=start,
        returns=tuple(low.returns),
    )
