"""How often: every Monday, each year, daily, $2 million a year."""

from __future__ import annotations

from timeline.times.english.clock import clock
from timeline.times.english.lexicon import DAY_PARTS, HOLIDAYS, MONTHS, SEASONS, UNITS, WEEKDAYS, number, ordinal, plain
from timeline.times.english.spoken_hours import named_hour
from timeline.times.english.writing import rule
from timeline.times.lengths import open_amount, written
from timeline.times.meaning import Constant, Timed
from timeline.times.rule import Named, Piece, Produced

_ADVERBS = {"daily": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y", "hourly": "PT1H",
            "quarterly": "P1Q", "nightly": "P1D", "biweekly": "P2W", "fortnightly": "P2W"}  # fmt: skip
# After an adverb, not before a noun: "sold daily", not "daily bread".
_NOT_ADJECTIVE = r"[.,;:)]|$|[ \n]+(?:in|at|from|by|for|to|and|on|with|since|until|as|but|or|between)\b"


def _weekday(named: Named) -> str:
    day = plain(named["weekday"])
    value = f"XXXX-WXX-{WEEKDAYS[day.rstrip('s') if named.get('many') else day]}"
    part = named["part_of_day"].rstrip("s")
    return value + (f"T{DAY_PARTS[part]}" if part else "")


def _every_weekday(named: Named) -> Produced:
    return Constant("SET", _weekday(named))


def _every_unit(named: Named) -> Produced:
    count = 2.0 if named.get("other") else number(named["number"]) if named.get("number") else 1.0
    if named.get("ordinal"):
        count = float(ordinal(named["ordinal"]))
    return None if count is None else Constant("SET", written(count, UNITS[named["unit"]]))


def _two_nights(named: Named) -> Produced:
    return (
        Piece("first", Constant("SET", _weekday({**named, "weekday": named["first"]})), "first"),
        Piece("weekday", Constant("SET", _weekday(named)), "part_of_day" if named["part_of_day"] else "weekday"),
    )


def _every_hour(named: Named) -> Produced:
    of_day = {**named, "weekday": "", "hour": named["hour"] or named["named_hour"]}
    hour = clock(of_day) if named["hour"] else named_hour(of_day)
    if not isinstance(hour, Timed):
        return None
    day = named["weekday"] or named["many"][:-1]
    return Constant("SET", f"XXXX-WXX-{WEEKDAYS[day]}T{hour.clock}" if day else f"XXXX-XX-XXT{hour.clock}")


def _every_holiday(named: Named) -> Produced:
    kind, _, day = HOLIDAYS[named["holiday"]].partition(":")
    return Constant("SET", f"XXXX-{day}" if kind == "fixed" else "P1Y")


