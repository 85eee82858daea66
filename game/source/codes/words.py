"""Findings about the keys, words and shapes of scene files and story.yaml."""

from game.source.diagnostic import Code, Severity

_STORY = "id: film\ntitle: Film\nstart: lobby\nendings: {done: {title: Done}}\n"
_SCENE = "scene: lobby\nscript:\n- You have {bills} bills.\n- do: bills -= 1\n- end: done\n"

CODES: tuple[Code, ...] = (
    Code(
        "unknown-word",
        Severity.ERROR,
        "The script has a word that does not exist",
        "Every item of a script is a line of text, or begins with one of the words that `no-permit words` "
        "lists. A line of text with a colon in it looks like a word, so it needs quotes around it.",
        "scene: lobby\nscript:\n- The doors open.\n- goto: street\n- end: done\n",
        "scene: lobby\nscript:\n- The doors open.\n- go: street\n---\n"
        "scene: street\nscript:\n- It rains.\n- end: done\n",
    ),
    Code(
        "unknown-key",
        Severity.ERROR,
        "A key does not belong here",
        "Each word, option, scene and table has a few keys of its own. A key with a typing mistake would "
        "otherwise be skipped in silence, and the story would play without what you wrote there.",
        "scene: lobby\nhaeding: INT. LOBBY - NIGHT\nscript:\n- The doors open.\n- end: done\n",
        "scene: lobby\nheading: INT. LOBBY - NIGHT\nscript:\n- The doors open.\n- end: done\n",
    ),
    Code(
        "missing-key",
        Severity.ERROR,
        "A key that is needed is not there",
        "Some keys cannot be left out: a scene needs its id and a script, an `if` needs its `then`. "
        "Without them there is nothing to play.",
        "scene: lobby\nheading: INT. LOBBY - NIGHT\n",
        "scene: lobby\nheading: INT. LOBBY - NIGHT\nscript:\n- The doors open.\n- end: done\n",
    ),
    Code(
        "wrong-shape",
        Severity.ERROR,
        "Something else should stand here",
        "A key wants one kind of thing: a line of text, a number, true or false, or a list with one item a "
        "line, each behind “- ”. What stands here is of another kind, so it cannot be read.",
        "scene: lobby\nscript: The doors open.\n",
        "scene: lobby\nscript:\n- The doors open.\n- end: done\n",
    ),
    Code(
        "bad-name",
        Severity.ERROR,
        "This cannot be a name",
        "Ids are written in small letters, digits and _, with a letter first; a cue of the cast is in "
        "capitals. So a name looks the same everywhere and is found again in saves and tests.",
        "scene: Front Door\nscript:\n- The doors open.\n- end: done\n",
        "scene: front_door\nscript:\n- The doors open.\n- end: done\n",
    ),
    Code(
        "bad-variable",
        Severity.ERROR,
        "A variable is declared in no form that is known",
        "A variable is a number between two bounds, true or false, one of a few words, or a set of words. "
        "With the bounds a test that can only come out one way is found before anybody plays it.",
        {"story.yaml": _STORY + "variables:\n  bills: {int: 20, start: 20}\n", "scenes.yaml": _SCENE},
        {"story.yaml": _STORY + "variables:\n  bills: {int: 0..20, start: 20}\n", "scenes.yaml": _SCENE},
    ),
    Code(
        "bad-chance",
        Severity.ERROR,
        "A chance is not written as n in d",
        "A chance says how often something happens out of how many: `2 in 6` happens two times in six. "
        "The second number is the number of sides of the die, from 2 to 100.",
        "scene: curb\nscript:\n- chance: 30%\n  hit: [A bus stops in the frame.]\n- end: done\n",
        "scene: curb\nscript:\n- chance: 2 in 6\n  hit: [A bus stops in the frame.]\n- end: done\n",
    ),
    Code(
        "duplicate-option",
        Severity.ERROR,
        "Two options of a choice have the same name",
        "Saves, tests and reports know an option by its `id`, and without one by its label in small letters. "
        "Two options of one choice with the same name, or with a label without letters, cannot be told "
        "apart.",
        "scene: door\nscript:\n- choose:\n  - Wait:\n      script: [A minute goes.]\n"
        "  - Wait!:\n      script: [Nobody comes.]\n- end: done\n",
        "scene: door\nscript:\n- choose:\n  - Wait:\n      script: [A minute goes.]\n"
        "  - Wait!:\n      id: wait_aloud\n      script: [Nobody comes.]\n- end: done\n",
    ),
    Code(
        "too-many-options",
        Severity.ERROR,
        "A choice has more than nine options",
        "Options are picked with the keys 1 to 9, so a tenth could not be picked. A choice that long is "
        "easier to read in two steps.",
        "scene: wall\nscript:\n- choose:\n"
        + "".join(f"  - Pull wire {n}:\n      script: [Wire {n} hums.]\n" for n in range(1, 11))
        + "- end: done\n",
        "scene: wall\nscript:\n- choose:\n"
        + "".join(f"  - Pull wire {n}:\n      script: [Wire {n} hums.]\n" for n in range(1, 4))
        + "- end: done\n",
    ),
    Code(
        "crowded-choice",
        Severity.ERROR,
        "A choice has more than six options",
        "More than six strips cannot be taken in at one look. Where the scene is a board on which things are "
        "placed, say `board: true`, and up to nine are allowed.",
        "scene: wall\nscript:\n- choose:\n"
        + "".join(f"  - Pull wire {n}:\n      script: [Wire {n} hums.]\n" for n in range(1, 8))
        + "- end: done\n",
        "scene: wall\nboard: true\nscript:\n- choose:\n"
        + "".join(f"  - Pull wire {n}:\n      script: [Wire {n} hums.]\n" for n in range(1, 8))
        + "- end: done\n",
    ),
)
