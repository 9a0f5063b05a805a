"""Time expressions: text -> TIMEX3, without a clock and without guessing."""

from __future__ import annotations

from datetime import date

from timeline.model import TimeExpression, as_day
from timeline.times.find import find

__all__ = ["find_times"]


def find_times(text: str, published: date | str | None = None) -> list[TimeExpression]:
    """The time expressions of an English text, in order and without overlaps.

    Args:
        text: Any text; offsets count its code points, and `text[it.start:it.end] == it.text`.
        published: The day it appeared. Without it, "Friday" is XXXX-WXX-5 and "April 14" XXXX-04-14.

    Raises:
        DateError: `published` is a string but no ISO day.

    Usage: `find_times("It will meet on Friday.", published="1999-02-10")[0].value` is "1999-02-12".
    """
    return find(text, as_day(published))
