"""`no-permit diff`: folders, git revisions, exit codes, and a sentence for each mistake."""

import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from game.commands.diff import command
from tests.diff.test_diff_cases import CAST, SCENES, SETTINGS

WHO = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")


def run(*args: str) -> Result:
    result = CliRunner().invoke(command, args)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def write(folder: Path, scenes: str) -> Path:
    (folder / "scenes").mkdir(parents=True, exist_ok=True)
    for name, text in {"story": SETTINGS, "cast": CAST, "scenes": scenes}.items():
        (folder / "scenes" / f"{name}.yaml").write_text(text, "utf-8")
    return folder


def git(folder: Path, *args: str) -> None:
    subprocess.run(["git", "-C", str(folder), *WHO, *args], check=True, capture_output=True)


@pytest.fixture
def films(tmp_path: Path) -> tuple[str, str]:
    """Two folders with a different line."""
    one = write(tmp_path / "one", SCENES)
    two = write(tmp_path / "two", SCENES.replace("It rains.", "It snows."))
    return str(one), str(two)


@pytest.fixture
def repository(tmp_path: Path) -> str:
    """A story folder inside a repository: `first` and `second` differ, before them there is none."""
    root = tmp_path / "films"
    (root / "film").mkdir(parents=True)
    (root / "film" / "notes.txt").write_text("Nothing yet.\n")
    git(tmp_path, "init", "--quiet", str(root))
    for tag, scenes in (("none", ""), ("broken", "scene: lobby\n"), ("first", SCENES)):
        if scenes:
            write(root / "film", scenes)
        git(root, "add", ".")
        git(root, "commit", "--quiet", "-m", tag)
        git(root, "tag", tag)
    write(root / "film", SCENES.replace("It rains.", "It snows."))
    git(root, "commit", "--quiet", "-am", "second")
    git(root, "tag", "second")
    return str(root / "film")


def test_two_folders(films: tuple[str, str]) -> None:
    assert run(films[0], films[0]).exit_code == 0
    result = run(*films, "-v")
    assert result.exit_code == 1 and "    + It snows.\n" in result.output


needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="there is no git")


@needs_git
def test_two_revisions(repository: str) -> None:
    assert run("first", "first", "--story", repository).exit_code == 0
    result = run("first", "second", "--story", repository)
    assert result.exit_code == 1 and "street: 1 gained, 1 lost" in result.output


@needs_git
def test_a_revision_and_what_is_being_written(repository: str) -> None:
    assert run("second", repository, "--story", repository).exit_code == 0
    write(Path(repository), SCENES)
    assert run("second", repository, "--story", repository).exit_code == 1
    assert run("first", repository, "--story", repository).exit_code == 0


@needs_git
@pytest.mark.parametrize(
    ("revision", "said"),
    [
        ("third", "There is no folder and no git revision “third”."),
        ("--help-me", "No such option"),
        ("none", "is no story folder: it has no scenes/"),
        ("broken", "The story of “broken” has errors; the first is at "),
    ],
)
def test_revisions_that_cannot_be_read(revision: str, said: str, repository: str) -> None:
    result = run(revision, "first", "--story", repository)
    assert result.exit_code == 2
    assert said in " ".join(result.output.split())


@needs_git
def test_outside_of_a_repository(films: tuple[str, str]) -> None:
    result = run("HEAD", films[0], "--story", films[1])
    assert result.exit_code == 2 and "lies in no git repository" in " ".join(result.output.split())


def test_without_git(films: tuple[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    result = run("HEAD", films[0], "--story", films[1])
    assert result.exit_code == 2 and "git is needed" in result.output
    assert run(*films).exit_code == 1


@pytest.mark.parametrize("args", [("one",), ("one", "two", "three"), ("HEAD", "HEAD", "--story", "/nowhere")])
def test_misuse(args: tuple[str, ...]) -> None:
    assert run(*args).exit_code == 2
