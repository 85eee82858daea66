"""How fast `explore` is, and what it takes: `pytest -m bench -s tests/bench/test_explore_speed.py`."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench.generated import files

pytestmark = pytest.mark.bench

_RUN = """
import json, resource, sys
from pathlib import Path
from game.build.build import build
from game.testing.explore.explore import explore
from game.testing.explore.search import Budget
program = build(Path(sys.argv[1])).program
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
found = explore(program, None, Budget(int(sys.argv[2])))
grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1000
print(json.dumps([found.complete, found.states, found.edges, found.seconds, grown]))
"""


def hub() -> dict[str, str]:
    """Four counters, three flags, a set and a chance at one choice: some 900,000 states."""
    raised = "\n".join(f"  - Raise {name}:\n      do: {name} += 1" for name in "abcd")
    return {
        "story.yaml": """\
id: hub
title: Hub
start: hub
variables:
  a: {int: 0..15, start: 0}
  b: {int: 0..15, start: 0}
  c: {int: 0..15, start: 0}
  d: {int: 0..15, start: 0}
  lit: {bool: false}
  bag: {set of: [scarf, keys, lamp], most: 3}
endings: {done: {title: Done}, out: {title: Out}}
""",
        "hub.yaml": f"""\
scene: hub
board: true
script:
- choose:
{raised}
  - Lower a:
      when: a > 0
      do: a -= 1
  - Take something:
      script:
      - chance: a + 1 in 20
        hit: [{{do: bag += scarf}}]
        miss: [{{if: b > 3, then: [{{do: bag += keys}}], else: [{{do: bag += lamp}}]}}]
  - Put the light on:
      when: not lit
      do: lit = true
  - Stop:
      script:
      - if: a + b + c + d > 20 and lit
        then: [Much., {{if: len(bag) > 1 and scarf in bag, then: [{{end: done}}]}}, {{end: out}}]
        else: [Little., {{end: out}}]
- go: hub
""",
    }


def narrow() -> dict[str, str]:
    """Ten thousand levels of a few states each."""
    return {
        "story.yaml": """\
id: narrow
title: Narrow
start: road
variables: {miles: {int: 0..10000, start: 0}, wet: {bool: false}}
endings: {there: {title: There}}
""",
        "road.yaml": """\
scene: road
script:
- if: miles == 10000
  then: [{end: there}]
- choose:
  - Walk:
      do: miles += 1
  - Walk in the rain:
      do: [miles += 1, wet = not wet]
  - Dry up:
      when: wet
      do: miles += 2
- go: road
""",
    }


def measured(folder: Path, story: dict[str, str], states: int = 5_000_000) -> tuple[bool, int, float, float]:
    """Complete, states, seconds, and megabytes grown, in a process of its own."""
    folder.mkdir()
    for name, text in story.items():
        (folder / name).write_text(text)
    command = [sys.executable, "-c", _RUN, str(folder), str(states)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    complete, found, edges, seconds, grown = json.loads(done.stdout)
    rate, each = found / seconds, grown / found * 1e6
    print(
        f"\n  {folder.name}: {found:,} states, {edges:,} edges, {seconds:.2f} s: {rate:,.0f} states/s,",
        end="",
    )
    print(f" {grown:.0f} MB: {each:.0f} MB a million states", end="")
    return complete, found, seconds, grown


def test_a_million_states_at_one_choice(tmp_path: Path) -> None:
    complete, states, seconds, grown = measured(tmp_path / "hub", hub())
    assert complete
    assert states > 900_000
    assert states / seconds > 300_000
    assert grown / states * 1e6 < 250


def test_ten_thousand_levels(tmp_path: Path) -> None:
    complete, states, seconds, _ = measured(tmp_path / "narrow", narrow())
    assert complete
    assert 19_990 < states <= 20_000
    assert seconds < 20


def test_a_story_too_large_gives_up_in_time(tmp_path: Path) -> None:
    complete, states, seconds, grown = measured(tmp_path / "generated", files(200), 1_000_000)
    assert not complete
    assert states >= 1_000_000
    assert seconds < 60
    assert grown < 1_000
