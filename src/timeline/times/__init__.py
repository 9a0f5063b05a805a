"""Time expressions: text -> TIMEX3, without a clock and without guessing."""

from __future__ import annotations

from datetime import date

from timeline.model import TimeExpression, as_day
from timeline.times.find import find
from timeline.times.languages import languages

__all__ = ["find_times"]


def find_times(text: str, published: date | str | None = None, language: str = "en") -> list[TimeExpression]:
    """The time expressions of a text, in order and without overlaps.

    Args:
        text: Any text; offsets count its code points, and `text[it.start:it.end] == it.text`.
        published: The day it appeared. Without it, "Friday" is XXXX-WXX-5 and "April 14" XXXX-04-14.
        language: ISO 639-1 code of the text's language. English and Spanish have rules of their own; in others
            dateparser reads plain dates (docs/languages.md).

    Raises:
        DateError: `published` is a string but no ISO day.
        LanguageError: Nothing here reads that language.

    Usage: `find_times("It will meet on Friday.", published="1999-02-10")[0].value` is "1999-02-12".
    """
    day = as_day(published)
    if (known := languages().get(language)) is not None:
        return find(text, day, known)
    from timeline.times import foreign

    return foreign.find(text, day, language)
