"""Where a line may end in writing that puts spaces between words."""

import re
from collections.abc import Callable, Sequence

Breaks = Callable[[str], Sequence[int]]
"""From one paragraph to the offsets, rising, before which a new line may begin."""

HANGING = " \t\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u200b"
"""Spaces that take no room at the end of a line: all but the no-break and the figure space."""

OPPORTUNITY = re.compile(
    rf"""
      [{HANGING}]+ (?=[^\s{HANGING}])
    | (?<=\w) [-\u2010] (?=[^\W\d_])          # well-|kept, but not -5, 17-19 or F-
    | (?<=[^\s\d]) \u2013 (?=[\w“‘"'(\[¿¡])   # east–|west
    | \u2013 (?=[^\W\d_])                     # 9–|noon, but not 17:55–18:50
    | \u2014 (?=[\w“‘"'(\[¿¡…])               # wait—|and, but not “so—”
    """,
    re.VERBOSE,
)

ASIAN, LATIN, BEYOND = "\u0e00", "\u1e00", "\u2e80"
"""Thai and what follows it; the blocks back in Latin, Greek and symbols; ideographs, kana and the rest."""


def at_spaces(text: str) -> list[int]:
    """Breaks after spaces, hyphens and dashes."""
    return [found.end() for found in OPPORTUNITY.finditer(text)]


def needs_other(text: str) -> bool:
    """Whether some of the text is in writing that `at_spaces` cannot break."""
    return any(character >= ASIAN and not LATIN <= character < BEYOND for character in set(text))
