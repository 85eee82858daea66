"""What all tests share: golden files, rewritten with `pytest --update`, and no deadlines."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings


def pytest_configure(config: pytest.Config) -> None:
    """Property tests try the same examples in each run, and none fails because the machine is busy.

    `--hypothesis-profile=explore` tries new examples.
    """
    settings.register_profile("steady", deadline=None, derandomize=True, print_blob=True)
    settings.register_profile("explore", deadline=None, print_blob=True)
    settings.load_profile(config.getoption("--hypothesis-profile", None) or "steady")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite golden files with what the tests now get")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """`golden(path, text)` holds that a file has this text; with --update it is given it."""

    def hold(path: Path, text: str) -> None:
        if request.config.getoption("--update"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8", newline="\n")
        assert path.is_file(), f"There is no {path.name}; pytest --update writes it."
        assert text == path.read_text("utf-8")

    return hold
