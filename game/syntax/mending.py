"""One line of a scene file, taken apart without YAML, and written anew so that YAML reads it as text."""

import re
from dataclasses import dataclass

_LEAD = r"(?P<lead> *(?:- +)*(?:[a-z][a-z_]*: +)?)"
_LINE = re.compile(_LEAD + r"(?P<body>.*?)(?P<note>(?: +#(?: .*)?)?) *")
_UNNOTED = re.compile(_LEAD + r"(?P<body>.*?)(?P<note>) *")
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"' r"|'(?:[^']|'')*'")
_MARKED = re.compile(r"'(?:[^']|(?<=\w)'(?=\w))+'")
"""A text in single quotes with apostrophes inside words."""
_BLOCK = re.compile(r" *(?:- +)*(?:[^\s#].*?: +)?[|>][-+0-9]* *(?: #.*)?")
CUT_OFF = "The text is cut off at this #; a note to yourself has a blank behind it."
SIGNS = frozenset("@`%&*!|>?[]{},#\"'")


@dataclass(frozen=True)
class Line:
    """`lead` is the indentation with dashes and a lower-case key; `body` what follows; `note` a comment."""

    text: str
    lead: str
    body: str
    note: str

    @classmethod
    def of(cls, text: str) -> "Line":
        """Of any line; a text that begins with a quotation mark is not parted at a `#`."""
        found = _LINE.fullmatch(text)
        if found is None or found["body"][:1] in ('"', "'"):
            found = _UNNOTED.fullmatch(text)
        if found is None:
            return cls(text, "", text, "")
        return cls(text, found["lead"], found["body"], found["note"])

    @property
    def indent(self) -> int:
        return len(self.text) - len(self.text.lstrip(" "))

    @property
    def is_item(self) -> bool:
        return self.text.lstrip(" ").startswith("- ") or self.text.strip() == "-"

    @property
    def is_blank(self) -> bool:
        """Whether YAML sees nothing here: an empty line or a comment."""
        return not self.text.strip() or self.text.lstrip(" ").startswith("#")

    @property
    def opens_block(self) -> bool:
        """Whether a `|` or `>` text begins under this line."""
        return _BLOCK.fullmatch(self.text) is not None

    @property
    def columns(self) -> tuple[int, ...]:
        """Where what stands on this line begins, counted from 0: the dashes, and the key or text."""
        dashes = [i for i, char in enumerate(self.lead) if char == "-"]
        key = self.indent if not dashes else dashes[-1] + 2
        return (*dashes, key)

    @property
    def parent(self) -> int:
        """The column that the text of a block on this line must stand to the right of."""
        after_dash = self.is_item and self.body[:1] in ("|", ">") and not self.lead.rstrip().endswith(":")
        return self.columns[-2 if after_dash else -1]

    @property
    def quoted(self) -> str:
        """The line with its text in quotes; a colon at the end stays that of a label."""
        if _MARKED.fullmatch(self.body):
            return self.with_body(quote(self.body[1:-1]))
        label = len(self.body) > 1 and self.body.endswith(":")
        return self.with_body(quote(self.body[:-1].rstrip()) + ":" if label else quote(self.body))

    def with_body(self, body: str) -> str:
        return self.lead + body + self.note

    def moved(self, indent: int) -> str:
        return " " * indent + self.text.lstrip(" ")


def begins_with_sign(text: str) -> str:
    """The message for a text that YAML does not read as text because of its first sign."""
    return f"A text that begins with {text[0]} needs quotes, because the sign has a meaning in YAML."


def quote(text: str) -> str:
    """The text as a YAML scalar in the quotes that need the fewest escapes; double ones where it is even."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    doubled = text.replace("'", "''")
    return f'"{escaped}"' if len(escaped) <= len(doubled) else f"'{doubled}'"


def after_quotes(body: str) -> str | None:
    """What follows the closing mark of a text that begins with one; None where none closes it."""
    found = _QUOTED.match(body)
    return None if found is None else body[found.end() :]


def after_brackets(body: str) -> str | None:
    """What follows the bracket that closes the first one of a text; None where none does."""
    depth = 0
    for i, char in enumerate(body):
        depth += (char in "[{") - (char in "]}")
        if depth == 0:
            return body[i + 1 :]
    return None
