"""The page of one kind of finding, with an example of it done badly and well."""

from textwrap import fill

from game.source.codes import CODES
from game.source.diagnostic import Code, Example
from game.source.suggest import did_you_mean
from game.writing.examples import build_files, files_of
from game.writing.report import check_text

_WIDTH = 80


def explain(name: str) -> tuple[str, int]:
    """The page of a code, and 0; for a code that does not exist a sentence, and 2."""
    code = CODES.get(name)
    if code is None:
        hint = did_you_mean(name, CODES) or "`no-permit explain` lists them all."
        return f"There is no finding “{name}”. {hint}\n", 2
    return _page(code), 0


def all_codes() -> str:
    """Every code with its title, the errors first."""
    width = max(len(name) for name in CODES)
    parts = []
    for severity in dict.fromkeys(code.severity for code in CODES.values()):
        codes = sorted((code for code in CODES.values() if code.severity is severity), key=lambda c: c.name)
        parts.append(f"{severity}s:".capitalize())
        parts += [f"  {code.name:{width}}  {code.title}" for code in codes]
        parts.append("")
    return "\n".join([*parts, "`no-permit explain CODE` tells more.", ""])


def _page(code: Code) -> str:
    report, _ = check_text(build_files(files_of(code.bad)), "text", strict=True)
    message = report.partition("\n\n")[0]
    return "\n".join(
        [
            f"{code.name} ({code.severity})",
            fill(code.title + ".", _WIDTH),
            "",
            fill(code.why, _WIDTH),
            "",
            "Like this it is found:",
            "",
            _files(code.bad),
            _indented(message),
            "",
            "Like this it is not:",
            "",
            _files(code.good),
        ]
    )


def _files(example: Example) -> str:
    """The files of an example; of one that is text alone only that text."""
    files = {"scenes.yaml": example} if isinstance(example, str) else files_of(example)
    return "\n".join(_file(name, content) for name, content in files.items())


def _file(name: str, content: str | bytes) -> str:
    if isinstance(content, bytes):
        return f"    # {name}: {len(content)} bytes that are no text\n"
    return f"    # {name}\n{_indented(content.rstrip())}\n"


def _indented(text: str) -> str:
    return "\n".join(f"    {line}".rstrip() for line in text.splitlines())
