"""The keys of a test file."""

from dataclasses import dataclass, field
from typing import Any, Self

from game.model import reading as reader
from game.model.plain import Words
from game.model.reading import Reading
from game.model.refs import SceneRef
from game.source.source import Span
from game.syntax import nodes
from game.testing.script.fields import (
    Conditions,
    Cues,
    EndingOrNone,
    Given,
    Goal,
    KnownLabels,
    Label,
    Labels,
    Locked,
    Passages,
    Scene,
    Seed,
)
from game.testing.script.strips import Chances, Costs

_STEP_HINT = "Begin each step with “- ”, as in `- pick: Look up now`."


@dataclass(frozen=True)
class Checks:
    """What must hold after a step; each check stands for itself.

    `text` stands on the page that the last pick brought, `not` does not; `met` stands on that of any pick of
    the step; `speaker` says something on the last. `is` are the story's own expressions. `options` can be
    picked now, `hidden` do not show, `locked` show with this reason; strips say these `odds`, and just this
    `cost`. `scene` is where the play stands, `ending` how it ended.
    """

    text: Passages | None = None
    not_: Passages | None = None
    met: Passages | None = None
    speaker: Cues | None = None
    is_: Conditions | None = None
    options: Labels | None = None
    hidden: KnownLabels | None = None
    locked: Locked | None = None
    odds: Chances | None = None
    cost: Costs | None = None
    scene: Scene | None = None
    ending: EndingOrNone | None = None


@dataclass(frozen=True)
class Expect:
    """The checks of a step."""

    checks: Checks
    span: Span

    @classmethod
    def read(cls, node: nodes.Node, reading: Reading) -> Self | None:
        if isinstance(node, nodes.Mapping) and not node.items:
            hint = "Write what should hold, as in `expect: {scene: door}`, or take it out."
            reading.wrong("wrong-shape", node.span, "Nothing is expected here.", hint)
        found = reader.read(Checks, node, reading, "what is expected")
        return None if found is None else cls(found, node.span)

    @classmethod
    def schema(cls) -> dict[str, Any]:
        return reader.schema(Checks)


@dataclass(frozen=True)
class Step:
    """One option picked, or several, or whatever leads on until a scene; then what is expected.

    With `until`, the first of `prefer` that can be picked is picked, else what was picked least often so
    far, and only where nothing else is left, one of `avoid`; those of the test and its suite come behind.
    """

    span: Span = field(metadata={"key": False})
    pick: Label | None = None
    picks: Labels | None = None
    until: Goal | None = None
    prefer: KnownLabels | None = None
    avoid: KnownLabels | None = None
    expect: Expect | None = None


@dataclass(frozen=True)
class Steps:
    """The steps, in order."""

    items: tuple[Step, ...]
    span: Span

    @classmethod
    def read(cls, node: nodes.Node, reading: Reading) -> Self | None:
        if not isinstance(node, nodes.Sequence):
            reading.wrong("wrong-shape", node.span, "Here a list of steps should stand.", _STEP_HINT)
            return None
        if not node.items:
            reading.wrong("wrong-shape", node.span, "A test without a step tests nothing.", _STEP_HINT)
        found = [_step(item, reading) for item in node.items]
        return cls(tuple(step for step in found if step is not None), node.span)

    @classmethod
    def schema(cls) -> dict[str, Any]:
        return {"type": "array", "items": reader.schema(Step)}


def _step(node: nodes.Node, reading: Reading) -> Step | None:
    if isinstance(node, nodes.Scalar):
        hint = f"Write `- pick: {node.value}`." if node.value else "Write `- pick:` and an option."
        reading.wrong("wrong-shape", node.span, "Here a step should stand, with its keys.", hint)
        return None
    step = reader.read(Step, node, reading, "a step", span=node.span)
    if step is None or not isinstance(node, nodes.Mapping):
        return None
    if not node.items:
        reading.wrong("wrong-shape", node.span, "This step does nothing.", _STEP_HINT)
    keys = {key.value: key for key, _ in node.items}
    ways = [key for name, key in keys.items() if name in ("pick", "picks", "until")]
    if len(ways) > 1:
        message = f"A step has one of pick, picks and until; here is “{ways[0].value}” too."
        reading.wrong("wrong-shape", ways[1].span, message, "Make two steps of it.")
    for name in ("prefer", "avoid"):
        if name in keys and "until" not in keys:
            message = f"“{name}” says how to come to what `until` names, and there is no `until` here."
            reading.wrong("missing-key", keys[name].span, message, "Write `until:` with a scene, or end.")
    return step


@dataclass(frozen=True)
class Raw:
    """What is read elsewhere."""

    @classmethod
    def read(cls, node: nodes.Node, reading: Reading) -> Self | None:
        return cls()

    @classmethod
    def schema(cls) -> dict[str, Any]:
        one = {"type": ["string", "number", "boolean"]}
        row = {"type": "object", "additionalProperties": one}
        every = {"type": "object", "additionalProperties": {"type": "array", "items": one}}
        return {"anyOf": [every, {"type": "array", "items": row}]}


@dataclass(frozen=True)
class Suite:
    """The first document of a file, where it begins with `suite`: defaults for the others."""

    suite: Words
    from_: SceneRef | None = None
    set: Given | None = None
    seed: Seed | None = None
    prefer: KnownLabels | None = None
    avoid: KnownLabels | None = None
    parameters: Raw | None = None


@dataclass(frozen=True)
class Playthrough:
    """One test. `fails` says why it is expected to fail."""

    test: Words
    steps: Steps
    from_: SceneRef | None = None
    set: Given | None = None
    seed: Seed | None = None
    prefer: KnownLabels | None = None
    avoid: KnownLabels | None = None
    parameters: Raw | None = None
    fails: Words | None = None
