"""The loader never raises, and every place it names lies within the file."""

from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from game.source.codes import CODES
from game.source.source import Source, Span
from game.syntax.load import load
from game.syntax.nodes import Mapping, Node, Scalar, Sequence

CASES = Path(__file__).parent / "yaml_cases"
SCENE = """\
scene: late_show
heading: INT. AMC SUNSET 5 - LOBBY - NIGHT
script:
- |
  The ten-fifteen lets out in ones and twos.

  NOOR
  (not looking up)
  Row six laughed. {trust >= 3: Go and ask. | Leave them be.}
- choose:
  - Ask the man who counts his change:
      when: light > 10
      why: "No time: before the next."
      do: [light -= 5, patience += 1]
      script:
      - note: 'it''s'
      - go: change_machine     # later
  - Stay at the door:
- chance: heat + 1 in 6
  with: [{You bought her a coffee: -1, when: coffee}]
  hit: [{go: moved_on}]
---
scene: moved_on
script: [The bus covers you., end: done]
"""
TEXTS = (SCENE, *(path.read_text("utf-8") for path in sorted(CASES.glob("*.yaml"))))
SIGNS = tuple("-:#'\"[]{}|>&*!?@%\\, \n")
PAIRS = ("  ", "- ", ": ", " #", "&a ", "*a", "!b ", "? ", "\n---\n", "\n...\n", "\n- ")
RARE = ("\t", "\ufeff", "\u202e", "\x00", "\ud800", "é", "\U0001f3a4")
PIECES = (*SIGNS, *PAIRS, *RARE)
YAMLISH = st.lists(st.sampled_from((*PIECES, "a", "when", "choose", "go")), max_size=40).map("".join)


def check(text: str) -> None:
    """Loads a text and holds what is true of every one."""
    source = Source("a.yaml", text)
    documents, found = load(source)
    for item in found:
        assert item.code in CODES
        assert item.message
        inside(source, item.span)
    for document in documents:
        assert document.root is None or not document.broken
        assert 1 <= document.line <= len(source.lines)
        for node in nodes(document.root):
            inside(source, node.span)
            if isinstance(node, Scalar):
                for start in range(0, len(node.value) + 1, 3):
                    inside(source, node.at(start, len(node.value)))
    broken = [document for document in documents if document.broken]
    assert len([item for item in found if item.is_error]) >= len(broken)


def inside(source: Source, span: Span) -> None:
    assert (1, 1) <= (span.line, span.column) <= (span.end_line, span.end_column), span
    assert span.end_line <= len(source.lines), span
    assert span.column <= len(source.line(span.line)) + 1, span
    assert span.end_column <= len(source.line(span.end_line)) + 1, span


def nodes(root: Node | None) -> list[Node]:
    if root is None:
        return []
    if isinstance(root, Sequence):
        return [root, *(node for item in root.items for node in nodes(item))]
    if isinstance(root, Mapping):
        assert len({key.value for key, _ in root.items}) == len(root.items)
        return [root, *(node for pair in root.items for item in pair for node in nodes(item))]
    return [root]


@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    check(text)


@settings(max_examples=600, deadline=None)
@given(YAMLISH)
@example("? a\n: - b\n? [c]\n: d\n")
@example("- !<x> |\n a\n")
@example('"\\UFFFFFFFF"')
@example("a: &b\n")
@example("{? a : b, c}")
def test_any_text_like_yaml(text: str) -> None:
    check(text)


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(TEXTS), st.data())
def test_scenes_with_slips(text: str, data: st.DataObject) -> None:
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(text)))
        cut = data.draw(st.integers(0, 6))
        text = text[:at] + data.draw(st.sampled_from(("", *PIECES))) + text[at + cut :]
    check(text)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, len(SCENE.splitlines()) - 1), st.integers(-4, 4))
def test_a_line_moved_sideways(row: int, by: int) -> None:
    lines = SCENE.split("\n")
    line = lines[row]
    indent = len(line) - len(line.lstrip())
    lines[row] = " " * max(0, indent + by) + line.lstrip()
    check("\n".join(lines))


def test_the_scene_itself_is_right() -> None:
    assert load(Source("a.yaml", SCENE))[1] == []
