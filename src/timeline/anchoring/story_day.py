"""The day that a story is on: news puts itself on a day and tells on until it names another."""

from __future__ import annotations

from datetime import date, timedelta

from timeline.anchoring.belonging import is_subordinate
from timeline.anchoring.dating import Anchor
from timeline.anchoring.document import Document, Passage
from timeline.anchoring.own_clause import is_future
from timeline.anchoring.scene import OPENING, is_background
from timeline.dates import PartialDate
from timeline.prose import Tense

_NEARBY = 3  # sentences across a break of paragraphs
_RECENT = timedelta(days=3)
_LOOKED_AT = 8  # times before a sentence, of which one may put the story on a day


def opened(passage: Passage, first: int, day: date | None) -> Anchor | None:
    """The day that its sentence was put on before: "ruled this morning that they must pay, and fined them"."""
    for span in reversed(passage.spans):
        if span.last >= first or span.date is None or span.steer or not span.date.is_day:
            continue
        if is_subordinate(passage, span) or is_background(passage, span) or not is_recent(span.date, day):
            continue
        return Anchor(span.date, "inherited", span.time, "story")
    return None


def is_recent(value: PartialDate, day: date | None) -> bool:
    """Whether a date is one of the last days before that of the article."""
    return day is None or (value.latest is not None and timedelta(0) <= day - value.latest <= _RECENT)


def inherited(document: Document, index: int, tense: Tense) -> Anchor | None:
    """The day that the story was last put on, if it is a recent one: news tells on until it names another day.

    An older day, a month or a year holds for verbs of the very next sentence only.
    """
    day = document.day
    here = document.sentences[index]
    for time in document.times_before(here.start, _LOOKED_AT):
        at = document.passage_at(time.start)
        sentence = document.sentences[at]
        if index - at > _NEARBY and sentence.paragraph != here.paragraph:
            return None
        if sentence.kind != "prose":
            continue
        span = next((span for span in document.spans(at) if span.time is time), None)
        if span is not None and (
            is_background(document.passage(at), span) or is_subordinate(document.passage(at), span)
        ):
            continue
        if span is None or span.date is None or span.steer or (day is not None and is_future(span.date, day)):
            continue
        next_to_it = index - at == 1 and sentence.paragraph == here.paragraph and tense == "past"
        if next_to_it and span.date.precision in ("month", "year") and span.first <= OPENING:
            return Anchor(span.date, "inherited", span.time, "story")
        if not span.date.is_day:
            continue
        recent = next_to_it or is_recent(span.date, day)
        return Anchor(span.date, "inherited", span.time, "story") if recent else None
    return None
