"""Files to sources, sources to documents, documents to positioned nodes."""

import os
from pathlib import Path

import pytest

from game.source.codes import CODES, files
from game.source.diagnostic import Diagnostic
from game.source.source import Source
from game.syntax.load import MOST_BYTES, load, read_source
from game.syntax.nodes import Document, Mapping, Node, Scalar, Sequence


def read(tmp_path: Path, data: bytes) -> Source | Diagnostic:
    path = tmp_path / "a.yaml"
    path.write_bytes(data)
    return read_source(path, "part/a.yaml")


def refusal(found: Source | Diagnostic) -> tuple[str, str]:
    assert isinstance(found, Diagnostic)
    assert found.hint
    return found.code, str(found.span)


def documents(text: str) -> list[Document]:
    found, wrong = load(Source("a.yaml", text))
    assert not wrong, wrong
    return found


def root(text: str) -> Node:
    only = documents(text)[0].root
    assert only is not None
    return only


def bare(node: Node) -> object:
    """Values without places."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return [bare(item) for item in node.items]
    assert isinstance(node, Mapping)
    return {key.value: bare(value) for key, value in node.items}


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_line_ends_of_every_system_are_read(tmp_path: Path, end: bytes) -> None:
    source = read(tmp_path, end.join([b"a: b", "c: \u201cd\u201d".encode(), b""]))
    assert source == Source("part/a.yaml", "a: b\nc: “d”\n")


def test_a_byte_that_is_no_utf8_is_shown_where_it_stands(tmp_path: Path) -> None:
    found = read(tmp_path, "a: ü\r\nb: “".encode() + b"caf\xe9")
    assert refusal(found) == ("not-utf8", "part/a.yaml:2:8")
    assert isinstance(found, Diagnostic)
    assert "“é”" in found.message


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_is_named(tmp_path: Path, encoding: str) -> None:
    found = read(tmp_path, ("\ufeffscene: a\n").encode(encoding))
    assert refusal(found) == ("not-utf8", "part/a.yaml:1:1")
    assert isinstance(found, Diagnostic)
    assert "UTF-16" in found.message


def test_a_byte_order_mark_is_refused(tmp_path: Path) -> None:
    assert refusal(read(tmp_path, b"\xef\xbb\xbfscene: a\n")) == ("byte-order-mark", "part/a.yaml:1:1")
    assert [item.code for item in load(Source("a.yaml", "\ufeffscene: a\n"))[1]] == ["byte-order-mark"]


def test_the_largest_file_is_read_and_one_byte_more_is_not(tmp_path: Path) -> None:
    assert isinstance(read(tmp_path, b"#" * MOST_BYTES), Source)
    assert refusal(read(tmp_path, b"#" * (MOST_BYTES + 1))) == ("file-too-big", "part/a.yaml:1:1")


def test_folders_pipes_and_missing_files_are_unreadable(tmp_path: Path) -> None:
    (tmp_path / "folder.yaml").mkdir()
    names = ["folder.yaml", "none.yaml"]
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.yaml")
        names.append("pipe.yaml")
    for name in names:
        assert refusal(read_source(tmp_path / name, name)) == ("unreadable-file", f"{name}:1:1")


def test_scalars_stay_what_an_editor_shows() -> None:
    values = ["No", "3.10", "23:59", "~", "null", "0x10", "2001-01-01", "1_000", "=", "<<"]
    assert bare(root("".join(f"- {value}\n" for value in values))) == values


def test_a_document_at_each_separator() -> None:
    text = "# first\n\nscene: a\n---\n\n# second\nscene: b\n--- # third\nscene: c\n---\n"
    found = documents(text)
    assert [(item.line, item.name, item.root is None) for item in found] == [
        (3, "a", False),
        (7, "b", False),
        (9, "c", False),
        (10, None, True),
    ]
    assert not any(item.broken for item in found)


def test_notes_before_the_first_separator_are_no_document() -> None:
    assert [item.name for item in documents("# a note\n---\nscene: a\n")] == ["a"]


def test_dashes_in_a_text_part_nothing() -> None:
    text = "- |\n  ---\n  a\n- b ---\n"
    assert bare(root(text)) == ["---\na\n", "b ---"]


@pytest.mark.parametrize("text", ["", "\n\n", "# a\n", "   \n"])
def test_an_empty_file_is_a_warning(text: str) -> None:
    found, wrong = load(Source("a.yaml", text))
    assert (found, [item.code for item in wrong]) == ([], ["empty-file"])
    assert not wrong[0].is_error


def test_a_broken_document_keeps_its_name_and_leaves_the_others_alone() -> None:
    text = "scene: a\n---\nscene: 'b'  # two\nscript:\n- @x\n- @y\n---\nscene: c\n"
    found, wrong = load(Source("a.yaml", text))
    assert [(item.name, item.broken, item.root is None) for item in found] == [
        ("a", False, False),
        ("b", True, True),
        ("c", False, False),
    ]
    assert [str(item.span) for item in wrong] == ["a.yaml:5:3"]


def test_an_unclosed_quote_ends_with_its_document() -> None:
    found, wrong = load(Source("a.yaml", 'scene: a\nscript:\n- "x\n---\nscene: b\n'))
    assert [item.broken for item in found] == [True, False]
    assert [item.code for item in wrong] == ["unclosed-quote"]


def test_refused_characters_are_one_message_a_document() -> None:
    text = "scene: a\nscript:\n-\tx\n-\ty\n---\nscene: b\n---\nscene: c\nscript: [\ue100]\n"
    found, wrong = load(Source("a.yaml", text))
    assert [(item.code, str(item.span)) for item in wrong] == [
        ("tab", "a.yaml:3:2"),
        ("control-character", "a.yaml:9:10"),
    ]
    assert "1 more" in wrong[0].message
    assert [item.name for item in found] == ["a", "b", "c"]


@pytest.mark.parametrize("text", ["a\xa0b", "soft\xadhyphen", "\U0001f9d1\u200d\U0001f3a4", "שלום", "日本"])
def test_letters_of_all_scripts_are_accepted(text: str) -> None:
    assert bare(root(f"- {text}\n")) == [text]


@pytest.mark.parametrize("char", ["\x00", "\x0c", "\x7f", "\x85", "\u2028", "\ud800", "\ufffe", "\U000f0000"])
def test_characters_without_a_shape_are_refused(char: str) -> None:
    assert [item.code for item in load(Source("a.yaml", f"- a{char}b\n"))[1]] == ["control-character"]


def test_nodes_end_where_their_text_does() -> None:
    text = "scene: a\nscript:\n- |\n  one\n  two\n\n\n- b: [c,\n    d]\n  e:\n"
    whole = root(text)
    assert isinstance(whole, Mapping)
    script = whole.get("script")
    assert isinstance(script, Sequence)
    block, item = script.items
    assert isinstance(item, Mapping)
    flow, missing = item.items[0][1], item.items[1][1]
    assert [node.span[1:] for node in (whole, script, block, item, flow, missing)] == [
        (1, 1, 10, 5),
        (3, 1, 10, 5),
        (3, 3, 5, 6),
        (8, 3, 10, 5),
        (8, 6, 9, 7),
        (10, 5, 10, 5),
    ]
    assert isinstance(missing, Scalar)
    assert missing.is_empty


def test_depth_ends_at_32_without_recursion() -> None:
    assert bare(root("- " + "[" * 31 + "]" * 31)) is not None
    for count in (32, 1_000_000):
        found, wrong = load(Source("a.yaml", "scene: a\nscript:\n- " + "[" * count))
        assert [item.code for item in wrong] == ["too-deep"]
        assert found[0].broken


def test_slips_are_set_right_in_the_tree() -> None:
    text = (
        "script:\n- choose:\n  - Ask:\n    when: a\n    go: b\n  - Leave:\n  go: c\n- [[fact]]\n- {a | b}\n"
        "- *noor\n- - wait\n- ? what\n- x: 1\n  y: 2\n  x: 3\n"
    )
    found, wrong = load(Source("a.yaml", text))
    assert found[0].root is not None
    assert bare(found[0].root) == {
        "script": [
            {"choose": [{"Ask": {"when": "a", "go": "b"}}, {"Leave": {"go": "c"}}]},
            "[[fact]]",
            "{a | b}",
            "*noor",
            "- wait",
            "? what",
            {"x": "1", "y": "2"},
        ]
    }
    assert len(wrong) == 8


def test_an_option_and_its_body_are_told_from_other_mappings() -> None:
    text = "label:\nwhen: a\nreels: [{x: , when: b}]\n"
    assert not load(Source("a.yaml", text))[1]


ABOUT_FOLDERS = ("missing-folder", "no-story-file", "unread-file")
ABOUT_ONE_FILE = [c.name for c in files.CODES if c.name not in ABOUT_FOLDERS]


@pytest.mark.parametrize("name", ABOUT_ONE_FILE)
def test_the_pages_about_files(name: str, tmp_path: Path) -> None:
    for example, expected in ((CODES[name].bad, [name]), (CODES[name].good, [])):
        assert isinstance(example, dict)
        found: list[str] = []
        folder = tmp_path / str(bool(expected))
        for file, content in example.items():
            path = folder / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        for path in sorted(folder.glob("*.yaml")):
            source = read_source(path, path.name)
            wrong = [source] if isinstance(source, Diagnostic) else load(source)[1]
            found += [item.code for item in wrong]
        assert found == expected


def test_an_id_beside_a_choice_whose_last_option_has_no_body_is_the_choices() -> None:
    source = Source("a.yaml", "scene: a\nscript:\n- choose:\n  - One:\n  id: door\n- end: done\n")
    assert load(source)[1] == []


def test_what_stands_behind_the_last_line_is_drawn_into_the_file() -> None:
    documents, _ = load(Source("a.yaml", "!\n?"))
    root = documents[0].root
    assert root is not None
    assert (root.span.end_line, root.span.end_column) == (2, 2)
