"""Parts of a day: Friday night, this morning, overnight."""

from __future__ import annotations

from timeline.times.english.lexicon import DAY_PARTS, WEEKDAYS, number
from timeline.times.english.writing import ABOUT, NAMED_DAY, NO_NOUN, TURNS, calendar_date, edge_of, rule, timed
from timeline.times.meaning import CalendarDate, Meaning, Shift, Timed, Weekday
from timeline.times.rule import Named, Produced


def _part(named: Named) -> Produced:
    return timed(DAY_PARTS[named["part_of_day"]], named)


def _this(named: Named) -> Produced:
    day: Meaning
    match named["turn"].split()[-1] if named.get("turn") else "this":
        case "this":
            day = Shift("day", 0)
        case "yesterday" | "last":
            day = Shift("day", -1)
        case "tomorrow":
            day = Shift("day", 1)
        case "next" | "following":
            day = Shift("day", 1, "story")
        case "previous":
            day = Shift("day", -1, "story")
        case _:
            day = Shift("day", 0, "story")
    return Timed(DAY_PARTS[named["part_of_day"]], day, mod=edge_of(named))


def _night_of(named: Named) -> Produced:
    """From one day to the next."""
    day = calendar_date(named["month"], named["day"], named["year"])
    return None if day is None or int(named["day2"]) != int(named["day"]) + 1 else Timed("NI", day)


def _of_date(named: Named) -> Produced:
    day: CalendarDate | None = calendar_date(named["month"], named["nth"] or named["day"], named["year"])
    return None if day is None else Timed(DAY_PARTS[named["part_of_day"]], day)


