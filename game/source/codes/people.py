"""Findings under the law on real people, and about the record."""

from game.source.diagnostic import Code, Severity

_STORY = "id: film\ntitle: Film\nstart: lobby\nendings: {done: {title: Done}}\n"
_RECORD = """\
people:
  baker: {name: Sean Baker, role: director}
facts:
  phones: {says: "Tangerine was shot on phones.", people: [baker], works: [Tangerine]}
"""
_TWO = _RECORD + '  lens: {says: "A lens in front of the phone made it wide.", works: [Tangerine]}\n'
_BOTH = "script:\n- '[[phones]]'\n- '[[lens]]'\n"


def _story(scenes: str, record: str = _RECORD, story: str = _STORY) -> dict[str, str | bytes]:
    return {"story.yaml": story, "record.yaml": record, "scenes.yaml": scenes}


CODES: tuple[Code, ...] = (
    Code(
        "uncited-person",
        Severity.ERROR,
        "A sentence names a real person and cites nothing about that person",
        "Of real people the story says only what is on record. A sentence that names one carries a citation "
        "[[…]] of a fact about that person, in the sentence or directly after it; so every such sentence can "
        "be traced to its source.",
        _story("scene: lobby\nscript:\n- '[[phones]]'\n- Baker used phones.\n- end: done\n"),
        _story("scene: lobby\nscript:\n- '[[phones]]'\n- Baker used phones. [[phones]]\n- end: done\n"),
    ),
    Code(
        "person-named",
        Severity.ERROR,
        "A real person is named where nothing can be cited",
        "Real people do not act in the story. So no cue, label, reason, heading, title, modifier or detail "
        "names one: nothing there can carry a citation, and a player could do something to a real person.",
        _story(
            "scene: lobby\nscript:\n- '[[phones]]'\n- choose:\n  - Do it like Baker:\n"
            "      script: [You find a phone.]\n  - Wait:\n- end: done\n"
        ),
        _story(
            "scene: lobby\nscript:\n- '[[phones]]'\n- choose:\n  - Do it with a phone:\n"
            "      script: [You find a phone.]\n  - Wait:\n- end: done\n"
        ),
    ),
    Code(
        "fact-not-alone",
        Severity.ERROR,
        "Two clippings stand in one paragraph, or one stands inside braces",
        "Each fact of the record stands alone, in a paragraph of its own. Put side by side in one paragraph, "
        "two facts would say together what neither source says.",
        _story("scene: lobby\nscript:\n- '[[phones]] [[lens]]'\n- end: done\n", _TWO),
        _story("scene: lobby\n" + _BOTH + "- end: done\n", _TWO),
    ),
    Code(
        "plain-fact",
        Severity.ERROR,
        "A fact marked plain is played with",
        "A fact marked `plain: true` is shown and cited, and that is all. No label or reason cites it, and "
        "no variable or detail has its name: nothing in the story depends on it.",
        _story(
            "scene: lobby\nscript:\n- '[[phones]]'\n- choose:\n  - Read that again. [[phones]]\n"
            "  - Go on:\n      script: [Silence.]\n- end: done\n",
            _RECORD.replace("works: [Tangerine]", "plain: true"),
        ),
        _story(
            "scene: lobby\nscript:\n- '[[phones]]'\n- choose:\n  - Read that again.\n"
            "  - Go on:\n      script: [Silence.]\n- end: done\n",
            _RECORD.replace("works: [Tangerine]", "plain: true"),
        ),
    ),
    Code(
        "uncited-fact",
        Severity.WARNING,
        "A fact on record is cited nowhere",
        "Every fact on record should reach the player. Until the reel that shows it is written this is only "
        "a warning; a finished story has none.",
        _story("scene: lobby\nscript:\n- '[[phones]]'\n- end: done\n", _TWO),
        _story("scene: lobby\n" + _BOTH + "- end: done\n", _TWO),
    ),
)
