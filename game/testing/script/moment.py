"""A play after a step, as the checks look at it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from game.build.constants import constant
from game.model.names import Names
from game.run.events import Entered
from game.session.page import Entry, current_scene, page
from game.session.play import Play
from game.session.values import VARIABLES
from game.source.source import Span
from game.syntax.expressions import Tree
from game.testing.script.fields import regex
from game.testing.script.wording import folded, straight


@dataclass(frozen=True)
class Printed:
    """What one pick brought, without its label."""

    entries: tuple[Entry, ...]

    @cached_property
    def lines(self) -> str:
        """The page, a paragraph a line."""
        return "\n".join(" ".join(straight(entry.text).split()) for entry in self.entries)

    @cached_property
    def folded(self) -> str:
        return folded(self.lines)

    @property
    def speakers(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(entry.speaker for entry in self.entries if entry.speaker))

    def holds(self, text: str) -> bool:
        """Whether the page has a text, or something that a `/…/` matches."""
        pattern = regex(text)
        return folded(text) in self.folded if pattern is None else pattern.search(self.lines) is not None


@dataclass(frozen=True)
class Moment:
    """A play after a step that began at the beat `since`."""

    play: Play
    names: Names
    since: int

    @cached_property
    def page(self) -> Printed:
        """What the last pick brought."""
        return self._printed(self.play.at)

    @cached_property
    def way(self) -> tuple[Printed, ...]:
        """What every pick of the step brought; without one, the page as it stands."""
        beats: Iterable[int] = range(self.since + 1, self.play.at + 1) or (self.play.at,)
        return tuple(map(self._printed, beats))

    def _printed(self, beat: int) -> Printed:
        """Earlier beats only matter for marks that are not looked at here, and looking at them would make a
        long play slow."""
        alone = replace(self.play, beats=(self.play.beats[beat],), at=0)
        return Printed(tuple(entry for entry in page(alone) if entry.kind != "picked"))

    @cached_property
    def values(self) -> dict[object, int]:
        """The values of variables, by their names."""
        slots = zip(self.play.program.slots, self.play.state.slots, strict=True)
        return {slot.name: value for slot, value in slots if slot.kind in VARIABLES}

    @cached_property
    def visits(self) -> dict[object, int]:
        """How often each scene was entered, as `constant` calls it. The engine counts only what the story
        itself reads, and a test may read any."""
        counts: dict[object, int] = {f"seen {scene.id}": 0 for scene in self.play.program.scenes}
        for beat in self.play.beats[: self.play.at + 1]:
            for event in beat.turn.events:
                if isinstance(event, Entered):
                    counts[f"seen {self.play.program.scenes[event.scene].id}"] += 1
        return counts

    @cached_property
    def scene(self) -> str:
        return self.play.program.scenes[current_scene(self.play)].id

    def value(self, tree: Tree) -> int | None:
        """What an expression comes to."""
        typed = self.names.infer(tree)
        return constant(typed.code, self.values | self.visits if typed.seen else self.values)


@dataclass(frozen=True)
class Failure:
    """Something that does not hold: where the test says it, under which key, and what it wrote there.

    `shown` are lines that tell what the play has instead; `option` is the one whose reason, chance or cost
    is another.
    """

    span: Span
    key: str
    wrote: str
    message: str
    shown: tuple[str, ...]
    moment: Moment
    option: str = ""
