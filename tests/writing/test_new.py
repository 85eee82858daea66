"""A scene and a story to start from."""

from pathlib import Path
from random import Random

from game.build.build import build
from game.run.events import Ended
from game.writing.new import new_scene, new_story
from game.writing.report import check_text, root_of
from tests.writing.playing import play


def files(folder: Path) -> dict[str, str]:
    found = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_text() for path in found}


def test_a_new_story_passes_strictly_and_plays(tmp_path: Path) -> None:
    folder = tmp_path / "Night Bus"
    said, code = new_story(folder)
    assert code == 0 and f'play --story "{folder}" --text' in said
    built = build(folder)
    assert check_text(built, "text", True, root_of(folder)) == ("3 scenes, nothing found.\n", 0)
    assert built.story is not None and built.program is not None
    assert (built.story.settings.id.value, built.story.settings.title.value) == ("night_bus", "Night Bus")
    assert all(isinstance(play(built.program, Random(seed))[-1], Ended) for seed in range(20))


def test_a_story_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    assert new_story(tmp_path) == (f"{tmp_path} is there already, and is not empty.\n", 2)
    assert new_story(tmp_path / "notes.txt")[1] == 2
    assert files(tmp_path) == {"notes.txt": "mine"}


def test_a_folder_without_a_name_for_an_id_keeps_the_one_of_the_tutorial(tmp_path: Path) -> None:
    assert new_story(tmp_path / "42")[1] == 0
    built = build(tmp_path / "42")
    assert built.story is not None and built.story.settings.id.value == "last_bus"


def test_a_new_scene_passes_once_it_is_linked(tmp_path: Path) -> None:
    new_story(tmp_path)
    said, code = new_scene(tmp_path, "depot")
    assert code == 0 and "scenes/depot.yaml" in said and "`- go: depot`" in said
    assert [item.code for item in build(tmp_path).diagnostics] == ["unreachable-scene"]
    walk = tmp_path / "scenes" / "walk.yaml"
    walk.write_text(walk.read_text().replace("- end: home", "- go: depot"))
    assert not build(tmp_path).diagnostics


def test_a_new_scene_of_a_story_without_endings_leads_back_to_the_start(tmp_path: Path) -> None:
    (tmp_path / "story.yaml").write_text("id: film\ntitle: Film\nstart: lobby\n")
    (tmp_path / "lobby.yaml").write_text("scene: lobby\nscript:\n- choose:\n  - Up:\n      go: roof\n")
    assert new_scene(tmp_path, "roof")[1] == 0
    assert not build(tmp_path).diagnostics


def test_a_scene_is_never_written_over(tmp_path: Path) -> None:
    new_story(tmp_path)
    before = files(tmp_path)
    assert new_scene(tmp_path, "walk") == ("There is a scene “walk” already, at scenes/walk.yaml:1.\n", 2)
    (tmp_path / "scenes" / "roof.yaml").write_text("scene: attic\nscript: []\n")
    said, code = new_scene(tmp_path, "roof")
    assert code == 2 and said.startswith("scenes/roof.yaml cannot be written: ")
    assert new_scene(tmp_path, "Roof Top")[1] == 2
    assert new_scene(tmp_path / "nowhere", "roof")[1] == 2
    assert files(tmp_path) == before | {"scenes/roof.yaml": "scene: attic\nscript: []\n"}


def test_a_scene_with_the_name_of_a_special_file_gets_another_file(tmp_path: Path) -> None:
    new_story(tmp_path)
    assert new_scene(tmp_path, "record")[1] == 0
    assert [item.code for item in build(tmp_path).diagnostics] == ["unreachable-scene"]
