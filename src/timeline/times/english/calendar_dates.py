"""Days and months of the calendar: March 12, 1999; 12 March; April 24 and 25; early April."""

from __future__ import annotations

from attrs import evolve

from timeline.times.english.lexicon import MONTHS, STRETCHES, WEEKDAYS, plain
from timeline.times.english.writing import DAY_NUMBER, LEAD, NO_NOUN, calendar_date, edge_of, rule
from timeline.times.meaning import CalendarDate
from timeline.times.rule import Named, Piece, Produced

_TURNS = {"last": -1, "this past": -1, "this": 0, "next": 1, "this coming": 1}
# A decimal, a clock or a longer number goes on.
_NUMBER_GOES_ON = r"[.,:/]?[0-9]|%|[ \n]+(?:percent|per cent)\b"


def _full(named: Named) -> Produced:
    it = calendar_date(named["month"], named["nth"] or named["day"], named["year"], edge_of(named))
    if it is None:
        return None
    if of_turn := named.get("of_turn") or named.get("of_turn2"):
        return evolve(it, year_turn=_TURNS[of_turn])
    if not named["weekday"]:
        return it
    return evolve(it, weekday=WEEKDAYS[plain(named["weekday"])])


def _month(named: Named) -> Produced:
    turn = _TURNS.get(named.get("turn", ""))
    of_turn = {"last": -1, "this": 0, "next": 1}.get(named["of_turn"]) if named.get("of_turn") else None
    mod = STRETCHES[named["stretch"]] if named.get("stretch") else edge_of(named)
    return CalendarDate(None, MONTHS[plain(named["month"])], None, turn, mod, year_turn=of_turn)


def _of_turn(named: Named) -> Produced:
    it = calendar_date(named["month"], named["day"])
    return None if it is None else evolve(it, turn=_TURNS[named["turn"]])


def _stretch(named: Named) -> Produced:
    return (
        calendar_date(named["month"], "", named["year"], STRETCHES[named["stretch"]])
        if named["year"]
        else _month(named)
    )


def _pair(named: Named) -> Produced:
    year = named.get("year", "")
    first = calendar_date(named["month"], named["first"], year)
    second = calendar_date(named.get("month2") or named["month"], named["second"], year)
    if first is None or second is None:
        return None
    return (
        Piece("month", first, "first"),
        Piece("month2" if named.get("month2") else "second", second, "year" if year else "second"),
    )


def _leading_pair(named: Named) -> Produced:
    first = "first" if named["first"] else "first_nth"
    second = "second" if named["second"] else "second_nth"
    days = [calendar_date(named["month"], named[day], named["year"]) for day in (first, second)]
    if days[0] is None or days[1] is None:
        return None
    return Piece(first, days[0], first), Piece(second, days[1], "year" if named["year"] else "month")


def _day_month_pair(named: Named) -> Produced:
    first = calendar_date(named["month"], named["first"], named["year"])
    second = calendar_date(named["month2"], named["second"], named["year"])
    if first is None or second is None:
        return None
    return Piece("first", first, "month"), Piece("second", second, "year" if named["year"] else "month2")


def _triple(named: Named) -> Produced:
    days = [calendar_date(named["month"], named[n], named["year"]) for n in ("first", "second", "third")]
    if None in days:
        return None
    first, second, third = days
    assert first is not None
    assert second is not None
    assert third is not None
    return (
        Piece("month", first, "first"),
        Piece("second", second, "second"),
        Piece("third", third, "year" if named["year"] else "third"),
    )


def _months(named: Named) -> Produced:
    first = calendar_date(named["first"], "", named["year"])
    second = calendar_date(named["second"], "", named["year"])
    if first is None or second is None:
        return None
    return Piece("first", first, "first"), Piece("second", second, "year" if named["year"] else "second")


def _of_month(named: Named) -> Produced:
    day = int(named["nth"][:-2])
    return CalendarDate(day=day) if 1 <= day <= 31 else None


