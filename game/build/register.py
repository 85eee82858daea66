"""The real people on record: where a text names one, and which facts are about whom."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple, Self

from game.model.story import Story
from game.model.tables import Person


class Named(NamedTuple):
    """A stretch of a text that names somebody: one of `people`, who may share a surname."""

    start: int
    end: int
    text: str
    people: frozenset[str]


@dataclass(frozen=True)
class Register:
    """A person is named by the full name, or by the surname with a capital letter, unless record.yaml says
    `full_name_only` because the surname is a common word (design section 3, Real people)."""

    pattern: re.Pattern[str] | None
    bearers: Mapping[str, frozenset[str]]
    about: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, story: Story) -> Self:
        bearers: defaultdict[str, set[str]] = defaultdict(set)
        for person in story.people.values():
            for name in _names(person):
                bearers[_key(name)].add(person.id)
        spelled = {spelling for person in story.people.values() for spelling in _spellings(person)}
        longest_first = "|".join(sorted(spelled, key=len, reverse=True))
        pattern = re.compile(rf"(?<![^\W_])(?:{longest_first})(?![^\W_])") if spelled else None
        about = {
            fact.id: frozenset(fact.people.values if fact.people is not None else ())
            for fact in story.facts.values()
        }
        return cls(pattern, {key: frozenset(ids) for key, ids in bearers.items()}, about)

    def named(self, text: str) -> Iterator[Named]:
        """Everybody whom a text names, in order."""
        for found in self.pattern.finditer(text) if self.pattern is not None else ():
            yield Named(found.start(), found.end(), found.group(), self.bearers[_key(found.group())])


_SUFFIXES = ("Jr", "Sr", "II", "III", "IV")


def _names(person: Person) -> tuple[str, ...]:
    full = person.name.value
    words = [word for word in full.split() if word.rstrip(".") not in _SUFFIXES]
    return (full,) if person.full_name_only or not words else (full, words[-1])


def _spellings(person: Person) -> Iterator[str]:
    """Patterns: as written, and in capitals; any white space, either apostrophe."""
    for name in _names(person):
        for spelling in (name, name.upper()):
            words = (re.sub("['’]", "['’]", re.escape(word)) for word in spelling.split())
            yield r"\s+".join(words)


def _key(name: str) -> str:
    return " ".join(name.split()).upper().replace("’", "'")
