"""The four types of a story's values."""

from dataclasses import dataclass


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
