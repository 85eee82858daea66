"""Puts a recorded play into a file, behind what is in it."""

import re
from pathlib import Path

from game.session.play import Play
from game.testing.script.quoting import written
from game.testing.script.recording import CannotRecord, recorded

_PARTING = re.compile(r"^---\n", re.MULTILINE)
_NAME = re.compile(r"^test: *(.*?) *$", re.MULTILINE)


def write_play(file: Path, play: Play) -> str:
    """Writes a play into a file of tests, behind what is in it, and says so in a sentence; or why not."""
    try:
        found = recorded(play)
        before = file.read_text("utf-8") if file.exists() else ""
        if any(document.partition("\n")[2] == found.body for document in _PARTING.split(before)):
            return f"This play is in {file} already."
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("a", encoding="utf-8", newline="\n") as opened:
            opened.write(f"{_parted(before)}test: {written(_free(found.name, before))}\n{found.body}")
    except CannotRecord as refused:
        return str(refused)
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else "it is no text file"
        return f"{file} cannot be written: {why.lower()}."
    return f"Written as a test: {file}"


def _parted(before: str) -> str:
    """What parts a new document from those before it."""
    if not before.strip():
        return ""
    return "---\n" if before.endswith("\n") else "\n---\n"


def _free(name: str, before: str) -> str:
    """The name, with a number behind it where a test has it already."""
    taken = {found.strip("\"'") for found in _NAME.findall(before)}
    numbered = (name if n == 1 else f"{name} {n}" for n in range(1, len(taken) + 2))
    return next(one for one in numbered if one not in taken)
