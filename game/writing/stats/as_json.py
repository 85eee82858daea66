"""The figures as JSON."""

import json

from game.writing.report import shown_file
from game.writing.stats.figures import Figures, Section, longest
from game.writing.stats.rests import Found


def as_json(found: Figures, root: str) -> str:
    """One object; `root` comes before the names of scene files."""
    rests = found.rests
    told = _section(found.whole, root) | {
        "endings": len(found.endings),
        "variables": rests.variables,
        "reads_mean": _round(found.reads_mean),
        "never_read": [_found(item, root) for item in rests.never_read],
        "fake_choices": [_found(item, root) for item in rests.fake_choices],
        "stock_phrases": [_found(item, root) for item in rests.stock],
        "words_before_first_choice": found.played.first,
        "facts_total": rests.facts,
        "facts_cited": rests.cited,
        "facts_not_cited": [_found(item, root) for item in rests.uncited],
        "acts": {act: _section(section, root) for act, section in found.acts.items()},
    }
    told["plays"] = _plays(found.whole) | {
        "count": found.played.plays,
        "seed": found.seed,
        "endings": {ending: _round(found.ending_share(ending)) for ending in found.endings},
        "unfinished": _round(found.ending_share("")),
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _section(section: Section, root: str) -> dict[str, object]:
    return {
        "words": section.written.words,
        "scenes": section.written.scenes,
        "choices": section.written.chooses,
        "options_mean": _round(section.options_mean),
        "single_option_share": _round(section.single_option_share),
        "flavour_share": _round(section.flavour_share),
        "conditionals_per_1000": _round(section.conditionals_per_1000),
        "dialogue_share": _round(section.dialogue_share),
        "reading_grade": _round(section.reading_grade),
        "longest_passage": longest(section.heard.longest, root),
        "longest_text": longest(section.written.longest_text, root),
        "fork": {"later": _round(section.later), "later_10": _round(section.later_10)},
        "plays": _plays(section),
    }


def _plays(section: Section) -> dict[str, object]:
    between = zip(("mean", "p95", "max"), section.between or (None, None, None), strict=True)
    return {
        "words": _round(section.words_a_play),
        "real_choices": _round(section.choices_a_play),
        "words_between_clicks": {name: _round(value) for name, value in between},
        "options_mean": _round(section.open_mean),
        "single_option_share": _round(section.single_clicks),
    }


def _found(item: Found, root: str) -> dict[str, str]:
    return {"what": item.what, "at": f"{shown_file(item.at, root)}:{item.at.line}"}


def _round(value: float | None) -> float | None:
    return round(value, 3) if isinstance(value, float) else value
