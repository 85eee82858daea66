"""How texts are compared: blanks, capitals and the kind of quotation marks do not count."""

from game.source import marks

_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'"})


def straight(text: str) -> str:
    """A finished text without marks, with plain quotation marks."""
    return marks.plain(text).translate(_QUOTES)


def flat(text: str) -> str:
    """A finished text on one line, without marks; as it is shown otherwise."""
    return " ".join(marks.plain(text).split())


def folded(text: str) -> str:
    """A text as it is compared."""
    return " ".join(straight(text).split()).casefold()


def contains(text: str, part: str) -> bool:
    """Whether a part stands in a text."""
    return folded(part) in folded(text)
