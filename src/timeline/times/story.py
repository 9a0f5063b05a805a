"""What the text has told so far: the dates that "two days later" and "the latest quarter" count from."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import lru_cache
from typing import NoReturn

from attrs import define, frozen

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T|$)")
_MONTH = re.compile(r"(\d{4})-(\d\d)(?:-|$)")
_YEAR = re.compile(r"(\d{4})(?:-|$)")
_PERIOD = re.compile(r"(\d{4})-([QH]\d)$")
_CLOCK = re.compile(r"(\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d)(\D.*)?$")
_REPORT = re.compile(r"P(?:[2-9]|1[0-2])M$")


@define
class Story:
    """The last dates told, each at least that precise; state of one reading of one text.

    Args:
        published: The article's day.
        day: The last day told.
        past: The last one up to the article's.
        month: Year and month of the last month or day told.
        year: The last year told, by itself or as part of a date.
        period: The year and part (Q3) of the last quarter or half told.
        months_told: A period of months has been told since ("in the nine months").
        clock: The last hour told, of the last day.
        zone: Its zone, as it was written.
        rough: A month or a year told since the last day, and apart from it.
    """

    published: date | None
    day: date | None = None
    month: tuple[int, int] | None = None
    year: int | None = None
    period: tuple[int, str] | None = None
    months_told: bool = False
    rough: str | None = None
    past: date | None = None
    clock: datetime | None = None
    zone: str = ""

    def tell(self, value: str) -> None:
        """Note a value that the text has just given."""
        told = _told(value)
        if told is None:
            return
        if told.period is not None:
            if self._reported(*told.period):
                self.period = told.period
                self.months_told = False
            return
        self.months_told = self.months_told or told.months
        if told.day is not None:
            self.rough = None
            if told.clock is not None or told.day != self.day:
                self.clock, self.zone = told.clock, told.zone
        elif told.rough is not None and (self.day is None or not self.day.isoformat().startswith(told.rough)):
            self.rough = told.rough
        self.year = told.year or self.year
        self.month = told.month or self.month
        self.day = told.day or self.day
        if told.day is not None and self.published is not None and told.day <= self.published:
            self.past = told.day

    def _reported(self, year: int, part: str) -> bool:
        """Whether a report of these days can be about that period: not one long past, nor one to come."""
        if self.published is None:
            return True
        last_month = int(part[1]) * (3 if part[0] == "Q" else 6)
        since = (self.published.year - year) * 12 + self.published.month - last_month
        return 0 < since <= 9 or self.period is None


class NotToldError(Exception):
    """What was asked is not known."""


@frozen
class Untold:
    """A story before it is read: it knows the day of its publication, and raises NotToldError when asked for more."""

    published: date | None

    def __getattr__(self, name: str) -> NoReturn:
        raise NotToldError(name)


@frozen
class _Told:
    """What one value tells, as far as it does."""

    day: date | None = None
    month: tuple[int, int] | None = None
    year: int | None = None
    period: tuple[int, str] | None = None
    months: bool = False
    rough: str | None = None
    clock: datetime | None = None
    zone: str = ""


@lru_cache(maxsize=1 << 12)
def _told(value: str) -> _Told | None:
    """None where it tells nothing that a story keeps."""
    if value[0] == "P":
        return _Told(months=True) if _REPORT.match(value) else None
    if (period := _PERIOD.match(value)) is not None:
        return _Told(period=(int(period[1]), period[2]))
    if (year := _YEAR.match(value)) is None:
        return None
    if (month := _MONTH.match(value)) is None:
        return _Told(year=int(year[1]), rough=year[1] if value == year[1] else None)
    day = _DAY.match(value)
    told = (int(month[1]), int(month[2]))
    rough = None if day else f"{month[1]}-{month[2]}"
    if (clock := _CLOCK.match(value)) is None:
        return _Told(date(*map(int, day.groups())) if day else None, told, int(year[1]), rough=rough)
    hour = datetime.fromisoformat(clock[1])
    return _Told(hour.date(), told, int(year[1]), clock=hour, zone=clock[2] or "")
