"""What a scene heading says of place and hour."""

import re
from typing import Literal

Hour = Literal["ext_day", "int_day", "int_night", "ext_night"]

_NIGHT = re.compile(r"\b(NIGHT|EVENING|MIDNIGHT)\b")
_HOUR = re.compile(r"\s[-–—]\s*([^-–—]+)$")


def hour(heading: str) -> Hour:
    """Which of the four colours of a stripboard a heading has. Inside and by day where it does not say."""
    outside = heading.upper().startswith("EXT")
    last = _HOUR.search(heading)
    night = _NIGHT.search((last.group(1) if last is not None else heading).upper()) is not None
    if outside:
        return "ext_night" if night else "ext_day"
    return "int_night" if night else "int_day"


def short(heading: str) -> str:
    """Place and hour alone: `INT. AMC SUNSET 5 - LOBBY - NIGHT` is `INT. NIGHT`."""
    first, _, _ = heading.partition(" ")
    last = _HOUR.search(heading)
    return f"{first} {last.group(1).strip()}" if last is not None else first
