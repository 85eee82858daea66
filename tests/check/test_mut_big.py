"""Whatever is typed into a story, the build finds words for it, and every finding lies in its file."""

from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.build.build import build_folder
from game.build.folder import read_folder, shipped
from game.build.load import memory_folder
from game.source.diagnostic import Diagnostic
from game.words import WORDS
from game.writing.common import story_around
from game.writing.report import FORMATS, check_text

_LIVELY = "{}[]|:#-*_&!%@`'\"\\>? \n\t=+<.,()é猫\u200b\u202e\ufeff\x00\u2028"
_STORIES: tuple[dict[str, str], ...] = (
    {source.file: source.text for source in read_folder(shipped()).sources},
    *(
        {name: text for name, text in story_around(word.example).items() if isinstance(text, str)}
        for word in WORDS.values()
    ),
    *(
        {path.name: path.read_text("utf-8") for path in case.glob("*.yaml")}
        for case in sorted((Path(__file__).parent / "cases").iterdir())
    ),
)

_ASSETS = read_folder(shipped()).assets


@st.composite
def stories(draw: st.DrawFn) -> dict[str, str]:
    """A story of which one file was edited a few times, by lines or by characters."""
    files = dict(draw(st.sampled_from(_STORIES)))
    name = draw(st.sampled_from(sorted(files)))
    text = files[name]
    for _ in range(draw(st.integers(1, 4))):
        text = draw(st.sampled_from((_edited_line, _edited_character)))(draw, text)
    files[name] = text
    return files


def _edited_line(draw: st.DrawFn, text: str) -> str:
    lines = text.split("\n")
    a, b = (draw(st.integers(0, len(lines) - 1)) for _ in range(2))
    match draw(st.sampled_from(("delete", "double", "swap", "indent", "dedent"))):
        case "delete":
            del lines[a]
        case "double":
            lines.insert(b, lines[a])
        case "swap":
            lines[a], lines[b] = lines[b], lines[a]
        case "indent":
            lines[a] = "  " + lines[a]
        case "dedent":
            lines[a] = lines[a][2:]
    return "\n".join(lines)


def _edited_character(draw: st.DrawFn, text: str) -> str:
    at = draw(st.integers(0, len(text)))
    length = draw(st.integers(0, 3))
    return text[:at] + draw(st.text(st.sampled_from(_LIVELY), max_size=2)) + text[at + length :]


def _lies_in_its_file(item: Diagnostic, files: dict[str, str]) -> bool:
    span = item.span
    if span.file not in files:
        return span.file.startswith("assets/") or item.code == "no-story-file"
    lines = files[span.file].split("\n")
    starts = 1 <= span.line <= len(lines) and 1 <= span.column <= len(lines[span.line - 1]) + 1
    ends = span.line <= span.end_line <= len(lines) and span.end_column <= len(lines[span.end_line - 1]) + 2
    return starts and ends and (span.line, span.column) <= (span.end_line, span.end_column)


@settings(max_examples=6000, deadline=None, suppress_health_check=list(HealthCheck))
@given(stories())
def test_an_edited_story_is_built_without_a_traceback(files: dict[str, str]) -> None:
    built = build_folder(replace(memory_folder(files), assets=_ASSETS))
    outside = [item for item in built.diagnostics if not _lies_in_its_file(item, files)]
    assert not outside
    assert built.program is not None or built.errors
    for form in FORMATS:
        check_text(built, form, strict=True)
