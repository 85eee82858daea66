"""Findings about what is declared and then not used, and about the files beside the text."""

from game.source.codes.samples import SOUND
from game.source.diagnostic import Code, Severity

_STORY = "id: film\ntitle: Film\nstart: lobby\nendings: {done: {title: Done}}\n"
_HEAT = _STORY + "variables:\n  heat: {int: 0..5, start: 0}\n"
_LOBBY = "scene: lobby\nscript:\n- The doors open.\n- end: done\n"
_RAIN = "scene: lobby\nscript:\n- play: rain\n- The doors open.\n- end: done\n"

CODES: tuple[Code, ...] = (
    Code(
        "unused-variable",
        Severity.WARNING,
        "A variable is declared and never used",
        "No test, text or assignment names it. Take it out, or use it; often a similar name was meant.",
        {"story.yaml": _HEAT, "scenes.yaml": _LOBBY},
        {"story.yaml": _STORY, "scenes.yaml": _LOBBY},
    ),
    Code(
        "never-read",
        Severity.WARNING,
        "A variable is changed, and nothing ever looks at it",
        "The story keeps the value and never asks for it: no test, no text and no meter reads it. What the "
        "player did there is forgotten.",
        {"story.yaml": _HEAT, "scenes.yaml": "scene: lobby\nscript:\n- do: heat += 1\n- end: done\n"},
        {
            "story.yaml": _HEAT,
            "scenes.yaml": "scene: lobby\nscript:\n- do: heat += 1\n- The heat is {heat}.\n- end: done\n",
        },
    ),
    Code(
        "never-set",
        Severity.WARNING,
        "A variable is looked at, and nothing ever changes it",
        "Its value is the one it starts with in every play, so each test of it has one outcome only.",
        {
            "story.yaml": _HEAT,
            "scenes.yaml": "scene: lobby\nscript:\n- The heat is {heat}.\n- end: done\n",
        },
        {
            "story.yaml": _HEAT,
            "scenes.yaml": "scene: lobby\nscript:\n- do: heat += 1\n- The heat is {heat}.\n- end: done\n",
        },
    ),
    Code(
        "unused-ending",
        Severity.WARNING,
        "No play reaches this ending",
        "It is listed in story.yaml, and no `end` that can be reached names it.",
        {
            "story.yaml": _STORY.replace("{title: Done}", "{title: Done}, rain: {title: Rain}"),
            "scenes.yaml": _LOBBY,
        },
        {"story.yaml": _STORY, "scenes.yaml": _LOBBY},
    ),
    Code(
        "empty-deck",
        Severity.WARNING,
        "A deck has no scenes",
        "`draw` takes scenes of which `deck` names this deck, and there are none. So a draw always finds "
        "nothing.",
        {
            "story.yaml": _STORY + "decks: {accidents: {again: true}}\n",
            "scenes.yaml": "scene: lobby\nscript:\n- draw: accidents\n- end: done\n",
        },
        {
            "story.yaml": _STORY + "decks: {accidents: {again: true}}\n",
            "scenes.yaml": "scene: lobby\nscript:\n- draw: accidents\n- end: done\n---\n"
            "scene: bus\ndeck: accidents\nscript:\n- A bus stops in the frame.\n",
        },
    ),
    Code(
        "unused-name",
        Severity.WARNING,
        "A reel, a deck, a detail or one of the cast is never used",
        "It is listed, and no scene names it: no scene is in this reel, nothing draws from this deck, nobody "
        "writes this detail down, or this speaker never speaks.",
        {"story.yaml": _STORY, "cast.yaml": "NOOR: {name: Noor}\n", "scenes.yaml": _LOBBY},
        {
            "story.yaml": _STORY,
            "cast.yaml": "NOOR: {name: Noor}\n",
            "scenes.yaml": "scene: lobby\nscript:\n- |\n  NOOR\n  Keys.\n- end: done\n",
        },
    ),
    Code(
        "idle-key",
        Severity.WARNING,
        "A key does nothing here",
        "`label`, `when`, `weight` and `once` of a scene only say how it is drawn from its deck, and the "
        "`why` of an option only says why its `when` locks it. Alone they are read and then forgotten.",
        "scene: lobby\nscript:\n- visit: phone\n- end: done\n---\n"
        "scene: phone\nonce: true\nscript:\n- It rings.\n",
        "scene: lobby\nscript:\n- if: seen(phone) == 0\n  then: [visit: phone]\n- choose:\n"
        "  - Wait:\n      go: lobby\n  - Leave:\n      script: [end: done]\n---\n"
        "scene: phone\nscript:\n- It rings.\n",
    ),
    Code(
        "unused-asset",
        Severity.WARNING,
        "A picture or sound is never shown or played",
        "The file lies under assets/, and no scene names it. It only makes the story larger.",
        {"story.yaml": _STORY, "scenes.yaml": _LOBBY, "assets/sounds/rain.ogg": SOUND},
        {"story.yaml": _STORY, "scenes.yaml": _RAIN, "assets/sounds/rain.ogg": SOUND},
    ),
    Code(
        "bad-asset",
        Severity.ERROR,
        "A picture or sound file cannot be used",
        "The file is not what its name says, is a link to another place, is larger than 20 MB, or is a "
        "picture of more than 4096 pixels a side. A file that was only renamed is still what it was: save it "
        "as PNG, JPEG, WebP, Ogg or WAV.",
        {
            "story.yaml": _STORY,
            "scenes.yaml": _RAIN,
            "assets/sounds/rain.ogg": "ID3 the start of an MP3 that was only renamed",
        },
        {"story.yaml": _STORY, "scenes.yaml": _RAIN, "assets/sounds/rain.ogg": SOUND},
    ),
)
