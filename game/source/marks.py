"""Private-use characters that stand inside finished text for what is not a letter.

The loader refuses these characters in story files, so text never holds one by accident. Emphasis marks are
toggles; a citation is one character a fact, so that a finished line itself tells which facts it cites.
"""

import re
from collections.abc import Iterator

ITALIC = "\ue100"
BOLD = "\ue101"
UNDERLINE = "\ue102"
TOGGLES = (ITALIC, BOLD, UNDERLINE)
_FIRST_FACT = 0xF0000
_LAST_FACT = 0xFFFFD


_CITED = re.compile(f"[{chr(_FIRST_FACT)}-{chr(_LAST_FACT)}]")
_WORD = re.compile(r"\w\S*")
_MARK = re.compile(f"[{ITALIC}{BOLD}{UNDERLINE}{chr(_FIRST_FACT)}-{chr(_LAST_FACT)}]")


def cite(fact: int) -> str:
    """The mark of the fact with this index in the record."""
    return chr(_FIRST_FACT + fact)


def cited(text: str) -> list[int]:
    """Indices of the facts that a finished text cites, in order."""
    return [ord(char) - _FIRST_FACT for char in _CITED.findall(text)]


def plain(text: str) -> str:
    """A finished text without any mark."""
    return _MARK.sub("", text)


def words(text: str) -> int:
    """How many words a finished text has: stretches between blanks that hold a letter or a digit.

    A mark is neither, so that a citation alone is no word.
    """
    return len(_WORD.findall(text))


def is_mark(char: str) -> bool:
    return _MARK.fullmatch(char) is not None


def pieces(text: str) -> Iterator[tuple[str, frozenset[str]]]:
    """Stretches of a finished text with the toggles that hold there; a citation is a stretch of its own."""
    held: set[str] = set()
    start = 0
    for found in _MARK.finditer(text):
        i, char = found.start(), found.group()
        if start < i:
            yield text[start:i], frozenset(held)
        if char in TOGGLES:
            held ^= {char}
        else:
            yield char, frozenset(held)
        start = i + 1
    if start < len(text):
        yield text[start:], frozenset(held)
