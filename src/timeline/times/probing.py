"""What a phrase says in a language without rules, learned by asking dateparser about it more than once.

dateparser answers every phrase with a full date and completes what the words leave out from a base day. The same
phrase is therefore read against several base days, looking back and looking ahead: what follows the base is not
in the words. What is left is the phrase's meaning, and `resolve` writes it as it does for other languages.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, cast

from timeline.errors import LanguageError
from timeline.times.arithmetic import day_exists
from timeline.times.languages import languages
from timeline.times.meaning import CalendarDate, Meaning, Shift, Unit, Weekday

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

# No two share a year, a month, a day of the month or a day of the week. A leap year has February 29.
_BASES = (datetime(2004, 5, 31), datetime(1988, 10, 12), datetime(1996, 2, 6))
_LETTERS = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+")
# Figures alone are a date only in full; a bare 12, 1.5 or 10-12 is anything.
_FULL = re.compile(r"\d{1,2}([./-])\d{1,2}\1\d{4}")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_YEAR = re.compile(r"(?:1\d|20)\d\d")
_DAY = re.compile(r"\b\d{1,2}(?!\d)")

# dateparser's keys.
_NAMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
)  # fmt: skip

Answer = tuple[datetime, datetime, str]  # the base day, dateparser's date, and the unit it says that it is in


@lru_cache(maxsize=1 << 14)
def read(words: str, language: str) -> Meaning | None:
    """The meaning of a phrase; None where it says no date, or not surely.

    Args:
        words: One phrase, with single spaces.
        language: A code that dateparser knows.
    """
    if not _LETTERS.search(words):
        if _YEAR.fullmatch(words):
            return CalendarDate(int(words))
        if iso := _ISO.fullmatch(words):
            year, month, day = map(int, iso.groups())
            return CalendarDate(year, month, day) if year and day_exists(year, month, day) else None
        if not _FULL.fullmatch(words):
            return None
    if not _answers(words, _parsers(language, "relative-time", "absolute-time")[:1]):
        return None  # nearly all words end here
    # A comma joins two phrases more often than the parts of one "in three months".
    shifted = None if "," in words else _shift(_answers(words, _parsers(language, "relative-time")))
    return shifted or _calendar(words, language, _answers(words, _parsers(language, "absolute-time")))


def check(language: str) -> None:
    """Make sure that dateparser knows a language.

    Raises:
        LanguageError: It does not.
    """
    from dateparser.data.languages_info import language_order

    if language not in language_order:
        own = ", ".join(f"{it.code} ({it.name})" for it in languages().values())
        raise LanguageError(
            f"no language {language!r}: expected {own}, which have rules of their own, or one that dateparser reads: "
            + ", ".join(sorted(code for code in language_order if len(code) == 2 and code not in languages()))
        )


@lru_cache(maxsize=64)
def _parsers(language: str, *kinds: str) -> Sequence[tuple[datetime, DateDataParser]]:
    """Parsers that share nothing but the language: each with its base day, looking to the past and to the future."""
    from dateparser.date import DateDataParser

    def parser(base: datetime, way: str) -> DateDataParser:
        settings = {
            "RELATIVE_BASE": base,
            "PREFER_DATES_FROM": way,
            "PARSERS": list(kinds),
            "RETURN_TIME_AS_PERIOD": True,
            "TIMEZONE": "UTC",  # its default is the machine's
        }
        return DateDataParser(languages=[language], settings=settings)

    return [(base, parser(base, way)) for base, way in product(_BASES, ("past", "future"))]


def _answers(words: str, parsers: Iterable[tuple[datetime, DateDataParser]]) -> list[Answer]:
    """What each parser says; nothing if one of them says nothing."""
    answers = []
    for base, parser in parsers:
        try:
            data = parser.get_date_data(words)
        except Exception:  # whatever it stumbles over, the words are no date to it
            return []
        if data.date_obj is None or data.date_obj.tzinfo is not None:  # a zone in the words may have moved the day
            return []
        answers.append((base, data.date_obj, data.period))
    return answers


def _shift(answers: list[Answer]) -> Shift | None:
    """A number of days, weeks, months or years that all answers are away from their base: "il y a deux ans"."""
    moved = {(unit, _units_apart(base, there, unit)) for base, there, unit in answers}
    if len(moved) != 1:
        return None
    ((unit, amount),) = moved
    if amount is None or any(base.time() != there.time() for base, there, _ in answers):
        return None
    return Shift(cast(Unit, unit), amount)


def _units_apart(base: datetime, there: datetime, unit: str) -> int | None:
    days = (there.date() - base.date()).days
    match unit:
        case "day":
            return days
        case "week":
            return days // 7 if days % 7 == 0 else None
        case "month":
            return (there.year - base.year) * 12 + there.month - base.month
        case "year":
            return there.year - base.year if there.month == base.month else None
        case _:
            return None


def _calendar(words: str, language: str, answers: list[Answer]) -> Meaning | None:
    """The parts on which all answers agree, if they account for every number in the words."""
    days = [there for _, there, _ in answers]
    year = _same(day.year for day in days)
    month = _same(day.month for day in days)
    day = _same(day.day for day in days)
    numbers = sorted(map(int, _NUMBER.findall(words)))
    if any((day.hour, day.minute, day.second) != (0, 0, 0) for day in days):
        return None
    if month is not None:
        told = [part for part in (year, day) if part is not None]
        # A month in figures counts only beside a year: "9 à 12" is no day of December.
        full = year is not None and numbers == sorted([*told, month])
        named = full or (numbers == sorted(told) and _is_named(month, words, language))
        if named and not (day is not None and _apart(words, language)):
            weekday = None if year is not None or day is None else _weekday_among(words, language)
            return CalendarDate(year, month, day, weekday=weekday)
        return None
    if year is not None or day is not None or numbers:
        return CalendarDate(year) if year is not None and day is None and numbers == [year] else None
    number = _same(day.isoweekday() for day in days)
    return None if number is None else Weekday(number)


def _is_named(month: int, words: str, language: str) -> bool:
    """Whether one of the words is a name of that month: some versions take "sept" for 7 and that for July."""
    return not _forms(language)[month - 1].isdisjoint(map(_plain, _LETTERS.findall(words)))


def _plain(word: str) -> str:
    """A word in lower case without its accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(c))


