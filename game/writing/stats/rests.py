"""What a story remembers and cites, with the places where it does so in vain."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from game.build.build import Build, names_of
from game.build.flow import follow
from game.model.names import Use
from game.model.story import Story
from game.model.texts import Label, Text
from game.model.word import leaves, walk
from game.run.program import Program
from game.source.source import Span

_STOCK = re.compile(
    r"\blet(?:s|ting)?\s+out\s+a\s+breath\b|\ba\s+beat\b(?!-)|\bsomething\s+shift(?:s|ed)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Found:
    """Something that ought not to be: what, and where."""

    what: str
    at: Span


@dataclass(frozen=True)
class Rests:
    """reads      places that read a variable, all variables together (a meter is such a place)
    never_read    variables that no place reads
    fake_choices  options that do the same as another one that stands beside them (a finding of `check`)
    facts, cited  facts on record, and those that a scene cites to which a play can come
    uncited       the other ones
    stock         phrases that stand in too many stories already
    """

    variables: int
    reads: int
    never_read: tuple[Found, ...]
    fake_choices: tuple[Found, ...]
    facts: int
    uncited: tuple[Found, ...]
    stock: tuple[Found, ...]

    @property
    def cited(self) -> int:
        return self.facts - len(self.uncited)


def rests(build: Build, story: Story, program: Program) -> Rests:
    """What is remembered and cited in a story without errors."""
    variables = story.settings.variables.items if story.settings.variables is not None else ()
    read = Counter(use.name for use in _uses(story) if use.kind == "read")
    fakes = (item for item in build.diagnostics if item.code == "fake-option")
    cited = _cited(story, program)
    return Rests(
        variables=len(variables),
        reads=sum(read[item.name] for item in variables),
        never_read=tuple(Found(item.name, item.span) for item in variables if not read[item.name]),
        fake_choices=tuple(Found(item.message, item.span) for item in fakes),
        facts=len(story.facts),
        uncited=tuple(Found(name, fact.span) for name, fact in story.facts.items() if name not in cited),
        stock=tuple(_stock(story)),
    )


def _uses(story: Story) -> chain[Use]:
    names = names_of(story)
    parts = chain(walk(story.settings), *map(walk, story.scenes))
    return chain.from_iterable(leaf.uses(names) for leaf in leaves(parts))


def _stock(story: Story) -> Iterator[Found]:
    for scene in story.scenes:
        for text in (part for part in walk(scene) if isinstance(part, Text | Label)):
            for match in _STOCK.finditer(text.node.value):
                phrase = " ".join(match.group().split())
                yield Found(f"“{phrase}”", text.node.at(match.start(), match.end()))


def _cited(story: Story, program: Program) -> frozenset[str]:
    """The facts that texts cite, in scenes to which a play can come."""
    names, entered = names_of(story), follow(program).entered
    scenes = (scene for i, scene in enumerate(story.scenes) if i in entered)
    texts = (part for scene in scenes for part in walk(scene.script) if isinstance(part, Text))
    return frozenset(use.name for text in texts for use in text.uses(names) if use.kind == "fact")
