"""Mentions -> clusters, one an act, whatever order they come in.

Three steps. Mentions of like precision that meet are joined; then each coarser cluster may attach to one finer
cluster, so that "in March" never ties 3 March to 20 March; then plans that moved join what became of them.

Inside, a mention is its place in their order and a cluster the sorted list of its members' places.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from datetime import date
from itertools import chain, combinations
from statistics import fmean

from timeline.dates import PartialDate
from timeline.merging.attaching import Attaching
from timeline.merging.comparison import likeness, may_reach, weights
from timeline.merging.components import Components
from timeline.merging.moves import settle_dates
from timeline.merging.sketch import Sketch

Cluster = list[Sketch]

_TIERS = (3, 31, 366)  # days: as good as a day, a month, a year
_YEARLESS = len(_TIERS)  # days of no known year, then months of none
_VAGUE = len(_TIERS) + 2  # open, longer than a year, or no date at all
_RULED_OUT = -10.0  # a pair that cannot be one act, among others that can
_CROWD = 40  # members of one block compared pair by pair; of a larger one only neighbours in its order


def cluster(sketches: Sequence[Sketch]) -> list[Cluster]:
    """Put together what tells of one act.

    Returns:
        Clusters ordered by their first mention; every sketch is in exactly one.
    """
    ordered = _in_order(sketches)
    tiers: list[list[int]] = [[] for _ in range(_VAGUE + 1)]
    for at, one in enumerate(ordered):
        tiers[_tier(one.date)].append(at)
    finer: list[list[int]] = []
    for number, tier in enumerate(tiers):
        groups = _join([ordered[at] for at in tier], vague=number == _VAGUE)
        finer = Attaching(ordered, finer).attach([[tier[at] for at in group] for group in groups])
    return settle_dates([[ordered[at] for at in group] for group in sorted(finer)])


def _in_order(sketches: Sequence[Sketch]) -> list[Sketch]:
    """Sorted by `order`, which begins with the day: day by day, so that few of these long keys exist at a time."""
    days: dict[date, list[Sketch]] = {}
    for one in sketches:
        days.setdefault(one.published or date.max, []).append(one)
    return [one for day in sorted(days) for one in sorted(days[day], key=lambda one: one.order)]


def _tier(value: PartialDate | None) -> int:
    if value is None or value.precision == "open":
        return _VAGUE
    if value.year_unknown:
        return _YEARLESS + (value.days > _TIERS[0])
    return next((number for number, days in enumerate(_TIERS) if value.days <= days), _VAGUE)


def _join(tier: Sequence[Sketch], vague: bool) -> list[list[int]]:
    """Union of all pairs of one precision that are alike enough.

    Two clusters join if their pairs are on average not further below the threshold than the slack: without this,
    chains of pairs tie together what has little in common.
    """
    threshold: float = weights()["vague_threshold" if vague else "threshold"]
    components = Components(len(tier))
    for left, right in chain.from_iterable(map(_pairs, _blocks(tier, vague))):
        if components.tied(left, right) or not may_reach(tier[left], tier[right], threshold):
            continue
        if likeness(tier[left], tier[right]) >= threshold:
            company = [(one, other) for one in components.first(left) for other in components.first(right)]
            likely = (max(_RULED_OUT, likeness(tier[one], tier[other]) - threshold) for one, other in company)
            if len(company) == 1 or fmean(likely) >= -weights()["slack"]:
                components.tie(left, right)
    return components.groups()


def _pairs(members: list[int]) -> Iterator[tuple[int, int]]:
    """Pairs of one block; of a large one, neighbours only."""
    if len(members) <= _CROWD:
        return combinations(members, 2)
    return ((left, right) for k, left in enumerate(members, 1) for right in members[k : k + _CROWD])


def _blocks(tier: Sequence[Sketch], vague: bool) -> Iterable[list[int]]:
    """Those that have enough in common to be compared at all, two or more at a time."""
    blocks: dict[Hashable, list[int]] = {}
    for at, one in enumerate(tier):
        article = one.mention.article
        keys = _block_keys(one, vague)
        if any(tier[near].mention.article == article for near in (at - 1, at + 1) if 0 <= near < len(tier)):
            keys = [*((article, concept) for concept in sorted(one.concepts)), *keys]  # "the visit", nobody named
        for key in keys:
            blocks.setdefault(key, []).append(at)
    return (members for members in blocks.values() if len(members) > 1)


def _block_keys(one: Sketch, vague: bool) -> list[Hashable]:
    """What two mentions of one precision must share to be compared, unless they stand in one article."""
    parties = sorted(one.parties)
    if vague:
        return [(concept, party) for concept in sorted(one.concepts) for party in parties]
    when = one.date
    assert when is not None
    if when.year_unknown:
        return [str(when)]
    if when.days <= _TIERS[0]:
        return [(day, party) for day in range(when.low, when.high + 1) for party in parties or ("",)]
    return [(str(when), party) for party in parties or ("",)]
