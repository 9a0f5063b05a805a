"""Coarser clusters join finer ones: "in March" the talks of 3 March, unless those of 20 March fit as well."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from itertools import chain
from statistics import fmean

from timeline.events import is_noun
from timeline.merging.comparison import likeness, possible_likeness, rough_likeness
from timeline.merging.gist import Cast, Deed
from timeline.merging.sketch import Sketch

_SAMPLE = 4  # tellings of a cluster that are compared; the first in order
_CROWD = 12  # candidates by one party and act; of more, only those nearest to the publication
_LESS = 1000  # a candidate whose act, parties and date fit so much less than those of the best is not the one meant
_CLEAR = 500  # how much better the best fits than the next where a coarser one names nobody
_FEW = 4  # candidates whose words are compared
_FIRST, _LAST = date.min.toordinal(), date.max.toordinal()
_REACH = 366  # days before a cluster's dates begin that a candidate may begin
_SHIFT = 32  # bits for a cluster's place below those for its first day
_NOBODY, _ANYBODY = "", "*"  # stand for a party: of clusters that name none, and of all
_Key = tuple[str, str]


class Attaching:
    """Clusters that coarser ones may join, by party and act and ordered by day.

    Args:
        ordered: All tellings; the clusters hold their places.
    """

    def __init__(self, ordered: Sequence[Sketch]) -> None:
        self.groups: list[list[int]] = []
        self._ordered = ordered
        self._high: list[int] = []
        self._dated: dict[_Key, array[int]] = {}
        self._yearless: dict[_Key, array[int]] = {}

    def attach(self, coarser: list[list[int]], least: int = 0) -> None:
        """Let each coarser cluster join the one finer cluster it fits best; keep it apart where two fit alike.

        Args:
            least: How far above the bar it must be to join, in thousandths.
        """
        additions: dict[int, list[list[int]]] = {}
        rest: list[list[int]] = []
        for group in coarser:
            best = self._best(group, least) if self.groups else None
            if best is None:
                rest.append(group)
            else:
                additions.setdefault(best, []).append(group)
        changed: set[_Key] = set()
        for at, groups in additions.items():
            old = self._sample(self.groups[at])
            self.groups[at].extend(chain.from_iterable(groups))  # the finer ones stand for it
            if len(old) < _SAMPLE:
                sample = self._sample(self.groups[at])
                self._high[at] = max(map(_high, sample))
                changed |= self._note(at, _act_keys(sample) - _act_keys(old))
        for group in rest:
            self.groups.append(group)
            sample = self._sample(group)
            self._high.append(max(map(_high, sample)))
            changed |= self._note(len(self.groups) - 1, _act_keys(sample))
        for key in changed:
            for table in (self._dated, self._yearless):
                if key in table:
                    table[key] = array("q", sorted(table[key]))

    def _sample(self, group: list[int]) -> list[Sketch]:
        return [self._ordered[at] for at in group[:_SAMPLE]]

    def _note(self, at: int, keys: frozenset[_Key]) -> frozenset[_Key]:
        """Note that a cluster can be found by some keys."""
        first = self._first(at)
        if first.date is None:
            return frozenset()
        table = self._yearless if first.date.year_unknown else self._dated
        entry = first.gist.low << _SHIFT | at
        for key in keys:
            if key in table:
                table[key].append(entry)
            else:
                table[key] = array("q", [entry])
        return keys

    def _first(self, at: int) -> Sketch:
        return self._ordered[self.groups[at][0]]

    def _best(self, group: list[int], least: int) -> int | None:
        sample = self._sample(group)
        keys = _act_keys(sample)
        fit = self._likely(sample, [key for key in keys if key[0] != _ANYBODY])
        anybody = not fit and all(map(_is_doerless, sample))
        if anybody:
            fit = [
                (gap, at)
                for gap, at in self._likely(sample, [key for key in keys if key[0] == _ANYBODY])
                if any(_share_objects(one, other) for one in sample for other in self._sample(self.groups[at]))
            ]
        measure = rough_likeness if len(fit) == 1 else likeness  # of several, the words tell which one is meant
        scored = []
        for gap, at in fit:
            likely = [measure(one, other) for one, other in _telling_pairs(sample, self._sample(self.groups[at]))]
            weight = (fmean(likely) + max(likely)) / 2
            if weight >= least:
                scored.append((-weight, gap, at))
        scored.sort()
        if not scored or (len(scored) > 1 and scored[0][:2] == scored[1][:2]):
            return None
        if anybody and len(scored) > 1 and scored[1][0] - scored[0][0] < _CLEAR:
            return None  # two did it, and nothing tells which is meant
        if self._each_its_own(sample, [at for _, _, at in scored]):
            return None
        return scored[0][2]

    def _each_its_own(self, sample: list[Sketch], found: list[int]) -> bool:
        """Whether the clusters found tell of parts: "both will ratify it in May", where each did on another day."""
        parties = sample[0].parties
        if len(found) < 2 or len(parties) < 2:
            return False
        parts = [parties.intersection(*[one.parties for one in self._sample(self.groups[at])]) for at in found]
        return bool(parts[0]) and any(part and part.isdisjoint(parts[0]) for part in parts[1:])

    def _likely(self, sample: list[Sketch], keys: Iterable[_Key]) -> list[tuple[int, int]]:
        """The clusters that a coarser one may join, with their days from its publication; of many, the likest few."""
        found = []
        for at in self._near(sample, keys):
            first = self._first(at)
            possible = max([possible_likeness(one, first) for one in sample])
            if possible >= 0:
                found.append((-possible, _gap(sample[0], first), at))
        found.sort()
        return [(gap, at) for less, gap, at in found[:_FEW] if less <= found[0][0] + _LESS]

    def _near(self, sample: list[Sketch], keys: Iterable[_Key]) -> list[int]:
        """Clusters that begin within a year before the cluster's dates end, or whose year is unknown.

        Of many, those nearest to its publication: the act meant is the one of the day.
        """
        when, published = sample[0].date, sample[0].published
        found: set[int] = set()
        for key in keys:
            found.update(self._yearless.get(key, ())[:_CROWD])
            entries = self._dated.get(key)
            if entries is None:
                continue
            first, last = 0, len(entries)
            if when is not None and not when.year_unknown:
                first = bisect_left(entries, when.low - _REACH << _SHIFT)
                last = bisect_left(entries, when.high + 1 << _SHIFT, first)
            if last - first > _CROWD:
                day = published.toordinal() << _SHIFT if published else entries[first]
                middle = bisect_left(entries, day, first, last)
                first, last = max(first, middle - _CROWD // 2), min(last, middle + _CROWD // 2)
            found.update(entries[first:last])
        places = [entry & (1 << _SHIFT) - 1 for entry in found]
        soonest = min(map(_low, sample))
        return sorted([at for at in places if self._high[at] >= soonest])


def _is_doerless(one: Sketch) -> bool:
    """Whether a verb tells of something done and leaves out by whom: it can mean whoever did it."""
    return not one.parties and not one.plan and not is_noun(one.mention.trigger_text)


def _share_objects(one: Sketch, other: Sketch) -> bool:
    """Whether their sentences have a telling word in common besides those of the act: both of a trawler."""
    return bool((one.wording.words & other.wording.words) - one.gist.deed.stems - other.gist.deed.stems)


def _telling_pairs(ones: Sequence[Sketch], others: Sequence[Sketch]) -> list[tuple[Sketch, Sketch]]:
    """Pairs of two clusters that both name their parties; all pairs if none do: who names nobody fits all."""
    pairs = [(one, other) for one in ones for other in others]
    return [pair for pair in pairs if pair[0].parties and pair[1].parties] or pairs


def _low(one: Sketch) -> int:
    """The first day that it can mean."""
    return _FIRST if one.date is None or one.date.year_unknown else one.gist.low


def _high(one: Sketch) -> int:
    """The last day that it can mean."""
    return _LAST if one.date is None or one.date.year_unknown else one.gist.high


def _act_keys(sample: Iterable[Sketch]) -> frozenset[_Key]:
    """Party and act: without one of these in common two clusters cannot be alike enough."""
    parts = {(one.gist.deed, one.gist.cast) for one in sample}
    return _keys_of(*parts.pop()) if len(parts) == 1 else frozenset().union(*[_keys_of(*part) for part in parts])


@lru_cache(maxsize=1 << 14)
def _keys_of(deed: Deed, cast: Cast) -> frozenset[_Key]:
    return frozenset([(party, act) for party in (*(cast.parties or (_NOBODY,)), _ANYBODY) for act in deed.acts])


def _gap(one: Sketch, other: Sketch) -> int:
    """Days between the publication of one and the date of the other: the nearer act is meant."""
    if one.published is None or other.date is None or other.date.year_unknown:
        return 0
    return abs(one.published.toordinal() - other.gist.low)
