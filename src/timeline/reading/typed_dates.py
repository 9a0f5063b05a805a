"""Dates as people type them -> one full day, never completed from a clock.

Day, month and year must all stand in the text. Dates in digits are read here, by fixed rules. Dates with a
month's name go to dateparser, which fills in, swaps and shifts parts unless watched: its answer counts only
where the text itself holds the day and the year, and two calls that share nothing but the text agree.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from timeline.errors import DateError

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

# The order settles a month's name that two languages share; a date is the same day in both.
LANGUAGES = (
    "en", "fr", "de", "es", "it", "pt", "nl", "pl", "cs", "sv", "da", "nb", "fi", "tr", "ro", "hu",
    "ru", "uk", "el", "ar",
)  # fmt: skip

NEGATIVE = re.compile(r"^[-−]\s?\d|[^\W\d_]\s[-−]\d{3,4}$")  # a year before our era, or a slip
LONGEST = 80  # a full date with weekday, time and zone takes about 60 characters

ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# The day must be written out: fromisoformat takes the bare week 1999-W10 for its Monday.
ISO = re.compile(r"(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{8}|[0-9]{4}-W[0-9]{2}-[0-9]|[0-9]{4}W[0-9]{3})(?:[Tt ].+)?")

# Listed, since a pattern for capitals would take MAY, OCT or SAT for a zone.
ZONES = (
    "UTC|GMT|WET|WEST|BST|CET|CEST|MET|MEZ|MESZ|EET|EEST|MSK|TRT|IRST|IST|PKT|ICT|HKT|SGT|CST|JST|KST|AWST|ACST|AEST|AEDT|NZST|NZDT|"
    "SAST|EAT|CAT|WAT|BRT|ART|CLT|NST|NDT|AST|ADT|EST|EDT|CDT|MST|MDT|PST|PDT|AKST|AKDT|HST|ET|CT|MT|PT|Z"
)
CLOCK = re.compile(
    r"(?:(?<!\w)(?i:at|à|às|um|om|kl\.?|alle|ore|a las|klo|в|о)\s+)*"
    r"(?<![\d:.])(?:[01]?[0-9]|2[0-4])"
    r"(?::[0-5][0-9](?::[0-6][0-9](?:[.,][0-9]+)?)?(?:\s*(?i:[ap]\.?\s?m\b\.?))?|\s*(?i:[ap]\.?\s?m\b\.?)|\s?h(?:\s?[0-5][0-9])?\b)"
    r"(?:\s*(?i:uhr|uur|h)\b)?"
    rf"(?:\s*(?:(?:UTC|GMT)?[+-][0-9]{{1,2}}(?::?[0-9]{{2}})?|(?:{ZONES}))(?!\w))?"
    r"(?:\s*\([A-Z]{1,5}\)|\s*\[[\w/+-]+\])?"
)

WEEKDAY = r"(?:[^\W\d_]+\.?,?\s+)?"
DIGITS = re.compile(WEEKDAY + r"([0-9]{1,4})\s?([./-])\s?([0-9]{1,2})\s?\2\s?([0-9]{1,4})\.?")
IDEOGRAMS = re.compile(r"([0-9]{4})\s?[年년]\s?([0-9]{1,2})\s?[月월]\s?([0-9]{1,2})\s?[日号號일]")
ADJOINING = re.compile(r"\d\s?[./–-]\s?\d")


def read_day(text: str) -> dt.date:
    """The day that a typed date names: `read_day("March 12, 1999")`.

    A time of day and a zone may stand with it; the day stays the one that is written. 03/04/1999 is read
    month first, unless that month cannot be; with dots, 03.04.1999 is day first.

    Raises:
        DateError: It is no day of the calendar, or lacks its day, its month or its four-digit year.
    """
    text = text.strip()
    if ISO_DAY.fullmatch(text):
        try:
            return dt.date.fromisoformat(text)
        except ValueError:
            raise _no_day(text) from None
    day = _read_spelled(text) if len(text) <= LONGEST and not NEGATIVE.search(text) else None
    if day is None:
        raise _no_day(text)
    return day


def _no_day(text: str) -> DateError:
    shown = text if len(text) <= LONGEST else text[:LONGEST] + "..."
    return DateError(
        f"{shown!r} is no full day of the calendar: write year, month and day, such as 1999-03-12 or 12 March 1999"
    )


@lru_cache(maxsize=4096)
def _read_spelled(text: str) -> dt.date | None:
    if ISO.fullmatch(text):
        try:
            return dt.datetime.fromisoformat(text).date()
        except ValueError:
            pass  # perhaps only the zone is one that it does not know
    words = " ".join(CLOCK.sub(" ", text, count=1).split()).strip(" ,;|-–—")
    if match := IDEOGRAMS.fullmatch(words):
        return _day(*match.groups())
    if match := DIGITS.fullmatch(words.removesuffix("T").strip()):
        return _from_digits(*match.groups())
    return _from_words(words)


def _day(year: str, month: str, day: str) -> dt.date | None:
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None


def _from_digits(first: str, separator: str, second: str, third: str) -> dt.date | None:
    if len(first) == 4 and len(third) <= 2:
        return _day(first, second, third)
    if len(third) != 4 or len(first) > 2:
        return None
    if separator == ".":
        return _day(third, second, first)
    return _day(third, first, second) or _day(third, second, first)


def _from_words(words: str) -> dt.date | None:
    """A date with the month's name: exactly two numbers stand in it, the day and the four-digit year."""
    numbers = re.findall(r"\d+", words)
    if sorted(map(len, numbers)) not in ([1, 4], [2, 4]) or ADJOINING.search(words):
        return None
    day, year = sorted(numbers, key=len)
    parsers = _parsers()
    try:
        one, other = (parser.get_date_data(words).date_obj for parser in parsers)
    except Exception:  # whatever it stumbles over, the text is no date to it
        return None
    if one is None or one != other or one.tzinfo or (one.day, one.year) != (int(day), int(year)):
        return None  # tzinfo: the text holds a zone, which has shifted the day into UTC
    return dt.date(one.year, one.month, one.day)


@lru_cache(maxsize=1)
def _parsers() -> tuple[DateDataParser, DateDataParser]:
    """Two parsers whose present days share no part: what one adds from its present, the other contradicts."""
    from dateparser.date import DateDataParser

    def parser(present: dt.datetime) -> DateDataParser:
        settings = {
            "DATE_ORDER": "DMY",
            "PARSERS": ["absolute-time"],
            "REQUIRE_PARTS": ["day", "month", "year"],
            "RELATIVE_BASE": present,
            "TIMEZONE": "UTC",  # its default is the machine's
        }
        return DateDataParser(languages=list(LANGUAGES), use_given_order=True, settings=settings)

    return parser(dt.datetime(2004, 5, 31)), parser(dt.datetime(1987, 10, 14))
