"""Days of the week, today and yesterday, holidays and weekends."""

from __future__ import annotations

from timeline.times.english.lexicon import HOLIDAYS, WEEKDAYS, plain
from timeline.times.english.writing import NEAR, edge_of, rule
from timeline.times.meaning import Holiday, Shift, Weekday, WeekdayShift
from timeline.times.rule import Named, Produced

_TURNS = {"last": -1, "this past": -1, "past": -1, "this": 0, "next": 1, "this coming": 1, "coming": 1}
_WHEN = "[[the ]{edge:edge}~|earlier |later |{about:about} ]"


def _weekday(named: Named) -> Produced:
    turn = _TURNS.get(named.get("turn", ""))
    return Weekday(WEEKDAYS[plain(named["weekday"])], turn, edge_of(named))


def _week_of(named: Named) -> Produced:
    weeks = {"last": -1, "this": 0, "next": 1}[named["weeks"]]
    return WeekdayShift(WEEKDAYS[named["weekday"]], weeks)


def _near(named: Named) -> Produced:
    return Shift("day", NEAR[named["near"]], mod=edge_of(named))


def _holiday(named: Named) -> Produced:
    year = int(named["year"]) if named["year"] else None
    return Holiday(HOLIDAYS[named["holiday"]], year, _TURNS.get(named["turn"]))


def _weekend(named: Named) -> Produced:
    turn = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1}[named["turn"].split()[-1]]
    return Shift("weekend", turn, mod=edge_of(named))


RULES = (
    rule(
        "on Friday",
        _WHEN + "{weekday:weekday}",
        _weekday,
        {
            "The minister resigned on Friday.": [("Friday", "DATE", "1999-03-05")],
            "Talks will open on Friday.": [("Friday", "DATE", "1999-03-12")],
            "They met late Tuesday.": [("late Tuesday", "DATE", "1999-03-09")],
            "He spoke on Wednesday.": [("Wednesday", "DATE", "1999-03-10")],
        },
        ("A friday-ish mood.", "It meets on the second Tuesday of the term."),
        not_before=r"-[a-z]",
        not_after=r"\b(?:first|second|third|fourth|fifth|1st|2nd|3rd|4th)[ \n]+",
    ),
    rule(
        "last Friday",
        "(the |){turn:turn} {weekday:weekday}",
        _weekday,
        {
            "It closed last Friday.": [("last Friday", "DATE", "1999-03-05")],
            "It shuts next Wednesday.": [("next Wednesday", "DATE", "1999-03-17")],
            "We vote this Friday.": [("this Friday", "DATE", "1999-03-12")],
        },
    ),
    rule(
        "Friday of last week",
        "{weekday:weekday}[ of] {weeks:weeks} week|{weeks:weeks2} week {weekday:weekday2}",
        lambda n: _week_of({"weekday": n["weekday"] or n["weekday2"], "weeks": n["weeks"] or n["weeks2"]}),
        {"The strike began Monday of last week.": [("Monday of last week", "DATE", "1999-03-01")]},
    ),
    rule(
        "yesterday",
        "[{edge:edge}~|earlier |later |{about:about} ]{near:near}",
        _near,
        {
            "He left yesterday.": [("yesterday", "DATE", "1999-03-09")],
            "The vote is tomorrow.": [("tomorrow", "DATE", "1999-03-11")],
            "Late yesterday it rained.": [("Late yesterday", "DATE", "1999-03-09")],
        },
        ("He reads USA Today.",),
        not_before="-[a-z]",
        not_after=r"\b(?:usa|voa|psychology)[ \n]+",
    ),
    rule(
        "the day before yesterday",
        "the day (before {before:before}|after {after:after})",
        lambda n: Shift("day", -2 if n["before"] else 2),
        {"She called the day before yesterday.": [("the day before yesterday", "DATE", "1999-03-08")]},
    ),
    rule(
        "Christmas",
        "[{turn:turn} ]{holiday:holiday}[[,] {year:year}]",
        _holiday,
        {
            "Troops were home by Christmas.": [("Christmas", "DATE", "1999-12-25")],
            "It fell on Good Friday 1998.": [("Good Friday 1998", "DATE", "1998-04-10")],
        },
        ("The christmas tree.",),
        capital="holiday",
        not_before=r"[ \n]+(?:tree|island|cards?|party|present|carol|eggs?)\b",
    ),
    rule(
        "last weekend",
        "[{edge:edge} |earlier |later ]{weekend turn:turn} weekend",
        _weekend,
        {
            "They skied last weekend.": [("last weekend", "DATE", "1999-W09-WE")],
            "It opens next weekend.": [("next weekend", "DATE", "1999-W11-WE")],
        },
    ),
    rule(
        "the weekend",
        "the weekend",
        lambda _: Shift("weekend", -1),
        {"Rebels struck over the weekend.": [("the weekend", "DATE", "1999-W09-WE")]},
    ),
)
