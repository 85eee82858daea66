"""A story with one slip gets one message, and the message says how to mend it."""

import pytest

from game.source.diagnostic import Diagnostic
from game.writing.examples import build_files

STORY = """\
id: film
title: Film
start: quay
variables:
  lamp: {bool: false}
  light: {int: 0..9, start: 3}
endings: {over: {title: Over}}
details: {keys: {label: Keys}}
"""
_USED = """\
- note: keys
- if: lamp and light > 2
  then: [Bright.]
- do: [lamp = true, light -= 1]
- end: over
"""
TOP = "scene: quay\nscript:\n"


def findings(scenes: str, story: str = STORY) -> tuple[Diagnostic, ...]:
    return build_files({"story.yaml": story, "scenes.yaml": scenes}).diagnostics


def told(scenes: str, story: str = STORY) -> tuple[str, str]:
    """Place and code of the one finding, and its hint."""
    found = findings(scenes, story)
    assert len(found) == 1, [f"{item.span} {item.message}" for item in found]
    return f"{found[0].span.line}:{found[0].span.column} {found[0].code}", found[0].hint


@pytest.mark.parametrize("lines", ["  You wait.\n  end: over\n", "You wait.\nend: over\n", "  A.\n  B.\n"])
def test_a_script_without_dashes_is_told_to_have_them(lines: str) -> None:
    column = 3 if lines.startswith(" ") else 1
    place, hint = told(TOP + lines)
    assert place in (f"3:{column} missing-dash", f"3:{column} wrong-shape")
    assert hint == "Begin each line of the script with “- ”."


@pytest.mark.parametrize(("indent", "place"), [("  ", "4:3 missing-key"), ("    ", "3:3 missing-key")])
def test_an_if_without_its_then(indent: str, place: str) -> None:
    found = told(f"{TOP}- if: lamp\n{indent}- Bright.\n- end: over\n")
    assert found[0] == place
    assert found[1].startswith("Write `then:`")


@pytest.mark.parametrize(
    ("options", "place"),
    [
        ("  - Wait:\n      script: [A.]\n  Walk:\n      script: [B.]\n", "6:3 missing-dash"),
        ("  - Wait:\n      script: [A.]\n    Walk:\n      script: [B.]\n", "6:5 missing-dash"),
        ("  Walk:\n    script: [A.]\n  Wait:\n    script: [B.]\n", "4:3 missing-dash"),
    ],
)
def test_an_option_without_its_dash(options: str, place: str) -> None:
    found = told(f"{TOP}- choose:\n{options}- end: over\n")
    assert found[0] == place
    assert "- Walk:" in found[1]


@pytest.mark.parametrize("word", ["end: over", "note: keys", "visit: quay", "if: lamp\n      then: [A.]"])
def test_a_word_in_the_body_of_an_option_belongs_under_script(word: str) -> None:
    place, hint = told(f"{TOP}- choose:\n  - Wait:\n      {word}\n- end: over\n")
    assert place == "5:7 unknown-key"
    assert hint == f"Write `script:`, and below it `- {word.partition(chr(10))[0]}`."


def test_a_second_scene_without_its_line_is_a_scene_all_the_same() -> None:
    place, hint = told(f"{TOP}- go: shed\nscene: shed\nscript:\n{_USED}")
    assert place == "4:1 duplicate-key"
    assert hint == "Write `---` on a line of its own above it."


@pytest.mark.parametrize(
    "text", ["note keys", "go quay", "visit quay", "do lamp = true", "if lamp", "end over", "if light > 2"]
)
def test_a_word_without_its_colon_is_no_text(text: str) -> None:
    place, hint = told(f"{TOP}- {text}\n{_USED}")
    assert place == "3:3 missing-colon"
    assert hint.startswith(f"Write: - {text.replace(' ', ': ', 1)} ")


@pytest.mark.parametrize(
    "text", ["go home", "end of the day", "do not go", "if only", "Go quay", "show me", '"go quay"']
)
def test_text_that_begins_like_a_word_is_text(text: str) -> None:
    assert findings(f"{TOP}- {text}\n{_USED}") == ()


UNLIT = STORY.replace("  light: {int: 0..9, start: 3}\n", "").replace("details: {keys: {label: Keys}}\n", "")


def test_a_choice_behind_a_variable_that_nothing_changes_is_a_dead_end() -> None:
    only = f"{TOP}- choose:\n  - Read:\n      when: lamp\n      script: [end: over]\n"
    assert told(only, UNLIT) == ("3:3 dead-end", "Nothing changes “lamp”: do so with `do:` somewhere.")
    other = "  - Walk:\n      script: [It is late., end: over]\n"
    assert told(only + other, UNLIT) == (
        "5:13 constant-test",
        "Nothing changes “lamp”: do so with `do:` somewhere.",
    )


