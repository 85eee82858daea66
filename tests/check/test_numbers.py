"""Numbers that must be at least one."""

import pytest

from game.build.build import build_folder
from game.build.load import memory_folder

SETTINGS = "id: t\ntitle: T\nstart: a\nvariables: {bag: {set of: [x, y], most: MOST}}\ndecks: {d: {}}\n"
SCENES = """\
scene: a
script:
- draw: d
  count: COUNT
- choose: [Wait]
- go: a
---
scene: b
deck: d
script: [Rain.]
"""


@pytest.mark.parametrize(
    ("most", "count", "where"), [("0", "1", "story.yaml:4"), ("1", "0", "scenes.yaml:4")]
)
def test_nought_is_refused_where_it_stands(most: str, count: str, where: str) -> None:
    files = {"story.yaml": SETTINGS.replace("MOST", most), "scenes.yaml": SCENES.replace("COUNT", count)}
    found = build_folder(memory_folder(files)).errors
    assert [str(item.span).startswith(where) for item in found] == [True]
    assert found[0].message == "Here a number from 1 on should stand."
