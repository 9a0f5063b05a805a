"""Dated spans of a sentence: single time expressions, pairs that are one interval, and the words that steer them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from attrs import frozen

from timeline.dates import PartialDate, from_timex
from timeline.errors import DateError
from timeline.model import TimeExpression
from timeline.prose import Words, word_sets

_SAME_DAY = re.compile(r"(?i).*\b(?:minutes|hours?)\s+(?:later|after|afterwards|thereafter)")
_CLOCK = re.compile(
    r"(?i)(?:(?:about|around|shortly|just|before|after) )*"
    r"(?:[0-9]{1,4}(?:[:.][0-9]{2})?(?: ?[ap]\.?m\.?)?|noon|midday|midnight)(?: hours)?(?: [a-z]{2,4}| local time)?"
)
_WITHIN_A_DAY = ("before", "after", "by")
_ARTICLES = ("a", "the", "its", "their")
_LONGEST_LINK = 2  # words between the two ends of an interval
_DAY_LIKE = ("day", "month", "year")


@frozen
class DatedSpan:
    """Words that date something.

    Args:
        first: Index of its first word in the sentence.
        last: Index of its last word.
        time: The time expression, of an interval the first.
        date: What it bounds; None for "recently", see `vague`, and for 449 BC, which no partial date can say.
        steer: since, until, by, before, after, or "".
        vague: PAST_REF, PRESENT_REF or FUTURE_REF if it is only that.
    """

    first: int
    last: int
    time: TimeExpression
    date: PartialDate | None
    steer: str
    vague: str | None


def is_clock(span: DatedSpan) -> bool:
    """Whether it is a time of day and names no day: "5 p.m.", "noon"."""
    return span.time.type == "TIME" and _CLOCK.fullmatch(span.time.text) is not None


@cache
def _steering() -> dict[str, frozenset[str]]:
    return word_sets("anchoring", "prepositions.toml")


def related(name: str) -> frozenset[str]:
    """A list of relations.toml: how words tie an act to a time, or to another act."""
    return word_sets("anchoring", "relations.toml")[name]


def dated_spans(words: Words, times: Sequence[TimeExpression], day: date | None) -> tuple[DatedSpan, ...]:
    """The dated spans among a sentence's time expressions, in order."""
    spans: list[DatedSpan] = []
    for time in times:
        if time.type not in ("DATE", "TIME"):
            continue
        at = words.behind(time.start)
        if at == len(words):
            break
        last = at
        while last + 1 < len(words) and words.start(last + 1) < time.end:
            last += 1
        value = from_timex(time.value, time.mod)
        vague = time.value if time.value.endswith("_REF") else None
        if vague == "PAST_REF" and _SAME_DAY.fullmatch(time.text):
            continue  # "hours later": on the day that the story is on
        if value is None and vague is None and not time.value.startswith("BC"):
            continue
        steer = _steer(words, at)
        if time.type == "TIME" and steer in _WITHIN_A_DAY:
            steer = ""  # "before dawn on Friday" is on Friday
        span = DatedSpan(at, last, time, value, steer, vague)
        joined = _joined(words, spans[-1], span) if spans else None
        if joined:
            spans[-1] = joined
        else:
            spans.append(span)
    return tuple(spans)


def _steer(words: Words, first: int) -> str:
    before = words.lower[first - 1] if first else ""
    if before in _ARTICLES and first > 1 and words.lower[first - 2] in _steering()["since"]:
        before = words.lower[first - 2]  # "since the 1991 war"
    for name, listed in _steering().items():
        if name != "join" and before in listed:
            return name
    return ""


def _joined(words: Words, left: DatedSpan, right: DatedSpan) -> DatedSpan | None:
    """One interval where two dates of one precision are tied: "April 24 and 25", "from May to July"."""
    between = words.lower[left.last + 1 : right.first]
    if right.first == left.last and right.time.start - left.time.end == 1:
        between = ["-"]  # "April 2-3" ends in one word
    if (
        not 0 < len(between) <= _LONGEST_LINK
        or between[0] not in _steering()["join"]
        or between[1:] not in ([], ["on"], ["in"])
    ):
        return None
    if left.date is None or right.date is None or left.date.precision not in _DAY_LIKE:
        return None
    if left.date.precision != right.date.precision or left.date.year_unknown != right.date.year_unknown:
        return None
    opened = words.lower[left.first - 1] if left.first else ""
    if between[0] == "and" and opened != "between" and not _next_to(left.date, right.date):
        return None  # "in 1998 and 1999", "on May 3 and May 20" are two times, not a stretch
    try:
        value = PartialDate.between(left.date, right.date)
    except DateError:
        return None
    return DatedSpan(left.first, right.last, left.time, value, "", None)


def _next_to(left: PartialDate, right: PartialDate) -> bool:
    return left.precision == "day" and right.low - left.high == 1
