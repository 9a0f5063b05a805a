"""Calendar arithmetic on days, and how TIMEX3 writes its results. Years outside 1 to 9999 give None."""

from __future__ import annotations

from datetime import date, datetime, timedelta

SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
DAYS_IN_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LAST_EASTER = 4099  # the last year of the tables


def day_exists(year: int | None, month: int, day: int) -> bool:
    """Whether there is such a day; without a year, in a leap year."""
    if not 1 <= month <= 12 or not 1 <= day <= DAYS_IN_MONTH[month - 1]:
        return False
    return (month, day) != (2, 29) or year is None or is_leap(year)


def is_leap(year: int) -> bool:
    """Whether February has 29 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def add_days(day: date, count: int) -> date | None:
    """The day so many days later."""
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return None


def add_minutes(clock: datetime, count: int) -> datetime | None:
    """The hour so many minutes later."""
    try:
        return clock + timedelta(minutes=count)
    except OverflowError:
        return None


def add_months(year: int, month: int, count: int) -> tuple[int, int] | None:
    """The year and month so many months later."""
    year, index = divmod(year * 12 + month - 1 + count, 12)
    return (year, index + 1) if 1 <= year <= 9999 else None


def same_day(year: int, month: int, day: int) -> date:
    """That day of the month, or the month's last where it is shorter."""
    last = DAYS_IN_MONTH[month - 1]
    if month == 2 and not is_leap(year):
        last = 28
    return date(year, month, min(day, last))


def week_of(day: date) -> str:
    """The ISO week: 1999-W10."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def nth_weekday(year: int, month: int, number: int, nth: int) -> date:
    """The nth Monday (1) to Sunday (7) of a month, from 1; -1 is the last."""
    if nth > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(number - first.isoweekday()) % 7 + 7 * (nth - 1))
    last = same_day(year, month, 31)
    return last - timedelta(days=(last.isoweekday() - number) % 7)


def easter(year: int, orthodox: bool = False) -> date:
    """Easter Sunday of the Western or the Orthodox churches; in years beyond the tables, that of their last year."""
    from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN
    from dateutil.easter import easter as sunday

    day: date = sunday(min(year, _LAST_EASTER), EASTER_ORTHODOX if orthodox else EASTER_WESTERN)
    return day.replace(year=year)
