"""Where in the file a stretch of a value stands."""

from hypothesis import given
from hypothesis import strategies as st

from game.source.source import Source, Span
from game.syntax.load import load
from game.syntax.nodes import Mapping, Scalar

LETTERS = st.text(st.sampled_from("ab c'\"\\#:é”日\U0001f3a4{}[]|%-"), min_size=1, max_size=20)


def scalar(text: str) -> Scalar:
    """The value of the key `text` in a document; what is wrong with it does not matter."""
    root = load(Source("a.yaml", text))[0][0].root
    assert isinstance(root, Mapping)
    node = root.get("text")
    assert isinstance(node, Scalar)
    return node


def standing(source: Source, span: Span) -> str:
    """What a file holds at a span."""
    lines = [source.line(number) for number in range(span.line, span.end_line + 1)]
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    return "\n".join(lines)


def slices(value: str) -> st.SearchStrategy[tuple[int, int]]:
    ends = st.integers(0, len(value))
    return st.tuples(ends, ends).map(lambda pair: (min(pair), max(pair)))


def place(text: str, wanted: str) -> tuple[int, int, int, int]:
    node = scalar(text)
    start = node.value.index(wanted)
    return node.at(start, start + len(wanted))[1:]


def test_plain() -> None:
    assert place("\n  text: one two  # note\n", "two") == (2, 13, 2, 16)


def test_plain_over_lines() -> None:
    text = "text: one\n  two\n\n  three four\n"
    assert scalar(text).value == "one two\nthree four"
    assert place(text, "two") == (2, 3, 2, 6)
    assert place(text, "four") == (4, 9, 4, 13)
    assert place(text, "wo\nth") == (2, 4, 4, 5)


def test_single_quotes() -> None:
    assert place("text: 'it''s {heat} o''clock'\n", "heat") == (1, 15, 1, 19)
    assert place("text: 'it''s'\n", "'") == (1, 10, 1, 12)


def test_double_quotes() -> None:
    text = 'text: "\\u00e9\\x41\\U0001F3A4 \\"a\\" b"\n'
    assert scalar(text).value == 'éA\U0001f3a4 "a" b'
    assert place(text, "é") == (1, 8, 1, 14)
    assert place(text, "A") == (1, 14, 1, 18)
    assert place(text, "\U0001f3a4") == (1, 18, 1, 28)
    assert place(text, "a") == (1, 31, 1, 32)
    assert place(text, "b") == (1, 35, 1, 36)


def test_double_quotes_over_lines() -> None:
    text = 'text: "one\n  two \\\n   three\n\n  four"\n'
    assert scalar(text).value == "one two three\nfour"
    assert place(text, "two ") == (2, 3, 2, 7)
    assert place(text, "three") == (3, 4, 3, 9)
    assert place(text, "four") == (5, 3, 5, 7)


def test_blocks() -> None:
    text = "a:\n- b\ntext: |\n\n    one\n\n      two {heat}\nc: d\n"
    assert scalar(text).value == "\none\n\n  two {heat}\n"
    assert place(text, "one") == (5, 5, 5, 8)
    assert place(text, "heat") == (7, 12, 7, 16)
    assert place(text, "ne\n\n  t") == (5, 6, 7, 8)


def test_blocks_with_a_given_indent_and_every_chomping() -> None:
    for sign in ("|2", "|2-", "|2+", "|-2", "|+2"):
        text = f"text: {sign}\n    one\n  two\n\n"
        assert scalar(text).value.startswith("  one\ntwo")
        assert place(text, "  one") == (2, 3, 2, 8)
        assert place(text, "two") == (3, 3, 3, 6)


def test_the_end_of_a_block_is_in_the_file() -> None:
    for text in ("text: |\n  one", "text: |\n  one\n", "text: |+\n  one\n\n\n", "text: |\n"):
        node = scalar(text)
        assert node.source.line(node.span.end_line) or node.span.end_line == 1
        last = node.at(len(node.value), len(node.value))
        assert last[:3] == last[:1] + last[3:]
        assert last.line <= text.count("\n") + 1


def test_wide_and_astral_characters_count_one() -> None:
    assert place("text: 日本\U0001f3a4x\n", "x") == (1, 10, 1, 11)


@given(st.data(), LETTERS)
def test_any_stretch_of_single_quotes(data: st.DataObject, value: str) -> None:
    text = f"x: y\ntext: '{value.replace(chr(39), chr(39) * 2)}'\n"
    node = scalar(text)
    assert node.value == value
    start, end = data.draw(slices(value))
    assert standing(node.source, node.at(start, end)).replace("''", "'") == value[start:end]


@given(st.data(), LETTERS)
def test_any_stretch_of_double_quotes(data: st.DataObject, value: str) -> None:
    forms = [data.draw(st.sampled_from(_forms(char))) for char in value]
    node = scalar(f'x: y\ntext: "{"".join(forms)}"\n')
    assert node.value == value
    start, end = data.draw(slices(value))
    assert standing(node.source, node.at(start, end)) == "".join(forms[start:end])


def _forms(char: str) -> list[str]:
    """The ways to write a character between double quotes."""
    code = ord(char)
    found = [f"\\U{code:08x}"]
    found += [f"\\u{code:04X}"] if code <= 0xFFFF else []
    found += [f"\\x{code:02x}"] if code <= 0xFF else []
    return found + ([f"\\{char}"] if char in '"\\' else [char])


@given(
    st.data(),
    st.lists(st.text(st.sampled_from("ab :#-é\U0001f3a4'\""), max_size=8), min_size=1, max_size=6),
    st.integers(1, 9),
    st.sampled_from(["", "-", "+"]),
)
def test_any_stretch_of_a_block(data: st.DataObject, rows: list[str], indent: int, chomping: str) -> None:
    written = "".join(f"{' ' * indent}{row}\n" for row in rows)
    node = scalar(f"x: y\ntext: |{indent}{chomping}\n{written}z: y\n")
    start, end = data.draw(slices(node.value))
    stood = standing(node.source, node.at(start, end)).split("\n")
    plain = "\n".join([stood[0], *(row[indent:] for row in stood[1:])])
    assert plain == node.value[start:end].rstrip("\n") or plain == node.value[start:end].removesuffix("\n")


@given(st.data(), st.lists(st.text(st.sampled_from("abé"), min_size=1, max_size=4), min_size=1, max_size=8))
def test_any_stretch_of_folded_text(data: st.DataObject, words: list[str]) -> None:
    gap = st.sampled_from([" ", "  ", "\n  ", " \n   ", "\n\n  "])
    gaps = data.draw(st.lists(gap, min_size=8, max_size=8))
    body = "".join(word + gap for word, gap in zip(words, gaps, strict=False))
    opened, closed = data.draw(st.sampled_from([("", ""), ("'", "'"), ('"', '"')]))
    node = scalar(f"text: {opened}{body.strip()}{closed}\n")
    assert node.value.split() == words
    start, end = data.draw(slices(node.value))
    assert standing(node.source, node.at(start, end)).split() == node.value[start:end].split()
