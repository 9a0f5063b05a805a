"""`PartialDate`: when an act can have been, as exactly as the evidence says and no more (EDTF, ISO 8601-2)."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from attrs import field, frozen

from timeline.dates.point import Point
from timeline.errors import DateError

if TYPE_CHECKING:
    import pendulum

Lane = Literal["dated", "year unknown", "undated"]

_FIRST, _LAST = date.min.toordinal(), date.max.toordinal()
_YEAR_OF_DAYS = 366


@frozen(order=False, eq=False)
class PartialDate:
    """A day, month, year ... or an interval of them, open or closed.

    `start` and `end` are equal for a single unit; None is an open end. Build one with `parse`, `of`,
    `until`, `since` or `between`; print it with `str`. `low` and `high` are the ordinals of the first and
    last day it can mean (`datetime.date.toordinal`): of the whole calendar where it is open, of a leap
    year where no year is known, which `year_unknown` tells.

    >>> PartialDate.parse("1999-03").latest
    datetime.date(1999, 3, 31)
    """

    start: Point | None
    end: Point | None
    low: int = field(init=False, repr=False)
    high: int = field(init=False, repr=False)
    year_unknown: bool = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        if self.start is None and self.end is None:
            raise DateError("'../..' bounds nothing: leave the date out instead")
        if self.start and self.end and (self.start.year is None) != (self.end.year is None):
            raise DateError(f"'{self}' mixes a known and an unknown year")
        known = self.start or self.end
        object.__setattr__(self, "year_unknown", known is not None and known.year is None)
        if self.year_unknown and None in (self.start, self.end):
            raise DateError(f"'{self}' is open and has no year, so it bounds nothing")
        object.__setattr__(self, "low", self.start.first() if self.start else _FIRST)
        object.__setattr__(self, "high", self.end.last() if self.end else _LAST)
        if self.low > self.high and not self.year_unknown:  # December to January of no known year is fine
            raise DateError(f"'{self}' ends before it begins")

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read EDTF level 0 and 1, and `XXXX-04-14` of level 2.

        Raises:
            DateError: It has another form, or names a day that no calendar has.
        """
        return _parse(text)

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """That one day."""
        point = _day(day)
        return cls(point, point)

    @classmethod
    def until(cls, day: date) -> PartialDate:
        """Some time up to `day`."""
        return cls(None, _day(day))

    @classmethod
    def since(cls, day: date) -> PartialDate:
        """Some time from `day` on."""
        return cls(_day(day), None)

    @classmethod
    def between(cls, first: PartialDate, last: PartialDate) -> PartialDate:
        """From the start of `first` to the end of `last`; raises DateError where that is backwards."""
        return cls(first.start, last.end)

    def __str__(self) -> str:
        if self.start == self.end:
            return str(self.start)
        return f"{self.start or '..'}/{self.end or '..'}"

    @property
    def lane(self) -> Lane:
        """Where a timeline shows it: dated, or year unknown."""
        return "year unknown" if self.year_unknown else "dated"

    @property
    def earliest(self) -> date | None:
        """First day it can mean; None where it is open, or of no known year."""
        return None if self.start is None or self.year_unknown else date.fromordinal(self.low)

    @property
    def latest(self) -> date | None:
        """Last day it can mean; None where it is open, or of no known year."""
        return None if self.end is None or self.year_unknown else date.fromordinal(self.high)

    @property
    def precision(self) -> str:
        """day, month, season, quarter, year, decade, century, interval (closed) or open."""
        if self.start is None or self.end is None:
            return "open"
        return self.start.precision if self.start == self.end else "interval"

    @property
    def approximate(self) -> bool:
        """It carries one of EDTF's qualifiers."""
        return any(point.mark for point in (self.start, self.end) if point)

    @property
    def is_day(self) -> bool:
        """It is one known day of the calendar."""
        return self.precision == "day" and not self.year_unknown

    @property
    def days(self) -> int:
        """How many days it may mean; an open end counts to the end of the calendar."""
        return (self.high - self.low) % _YEAR_OF_DAYS + 1 if self.year_unknown else self.high - self.low + 1

    def overlaps(self, other: PartialDate) -> bool:
        """Whether both can mean the same day; where a year is unknown, month and day decide."""
        if self.year_unknown and other.year_unknown:
            return any(a0 <= b1 and b0 <= a1 for a0, a1 in self._turns() for b0, b1 in other._turns())
        if self.year_unknown:
            return self._falls_in(other.low, other.high)
        if other.year_unknown:
            return other._falls_in(self.low, self.high)
        return self.low <= other.high and other.low <= self.high

    def refines(self, other: PartialDate) -> bool:
        """Whether every day it can mean is one that `other` can mean, and there are fewer."""
        if other.year_unknown:
            if self.days >= _YEAR_OF_DAYS or not self.overlaps(other):
                return False
            inside = any(low <= a and b <= high for low, high in other._turns() for a, b in self._turns())
            return inside and (not self.year_unknown or self.days < other.days)
        if self.year_unknown:
            return False
        return other.low <= self.low and self.high <= other.high and self.days < other.days

    def _turns(self) -> tuple[tuple[int, int], ...]:
        """Ordinals within one leap year, cut in two where it runs over New Year."""
        if self.year_unknown:
            low, high = self.low, self.high
        else:
            low, high = _in_leap_year(self.low), _in_leap_year(self.high)
        new_year = date(2000, 1, 1).toordinal()
        return ((low, high),) if low <= high else ((low, new_year + _YEAR_OF_DAYS - 1), (new_year, high))

    def _falls_in(self, low: int, high: int) -> bool:
        if high - low >= 8 * _YEAR_OF_DAYS:  # every calendar day, 29 February too, comes round in so many years
            return True
        assert self.start is not None
        assert self.end is not None
        for year in range(date.fromordinal(low).year, date.fromordinal(high).year + 1):
            first, last = self.start.in_year(year), self.end.in_year(year)
            if first is None or last is None:
                continue
            turns = ((first[0], last[1]),) if first[0] <= last[1] else ((_FIRST, last[1]), (first[0], _LAST))
            if any(a <= high and low <= b for a, b in turns):
                return True
        return False

    def to_pendulum(self) -> pendulum.Interval[pendulum.DateTime]:
        """Its first to its last day, each at midnight, as a `pendulum.Interval`.

        Raises:
            DateError: It is open or has no year.
        """
        import pendulum

        if self.earliest is None or self.latest is None:
            raise DateError(f"'{self}' has no first and last day, so it is no interval")
        first, last = (pendulum.naive(day.year, day.month, day.day) for day in (self.earliest, self.latest))
        return pendulum.interval(first, last)

    @property
    def _order(self) -> tuple[int, int, int, str]:
        if self.year_unknown:
            return 1, self.low, -self.days, str(self)
        return 0, self.low if self.start else self.high, -self.days, str(self)

    def __eq__(self, other: object) -> bool:  # merging asks it very often, and the bounds nearly always tell
        if self is other:
            return True
        if not isinstance(other, PartialDate):
            return NotImplemented
        return self.low == other.low and self.high == other.high and (self.start, self.end) == (other.start, other.end)

    def __hash__(self) -> int:
        return hash((self.low, self.high))

    def __lt__(self, other: PartialDate) -> bool:
        return self._order < other._order

    def __le__(self, other: PartialDate) -> bool:
        return self._order <= other._order

    def __gt__(self, other: PartialDate) -> bool:
        return self._order > other._order

    def __ge__(self, other: PartialDate) -> bool:
        return self._order >= other._order


def order_key(value: PartialDate | None) -> tuple[int, int, int, str]:
    """Sorts dates, absent ones last: dated, year unknown, undated; vague before precise."""
    return (2, 0, 0, "") if value is None else value._order


def _day(day: date) -> Point:
    return Point(day.year, 1, day.month, day.day)


def _in_leap_year(ordinal: int) -> int:
    day = date.fromordinal(ordinal)
    return date(2000, day.month, day.day).toordinal()


@lru_cache(maxsize=4096)
def _parse(text: str) -> PartialDate:
    first, slash, last = text.strip().partition("/")
    if not slash:
        point = Point.parse(first)
        return PartialDate(point, point)
    start = None if first == ".." else Point.parse(first)
    end = None if last == ".." else Point.parse(last)
    return PartialDate(start, end)
