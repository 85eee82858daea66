"""Findings about signs that mean something to YAML, the notation that scene files are written in."""

from game.source.codes import yaml_layout
from game.source.diagnostic import Code, Severity

_TOP = "scene: lobby\nheading: INT. LOBBY - NIGHT\nscript:\n"
_END = "- end: done\n"

CODES: tuple[Code, ...] = (
    Code(
        "quote-this",
        Severity.ERROR,
        "A text needs quotes",
        "A text that begins with one of the signs @ ` % & * ! | > ? [ ] { } , or that holds a colon and a "
        "blank, means something else in YAML. Put quotes around the whole text; the hint shows how. Text "
        "under a | needs none.",
        _TOP + "- He said: one rule: no names.\n" + _END,
        _TOP + '- "He said: one rule: no names."\n' + _END,
    ),
    Code(
        "unclosed-quote",
        Severity.ERROR,
        "A text in quotes is not closed",
        "A text that begins with a quotation mark ends with the same one, on the same line. A word such as "
        "'Tis begins with one too: put the other kind around the whole text. Curly quotes have no such "
        "meaning and may stand anywhere.",
        _TOP + '- "We are closed.\n' + _END,
        _TOP + '- "We are closed."\n' + _END,
    ),
    Code(
        "bad-escape",
        Severity.ERROR,
        "A backslash between double quotes",
        "Between double quotes a backslash and the letter after it stand for some other sign. Where the "
        "backslash itself is meant, use single quotes, or none.",
        _TOP + '- "The sign says \\{open\\}."\n' + _END,
        _TOP + "- 'The sign says \\{open\\}.'\n" + _END,
    ),
    Code(
        "unclosed-bracket",
        Severity.ERROR,
        "A bracket is not closed",
        "A list in brackets ends with ] and a mapping in braces with }. Where it grows long, write a line "
        "with a dash for each of its items instead.",
        _TOP + "- if: seen(lobby) > 1\n  then: [The doors close.\n" + _END,
        _TOP + "- if: seen(lobby) > 1\n  then: [The doors close.]\n" + _END,
    ),
    Code(
        "text-after-bar",
        Severity.ERROR,
        "Text stands on the line of the |",
        "The sign | says that text follows on the lines below it, indented by two spaces. Nothing else "
        "stands on its own line; a text of one line needs no | at all.",
        _TOP + "- | The doors open.\n" + _END,
        _TOP + "- |\n  The doors open.\n" + _END,
    ),
    Code(
        "cut-by-comment",
        Severity.ERROR,
        "A # cuts off the rest of a text",
        "A blank and a # begin a note to yourself, which no player sees. If it is a note, put a blank "
        "behind the # too; if it is part of the text, put the text in quotes.",
        _TOP + "- He bets on the #3 horse.\n" + _END,
        _TOP + '- "He bets on the #3 horse."  # the grey one\n' + _END,
    ),
    Code(
        "folded-text",
        Severity.ERROR,
        "A text under > in place of |",
        "YAML joins the lines under a > into one, so that cues and paragraphs get lost. Under a | every "
        "line stays as you wrote it.",
        _TOP + "- >\n  The doors open.\n" + _END,
        _TOP + "- |\n  The doors open.\n" + _END,
    ),
    Code(
        "multi-line-text",
        Severity.ERROR,
        "A text runs over several lines without a |",
        "A text stands on one line, in quotes or without. For more lines write | and put the text below it, "
        "indented by two spaces.",
        _TOP + "- The doors open,\n  and nobody comes in.\n" + _END,
        _TOP + "- |\n  The doors open,\n  and nobody comes in.\n" + _END,
    ),
    Code(
        "alias",
        Severity.ERROR,
        "A text that begins with *",
        "At the start of a text, * and a word stand in YAML for something marked elsewhere in the file, "
        "which stories do not use. If it is emphasis, put the whole text in quotes.",
        _TOP + "- *noor\n" + _END,
        _TOP + '- "*noor"\n' + _END,
    ),
    Code(
        "anchor",
        Severity.ERROR,
        "A text that begins with &",
        "At the start of a text, & and a word give it a name in YAML, which stories do not use, and the "
        "word would not be printed. If it is text, put all of it in quotes.",
        _TOP + "- &noor The doors open.\n" + _END,
        _TOP + '- "&noor, says the sign."\n' + _END,
    ),
    Code(
        "tag",
        Severity.ERROR,
        "A YAML tag",
        "A word with ! before it tells a YAML reader what kind of value follows. A story needs none, and "
        "some would run code elsewhere, so none is accepted.",
        _TOP + "- !!str The doors open.\n" + _END,
        _TOP + "- The doors open.\n" + _END,
    ),
    Code(
        "complex-key",
        Severity.ERROR,
        "What stands before a colon is no plain text",
        "A word, a key or the label of an option is text. A line that begins with ? or a label that begins "
        "with a bracket means something else in YAML; put it in quotes.",
        _TOP + "- choose:\n  - [Leave]:\n      script: [end: done]\n",
        _TOP + '- choose:\n  - "[Leave]":\n      script: [end: done]\n',
    ),
    Code(
        "three-dots",
        Severity.ERROR,
        "A line of three dots at the left edge",
        "In YAML such a line ends everything that stands above it. If it is text, it belongs under a | and "
        "is indented; between two scenes write three dashes.",
        _TOP + "- The doors open.\n" + _END + "...\n",
        _TOP + "- |\n  The doors open.\n\n  ...\n" + _END,
    ),
    Code(
        "not-yaml",
        Severity.ERROR,
        "The lines do not make sense as YAML",
        "YAML is the notation of scene files: keys with a colon, items with a dash, and indentation that "
        "says what belongs where. Here it could not be read, and no simple slip explains why. Look at this "
        "line, and at the one above it.",
        "%TITLE The late show\n" + _TOP + "- The doors open.\n" + _END,
        _TOP + "- The doors open.\n" + _END,
    ),
    *yaml_layout.CODES,
)
