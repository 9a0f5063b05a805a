"""Days in figures: 3/12/1999, 12.03.1999, 1999-03-12, 12-Mar-1999."""

from __future__ import annotations

from timeline.times.arithmetic import day_exists
from timeline.times.english.writing import calendar_date, rule
from timeline.times.meaning import CalendarDate
from timeline.times.rule import Named, Produced


def _slashes(named: Named) -> Produced:
    a, b, year = int(named["a"]), int(named["b"]), named["year"]
    if len(year) == 3 or len(year) == 1:
        return None
    told = int(year) if len(year) == 4 else int(year) + (1900 if int(year) >= 30 else 2000)
    # American order where both are possible.
    for month, day in ((a, b), (b, a)):
        if told and day_exists(told, month, day):
            return CalendarDate(told, month, day)
    return None


def _dots(named: Named) -> Produced:
    year, month, day = int(named["year"]), int(named["b"]), int(named["a"])
    return CalendarDate(year, month, day) if day_exists(year, month, day) else None


def _iso(named: Named) -> Produced:
    year, month, day = int(named["year"]), int(named["month"]), int(named["day"])
    return CalendarDate(year, month, day) if day_exists(year, month, day) else None


def _short(named: Named) -> Produced:
    """ "28-Oct-13" and "1-Nov"."""
    year = named["short"]
    return None if len(year) == 1 else calendar_date(named["month"], named["day"], "'" + year if year else "")


def _joined(named: Named) -> Produced:
    if named["month"]:
        return calendar_date(named["month"], named["day"], named["year"])
    return _iso({"year": named["year2"], "month": named["month2"], "day": named["day2"]})


RULES = (
    rule(
        "3/12/1999",
        "{two digits:a}/{two digits:b}/{digits:year}",
        _slashes,
        {
            "Dated 12/03/1998, it is short.": [("12/03/1998", "DATE", "1998-12-03")],
            "Received 23/02/1999 by post.": [("23/02/1999", "DATE", "1999-02-23")],
        },
        ("The code is 45/77/1999.",),
        not_before="[/0-9-]",
    ),
    rule(
        "12.03.1999",
        "{two digits:a}.{two digits:b}.{year:year}",
        _dots,
        {"Signed in Bonn, 17.02.1999, by both.": [("17.02.1999", "DATE", "1999-02-17")]},
        ("Version 45.13.1999 is out.",),
        not_before="[.][0-9]",
    ),
    rule(
        "1999-03-12",
        "{year:year}-{two digits:month}-{two digits:day}",
        _iso,
        {"The log starts 1999-02-05.": [("1999-02-05", "DATE", "1999-02-05")]},
        ("It reads 1999-13-45 there.",),
        not_before="[-0-9]",
    ),
    rule(
        "12-Mar-1999",
        "{day:day}-{month:month}-{year:year}|{year:year2}/{two digits:month2}/{two digits:day2}",
        _joined,
        {
            "Stamped 12-Mar-1998 in red.": [("12-Mar-1998", "DATE", "1998-03-12")],
            "Filed 1998/03/12 in Oslo.": [("1998/03/12", "DATE", "1998-03-12")],
        },
        ("Filed 1998/31/12 in Oslo.",),
        not_before="[-/0-9]",
    ),
    rule(
        "12-Mar-99",
        "[{any weekday:weekday}[,] ]{day:day}-{month:month}[-{two digits:short}]",
        _short,
        {
            "Updated 25-Oct-98 in Bonn.": [("25-Oct-98", "DATE", "1998-10-25")],
            "It meets on Fri 19-Mar in Bonn.": [("Fri 19-Mar", "DATE", "1999-03-19")],
        },
        ("The 7-march route.", "A 3-May-be answer."),
        capital="month",
        not_before=r"[-/0-9]",
    ),
)