RULES = (
    rule(
        "every Monday",
        "(each|every) {weekday:weekday}[ {day part:part_of_day}]",
        _every_weekday,
        {
            "The council sits every Monday.": [("every Monday", "SET", "XXXX-WXX-1")],
            "They dance each Friday night.": [("each Friday night", "SET", "XXXX-WXX-5TNI")],
        },
    ),
    rule(
        "every other Tuesday",
        "(each|every) ({other:other}|{ordinal:ordinal}) {weekday:weekday}[ {day part:part_of_day}]",
        _every_weekday,
        {
            "It meets every other Tuesday.": [("every other Tuesday", "SET", "XXXX-WXX-2")],
            "Every second Sunday they met.": [("Every second Sunday", "SET", "XXXX-WXX-7")],
        },
        not_before=r"[ \n]+(?:of\b|in[ \n]+(?:the|each|a)[ \n]+month)",
    ),
    rule(
        "every weekday",
        "(each|every) {working day:day}[ {day part:part_of_day}]|{working days:days}",
        lambda n: Constant("SET", f"XXXX-XX-XXT{DAY_PARTS[n['part_of_day']]}" if n["part_of_day"] else "P1D"),
        {
            "It opens on weekdays.": [("weekdays", "SET", "P1D")],
            "They pass every weekday morning.": [("every weekday morning", "SET", "XXXX-XX-XXTMO")],
        },
        ("A weekday paper folded.",),
    ),
    rule(
        "every day at 2 p.m.",
        "((each|every) (day|{weekday:weekday})|daily|{weekdays:many})[,] at "
        "({two digits:hour}[(:|.){minutes of half:minutes}][ ]{half day:half}|{named hour:named_hour})[ {zone:zone}]",
        _every_hour,
        {
            "It reports every day at 2 p.m.": [("every day at 2 p.m.", "SET", "XXXX-XX-XXT14:00")],
            "They meet Mondays at 9:30 p.m.": [("Mondays at 9:30 p.m.", "SET", "XXXX-WXX-1T21:30")],
            "The gun is fired daily at noon.": [("daily at noon", "SET", "XXXX-XX-XXT12:00")],
        },
    ),
    rule(
        "every Christmas",
        "(each|every) {holiday:holiday}",
        _every_holiday,
        {
            "He sings every Christmas.": [("every Christmas", "SET", "XXXX-12-25")],
            "They walk each Easter.": [("each Easter", "SET", "P1Y")],
        },
        capital="holiday",
    ),
    rule(
        "every three to five years",
        "(each|every) {number:number}( to | or |-){number:last} {plural:unit}",
        _every_unit,
        {"It floods every three to five years.": [("every three to five years", "SET", "P3Y")]},
    ),
    rule(
        "every Monday and Friday",
        "(each|every) {weekday:first} and {weekday:weekday}[ {day part:part_of_day}]",
        _two_nights,
        {
            "It sails every Monday and Friday.": [
                ("Monday", "SET", "XXXX-WXX-1"),
                ("Friday", "SET", "XXXX-WXX-5"),
            ]
        },
    ),
    rule(
        "Mondays",
        "{weekdays:weekday}[ {day part:part_of_day}]",
        lambda n: _every_weekday({**n, "many": "yes"}),
        {"The shop shuts on Sundays.": [("Sundays", "SET", "XXXX-WXX-7")]},
    ),
    rule(
        "Tuesday nights",
        "{weekday:weekday} {day parts:part_of_day}",
        _every_weekday,
        {"It flies on Tuesday nights.": [("Tuesday nights", "SET", "XXXX-WXX-2TNI")]},
    ),
    rule(
        "every year",
        "(each|every) ({other:other} |{ordinal:ordinal} |{number:number} |){units:unit}",
        _every_unit,
        {
            "It floods every year.": [("every year", "SET", "P1Y")],
            "They vote every four years.": [("every four years", "SET", "P4Y")],
            "He calls every other day.": [("every other day", "SET", "P2D")],
        },
        ("Each man spoke.", "Every one left."),
    ),
    rule(
        "every first Monday of the month",
        "every {nth day:nth} {weekday:weekday} (of|in) (the|each) month"
        "|the {nth day:nth2} {weekday:weekday2} (of|in) (every|each) month",
        lambda _: Constant("SET", "P1M"),
        {
            "They meet every first Monday of the month.": [("every first Monday of the month", "SET", "P1M")],
            "It sits on the last Friday of each month.": [("the last Friday of each month", "SET", "P1M")],
        },
    ),
    rule(
        "every few years",
        "every (few|couple of) {plural:unit}",
        lambda n: Constant("SET", open_amount(UNITS[n["unit"]])),
        {"They vote every few years.": [("every few years", "SET", "PXY")]},
    ),
    rule(
        "on weekends",
        "weekends",
        lambda _: Constant("SET", "XXXX-WXX-WE"),
        {"It shuts on weekends.": [("weekends", "SET", "XXXX-WXX-WE")]},
        after=r"\b(?:on|at)[ \n]+",
    ),
    rule(
        "every morning",
        "(each|every) ({day part:part_of_day}|{season:season}|{month name:month})",
        lambda n: Constant(
            "SET",
            f"XXXX-XX-XXT{DAY_PARTS[n['part_of_day']]}"
            if n["part_of_day"]
            else f"XXXX-{SEASONS[n['season']]}"
            if n["season"]
            else f"XXXX-{MONTHS[n['month']]:02d}",
        ),
        {
            "It rains every spring.": [("every spring", "SET", "XXXX-SP")],
            "She swims every morning.": [("every morning", "SET", "XXXX-XX-XXTMO")],
        },
    ),
    rule(
        "daily",
        "{adverb:adverb}",
        lambda n: Constant("SET", _ADVERBS[n["adverb"]]),
        {
            "They met daily.": [("daily", "SET", "P1D")],
            "The board reports annually to them.": [("annually", "SET", "P1Y")],
        },
        ("Our daily bread.", "The weekly paper folded."),
        before=_NOT_ADJECTIVE,
    ),
    rule(
        "a daily flight",
        "daily",
        lambda _: Constant("SET", "P1D"),
        {"It offers a daily flight to Lima.": [("daily", "SET", "P1D")]},
        ("Our daily bread.", "The Daily Star reports it.", "In daily life it is rare.", "Average daily volume fell."),
        # TimeBank passes over the rates of markets.
        not_before=(
            r"[ \n]+(?:bread|news|life|lives|newspapers?|papers?|express|mail|star|telegraph|mirror|times"
            r"|dividends?|trading|turnover|volumes?)\b"
        ),
        not_after=r"\b(?:the|average)[ \n]+",
    ),
    rule(
        "twice a week",
        "{times:times} {loose:loose} {unit:unit}",
        lambda n: Constant("SET", written(1, UNITS[n["unit"]])),
        {"They meet twice a week.": [("twice a week", "SET", "P1W")]},
        ("Twice he fell.",),
    ),
    rule(
        # TimeBank marks yearly rates and passes over most others.
        "$2 million a year",
        "(a|per) (year|annum)",
        lambda _: Constant("SET", "P1Y"),
        {"It earns $2 million a year.": [("a year", "SET", "P1Y")]},
        after=r"(?:[0-9]|\b(?:(?:m|b|tr)illion|thousand|hundred|[a-z]{2,}s|cents))[ \n]+",
        not_before=r"[ \n]+(?:ago|earlier|later|before|after|and a half|old|from|or)\b|-",
        not_after=r"\b(?:was|is|its|has|his|takes|lasts|as)[ \n]+",
    ),
    rule(
        "Monday and Tuesday nights",
        "{weekday:first}(,| and| or) {weekday:weekday} {day parts:part_of_day}",
        _two_nights,
        {
            "It flies on Monday and Tuesday nights.": [
                ("Monday", "SET", "XXXX-WXX-1TNI"),
                ("Tuesday nights", "SET", "XXXX-WXX-2TNI"),
            ]
        },
    ),
)
