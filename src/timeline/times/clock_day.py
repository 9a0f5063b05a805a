"""Hours told without a day: "on Tuesday, 8 June, at 3:30 p.m.", and the stamps of lines under a date."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.model import TimeExpression
from timeline.times.full_stops import BEFORE_END
from timeline.times.lines import line_begun

_DAY = re.compile(r"([0-9]{4}|XXXX)-([0-9]{2}|XX)-[0-9]{2}(?=T|$)")
# Where another clause may begin, of which the hour may be.
_BREAK = re.compile(
    BEFORE_END + r"[.!?][')]*(?=[ \n])|[;\n\"«»]|,(?! (?:about |around |at |shortly |\Z))"
    r"| (?:after|before|but|since|until|which|while|who) "
)
_NEAR = 6  # expressions before the hour that are looked at
_ABOVE = 30  # expressions before the stamp of a line that are looked at
_ENTRY = 2000  # characters from one stamp to the next
_ENDS_LINE = re.compile(r"[ \t:.,–—)\]*-]*(?:\n|\Z)")


def day_at_hand(padded: str, start: int, found: Sequence[TimeExpression], head: int) -> str | None:
    """The day that an hour at padded[start:] is of, as far as its sentence or its line has told one.

    Args:
        padded: One character and the text, in small letters.
        found: The expressions before it.
        head: Where the last date ends that begins a line of a chronology; it holds for all of that line.
    """
    for time in reversed(found[-_NEAR:]):
        if (day := _DAY.match(time.value)) is not None:
            end = time.end + 1
            away = "\n" in padded[end:start] if end == head else _BREAK.search(padded, end, start)
            if not away:
                return day[0]
            if time.type == "DATE":
                break
    return _day_above(padded, start, found) if line_begun(padded, start) else None


def _day_above(padded: str, start: int, found: Sequence[TimeExpression]) -> str | None:
    """The day of the stamp before, or that which is all of a line above: the heading of these lines."""
    for time in reversed(found[-_ABOVE:]):
        if start - time.end > _ENTRY:
            return None
        is_above = time.type == "TIME" or _ENDS_LINE.match(padded, time.end + 1)
        if is_above and line_begun(padded, time.start + 1) and (day := _DAY.match(time.value)) is not None:
            return day[0]
    return None
