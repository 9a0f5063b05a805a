"""From what a phrase means to a TIMEX3 value, given the publication day and what the text has told.

What cannot be known is written X: without a publication day "Friday" is XXXX-WXX-5.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from attrs import evolve

from timeline.times import arithmetic as calendar
from timeline.times.direction import AHEAD, ASKED, BEHIND, DONE, FUTURE, HABITUAL, PAST, PLANNED, UNKNOWN
from timeline.times.meaning import (
    CalendarDate,
    Constant,
    Holiday,
    Meaning,
    NthWeekday,
    Origin,
    QuarterTo,
    ReportingPeriod,
    Shift,
    Timed,
    ToldMonth,
    Unit,
    Weekday,
    WeekdayShift,
    Weekend,
    WeekOf,
    YearPart,
)
from timeline.times.story import Story
from timeline.times.year_at_hand import first_month, year_for, year_of_part

Direction = Callable[[], int]

_UNKNOWN: dict[Unit, str] = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX",
    "quarter": "XXXX-QX", "year": "XXXX", "decade": "XXX", "century": "XX",
}  # fmt: skip
_AGAINST_TENSE = {PAST: 300, DONE: 300, FUTURE: 400, ASKED: 400}  # days
_YESTERDAY = 6  # days ahead of a weekday that was yesterday
_CLOCK_UNITS = ("second", "minute", "hour")


def resolve(meaning: Meaning, story: Story, direction: Direction) -> Constant:
    """The value of a meaning.

    Args:
        direction: Tells past from future where the words do not; asked only when needed.
    """
    match meaning:
        case Constant():
            return meaning
        case CalendarDate():
            return _calendar_date(meaning, story.published, direction)
        case Weekday():
            return _weekday(meaning, _day_of(meaning.origin, story, direction), direction)
        case YearPart():
            return _year_part(meaning, story.published, direction)
        case Shift():
            return _shift(meaning, story, direction)
        case ToldMonth():
            return _told_month(meaning, story)
        case NthWeekday():
            return _nth_weekday(meaning, story, direction)
        case WeekdayShift():
            return _weekday_shift(meaning, story.published)
        case Weekend():
            return _shift(Shift("weekend", 0 if direction() in AHEAD else -1), story, direction)
        case WeekOf():
            return _week_of(meaning, story.published, direction)
        case Holiday():
            return _holiday(meaning, story.published, direction)
        case QuarterTo():
            return _quarter_to(meaning, story, direction)
        case ReportingPeriod():
            return _reporting_period(meaning, story, direction)
        case Timed():
            return _timed(meaning, story, direction)


def _calendar_date(it: CalendarDate, published: date | None, direction: Direction) -> Constant:
    relative = it.turn is not None or it.year_turn is not None
    year = it.year
    if year is None and published is not None and it.year_turn is not None:
        year = published.year + it.year_turn
    if year is None and published is not None and it.month is not None:
        year = year_for(it.month, it.day, it.weekday, it.turn, published, direction)
    value = _year_value(year)
    if it.month is not None:
        value += f"-{it.month:02d}"
    elif it.day is not None:  # "the 14th": the month is not told
        return _day_of_month(it, published, direction)
    # "February 29 last year" may name a day that was none; then its month is all that can be said.
    if it.day is not None and it.month is not None and calendar.day_exists(year, it.month, it.day):
        value += f"-{it.day:02d}"
    return Constant("DATE", value, it.mod, relative)


def _year_value(year: int | None) -> str:
    return f"{year:04d}" if year is not None and 1 <= year <= 9999 else "XXXX"


def _day_of_month(it: CalendarDate, published: date | None, direction: Direction) -> Constant:
    if published is None:
        return Constant("DATE", f"XXXX-XX-{it.day:02d}", it.mod, relative=True)
    year, month = published.year, published.month
    way = direction() if it.turn is None else 0
    if it.turn is not None:  # "the 14th of last month"
        year, month = calendar.add_months(year, month, it.turn) or (year, month)
    elif (way == FUTURE or (way == ASKED and it.day != published.day - 1)) and (it.day or 0) < published.day:
        year, month = calendar.add_months(year, month, 1) or (year, month)
    elif way in BEHIND and (it.day or 0) > published.day:
        year, month = calendar.add_months(year, month, -1) or (year, month)
        if not calendar.day_exists(year, month, it.day or 0):  # no month without it has one before it that lacks it too
            year, month = calendar.add_months(year, month, -1) or (year, month)
    if not calendar.day_exists(year, month, it.day or 0):
        return Constant("DATE", f"{_year_value(year)}-{month:02d}", it.mod, relative=True)
    return Constant("DATE", f"{_year_value(year)}-{month:02d}-{it.day:02d}", it.mod, relative=True)


def _day_of(origin: Origin, story: Story, direction: Direction) -> date | None:
    """The day to count days from; where the tense looks back, none that was still to come."""
    if origin != "story" or story.day is None:
        return story.published
    if story.published is None or story.day <= story.published or direction() not in BEHIND:
        return story.day
    return story.past or story.published


def _weekday(it: Weekday, base: date | None, direction: Direction) -> Constant:
    if base is None:
        return Constant("DATE", f"XXXX-WXX-{it.number}", it.mod, relative=True)
    ahead = (it.number - base.isoweekday()) % 7
    if it.turn is None:
        way = direction() if ahead else UNKNOWN
        if way == HABITUAL:
            return Constant("DATE", f"XXXX-WXX-{it.number}", it.mod, relative=True)
        coming = way == FUTURE or (way in (ASKED, PLANNED) and ahead != _YESTERDAY)
        days = ahead if not ahead or coming else ahead - 7
    elif it.turn == 0:  # "this Friday" belongs to the week at hand
        days = it.number - base.isoweekday() if it.origin == "publication" and direction() in BEHIND else ahead
    else:
        days = (ahead or 7) + 7 * (it.turn - 1) if it.turn > 0 else ahead + 7 * it.turn
    return Constant("DATE", _day_value(calendar.add_days(base, days)), it.mod, relative=True)


def _nth_weekday(it: NthWeekday, story: Story, direction: Direction) -> Constant:
    if it.month is not None:
        of = _calendar_date(CalendarDate(it.year, it.month, year_turn=it.year_turn), story.published, direction)
    else:
        of = _shift(Shift("month", it.turn or 0), story, direction)
    if not of.value[:4].isdigit():
        return of
    year, month = map(int, of.value.split("-"))
    return evolve(of, value=calendar.nth_weekday(year, month, it.number, it.nth).isoformat())


def _week_of(it: WeekOf, published: date | None, direction: Direction) -> Constant:
    value = _calendar_date(it.day, published, direction).value
    unknown = Constant("DATE", _UNKNOWN[it.unit], relative=True)
    if not value[:4].isdigit() or len(value) < len("2000-01-01"):
        return unknown
    week = calendar.week_of(date.fromisoformat(value))
    return Constant("DATE", week + ("-WE" if it.unit == "weekend" else ""), relative=it.day.year is None)


def _weekday_shift(it: WeekdayShift, published: date | None) -> Constant:
    if published is None:
        return Constant("DATE", f"XXXX-WXX-{it.number}", it.mod, relative=True)
    days = it.number - published.isoweekday() + 7 * it.weeks
    return Constant("DATE", _day_value(calendar.add_days(published, days)), it.mod, relative=True)


def _year_part(it: YearPart, published: date | None, direction: Direction) -> Constant:
    relative = it.turn is not None or it.year_turn is not None
    if published is None:
        return Constant("DATE", f"XXXX-{it.part}", it.mod, relative)
    if it.year_turn is not None:
        return Constant("DATE", f"{_year_value(published.year + it.year_turn)}-{it.part}", it.mod, relative)
    first = first_month(it.part)
    if it.turn == 0:
        year = published.year
    elif it.turn is not None:
        # "last summer" is over or nearly so.
        year = published.year + (
            (first <= published.month) if it.turn > 0 else it.turn + 1 - (first > published.month - 2)
        )
    elif (way := direction()) == HABITUAL:
        return Constant("DATE", f"XXXX-{it.part}", it.mod, relative=True)
    else:
        year = year_of_part(first, it.part in calendar.SEASON_MONTHS, published, way)
    return Constant("DATE", f"{_year_value(year)}-{it.part}", it.mod, relative)


def _told_month(it: ToldMonth, story: Story) -> Constant:
    """The month before or after the last one told; of a year told alone, that of the year before or after."""
    told = story.month
    if told is None or told[0] != story.year:
        told = (story.year, it.month) if story.year is not None else None
    if told is None:
        told = (story.published.year, story.published.month) if story.published else None
    if told is None:
        return Constant("DATE", f"XXXX-{it.month:02d}", relative=True)
    beyond = it.month <= told[1] if it.turn > 0 else it.month >= told[1]
    return Constant("DATE", f"{_year_value(told[0] + it.turn * beyond)}-{it.month:02d}", relative=True)


def _shift(it: Shift, story: Story, direction: Direction) -> Constant:
    amount = it.amount
    if it.origin == "either":
        it = evolve(it, origin="story" if story.year is not None and direction() in BEHIND else "publication")
    if amount is not None and it.unit in _CLOCK_UNITS and it.origin == "story":
        return _clock_shift(it, amount, story, direction)
    if amount is None or it.unit in _CLOCK_UNITS or abs(amount) > 9_999:
        vague = "PRESENT_REF" if amount == 0 else "FUTURE_REF" if amount is not None and amount > 0 else "PAST_REF"
        return Constant("TIME" if it.unit in _CLOCK_UNITS else "DATE", vague, it.mod, relative=True)
    told: Unit = it.told or it.unit
    if it.origin == "story" and it.unit in ("month", "quarter") and _is_vaguer(story.rough, story.month):
        return Constant("DATE", story.rough or "XXXX", it.mod, relative=True)  # some months later than in a year
    if it.origin == "story" and it.unit in ("day", "week", "weekend") and story.rough is not None:
        return _shift_of_rough(story.rough, amount * (1 if it.unit == "day" else 7), it.mod)
    base = _origin(it, story, direction)
    if base is None:
        return Constant("DATE", _UNKNOWN.get(told, "XXXX"), it.mod, relative=True)
    year, month, day = base
    value = _shifted(year, month, day, it.unit, amount, told)
    if it.origin == "story" and amount > 0 and story.published is not None:
        on = story.published
        if value > _shifted(on.year, on.month, on.day, it.unit, 0, told) and direction() in BEHIND:
            value = _UNKNOWN.get(told, "XXXX")  # what happened is not to come: it is counted from what nobody told
    return Constant("DATE", value, it.mod, relative=True)


def _clock_shift(it: Shift, amount: int, story: Story, direction: Direction) -> Constant:
    """ "Ten minutes later": from the hour told last, if one was."""
    behind = amount < 0 or direction() in BEHIND
    if story.clock is not None and it.unit != "second":
        there = calendar.add_minutes(story.clock, amount * (60 if it.unit == "hour" else 1))
        if there is not None and (story.published is None or there.date() <= story.published or not behind):
            return Constant("TIME", there.isoformat(timespec="minutes") + story.zone, it.mod, relative=True)
    return Constant("TIME", "PAST_REF" if behind else "FUTURE_REF", it.mod, relative=True)


def _is_vaguer(rough: str | None, month: tuple[int, int] | None) -> bool:
    """Whether a year was told since the last month, and apart from it."""
    return rough is not None and len(rough) == len("1999") and (month is None or month[0] != int(rough))


def _shift_of_rough(rough: str, days: int, mod: str | None) -> Constant:
    """Days from some day of a month or year: about the month that they lead to from its middle, or the year."""
    if len(rough) == len("1999"):
        return Constant("DATE", rough, mod, relative=True)
    there = calendar.add_days(date.fromisoformat(f"{rough}-15"), days)
    return Constant("DATE", there.isoformat()[: len(rough)] if there else _UNKNOWN["month"], "APPROX", relative=True)


def _origin(it: Shift, story: Story, direction: Direction) -> tuple[int, int, int] | None:
    """Year, month and day to count from; the last date told counts where it is precise enough."""
    if it.origin == "story":
        if it.unit in ("year", "decade", "century") and it.told is None and story.year is not None:
            return story.year, 1, 1
        if it.unit in ("month", "quarter") and story.month is not None:
            return *story.month, 1
    day = _day_of(it.origin if it.unit in ("day", "week", "weekend") else "publication", story, direction)
    return None if day is None else (day.year, day.month, day.day)


def _shifted(year: int, month: int, day: int, unit: Unit, amount: int, told: Unit) -> str:
    if unit in ("day", "week", "weekend"):
        moved = calendar.add_days(date(year, month, day), amount * (1 if unit == "day" else 7))
        if moved is None:
            return _UNKNOWN[told]
        if told == "day":
            return moved.isoformat()
        return calendar.week_of(moved) + ("-WE" if told == "weekend" else "")
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200, "millennium": 12000}
    there = calendar.add_months(year, month, amount * months[unit])
    if there is None:
        return _UNKNOWN.get(told, "XXXX")
    match told:
        case "day":
            return calendar.same_day(*there, day).isoformat()
        case "week":
            return calendar.week_of(calendar.same_day(*there, day))
        case "month":
            return f"{there[0]:04d}-{there[1]:02d}"
        case "quarter":
            return f"{there[0]:04d}-Q{(there[1] + 2) // 3}"
        case "decade":
            return f"{there[0] // 10:03d}"
        case "century":
            return f"{there[0] // 100:02d}"
        case _:
            return f"{there[0]:04d}"


def _holiday(it: Holiday, published: date | None, direction: Direction) -> Constant:
    kind, _, rest = it.place.partition(":")
    if it.year is None and published is None:
        return Constant("DATE", f"XXXX-{rest}" if kind == "fixed" else "XXXX-XX-XX", None, it.turn is not None)
    if it.year is not None:
        return Constant("DATE", _feast(kind, rest, it.year).isoformat())
    assert published is not None
    year = published.year
    here = _feast(kind, rest, year)
    if it.turn is not None:
        if it.turn > 0:
            year += here <= published
        elif it.turn < 0:
            year -= here >= published
    else:
        way = 0 if here == published else direction()
        near = [each for each in (year - 1, year, year + 1) if 1 <= each <= 9999]
        year = min(near, key=lambda each: _strain((_feast(kind, rest, each) - published).days, way))
    return Constant("DATE", _feast(kind, rest, max(1, min(9999, year))).isoformat(), None, it.turn is not None)


def _strain(ahead: int, way: int) -> int:
    """How far off a feast is in days, and more if the tense points away from it: "before Easter" may lie ahead."""
    return abs(ahead) + _AGAINST_TENSE.get(way, 0) * (way * ahead < 0)


def _feast(kind: str, rest: str, year: int) -> date:
    if kind in ("easter", "orthodox"):
        return calendar.easter(year, kind == "orthodox") + timedelta(days=int(rest))
    if kind == "fixed":
        month, day = rest.split("-")
        return date(year, int(month), int(day))
    month, number, nth = rest.split(",")
    return calendar.nth_weekday(year, int(month), int(number), int(nth))


def _quarter_to(it: QuarterTo, story: Story, direction: Direction) -> Constant:
    if story.period is not None:  # a company counts its quarters as it has named them
        return Constant("DATE", f"{_year_value(story.period[0])}-{story.period[1]}", relative=True, report=False)
    end = _calendar_date(it.end, story.published, direction)
    year = end.value[:4]
    if not year.isdigit() or it.end.month is None:
        return Constant("DATE", "XXXX-QX", relative=True)
    month = int(year) * 12 + it.end.month - 2  # the middle one of its three months, counted from 0
    return Constant("DATE", f"{_year_value(month // 12)}-Q{month % 12 // 3 + 1}", relative=True)


def _reporting_period(it: ReportingPeriod, story: Story, direction: Direction) -> Constant:
    if story.period is None or (story.months_told and not it.quarter):
        alone = resolve(it.alone, story, direction)
        if story.months_told and story.past is not None and it.years and alone.value.isdigit():
            alone = evolve(alone, value=_year_value(story.past.year + it.years))  # as of the months ended that day
        return Constant(alone.type, alone.value, alone.mod, alone.relative, report=False)
    year, part = story.period
    return Constant("DATE", f"{_year_value(it.year or year + it.years)}-{part}", None, it.year is None, report=False)


def _timed(it: Timed, story: Story, direction: Direction) -> Constant:
    suffix = f"T{it.clock}{it.zone}"
    if it.day is None:
        day = "XXXX-XX-XX" if story.published is None else story.published.isoformat()
        return Constant("TIME", day + suffix, it.mod, relative=True)
    on = resolve(it.day, story, direction)
    return Constant("TIME", on.value + suffix, it.mod or on.mod, on.relative)


def _day_value(day: date | None) -> str:
    return "XXXX-XX-XX" if day is None else day.isoformat()
