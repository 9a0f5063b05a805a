"""One calendar unit as far as it is known: a day, a month, a season, a year, a decade, or a day of no known year."""

from __future__ import annotations

import re
from calendar import isleap, monthrange
from datetime import date

from attrs import frozen

from timeline.errors import DateError

SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}  # northern, by whole months; winter ends next year
QUARTERS = {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}
_LEAP = 2000  # a year that has every calendar day

_FORM = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX|XXXX)"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?(?P<mark>[~?%]?)"
)
_SPAN = {0: 1, 1: 10, 2: 100}


@frozen
class Point:
    """One unit of the calendar.

    Args:
        year: The year, the first year of a decade or century, or None where no year is known.
        years: How many years it may be spread over: 1, 10 or 100.
        month: 1 to 12, an EDTF season (21 to 24) or quarter (33 to 36), or None.
        day: Day of the month or None.
        mark: EDTF's qualifier: ~ approximate, ? uncertain, % both, or nothing.
    """

    year: int | None
    years: int = 1
    month: int | None = None
    day: int | None = None
    mark: str = ""

    @classmethod
    def parse(cls, text: str) -> Point:
        """Read one EDTF date; unspecified tails (1999-XX, 1999-03-XX) are left off."""
        form = _FORM.fullmatch(text)
        if form is None:
            raise DateError(
                f"{text!r} is no EDTF date: expected a form such as 1999-03-12, 1999-03, 199X or XXXX-04-14"
            )
        digits = form["year"]
        unknown = digits.count("X")
        month = None if form["month"] in (None, "XX") else int(form["month"])
        day = None if form["day"] in (None, "XX") else int(form["day"])
        if unknown == 4:
            point = cls(None, 1, month, day, form["mark"])
        else:
            point = cls(int(digits.replace("X", "0")), _SPAN[unknown], month, day, form["mark"])
        point._check(text)
        return point

    def _check(self, text: str) -> None:
        if self.year is None and self.month is None:
            raise DateError(f"{text!r} says nothing: neither year nor month is known")
        if self.year == 0:
            raise DateError(f"{text!r} has the year 0: years run from 0001 to 9999")
        if self.month is None:
            if self.day is not None:
                raise DateError(f"{text!r} has a day but no month")
            return
        if self.years > 1:
            raise DateError(f"{text!r} has a month but no single year")
        if self.month in SEASONS or self.month in QUARTERS:
            if self.day is not None:
                raise DateError(f"{text!r} has a day in a season or quarter")
            if self.year is None:
                raise DateError(f"{text!r} is a season or quarter of no known year")
            if self.mark:
                raise DateError(f"{text!r} qualifies a season or quarter, which EDTF has no form for")
            if self.month == 24 and self.year == 9999:
                raise DateError(f"{text!r} ends after the year 9999")
            return
        if not 1 <= self.month <= 12:
            raise DateError(f"{text!r} has no month {self.month:02d}: 01 to 12, seasons 21 to 24, quarters 33 to 36")
        year = _LEAP if self.year is None else self.year
        if self.day is not None and not 1 <= self.day <= monthrange(year, self.month)[1]:
            raise DateError(f"{text!r} is no day of the calendar")

    def __str__(self) -> str:
        if self.year is None:
            text = "XXXX"
        else:
            known = {1: 4, 10: 3, 100: 2}[self.years]
            text = f"{self.year:04d}"[:known].ljust(4, "X")
        if self.month is not None:
            text += f"-{self.month:02d}"
        if self.day is not None:
            text += f"-{self.day:02d}"
        return text + self.mark

    @property
    def precision(self) -> str:
        """day, month, season, quarter, year, decade or century."""
        if self.day is not None:
            return "day"
        if self.month is not None:
            return "season" if self.month in SEASONS else "quarter" if self.month in QUARTERS else "month"
        return {1: "year", 10: "decade", 100: "century"}[self.years]

    def first(self) -> int:
        """Ordinal of the first day it can mean (see `datetime.date.toordinal`); in a leap year if none is known."""
        year = _LEAP if self.year is None else max(self.year, 1)
        return date(year, self._months()[0], self.day or 1).toordinal()

    def last(self) -> int:
        """Ordinal of the last day it can mean; in a leap year if none is known."""
        year = (_LEAP if self.year is None else self.year) + self.years - 1
        month = self._months()[1]
        year += self.month == 24
        return date(year, month, self.day or monthrange(year, month)[1]).toordinal()

    def _months(self) -> tuple[int, int]:
        if self.month is None:
            return 1, 12
        return SEASONS.get(self.month) or QUARTERS.get(self.month) or (self.month, self.month)

    def in_year(self, year: int) -> tuple[int, int] | None:
        """First and last ordinal if its unknown year were `year`; None for 29 February of a common year."""
        assert self.month is not None
        if self.day == 29 and self.month == 2 and not isleap(year):
            return None
        last = self.day or monthrange(year, self.month)[1]
        return date(year, self.month, self.day or 1).toordinal(), date(year, self.month, last).toordinal()
