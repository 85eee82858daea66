"""What is wrong with a story, as data: a code, a place, one sentence, and how to mend it."""

from dataclasses import dataclass
from enum import StrEnum

from game.source.source import Span


class Severity(StrEnum):
    """An error stops the build (exit 1); a warning does so only under `--strict`."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True)
class Diagnostic:
    """One finding. `code` is a key of `game.source.codes.CODES`; `hint` says how to mend it, or is empty."""

    code: str
    severity: Severity
    span: Span
    message: str
    hint: str = ""

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR


Example = str | dict[str, str | bytes]


@dataclass(frozen=True)
class Code:
    """The page of one kind of finding: what it means, and an example of it done badly and well.

    An example is a whole story folder: `{file name: text}`, with bytes for what is no text; a plain string is
    the text of `scenes.yaml` beside a minimal `story.yaml`.
    """

    name: str
    severity: Severity
    title: str
    why: str
    bad: Example
    good: Example
