"""Findings about where a play can go, and where it cannot."""

from game.source.diagnostic import Code, Severity

_STORY = "id: film\ntitle: Film\nstart: lobby\nendings: {done: {title: Done}}\n"
_HEAT = _STORY + "variables:\n  heat: {int: 0..5, start: 0}\n"
_ASK = "scene: lobby\nscript:\n- do: heat += 1\n- choose:\n"

CODES: tuple[Code, ...] = (
    Code(
        "runs-out",
        Severity.ERROR,
        "The script runs out, and nobody says how the play goes on",
        "A scene that is entered by `go`, or at the start, is left by `go` or `end`. Only a scene that is "
        "visited or drawn may run out: the play then returns to where it was.",
        "scene: lobby\nscript:\n- The doors open.\n- choose:\n  - Leave:\n      script:\n      - It rains.\n"
        "      - end: done\n  - Stay:\n      script:\n      - The doors close.\n",
        "scene: lobby\nscript:\n- The doors open.\n- choose:\n  - Leave:\n      script:\n      - It rains.\n"
        "      - end: done\n  - Stay:\n      script:\n      - The doors close.\n      - end: done\n",
    ),
    Code(
        "endless-loop",
        Severity.ERROR,
        "The play goes in a circle without a choice",
        "From here the scenes lead into one another for ever, and no choice or ending is on the way. The "
        "player would wait and nothing would come.",
        "scene: lobby\nscript:\n- The doors open.\n- go: street\n---\n"
        "scene: street\nscript:\n- It rains.\n- go: lobby\n",
        "scene: lobby\nscript:\n- The doors open.\n- go: street\n---\n"
        "scene: street\nscript:\n- It rains.\n- choose:\n  - Go in again:\n      go: lobby\n"
        "  - Go home:\n      script:\n      - end: done\n",
    ),
    Code(
        "visit-circle",
        Severity.ERROR,
        "Visits or draws lead back into themselves",
        "A visited scene returns when its script runs out. When a visit leads, over other visits or draws, "
        "back to a scene that still waits for its end, the returns pile up without end; use `go` there.",
        "scene: lobby\nscript:\n- visit: phone\n- end: done\n---\n"
        "scene: phone\nscript:\n- choose:\n  - Call again:\n      script:\n      - visit: phone\n"
        "  - Hang up:\n      script: [Silence.]\n",
        "scene: lobby\nscript:\n- go: phone\n---\n"
        "scene: phone\nscript:\n- choose:\n  - Call again:\n      go: phone\n"
        "  - Hang up:\n      script: [Silence., end: done]\n",
    ),
    Code(
        "dead-end",
        Severity.ERROR,
        "A choice of which no option can ever be picked",
        "The test of every option can only come out false, and there is no `else`. The play would stop here. "
        "A variable that nothing changes keeps the value that it starts with. What depends on the course of "
        "the play is not found.",
        {
            "story.yaml": _HEAT,
            "scenes.yaml": _ASK + "  - Run:\n      when: heat > 5\n      go: street\n---\n"
            "scene: street\nscript:\n- It rains.\n- end: done\n",
        },
        {
            "story.yaml": _HEAT,
            "scenes.yaml": _ASK + "  - Run:\n      when: heat > 4\n      go: street\n  - Walk:\n"
            "      do: heat += 1\n      go: street\n---\n"
            "scene: street\nscript:\n- It rains.\n- end: done\n",
        },
    ),
    Code(
        "constant-test",
        Severity.WARNING,
        "A test always comes out the same way",
        "Within the bounds of the variables this test can only be true, or only be false; or it looks at a "
        "variable that nothing changes. So one of its two sides is never played; often a number or a sign is "
        "not the one that was meant.",
        {
            "story.yaml": _HEAT,
            "scenes.yaml": "scene: lobby\nscript:\n- do: heat += 1\n- if: heat >= 0\n"
            "  then: [Somebody looks.]\n- end: done\n",
        },
        {
            "story.yaml": _HEAT,
            "scenes.yaml": "scene: lobby\nscript:\n- do: heat += 1\n- if: heat > 0\n"
            "  then: [Somebody looks.]\n- end: done\n",
        },
    ),
    Code(
        "unreachable-scene",
        Severity.WARNING,
        "No play comes to this scene",
        "Nothing that can be reached from the start goes to this scene, visits it or draws it. Link it from "
        "somewhere, or take it out.",
        "scene: lobby\nscript:\n- The doors open.\n- end: done\n---\n"
        "scene: roof\nscript:\n- Wind.\n- end: done\n",
        "scene: lobby\nscript:\n- The doors open.\n- go: roof\n---\n"
        "scene: roof\nscript:\n- Wind.\n- end: done\n",
    ),
    Code(
        "unreachable-line",
        Severity.WARNING,
        "No play comes to this line",
        "What stands behind a `go`, an `end` or a choice whose options all leave is never played; neither is "
        "the `else` of a choice that always has an open option.",
        "scene: lobby\nscript:\n- The doors open.\n- end: done\n- Nobody reads this.\n",
        "scene: lobby\nscript:\n- The doors open.\n- Everybody reads this.\n- end: done\n",
    ),
    Code(
        "fake-option",
        Severity.WARNING,
        "Two options do the same",
        "Both options change the same, say the same and lead to the same place, so that the choice between "
        "them is none. Give one of them a consequence or words of its own; where the choice is meant as "
        "colour only, say `flavour: true`.",
        "scene: door\nscript:\n- choose:\n  - Knock:\n  - Ring:\n- Nobody opens.\n- end: done\n",
        "scene: door\nscript:\n- choose:\n  - Knock:\n      script: [The wood is wet.]\n  - Ring:\n"
        "      flavour: true\n- Nobody opens.\n- end: done\n",
    ),
    Code(
        "needless-flavour",
        Severity.WARNING,
        "An option marked as flavour makes a difference",
        "`flavour: true` says that an option changes nothing and leads where another option leads. This one "
        "has a consequence of its own, so that the figures about the story would be wrong.",
        "scene: door\nscript:\n- choose:\n  - Knock:\n  - Leave:\n      flavour: true\n      go: street\n"
        "- Nobody opens.\n- go: street\n---\nscene: street\nscript:\n- It rains.\n- end: done\n",
        "scene: door\nscript:\n- choose:\n  - Knock:\n  - Leave:\n      go: street\n"
        "- Nobody opens.\n- go: street\n---\nscene: street\nscript:\n- It rains.\n- end: done\n",
    ),
    Code(
        "duplicate-choice",
        Severity.ERROR,
        "Two choices of a scene have the same id",
        "Saves and tests know a pick by its scene, its choice and its option. If two choices of a scene go "
        "by one id, a save could take up the wrong one, and `once` in one would hide options of the other.",
        "scene: lobby\nscript:\n- choose: [Wait]\n  id: door\n- choose: [Leave]\n  id: door\n- end: done\n",
        "scene: lobby\nscript:\n- choose: [Wait]\n  id: door\n- choose: [Leave]\n  id: lobby\n- end: done\n",
    ),
)
