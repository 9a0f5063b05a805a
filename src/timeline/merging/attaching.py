"""Coarser clusters join finer ones: "in March" the talks of 3 March, unless those of 20 March fit as well."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from itertools import chain
from statistics import fmean

from timeline.merging.comparison import likeness, possible_likeness, rough_likeness
from timeline.merging.sketch import Gist, Sketch

_SAMPLE = 4  # tellings of a cluster that are compared; the first in order
_CROWD = 12  # candidates by one party and act; of more, only those nearest to the publication
_FEW = 4  # candidates whose words are compared
_FIRST, _LAST = date.min.toordinal(), date.max.toordinal()
_REACH = 366  # days before a cluster's dates begin that a candidate may begin
_Key = tuple[str, str]


class Attaching:
    """Clusters that coarser ones may join, by party and act and ordered by day.

    Args:
        ordered: All tellings.
        groups: The clusters, each the places of its members in `ordered`, the finest dated first.
    """

    def __init__(self, ordered: Sequence[Sketch], groups: list[list[int]]) -> None:
        self._ordered = ordered
        self._groups = groups
        self._dated: dict[_Key, list[int]] = {}
        self._yearless: dict[_Key, list[int]] = {}
        self._low = [_low(ordered[group[0]]) for group in groups]
        self._high = [max(_bounds(self._sample(group))[1]) for group in groups]

    def attach(self, coarser: list[list[int]]) -> list[list[int]]:
        """Let each coarser cluster join the one finer cluster it fits best; keep it apart where two fit alike."""
        self._index({key for group in coarser for key in _act_keys(self._sample(group))})
        additions: dict[int, list[list[int]]] = {}
        rest: list[list[int]] = []
        for group in coarser:
            best = self._best(group)
            if best is None:
                rest.append(group)
            else:
                additions.setdefault(best, []).append(group)
        for at, groups in additions.items():
            self._groups[at] = [*self._groups[at], *chain.from_iterable(groups)]  # the finer ones stand for it
        return self._groups + rest

    def _sample(self, group: list[int]) -> list[Sketch]:
        return [self._ordered[at] for at in group[:_SAMPLE]]

    def _index(self, wanted: set[_Key]) -> None:
        """Note the finer clusters that have one of these keys."""
        for at in sorted(range(len(self._groups)), key=self._low.__getitem__):
            first = self._ordered[self._groups[at][0]]
            if first.date is not None:
                table = self._yearless if first.date.year_unknown else self._dated
                for key in _act_keys(self._sample(self._groups[at])) & wanted:
                    table.setdefault(key, []).append(at)

    def _best(self, group: list[int]) -> int | None:
        sample = self._sample(group)
        fit = self._likely(sample)
        measure = rough_likeness if len(fit) == 1 else likeness  # of several, the words tell which one is meant
        scored = []
        for gap, at in fit:
            likely = [measure(one, other) for one in sample for other in self._sample(self._groups[at])]
            weight = (fmean(likely) + max(likely)) / 2
            if weight >= 0:
                scored.append((-weight, gap, at))
        scored.sort()
        if not scored or (len(scored) > 1 and scored[0][:2] == scored[1][:2]):
            return None
        return scored[0][2]

    def _likely(self, sample: list[Sketch]) -> list[tuple[int, int]]:
        """The clusters that a coarser one may join, with their days from its publication; of many, the likest few."""
        found = []
        for at in self._near(sample):
            first = self._ordered[self._groups[at][0]]
            possible = max(possible_likeness(one, first) for one in sample)
            if possible >= 0:
                found.append((-possible, _gap(sample[0], first), at))
        found.sort()
        return [(gap, at) for _, gap, at in found[:_FEW]]

    def _near(self, sample: list[Sketch]) -> list[int]:
        """Clusters that begin within a year before the cluster's dates end, or whose year is unknown.

        Of many, those nearest to its publication: the act meant is the one of the day.
        """
        when, published = sample[0].date, sample[0].published
        found: set[int] = set()
        for key in _act_keys(sample):
            found.update(self._yearless.get(key, ())[:_CROWD])
            entries = self._dated.get(key, [])
            first, last = 0, len(entries)
            if when is not None and not when.year_unknown:
                first = self._from(entries, when.low - _REACH)
                last = self._from(entries, when.high + 1)
            if last - first > _CROWD:
                day = published.toordinal() if published else self._low[entries[first]]
                middle = min(max(self._from(entries, day), first), last)
                first, last = max(first, middle - _CROWD // 2), min(last, middle + _CROWD // 2)
            found.update(entries[first:last])
        soonest = min(_bounds(sample)[0])
        return sorted(at for at in found if self._high[at] >= soonest)

    def _from(self, entries: list[int], day: int) -> int:
        return bisect_left(entries, day, key=self._low.__getitem__)


def _low(one: Sketch) -> int:
    return one.date.low if one.date is not None else 0


def _bounds(sample: Iterable[Sketch]) -> tuple[list[int], list[int]]:
    """First and last days that mentions can mean; any day where no year is known."""
    dates = [one.date for one in sample]
    known = [when for when in dates if when is not None and not when.year_unknown]
    any_day = len(known) < len(dates)
    lows, highs = [when.low for when in known], [when.high for when in known]
    return (lows + [_FIRST] * any_day, highs + [_LAST] * any_day)


def _act_keys(sample: Iterable[Sketch]) -> frozenset[_Key]:
    """Party and act: without one of these in common two clusters cannot be alike enough."""
    gists = {one.gist for one in sample}
    return _keys_of(*gists) if len(gists) == 1 else frozenset().union(*map(_keys_of, gists))


@lru_cache(maxsize=1 << 14)
def _keys_of(gist: Gist) -> frozenset[_Key]:
    return frozenset([(party, act) for party in gist.parties or ("",) for act in gist.acts])


def _gap(one: Sketch, other: Sketch) -> int:
    """Days between the publication of one and the date of the other: the nearer act is meant."""
    if one.published is None or other.date is None or other.date.year_unknown:
        return 0
    return abs(one.published.toordinal() - other.date.low)
