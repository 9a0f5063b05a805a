"""Names that have a time in them and are none: the Sunday Times, Bloody Sunday, 60 Minutes."""

from __future__ import annotations

from timeline.times.english.writing import rule
from timeline.times.rule import Named, Produced


def _no_time(_: Named) -> Produced:
    return ()


RULES = (
    rule(
        "the Sunday Times",
        "{weekday} {paper:paper}",
        _no_time,
        {"The Sunday mail was late.": [("Sunday", "DATE", "1999-03-07")]},
        ("The Sunday Times had it first.", "The Saturday Evening Post said so."),
        capital="paper",
        after=r"\bthe[ \n]+",
    ),
    rule(
        "Monday Night Football",
        "{weekday} {broadcast:broadcast}",
        _no_time,
        {"He came Monday night.": [("Monday night", "TIME", "1999-03-08TNI")]},
        ("He watched Monday Night Football.",),
        capital="broadcast",
    ),
    rule(
        "Bloody Sunday",
        "{day of history:day} {weekday}",
        _no_time,
        {"A bloody Sunday ended.": [("Sunday", "DATE", "1999-03-07")]},
        ("Thirteen fell on Bloody Sunday.", "Shares sank on Black Monday."),
        capital="day",
    ),
    rule(
        "the Today Show",
        "{show:show}",
        _no_time,
        {"Polls out today show a tie.": [("today", "DATE", "1999-03-10")]},
        ("She was on the Today Show.",),
        capital="show",
    ),
    rule(
        "60 Minutes",
        "60 {minutes of name:name}",
        _no_time,
        {"It took 60 minutes.": [("60 minutes", "DURATION", "PT60M")]},
        ("He said so on 60 Minutes.",),
        capital="name",
        after=r"\bon[ \n]+",
    ),
    rule(
        "48 Hours",
        "48 {hours of name:name}",
        _no_time,
        {"He has 48 hours.": [("48 hours", "DURATION", "PT48H")]},
        ("She said so on 48 Hours.",),
        capital="name",
        after=r"\bon[ \n]+",
    ),
)
