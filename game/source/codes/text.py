"""Findings about story text and what stands in its braces and brackets."""

from game.source.diagnostic import Code, Severity

_STORY = "id: film\ntitle: Film\nstart: lobby\nendings: {done: {title: Done}}\n"
_HEAT = _STORY + "variables:\n  heat: {int: 0..5, start: 0}\n"
_OPEN = "scene: lobby\nscript:\n- do: heat += 1\n"

CODES: tuple[Code, ...] = (
    Code(
        "text-form",
        Severity.ERROR,
        "A brace, a bar or a bracket is not closed, or stands alone",
        "In text, { } | and [[ ]] have a meaning: they print a value, choose between two sentences, or cite "
        "the record. To print one of the signs itself, put a backslash before it.",
        "scene: lobby\nscript:\n- The sign says {open.\n- end: done\n",
        "scene: lobby\nscript:\n- The sign says \\{open\\}.\n- end: done\n",
    ),
    Code(
        "expression",
        Severity.ERROR,
        "A test, a number or an assignment cannot be read, or mixes kinds",
        "A test compares things of one kind and comes out true or false; an assignment gives a variable a "
        "value of its own kind. Mixed up, there is no answer to give, so the story could not go on.",
        {
            "story.yaml": _HEAT,
            "scenes.yaml": _OPEN + "- if: heat = 1\n  then: [Somebody looks.]\n- end: done\n",
        },
        {
            "story.yaml": _HEAT,
            "scenes.yaml": _OPEN + "- if: heat == 1\n  then: [Somebody looks.]\n- end: done\n",
        },
    ),
    Code(
        "other-fountain",
        Severity.WARNING,
        "A form of Fountain that is not used here",
        "Scripts use a part of the Fountain screenplay format: action, dialogue, transitions, centred lines. "
        "Headings, sections, synopses and notes are printed as plain action, which is seldom what is meant; "
        "a heading belongs under the key `heading` of the scene.",
        "scene: lobby\nscript:\n- INT. LOBBY - NIGHT\n- The doors open.\n- end: done\n",
        "scene: lobby\nheading: INT. LOBBY - NIGHT\nscript:\n- The doors open.\n- end: done\n",
    ),
    Code(
        "unknown-cue",
        Severity.WARNING,
        "Somebody speaks who is not in the cast",
        "A line in capitals above another line is the name of a speaker, and a speaker stands in cast.yaml. "
        "If it is a name, add it there; if it is a sign or a shout, begin the line with !.",
        {
            "story.yaml": _STORY,
            "cast.yaml": "NOOR: {name: Noor}\n",
            "scenes.yaml": "scene: lobby\nscript:\n- |\n  NOOR\n  Keys.\n\n  NOR\n  Many.\n- end: done\n",
        },
        {
            "story.yaml": _STORY,
            "cast.yaml": "NOOR: {name: Noor}\n",
            "scenes.yaml": "scene: lobby\nscript:\n- |\n  NOOR\n  Keys.\n\n  NOOR\n  Many.\n- end: done\n",
        },
    ),
    Code(
        "closing-line",
        Severity.ERROR,
        "A line after an ending takes turns, or cites the record",
        "The lines of `ledger`, `inventions` and `disclaimer` are printed once, after an ending. So nothing "
        "in them can take turns; and they cite none, as What is true lists the facts that were read.",
        {
            "story.yaml": _STORY + 'disclaimer: "{All | All of it} is invented."\n',
            "scenes.yaml": "scene: lobby\nscript:\n- It rains.\n- end: done\n",
        },
        {
            "story.yaml": _STORY + "disclaimer: All of it is invented.\n",
            "scenes.yaml": "scene: lobby\nscript:\n- It rains.\n- end: done\n",
        },
    ),
)
