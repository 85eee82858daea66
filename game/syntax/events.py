"""The YAML parser: text to events, and what it says where it cannot go on.

PyYAML's C parser where it is built, else its pure one, which is fifteen times slower and says the same.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from yaml import SafeLoader, YAMLError
from yaml.error import Mark, MarkedYAMLError
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

try:
    from yaml._yaml import CParser
except ImportError:
    CParser = SafeLoader  # type: ignore[assignment, misc]

__all__ = (
    "REFUSALS",
    "AliasEvent",
    "CollectionEndEvent",
    "CollectionStartEvent",
    "MappingEndEvent",
    "MappingStartEvent",
    "Problem",
    "ScalarEvent",
    "SequenceEndEvent",
    "SequenceStartEvent",
    "StreamEndEvent",
    "problem_from",
    "reader",
)

# The pure parser lets the errors of `int` and `chr` through for numbers in escapes that name no character.
REFUSALS = (YAMLError, ValueError, OverflowError)


class Problem(NamedTuple):
    """Where a document stops being YAML: 0-based row and column in its text, and what the parser says.

    `from_row` and `from_column` are where the construct began that the parser was reading, or -1.
    """

    row: int
    column: int
    says: str
    from_row: int
    from_column: int
    context: str


def reader(text: str) -> Callable[[], Any]:
    """A function that gives the next event of a text, at last a StreamEndEvent. It raises REFUSALS."""
    return CParser(text).get_event


def problem_from(error: Exception) -> Problem:
    """What a refusal says."""
    if not isinstance(error, MarkedYAMLError):
        return Problem(0, 0, str(error), -1, -1, "")
    mark: Mark | None = error.problem_mark or error.context_mark
    begun: Mark | None = error.context_mark
    return Problem(
        mark.line if mark is not None else 0,
        mark.column if mark is not None else 0,
        error.problem or "",
        begun.line if begun is not None else -1,
        begun.column if begun is not None else -1,
        error.context or "",
    )
