"""Hours of the day in figures: 5 p.m., 17:30 GMT, 0455Z."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from timeline.times.english.lexicon import MONTHS, WEEKDAYS
from timeline.times.english.spoken_hours import named_hour
from timeline.times.english.writing import (
    ABOUT,
    NAMED_DAY,
    NEAR,
    OF_DAY,
    ON_DAY,
    calendar_date,
    day_of,
    rule,
    timed,
)
from timeline.times.meaning import CalendarDate, Timed
from timeline.times.rule import Named, Piece, Produced
from timeline.times.trie import one_of

# What makes a price or a measure of "10.25".
_PRICES = (
    r"[ \n]*(?:[%$€£]|[.:/-]?[0-9]|per[ \n]?cent|(?:bn|billion|cents?|dollars?|euros?|metres?|miles?|million|points?"
    r"|pounds?|seconds?|basis|degrees?|kg|km|tons?|tonnes?|litres?|shall|apply|against)\b)"
)
_AT = "[,][ at] " + ABOUT
_OF_HOUR = ("about", "beside", "edge", "hour", "minutes", "seconds", "half", "zone")
# "Friday 5 March 1999," and "tomorrow at", before an hour.
_DAY_BEFORE = (
    rf"\b(?:{one_of((*WEEKDAYS, *NEAR))}|(?:{one_of(MONTHS)})\.?[ \n]+[0-9]{{1,2}}(?:st|nd|rd|th)?"
    rf"|[0-9]{{1,2}}(?:st|nd|rd|th)?[ \n]+(?:{one_of(MONTHS)}))\.?(?:,?[ \n]+[0-9]{{4}})?(?:,|,?[ \n]+at)[ \n]+"
)
_IN_BRACKETS = " \\(({digits:digits2}|{two digits:hour2}(:|.){minutes:minutes2})[ hours| hrs] {zone:zone2}\\)"
_HOUR = "{two digits:hour}[(:|.){minutes of half:minutes}[:{minutes of half:seconds}]]"


def clock(named: Named) -> Produced:
    """The hour of "9:30 p.m."."""
    hour, half = int(named["hour"]), named["half"].replace(".", "")
    minutes = named["minutes"] or "00"
    if hour > 12 or (hour == 0 and half) or int(minutes) > 59:
        return None
    hour = hour % 12 + (12 if half == "pm" else 0)
    return timed(f"{hour:02d}:{minutes}", named)


def _day_then(read: Callable[[Named], Produced], named: Named) -> Produced:
    """A named day and an hour of it: "Friday at 5 p.m." is annotated as two expressions."""
    day = day_of(named)
    hour = read({**named, **dict.fromkeys(OF_DAY, "")})
    if day is None or not isinstance(hour, Timed):
        return None
    of_day = [name for name in OF_DAY if named.get(name)]
    of_hour = [name for name in _OF_HOUR if named.get(name)]
    return Piece(of_day[0], day, of_day[-1]), Piece(of_hour[0], hour, of_hour[-1])


def _bracketed(read: Callable[[Named], Produced], named: Named) -> Produced:
    """An hour, the same in another zone, and their day: "7 a.m. (0500 GMT) on Sunday"."""
    day, here = day_of(named), read(named)
    figures = named["digits2"].zfill(4) if named["digits2"] else f"{int(named['hour2']):02d}{named['minutes2']}"
    there = _military({**{name: named.get(name, "") for name in OF_DAY}, "digits": figures, "zone": named["zone2"]})
    if not isinstance(here, Timed) or not isinstance(there, Timed) or (day is None and here.day is not None):
        return None
    of_hour = [name for name in _OF_HOUR if named.get(name)]
    of_day = [name for name in OF_DAY if named.get(name)]
    pieces = Piece(of_hour[0], here, of_hour[-1]), Piece("digits2" if named["digits2"] else "hour2", there, "zone2")
    return (*pieces, Piece(of_day[0], day, of_day[-1])) if day is not None else pieces


def _twenty_four(named: Named) -> Produced:
    hour, minutes = int(named["hour"]), named["minutes"]
    return timed(f"{hour:02d}:{minutes}", named) if hour <= 24 and int(minutes) <= 59 else None


def _written_out(named: Named) -> Produced:
    """ "06:12", with both figures of the hour."""
    return _twenty_four(named) if len(named["hour"]) == 2 else None


def _rounded(named: Named) -> Produced:
    """ "06.10", which may also be a price: with both figures of the hour, and minutes in fives, or none."""
    return _written_out(named) if int(named["minutes"]) % 5 == 0 else None


def _stretch(named: Named) -> Produced:
    first = _rounded(named)
    last = _rounded({"hour": named["hour2"], "minutes": named["minutes2"], "zone": named["zone"]})
    if not (isinstance(first, Timed) and isinstance(last, Timed)) or int(named["hour2"]) < int(named["hour"]):
        return None
    return Piece("hour", first, "minutes"), Piece("hour2", last, "zone" if named["zone"] else "minutes2")


def _date_time_group(named: Named) -> Produced:
    """ "040630Z MAR 22" as signals have it: the day of the month, the hour, the month and the year."""
    group, month, figures = named["group"], named["month"], named["digits"]
    day: CalendarDate | None = CalendarDate(None, None, int(group[:2]))
    if month:
        year = "'" + figures if len(figures) == 2 else figures
        day = calendar_date(month, group[:2], year) if len(figures) in (0, 2, 4) else None
    hour, minutes = int(group[2:4]), group[4:]
    if day is None or not 1 <= int(group[:2]) <= 31 or hour > 24 or int(minutes) > 59:
        return None
    return Timed(f"{hour:02d}:{minutes}", day, "Z")


def _military(named: Named) -> Produced:
    hour, minutes = int(named["digits"][:2]), named["digits"][2:]
    if len(named["digits"]) != 4 or hour > 24 or int(minutes) > 59:
        return None
    return timed(f"{hour:02d}:{minutes}", named)


RULES = (
    rule(
        "5 p.m.",
        ABOUT + _HOUR + "[ ]{half day:half}[ {zone:zone}]" + ON_DAY,
        clock,
        {
            "It starts at 5 p.m. Friday.": [("5 p.m. Friday", "TIME", "1999-03-12T17:00")],
            "It ends at 5 pm on Monday 15 March.": [("5 pm on Monday 15 March", "TIME", "1999-03-15T17:00")],
            "They left at 10:15 a.m. EST.": [("10:15 a.m. EST", "TIME", "1999-03-10T10:15")],
            "He was shot at 3:15pm.": [("3:15pm", "TIME", "1999-03-10T15:15")],
            "It shut at 6pm yesterday.": [("6pm yesterday", "TIME", "1999-03-09T18:00")],
        },
        ("At 25 p.m. never.",),
    ),
    rule(
        "7 a.m. (0500 GMT) on Sunday",
        ABOUT + _HOUR + "[ ]{half day:half}[ {zone:zone}]" + _IN_BRACKETS + "[,] [on ]" + NAMED_DAY,
        partial(_bracketed, clock),
        {
            "It was hit around 7:45 p.m. Kabul time (1515 GMT) on Friday.": [
                ("around 7:45 p.m. Kabul time", "TIME", "1999-03-05T19:45"),
                ("1515 GMT", "TIME", "1999-03-05T15:15Z"),
                ("Friday", "DATE", "1999-03-05"),
            ],
            "Polls open at 7 a.m. (0500 GMT) on Sunday.": [
                ("7 a.m.", "TIME", "1999-03-14T07:00"),
                ("0500 GMT", "TIME", "1999-03-14T05:00Z"),
                ("Sunday", "DATE", "1999-03-14"),
            ],
        },
    ),
    rule(
        "17:30 (15:30 GMT) on Sunday",
        ABOUT + "{two digits:hour}(:|.){minutes:minutes}[ {zone:zone}]" + _IN_BRACKETS + "[,] [on ]" + NAMED_DAY,
        partial(_bracketed, _twenty_four),
        {
            "It fell at 17:30 local time (15:30 GMT) on Friday.": [
                ("17:30 local time", "TIME", "1999-03-05T17:30"),
                ("15:30 GMT", "TIME", "1999-03-05T15:30Z"),
                ("Friday", "DATE", "1999-03-05"),
            ]
        },
    ),
    rule(
        "Friday at 5 p.m.",
        NAMED_DAY + _AT + _HOUR + "[ ]{half day:half}[ {zone:zone}]",
        partial(_day_then, clock),
        {
            "It opens on Friday at 5 p.m.": [("Friday", "DATE", "1999-03-12"), ("5 p.m.", "TIME", "1999-03-12T17:00")],
            "It fell on 3 March at about 8 a.m.": [
                ("3 March", "DATE", "1999-03-03"),
                ("about 8 a.m.", "TIME", "1999-03-03T08:00"),
            ],
        },
    ),
    rule(
        "Friday at 17:30",
        NAMED_DAY + "[,] at " + ABOUT + "{two digits:hour}:{minutes:minutes}[ {zone:zone}]",  # "won Sunday 21:15"
        partial(_day_then, _twenty_four),
        {"He left on Monday at 17:30.": [("Monday", "DATE", "1999-03-08"), ("17:30", "TIME", "1999-03-08T17:30")]},
    ),
    rule(
        "Friday 5 March, 17:30",
        ABOUT + "{two digits:hour}:{minutes:minutes}[ {zone:zone}]",
        _written_out,
        {
            "Hearing: Friday 5 March, 09:30.": [
                ("Friday 5 March", "DATE", "1999-03-05"),
                ("09:30", "TIME", "1999-03-05T09:30"),
            ]
        },
        after=_DAY_BEFORE,
        not_before=r"[:.,/-]?[0-9]",
    ),
    rule(
        "Friday 5 March, 17.30",
        ABOUT + "{two digits:hour}.{minutes:minutes}[ {zone:zone}]",
        _rounded,
        {
            "Hearing: Friday 5 March 1999, 09.30.": [
                ("Friday 5 March 1999", "DATE", "1999-03-05"),
                ("09.30", "TIME", "1999-03-05T09:30"),
            ],
            "The convoy leaves tomorrow at 06.00.": [
                ("tomorrow", "DATE", "1999-03-11"),
                ("06.00", "TIME", "1999-03-11T06:00"),
            ],
        },
        ("It closed at 10.25 percent.",),
        not_after=r"\b(?:closed?|settled|traded|trading|quoted|priced)\b[^.;]*",
        after=_DAY_BEFORE,
        not_before=_PRICES,
    ),
    rule(
        "Friday at noon",
        NAMED_DAY + _AT + "{named hour:hour}[ {zone:zone}]",
        partial(_day_then, named_hour),
        {
            "He left on Monday shortly before noon.": [
                ("Monday", "DATE", "1999-03-08"),
                ("shortly before noon", "TIME", "1999-03-08T12:00"),
            ]
        },
    ),
    rule(
        "17:30 GMT",
        ABOUT + "{two digits:hour}:{minutes:minutes}[ hours][ {zone:zone}]" + ON_DAY,
        _twenty_four,
        {"It fell at 17:30 GMT.": [("17:30 GMT", "TIME", "1999-03-10T17:30Z")]},
        ("He read John 3:16.", "They won by 25:12."),
        after=r"\b(?:at|by|until|from|about|around|to|before|after|between|and)[ \n]+",
    ),
    rule(
        "06:12: the stamp of a line",
        "{two digits:hour}:{minutes:minutes}[ {zone:zone}]",
        _written_out,
        {
            "\n06:12 Good morning.": [("06:12", "TIME", "1999-03-10T06:12")],
            "\n[13:20] The president has left.": [("13:20", "TIME", "1999-03-10T13:20")],
        },
        ("\n3:16 is the verse.", "\n02:10:33 was her time."),
        after=r"\n[^\w\n]{0,4}",
        not_before=r"[:.,/-]?[0-9]",
    ),
    rule(
        "at 06.30",
        ABOUT + "{two digits:hour}.{minutes:minutes}[ {zone:zone}]",
        lambda n: _rounded(n) if n["hour"].startswith("0") else None,
        {"The convoy left at 06.30.": [("06.30", "TIME", "1999-03-10T06:30")]},
        ("It fell to 06.30 percent.", "It rose from 09.50 to 10.15."),
        after=r"\b(?:at|by|until|till|before|after|since)[ \n]+",
        not_before=_PRICES,
    ),
    rule(
        "14.30-19.00",
        "{two digits:hour}(:|.){minutes:minutes}(-| - ){two digits:hour2}(:|.){minutes:minutes2}[ {zone:zone}]",
        _stretch,
        {
            "It sits 14.30-19.00 today.": [
                ("14.30", "TIME", "1999-03-10T14:30"),
                ("19.00", "TIME", "1999-03-10T19:00"),
                ("today", "DATE", "1999-03-10"),
            ]
        },
        (
            "Shares rose 10.25-10.50 euros.",
            "It costs EUR 12.50-14.00.",
            "Articles 12.05-14.10 apply.",
            "Luke 10:25-12:15 says so.",
        ),
        not_after=(
            r"(?:[$€£]|\b(?:eur|usd|gbp|chf|articles?|sections?|paragraphs?|chapters?|genesis|exodus|psalms?|matthew|mark|luke|john"
            r"|acts|romans))[ \n]*"
        ),
        not_before=_PRICES,
    ),
    rule(
        "0455Z",
        ABOUT + "[approx[.] ]{digits:digits}{zulu:zone}" + ON_DAY,
        _military,
        {"One jet was seen at 0455Z.": [("0455Z", "TIME", "1999-03-10T04:55Z")]},
        ("Model 9999Z is sold out.", "It is part no. 1215Z.", "Invoice 1215Z is due."),
        not_after=r"(?:/|\b(?:no\.?|number|part|invoice|postcode|model|code|article|flight)[ \n]+)",
    ),
    rule(
        "040630Z MAR 99",
        "{day and time:group}{zulu:zone}[ {month:month}[ {digits:digits}]]",
        _date_time_group,
        {
            "Situation as of 040630Z MAR 99.": [("040630Z MAR 99", "TIME", "1999-03-04T06:30Z")],
            "Next update not later than 111800Z.": [("111800Z", "TIME", "1999-03-11T18:00Z")],
        },
        ("Part 999999Z fits.",),
    ),
    rule(
        "0620 local",
        ABOUT + "[approx[.] ]{digits:digits}[ hours| hrs] local[ time]" + ON_DAY,
        _military,
        {"Fire was out by 0620 local.": [("0620 local", "TIME", "1999-03-10T06:20")]},
        ("All 1200 local men fled.",),
        before=r"[.,;:()]|$|[ \n]+(?:on|after|when|as)\b|[ \n]+\(",
    ),
    rule(
        "17:30 GMT (apart)",
        ABOUT + "{two digits:hour}:{minutes:minutes}[ hours] {zone:zone}" + ON_DAY,
        _twenty_four,
        {"Lift-off (17:30 GMT) went well.": [("17:30 GMT", "TIME", "1999-03-10T17:30Z")]},
    ),
    rule(
        "1730 GMT",
        ABOUT + "{digits:digits} {zone:zone}" + ON_DAY,
        _military,
        {"The guns fell silent at 1730 GMT.": [("1730 GMT", "TIME", "1999-03-10T17:30Z")]},
        ("The 9999 GMT reading was off.",),
    ),
    rule(
        "1400 hours",
        ABOUT + "{digits:digits} (hours|hrs)" + ON_DAY,
        _military,
        {"They attack at 0400 hours.": [("0400 hours", "TIME", "1999-03-10T04:00")]},
        not_before=r"[ \n]+(?:have|had|of|were|in[ \n]+all)\b",
        after=r"\b(?:at|by|until|from|before|after)[ \n]+",
    ),
)
