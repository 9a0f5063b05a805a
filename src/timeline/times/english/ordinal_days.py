"""Weekdays counted within a month: the first Thursday of September, the last Sunday in October last year."""

from __future__ import annotations

from timeline.times.english.lexicon import MONTHS, ORDINALS, WEEKDAYS, plain, year_of
from timeline.times.english.writing import TURNS, rule
from timeline.times.meaning import NthWeekday
from timeline.times.rule import Named, Produced

_TURNS = {**TURNS, "past": -1, "the": 0}
_MOST = 4  # every month has four of each


def _nth_weekday(named: Named) -> Produced:
    nth = -1 if named["nth"] == "last" else ORDINALS[named["nth"]]
    if nth > _MOST:
        return None
    weekday = WEEKDAYS[named["weekday"]]
    if not named["month"]:
        return NthWeekday(weekday, nth, turn=_TURNS[named["turn"]])
    year = year_of(named["year"]) if named["year"] else None
    return NthWeekday(weekday, nth, MONTHS[plain(named["month"])], year, year_turn=_TURNS.get(named["of_turn"]))


RULES = (
    rule(
        "the first Thursday of September",
        "(the |){nth day:nth} {weekday:weekday} (of|in) "
        "({month:month}[[,][ of] ({year:year}|{turn:of_turn} year)]|{month turn:turn} month)",
        _nth_weekday,
        {
            "They met on the first Thursday of February.": [("the first Thursday of February", "DATE", "1999-02-04")],
            "Clocks go back on the last Sunday in October 1999.": [
                ("the last Sunday in October 1999", "DATE", "1999-10-31")
            ],
            "It sat on the third Monday of May last year.": [
                ("the third Monday of May last year", "DATE", "1998-05-18"),
            ],
            "She will go on the second Friday of next month.": [
                ("the second Friday of next month", "DATE", "1999-04-09"),
            ],
        },
        ("It meets on the second Tuesday of the term.",),
        not_after=r"\b(?:every|each)[ \n]+",
    ),
)
