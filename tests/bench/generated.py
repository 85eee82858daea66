"""The generated story of the measurements: N scenes, links only forward, about 50 choices to the end.

Each scene: about 60 words with one conditional line, one variable raised, three options of which one is
conditional (the workload that the figures of other systems were taken with).
"""

import random

_TEXT = """
the late show lets out in ones and twos under a tired sign while somebody counts coins twice and a woman
turns her keys beside the door because the van has not come and nobody reads the names that go by above the
ropes where dust and light hang on until the boy with the broom switches off another row of lamps
"""
_WORDS = _TEXT.split()
VARIABLES = 20


def files(scenes: int, words: int = 50, per_file: int = 50, seed: int = 1) -> dict[str, str]:
    """`{file: text}` of a whole story."""
    dice = random.Random(seed)
    names = [f"v{i}" for i in range(VARIABLES)]
    declared = "\n".join(f"  {name}: {{int: 0..1000, start: 0}}" for name in names)
    found = {
        "story.yaml": (
            f"id: generated\ntitle: Generated\nstart: s0\nvariables:\n{declared}\n"
            "endings: {done: {title: Done}}\n"
        )
    }
    for first in range(0, scenes, per_file):
        texts = [_scene(i, scenes, words, dice) for i in range(first, min(first + per_file, scenes))]
        found[f"part_{first // per_file:04}.yaml"] = "---\n".join(texts)
    return found


def _scene(i: int, scenes: int, length: int, dice: random.Random) -> str:
    words = " ".join(dice.choices(_WORDS, k=length)).capitalize()
    raised, tested, guard = (dice.randrange(VARIABLES) for _ in range(3))
    jump = max(1, scenes // 16)
    targets = [min(i + 1 + dice.randrange(jump), scenes) for _ in range(2)] + [i + 1]
    lines = [
        f"scene: s{i}",
        f"heading: INT. PLACE {i} - NIGHT",
        "script:",
        "- |",
        f"  {words}. {{v{tested} > 2: Somebody has heard of you by now, and says it. "
        "| Nobody looks at you at all.}",
        f"- do: v{raised} += 1",
    ]
    if max(targets) >= scenes:
        return "\n".join([*lines, "- end: done", ""])
    lines += [
        "- choose:",
        f"  - Go on to the next one of them {i}a:",
        f"      go: s{targets[0]}",
        f"  - Wait for the light beside the door {i}b:",
        f"      do: v{guard} += 1",
        f"      go: s{targets[1]}",
        f"  - Ask the one who has the keys {i}c:",
        f"      when: v{guard} < 3",
        f"      go: s{targets[2]}",
        "",
    ]
    return "\n".join(lines)
