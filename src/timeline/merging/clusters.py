"""Mentions -> clusters, one an act, whatever order they come in.

First each article's mentions of one act are put together, and are one telling of it from then on: what one sentence
leaves out another says. What copies an earlier article stays with what it copies. Then tellings of like precision that
meet are joined; then each coarser cluster may attach to one finer cluster, so that "in March" never ties 3 March to
20 March; then what has disjoint dates and is one act all the same: plans that moved, deeds recalled, articles that
disagree.

What is hardly such an act at all, by its score, goes last, within an article and among all: each such mention joins
one likely act that it is plainly like, and ties no two.

Inside, a telling is its place in their order and a cluster the sorted list of its members' places.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain, combinations, pairwise

from timeline.merging.attaching import Attaching
from timeline.merging.comparison import likeness_above, verdict
from timeline.merging.components import Components
from timeline.merging.gist import Gist
from timeline.merging.joining import join, mean_likeness
from timeline.merging.moves import settle_dates
from timeline.merging.retold import repeated, tell
from timeline.merging.sketch import Sketch, together

Cluster = list[Sketch]

_TIERS = (3, 31, 366)  # days: as good as a day, a month, a year
_YEARLESS = len(_TIERS)  # days of no known year, then months of none
_VAGUE = len(_TIERS) + 2  # open, longer than a year, or no date at all
_SOME = 4  # mentions of one article that are looked at together
_PLAINLY = 300  # thousandths above the bar: how alike a doubtful mention must be to join a likely act
_NOBODY = ("",)
_CROWD = 40  # members of one block compared pair by pair; of a larger one only neighbours in its order
_VAGUE_CROWD = 12  # the same where no period is known, so that blocks grow with the years


def cluster(sketches: Sequence[Sketch]) -> list[Cluster]:
    """Put together what tells of one act.

    Returns:
        Clusters of single mentions ordered by their first; every sketch is in exactly one.
    """
    told = tell(_articles(sketches), _tellings, repeated(sketches))
    tellings = told.each
    merged = _merged(tellings, [at for at, one in enumerate(tellings) if one.likely])
    known = len(merged.groups)
    merged.attach([[at] for at, one in enumerate(tellings) if not one.likely], _PLAINLY)
    alone = [at for group in merged.groups[known:] for at in group]
    finer = sorted(map(sorted, merged.groups[:known] + _merged(tellings, alone).groups))
    del merged
    settled = settle_dates([[tellings[at] for at in group] for group in finer])
    return [_mentions(group, told.stands_for) for group in settled]


def _merged(tellings: Sequence[Sketch], places: Iterable[int]) -> Attaching:
    """Some of the tellings by the acts they tell, the precise ones first."""
    tiers: list[list[int]] = [[] for _ in range(_VAGUE + 1)]
    for at in places:
        tiers[_tier(tellings[at].gist)].append(at)
    merged = Attaching(tellings)
    for number, tier in enumerate(tiers):
        groups = _joined([tellings[at] for at in tier], vague=number == _VAGUE)
        merged.attach([[tier[at] for at in group] for group in groups])
    return merged


def _mentions(group: list[Sketch], stands_for: Mapping[Sketch, list[Sketch]]) -> Cluster:
    copied = not stands_for.keys().isdisjoint(group)
    if not copied and len(group) == 1:
        return list(group[0].each)
    if not copied and not any(one.members for one in group):
        return group
    mentions = list(chain.from_iterable([stands_for.get(one, one.each) for one in group]))
    if copied or any(one.mention.article == other.mention.article for one, other in pairwise(group)):
        mentions.sort(key=_place)
        if any(_place(one) == _place(other) for one, other in pairwise(mentions)):
            mentions.sort(key=lambda one: one.order)
    return mentions


def _place(one: Sketch) -> tuple[bool, date, str, tuple[int, int]]:
    """How `order` begins; it is long, and seldom needed whole."""
    published = one.published
    return published is None, published or date.max, one.mention.article, one.mention.trigger


def _articles(sketches: Sequence[Sketch]) -> Iterator[list[Sketch]]:
    """The mentions of each article, sorted by `order`; the articles too."""
    ordinals: dict[date | None, int] = {None: date.max.toordinal() + 1}

    def day(one: Sketch) -> int:
        article = one.article
        published = article.published if article is not None else None
        ordinal = ordinals.get(published)
        if ordinal is None:
            assert published is not None
            ordinal = ordinals[published] = published.toordinal()
        return ordinal

    ordered = sorted(sketches, key=lambda one: one.mention.article)  # step by step, for the whole keys are long
    ordered.sort(key=day)
    start, name = 0, ordered[0].mention.article if ordered else ""
    for at, one in enumerate(ordered):
        if one.mention.article != name:
            yield _in_order(ordered[start:at])
            start, name = at, one.mention.article
    if ordered:
        yield _in_order(ordered[start:])


def _in_order(article: list[Sketch]) -> list[Sketch]:
    if len(article) == 1:
        return article
    if len({one.mention.trigger for one in article}) == len(article):
        return sorted(article, key=lambda one: one.mention.trigger)
    return sorted(article, key=lambda one: one.order)


def _tellings(article: list[Sketch]) -> list[Sketch]:
    """The mentions of one article by the acts they tell."""
    if len(article) == 1:
        return article
    if len(article) <= _SOME and all(verdict(one, other) for one, other in combinations(article, 2)):
        return [together(article)]  # alike whatever their words
    likely = [at for at, one in enumerate(article) if one.likely]
    groups = _within(article, likely)
    alone = _told_beside(article, groups, [at for at, one in enumerate(article) if not one.likely])
    groups += _within(article, alone)
    return [together([article[at] for at in sorted(group)]) for group in sorted(groups, key=min)]


def _within(article: Sequence[Sketch], places: list[int]) -> list[list[int]]:
    """Some mentions of an article by the acts they tell."""
    chosen = [article[at] for at in places]
    return [[places[at] for at in group] for group in join(chosen, _pairs(list(range(len(places))))).groups()]


def _told_beside(article: Sequence[Sketch], groups: list[list[int]], doubtful: list[int]) -> list[int]:
    """Put doubtful mentions to the one act near them that they are most and plainly alike to; those left over."""
    samples = [[article[at] for at in group[:_SOME]] for group in groups]
    told = {at: number for number, group in enumerate(groups) for at in group}
    alone = []
    for at in doubtful:
        near = sorted({told[one] for one in range(at - _CROWD, at + _CROWD + 1) if one in told})
        alike = [mean_likeness([article[at]], samples[number]) for number in near]
        best = max(alike, default=-1)
        if best >= _PLAINLY and alike.count(best) == 1:
            groups[near[alike.index(best)]].append(at)
        else:
            alone.append(at)
    return alone


def _tier(gist: Gist) -> int:
    when = gist.date
    if when is None or when.start is None or when.end is None:
        return _VAGUE
    if when.year_unknown:
        return _YEARLESS + (when.days > _TIERS[0])
    days = gist.high - gist.low + 1
    return next((number for number, most in enumerate(_TIERS) if days <= most), _VAGUE)


def _joined(tier: Sequence[Sketch], vague: bool) -> list[list[int]]:
    """The tellings of one precision by the acts they tell.

    What claims the same and is alike whatever its words is tied first, and one of it is compared for all.
    """
    components = Components(len(tier))
    for of_one_date in _by_key(tier, range(len(tier)), lambda gist: [(gist.low, gist.high)]):
        _tie_claims(tier, of_one_date, components)
    stand_for = [at for at in range(len(tier)) if components.root(at) == at]
    crowd = _VAGUE_CROWD if vague else _CROWD
    pairs = chain.from_iterable(_pairs(block, crowd) for block in _blocks(tier, stand_for, vague))
    components = join(tier, pairs, components)
    _tie_nameless(tier, _nameless_pairs(tier, stand_for, vague), components)
    return components.groups()


def _nameless_pairs(tier: Sequence[Sketch], places: list[int], vague: bool) -> Iterator[tuple[int, int]]:
    """Pairs of like acts of one period of which one names nobody: that one first."""
    if all(tier[at].gist.cast.parties for at in places):
        return
    crowd = _VAGUE_CROWD if vague else _CROWD
    for alike in [places] if vague else _by_key(tier, places, _periods):
        for members in _by_key(tier, alike, _acts):
            for left, right in _pairs(members, crowd):
                named = bool(tier[left].gist.cast.parties), bool(tier[right].gist.cast.parties)
                if named == (False, True):
                    yield left, right
                elif named == (True, False):
                    yield right, left


def _tie_nameless(tier: Sequence[Sketch], pairs: Iterable[tuple[int, int]], components: Components) -> None:
    """Tie acts told without their parties to those of the one act that they can be; where it can be two, to none."""
    fit: dict[int, set[int]] = {}
    for nameless, named in pairs:
        one, other = components.root(nameless), components.root(named)
        if one != other and likeness_above(tier[nameless], tier[named]) >= 0:
            fit.setdefault(one, set()).add(other)
    for one, others in fit.items():
        if len(others) == 1:
            components.tie(one, others.pop())


def _tie_claims(tier: Sequence[Sketch], places: Iterable[int], components: Components) -> None:
    first: dict[Hashable, int | None] = {}
    for at in places:
        gist = tier[at].gist
        same = first.get(gist, at)
        if same == at:
            claim = gist.claim
            same = first[gist] = first.setdefault(claim, at) if claim else None
        if same is not None and same != at and verdict(tier[same], tier[at]):
            components.tie(same, at)


def _pairs(members: list[int], crowd: int = _CROWD) -> Iterator[tuple[int, int]]:
    """Pairs of one block; of a large one, neighbours only."""
    if len(members) <= crowd:
        return combinations(members, 2)
    return ((left, right) for k, left in enumerate(members, 1) for right in members[k : k + crowd])


def _blocks(tier: Sequence[Sketch], places: Iterable[int], vague: bool) -> Iterator[list[int]]:
    """Those that have enough in common to be compared at all, two or more at a time: a party, and the day or period.

    What has no period, and a large block, is cut by the words and sorts of act.
    """
    for alike in _by_key(tier, places, _acts if vague else _periods):
        for members in _by_key(tier, alike, _parties):
            if vague or len(members) <= _CROWD:
                yield members
            else:
                yield from _by_key(tier, members, _acts)


def _by_key(
    tier: Sequence[Sketch], places: Iterable[int], keys: Callable[[Gist], Iterable[Hashable]]
) -> Iterator[list[int]]:
    blocks: dict[Hashable, list[int]] = {}
    for at in places:
        for key in keys(tier[at].gist):
            if key in blocks:
                blocks[key].append(at)
            else:
                blocks[key] = [at]
    return (members for members in blocks.values() if len(members) > 1)


def _acts(gist: Gist) -> Iterable[str]:
    return sorted(gist.deed.acts)


def _parties(gist: Gist) -> Iterable[str]:
    return sorted(gist.cast.parties) or _NOBODY


def _periods(gist: Gist) -> Iterable[Hashable]:
    """Each of a few days; else the period as a whole."""
    when = gist.date
    assert when is not None
    if when.year_unknown or gist.high - gist.low >= _TIERS[0]:
        return [str(when)]
    return range(gist.low, gist.high + 1)
