"""Days and months of the calendar: March 12, 1999; 12 March; April 24 and 25; early April."""

from __future__ import annotations

from attrs import evolve

from timeline.times.english.lexicon import MONTHS, STRETCHES, WEEKDAYS, plain
from timeline.times.english.writing import DAY_NUMBER, LEAD, NO_NOUN, TURNS, calendar_date, edge_of, rule
from timeline.times.meaning import CalendarDate, ToldMonth
from timeline.times.rule import Named, Produced

_TOLD = {"previous": -1, "preceding": -1}
# A decimal, a clock or a longer number goes on.
_DAY_BEFORE = r"\b[0-9]{1,2}(?:st|nd|rd|th)?[ \n]+(?:of[ \n]+)?"  # 31 April
_PREPOSITION = (
    r"(?:^|[\s(\"'])(?:in|of|since|until|till|by|from|through"
    r"|during|before|after|for|and|to|or|between|the|a|its|(?:early|late|recently|soon)[ \n]+as)[ \n]+"
)
# Behind these no person's name can stand: "in April", "an April summit".
_CERTAIN = r"(?:^|[\s(\"'])(?:in|of|since|until|till|from|through|during|before|after|the|an?|its)[ \n]+"
_NUMBER_GOES_ON = r"[.,:/]?[0-9]|%|[ \n]+(?:percent|per cent)\b"


def _full(named: Named) -> Produced:
    it = calendar_date(named["month"], named["nth"] or named["day"], named["year"], edge_of(named))
    if it is None:
        return None
    if of_turn := named.get("of_turn") or named.get("of_turn2"):
        return evolve(it, year_turn=TURNS[of_turn])
    if not named["weekday"]:
        return it
    return evolve(it, weekday=WEEKDAYS[plain(named["weekday"])])


def _month(named: Named) -> Produced:
    turn = TURNS.get(named.get("turn", ""))
    of_turn = {"last": -1, "this": 0, "next": 1}.get(named["of_turn"]) if named.get("of_turn") else None
    mod = STRETCHES[named["stretch"]] if named.get("stretch") else edge_of(named)
    return CalendarDate(None, MONTHS[plain(named["month"])], None, turn, mod, year_turn=of_turn)


def _end_of_month(named: Named) -> Produced:
    return calendar_date(named["month"], "", named["year"], "END")


def _of_turn(named: Named) -> Produced:
    it = calendar_date(named["month"], named["day"])
    return None if it is None else evolve(it, turn=TURNS[named["turn"]])


def _stretch(named: Named) -> Produced:
    return (
        calendar_date(named["month"], "", named["year"], STRETCHES[named["stretch"]])
        if named["year"]
        else _month(named)
    )


def _of_month(named: Named) -> Produced:
    day = int(named["nth"][:-2])
    return CalendarDate(day=day) if 1 <= day <= 31 else None


