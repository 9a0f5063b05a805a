"""TIMEX3 values (TimeML) read as partial dates."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from timeline.dates.partial import PartialDate
from timeline.errors import DateError

_SEASON = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
_QUARTER = {"Q1": "33", "Q2": "34", "Q3": "35", "Q4": "36"}
_HALF = {"H1": ("01", "06"), "H2": ("07", "12")}
_WEEK = re.compile(r"([0-9]{4})-W([0-9]{2})(?:-(WE|[1-7]))?")
_PART = re.compile(r"([0-9]{4})-(SP|SU|FA|WI|Q[1-4]|H[12])")
_CALENDAR = re.compile(r"(?:[0-9]{4}|XXXX)(?:-(?:[0-9]{2}|XX)){0,2}")
_DAY = timedelta(days=1)
_COARSE = re.compile(r"[0-9]{2,3}")
_ROUGHLY = ("APPROX", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE")  # "almost four years ago"


@lru_cache(maxsize=4096)
def from_timex(value: str, mod: str | None = None) -> PartialDate | None:
    """The days that a DATE or TIME value can mean; None where it names none (PAST_REF, XXXX-WXX-5, P3D).

    Args:
        mod: TimeML's modifier. One that says "about" makes the date approximate where EDTF has a form for it; BEFORE
            and AFTER leave the value itself out.
    """
    value = value.partition("T")[0] if value[:1].isdigit() or value[:1] == "X" else value
    try:
        found = _read(value)
    except (DateError, ValueError):
        return None
    if found and mod in ("BEFORE", "AFTER"):
        return _beyond(found, mod)
    return _approximate(found) if found and mod in _ROUGHLY else found


def _beyond(value: PartialDate, mod: str) -> PartialDate | None:
    """Any day before the first or after the last that a value can mean: "pre-1989" ends with 1988."""
    if mod == "BEFORE":
        return PartialDate.until(value.earliest - _DAY) if value.earliest and value.earliest > date.min else None
    return PartialDate.since(value.latest + _DAY) if value.latest and value.latest < date.max else None


def _approximate(value: PartialDate) -> PartialDate:
    try:
        return PartialDate.parse(f"{value}~")
    except DateError:  # intervals, seasons and what is approximate already have no such form
        return value


def _read(value: str) -> PartialDate | None:
    if part := _PART.fullmatch(value):
        year, name = part.groups()
        if name in _HALF:
            return PartialDate.parse("/".join(f"{year}-{month}" for month in _HALF[name]))
        return PartialDate.parse(f"{year}-{_SEASON.get(name) or _QUARTER[name]}")
    if week := _WEEK.fullmatch(value):
        year, number, day = int(week[1]), int(week[2]), week[3]
        first, last = (6, 7) if day == "WE" else (int(day), int(day)) if day else (1, 7)
        ends = (PartialDate.of(date.fromisocalendar(year, number, weekday)) for weekday in (first, last))
        return PartialDate.between(*ends)
    if _CALENDAR.fullmatch(value):
        return PartialDate.parse(value)
    if _COARSE.fullmatch(value):
        return PartialDate.parse(value.ljust(4, "X"))
    return None
