"""Story text: the subset of Fountain that a script may hold, and what stands in braces and brackets.

A text is one or more paragraphs with blank lines between them. A line break inside a paragraph is a blank, so
that long lines can be wrapped; a parenthetical in dialogue keeps its own line. Offsets count code points of
the scalar's value.
"""

import re
from dataclasses import dataclass

from game.syntax.inline import Cite, Piece, Problem, inline

_CUE = re.compile(r"@?([^\W_][^\n()]*?)\s*(\(.*\))?")
_CUE_SIGNS = re.compile(r"[\w .'’&-]+")
_PARAGRAPH = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|$))+")
_TRANSITION = re.compile(r"[A-Z ]+ TO:")
_OTHER_FORMS = (
    (re.compile(r"\.\w"), "a forced heading"),
    (re.compile(r"(?:INT|EXT|EST|INT\./EXT|I/E)[. ]", re.IGNORECASE), "a scene heading"),
    (re.compile(r"#+ "), "a section"),
    (re.compile(r"= "), "a synopsis"),
    (re.compile(r"~"), "a lyric"),
    (re.compile(r"={3,}$"), "a page break"),
    (re.compile(r"/\*|\[\[[^\]]*\s"), "a note"),
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`kind` is action, dialogue, transition, centred or fact; `cue` is the speaker as written.

    In dialogue the pieces hold a line break between parentheticals and speech.
    """

    kind: str
    pieces: tuple[Piece, ...]
    start: int
    end: int
    cue: str = ""
    cue_start: int = 0


@dataclass(frozen=True, slots=True)
class Passage:
    paragraphs: tuple[Paragraph, ...]
    problems: tuple[Problem, ...]


def passage(text: str) -> Passage:
    """All paragraphs of a text; what is wrong with it is in `problems`. Never raises."""
    problems: list[Problem] = []
    found = [_paragraph(match.group(), match.start(), problems) for match in _PARAGRAPH.finditer(text)]
    return Passage(tuple(found), tuple(problems))


def _paragraph(raw: str, start: int, problems: list[Problem]) -> Paragraph:
    text = raw.rstrip()
    lead = len(text) - len(text.lstrip())
    text, start = text[lead:], start + lead
    end = start + len(text)
    if text[0] == "!":
        return Paragraph("action", _inline(text[1:], start + 1, problems), start, end)
    first, _, rest = text.partition("\n")
    if rest and (text[0] == "@" or _is_cue(first)):
        return _dialogue(text, first, start, end, problems)
    if text[0] == ">" and text[-1] == "<":
        return Paragraph("centred", _inline(text[1:-1].strip(), start + 1, problems), start, end)
    if _TRANSITION.fullmatch(text):
        return Paragraph("transition", (text,), start, end)
    pieces = _inline(text, start, problems)
    kind = "fact" if _is_one_fact(pieces) else "action"
    _warn_of_other_forms(first, start, problems)
    return Paragraph(kind, pieces, start, end)


def _is_cue(line: str) -> bool:
    name = line.partition("(")[0].rstrip()
    return name.isupper() and _CUE_SIGNS.fullmatch(name) is not None


def _dialogue(text: str, first: str, start: int, end: int, problems: list[Problem]) -> Paragraph:
    found = _CUE.fullmatch(first.rstrip())
    if found is None:
        hint = "Write the key of the cast in capitals on a line of its own."
        problems.append(Problem("text-form", "This is not a cue.", start, start + len(first), hint))
        return Paragraph("action", _inline(text, start, problems), start, end)
    pieces: list[Piece] = []
    at = len(first) + 1
    for stretch in _stretches(text[at:]):
        if pieces:
            pieces.append("\n")
        pieces.extend(_inline(stretch, start + at, problems))
        at += len(stretch) + 1
    cue_start = start + (text[0] == "@")
    return Paragraph("dialogue", tuple(pieces), start, end, found.group(1), cue_start)


def _stretches(text: str) -> list[str]:
    """Parentheticals alone, the lines of speech between them together."""
    found: list[str] = []
    speech = False
    for line in text.split("\n"):
        bracketed = line.strip().startswith("(") and line.strip().endswith(")")
        if speech and not bracketed:
            found[-1] += "\n" + line
        else:
            found.append(line)
        speech = not bracketed
    return found


def _inline(text: str, start: int, problems: list[Problem]) -> tuple[Piece, ...]:
    pieces, found = inline(text, start)
    problems.extend(found)
    return pieces


def _is_one_fact(pieces: tuple[Piece, ...]) -> bool:
    return len(pieces) == 1 and isinstance(pieces[0], Cite)


def _warn_of_other_forms(line: str, start: int, problems: list[Problem]) -> None:
    for form, name in _OTHER_FORMS:
        if form.match(line):
            hint = "Begin the line with ! to print it as it is."
            message = f"This looks like {name} of Fountain, which is printed here as action."
            problems.append(Problem("other-fountain", message, start, start + len(line), hint))
            return