def _of_turned_month(named: Named) -> Produced:
    it = _of_month(named)
    return evolve(it, turn=TURNS[named["turn"]]) if isinstance(it, CalendarDate) else None


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
        LEAD + "[[this ]{any weekday:weekday}[,][ the] ][the ]" + DAY_NUMBER + "[ of] {month:month}[[,] {year:year}]",
        _full,
        {
            "He was born on 12 March 1949.": [("12 March 1949", "DATE", "1949-03-12")],
            "The accord of 2 Feb. was renewed.": [("2 Feb.", "DATE", "1999-02-02")],
            "They left on the 5th of March.": [("the 5th of March", "DATE", "1999-03-05")],
            "It begins on 31 June.": [("31 June", "DATE", "1999-06")],
            "It opens this Monday 15 March.": [("this Monday 15 March", "DATE", "1999-03-15")],
        },
    ),
    rule(
        "December 25, 800",
        "{month:month} {day:day}, {any year:year}",
        lambda named: calendar_date(named["month"], named["day"], named["year"]),
        {
            "He was crowned on December 25, 800.": [("December 25, 800", "DATE", "0800-12-25")],
            "The lease ends on May 1, 2450.": [("May 1, 2450", "DATE", "2450-05-01")],
            "On May 3, 800 men marched.": [("May 3", "DATE", "1998-05-03")],
        },
        before=r"$|[.;:)\n](?:[^0-9]|$)|,[ \n]",
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
        "in March",
        LEAD + "{plain month:month}[[ of] {turn:of_turn} year]",
        _month,
        {
            "Talks resume in July.": [("July", "DATE", "1999-07")],
            "He joined in July next year.": [("July next year", "DATE", "2000-07")],
            "It grew in December.": [("December", "DATE", "1998-12")],
            "They expect a vote by mid-July.": [("mid-July", "DATE", "1999-07")],
        },
        ("They march to the gate.", "You may go.", "August company filled the hall."),
        capital="month",
        not_after=_DAY_BEFORE,
        not_before=r"[ \n]+(?:company\b|[0-9]{1,2}\b)",
    ),
    rule(
        "in April",
        LEAD + "{given name:month}[[ of] {turn:of_turn} year]",
        _month,
        {
            "Talks resume in April.": [("April", "DATE", "1999-04")],
            "An April NATO summit will be held.": [("April", "DATE", "1999-04")],
        },
        after=_CERTAIN,
        capital="month",
        not_after=_DAY_BEFORE,
        not_before=r"[ \n]+(?:[0-9]{1,2}\b)",
    ),
    rule(
        "the April talks",
        LEAD + "{given name:month}[[ of] {turn:of_turn} year]",
        _month,
        {"It was put off, but April is near.": [("April", "DATE", "1999-04")]},
        ("The envoy, April Glass, left.", "Judge June Ortiz ruled.", "It was signed by June Smith and April Foley."),
        lone=True,
        capital="month",
        not_after=_DAY_BEFORE,
        not_before=r"[ \n]+(?:[0-9]{1,2}\b)",
    ),
    rule(
        "in May",
        LEAD + "{odd month:month}[[ of] {turn:of_turn} year]",
        _month,
        {
            "The court rises in May.": [("May", "DATE", "1999-05")],
            "The May elections will be fair.": [("May", "DATE", "1999-05")],
            "It could close as early as May.": [("May", "DATE", "1999-05")],
            "As late as May he was ill.": [("May", "DATE", "1998-05")],
        },
        ("The march was long.", "That may help.", "Protesters march on Sofia.", "May I ask?", "Theresa May spoke."),
        after=_PREPOSITION,
        capital="month",
    ),
    rule(
        "May was the wettest month",
        "{odd month:month}",
        _month,
        {"May was the wettest month of the year.": [("May", "DATE", "1998-05"), ("the year", "DATE", "1999")]},
        ("May was ill.", "Ms. May was the last to speak.", "The march was the longest."),
        after=r"(?:\n|[.!?\"] )",
        not_after=r"\b(?:dr|m|mr|mrs|ms|sen|gen|rep|gov)\. ",
        before=r"[ \n]+(?:is|was)[ \n]+(?:a|an|one|the)\b",
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
        "end-May",
        "end-{month:month}[ {year:year}]",
        _end_of_month,
        {"It is due by end-May.": [("end-May", "DATE", "1999-05")]},
        capital="month",
    ),
    rule(
        "end May",
        "end {month:month}[ {year:year}]",
        _end_of_month,
        {"It has gained since end September 1998.": [("end September 1998", "DATE", "1998-09")]},
        ("It will end may be said.",),
        capital="month",
        after=r"\b(?:at|by|from|since|until|till)[ \n]+",
        before=NO_NOUN,
    ),
    rule(
        "22 June last",
        "[{day:day} ]{month:month} last",
        lambda n: (_of_turn if n["day"] else _month)({**n, "turn": "last"}),
        {
            "The accord of 22 June last was renewed.": [("22 June last", "DATE", "1998-06-22")],
            "It was signed in May last.": [("May last", "DATE", "1998-05")],
        },
        capital="month",
        after=r"\b(?:of|on|in|since)[ \n]+",
        before=r"[.,;)]|$|[ \n]+(?:was|were|had|has|and|by|to|between)\b",
    ),
    rule(
        "the twelfth day of August, nineteen hundred and ninety-nine",
        "(the|this) ({ordinal:ordinal}|{nth:nth}) day of {month:month}"
        "[[,][ in the year] ({year word:words}|{year:year})]",
        lambda n: calendar_date(n["month"], n["ordinal"] or n["nth"], n["year"] or n["words"]),
        {
            "Done at Bern this twelfth day of August, nineteen hundred and ninety-nine.": [
                ("this twelfth day of August, nineteen hundred and ninety-nine", "DATE", "1999-08-12")
            ],
            "It applies from the first day of January in the year two thousand.": [
                ("the first day of January in the year two thousand", "DATE", "2000-01-01")
            ],
            "Signed this 21st day of May 1998.": [("this 21st day of May 1998", "DATE", "1998-05-21")],
        },
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
        "the following January",
        "the {weekday turn:told} {month name:month}",
        lambda n: None if n["told"] == "same" else ToldMonth(MONTHS[n["month"]], _TOLD.get(n["told"], 1)),
        {
            "Talks began in the summer of 1996. The following January they broke off.": [
                ("the summer of 1996", "DATE", "1996-SU"),
                ("The following January", "DATE", "1997-01"),
            ],
            "He quit in May 1997, a year after he had signed it the previous June.": [
                ("May 1997", "DATE", "1997-05"),
                ("a year", "DURATION", "P1Y"),
                ("the previous June", "DATE", "1996-06"),
            ],
        },
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