RULES = (
    rule(
        "Friday night",
        "[{edge:edge} |{about:about} |mid-][{turn:turn} ]{weekday:weekday}['s][ in the| at] {day part:part_of_day}",
        lambda n: Timed(
            DAY_PARTS[n["part_of_day"]], Weekday(WEEKDAYS[n["weekday"]], TURNS.get(n["turn"])), mod=edge_of(n)
        ),
        {
            "She sings next Thursday night.": [("next Thursday night", "TIME", "1999-03-11TNI")],
            "He fled Friday night.": [("Friday night", "TIME", "1999-03-05TNI")],
            "They will talk Thursday evening.": [("Thursday evening", "TIME", "1999-03-11TEV")],
        },
    ),
    rule(
        "early in the morning",
        "{edge:edge} in the {day part:part_of_day}",
        _this,
        {"Shots rang out early in the morning.": [("early in the morning", "TIME", "1999-03-10TMO")]},
    ),
    rule(
        "by late afternoon",
        "{edge:edge}~{day part:part_of_day}",
        _this,
        {"By late afternoon the square was empty.": [("late afternoon", "TIME", "1999-03-10TAF")]},
        ("Early morning fog is common.",),
        after=r"\b(?:by|until|till|since|before|from)[ \n]+",
    ),
    rule(
        "before dawn",
        "{turn of light:part_of_day}",
        lambda n: Timed(DAY_PARTS[n["part_of_day"]]),
        {
            "Before dawn, sirens wailed.": [("dawn", "TIME", "1999-03-10TMO")],
            "By nightfall they were home.": [("nightfall", "TIME", "1999-03-10TEV")],
            "He left on Monday at sunset.": [("Monday at sunset", "TIME", "1999-03-08TEV")],
        },
        ("It was the dawn of a new age.", "They fled at dawn of the war.", "They fear dawn raids."),
        after=r"\b(?:at|around|before|by|near|since|till|until)[ \n]+",
        before=NO_NOUN,
        not_before=r"[ \n]+of\b",
    ),
    rule(
        "before dawn on Thursday",  # is on Thursday, so the preposition belongs to it
        "[shortly |just ](before|after) {turn of light:part_of_day}[ on] " + NAMED_DAY,
        _part,
        {
            "They fled before dawn on Monday.": [("before dawn on Monday", "TIME", "1999-03-08TMO")],
            "He left just after sunset Friday.": [("just after sunset Friday", "TIME", "1999-03-05TEV")],
        },
    ),
    rule(
        "through the night",
        "the night",
        lambda _: Timed("NI", Shift("day", -1)),
        {"They met through the night.": [("the night", "TIME", "1999-03-09TNI")]},
        ("He is afraid during the night shift.", "It rained in the night."),
        after=r"\b(?:during|through|throughout)[ \n]+",
        before=NO_NOUN,
        not_before=r"[ \n]+(?:of|when|before|after)\b",
    ),
    rule(
        "the early hours of Wednesday",
        "the (early|small|wee) hours[ of (" + NAMED_DAY + "|the {day part:part_of_day})]",
        lambda n: timed("MO", n),
        {
            "Shells fell in the early hours of Wednesday.": [("the early hours of Wednesday", "TIME", "1999-03-10TMO")],
            "Tanks came in the early hours of 3 February.": [
                ("the early hours of 3 February", "TIME", "1999-02-03TMO")
            ],
            "They fled in the small hours.": [("the small hours", "TIME", "1999-03-10TMO")],
            "It was so in the early hours of the war.": [("the early hours", "DURATION", "PTXH")],
        },
        not_before=r"[ \n]+of\b",
    ),
    rule(
        "this morning",
        "[{edge:edge} |earlier |later ]{part turn:turn} {day part:part_of_day}",
        _this,
        {
            "He woke this morning.": [("this morning", "TIME", "1999-03-10TMO")],
            "Bombs fell last night.": [("last night", "TIME", "1999-03-09TNI")],
            "She sings tomorrow evening.": [("tomorrow evening", "TIME", "1999-03-11TEV")],
        },
    ),
    rule(
        "overnight",
        "overnight",
        lambda _: Timed("NI", Shift("day", -1)),
        {"Bombs fell on Lima overnight.": [("overnight", "TIME", "1999-03-09TNI")]},
        ("The overnight train was late.",),
        before=NO_NOUN,
    ),
    rule(
        "overnight 3/4 March",
        "(overnight[ on]|[the ]night of) {day:day}(/|-|–|to | to ){day:day2} {month:month}[ {year:year}]",
        _night_of,
        {
            "Guns fired overnight 3/4 March.": [("overnight 3/4 March", "TIME", "1999-03-03TNI")],
            "He fled in the night of 13-14 April 1998.": [("the night of 13-14 April 1998", "TIME", "1998-04-13TNI")],
        },
    ),
    rule(
        "overnight on Tuesday",
        "overnight[ on] " + NAMED_DAY,
        lambda n: timed("NI", n),
        {
            "Bombs fell overnight on Monday.": [("overnight on Monday", "TIME", "1999-03-08TNI")],
            "They left overnight Friday.": [("overnight Friday", "TIME", "1999-03-05TNI")],
        },
    ),
    rule(
        "two nights ago",
        "({number:number}|a) (night|nights) ago",
        lambda n: Timed("NI", Shift("day", -int(number(n["number"] or "one") or 1))),
        {"Bombs fell two nights ago.": [("two nights ago", "TIME", "1999-03-08TNI")]},
    ),
    rule(
        "the night before",
        "the {day part:part_of_day} {side:side}",
        lambda n: Timed(DAY_PARTS[n["part_of_day"]], Shift("day", 1 if n["side"] == "after" else -1, "story")),
        {
            "He fell on March 2; the night before, he had won.": [
                ("March 2", "DATE", "1999-03-02"),
                ("the night before", "TIME", "1999-03-01TNI"),
            ]
        },
        ("She left the morning after the storm.",),
        before=r"[.,;)]|$",
    ),
    rule(
        "tonight",
        "[{edge:edge} |later ]tonight",
        lambda n: Timed("NI", Shift("day", 0), mod=edge_of(n)),
        {"The film runs tonight.": [("tonight", "TIME", "1999-03-10TNI")]},
    ),
    rule(
        "mid-afternoon yesterday",
        ABOUT + "[in the |the ]{day part:part_of_day}[ of][ on] " + NAMED_DAY,
        _part,
        {"By mid-afternoon yesterday it was calm.": [("mid-afternoon yesterday", "TIME", "1999-03-09TAF")]},
    ),
    rule(
        "the morning of March 12",
        "the {day part:part_of_day} of ({month:month} ({nth:nth}|{day:day})[, {year:year}])",
        _of_date,
        {"They met on the evening of March 4.": [("the evening of March 4", "TIME", "1999-03-04TEV")]},
    ),
)
