"""The tutorial, and the story that it makes step by step."""

import re
from collections.abc import Mapping
from importlib.resources import files

_FILE = re.compile(r"^```yaml\n# (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def page(name: str) -> str:
    """One of the hand-written pages of the manual, in Markdown."""
    return (files("game.writing") / "pages" / f"{name}.md").read_text("utf-8")


def guide() -> str:
    """The tutorial, in Markdown."""
    return page("guide")


def steps() -> tuple[Mapping[str, str], ...]:
    """The files of the tutorial's story after each step: a file that is shown again is written anew."""
    found: list[Mapping[str, str]] = []
    for section in guide().split("\n## "):
        shown = dict(_FILE.findall(section))
        if shown:
            found.append({**(found[-1] if found else {}), **shown})
    return tuple(found)


def starter() -> Mapping[str, str]:
    """The files of the whole story of the tutorial."""
    return steps()[-1]


def starter_tests() -> Mapping[str, str]:
    """The tests of that story, as the testers' page shows them."""
    return dict(_FILE.findall(page("testing")))
