"""Other finders of dates, what they find written as TIMEX3. Only the finder's own package is needed.

Only HeidelTime speaks TIMEX3, and Microsoft's recognizers nearly. Where there is a choice, it is the one that serves
the finder: prepositions and punctuation around a phrase are cut off, a value is as fine as what was found ("March" is a
month, "last week" a week), both ends of a stretch count as found, and of several readings ("Friday", "May 3") the
one nearest to the publication day is taken, past ones first. "now" is PRESENT_REF for all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

Document = tuple[str, str]  # text, day
Timex = tuple[int, int, str, str]  # start, end, type, value

STRETCH = re.compile(r"\s+(?:to|through|until|till|and)\s+|\s*[-–—]\s*", re.IGNORECASE)
_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "tonight": "NI"}
_PREPOSITIONS = r"(?:on|in|at|of|and|by|for|from|to|since|until|during)"
_SIGNS = r"[\s,.;:()\"'“”‘’-]*"
_OPENING = re.compile(rf"{_SIGNS}(?:{_PREPOSITIONS}\b{_SIGNS})*", re.IGNORECASE)
_CLOSING = re.compile(rf"(?:{_SIGNS}\b{_PREPOSITIONS})*[\s,;:(-]*$", re.IGNORECASE)


class Answer(NamedTuple):
    """What a finder did: its version, the CPU seconds of every round, and what it found in each document."""

    version: str
    seconds: list[float]
    found: list[list[Timex]]


class InPython(NamedTuple):
    """A finder in Python.

    Args:
        package: Its distribution, whose version is told.
        load: Imports it and gives its search, from a text and noon of the publication day to what it finds.
        timexes: Writes what it found as TIMEX3.
    """

    package: str
    load: Callable[[], Callable[[str, datetime], Sequence[Any]]]
    timexes: Callable[[Sequence[Any], str, datetime], Iterable[Timex]]


def noon_of(day: str) -> datetime:
    """What relative expressions are counted from."""
    return datetime.fromisoformat(f"{day}T12:00:00")


def written(moment: date, grain: str, words: str) -> tuple[str, str]:
    """Type and value of a moment.

    Args:
        grain: How fine the finder knows it: year, month, week, day or time.
        words: The phrase; its last word may name a part of the day, or be "now".
    """
    last = words.lower().rpartition(" ")[2]
    if last == "now":
        return "DATE", "PRESENT_REF"
    if last in _PARTS:
        return "TIME", f"{moment:%Y-%m-%d}T{_PARTS[last]}"
    if grain == "time":
        return "TIME", f"{moment:%Y-%m-%dT%H:%M}"
    if grain == "week":
        year, week, _ = moment.isocalendar()
        return "DATE", f"{year}-W{week:02d}"
    return "DATE", f"{moment:%Y-%m-%d}"[: {"year": 4, "month": 7}.get(grain, 10)]


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without prepositions and punctuation at its edges, which TIMEX3 leaves outside."""
    opening = _OPENING.match(text, start, end)
    start = opening.end() if opening else start
    closing = _CLOSING.search(text[start:end])
    return start, start + closing.start() if closing else end
