"""The date that a time expression, with the preposition before it, gives an act; and that of an act without one."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from timeline.anchoring.spans import DatedSpan
from timeline.dates import PartialDate
from timeline.errors import DateError
from timeline.model import Basis, TimeExpression
from timeline.prose import Tense


class Anchor(NamedTuple):
    """The date of an act and where it comes from.

    Args:
        time: The time expression used, if any.
        via: own clause, counted, saying, story, blow, convention, noun or none: for explanations.
    """

    date: PartialDate | None
    basis: Basis
    time: TimeExpression | None
    via: str


def from_span(span: DatedSpan, day: date | None, tense: Tense, lasting: bool) -> Anchor:
    """The date of an act that a time of its own clause is told of.

    Args:
        day: Of the article.
        lasting: "since May" is the act's extent, not the bounds of one unknown day.
    """
    basis: Basis = "relative" if span.time.relative or span.vague else "explicit"
    if span.date is None and span.vague is None:  # before our era
        return Anchor(None, "none", span.time, "own clause")
    if span.date is None:
        return Anchor(_vague(span.vague, day), basis if day else "none", span.time, "own clause")
    return Anchor(_steered(span, None if lasting else day, tense), basis, span.time, "own clause")


def _vague(reference: str | None, day: date | None) -> PartialDate | None:
    if day is None:
        return None
    if reference == "PAST_REF":
        return PartialDate.until(day)
    if reference == "FUTURE_REF":
        return PartialDate.since(day)
    return PartialDate.of(day)


def _steered(span: DatedSpan, day: date | None, tense: Tense) -> PartialDate | None:
    value = span.date
    if value is None or not span.steer or value.year_unknown:
        return value
    ahead = tense in ("future", "modal", "infinitive")
    try:
        if span.steer == "since":
            return PartialDate.between(value, PartialDate.of(day)) if day else PartialDate(value.start, None)
        if span.steer in ("until", "by"):
            low = PartialDate.of(day) if day and ahead else None
            return PartialDate.between(low, value) if low else PartialDate(None, value.end)
        if span.steer == "before" and span.time.mod == "END":  # "before the end of the month" is within it
            return PartialDate.between(PartialDate.of(day), value) if day and ahead else PartialDate(None, value.end)
        if span.steer == "before" and value.earliest and value.earliest > date.min:
            return PartialDate.until(value.earliest - timedelta(days=1))
        if span.steer == "after" and value.latest and value.latest < date.max:
            start = PartialDate.since(value.latest + timedelta(days=1))
            return PartialDate.between(start, PartialDate.of(day)) if day and not ahead else start
    except DateError:  # "since Friday" said of a Friday to come: the date alone is all that is sure
        return value
    return value


def before_news(day: date) -> Anchor:
    """The date of an act of which nothing is told but that it was over by the day of the article."""
    return Anchor(PartialDate.until(day), "none", None, "none")


@lru_cache(maxsize=1 << 10)
def convention(day: date | None, tense: Tense) -> Anchor:
    """The date of an act without any time: what news tells of as done was done on the day of the article."""
    if day is None:
        return Anchor(None, "none", None, "none")
    if tense in ("past", "perfect", "present"):
        return Anchor(PartialDate.of(day), "publication", None, "convention")
    if tense == "none":
        return Anchor(PartialDate.of(day), "publication", None, "noun")
    if tense == "pluperfect":
        return before_news(day)
    return Anchor(PartialDate.since(day), "none", None, "none")
