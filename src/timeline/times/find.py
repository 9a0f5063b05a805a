"""The way from text to time expressions: scan, read, resolve."""

from __future__ import annotations

from datetime import date
from functools import partial

from timeline.model import TimeExpression
from timeline.times.language import Language
from timeline.times.meaning import Constant
from timeline.times.resolve import resolve
from timeline.times.story import Story


def find(text: str, published: date | None, language: Language) -> list[TimeExpression]:
    """The time expressions of a text that appeared on that day, if the day is known."""
    padded = "\n" + language.fold(text)  # one character before the first word, so that every phrase has one
    story = Story(published)
    direction = language.cues.direction
    found = []
    for start, end, piece in language.finder.spans(text, padded):
        resolved = resolve(piece.meaning, story, partial(direction, padded, start, end))
        if resolved.report:
            story.tell(resolved.value)
        found.append(expression(text, start - 1, end - 1, resolved))
    return found


def expression(text: str, start: int, end: int, it: Constant) -> TimeExpression:
    """A TIMEX3 in its place."""
    return TimeExpression(start, end, text[start:end], it.type, it.value, it.mod, it.relative)
