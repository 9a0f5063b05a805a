"""Several dates of one phrase: April 24 and 25; March 3 to April 5; 9 and 12 March; March-April 2021."""

from __future__ import annotations

from timeline.times.english.lexicon import MONTHS
from timeline.times.english.writing import TURNS, calendar_date, rule
from timeline.times.meaning import CalendarDate
from timeline.times.rule import Named, Piece, Produced


def _dates(named: Named, *told: tuple[str, str, str, str]) -> Produced:
    """Each date by the names of its month and its day, and of its first and last word; None if one makes no sense."""
    pieces = []
    for month, day, first, last in told:
        of_day = calendar_date(named[month], named.get(day, ""), named.get("year", ""))
        if of_day is None:
            return None
        pieces.append(Piece(first, of_day, last))
    return tuple(pieces)


def _end(named: Named, last: str) -> str:
    return "year" if named.get("year") else last


def _pair(named: Named) -> Produced:
    month, start = ("month2", "month2") if named.get("month2") else ("month", "second")
    return _dates(named, ("month", "first", "month", "first"), (month, "second", start, _end(named, "second")))


def _leading_pair(named: Named) -> Produced:
    first = "first" if named["first"] else "first_nth"
    second = "second" if named["second"] else "second_nth"
    return _dates(named, ("month", first, first, first), ("month", second, second, _end(named, "month")))


def _leading_triple(named: Named) -> Produced:
    first, second, third = (name if named[name] else f"{name}_nth" for name in ("first", "second", "third"))
    days = [("month", day, day, day) for day in (first, second)]
    return _dates(named, *days, ("month", third, third, _end(named, "month")))


def _day_month_pair(named: Named) -> Produced:
    return _dates(named, ("month", "first", "first", "month"), ("month2", "second", "second", _end(named, "month2")))


def _triple(named: Named) -> Produced:
    return _dates(
        named,
        ("month", "first", "month", "first"),
        ("month", "second", "second", "second"),
        ("month", "third", "third", _end(named, "third")),
    )


def _months(named: Named) -> Produced:
    if named["of_turn"]:
        turn = TURNS[named["of_turn"]]
        first, second = (CalendarDate(None, MONTHS[named[name]], year_turn=turn) for name in ("first", "second"))
        return Piece("first", first, "first"), Piece("second", second, "of_year")
    return _dates(named, ("first", "", "first", "first"), ("second", "", "second", _end(named, "second")))


RULES = (
    rule(
        "April 24 and 25",
        "{month:month} {day:first}[ ](-|and |or |to |through |& )[ ]{day:second}[[,] {year:year}]",
        _pair,
        {
            "Ministers meet on April 24 and 25 in Riga.": [
                ("April 24", "DATE", "1999-04-24"),
                ("25", "DATE", "1999-04-25"),
            ],
            "They met on May 3-5, 1998, in Bonn.": [("May 3", "DATE", "1998-05-03"), ("5, 1998", "DATE", "1998-05-05")],
        },
        not_before=r"[:/]?[0-9]|[ \n]+(?:" + "|".join(MONTHS) + r")\b|%|[ \n]+percent",
    ),
    rule(
        "April 24, 25 and 26",
        "{month:month} {day:first}, {day:second}[,] and {day:third}[[,] {year:year}]",
        _triple,
        {
            "It sat on June 2, 3 and 4, 1998.": [
                ("June 2", "DATE", "1998-06-02"),
                ("3", "DATE", "1998-06-03"),
                ("4, 1998", "DATE", "1998-06-04"),
            ]
        },
    ),
    rule(
        "March 3 to April 5, 1999",
        "{month:month} {day:first}[ ](-|and |to |through )[ ]{month:month2} {day:second}[[,] {year:year}]",
        _pair,
        {
            "The fair ran from March 30 to April 2, 1997.": [
                ("March 30", "DATE", "1997-03-30"),
                ("April 2, 1997", "DATE", "1997-04-02"),
            ]
        },
    ),
    rule(
        "9 and 12 March",
        "({day:first}|[the ]{nth:first_nth})[ ](-|and |or |to |& )[ ]({day:second}|[the ]{nth:second_nth})"
        "[ of] {month:month}[[,] {year:year}]",
        _leading_pair,
        {
            "It snowed between 9 and 12 February 1999.": [
                ("9", "DATE", "1999-02-09"),
                ("12 February 1999", "DATE", "1999-02-12"),
            ],
            "It sat on the 1st and 3rd of March.": [
                ("1st", "DATE", "1999-03-01"),
                ("3rd of March", "DATE", "1999-03-03"),
            ],
        },
    ),
    rule(
        "the 3rd, 7th and 9th of May",
        "({day:first}|[the ]{nth:first_nth}), ({day:second}|[the ]{nth:second_nth})[,] (and|or)"
        " ({day:third}|[the ]{nth:third_nth})[ of] {month:month}[[,] {year:year}]",
        _leading_triple,
        {
            "It sat on the 3rd, 7th and 9th of March.": [
                ("3rd", "DATE", "1999-03-03"),
                ("7th", "DATE", "1999-03-07"),
                ("9th of March", "DATE", "1999-03-09"),
            ],
            "It met on 4, 5 and 8 June 1998.": [
                ("4", "DATE", "1998-06-04"),
                ("5", "DATE", "1998-06-05"),
                ("8 June 1998", "DATE", "1998-06-08"),
            ],
        },
    ),
    rule(
        "30 May to 2 June 2014",
        "{day:first}[ of] {month:month}[ ](-|and |to |until |through )[ ]"
        "{day:second}[ of] {month:month2}[[,] {year:year}]",
        _day_month_pair,
        {
            "The fair ran from 30 May to 2 June 1998.": [
                ("30 May", "DATE", "1998-05-30"),
                ("2 June 1998", "DATE", "1998-06-02"),
            ]
        },
    ),
    rule(
        "March-April 2021",
        "{month name:first}(-| to | and | or | through | until ){month name:second}"
        "[ {year:year}| of {turn:of_turn} {whole:of_year}]",
        _months,
        {
            "Sales from January through March of last year fell.": [
                ("January", "DATE", "1998-01"),
                ("March of last year", "DATE", "1998-03"),
            ],
            "The drought of March-April 2021 ended.": [("March", "DATE", "2021-03"), ("April 2021", "DATE", "2021-04")],
        },
        capital="first",
    ),
)
