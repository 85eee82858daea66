"""The four types of a story's values."""

from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Number:
    """Whole numbers from `low` to `high`; of an expression, what it can come to."""

    low: int
    high: int

    def __str__(self) -> str:
        return "a number"


@dataclass(frozen=True, slots=True)
class Truth:
    """true or false. `known` is set where an expression can only be the one."""

    known: bool | None = None

    def __str__(self) -> str:
        return "true or false"


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of these words."""

    members: tuple[str, ...]

    def __str__(self) -> str:
        return "one of " + ", ".join(self.members)


@dataclass(frozen=True, slots=True)
class SetOf:
    """Some of these words, at most `most`; `of` says what they are ("details", or empty)."""

    members: tuple[str, ...]
    most: int
    of: str = ""

    def __str__(self) -> str:
        return f"a set of {self.of}" if self.of else "a set"


Type = Number | Truth | OneOf | SetOf

_MEANT = MappingProxyType({"yes": "true", "on": "true", "no": "false", "off": "false"})


def truth_meant(word: str) -> str:
    """The hint for a word that means true or false elsewhere; empty for any other."""
    folded = word.casefold()
    meant = _MEANT.get(folded, folded if folded in ("true", "false") else "")
    return f"Write {meant}." if meant else ""
