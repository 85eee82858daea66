"""Rewriting: updates/NAME.yaml, what it becomes in NAME.after, and what is said about it in NAME.out."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.testing.script.running import FAILED
from game.testing.script.update import update
from tests.script.playing import messages, outcome_of, stage

HERE = Path(__file__).parent
UPDATES = sorted(path.stem for path in (HERE / "updates").glob("*.yaml"))
CASES = sorted(path.stem for path in (HERE / "cases").glob("*.yaml"))

MENDED = ("broken", "parameters", "strips")
"""Of the cases, those in which something that is wrong can be mended."""


def updated(folder: Path, text: str) -> tuple[str, list[str]]:
    """The text of a file after the rewriting, and what was said."""
    file = folder / "tests.yaml"
    file.write_text(text, "utf-8", newline="")
    _, told = update(lambda: outcome_of(file), stage(), folder)
    return file.read_bytes().decode(), told


@pytest.mark.parametrize("case", UPDATES)
def test_what_fails_is_rewritten_and_nothing_else(
    case: str, tmp_path: Path, golden: Callable[[Path, str], None]
) -> None:
    text, told = updated(tmp_path, (HERE / "updates" / f"{case}.yaml").read_text("utf-8"))
    golden(HERE / "updates" / f"{case}.after", text)
    golden(HERE / "updates" / f"{case}.out", "".join(f"{line}\n" for line in told))


@pytest.mark.parametrize("case", UPDATES)
def test_what_was_rewritten_holds(case: str, tmp_path: Path) -> None:
    before, told = updated(tmp_path, (HERE / "updates" / f"{case}.yaml").read_text("utf-8"))
    left = [line for line in told if "is left as it is" in line]
    after = outcome_of(tmp_path / "tests.yaml")
    failures = {f.span for result in after.results if result.outcome == FAILED for f in result.failures}
    assert not after.mistakes
    assert len(failures) == len(left) < len(told)
    assert updated(tmp_path, before)[0] == before


@pytest.mark.parametrize("case", [name for name in CASES if name != "failing"])
def test_where_nothing_fails_nothing_is_written(case: str, tmp_path: Path) -> None:
    text = (HERE / "cases" / f"{case}.yaml").read_text("utf-8")
    after, told = updated(tmp_path, text)
    assert after == text or case in MENDED
    assert all("is left as it is" in line for line in told) or case in MENDED


def test_line_ends_stay_as_they_are(tmp_path: Path) -> None:
    text = "test: a\r\nsteps:\r\n- expect: {scene: roof}   # here\r\n"
    assert updated(tmp_path, text)[0] == text.replace("roof", "door")


def test_a_comment_above_what_stays_stays(tmp_path: Path) -> None:
    text = "test: a\nsteps:\n- expect:\n    text:\n    - Thunder and hail\n    # rain\n    - It rains\n"
    after, _ = updated(tmp_path, text)
    assert after == text.replace("    - Thunder and hail\n", "")
    assert messages(after) == []


CHECKS = {
    "text": ["It rained on the laundry", "Thunder", "/^Snow/", "Somebody is here"],
    "not": ["rains", "snow"],
    "speaker": ["SOL", "NOOR"],
    "is": ["heat == 3", "promise == made", "heat > 2", "told"],
    "options": ["who_was_it", "Roll", "Write down"],
    "locked": ["Hold the door", "who is it"],
    "scene": ["roof"],
    "ending": ["morning"],
}
PICKED = st.fixed_dictionaries(
    {}, optional={key: st.lists(st.sampled_from(v), min_size=1, unique=True) for key, v in CHECKS.items()}
)


def in_flow(checks: dict[str, list[str]]) -> str:
    told = (f"{key}: {v[0] if len(v) == 1 else '[' + ', '.join(v) + ']'}" for key, v in checks.items())
    return f"- expect: {{{', '.join(told)}}}   # all of it\n"


def in_block(checks: dict[str, list[str]]) -> str:
    lines = ["- expect:   # here"]
    for key, values in checks.items():
        lines += [f"    # about {key}", f"    {key}:", *(f"    - {value}   # {value}" for value in values)]
        if key in ("scene", "ending"):
            lines[-2:] = [f"    {key}: {values[0]}   # {values[0]}"]
    return "".join(f"{line}\n" for line in lines)


@given(st.lists(st.tuples(PICKED.filter(bool), st.sampled_from([in_flow, in_block])), min_size=1, max_size=4))
def test_whatever_fails_the_rest_stays(
    tmp_path_factory: pytest.TempPathFactory,
    steps: list[tuple[dict[str, list[str]], Callable[[dict[str, list[str]]], str]]],
) -> None:
    text = "test: a\nsteps:\n" + "".join(form(checks) for checks, form in steps)
    folder = tmp_path_factory.mktemp("update")
    after, told = updated(folder, text)
    assert not outcome_of(folder / "tests.yaml").mistakes
    assert len(messages(after)) == sum("is left as it is" in line for line in told)
    said = [line.split("#", 1)[1] for line in text.split("\n") if "#" in line]
    still = iter(said)
    assert all(line.split("#", 1)[1] in still for line in after.split("\n") if "#" in line)
    assert [line for line in told if "is now" in line or "is taken out" in line] or after == text
