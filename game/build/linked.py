"""A story whose names and types are right, as the rules about the story as a whole look at it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Self, TypeVar

from game.build.flow import Flow, follow
from game.model.lowering import Begun
from game.model.names import Names, Use
from game.model.scene import Scene
from game.model.story import Story
from game.run.program import Program, Slot
from game.source.source import Span

T = TypeVar("T")


@dataclass(frozen=True)
class Linked:
    """What a rule is asked about.

    `mentions` are all places that name something; `begun` says in which block a word or option begins;
    `parts` are all parts of each scene, in the order of the file;
    `last` is the last word that begins in a block. `fixed` are the variables that nothing changes, with their
    values. In `sure` a test that can only come out one way is
    followed that way only; in `loose` both ways, so that one wrong test does not make a second finding.
    """

    story: Story
    names: Names
    mentions: tuple[Use, ...]
    program: Program
    begun: tuple[Begun, ...]
    parts: tuple[tuple[Scene, tuple[object, ...]], ...]
    last: Mapping[int, Span]
    sure: Flow
    loose: Flow
    fixed: Mapping[object, int]

    @classmethod
    def of(
        cls,
        story: Story,
        names: Names,
        mentions: tuple[Use, ...],
        program: Program,
        begun: tuple[Begun, ...],
        parts: tuple[tuple[Scene, tuple[object, ...]], ...],
    ) -> Self:
        last = {item.block: item.span for item in begun}
        changed = frozenset(use.name for use in mentions if use.kind == "set")
        fixed: Mapping[object, int] = {
            slot.name: slot.start for slot in program.slots if _is_fixed(slot, changed)
        }
        sure, loose = follow(program, _by_index(fixed, program)), follow(program)
        return cls(story, names, mentions, program, begun, parts, last, sure, loose, fixed)

    @property
    def fixed_slots(self) -> Mapping[object, int]:
        """The same by the index of the slot."""
        return _by_index(self.fixed, self.program)

    def words(self, blocks: Iterable[int]) -> tuple[Span, ...]:
        """The last words on each way to the end of these blocks, inside their scene."""
        found: list[Span] = []
        waiting = list(blocks)
        seen = set(waiting)
        while waiting:
            block = waiting.pop()
            if block in self.last:
                found.append(self.last[block])
                continue
            new = [one for one in self.sure.before.get(block, ()) if one not in seen]
            seen.update(new)
            waiting += new
        return tuple(found)

    def every(self, kind: type[T]) -> Iterator[tuple[Scene, T]]:
        """Every part of the scenes of exactly this type, with its scene, in the order of the files."""
        yield from self._by_type.get(kind, ())

    @cached_property
    def _by_type(self) -> Mapping[type[Any], list[tuple[Scene, Any]]]:
        found: defaultdict[type[Any], list[tuple[Scene, Any]]] = defaultdict(list)
        for scene, parts in self.parts:
            for part in parts:
                found[type(part)].append((scene, part))
        return found

    def used(self, *kinds: str) -> frozenset[str]:
        """The names that are mentioned as one of these kinds."""
        return frozenset(use.name for use in self.mentions if use.kind in kinds)


def _is_fixed(slot: Slot, changed: frozenset[str]) -> bool:
    return slot.kind in ("int", "bool", "enum", "set") and slot.name not in changed


def _by_index(fixed: Mapping[object, int], program: Program) -> Mapping[object, int]:
    return {index: fixed[slot.name] for index, slot in enumerate(program.slots) if slot.name in fixed}
