"""Times counted from another act: "two years after Havana seized them", "a day before the vote"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.dates import PartialDate, from_timex
from timeline.model import TimeExpression
from timeline.prose import Words, word_sets
from timeline.times import arithmetic as calendar

_LONGEST = 16  # words of the clause that is counted from
_OPENING = 3  # words of a sentence among which a length of time opens it
_HOURS_OF_A_DAY = 13  # of the same day, most likely
_LENGTH = re.compile(r"P(T?)([0-9]{1,4}|X)([HMDWY])")
_SOME_WEEKS = 21  # days, roughly
_NAMED = {"day": "P1D", "week": "P1W", "month": "P1M", "year": "P1Y"}  # "the day after", which is no time expression


class Offset(NamedTuple):
    """A length of time that stands between two acts.

    Args:
        first: Index of the first word of the length.
        start, end: The first and the last word of what is counted from, behind "after" or "before".
        length: Such as P2Y.
        way: 1 where the main act is the later one, -1 where it is the earlier one.
    """

    first: int
    start: int
    end: int
    length: str
    way: int

    @property
    def opens(self) -> bool:
        """It opens the sentence, and the main act stands behind it."""
        return self.first < _OPENING


def offsets(words: Words, times: Sequence[TimeExpression]) -> Iterator[Offset]:
    """The lengths of time in a sentence that are counted from an act, in order."""
    lower, sets = words.lower, word_sets("anchoring", "relations.toml")
    if sets["after"].isdisjoint(lower) and sets["before"].isdisjoint(lower):
        return
    ends = {words.behind(time.end - 1): time for time in times if time.type == "DURATION"}
    for link in range(1, len(lower) - 1):
        if lower[link] not in sets["after"] and lower[link] not in sets["before"]:
            continue
        if (time := ends.get(link - 1)) is not None:
            first, length = words.behind(time.start), time.value
        elif lower[link - 1] in _NAMED and link > 1 and lower[link - 2] == "the":
            first, length = link - 2, _NAMED[lower[link - 1]]
        else:
            continue
        if _LENGTH.fullmatch(length):
            end = link
            while end + 1 < len(lower) and end - link < _LONGEST and lower[end + 1] not in sets["ends"]:
                end += 1
            yield Offset(first, link + 1, end, length, 1 if lower[link] in sets["after"] else -1)


def counted(value: PartialDate, length: str, way: int) -> PartialDate | None:
    """The date a length after (way 1) or before (-1) another: as exact as its unit, weeks as weeks.

    None where the other is too rough for the unit, or an interval.
    """
    found = _LENGTH.fullmatch(length)
    if found is None or value.year_unknown or value.earliest is None or value.approximate:
        return None
    clock, number, unit = found.groups()
    if number == "X":
        return (value if value.is_day else None) if clock else _some_time_before(value, unit) if way < 0 else None
    day = value.earliest
    amount = way * int(number)
    if value.is_day and clock:
        return value if abs(amount) < _HOURS_OF_A_DAY else None
    if value.is_day and unit in "DW":
        moved = calendar.add_days(day, amount * (7 if unit == "W" else 1))
        if moved is None:
            return None
        return PartialDate.of(moved) if unit == "D" else from_timex(calendar.week_of(moved))
    months = amount * (12 if unit == "Y" else 1)
    if unit == "M" and not clock and value.precision in ("day", "month"):
        there = calendar.add_months(day.year, day.month, months)
        return from_timex(f"{there[0]:04d}-{there[1]:02d}") if there else None
    if unit == "Y" and value.precision in ("day", "month", "year"):
        there = calendar.add_months(day.year, day.month, months)
        return from_timex(f"{there[0]:04d}") if there else None
    return None


def _some_time_before(value: PartialDate, unit: str) -> PartialDate | None:
    """What was days, weeks or months before another date: of weeks the month they lead to, roughly."""
    if unit == "W" and value.earliest and value.precision in ("day", "month"):
        there = calendar.add_days(value.earliest, -_SOME_WEEKS)
        return from_timex(f"{there.year:04d}-{there.month:02d}", "APPROX") if there else None
    return PartialDate(None, value.end) if value.end is not None else None