def _of_turned_month(named: Named) -> Produced:
    it = _of_month(named)
    return evolve(it, turn=_TURNS[named["turn"]]) if isinstance(it, CalendarDate) else None


RULES = (
    rule(
        "March 12, 1999",
        LEAD
        + "[{any weekday:weekday}[,][ the] ]{month:month}[,] [the ]"
        + DAY_NUMBER
        + ("[[,] {year:year}| {turn:of_turn} year| of {turn:of_turn2} year]"),
        _full,
        {
            "The treaty was signed on March 12, 1999.": [("March 12, 1999", "DATE", "1999-03-12")],
            "It closed on June 1 last year.": [("June 1 last year", "DATE", "1998-06-01")],
            "The ship sailed on Mar. 8.": [("Mar. 8", "DATE", "1999-03-08")],
            "It opened Saturday, Feb. 27, in Oslo.": [("Saturday, Feb. 27", "DATE", "1999-02-27")],
            "Envoys will gather on April 14th.": [("April 14th", "DATE", "1999-04-14")],
            "The form says April 31, 1999.": [("April 31, 1999", "DATE", "1999-04")],
            "They parted around Nov. 1 last autumn.": [
                ("around Nov. 1", "DATE", "1998-11-01"),
                ("last autumn", "DATE", "1998-FA"),
            ],
        },
        not_before=_NUMBER_GOES_ON + r"|,[ \n]+[0-9]{3,4}(?:$|[.;:)\n]|,[ \n])",
    ),
    rule(
        "12 March 1999",
        LEAD + "[{any weekday:weekday}[,][ the] ][the ]" + DAY_NUMBER + "[ of] {month:month}[[,] {year:year}]",
        _full,
        {
            "He was born on 12 March 1949.": [("12 March 1949", "DATE", "1949-03-12")],
            "The accord of 2 Feb. was renewed.": [("2 Feb.", "DATE", "1999-02-02")],
            "They left on the 5th of March.": [("the 5th of March", "DATE", "1999-03-05")],
            "It begins on 31 June.": [("31 June", "DATE", "1999-06")],
        },
    ),
    rule(
        "December 25, 800",
        "{month:month} {day:day}, {any year:year}",
        lambda named: calendar_date(named["month"], named["day"], named["year"]),
        {
            "He was crowned on December 25, 800.": [("December 25, 800", "DATE", "0800-12-25")],
            "The lease ends on May 1, 2450.": [("May 1, 2450", "DATE", "2450-05-01")],
            "On May 3, 800 men marched.": [("May 3", "DATE", "1999-05-03")],
        },
        before=r"$|[.;:)\n](?:[^0-9]|$)|,[ \n]",
    ),
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
        "March 1999",
        LEAD + "{month:month}(,| of|) ({year:year}|{short year:year2})",
        lambda named: calendar_date(named["month"], "", named["year"] or named["year2"], edge_of(named)),
        {
            "The office closed in February 1947.": [("February 1947", "DATE", "1947-02")],
            "A truce came in early Nov. 1995.": [("early Nov. 1995", "DATE", "1995-11")],
        },
    ),
    rule(
        "March-April 2021",
        "{month name:first}(-| to | and | or ){month name:second}[ {year:year}]",
        _months,
        {"The drought of March-April 2021 ended.": [("March", "DATE", "2021-03"), ("April 2021", "DATE", "2021-04")]},
        capital="first",
    ),
    rule(
        "in March",
        LEAD + "{plain month:month}[[ of] {turn:of_turn} year]",
        _month,
        {
            "Talks resume in April.": [("April", "DATE", "1999-04")],
            "He joined in April next year.": [("April next year", "DATE", "2000-04")],
            "It grew in December.": [("December", "DATE", "1998-12")],
            "They expect a vote by mid-April.": [("mid-April", "DATE", "1999-04")],
        },
        ("They march to the gate.", "You may go.", "August company filled the hall."),
        capital="month",
        not_after=r"\b[0-9]{1,2}(?:st|nd|rd|th)?[ \n]+(?:of[ \n]+)?",  # 31 April
        not_before=r"[ \n]+(?:company\b|[0-9]{1,2}\b)",
    ),
    rule(
        "in May",
        LEAD + "{odd month:month}[[ of] {turn:of_turn} year]",
        _month,
        {
            "The court rises in May.": [("May", "DATE", "1999-05")],
            "The May elections will be fair.": [("May", "DATE", "1999-05")],
        },
        ("The march was long.", "That may help.", "Protesters march on Sofia.", "May I ask?", "Theresa May spoke."),
        after=(
            r"(?:^|[\s(])(?:in|of|since|until|till|by|from|through"
            r"|during|before|after|for|and|to|or|between|the|a|its)[ \n]+"
        ),
        capital="month",
    ),
    rule(
        "May: the line of a chronology",
        "{odd month:month}",
        _month,
        {
            "\nMay: Peru left.": [("May", "DATE", "1999-05")],
            "\n* March - Chile returned.": [("March", "DATE", "1999-03")],
        },
        ("\nMay: I ask?", "The march: a long one."),
        after=r"\n[^\w\n]{0,4}",
        before=r"[ \t]*[:|-][ \t]+(?!i\b)[a-z]",
        capital="month",
    ),
    rule(
        "early May",
        "([the ]{part:part} of |[the ]{edge:edge}~){month:month}",
        _month,
        {"A deal is due by early May.": [("early May", "DATE", "1999-05")]},
        capital="month",
    ),
    rule(
        "the first week of May",
        "the {stretch:stretch} of {month:month}[[,][ of] ({year:year}|{turn:of_turn} year)]",
        _stretch,
        {
            "They will meet in the first week of May.": [("the first week of May", "DATE", "1999-05")],
            "Rain fell in the closing days of August 1998.": [("the closing days of August 1998", "DATE", "1998-08")],
        },
        ("It was the second half of march music.",),
        capital="month",
    ),
    rule(
        "last March",
        "{turn:turn} {month:month}[ {day:day}]",
        lambda n: _of_turn(n) if n["day"] else _month(n),
        {
            "She was found last Nov. 25.": [("last Nov. 25", "DATE", "1998-11-25")],
            "Prices rose last March.": [("last March", "DATE", "1998-03")],
            "He retires next May.": [("next May", "DATE", "1999-05")],
        },
        ("This may end well.", "The last march was long."),
        capital="month",
    ),
    rule(
        "March the third",
        "{month:month} the {ordinal:ordinal}|the {ordinal:ordinal2} of {month:month2}[[,] {year:year}]",
        lambda n: calendar_date(n["month"] or n["month2"], n["ordinal"] or n["ordinal2"], n["year"]),
        {
            "He left on September the eleventh.": [("September the eleventh", "DATE", "1998-09-11")],
            "It was the first of May, 1998.": [("the first of May, 1998", "DATE", "1998-05-01")],
        },
    ),
    rule(
        "the 14th",
        "the {nth:nth}",
        _of_month,
        {
            "The king arrives on the 14th.": [("the 14th", "DATE", "1999-03-14")],
            "The council met on the 31st.": [("the 31st", "DATE", "1999-01-31")],
        },
        ("He finished on the 14th lap.", "It is the 14th attempt."),
        after=r"\b(?:on|by|until|since|from)[ \n]+",
        before=NO_NOUN,
    ),
    rule(
        "the 14th of last month",
        "the {nth:nth} of {weeks:turn} month",
        _of_turned_month,
        {
            "She left on the 14th of last month.": [("the 14th of last month", "DATE", "1999-02-14")],
            "It ends on the 31st of next month.": [("the 31st of next month", "DATE", "1999-04")],
        },
    ),
)
