"""Disjoint dates and still one act: a plan that moved, a deed recalled, or two articles that disagree."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import chain
from math import inf

from attrs import frozen

from timeline.dates import PartialDate
from timeline.merging.comparison import likeness_above
from timeline.merging.components import Components
from timeline.merging.gist import Cast, Deed, Gist
from timeline.merging.joining import mean_likeness
from timeline.merging.sketch import Sketch

_SAMPLE = 8  # tellings of a cluster that are looked at; the first in order
_CROWD = 40  # neighbours in order of a cluster among those that could be the same act
_FAR = 200  # days; a plan that moves further is another plan
_LATE = 30  # days; what was planned for a day and is done later than this was planned anew
_DISAGREE = 10  # days; two reports further apart tell two acts
_RECALLED = 60  # days; what is recalled after a longer time says when it was


_Key = tuple[str, str]


@frozen(eq=False)
class _Told:
    """A cluster and what is asked of it often.

    Args:
        group: Its tellings in order.
        first: The day it was first told, 0 where no article has a day.
        low: The first day that its dates can mean, 0 where none bounds it.
        last: The last day that its dates can mean.
        plan: All of them tell of something to come.
        plans: Some of them do.
        assumed: Convention alone dates them, none tells of something to come.
        gists: Those of its first tellings.
        dates: Their dates.
    """

    group: list[Sketch]
    first: int
    low: int
    last: float
    plan: bool
    plans: bool
    assumed: bool
    gists: tuple[Gist, ...]
    dates: tuple[PartialDate | None, ...]

    @classmethod
    def of(cls, group: list[Sketch]) -> _Told:
        every = {one.gist for one in group}
        plans = [gist.plan for gist in every]
        first = group[0].published if group else None
        gists = tuple(dict.fromkeys([one.gist for one in group[:_SAMPLE]]))
        dates = tuple(dict.fromkeys([gist.date for gist in gists])) if len(gists) != 1 else (gists[0].date,)
        known = [when for when in dates if when is not None and not when.year_unknown]
        return cls(
            group=group,
            first=first.toordinal() if first else 0,
            low=min([when.low for when in known], default=0),
            last=max([when.high for when in known], default=inf) if len(known) == len(dates) else inf,
            plan=all(plans),
            plans=any(plans),
            assumed=not any(plans) and all(gist.assumed for gist in every),
            gists=gists,
            dates=dates,
        )


def _acts_of(gists: Iterable[Gist]) -> frozenset[_Key]:
    parts = {(gist.deed, gist.cast) for gist in gists}
    return _keys_of(*parts.pop()) if len(parts) == 1 else frozenset().union(*[_keys_of(*part) for part in parts])


@lru_cache(maxsize=1 << 14)
def _keys_of(deed: Deed, cast: Cast) -> frozenset[_Key]:
    return frozenset([(concept, party) for concept in deed.concepts for party in cast.parties])


def settle_dates(clusters: list[list[Sketch]]) -> list[list[Sketch]]:
    """Join clusters whose dates are disjoint and that are one act all the same; clusters and results in order."""
    told = [_Told.of(group) for group in clusters]
    told = _grouped(told, _moves(told))
    told = _grouped(told, _recalls(told))
    # a plan of it says nothing of the day on which it was done
    done = [_Told.of([one for one in each.group if not one.plan]) if each.plans else each for each in told]
    components = Components(len(done))
    reports = _blocks(done, _reported, lambda one: True)
    for left, right in chain.from_iterable(_near(done, members, _DISAGREE) for members in reports):
        if not components.tied(left, right) and _one_in_spite_of_dates(done[left], done[right]):
            components.tie(left, right)
    return [each.group for each in _grouped(told, components)]


def _moves(told: list[_Told]) -> Components:
    """Plans tied to what became of them on another date, the nearest first; a plan never ties two reports together."""
    found = {
        (days, left, right)
        for left, right in _after_plans(told)
        if (days := _days_between(told[left], told[right])) and _moved(told[left], told[right])
    }
    done = [not one.plan for one in told]
    components = Components(len(told))
    for _, left, right in sorted(found):
        both = components.root(left), components.root(right)
        if not all(done[root] for root in both):
            components.tie(left, right)
            done[components.root(left)] = any(done[root] for root in both)
    return components


def _recalls(told: list[_Told]) -> Components:
    """What convention alone puts on a day tied to the like deed told before that is nearest."""
    components = Components(len(told))
    found = []
    blocks = _blocks(told, _acts, lambda one: one.assumed)
    for left, right in chain.from_iterable(_near(told, members, _RECALLED) for members in blocks):
        first, later = (left, right) if told[left].low <= told[right].low else (right, left)
        if told[later].assumed and not told[first].plan:
            weight = _likeness(told[first], told[later])
            if weight >= 0:
                found.append((-weight, _days_between(told[first], told[later]), later, first))
    recalled = set()
    for _, _, later, first in sorted(found):
        if later not in recalled:
            recalled.add(later)
            components.tie(first, later)
    return components


def _likeness(a: _Told, b: _Told) -> float:
    return mean_likeness(a.group[:_SAMPLE], b.group[:_SAMPLE])


def _grouped(told: list[_Told], components: Components) -> list[_Told]:
    return [
        told[group[0]]
        if len(group) == 1
        else _Told.of(sorted((one for at in group for one in told[at].group), key=lambda one: one.order))
        for group in components.groups()
    ]


def _after_plans(told: list[_Told]) -> Iterator[tuple[int, int]]:
    """Each plan with the clusters of its act and parties that were told before and after it."""
    for members in _blocks(told, _acts, lambda one: one.plan):
        for k, left in enumerate(members, 1):
            for right in members[k : k + _CROWD]:
                if told[left].plan or told[right].plan:
                    yield left, right


def _near(told: list[_Told], members: list[int], days: int) -> Iterator[tuple[int, int]]:
    """Pairs with disjoint dates that lie no more than some days apart."""
    members.sort(key=lambda at: (told[at].low, at))
    for k, left in enumerate(members, 1):
        for right in members[k : k + _CROWD]:
            if told[right].low - told[left].last > days:
                break
            if 0 < _days_between(told[left], told[right]) <= days:
                yield left, right


def _blocks(
    told: list[_Told], keys: Callable[[_Told], frozenset[_Key]], wanted: Callable[[_Told], bool]
) -> Iterator[list[int]]:
    """Clusters with a key in common, one of them wanted at least."""
    sought = frozenset().union(*(keys(one) for one in told if wanted(one)))
    blocks: dict[_Key, list[int]] = {}
    for at, one in enumerate(told):
        for key in keys(one) & sought:
            blocks.setdefault(key, []).append(at)
    return (blocks[key] for key in sorted(blocks) if len(blocks[key]) > 1)


def _acts(told: _Told) -> frozenset[_Key]:
    """Each act of its first tellings with each of its parties."""
    return _acts_of(told.gists)


def _reported(told: _Told) -> frozenset[_Key]:
    """Each act with each of its parties, told as done by several on a day that is stated."""
    return _acts_of([gist for gist in told.gists if gist.stated and gist.one_day and len(gist.cast.parties) > 1])


def _moved(a: _Told, b: _Told) -> bool:
    """Whether one is a plan that the other, told later, puts on another date or reports as done."""
    first, second = (a, b) if a.first <= b.first else (b, a)
    if not first.plan or not (second.plan or first.first < second.first):
        return False
    if second.plan and second.first > first.last:
        return False  # talks planned for June when those of May are over are other talks
    fixed = not second.plan and all(when is not None and when.is_day for when in (*first.dates, *second.dates))
    if _days_between(first, second) > (_LATE if fixed else _FAR):
        return False
    return any(
        one.mention.article != other.mention.article
        and not one.concepts.isdisjoint(other.concepts)
        and likeness_above(one, other) >= 0
        for one in first.group[:_SAMPLE]
        for other in second.group[:_SAMPLE]
    )


def _one_in_spite_of_dates(a: _Told, b: _Told) -> bool:
    """Whether two reports of something done share an act, parties and a distinctive name, a few days apart."""
    if {one.mention.article for one in a.group} & {one.mention.article for one in b.group}:
        return False  # one article that gives two dates tells two acts
    return any(
        not one.concepts.isdisjoint(other.concepts)
        and len(one.parties & other.parties) >= 2
        and _same_doers(one, other)
        and _stated(one)
        and _stated(other)
        and bool(one.names & other.names)
        for one in a.group[:_SAMPLE]
        for other in b.group[:_SAMPLE]
    )


def _same_doers(one: Sketch, other: Sketch) -> bool:
    """Whether somebody acts in both, as far as both say who acts."""
    ours, theirs = one.gist.cast.sources, other.gist.cast.sources
    return not ours or not theirs or not ours.isdisjoint(theirs)


def _stated(one: Sketch) -> bool:
    return one.gist.stated and one.gist.one_day


def _days_between(a: _Told, b: _Told) -> int:
    return min([_gap(one, other) for one in a.dates for other in b.dates])


def _gap(one: PartialDate | None, other: PartialDate | None) -> int:
    if one is None or other is None or one.overlaps(other):
        return 0
    if one.year_unknown or other.year_unknown:
        return _FAR + 1
    return max(one.low - other.high, other.low - one.high)
