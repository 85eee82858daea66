"""A text as it is written into a YAML file."""

import re

from game.syntax.mending import quote

_PLAIN = re.compile(r"[^\W_](?:[\w .!?;'’“”…–—<>=-]*[\w.!?'’”…])?")
"""Nothing that has a meaning in YAML, in flow lists neither."""


def written(text: str) -> str:
    """A text as a scalar, in quotes where it needs them."""
    return text if _PLAIN.fullmatch(text) else quote(text)


def listed(texts: tuple[str, ...]) -> str:
    """Texts as a list on one line."""
    return f"[{', '.join(map(written, texts))}]"
