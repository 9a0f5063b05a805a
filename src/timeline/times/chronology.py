"""Lines that begin with a date without its year: a chronology has told the year above, or in the line before."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date

from attrs import define, evolve, field

from timeline.times import arithmetic as calendar
from timeline.times.meaning import CalendarDate, Constant, Meaning

_MARKS = " \t*•·‣▪–—-'\"(["
_ENDS_HEAD = re.compile(r"[ \t]*(?:[:|–—-]|\n|\Z)")
_YEAR_ALONE = re.compile(r"\n[^\w\n]*(1[0-9]{3}|20[0-9]{2})[^\w\n]*(?=\n)")
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?")
_MIDDLE = 15  # of a month: the day that stands for it


@define
class Chronology:
    """What the lines of a text have told of the year; state of one reading.

    Args:
        text: All of it.
        last: The day of the last line that begins with one, where a year is told.
        dated_at: Where the last line is that tells its own year.
    """

    text: str
    last: date | None = None
    dated_at: int = -1
    _years: list[tuple[int, int]] | None = field(default=None, init=False)

    def read(self, start: int, end: int, meaning: Meaning, resolved: Constant) -> Constant:
        """The value of the date at text[start:end], its year that of its chronology if it begins a line there."""
        if type(meaning) is not CalendarDate or meaning.month is None:
            return resolved
        line = self.text.rfind("\n", 0, start) + 1
        if self.text[line:start].strip(_MARKS) or not _ENDS_HEAD.match(self.text, end):
            return resolved
        if meaning.year is None and meaning.year_turn is None:
            years = self._years_of(start)
            if not years:
                return resolved
            resolved = self._in_one_of(years, meaning.month, meaning.day, resolved)
        if found := _DATE.match(resolved.value):
            self.last = date(int(found[1]), int(found[2]), int(found[3] or _MIDDLE))
        if meaning.year is not None:
            self.dated_at = start
        return resolved

    def _years_of(self, start: int) -> list[int]:
        """That of the line above which is a year and nothing else, else those about the line before."""
        if self._years is None:
            self._years = [(one.start(), int(one[1])) for one in _YEAR_ALONE.finditer(self.text)]
        above = bisect_left(self._years, (start,)) - 1
        if above >= 0 and self._years[above][0] > self.dated_at:
            return [self._years[above][1]]
        return [self.last.year - 1, self.last.year, self.last.year + 1] if self.last is not None else []

    def _in_one_of(self, years: list[int], month: int, day: int | None, resolved: Constant) -> Constant:
        """In the year that brings it nearest to the line before."""
        middle = day or _MIDDLE
        days = [
            date(year, month, middle)
            for year in years
            if 1 <= year <= 9999 and calendar.day_exists(year, month, middle)
        ]
        if not days:
            return resolved
        last = self.last or days[0]
        nearest = min(days, key=lambda one: abs(one - last)).isoformat()
        value = nearest + resolved.value[10:] if day else nearest[:7]
        return evolve(resolved, value=value, relative=True)
