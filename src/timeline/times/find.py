"""The way from text to time expressions: scan, read, resolve."""

from __future__ import annotations

from datetime import date
from functools import partial

from timeline.model import TimeExpression
from timeline.times import english
from timeline.times.resolve import resolve
from timeline.times.scan import fold
from timeline.times.story import Story


def find(text: str, published: date | None) -> list[TimeExpression]:
    """The time expressions of an English text that appeared on that day, if the day is known."""
    padded = "\n" + fold(text)  # one character before the first word, so that every phrase has one
    story = Story(published)
    direction = english.cues().direction
    found = []
    for start, end, piece in english.finder().spans(text, padded):
        resolved = resolve(piece.meaning, story, partial(direction, padded, start, end))
        if resolved.report:
            story.tell(resolved.value)
        found.append(
            TimeExpression(
                start - 1,
                end - 1,
                text[start - 1 : end - 1],
                resolved.type,
                resolved.value,
                resolved.mod,
                resolved.relative,
            )
        )
    return found
