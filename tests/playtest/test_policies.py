"""How options are picked."""

from pathlib import Path

import pytest

from game.build.build import build_folder
from game.build.load import memory_folder
from game.run.program import Program
from game.testing.playtest.batches import Batch, Job, Runner
from game.testing.playtest.personas import read_personas
from game.testing.playtest.policy import BadPolicy, Greedy, LeastUsed, Policy, Uniform, named_policy
from game.testing.playtest.report import report
from game.testing.playtest.summary import summary
from game.testing.playtest.tally import Tally, nothing
from tests.run.stories import SETTINGS, program

STORY = """\
scene: first
script:
- choose:
  - Warm up.:
      do: heat += 1
  - Cool down.:
      do: heat -= 1
  - Ask Noor.:
      id: ask
- choose:
  - Throw a coin.:
      script:
      - chance: 3 in 4
        hit: [{do: told = true}]
  - Wait.:
      do: promise = made
- end: done
"""


def played(policy: Policy, plays: int = 60, told: str = STORY) -> Tally:
    story = program(told)
    return Runner(Job(story, policy, 1))(Batch(0, plays))


def personas(tmp_path: Path, text: str, story: Program | None = None) -> Policy:
    (tmp_path / "players.yaml").write_text(text)
    return read_personas(story or program(STORY), tmp_path / "players.yaml")


def test_uniform_takes_everything() -> None:
    assert all(times > 10 for times in played(Uniform()).taken)


def test_the_least_used_are_taken_alike() -> None:
    assert played(LeastUsed()).taken == (20, 20, 20, 30, 30)


def test_greedy_takes_what_raises_a_variable() -> None:
    tally = played(named_policy(program(STORY), "greedy:+heat"))
    assert tally.taken[:3] == (60, 0, 0)
    assert all(times > 10 for times in tally.taken[3:])


def test_greedy_takes_what_lowers_a_variable() -> None:
    from_one = STORY.replace("script:\n", "script:\n- do: heat = 1\n", 1)
    assert played(named_policy(program(from_one), "greedy:-heat"), told=from_one).taken[:3] == (0, 60, 0)


def test_greedy_tries_dice_more_than_once() -> None:
    assert played(Greedy(3, 1)).taken[3:] == (60, 0)


def test_personas_by_turns(tmp_path: Path) -> None:
    warm = "warm:\n  likes: {+heat: 1000, wait: 0}\nasker:\n  likes: {noor: 1000, coin: 0}\n"
    tally = played(personas(tmp_path, warm))
    assert tally.taken[0] >= 29 and tally.taken[2] >= 29
    assert tally.taken[3:] == (30, 30)


def test_weights_multiply_and_where_all_are_nought_any_is_taken(tmp_path: Path) -> None:
    tally = played(personas(tmp_path, "shy:\n  likes: {throw_a_coin: 5, coin: 0, wait: 0}\n"))
    assert all(times > 10 for times in tally.taken[3:])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a:\n  likes: {+hat: 2}\n", "There is no variable “hat”. Did you mean “heat”?"),
        ("a:\n  likes: {nobody: 2}\n", ":2:11: No option has the id “nobody” or this in its label."),
        ("a:\n  likes: {ask: lots}\n", ":2:16: A weight is a whole number from 0 to 1000."),
        ("a:\n  likes: {ask: -1}\n", "A weight is a whole number"),
        ("a:\n  loves: {ask: 1}\n", ":1:1: The player “a” has `likes:`"),
        ("- a\n", "A file of players is one list of"),
        ("a: {\n", "players.yaml:"),
        ("", "players.yaml: There is no player in it. A file of players is one list of"),
        ("a:\n  likes: {heat: 2}\n", "in its label. To like what raises the variable, write +heat."),
        ("a:\n  likes: {-promise: 2}\n", ":2:11: “promise” is one of none, made, kept: it does not rise or"),
    ],
)
def test_a_file_of_players_that_is_wrong(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(BadPolicy) as raised:
        personas(tmp_path, text)
    assert said in str(raised.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(BadPolicy, match=r"There is no file .*nobody\.yaml\."):
        read_personas(program(STORY), tmp_path / "nobody.yaml")


def test_a_set_is_liked_by_how_much_it_holds(tmp_path: Path) -> None:
    told = STORY.replace("do: heat += 1", "do: bag += keys")
    noter = personas(tmp_path, "noter:\n  likes: {+bag: 1000}\n", program(told))
    assert played(noter, told=told).taken[0] > 50


def test_endings_are_counted_by_player(tmp_path: Path) -> None:
    told = STORY.replace("      do: promise = made", "      script: [{end: secret}]")
    text = "waiter:\n  likes: {coin: 0}\nthrower:\n  likes: {wait: 0}\nanybody:\n  likes: {coin: 1}\n"
    settings = SETTINGS.replace("{done: ", "{secret: {title: Secret}, done: ")
    story = build_folder(memory_folder({"story.yaml": settings, "scenes.yaml": told})).program
    assert story is not None
    job = Job(story, personas(tmp_path, text, story), 1)
    whole = Runner(job)(Batch(0, 32))
    assert list(whole.players) == ["waiter", "thrower", "anybody"]
    assert [sum(counts.values()) for counts in whole.players.values()] == [11, 11, 10]
    ends = story.endings
    assert whole.players["waiter"] == {ends.index("secret"): 11}
    assert whole.players["thrower"] == {ends.index("done"): 11}
    parts = [Runner(job)(Batch(first, 4)) for first in range(0, 32, 4)]
    assert sum(parts, nothing(story)) == whole == sum(reversed(parts), nothing(story))
    found = summary(story, whole, 1, 1.0)
    assert found["players"]["waiter"] == {"plays": 11, "endings": {"secret": 11, "done": 0}}  # type: ignore[index]
    assert "  waiter, 11 plays: secret 11 (100.0 %)\n" in report(found, 32)


def test_without_players_nothing_is_told_of_them() -> None:
    tally = played(Uniform())
    assert tally.players == {} and "Players" not in report(summary(program(STORY), tally, 1, 1.0), 60)


@pytest.mark.parametrize(
    "text", ["", "random", "greedy", "greedy:heat", "greedy:+", "greedy:+nobody", "uniform:"]
)
def test_no_policy(text: str) -> None:
    with pytest.raises(BadPolicy):
        named_policy(program(STORY), text)


@pytest.mark.parametrize("policy", [Uniform(), LeastUsed(), Greedy(0, -1)])
def test_a_batch_is_a_function_of_its_seeds(policy: Policy) -> None:
    assert played(policy) == played(policy)
