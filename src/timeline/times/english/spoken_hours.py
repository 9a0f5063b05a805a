"""Hours of the day as they are said: noon, five o'clock, nine in the morning."""

from __future__ import annotations

from timeline.times.english.lexicon import CARDINALS, DAY_PARTS, number
from timeline.times.english.writing import ABOUT, ON_DAY, edge_of, rule, timed
from timeline.times.meaning import Shift, Timed
from timeline.times.rule import Named, Produced

# The hours that a part of the day can have; the night begins before midnight and ends after it.
_DUSK = 18
_PARTS = {"MO": (0, 12), "AF": (12, 18), "EV": (17, 24), "NI": (_DUSK, 24)}


def named_hour(named: Named) -> Produced:
    """Noon or midnight."""
    return timed({"noon": "12:00", "midday": "12:00", "midnight": "24:00"}[named["hour"]], named)


def _hour_of_part(named: Named) -> Produced:
    """The hour of "nine in the morning", "half past six in the evening"; None for "nine in the afternoon"."""
    hour = int(named["hour"]) if named["hour"] else CARDINALS[named["word"]]
    minutes = int(named["minutes"] or 0)
    first, last = _PARTS.get(DAY_PARTS[named["part_of_day"]], (0, 0))
    if not 1 <= hour <= 12 or minutes > 59:
        return None
    at = hour % 12 + (12 if first >= 12 and not (first == _DUSK and hour in (12, 1, 2, 3, 4, 5)) else 0)
    if not (first <= at < last or (first == _DUSK and at < 6)):
        return None
    if named["past"]:
        minutes = {"half past": 30, "quarter past": 15, "quarter to": -15}[named["past"]]
    elif named.get("few"):
        minutes = int(number(named["few"]) or 0) * (-1 if named["to"] else 1)
    at, minutes = divmod(at * 60 + minutes, 60)
    clock = f"{at % 24:02d}:{minutes:02d}"
    return Timed(clock, Shift("day", 0), mod=edge_of(named)) if named.get("this") else timed(clock, named)


RULES = (
    rule(
        "five o'clock",
        ABOUT + "({two digits:hour}|{clock number:word}) o'clock",
        lambda n: timed(f"{int(n['hour']) if n['hour'] else CARDINALS[n['word']]:02d}:00", n),
        {"It is due at five o'clock.": [("five o'clock", "TIME", "1999-03-10T05:00")]},
    ),
    rule(
        "9:30 Saturday night",
        ABOUT
        + "({two digits:hour}:{minutes of half:minutes}[ ({half day:half}|o'clock)]"
        + "|({two digits:hour2}|{clock number:word}) ({half day:half2}|o'clock)) "
        + "[on ]({turn:day_turn} {weekday:weekday}|{weekday:weekday2}|{near:near}) {day part:part_of_day}",
        lambda n: _hour_of_part(
            {**n, "past": "", "hour": n["hour"] or n["hour2"], "weekday": n["weekday"] or n["weekday2"]}
        ),
        {
            "The shooting began at 9:30 Saturday night.": [("9:30 Saturday night", "TIME", "1999-03-06T21:30")],
            "He left about 5 o'clock Tuesday afternoon.": [
                ("about 5 o'clock Tuesday afternoon", "TIME", "1999-03-09T17:00")
            ],
            "They fled at 1 a.m. Sunday morning.": [("1 a.m. Sunday morning", "TIME", "1999-03-07T01:00")],
            "He rang at 7:15 yesterday evening.": [("7:15 yesterday evening", "TIME", "1999-03-09T19:15")],
        },
    ),
    rule(
        "at nine Saturday night",
        ABOUT + "({two digits:hour}|{clock number:word}) {weekday:weekday} {day part:part_of_day}",
        lambda n: _hour_of_part({**n, "past": "", "minutes": "", "day_turn": ""}),
        {"He left at nine Saturday night.": [("nine Saturday night", "TIME", "1999-03-06T21:00")]},
        after=r"\b(?:at|until|till|by|before|after|since)[ \n]+(?:about[ \n]+|around[ \n]+)?",
    ),
    rule(
        "nine in the morning",
        ABOUT
        + "[{half past:past} ]"
        + "({two digits:hour}[(:|.){minutes:minutes}]|{clock number:word})"
        + "[ o'clock] (in the|at) {day part:part_of_day}"
        + ON_DAY,
        _hour_of_part,
        {
            "He landed at 9 in the morning.": [("9 in the morning", "TIME", "1999-03-10T09:00")],
            "It ended at half past six in the evening.": [
                ("half past six in the evening", "TIME", "1999-03-10T18:30"),
            ],
            "Shots fell at three in the afternoon on Friday.": [
                ("three in the afternoon on Friday", "TIME", "1999-03-05T15:00"),
            ],
            "The bells rang at 11 at night.": [("11 at night", "TIME", "1999-03-10T23:00")],
        },
        ("All three in the race fell.",),
        after=r"\b(?:at|by|until|till|from|about|around|before|after|past|to)[ \n]+",
    ),
    rule(
        "ten past four in the morning",
        ABOUT
        + "({half past:past}|{past minutes:few} (past|{to:to})) {clock number:word}"
        + " (in the|at|{this:this}) {day part:part_of_day}"
        + ON_DAY,
        lambda n: _hour_of_part({**n, "hour": "", "minutes": ""}),
        {
            "They signed at ten past four in the morning.": [
                ("ten past four in the morning", "TIME", "1999-03-10T04:10")
            ],
            "He woke, half past one this morning.": [("half past one this morning", "TIME", "1999-03-10T01:30")],
        },
        not_after=r"\b(?:from|between|voted|beat|won|lost)[ \n]+",
    ),
    rule(
        "noon",
        ABOUT + "[12(:00|) ]{named hour:hour}[ {zone:zone}]" + ON_DAY,
        named_hour,
        {
            "The truce starts at noon Friday.": [("noon Friday", "TIME", "1999-03-12T12:00")],
            "Guns fired until midnight.": [("midnight", "TIME", "1999-03-10T24:00")],
        },
        ("The midnight sun.", "He saw High Noon twice."),
        not_after=r"\bhigh[ \n]+",
        not_before=r"[ \n]+(?:sun|oil|express|mass)\b",
    ),
)
