"""Characters that a story file may not hold: what cannot be seen, and what the engine keeps for itself."""

import re
import unicodedata
from types import MappingProxyType

from game.source.codes import diagnose
from game.source.diagnostic import Diagnostic
from game.source.source import Span

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_REFUSED = re.compile(
    f"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff"
    f"\ue000-\uf8ff\U000f0000-\U0010ffff{_BIDI}]"
)
_ESCAPED = re.compile(f"\n|{_REFUSED.pattern}")
_IS_BIDI = re.compile(f"[{_BIDI}]")
_BOM = "\ufeff"
_HINTS = MappingProxyType(
    {
        "tab": "Put spaces in its place.",
        "bidi-character": "Delete it: scripts that run from right to left need no such sign here.",
        "byte-order-mark": "Save the file as “UTF-8”, not as “UTF-8 with BOM”.",
        "control-character": "Delete it and type the place again.",
    }
)


def is_clean(text: str) -> bool:
    """Whether no character of a file's text is refused."""
    return text.replace("\n", " ").isprintable() or _REFUSED.search(text) is None


def first_refused(text: str) -> tuple[int, str] | None:
    """Offset and character of the first that is refused in the text of a file."""
    found = _REFUSED.search(text)
    return None if found is None else (found.start(), found.group())


def first_escaped(value: str) -> tuple[int, str] | None:
    """The same in the value of a quoted text, where a line break has come from an escape."""
    found = _ESCAPED.search(value)
    return None if found is None else (found.start(), found.group())


def refused(place: Span, char: str, more: int = 0) -> Diagnostic:
    """The diagnostic of a refused character; `more` of them follow in the same scene."""
    code = _code(char)
    if char == "\n":
        hint = "Write | in place of the quotes, and the lines below it, two spaces deeper."
        return diagnose(code, place, "A text in quotes holds a line break, and must be one line.", hint)
    also = f" ({more} more in this scene)" if more else ""
    what = "a tab" if char == "\t" else f"{_name(char)}, a character that cannot be seen"
    return diagnose(code, place, f"Here stands {what}{also}.", _HINTS[code])


def count_refused(text: str) -> int:
    return sum(1 for _ in _REFUSED.finditer(text))


def _code(char: str) -> str:
    if char == "\t":
        return "tab"
    if char == _BOM:
        return "byte-order-mark"
    return "bidi-character" if _IS_BIDI.match(char) else "control-character"


def _name(char: str) -> str:
    name = unicodedata.name(char, "")
    return f"U+{ord(char):04X} ({name.lower()})" if name else f"U+{ord(char):04X}"
