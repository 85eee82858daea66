"""A playtest as one HTML file: its figures, then every scene file with what the plays left in its margin."""

from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import Any, NamedTuple

from game.build.build import Build
from game.build.folder import CAST, RECORD, STORY
from game.run.program import Program
from game.source.source import Source
from game.testing.playtest.page_margins import Coverage, Item, by_file, coverage, items, margins
from game.testing.playtest.page_source import file_section
from game.testing.playtest.page_summary import endings, failures, figures, variables
from game.testing.playtest.page_words import anchor, bar, number, row, share, table, text
from game.testing.playtest.tally import Tally

_LEGEND = (
    "<p>The number beside a line tells how often it was said, entered, taken or asked. "
    '<span class="legend never">✕</span> No play reached it. '
    '<span class="legend half">◐</span> It was reached, but one side of it never was. '
    "Files of which the least was reached come first. "
    "A line has an address: this page’s, then <code>#FILE:LINE</code>.</p>"
)


class _Part(NamedTuple):
    """One scene file and what was met of it."""

    source: Source
    items: tuple[Item, ...]
    coverage: Coverage


def html_page(build: Build, program: Program, tally: Tally, summary: Mapping[str, Any]) -> str:
    """The whole page: nothing is fetched, no script runs. `summary` is that of the tally; the build is one
    without errors."""
    assert build.story is not None
    story = build.story
    parts = _parts(build, items(story, program, tally))
    whole = coverage(tuple(item for part in parts for item in part.items))
    sections = {
        "Failures": failures(summary["failures"]),
        "Endings": endings(story, program, tally),
        "Files": _LEGEND + _contents(parts, whole),
        "Variables": variables(program, tally),
        "Lines": "\n".join(_lines(part) for part in parts),
    }
    shown = {title: inside for title, inside in sections.items() if inside}
    body = (_ways(shown), figures(tally, summary), *(_section(title, shown[title]) for title in shown))
    return _document(f"Playtest of {story.settings.title.value}", body)


def _parts(build: Build, found: Iterable[Item]) -> tuple[_Part, ...]:
    """The scene files, the worst first."""
    inside = by_file(found)
    parts = (
        _Part(source, inside.get(file, ()), coverage(inside.get(file, ())))
        for file, source in build.sources.items()
        if file not in (STORY, CAST, RECORD)
    )
    return tuple(sorted(parts, key=lambda part: (part.coverage.part, part.source.file)))


def _lines(part: _Part) -> str:
    return file_section(part.source, part.coverage, margins(part.items))


def _contents(parts: Iterable[_Part], whole: Coverage) -> str:
    rows = [_of("All files", whole)]
    for part in parts:
        file = part.source.file
        rows.append(_of(f'<a href="#{anchor(file)}">{text(file)}</a>', part.coverage))
    heads = ("File", "#Reached", "Share", "#Lines", "#Options", "#Sides of tests")
    return f'<nav aria-label="Files">{table("Reached in each file", heads, rows, "contents")}</nav>'


def _of(name: str, of: Coverage) -> str:
    counts = (
        f"#{number(met)}&thinsp;/&thinsp;{number(total)}" for met, total in (of.lines, of.options, of.sides)
    )
    return row(name, f"#{share(of.met, of.total)}", bar(of.met, of.total), *counts)


def _ways(titles: Iterable[str]) -> str:
    links = "".join(f'<li><a href="#{title.lower()}">{title}</a></li>' for title in titles)
    return f'<nav class="ways" aria-label="Parts of this page"><ul>{links}</ul></nav>'


def _section(title: str, inside: str) -> str:
    """No file of a story is named as a section is: its name ends in .yaml."""
    name = title.lower()
    return f'<section aria-labelledby="{name}">\n<h2 id="{name}">{title}</h2>\n{inside}\n</section>'


def _document(title: str, body: Iterable[str]) -> str:
    style = (files("game.testing.playtest") / "page.css").read_text("utf-8")
    inside = "\n".join(body)
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{text(title)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        f"<main>\n<h1>{text(title)}</h1>\n{inside}\n</main>\n</body>\n</html>\n"
    )
