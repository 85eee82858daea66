"""The forms of the report: for people, for editors, for the machines that check a change."""

import json
from pathlib import Path

import pytest

from game.build.build import Build, build
from game.writing.examples import build_files, files_of
from game.writing.report import FORMATS, HELD_BACK, check_text, root_of, summary

_SCENES = """\
scene: lobby
script:
- do: heat += 1
- INT. LOBBY - 50%, AND MORE
- go: steret
"""
_STORY = "id: film\ntitle: Film\nstart: lobby\nvariables:\n  heat: {int: 0..5}\n"


@pytest.fixture(scope="module")
def found() -> Build:
    """A story with one error and one warning."""
    return build_files({"scenes/story.yaml": _STORY, "scenes/lobby.yaml": _SCENES})


def test_lines_are_what_editors_read(found: Build) -> None:
    text, code = check_text(found, "line", strict=False, root="scenes/")
    assert code == 1
    assert text.splitlines() == [
        "scenes/lobby.yaml:4:3: warning: other-fountain This looks like a scene heading of Fountain, "
        "which is printed here as action. Begin the line with ! to print it as it is.",
        "scenes/lobby.yaml:5:7: error: unknown-scene There is no scene “steret”.",
    ]


def test_json_has_everything(found: Build) -> None:
    told = json.loads(check_text(found, "json", strict=False, root="scenes/")[0])
    assert (told["errors"], told["warnings"], told["held_back"]) == (1, 1, True)
    assert told["diagnostics"][1] == {
        "code": "unknown-scene",
        "severity": "error",
        "file": "scenes/lobby.yaml",
        "line": 5,
        "column": 7,
        "end_line": 5,
        "end_column": 13,
        "message": "There is no scene “steret”.",
        "hint": "",
    }


def test_github_commands_are_escaped(found: Build) -> None:
    lines = check_text(found, "github", strict=False, root="a,b:c/")[0].splitlines()
    assert lines[1] == (
        "::error file=a%2Cb%3Ac/lobby.yaml,line=5,endLine=5,col=7,endColumn=13,title=unknown-scene"
        "::There is no scene “steret”."
    )
    assert lines[-1] == f"::notice::{HELD_BACK}"


def test_sarif_points_at_the_place_and_describes_the_rule(found: Build) -> None:
    told = json.loads(check_text(found, "sarif", strict=False, root="scenes/")[0])
    run = told["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert told["version"] == "2.1.0" and run["columnKind"] == "unicodeCodePoints"
    assert [(item["ruleId"], item["level"]) for item in run["results"]] == [
        ("other-fountain", "warning"),
        ("unknown-scene", "error"),
    ]
    for item in run["results"]:
        assert rules[item["ruleIndex"]] == item["ruleId"]
        place = item["locations"][0]["physicalLocation"]
        assert place["artifactLocation"] == {"uri": "scenes/lobby.yaml", "uriBaseId": "%SRCROOT%"}
    assert place["region"] == {"startLine": 5, "startColumn": 7, "endLine": 5, "endColumn": 13}
    assert run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"] == HELD_BACK


def test_warnings_count_only_when_strict() -> None:
    only_warnings = build_files(files_of("scene: lobby\nscript:\n- end: done\n- Nobody reads this.\n"))
    assert [check_text(only_warnings, form, strict=False)[1] for form in FORMATS] == [0] * len(FORMATS)
    assert [check_text(only_warnings, form, strict=True)[1] for form in FORMATS] == [1] * len(FORMATS)
    assert summary(only_warnings) == "1 warning."


def test_a_good_story_says_so() -> None:
    good = build_files(files_of("scene: lobby\nscript:\n- end: done\n"))
    assert check_text(good, "text", strict=True) == ("1 scene, nothing found.\n", 0)
    assert check_text(good, "line", strict=True) == ("", 0)
    assert json.loads(check_text(good, "sarif", strict=True)[0])["runs"][0]["results"] == []


@pytest.mark.parametrize("form", FORMATS)
def test_a_folder_that_is_not_there_is_reported_in_every_form(form: str, tmp_path: Path) -> None:
    missing = tmp_path / "nothing"
    text, code = check_text(build(missing), form, strict=False, root=root_of(missing))
    assert code == 1 and "does not exist" in text and "story.yaml:1" not in text


def test_files_are_named_from_the_story_folder(tmp_path: Path) -> None:
    (tmp_path / "scenes").mkdir()
    assert root_of(tmp_path) == "scenes/"
    assert root_of(tmp_path / "scenes") == ""
    (tmp_path / "scenes" / "story.yaml").touch()
    assert root_of(tmp_path / "scenes") == ""
