"""Mentions -> clusters, one an act, whatever order they come in.

First each article's mentions of one act are put together, and are one telling of it from then on: what one sentence
leaves out another says. Then tellings of like precision that meet are joined; then each coarser cluster may attach to
one finer cluster, so that "in March" never ties 3 March to 20 March; then what has disjoint dates and is one act all
the same: plans that moved, deeds recalled, articles that disagree.

Inside, a telling is its place in their order and a cluster the sorted list of its members' places.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from datetime import date
from itertools import chain, combinations, groupby

from timeline.dates import PartialDate
from timeline.merging.attaching import Attaching
from timeline.merging.comparison import verdict
from timeline.merging.components import Components
from timeline.merging.joining import join
from timeline.merging.moves import settle_dates
from timeline.merging.sketch import Sketch, together

Cluster = list[Sketch]

_TIERS = (3, 31, 366)  # days: as good as a day, a month, a year
_YEARLESS = len(_TIERS)  # days of no known year, then months of none
_VAGUE = len(_TIERS) + 2  # open, longer than a year, or no date at all
_CROWD = 40  # members of one block compared pair by pair; of a larger one only neighbours in its order


def cluster(sketches: Sequence[Sketch]) -> list[Cluster]:
    """Put together what tells of one act.

    Returns:
        Clusters of single mentions ordered by their first; every sketch is in exactly one.
    """
    tellings: list[Sketch] = []
    for _, article in groupby(_in_order(sketches), key=lambda one: one.mention.article):
        tellings.extend(_tellings(list(article)))
    tiers: list[list[int]] = [[] for _ in range(_VAGUE + 1)]
    for at, one in enumerate(tellings):
        tiers[_tier(one.date)].append(at)
    finer: list[list[int]] = []
    for number, tier in enumerate(tiers):
        groups = _joined([tellings[at] for at in tier], vague=number == _VAGUE)
        finer = Attaching(tellings, finer).attach([[tier[at] for at in group] for group in groups])
    settled = settle_dates([[tellings[at] for at in group] for group in sorted(map(sorted, finer))])
    return [_mentions(group) for group in settled]


def _mentions(group: list[Sketch]) -> Cluster:
    if len(group) == 1 or not any(one.members for one in group):
        return list(group[0].each) if len(group) == 1 else group
    return sorted(chain.from_iterable(one.each for one in group), key=lambda one: one.order)


def _in_order(sketches: Sequence[Sketch]) -> list[Sketch]:
    """Sorted by `order`, which begins with the day and the article, a few at a time, for its keys are long."""
    days: dict[date, dict[str, list[Sketch]]] = {}
    for one in sketches:
        article = one.article
        day = article.published if article is not None else None
        days.setdefault(day or date.max, {}).setdefault(one.mention.article, []).append(one)
    ordered: list[Sketch] = []
    for day in sorted(days):
        articles = days.pop(day)
        for name in sorted(articles):
            own = articles[name]
            ordered.extend(own if len(own) == 1 else sorted(own, key=lambda one: one.order))
    return ordered


def _tellings(article: list[Sketch]) -> list[Sketch]:
    """The mentions of one article by the acts they tell."""
    if len(article) == 1:
        return article
    groups = join(article, _pairs(list(range(len(article))))).groups()
    return [together([article[at] for at in group]) for group in groups]


def _tier(value: PartialDate | None) -> int:
    if value is None or value.precision == "open":
        return _VAGUE
    if value.year_unknown:
        return _YEARLESS + (value.days > _TIERS[0])
    return next((number for number, days in enumerate(_TIERS) if value.days <= days), _VAGUE)


def _joined(tier: Sequence[Sketch], vague: bool) -> list[list[int]]:
    """The tellings of one precision by the acts they tell.

    What claims the same and is alike whatever its words is tied first, and one of it is compared for all.
    """
    components = Components(len(tier))
    first: dict[Hashable, int] = {}
    for at, one in enumerate(tier):
        claim = one.gist.claim
        same = first.setdefault(claim, at) if claim else at
        if same != at and verdict(tier[same], one):
            components.tie(same, at)
    stand_for = [at for at in range(len(tier)) if components.root(at) == at]
    pairs = chain.from_iterable(map(_pairs, _blocks(tier, stand_for, _vague_keys if vague else _keys)))
    return join(tier, pairs, components).groups()


def _pairs(members: list[int]) -> Iterator[tuple[int, int]]:
    """Pairs of one block; of a large one, neighbours only."""
    if len(members) <= _CROWD:
        return combinations(members, 2)
    return ((left, right) for k, left in enumerate(members, 1) for right in members[k : k + _CROWD])


def _blocks(
    tier: Sequence[Sketch], places: Iterable[int], keys: Callable[[Sketch], list[Hashable]]
) -> Iterator[list[int]]:
    """Those that have enough in common to be compared at all, two or more at a time.

    A large block is cut further, by the words and sorts of act.
    """
    for members in _by_key(tier, places, keys):
        if len(members) <= _CROWD:
            yield members
        else:
            yield from _by_key(tier, members, lambda one: sorted(one.gist.acts))


def _by_key(
    tier: Sequence[Sketch], places: Iterable[int], keys: Callable[[Sketch], Sequence[Hashable]]
) -> Iterator[list[int]]:
    blocks: dict[Hashable, list[int]] = {}
    for at in places:
        for key in keys(tier[at]):
            blocks.setdefault(key, []).append(at)
    return (members for members in blocks.values() if len(members) > 1)


def _vague_keys(one: Sketch) -> list[Hashable]:
    return [(act, party) for act in sorted(one.gist.acts) for party in sorted(one.parties)]


def _keys(one: Sketch) -> list[Hashable]:
    """Day or period, and party."""
    parties = sorted(one.parties) or [""]
    when = one.date
    assert when is not None
    if when.year_unknown:
        return [(str(when), party) for party in parties]
    if when.days <= _TIERS[0]:
        return [(day, party) for day in range(when.low, when.high + 1) for party in parties]
    return [(str(when), party) for party in parties]
