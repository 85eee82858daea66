"""What is written, counted by hand."""

import pytest

from game.writing.stats.figures import Section
from tests.stats.stats_stories import of


def whole(scenes: str) -> Section:
    return of(scenes, plays=1).whole


def scene(*texts: str) -> str:
    """One scene of these texts."""
    blocks = "".join("- |\n" + "".join(f"  {line}\n" for line in text.split("\n")) for text in texts)
    return f"scene: first\nscript:\n{blocks}- end: done\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("One two three.", 3),
        ("Half-past, he said — twice.", 4),
        ("*One* **two** _three_.", 3),
        ("Heat is {heat}.", 3),
        ("A {heat > 2: red | pale blue} sky.", 5),
        ("A {red | blue | } sky.", 4),
        ("NOOR\n(softly now)\nYes. No.", 4),
        (">The end<", 2),
        ("[[phones]]", 0),
        ("Sean Baker used real phones. [[phones]]", 0),
    ],
)
def test_words_are_those_of_all_alternatives_but_not_the_record(text: str, words: int) -> None:
    assert whole(scene(text)).written.words == words


def test_labels_and_reasons_are_no_words_of_the_story() -> None:
    options = "- choose:\n  - Go home now:\n      when: heat > 0\n      why: Too cold for that.\n  - Stay.\n"
    assert whole(f"scene: first\nscript:\n{options}- Night falls.\n- end: done\n").written.words == 2


def test_speech_is_what_somebody_says_without_how() -> None:
    section = whole(scene("NOOR\n(not looking up)\nThree words here.\n\nShe leaves."))
    assert (section.written.words, section.written.spoken) == (8, 3)
    assert section.dialogue_share == 3 / 8


@pytest.mark.parametrize(
    ("script", "conditionals"),
    [
        ("- Plain text.", 0),
        ("- 'A {heat > 2: red | pale} sky.'", 2),
        ("- 'A sky. {heat > 2: Red.}'", 1),
        ("- A {red | pale | black} sky.", 2),
        ("- A sky. {Red. | Pale. | }", 1),
        ("- {if: heat > 2, then: [Red., Night.], else: [Pale.]}", 2),
        ("- {if: heat > 2, then: [do: heat += 1]}", 0),
        ("- {if: heat > 2, then: ['[[phones]]']}", 0),
    ],
)
def test_conditional_texts(script: str, conditionals: int) -> None:
    section = whole(f"scene: first\nscript:\n{script}\n- do: heat += 3\n- end: done\n")
    assert section.written.conditionals == conditionals


def test_conditional_texts_in_a_thousand_words() -> None:
    text = " ".join(["word"] * 49) + " {heat > 2: more}"
    assert whole(scene(text)).conditionals_per_1000 == 20


def test_the_longest_text_has_the_longest_of_its_alternatives_and_a_place() -> None:
    found = whole(scene("One two three.", "One. {heat > 2: Two three four. | Two.}\n\nNOOR\nFive."))
    assert (found.written.longest_text.words, found.written.longest_text.at) == (5, "scenes.yaml:6")


CHOICES = """\
scene: first
script:
- choose:
  - One: {do: heat += 1}
  - Two: {do: heat += 2}
  - Three: {flavour: true}
  - Four: {flavour: true}
- choose:
  - Only this.
- visit: board
- "Heat {heat}."
- end: done
---
scene: board
board: true
script:
- choose: [{A: {do: heat = 1}}, {B: {do: heat = 2}}, {C: {do: heat = 3}}, {D: {do: heat = 4}}, E]
"""


def test_options_of_boards_do_not_count_in_their_mean() -> None:
    section = whole(CHOICES)
    assert (section.written.chooses, section.written.scenes) == (3, 2)
    assert section.options_mean == 5 / 2
    assert section.single_option_share == 1 / 2
    assert section.flavour_share == 2 / 10


def test_each_act_has_its_own_counts() -> None:
    found = of(
        "scene: first\nreel: one\nscript:\n- One two.\n- go: middle\n---\n"
        "scene: middle\nscript:\n- One two three.\n- go: last\n---\n"
        "scene: last\nreel: two\nscript:\n- One.\n- end: done\n",
        plays=1,
    )
    assert {act: section.written.words for act, section in found.acts.items()} == {
        "one": 2,
        "two": 1,
        "no reel": 3,
    }
    assert found.whole.written.words == 6