def test_only_the_first_test_of_an_unchanging_variable_is_named() -> None:
    tests = '- if: not lamp\n  then: [Dark.]\n- "{lamp: Bright.} You wait."\n- end: over\n'
    assert told(TOP + tests, UNLIT)[0] == "3:7 constant-test"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The ferry lies at the quay: no lights. | It has not moved. | Again.", "expression"),
        ("Later: no lights. | Nothing.", "unknown-name"),
    ],
)
def test_a_colon_in_alternatives_is_told_to_have_a_backslash(text: str, code: str) -> None:
    place, hint = told(f"{TOP}- '{{{text}}}'\n{_USED}")
    assert place == f"3:5 {code}"
    assert hint.endswith("If this is text and no test, write \\: for the colon.")
    assert findings(f"{TOP}- '{{{text.replace(':', chr(92) + ':')}}}'\n{_USED}") == ()


@pytest.mark.parametrize(("word", "meant"), [("yes", "true"), ("off", "false"), ("True", "true")])
def test_truths_are_true_and_false(word: str, meant: str) -> None:
    assert told(f"{TOP}- do: lamp = {word}\n{_USED}")[1].strip("`.").endswith(meant)
    assert told(f"{TOP}- choose:\n  - A:\n      once: {word}\n{_USED}")[1] == f"Write {meant}."
    assert told(TOP + _USED, STORY.replace("false", word))[1] == f"Write {meant}."


@pytest.mark.parametrize(
    ("good", "bad", "hint"),
    [
        ("{int: 0..9, start: 3}", "{int: 0-9, start: 3}", "Write 0..9."),
        ("{int: 0..9, start: 3}", "{int: many}", "Write 0..5."),
        ("{bool: false}", "{one of: cold warm}", "Write [cold, warm]."),
        ("{bool: false}", '{one of: "cold, warm"}', "Write [cold, warm]."),
    ],
)
def test_the_hint_about_a_variable_has_what_was_written(good: str, bad: str, hint: str) -> None:
    assert told(TOP + _USED, STORY.replace(good, bad))[1] == hint


def test_what_there_is_instead_is_listed_where_nothing_is_alike() -> None:
    assert told(f"{TOP}- end: sunrise\n{_USED}") == ("3:8 unknown-ending", "There are: over.")
    many = STORY.replace("{over:", "{" + " ".join(f"end_{i}: {{title: E}}," for i in range(8)) + " over:")
    hint = told(f"{TOP}- end: sunrise\n{_USED}", many)[1]
    assert hint == "There are: end_0, end_1, end_2, end_3, end_4, end_5 and 3 more."


@pytest.mark.parametrize(
    ("file", "place", "hint"),
    [
        ("scenes/shed.yml", "scenes/shed.yml", "Name it shed.yaml."),
        ("scenes/part/shed.yml", "scenes/part/shed.yml", "Name it shed.yaml."),
        ("shed.yaml", "../shed.yaml", "Move it to scenes/shed.yaml."),
        ("shed.yml", "../shed.yml", "Move it to scenes/shed.yaml."),
    ],
)
def test_a_scene_file_that_is_not_read(file: str, place: str, hint: str) -> None:
    files = {"scenes/story.yaml": STORY, "scenes/quay.yaml": f"{TOP}- visit: shed\n{_USED}"}
    found = build_files({**files, file: "scene: shed\nscript:\n- Boxes.\n"}).diagnostics
    assert [(item.span.file, item.code, item.hint) for item in found] == [(place, "unread-file", hint)]


def test_other_files_beside_the_scenes_are_no_matter() -> None:
    files = {"scenes/story.yaml": STORY, "scenes/quay.yaml": TOP + _USED, "mkdocs.yml": "site: film\n"}
    assert (
        build_files({**files, ".hidden.yml": "a: b\n", "scenes/.draft.yml": "scene: a\n"}).diagnostics == ()
    )


@pytest.mark.parametrize(
    ("lines", "place", "hint"),
    [
        ("- He said\n  one thing: no.\n", "4:3 multi-line-text", "Write | behind the dash above, and all"),
        ("- 'It's late, isn't it.'\n", "3:3 quote-this", "Write: - \"It's late, isn't it.\""),
        ("- 'No,' he said, 'no.'\n", "3:3 quote-this", "Write: - \"'No,' he said, 'no.'\""),
        (
            "- choose:\n  - Take the stairs # or not:\n      do: light -= 1\n",
            "4:5 cut-by-comment",
            'Write: - "Take the stairs # or not":',
        ),
    ],
)
def test_the_mended_line_loses_nothing(lines: str, place: str, hint: str) -> None:
    found = told(TOP + lines + _USED)
    assert found[0] == place
    assert found[1].startswith(hint)
