"""Metrics of the benchmarks: precision, recall and F1 of finds, of clusters and of the links between mentions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence

from attrs import frozen

Labels = Sequence[Hashable]


@frozen
class Score:
    """Shares between 0 and 1; a share of nothing is 0."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def counted(hits: float, found: float, wanted: float) -> Score:
    """The score of so many hits among what was found and what was wanted."""
    return Score(hits / found if found else 0.0, hits / wanted if wanted else 0.0)


def b_cubed(gold: Labels, found: Labels) -> Score:
    """B-cubed (Bagga and Baldwin 1998): the share of right companions in a mention's cluster, averaged over mentions.

    Args:
        gold: The true cluster of each mention.
        found: The cluster that each of the same mentions was put into, in the same order.
    """
    both = Counter(zip(gold, found, strict=True))
    of_gold, of_found = Counter(gold), Counter(found)
    right = {pair: together * together for pair, together in both.items()}
    precise = sum(squared / of_found[there] for (_, there), squared in right.items())
    recalled = sum(squared / of_gold[here] for (here, _), squared in right.items())
    mentions = len(gold) or 1
    return Score(precise / mentions, recalled / mentions)


def pairwise(gold: Labels, found: Labels, articles: Labels | None = None) -> Score:
    """Precision and recall of the pairs of mentions that stand in one cluster.

    Args:
        gold: The true cluster of each mention.
        found: The cluster that each of the same mentions was put into, in the same order.
        articles: Where each mention stands; if given, only pairs from different articles count.
    """
    hits = _pairs(list(zip(gold, found, strict=True)), articles)
    return counted(hits, _pairs(found, articles), _pairs(gold, articles))


def _pairs(labels: Labels, articles: Labels | None) -> int:
    """Pairs of items under one label, without those that share an article too."""
    pairs = sum(n * (n - 1) // 2 for n in Counter(labels).values())
    if articles is None:
        return pairs
    return pairs - _pairs(list(zip(labels, articles, strict=True)), None)
