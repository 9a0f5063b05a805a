"""Mentions -> clusters, one an act, whatever order they come in.

Three steps. Mentions of like precision that meet are joined; then each coarser cluster may attach to one finer
cluster, so that "in March" never ties 3 March to 20 March; then plans that moved join what became of them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import combinations
from math import inf
from statistics import fmean

from timeline.dates import PartialDate
from timeline.merging.comparison import likeness, weights
from timeline.merging.components import Components
from timeline.merging.moves import moved, one_in_spite_of_dates
from timeline.merging.sketch import Sketch

Cluster = list[Sketch]
_Blocks = dict[Hashable, list[int]]

_TIERS = (3, 31, 366)  # days: as good as a day, a month, a year
_YEARLESS = len(_TIERS)  # days of no known year, then months of none
_VAGUE = len(_TIERS) + 2  # open, longer than a year, or no date at all
_SAMPLE = 8  # mentions of a cluster that are compared; the first in order
_RULED_OUT = -10.0  # a pair that cannot be one act, among others that can
_CROWD = 40  # members of one block compared pair by pair; of a larger one only neighbours in its order


def cluster(sketches: Sequence[Sketch]) -> list[Cluster]:
    """Put together what tells of one act.

    Returns:
        Clusters ordered by their first mention; every sketch is in exactly one.
    """
    ordered = sorted(sketches, key=lambda sketch: sketch.order)
    tiers: list[Cluster] = [[] for _ in range(_VAGUE + 1)]
    for one in ordered:
        tiers[_tier(one.date)].append(one)
    finer: list[Cluster] = []
    for number, tier in enumerate(tiers):
        groups = _join(tier, vague=number == _VAGUE)
        finer = _attach(groups, finer)
    return sorted(_settle_dates(finer), key=lambda group: group[0].order)


def _tier(value: PartialDate | None) -> int:
    if value is None or value.precision == "open":
        return _VAGUE
    if value.year_unknown:
        return _YEARLESS + (value.days > _TIERS[0])
    return next((number for number, days in enumerate(_TIERS) if value.days <= days), _VAGUE)


def _join(tier: Sequence[Sketch], vague: bool) -> list[Cluster]:
    """Union of all pairs of one precision that are alike enough."""
    threshold: float = weights()["vague_threshold" if vague else "threshold"]
    blocks: _Blocks = {}
    for at, one in enumerate(tier):
        for key in _block_keys(one, vague):
            blocks.setdefault(key, []).append(at)

    def alike(left: int, right: int) -> float:
        return likeness(tier[left], tier[right]) - threshold

    groups = _tied(len(tier), blocks, alike, weights()["slack"])
    return [[tier[at] for at in group] for group in groups]


def _tied(count: int, blocks: _Blocks, alike: Callable[[int, int], float], slack: float) -> list[list[int]]:
    """Components of 0 to count - 1, tied where two of one block are alike.

    Args:
        alike: At least 0 where two are the same.
        slack: How far below 0 the companions of two that are the same may be on average: without this, chains of
            pairs tie together what has little in common.
    """
    components = Components(range(count))
    for members in blocks.values():
        pairs: Iterable[tuple[int, int]] = combinations(members, 2)
        if len(members) > _CROWD:
            pairs = ((left, right) for k, left in enumerate(members) for right in members[k + 1 : k + 1 + _CROWD])
        for left, right in pairs:
            if not components.tied(left, right) and alike(left, right) >= 0:
                company = [(one, other) for one in components.first(left) for other in components.first(right)]
                if len(company) == 1 or fmean(max(_RULED_OUT, alike(*pair)) for pair in company) >= -slack:
                    components.tie(left, right)
    return components.groups()


def _block_keys(one: Sketch, vague: bool) -> list[Hashable]:
    """What two mentions of one precision must share to be compared at all."""
    recalled = [(one.mention.article, concept) for concept in one.concepts]  # "the visit", with nobody named
    if vague:
        return [*recalled, *((concept, party) for concept in one.concepts for party in one.parties)]
    assert one.date is not None
    if one.date.year_unknown:
        return [*recalled, str(one.date)]
    days: Iterable[Hashable] = (str(one.date),)
    if one.date.days <= _TIERS[0]:
        days = range(one.date.low, one.date.high + 1)
    return [*recalled, *((day, party) for day in days for party in one.parties or {""})]


def _attach(coarser: list[Cluster], finer: list[Cluster]) -> list[Cluster]:
    """Let each coarser cluster join the one finer cluster it fits best; keep it apart where two fit alike."""
    index = _Index(finer)
    additions: dict[int, list[Cluster]] = {}
    rest: list[Cluster] = []
    for group in coarser:
        best = _best(group, index.near(group), finer)
        if best is None:
            rest.append(group)
        else:
            additions.setdefault(best, []).append(group)
    for at, groups in additions.items():
        finer[at] = sorted([*finer[at], *(one for group in groups for one in group)], key=lambda one: one.order)
    return finer + rest


class _Index:
    """Finer clusters by party and act, ordered by day: what a coarser cluster could join."""

    def __init__(self, clusters: Sequence[Cluster]) -> None:
        self._dated: dict[Hashable, list[tuple[int, int]]] = {}
        self._yearless: dict[Hashable, list[tuple[int, int]]] = {}
        for at, group in enumerate(clusters):
            date = group[0].date
            if date is not None:
                table = self._yearless if date.year_unknown else self._dated
                for key in _act_keys(group):
                    table.setdefault(key, []).append((date.low, at))
        for entries in (*self._dated.values(), *self._yearless.values()):
            entries.sort()

    def near(self, group: Cluster) -> list[int]:
        """Clusters that begin within a year before the group's dates end, or whose year is unknown.

        Of many, those nearest to the group's publication: the act meant is the one of the day.
        """
        date, published = group[0].date, group[0].published
        found: set[int] = set()
        for key in _act_keys(group):
            found.update(at for _, at in self._yearless.get(key, ())[:_CROWD])
            entries = self._dated.get(key, [])
            first, last = 0, len(entries)
            if date is not None and not date.year_unknown:
                first = bisect_left(entries, (date.low - _TIERS[-1], -1))
                last = bisect_left(entries, (date.high + 1, -1))
            if last - first > _CROWD:
                day = published.toordinal() if published else entries[first][0]
                middle = min(max(bisect_left(entries, (day, -1)), first), last)
                first, last = max(first, middle - _CROWD // 2), min(last, middle + _CROWD // 2)
            found.update(at for _, at in entries[first:last])
        return sorted(found)


def _act_keys(group: Cluster) -> list[Hashable]:
    """Party and kind, party and concept: without one of these in common two clusters cannot be alike enough."""
    keys = {
        (party, act)
        for one in group[:_SAMPLE]
        for party in one.parties or {""}
        for act in (one.mention.kind, *one.concepts)
    }
    return list[Hashable](sorted(keys))


def _best(group: Cluster, candidates: Iterable[int], clusters: Sequence[Cluster]) -> int | None:
    threshold = weights()["threshold"]
    scored = []
    for at in candidates:
        weight = likest(group, clusters[at])
        if weight >= threshold:
            scored.append((-weight, _gap(group, clusters[at]), at))
    scored.sort()
    if not scored or (len(scored) > 1 and scored[0][:2] == scored[1][:2]):
        return None
    return scored[0][2]


def likest(a: Cluster, b: Cluster) -> float:
    """Weight of the likest pair of mentions of two clusters."""
    return max(likeness(one, other) for one in a[:_SAMPLE] for other in b[:_SAMPLE])


def _gap(group: Cluster, other: Cluster) -> int:
    """Days between the publication of one and the date of the other: the nearer act is meant."""
    published, date = group[0].published, other[0].date
    if published is None or date is None or date.year_unknown:
        return 0
    return abs(published.toordinal() - date.low)


def _settle_dates(clusters: list[Cluster]) -> list[Cluster]:
    clusters = sorted(clusters, key=lambda group: group[0].order)
    return _pairwise(_pairwise(clusters, moved), one_in_spite_of_dates)


def _pairwise(clusters: list[Cluster], same: Callable[[Cluster, Cluster], bool]) -> list[Cluster]:
    """Join clusters whose dates are disjoint where `same` says that they are one act all the same."""
    blocks: _Blocks = {}
    for at, group in enumerate(clusters):
        for key in {(concept, party) for one in group for concept in one.concepts for party in one.parties}:
            blocks.setdefault(key, []).append(at)

    def alike(left: int, right: int) -> float:
        return 0.0 if same(clusters[left], clusters[right]) else -inf

    groups = _tied(len(clusters), blocks, alike, inf)
    return [sorted((one for at in group for one in clusters[at]), key=lambda one: one.order) for group in groups]
