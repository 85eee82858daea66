"""Small random stories that use most of what scene files can say. A seed gives a story."""

from random import Random
from typing import Any

import yaml

from game.build.build import build_folder
from game.build.load import memory_folder
from game.run.program import Program

SETTINGS = f"""\
id: made
title: Made
start: a
variables:
  heat: {{int: 0..3, start: 1}}
  debt: {{int: -2..2, start: 0}}
  mood: {{one of: [none, made, kept], start: none}}
  bag: {{set of: [scarf, keys, lamp], most: 1}}
  told: {{bool: false}}
  tally: {{int: 0..200000000, start: 0}}
  sum: {{int: -200000000..200000000, start: 0}}
  crowd: {{set of: [{", ".join(f"m{i}" for i in range(36))}], most: 1}}
decks: {{pile: {{again: true}}, gifts: {{again: false}}}}
endings: {{done: {{title: Done}}, rain: {{title: Rain}}}}
"""
TESTS = (
    "heat > 1",
    "heat + debt >= 2",
    "debt < 0 or told",
    "mood == made",
    "mood != none and heat < 3",
    "scarf in bag",
    "keys not in bag",
    "len(bag) > 0",
    "not told",
    "seen(v) > 1",
    "seen(b) == 0",
    "min(heat, 2) > debt",
    "tally > 150000000",
    "tally - sum > 7",
    "m35 in crowd and m1 not in crowd",
)
DO = (
    "heat += 1",
    "heat -= 2",
    "debt -= heat",
    "debt += 1",
    "debt = max(heat, 1) - 2",
    "mood = made",
    "mood = kept",
    "bag += scarf",
    "bag += keys",
    "bag += lamp",
    "bag -= keys",
    "told = true",
    "told = heat > 2",
    "heat = seen(b)",
    "tally += 150000007",
    "sum = tally - 1000000",
    "crowd += m35",
    "crowd += m1",
    "crowd -= m35",
)
TEXTS = (
    "Line N.",
    "{T: yesN | noN}",
    "{T: onlyN}",
    "{firstN | thenN | lastN}",
    "{firstN | thenN |}",
    "{firstN | thenN} and {T: yesN | noN} {heat} {mood}",
)
LABELS = ("Pick N", "Pick N", "Pick N {T: yesN | noN}", "Pick N {oldN | newN}")
REASONS = ("Not N.", "{T: whyN | }", "{soonN | laterN}")
ODDS = ("2 in 6", "heat in 3", "heat + debt in 4", "1 in 2")
DECKS = {"p": "pile", "q": "pile", "r": "gifts", "s": "gifts"}
Word = dict[str, Any]


class Maker:
    """Writes scripts; `goes` and `visits` are the scenes to which a script may lead."""

    def __init__(self, seed: int) -> None:
        self.dice = Random(seed)
        self.goes: tuple[str, ...] = ()
        self.visits: tuple[str, ...] = ()
        self.draws = False

    def text(self, *kinds: str) -> str:
        text = self.dice.choice(kinds).replace("T", self.test())
        return "".join(str(self.dice.getrandbits(40)) if char == "N" else char for char in text)

    def test(self) -> str:
        return self.dice.choice(TESTS)

    def script(self, most: int, depth: int) -> list[str | Word]:
        return [self.word(depth) for _ in range(self.dice.randint(0, most))]

    def word(self, depth: int) -> str | Word:
        kinds = ["text", "text", "do", "do", "do"]
        kinds += ["if", "choose", "choose", "chance"] * (depth > 0)
        kinds += (
            ["visit"] * bool(self.visits) + ["draw"] * self.draws + ["go"] * bool(self.goes) * (depth < 2)
        )
        kind = self.dice.choice(kinds)
        if kind == "text":
            return self.text(*TEXTS)
        if kind == "do":
            return {"do": self.dice.choice(DO)}
        if kind in ("visit", "go"):
            return {kind: self.dice.choice(self.visits if kind == "visit" else self.goes)}
        if kind == "if":
            return {"if": self.test(), "then": self.script(2, depth - 1)} | self.maybe("else", depth, 0.5)
        return getattr(self, kind)(depth)

    def maybe(self, key: str, depth: int, likely: float) -> Word:
        return {key: self.script(2, depth - 1)} if self.dice.random() < likely else {}

    def chance(self, depth: int) -> Word:
        found: Word = {"chance": self.dice.choice(ODDS), **self.maybe("hit", depth, 0.7)}
        found |= self.maybe("miss", depth, 0.5)
        if self.dice.random() < 0.5:
            found["with"] = [{"Luck": self.dice.randint(-3, 3), "when": self.test()}]
        return found

    def draw(self, depth: int) -> Word:
        found: Word = {"draw": self.dice.choice(("pile", "gifts")), **self.maybe("else", depth, 0.5)}
        found |= {"count": self.dice.randint(1, 3)} if self.dice.random() < 0.5 else {}
        return found | ({"as": "options"} if self.dice.random() < 0.4 else {})

    def choose(self, depth: int) -> Word:
        options = [self.option(depth) for _ in range(self.dice.randint(1, 3))]
        return {"choose": options} | self.maybe("else", depth, 0.3)

    def option(self, depth: int) -> Word:
        dice, given = self.dice, dict[str, Any](script=self.script(2, depth - 1))
        if dice.random() < 0.4:
            given["when"] = self.test()
            given |= {"why": self.text(*REASONS)} if dice.random() < 0.4 else {}
        given |= {"once": True} if dice.random() < 0.3 else {}
        given |= {"do": [dice.choice(DO) for _ in range(dice.randint(1, 2))]} if dice.random() < 0.5 else {}
        given |= {"go": dice.choice(self.goes)} if self.goes and dice.random() < 0.4 else {}
        return {self.text(*LABELS): given}

    def deal(self) -> Word:
        found: Word = {"when": self.test()} if self.dice.random() < 0.4 else {}
        found |= {"weight": self.dice.choice(("2", "heat", "debt + 1"))} if self.dice.random() < 0.4 else {}
        return found | ({"once": True} if self.dice.random() < 0.3 else {})

    def scenes(self) -> list[Word]:
        found = []
        for name, visits in (("a", ("v", "w")), ("b", ("v", "w")), ("v", ("w",)), ("w", ())):
            main = name in "ab"
            self.goes, self.visits, self.draws = ("a", "b") if main else (), visits, name in "abv"
            last: list[str | Word] = [{"a": {"end": "done"}, "b": {"go": "a"}}[name]] if main else []
            first = [self.choose(2)] if main else []
            found.append({"scene": name, "script": [*self.script(2, 2), *first, *self.script(2, 1), *last]})
        self.goes, self.visits, self.draws = ("b",), (), False
        for name, deck in DECKS.items():
            found.append(
                {"scene": name, "deck": deck, **self.deal(), "script": self.script(2, int(name == "r"))}
            )
        if self.dice.random() < 0.5:
            found[1]["script"].insert(0, {"if": self.test(), "then": [{"end": "rain"}]})
        return found


def program(seed: int) -> tuple[Program | None, str]:
    """The program, or None where the story has errors; and its scenes."""
    scenes = yaml.safe_dump_all(Maker(seed).scenes(), sort_keys=False, width=10_000)
    built = build_folder(memory_folder({"story.yaml": SETTINGS, "scenes.yaml": scenes}))
    return built.program, scenes
