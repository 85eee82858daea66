"""Findings about the files of a story folder themselves."""

from game.source.diagnostic import Code, Severity

_STORY = "id: film\ntitle: Film\nstart: lobby\nendings: {done: {title: Done}}\n"
_LOBBY = "scene: lobby\nheading: INT. CAFÉ - NIGHT\nscript:\n- The doors open.\n- end: done\n"
_GOOD: dict[str, str | bytes] = {"story.yaml": _STORY, "scenes.yaml": _LOBBY}

CODES: tuple[Code, ...] = (
    Code(
        "missing-folder",
        Severity.ERROR,
        "There is no story in this folder",
        "A story folder holds a folder named scenes, or at least a file story.yaml. Go to the right folder, "
        "or name it with --story.",
        {"notes.txt": "Ideas for a film.\n"},
        _GOOD,
    ),
    Code(
        "no-story-file",
        Severity.ERROR,
        "story.yaml is missing",
        "story.yaml stands beside the scene files. It says what the story is called, in which scene it "
        "begins, and which endings and variables there are.",
        {"scenes/lobby.yaml": _LOBBY},
        {"scenes/story.yaml": _STORY, "scenes/lobby.yaml": _LOBBY},
    ),
    Code(
        "unreadable-file",
        Severity.ERROR,
        "A file cannot be read",
        "Whatever ends in .yaml is taken for a scene file. This one is a folder or some other thing, or you "
        "have no permission to read it.",
        {**_GOOD, "street.yaml/notes.txt": "Ideas for a street.\n"},
        _GOOD,
    ),
    Code(
        "unread-file",
        Severity.ERROR,
        "A file with scenes is not read",
        "The files of scenes end in .yaml and lie in the folder scenes, where there is one. A file that ends "
        "in .yml, or lies beside that folder, would be passed over without a word.",
        {"scenes/story.yaml": _STORY, "scenes/lobby.yml": _LOBBY},
        {"scenes/story.yaml": _STORY, "scenes/lobby.yaml": _LOBBY},
    ),
    Code(
        "file-too-big",
        Severity.ERROR,
        "A file is too large",
        "A scene file may have 4 million bytes, some thousand scenes. Part the scenes over several files; "
        "each new one is found by itself.",
        {**_GOOD, "street.yaml": bytes(4_000_001)},
        _GOOD,
    ),
    Code(
        "empty-file",
        Severity.WARNING,
        "A file without anything in it",
        "The file holds no scene, only blank lines or notes. Perhaps it was not saved; otherwise it can go.",
        {**_GOOD, "street.yaml": "# a street, later\n"},
        _GOOD,
    ),
    Code(
        "not-utf8",
        Severity.ERROR,
        "A file is not saved as UTF-8",
        "UTF-8 is the way to store letters that every program understands. Some older editors use another "
        "one; open the file there and save it as UTF-8.",
        {"story.yaml": _STORY, "scenes.yaml": _LOBBY.encode("latin-1")},
        _GOOD,
    ),
    Code(
        "byte-order-mark",
        Severity.ERROR,
        "A file begins with a byte order mark",
        "Some editors put an unseen mark at the start of a file. Choose “UTF-8” when you save it, not "
        "“UTF-8 with BOM”.",
        {"story.yaml": _STORY, "scenes.yaml": b"\xef\xbb\xbf" + _LOBBY.encode()},
        _GOOD,
    ),
)
