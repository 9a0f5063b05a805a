"""Which year a month, a day or a quarter without one belongs to, seen from the publication day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from timeline.times import arithmetic as calendar
from timeline.times.direction import AHEAD, BEHIND, DONE, FUTURE, HABITUAL, PAST

_YEAR = 366  # days; what was done is never to come


def year_for(
    month: int, day: int | None, weekday: int | None, turn: int | None, published: date, direction: Callable[[], int]
) -> int | None:
    """The year that a month or month-day belongs to, seen from the publication day; None where it is told of any."""
    here = (published.month, published.day) if day is not None else (published.month, 0)
    there = (month, day if day is not None else 0)
    if turn == 0 or (turn is None and there == here):
        return published.year
    if turn is not None:
        inside = there < here if turn < 0 else there > here
        return published.year + (0 if inside else turn)
    way = direction()
    return None if way == HABITUAL else _nearest(month, day, weekday, published, way)


def _nearest(month: int, day: int | None, weekday: int | None, published: date, way: int) -> int:
    """The nearest year that has such a day, the direction's side being preferred.

    A month or day without a year is seldom far away: "extended to November 20", written on November 2, lies ahead
    in spite of its past tense. But "it fell in January", written in November, looks ten months back.
    """
    way = FUTURE if way in AHEAD else way
    reach = 8 if (month, day) == (2, 29) else 1  # years
    costs = []
    for year in range(max(1, published.year - reach), min(9999, published.year + reach) + 1):
        if day is not None and not calendar.day_exists(year, month, day):
            continue
        there = date(year, month, day or 15)
        ahead = (there - published).days if day is not None else _months_apart(published, year, month) * 30
        cost = abs(ahead)
        if way in (PAST, DONE, FUTURE) and way * ahead < 0:
            cost += reach * (_YEAR if way == DONE else 250 if day is None else 200 if way == PAST else 300)
        if weekday is not None and there.isoweekday() != weekday:
            cost += 10_000  # unless the weekday is a slip of the pen, no year at all fits it
        costs.append((cost, year))
    return min(costs, default=(0, published.year))[1]


def _months_apart(published: date, year: int, month: int) -> int:
    return (year - published.year) * 12 + month - published.month


def year_of_part(first: int, season: bool, published: date, way: int) -> int:
    """A bare quarter is the last one begun, unless a coming one within half a year is meant."""
    ahead = (first - published.month) % 12
    begun = published.year - (first > published.month)
    near = ahead <= 6 and (way in AHEAD or (season and way not in BEHIND))
    if near and (ahead > 0) and not (way not in AHEAD and 12 - ahead < ahead):
        return begun + 1
    return begun


def first_month(part: str) -> int:
    """The month in which Q3, H1 or SU begins."""
    if part in calendar.SEASON_MONTHS:
        return calendar.SEASON_MONTHS[part]
    return (int(part[1]) - 1) * (3 if part[0] == "Q" else 6) + 1
