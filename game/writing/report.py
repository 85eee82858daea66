"""What a build found, written in the forms that people and tools read."""

import json
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType

from game.build.build import Build
from game.build.folder import scenes_folder
from game.source.diagnostic import Diagnostic
from game.source.source import Span
from game.writing.excerpt import excerpt
from game.writing.sarif import as_sarif

HELD_BACK = "The checks of the story as a whole wait until the errors are mended."


def check_text(build: Build, form: str, strict: bool, root: str = "") -> tuple[str, int]:
    """The report of a build in one of FORMATS, and the exit code: 1 for errors, with `strict` for warnings.

    `root` comes before the files of the scenes folder, so that an editor finds them from the story folder:
    see `root_of`.
    """
    found = build.diagnostics if strict else build.errors
    return FORMATS[form](build, root), int(bool(found))


def root_of(story: Path) -> str:
    """Where the scene files of a story folder lie in it: `scenes/`, or nothing."""
    scenes = scenes_folder(story)
    return "" if scenes is None or scenes == story else f"{scenes.relative_to(story).as_posix()}/"


def shown_file(span: Span, root: str) -> str:
    """A span's file from the story folder. What is no scene file (an asset) is named from there already."""
    if span.file.startswith("../"):
        return span.file.removeprefix("../")
    return root + span.file if span.file.endswith(".yaml") else span.file


def sentence(item: Diagnostic) -> str:
    """What is wrong and how to mend it, in one line."""
    return f"{item.message} {item.hint}".rstrip()


def summary(build: Build) -> str:
    """How much was found, and what could not be looked for."""
    errors = len(build.errors)
    counts = [_count(errors, "error"), _count(len(build.diagnostics) - errors, "warning")]
    told = ", ".join(count for count in counts if count)
    scenes = _count(len(build.story.scenes), "scene") if build.story is not None else ""
    found = f"{told}." if told else f"{scenes or 'No scenes'}, nothing found."
    return f"{found} {HELD_BACK}" if build.held_back else found


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}" if number else ""


def _as_text(build: Build, root: str) -> str:
    parts = [_block(item, build, root) for item in build.diagnostics]
    more = ["`no-permit explain CODE` tells more about a finding.\n"] if parts else []
    return "\n".join([*parts, summary(build) + "\n", *more])


def _block(item: Diagnostic, build: Build, root: str) -> str:
    span = item.span
    place = f"{shown_file(span, root)}:{span.line}:{span.column}"
    head = f"{place}: {item.severity}: {item.message} [{item.code}]"
    source = build.sources.get(span.file)
    seen = excerpt(source, span) if source is not None else None
    if seen is None:
        return "\n".join([head, *([f"  = {item.hint}"] if item.hint else []), ""])
    number = str(span.line)
    edge = " " * len(number)
    lines = [head, f" {number} | {seen.line}".rstrip(), f" {edge} | {seen.carets}"]
    return "\n".join([*lines, *([f" {edge} = {item.hint}"] if item.hint else []), ""])


def _as_lines(build: Build, root: str) -> str:
    return "".join(
        f"{shown_file(item.span, root)}:{item.span.line}:{item.span.column}: "
        f"{item.severity}: {item.code} {sentence(item)}\n"
        for item in build.diagnostics
    )


def _as_json(build: Build, root: str) -> str:
    found = [
        {
            "code": item.code,
            "severity": str(item.severity),
            "file": shown_file(item.span, root),
            "line": item.span.line,
            "column": item.span.column,
            "end_line": item.span.end_line,
            "end_column": item.span.end_column,
            "message": item.message,
            "hint": item.hint,
        }
        for item in build.diagnostics
    ]
    errors = len(build.errors)
    counts = {"errors": errors, "warnings": len(found) - errors, "held_back": build.held_back}
    return json.dumps({"diagnostics": found, **counts}, ensure_ascii=False, indent=2) + "\n"


def _as_github(build: Build, root: str) -> str:
    """Workflow commands, which GitHub shows beside the line."""
    lines = [_command(item, root) for item in build.diagnostics]
    lines += [f"::notice::{_data(HELD_BACK)}"] if build.held_back else []
    return "".join(f"{line}\n" for line in lines)


def _command(item: Diagnostic, root: str) -> str:
    span = item.span
    values = {"file": shown_file(span, root), "line": span.line, "endLine": span.end_line}
    if span.line == span.end_line:
        values |= {"col": span.column, "endColumn": span.end_column}
    values["title"] = item.code
    told = ",".join(f"{key}={_property(str(value))}" for key, value in values.items())
    return f"::{item.severity} {told}::{_data(sentence(item))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _as_sarif(build: Build, root: str) -> str:
    found = [(item, shown_file(item.span, root), sentence(item)) for item in build.diagnostics]
    return as_sarif(found, HELD_BACK if build.held_back else "")


FORMATS = MappingProxyType[str, Callable[[Build, str], str]](
    {"text": _as_text, "line": _as_lines, "json": _as_json, "github": _as_github, "sarif": _as_sarif}
)
