"""Findings about how the lines of a scene file stand under one another, and about unseen characters."""

from game.source.diagnostic import Code, Severity

_TOP = "scene: lobby\nheading: INT. LOBBY - NIGHT\nscript:\n"
_END = "- end: done\n"
_OPEN = _TOP + "- The doors open.\n" + _END

CODES: tuple[Code, ...] = (
    Code(
        "under-indented",
        Severity.ERROR,
        "What belongs to an option stands beside it",
        "The lines of an option stand further to the right than its label: two spaces more than the label, "
        "four more than its dash. Otherwise they are taken for something else.",
        _TOP + "- choose:\n  - Go out:\n    script:\n    - end: done\n",
        _TOP + "- choose:\n  - Go out:\n      script:\n      - end: done\n",
    ),
    Code(
        "bad-indent",
        Severity.ERROR,
        "A line does not stand in line with its neighbours",
        "Lines that belong to the same thing begin in the same column. This one stands a little to the left "
        "or to the right, so that nobody can say what it belongs to.",
        _TOP + "- The doors open.\n - Nobody comes in.\n" + _END,
        _TOP + "- The doors open.\n- Nobody comes in.\n" + _END,
    ),
    Code(
        "missing-colon",
        Severity.ERROR,
        "A key or a label has no colon",
        "Every key and every label of an option that has lines under it ends with a colon. So does a word "
        "of the script: a line `go street` lacks it where there is a scene of that name. If such a line is "
        "text, put quotes around it.",
        _TOP + "- choose:\n  - Go out\n      script: [end: done]\n",
        _TOP + "- choose:\n  - Go out:\n      script: [end: done]\n",
    ),
    Code(
        "missing-blank",
        Severity.ERROR,
        "No blank after a colon or a dash",
        "A colon behind a key and a dash before an item are followed by a blank. Without it they are part "
        "of the text.",
        _TOP + "- end:done\n",
        _TOP + _END,
    ),
    Code(
        "missing-dash",
        Severity.ERROR,
        "A line of a list has no dash",
        "Each item of a script begins with a dash and a blank. Text of several lines stands under a |, "
        "which has the dash.",
        _TOP + "- The doors open.\nNobody comes in.\n" + _END,
        _TOP + "- The doors open.\n- Nobody comes in.\n" + _END,
    ),
    Code(
        "duplicate-key",
        Severity.ERROR,
        "The same key stands twice",
        "Each key may stand once in the same place; of two, YAML would silently forget one.",
        _TOP.replace("script", "heading: INT. STREET - NIGHT\nscript") + _END,
        _TOP + _END,
    ),
    Code(
        "too-deep",
        Severity.ERROR,
        "Too many things inside one another",
        "Lists and options may stand inside one another 32 times, which is more than a reader can follow. "
        "Move the innermost part to a scene of its own and go there.",
        _TOP + "- " + "[" * 33 + "]" * 33 + "\n" + _END,
        _OPEN,
    ),
    Code(
        "tab",
        Severity.ERROR,
        "A tab in place of spaces",
        "Tabs have a different width in every editor, so indentation is made of spaces only. Most editors "
        "can be set to write two spaces when you press the tab key.",
        _TOP + "-\tThe doors open.\n" + _END,
        _OPEN,
    ),
    Code(
        "control-character",
        Severity.ERROR,
        "A character that cannot be printed",
        "Some characters have no shape: they come in when text is pasted from other programs. A few more "
        "are kept for the engine itself. Delete it and type the place again.",
        _TOP + "- The doors\x0b open.\n" + _END,
        _OPEN,
    ),
    Code(
        "bidi-character",
        Severity.ERROR,
        "An unseen sign that turns the direction of writing",
        "Such a sign can make a line look different from what it is. Text in Arabic or Hebrew is laid out "
        "rightly without it.",
        _TOP + "- The doors \u202eopen.\n" + _END,
        _OPEN,
    ),
)