def _apart(words: str, language: str) -> bool:
    """Whether the month stands before the day and other words between: "avril et le 30" are two."""
    day = _DAY.search(words)
    before = words[: day.start()].split() if day else []
    return bool(before) and _has_month(" ".join(before), language) and not _has_month(before[-1], language)


def _has_month(words: str, language: str) -> bool:
    meaning = read(words, language)
    return isinstance(meaning, CalendarDate) and meaning.month is not None


def _same(parts: Iterable[int]) -> int | None:
    found = set(parts)
    return found.pop() if len(found) == 1 else None


def _weekday_among(words: str, language: str) -> int | None:
    """The day of the week that one of the words names; it helps to find the year."""
    names = (word for word in _LETTERS.findall(words) if word != words and not is_short_form(word, language))
    return next((it.number for it in (read(name, language) for name in names) if isinstance(it, Weekday)), None)


def is_short_form(word: str, language: str) -> bool:
    """Whether a month or weekday has a name longer than this: "sept" is seven, too, and "so" is so."""
    return _plain(word) in _short_forms(language)


@lru_cache(maxsize=64)
def _short_forms(language: str) -> frozenset[str]:
    # One letter more is a case ending: март, марта.
    return frozenset(
        short
        for forms in _forms(language)
        for short in forms
        if len(short) <= 4 and any(len(it) > len(short) + 1 for it in forms)
    )


@lru_cache(maxsize=64)
def _forms(language: str) -> Sequence[frozenset[str]]:
    """The names of the twelve months and the seven days of the week, in all forms that dateparser knows."""
    from dateparser.languages.loader import default_loader

    words = default_loader.get_locale(language).info
    return [frozenset(_plain(str(form).rstrip(".")) for form in words.get(name, ())) for name in _NAMES]
