"""What the loader says about slips: `yaml_cases/name.yaml`, one slip a document, and `name.out`."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from game.source.codes import CODES, yaml_traps
from game.source.diagnostic import Diagnostic
from game.source.source import Source
from game.syntax import events
from game.syntax.documents import chunks
from game.syntax.load import load

CASES = Path(__file__).parent / "yaml_cases"
NAMES = sorted(path.stem for path in CASES.glob("*.yaml"))
DOCUMENTS = [
    (f"{name}-{i}", chunk.text)
    for name in NAMES
    for i, chunk in enumerate(chunks(Source(name, (CASES / f"{name}.yaml").read_text("utf-8"))))
]


def written(found: list[Diagnostic]) -> str:
    lines = [
        f"{item.span}-{item.span.end_column} {item.code}: {item.message}\n    {item.hint}\n" for item in found
    ]
    return "".join(lines)


@pytest.mark.parametrize("name", NAMES)
def test_messages(name: str, golden: Callable[[Path, str], None]) -> None:
    path = CASES / f"{name}.yaml"
    found = load(Source(path.name, path.read_text("utf-8")))[1]
    golden(CASES / f"{name}.out", written(found))


@pytest.mark.parametrize("name", NAMES)
def test_the_pure_parser_leads_to_the_same(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    source = Source(f"{name}.yaml", (CASES / f"{name}.yaml").read_text("utf-8"))
    fast = load(source)[1]
    monkeypatch.setattr(events, "CParser", yaml.SafeLoader)
    assert written(load(source)[1]) == written(fast)


@pytest.mark.parametrize("text", [text for _, text in DOCUMENTS], ids=[name for name, _ in DOCUMENTS])
def test_one_mistake_is_one_message_and_its_scene_keeps_its_name(text: str) -> None:
    documents, found = load(Source("a.yaml", text))
    assert len(found) == 1, written(found)
    assert documents[0].name is not None


def mended(text: str, item: Diagnostic) -> str | None:
    """The document with the line that the hint gives, or None where it gives none."""
    if not item.hint.startswith("Write: "):
        return None
    lines = text.split("\n")
    line = lines[item.span.line - 1]
    lines[item.span.line - 1] = line[: len(line) - len(line.lstrip())] + item.hint.removeprefix("Write: ")
    return "\n".join(lines)


def with_a_mended_line() -> Iterator[tuple[str, str]]:
    for name, text in DOCUMENTS:
        for item in load(Source("a.yaml", text))[1]:
            new = mended(text, item)
            if new is not None:
                yield name, new


MENDED = list(with_a_mended_line())


@pytest.mark.parametrize("text", [text for _, text in MENDED], ids=[name for name, _ in MENDED])
def test_the_line_of_a_hint_mends_the_document(text: str) -> None:
    found = load(Source("a.yaml", text))[1]
    assert not found, text + written(found)


def test_hints_give_lines_in_most_cases() -> None:
    assert len(MENDED) > len(DOCUMENTS) * 0.6


@pytest.mark.parametrize("name", [code.name for code in yaml_traps.CODES])
def test_every_page_has_an_example_that_fails_and_one_that_does_not(name: str) -> None:
    code = CODES[name]
    assert isinstance(code.bad, str)
    assert isinstance(code.good, str)
    assert [item.code for item in load(Source("a.yaml", code.bad))[1]] == [name]
    assert load(Source("a.yaml", code.good))[1] == []
