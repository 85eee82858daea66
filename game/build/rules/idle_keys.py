"""Keys that only mean something beside another key, which is not there."""

from collections.abc import Iterator

from game.build.linked import Linked
from game.model.plain import Flag
from game.model.texts import Label
from game.model.values import Amount, Test
from game.source.codes import diagnose
from game.source.diagnostic import Diagnostic
from game.source.source import Span
from game.words.choose import Option


def check(linked: Linked) -> Iterator[Diagnostic]:
    for scene in linked.story.scenes:
        if scene.deck is None:
            given = {"label": scene.label, "when": scene.when, "weight": scene.weight, "once": scene.once}
            idle = {key: _place(value) for key, value in given.items() if value is not None}
            if idle:
                told = ", ".join(f"“{key}”" for key in idle)
                does = "does" if len(idle) == 1 else "do"
                message = f"{told} {does} nothing in a scene that is in no deck."
                hint = "Write `deck:` as well, or put a test where this scene is gone to or visited."
                yield diagnose("idle-key", min(idle.values()), message, hint)
    for _, option in linked.every(Option):
        if option.why is not None and option.when is None:
            message = "“why” does nothing without “when”: this option is never locked."
            yield diagnose("idle-key", _place(option.why), message, "Write the test under `when:`.")


def _place(value: Label | Test | Amount | Flag) -> Span:
    return value.span if isinstance(value, Flag) else value.node.span
