"""The generated story, read again from its files and written in ink: same scenes, links and conditions."""

import re
from collections.abc import Iterator, Mapping

_SCENE = re.compile(
    r"scene: (?P<id>\w+)\n.*?- \|\n  (?P<text>.*?)\n- do: (?P<raised>.*?)\n(?P<rest>.*)", re.DOTALL
)
_OPTION = re.compile(
    r"  - (?P<label>[^\n]+):\n"
    r"(?:      do: (?P<do>[^\n]+)\n)?"
    r"(?:      when: (?P<when>[^\n]+)\n)?"
    r"      go: (?P<go>\w+)"
)
_VARIABLE = re.compile(r"^  (\w+): \{int:", re.MULTILINE)


def ink(story: Mapping[str, str]) -> str:
    """One ink source for the files of `tests.bench.generated.files`. A knot is a scene."""
    declared = [f"VAR {name} = 0" for name in _VARIABLE.findall(story["story.yaml"])]
    parts = [text for file, text in sorted(story.items()) if file != "story.yaml"]
    knots = [knot for part in parts for scene in part.split("---\n") for knot in _knot(scene)]
    return "\n".join([*declared, "-> s0", *knots, ""])


def _knot(scene: str) -> Iterator[str]:
    found = _SCENE.match(scene)
    assert found is not None, scene
    yield f"=== {found['id']} ==="
    yield found["text"]
    yield f"~ {found['raised']}"
    if found["rest"].startswith("- end:"):
        yield "-> END"
    for option in _OPTION.finditer(found["rest"]):
        test = f"{{{option['when']}}} " if option["when"] else ""
        yield f"+ {test}{option['label']}"
        if option["do"]:
            yield f"  ~ {option['do']}"
        yield f"  -> {option['go']}"
