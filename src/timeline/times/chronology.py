"""Lines that begin with a date without its year: a chronology has told the year above, or in the line before."""

from __future__ import annotations

import re
from datetime import date

from attrs import define, evolve

from timeline.times import arithmetic as calendar
from timeline.times.lines import line_begun
from timeline.times.meaning import CalendarDate, Constant, Meaning

_ENDS_HEAD = re.compile(r"[ \t]*(?:[:|–—-]|\n|\Z)")
_YEAR_ABOVE = re.compile(r"(?P<before>[^\n]*)\n[^\w\n]*(1[789][0-9]{2}|20[0-9]{2})[^\w\n]*\n[^\w]*\Z")
_YEAR_ALONE = re.compile(r"[^\w\n]*[0-9]{4}[^\w\n]*")
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?")
_MIDDLE = 15  # of a month: the day that stands for it
_LOOK_BACK = 80  # characters in which the year above a line stands
_LONGEST = 600  # characters of a line of a chronology
_NEXT_YEAR, _LAST_YEAR = 250, 100  # days: so long after the line before and so shortly before it is back in time


@define
class Chronology:
    """What the lines of a text have told of the year; state of one reading.

    Args:
        text: All of it.
        published: The day of its publication.
        last: The day of the last line that begins with one, where a year is told.
        last_end: Where the date of that line ends.
        in_year: The year that is a line of its own above these lines.
        back: The lines go back in time.
    """

    text: str
    published: date | None
    last: date | None = None
    last_end: int = 0
    in_year: int | None = None
    back: bool = False

    def read(self, start: int, end: int, meaning: Meaning, resolved: Constant) -> Constant:
        """The value of the date at text[start:end], its year that of its chronology if it begins a line there."""
        if type(meaning) is not CalendarDate or meaning.month is None:
            return resolved
        line = line_begun(self.text, start)
        if not line or not _ENDS_HEAD.match(self.text, end):
            return resolved
        self._go_on(line)
        guessed = False
        if meaning.year is not None:
            self.in_year = None
        elif meaning.year_turn is None:
            if self.in_year is None and self.last is None:
                return resolved
            told = self._in_its_year(meaning.month, meaning.day)
            guessed = told is None
            if told is not None:
                value = told.isoformat() + resolved.value[10:] if meaning.day else told.isoformat()[:7]
                resolved = evolve(resolved, value=value, relative=True)
        if found := _DATE.match(resolved.value):
            day = date(int(found[1]), int(found[2]), int(found[3] or _MIDDLE))
            self.back = self.last is not None and day < self.last and not guessed
            self.last, self.last_end = day, end
        return resolved

    def _go_on(self, line: int) -> None:
        """Forget the lines before unless this one follows upon them, or upon a year; lists of years are no headings."""
        above = _YEAR_ABOVE.search(self.text, max(0, line - _LOOK_BACK), line)
        if above is not None and not _YEAR_ALONE.fullmatch(above["before"]):
            self.in_year, self.last = int(above[2]), None
        elif self.last is not None and not self._follows(line):
            self.in_year, self.last = None, None

    def _follows(self, line: int) -> bool:
        if line - self.last_end > _LONGEST:
            return False
        return sum(bool(one.strip()) for one in self.text[self.last_end : line].split("\n")) <= 1

    def _in_its_year(self, month: int, day: int | None) -> date | None:
        """In the year told above; else in that of the line before, or the next or the last one, as the lines go."""
        middle = day or _MIDDLE
        if self.in_year is not None:
            return _day(self.in_year, month, middle)
        if self.last is None:
            return None
        years = (self.last.year - 1, self.last.year, self.last.year + 1)
        days = [one for year in years if (one := _day(year, month, middle)) is not None]
        after = next((one for one in days if one >= self.last), None)
        before = next((one for one in reversed(days) if one <= self.last), None)
        if after is None or before is None:
            return after or before
        turns = (after - self.last).days > _NEXT_YEAR and (self.last - before).days <= _LAST_YEAR
        to_come = self.published is not None and self.last <= self.published < after
        if self.back or (turns and not to_come):
            return before
        return None if to_come else after  # what may be to come is read as in any other line


def _day(year: int, month: int, day: int) -> date | None:
    return date(year, month, day) if 1 <= year <= 9999 and calendar.day_exists(year, month, day) else None
