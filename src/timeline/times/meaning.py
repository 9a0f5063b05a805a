"""What a phrase means before anybody knows when it was written.

Rules produce these values; `resolve` turns them into TIMEX3 with the help of a publication date and of what
the text said before.
"""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from timeline.model import TimeType

Unit = Literal["second", "minute", "hour", "day", "week", "weekend", "month", "quarter", "year",
               "decade", "century", "millennium"]  # fmt: skip
# "story": the last date told before ("two days later"); "publication": the article's day ("two days ago"); "either":
# the story's where the tense looks back ("the next year he resigned"), else the article's.
Origin = Literal["publication", "story", "either"]


@frozen
class Constant:
    """A TIMEX3 without its place: what says all by itself (P3D, PRESENT_REF), and what all else is resolved to.

    Args:
        relative: The value was counted from another date.
        report: It may be a period that "the latest quarter" refers to.
    """

    type: TimeType
    value: str
    mod: str | None = None
    relative: bool = False
    report: bool = True


@frozen
class CalendarDate:
    """A calendar year, month or day; without a year, any part of it that was named.

    Args:
        turn: -1, 0 or 1 for "last March", "this March", "next March".
        weekday: The day of the week told with it, which helps to find the year.
        year_turn: The same as turn, for "March of last year".
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    turn: int | None = None
    mod: str | None = None
    weekday: int | None = None
    year_turn: int | None = None


@frozen
class Weekday:
    """A day of the week, 1 (Monday) to 7.

    Args:
        turn: 0 for "this Friday", -1 for the last one, 2 for the one after the next.
        origin: Where a turn is counted from; there is none from a story without one.
    """

    number: int
    turn: int | None = None
    mod: str | None = None
    origin: Origin = "publication"


@frozen
class YearPart:
    """A quarter, half or season, written as TIMEX3 does: Q3, H1, SU."""

    part: str
    turn: int | None = None
    year_turn: int | None = None
    mod: str | None = None


@frozen
class Shift:
    """A number of units from an origin, negative towards the past.

    Args:
        amount: None where the words leave it open ("some years ago").
        told: The value's precision where it differs from the unit ("a week from today" is a day).
    """

    unit: Unit
    amount: int | None
    origin: Origin = "publication"
    told: Unit | None = None
    mod: str | None = None


@frozen
class ToldMonth:
    """A month counted from the last date told: "the following January".

    Args:
        turn: 1 for the next one, -1 for the one before.
    """

    month: int
    turn: int


@frozen
class NthWeekday:
    """A weekday counted within a month: "the first Thursday of September", "the last Sunday of next month".

    Args:
        number: 1 (Monday) to 7.
        nth: From 1; -1 is the last one.
        month: None where it is told by `turn`, from the month of publication.
        year_turn: As in CalendarDate.
    """

    number: int
    nth: int
    month: int | None = None
    year: int | None = None
    turn: int | None = None
    year_turn: int | None = None


@frozen
class WeekdayShift:
    """A weekday a number of weeks off: "Friday of last week"."""

    number: int
    weeks: int
    mod: str | None = None


@frozen
class Weekend:
    """ "The weekend": the last one, or the one to come where the tense looks ahead."""


@frozen
class WeekOf:
    """The week, or the weekend, in which a day falls, or which it begins or ends: "the week of March 8"."""

    day: CalendarDate
    unit: Unit = "week"


@frozen
class Holiday:
    """A feast by its name, placed as a language's holidays.toml places it."""

    place: str
    year: int | None = None
    turn: int | None = None


@frozen
class QuarterTo:
    """The quarter that ends with a day or a month: "the quarter ended Sept. 30"."""

    end: CalendarDate


@frozen
class ReportingPeriod:
    """The period a report speaks of: "the latest quarter", "the year-ago period".

    Args:
        years: 0, or -1 for the same period of the year before.
        quarter: Whether the words say that it is a quarter.
        alone: What is meant where the text has named no period.
        year: The year, where it was told ("the 1988 period").
    """

    years: int
    quarter: bool
    alone: Meaning
    year: int | None = None


@frozen
class Timed:
    """A time of day, on a day if one is named: clock is 17:30, NI, MO, 24:00.

    Args:
        day: None where the words name no day.
        zone: "Z" or an offset such as "-05:00", or nothing.
    """

    clock: str
    day: Meaning | None = None
    zone: str = ""
    mod: str | None = None


Meaning = (
    Constant
    | CalendarDate
    | Weekday
    | YearPart
    | Shift
    | ToldMonth
    | NthWeekday
    | WeekdayShift
    | Weekend
    | WeekOf
    | Holiday
    | QuarterTo
    | ReportingPeriod
    | Timed
)
