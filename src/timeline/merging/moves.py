"""Disjoint dates and still one act: a plan that moved, or two articles that disagree."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.merging.comparison import compare, weights
from timeline.merging.sketch import Sketch

_SAMPLE = 12
_FAR = 200  # days; a plan that moves further is another plan
_DISAGREE = 15  # days; two reports further apart tell two acts


def moved(a: Sequence[Sketch], b: Sequence[Sketch]) -> bool:
    """Whether one is a plan that the other, told later, puts on another date or reports as done."""
    first, second = sorted((a, b), key=lambda group: _told(group))
    if not all(one.plan for one in first) or not (all(one.plan for one in second) or _told(first) < _told(second)):
        return False
    if _days_between(first, second) > _FAR:
        return False
    threshold = weights()["moved_threshold"]
    return any(
        one.mention.article != other.mention.article
        and not one.concepts.isdisjoint(other.concepts)
        and compare(one, other).weight >= threshold
        for one in first[:_SAMPLE]
        for other in second[:_SAMPLE]
    )


def one_in_spite_of_dates(a: Sequence[Sketch], b: Sequence[Sketch]) -> bool:
    """Whether two reports of something done share an act, parties and a distinctive name, a few days apart."""
    if any(one.plan for one in (*a, *b)) or not 0 < _days_between(a, b) <= _DISAGREE:
        return False
    if {one.mention.article for one in a} & {one.mention.article for one in b}:
        return False  # one article that gives two dates tells two acts
    return any(
        not one.concepts.isdisjoint(other.concepts)
        and len(one.parties & other.parties) >= 2
        and bool(one.names & other.names)
        and _stated(one)
        and _stated(other)
        for one in a[:_SAMPLE]
        for other in b[:_SAMPLE]
    )


def _stated(one: Sketch) -> bool:
    return one.mention.basis in ("explicit", "relative") and one.date is not None and one.date.is_day


def _told(group: Sequence[Sketch]) -> int:
    days = [one.published.toordinal() for one in group if one.published]
    return min(days) if days else 0


def _days_between(a: Sequence[Sketch], b: Sequence[Sketch]) -> int:
    gaps = []
    for one in a[:_SAMPLE]:
        for other in b[:_SAMPLE]:
            if one.date is None or other.date is None or one.date.overlaps(other.date):
                return 0
            if one.date.year_unknown or other.date.year_unknown:
                return _FAR + 1
            gaps.append(max(one.date.low - other.date.high, other.date.low - one.date.high))
    return min(gaps) if gaps else 0
