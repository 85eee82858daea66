"""Findings about names that nobody declared, or that stand twice."""

from game.source.codes.samples import PICTURE, SOUND
from game.source.diagnostic import Code, Severity

_STORY = "id: film\ntitle: Film\nstart: lobby\nendings: {done: {title: Done}}\n"
_RECORD = (
    "people:\n  baker: {name: Sean Baker, role: director}\n"
    'facts:\n  phones: {says: "Tangerine was shot on phones.", people: [baker]}\n'
)
_ASKING = "scene: lobby\nscript:\n- choose:\n  - Ask him:\n      flavour: true\n- He nods.\n- end: done\n"
_DOORS = "script:\n- The doors open.\n- end: done\n"

CODES: tuple[Code, ...] = (
    Code(
        "unknown-scene",
        Severity.ERROR,
        "There is no scene of this name",
        "A `go`, a `visit` or the start names a scene that no file holds. A player who came here would have "
        "nowhere to go on.",
        "scene: lobby\nscript:\n- The doors open.\n- go: steret\n---\n"
        "scene: street\nscript:\n- It rains.\n- go: lobby\n",
        "scene: lobby\nscript:\n- The doors open.\n- go: street\n---\n"
        "scene: street\nscript:\n- It rains.\n- end: done\n",
    ),
    Code(
        "unknown-ending",
        Severity.ERROR,
        "There is no ending of this name",
        "Endings are listed in story.yaml under `endings`, each with a title, so that the credits and the "
        "list of endings can name them.",
        "scene: lobby\nscript:\n- The doors close.\n- end: finished\n",
        "scene: lobby\nscript:\n- The doors close.\n- end: done\n",
    ),
    Code(
        "unknown-deck",
        Severity.ERROR,
        "There is no deck of this name",
        "Decks are listed in story.yaml under `decks`. A scene says with `deck` which one it belongs to, and "
        "`draw` takes scenes from it.",
        {
            "story.yaml": _STORY + "decks: {accidents: {again: true}}\n",
            "scenes.yaml": "scene: lobby\nscript:\n- draw: accident\n- end: done\n---\n"
            "scene: bus\ndeck: accidents\nscript:\n- A bus stops in the frame.\n",
        },
        {
            "story.yaml": _STORY + "decks: {accidents: {again: true}}\n",
            "scenes.yaml": "scene: lobby\nscript:\n- draw: accidents\n- end: done\n---\n"
            "scene: bus\ndeck: accidents\nscript:\n- A bus stops in the frame.\n",
        },
    ),
    Code(
        "unknown-detail",
        Severity.ERROR,
        "There is no detail or fact of this name",
        "`note` writes down a detail that story.yaml lists under `details`, or a fact of record.yaml.",
        {
            "story.yaml": _STORY + "details: {keys: {label: Thirty-one keys}}\n",
            "scenes.yaml": "scene: lobby\nscript:\n- note: key\n- end: done\n",
        },
        {
            "story.yaml": _STORY + "details: {keys: {label: Thirty-one keys}}\n",
            "scenes.yaml": "scene: lobby\nscript:\n- note: keys\n- end: done\n",
        },
    ),
    Code(
        "unknown-reel",
        Severity.ERROR,
        "There is no reel of this name",
        "A reel is an act of the story. Reels are listed in story.yaml under `reels`, each with its title.",
        {
            "story.yaml": _STORY + "reels: {sunset: {title: Sunset}}\n",
            "scenes.yaml": "scene: lobby\nreel: sunsets\n" + _DOORS,
        },
        {
            "story.yaml": _STORY + "reels: {sunset: {title: Sunset}}\n",
            "scenes.yaml": "scene: lobby\nreel: sunset\n" + _DOORS,
        },
    ),
    Code(
        "unknown-picture",
        Severity.ERROR,
        "There is no picture of this name",
        "`picture: lobby` is the file assets/pictures/lobby with the ending .webp, .png or .jpg. Small and "
        "capital letters count, in the name and in the ending.",
        "scene: lobby\npicture: lobby\n" + _DOORS,
        {
            "story.yaml": _STORY,
            "scenes.yaml": "scene: lobby\npicture: lobby\n" + _DOORS,
            "assets/pictures/lobby.png": PICTURE,
        },
    ),
    Code(
        "unknown-sound",
        Severity.ERROR,
        "There is no sound of this name",
        "`play: rain` is the file assets/sounds/rain with the ending .ogg or .wav. Small and capital letters "
        "count, in the name and in the ending.",
        "scene: lobby\nscript:\n- play: rain\n- The doors open.\n- end: done\n",
        {
            "story.yaml": _STORY,
            "scenes.yaml": "scene: lobby\nscript:\n- play: rain\n- The doors open.\n- end: done\n",
            "assets/sounds/rain.ogg": SOUND,
        },
    ),
    Code(
        "unknown-variable",
        Severity.ERROR,
        "A meter shows a variable that does not exist",
        "A meter puts a variable on the slate. Variables are listed in story.yaml under `variables`.",
        {
            "story.yaml": _STORY + "variables: {heat: {int: 0..5}}\nmeters: [{show: haet, label: HEAT}]\n",
            "scenes.yaml": "scene: lobby\nscript:\n- do: heat += 1\n- end: done\n",
        },
        {
            "story.yaml": _STORY + "variables: {heat: {int: 0..5}}\nmeters: [{show: heat, label: HEAT}]\n",
            "scenes.yaml": "scene: lobby\nscript:\n- do: heat += 1\n- end: done\n",
        },
    ),
    Code(
        "unknown-name",
        Severity.ERROR,
        "An expression names something that does not exist",
        "A test or an assignment uses a variable that story.yaml does not list, a word that the variable "
        "cannot have, or a scene that is in no file.",
        {
            "story.yaml": _STORY + "variables: {promise: {one of: [none, made, kept]}}\n",
            "scenes.yaml": "scene: lobby\nscript:\n- do: promise = maid\n- You are {promise}.\n- end: done\n",
        },
        {
            "story.yaml": _STORY + "variables: {promise: {one of: [none, made, kept]}}\n",
            "scenes.yaml": "scene: lobby\nscript:\n- do: promise = made\n- You are {promise}.\n- end: done\n",
        },
    ),
    Code(
        "unknown-fact",
        Severity.ERROR,
        "There is no fact of this name on record",
        "`[[…]]` cites a fact of record.yaml. What is not on record is not said of real people, films and "
        "places.",
        {
            "story.yaml": _STORY,
            "record.yaml": _RECORD,
            "scenes.yaml": "scene: lobby\nscript:\n- '[[phone]]'\n- end: done\n",
        },
        {
            "story.yaml": _STORY,
            "record.yaml": _RECORD,
            "scenes.yaml": "scene: lobby\nscript:\n- '[[phones]]'\n- end: done\n",
        },
    ),
    Code(
        "unknown-person",
        Severity.ERROR,
        "A fact is about somebody who is not on record",
        "Every real person whom a fact names stands in record.yaml under `people`, with name and role, so "
        "that the law on real people can be checked.",
        {
            "story.yaml": _STORY,
            "record.yaml": _RECORD.replace("people: [baker]", "people: [bakker]"),
            "scenes.yaml": "scene: lobby\nscript:\n- '[[phones]]'\n- end: done\n",
        },
        {
            "story.yaml": _STORY,
            "record.yaml": _RECORD,
            "scenes.yaml": "scene: lobby\nscript:\n- '[[phones]]'\n- end: done\n",
        },
    ),
    Code(
        "duplicate-scene",
        Severity.ERROR,
        "Two scenes have the same id",
        "A scene is found by its id, whichever file it is in. With two of one id nobody could say which of "
        "them a `go` means.",
        "scene: lobby\n" + _DOORS + "---\nscene: lobby\n" + _DOORS,
        "scene: lobby\nscript:\n- go: street\n---\nscene: street\n" + _DOORS,
    ),
    Code(
        "unknown-option",
        Severity.ERROR,
        "There is no option of this name",
        "A line of the ledger says after which option it comes, as `scene.choose.option`: the ids of the "
        "scene, of the choice in it (choose_1 is the first one, where it has no `id`), and of the option "
        "(its `id`, else its label in small letters with _ for blanks).",
        {
            "story.yaml": _STORY + "ledger: {asked: {after: lobby.choose_1.ask_her, text: You asked.}}\n",
            "scenes.yaml": _ASKING,
        },
        {
            "story.yaml": _STORY + "ledger: {asked: {after: lobby.choose_1.ask_him, text: You asked.}}\n",
            "scenes.yaml": _ASKING,
        },
    ),
)
