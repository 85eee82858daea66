"""The story that is tested, with all that a test may name in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from game.build.build import Build, names_of
from game.model.names import Names
from game.run.operations import Either, Nth, Parts
from game.run.program import Program
from game.testing.script.wording import flat


@dataclass(frozen=True)
class Stage:
    """A story without errors."""

    build: Build
    program: Program

    @cached_property
    def names(self) -> Names:
        """The story's names; as kind `option` the ids of options and what their labels may say, as kind
        `meter` the labels of meters."""
        assert self.build.story is not None
        known = names_of(self.build.story)
        called = {name for option in self.options for name in option}
        declared = self.build.story.settings.meters
        meters = [meter.label.value for meter in declared.items] if declared is not None else []
        return Names(known.variables, {**known.kinds, "option": sorted(called), "meter": meters})

    @cached_property
    def options(self) -> tuple[tuple[str, str], ...]:
        """The options of the story: id and what the label may say."""
        options = (option for ask in self.program.asks for option in ask.options)
        pairs = ((option.id, label) for option in options for label in _wordings(option.label))
        return tuple(dict.fromkeys(pairs))


def _wordings(label: Parts) -> Iterator[str]:
    """A label with every first alternative, and with every last one; numbers are left out."""
    for last in (False, True):
        yield flat(_worded(label, last))


def _worded(label: Parts, last: bool) -> str:
    found = ""
    for part in label:
        match part:
            case str():
                found += part
            case Either(_, yes, no):
                found += _worded(no if last else yes, last)
            case Nth(_, ways):
                found += _worded(ways[-1 if last else 0], last)
    return found
