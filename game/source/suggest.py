"""“Did you mean …?”"""

from collections.abc import Iterable
from difflib import get_close_matches

_LISTED = 6


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known name most like `word`, or None when none is like it (difflib's ratio below 0.6)."""
    folded = {name.casefold(): name for name in known}
    found = get_close_matches(word.casefold(), folded, n=1, cutoff=0.6)
    return folded[found[0]] if found else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint sentence, or an empty string."""
    name = nearest(word, known)
    return f"Did you mean “{name}”?" if name is not None else ""


def listing(known: Iterable[str]) -> str:
    """A hint with the names there are, six at most; an empty string where there are none."""
    names = sorted(known)
    more = f" and {len(names) - _LISTED} more" if len(names) > _LISTED else ""
    return f"There are: {', '.join(names[:_LISTED])}{more}." if names else ""
