"""Disjoint dates and still one act: a plan that moved, or two articles that disagree."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from math import inf

from attrs import frozen

from timeline.dates import PartialDate
from timeline.merging.comparison import compare, weights
from timeline.merging.components import Components
from timeline.merging.sketch import Sketch

_SAMPLE = 12
_CROWD = 40  # neighbours in order of a cluster among those that could be the same act
_FAR = 200  # days; a plan that moves further is another plan
_DISAGREE = 15  # days; two reports further apart tell two acts


@frozen(eq=False)
class _Told:
    """A cluster and what is asked of it often.

    Args:
        group: Its mentions in order.
        first: The day it was first told, 0 where no article has a day.
        last: The last day that its dates can mean.
        plan: All of them tell of something to come.
        dates: Those of its first mentions.
    """

    group: list[Sketch]
    first: int
    last: float
    plan: bool
    dates: tuple[PartialDate | None, ...]

    @classmethod
    def of(cls, group: list[Sketch]) -> _Told:
        plans = [one.plan for one in group]
        days = [one.published.toordinal() for one in group if one.published]
        dates = tuple(dict.fromkeys(one.date for one in group[:_SAMPLE]))
        last = max((inf if when is None or when.year_unknown else when.high for when in dates), default=inf)
        return cls(group, min(days, default=0), last, all(plans), dates)


def settle_dates(clusters: list[list[Sketch]]) -> list[list[Sketch]]:
    """Join clusters whose dates are disjoint and that are one act all the same; clusters and results in order."""
    told = [_Told.of(group) for group in clusters]
    clusters = _grouped(clusters, _moves(told))
    # a plan of it says nothing of the day on which it was done
    told = [_Told.of([one for one in group if not one.plan]) for group in clusters]
    components = Components(len(told))
    for left, right in _pairs(told, _reported):
        if not components.tied(left, right) and _one_in_spite_of_dates(told[left], told[right]):
            components.tie(left, right)
    return _grouped(clusters, components)


def _moves(told: list[_Told]) -> Components:
    """Plans tied to what became of them, the nearest first; a plan never ties two reports together."""
    found = {
        (_days_between(told[left], told[right]), left, right)
        for left, right in _pairs(told, _acts)
        if (told[left].plan or told[right].plan) and _moved(told[left], told[right])
    }
    done = [not one.plan for one in told]
    components = Components(len(told))
    for _, left, right in sorted(found):
        both = components.root(left), components.root(right)
        if not all(done[root] for root in both):
            components.tie(left, right)
            done[components.root(left)] = any(done[root] for root in both)
    return components


def _grouped(clusters: list[list[Sketch]], components: Components) -> list[list[Sketch]]:
    return [
        clusters[group[0]]
        if len(group) == 1
        else sorted((one for at in group for one in clusters[at]), key=lambda one: one.order)
        for group in components.groups()
    ]


def _pairs(told: list[_Told], keys: Callable[[_Told], set[Hashable]]) -> Iterator[tuple[int, int]]:
    """Clusters with a key in common; of many with one key, neighbours only."""
    blocks: dict[Hashable, list[int]] = {}
    for at, one in enumerate(told):
        for key in keys(one):
            blocks.setdefault(key, []).append(at)
    for members in blocks.values():
        for k, left in enumerate(members, 1):
            for right in members[k : k + _CROWD]:
                yield left, right


def _acts(told: _Told) -> set[Hashable]:
    """Each act with each of its parties."""
    gists = {one.gist for one in told.group}
    return {(concept, party) for gist in gists for concept in gist.concepts for party in gist.parties}


def _reported(told: _Told) -> set[Hashable]:
    """The names beside each act that is told as done, on a day that is stated."""
    stated = [one for one in told.group[:_SAMPLE] if len(one.parties) > 1 and _stated(one)]
    return {(concept, name) for one in stated for concept in one.concepts for name in one.names}


def _moved(a: _Told, b: _Told) -> bool:
    """Whether one is a plan that the other, told later, puts on another date or reports as done."""
    first, second = (a, b) if a.first <= b.first else (b, a)
    if not first.plan or not (second.plan or first.first < second.first):
        return False
    if second.plan and second.first > first.last:
        return False  # talks planned for June when those of May are over are other talks
    if _days_between(first, second) > _FAR:
        return False
    threshold = weights()["moved_threshold"]
    return any(
        one.mention.article != other.mention.article
        and not one.concepts.isdisjoint(other.concepts)
        and compare(one, other).weight >= threshold
        for one in first.group[:_SAMPLE]
        for other in second.group[:_SAMPLE]
    )


def _one_in_spite_of_dates(a: _Told, b: _Told) -> bool:
    """Whether two reports of something done share an act, parties and a distinctive name, a few days apart."""
    if not 0 < _days_between(a, b) <= _DISAGREE:
        return False
    if {one.mention.article for one in a.group} & {one.mention.article for one in b.group}:
        return False  # one article that gives two dates tells two acts
    return any(
        not one.concepts.isdisjoint(other.concepts)
        and len(one.parties & other.parties) >= 2
        and bool(one.names & other.names)
        and _stated(one)
        and _stated(other)
        for one in a.group[:_SAMPLE]
        for other in b.group[:_SAMPLE]
    )


def _stated(one: Sketch) -> bool:
    return one.mention.basis in ("explicit", "relative") and one.date is not None and one.date.is_day


def _days_between(a: _Told, b: _Told) -> int:
    gaps = []
    for one in a.dates:
        for other in b.dates:
            if one is None or other is None or one.overlaps(other):
                return 0
            if one.year_unknown or other.year_unknown:
                return _FAR + 1
            gaps.append(max(one.low - other.high, other.low - one.high))
    return min(gaps)
