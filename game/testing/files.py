"""Writing the files that a tester asks for."""

from pathlib import Path

from game.session.files import put


class CannotWrite(ValueError):
    """A file cannot be written; the message is a sentence."""


def write_text(path: Path, text: str) -> None:
    """Replaces a file as a whole or not at all. A device or a pipe is written to as it is, a link is
    followed. Raises CannotWrite."""
    data = text.encode("utf-8")
    try:
        goal = path.resolve()
        if goal.exists() and not goal.is_file():
            goal.write_bytes(data)
        else:
            put(goal, data)
    except OSError as error:
        raise _refused(path, error) from error


def _refused(path: Path, error: OSError) -> CannotWrite:
    return CannotWrite(f"{path} cannot be written: {(error.strerror or 'no reason given').lower()}.")
