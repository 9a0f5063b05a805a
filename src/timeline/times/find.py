"""The way from text to time expressions: scan, read, resolve."""

from __future__ import annotations

from datetime import date
from functools import lru_cache, partial
from typing import cast

from attrs import evolve

from timeline.model import TimeExpression
from timeline.times.chronology import Chronology
from timeline.times.clock_day import day_at_hand
from timeline.times.language import Language
from timeline.times.meaning import CalendarDate, Constant, Meaning, Timed
from timeline.times.resolve import resolve
from timeline.times.story import NotToldError, Story, Untold


def find(text: str, published: date | None, language: Language) -> list[TimeExpression]:
    """The time expressions of a text that appeared on that day, if the day is known."""
    padded = "\n" + language.fold(text)  # one character before the first word, so that every phrase has one
    story = Story(published)
    chronology = Chronology(padded, published)
    direction = language.cues.direction
    found: list[TimeExpression] = []
    for start, end, piece in language.finder.spans(text, padded):
        meaning = piece.meaning
        resolved = meaning if type(meaning) is Constant else _alone(meaning, published, None)
        if resolved is None:
            resolved = _alone(meaning, published, direction(padded, start, end, type(meaning) is CalendarDate))
        if resolved is None:
            resolved = resolve(meaning, story, partial(direction, padded, start, end))
        resolved = chronology.read(start, end, meaning, resolved)
        if type(meaning) is Timed and meaning.day is None:
            day = day_at_hand(padded, start, found, chronology.last_end)
            resolved = evolve(resolved, value=f"{day}T{resolved.value.partition('T')[2]}") if day else resolved
        if resolved.report:
            story.tell(resolved.value)
        found.append(expression(text, start - 1, end - 1, resolved))
    return found


@lru_cache(maxsize=1 << 14)
def _alone(meaning: Meaning, published: date | None, way: int | None) -> Constant | None:
    """The value, if it can be told without the story and, where that is None, without the direction.

    The articles of a day name the same days.
    """

    def direction() -> int:
        if way is None:
            raise NotToldError
        return way

    try:
        return resolve(meaning, cast("Story", Untold(published)), direction)
    except NotToldError:
        return None


def expression(text: str, start: int, end: int, it: Constant) -> TimeExpression:
    """A TIMEX3 in its place."""
    return TimeExpression(start, end, text[start:end], it.type, it.value, it.mod, it.relative)
