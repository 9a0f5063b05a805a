"""dateparser.search and datefinder, whose values are moments: how fine they are is read off their words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from importlib import import_module
from typing import Any

from rivals import InPython, Timex, trimmed, written

_MONTHS = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)


def _load_dateparser() -> Callable[[str, datetime], Sequence[Any]]:
    search = import_module("dateparser.search").search_dates

    def found(text: str, noon: datetime) -> Sequence[Any]:
        return search(text, languages=["en"], settings={"RELATIVE_BASE": noon}) or ()

    return found


def _from_dateparser(found: Sequence[Any], text: str, noon: datetime) -> Iterator[Timex]:
    settings = {"RELATIVE_BASE": noon, "RETURN_TIME_AS_PERIOD": True}
    grains = import_module("dateparser.date").DateDataParser(languages=["en"], settings=settings)
    at = 0
    for words, moment in found:
        start = text.find(words, at)
        if start >= 0:
            at = start + len(words)
            first, last = trimmed(text, start, at)
            yield (first, last, *written(moment, grains.get_date_data(words).period, text[first:last]))


def _load_datefinder() -> Callable[[str, datetime], Sequence[Any]]:
    search = import_module("datefinder").find_dates

    def found(text: str, noon: datetime) -> Sequence[Any]:
        return list(search(text, source=True, index=True, base_date=noon))

    return found


def _from_datefinder(found: Sequence[Any], text: str, noon: datetime) -> Iterator[Timex]:
    for moment, _, (start, end) in found:
        start, end = trimmed(text, start, end)
        yield (start, end, *written(moment, _grain(text[start:end]), text[start:end]))


def _grain(words: str) -> str:
    if re.search(r"\d:\d|\d\s*[ap]\.?m\b", words, re.IGNORECASE):
        return "time"
    if re.fullmatch(r"\d{4}", words):
        return "year"
    return "month" if _MONTHS.search(words) and not re.search(r"(?<!\d)\d{1,2}(?!\d)", words) else "day"


DATEPARSER = InPython("dateparser", _load_dateparser, _from_dateparser)
DATEFINDER = InPython("datefinder", _load_datefinder, _from_datefinder)
