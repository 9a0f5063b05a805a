"""TempEval-3's measures of time expressions (task A): strict, relaxed and value F1, over a corpus.

Strict finds have the gold span, relaxed ones share a character with it; type and value count relaxed finds whose type
or value is the gold one, letter by letter. Matching is one to one: equal spans first, the rest in order of the text.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from attrs import astuple, frozen

from metrics import counted
from timeline import TimeExpression

_SEED = 20130614  # any number, always the same one


@frozen
class Counts:
    """How many expressions stand in the gold and in the answer, and how many agree."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    type: int = 0
    value: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(*map(sum, zip(astuple(self), astuple(other), strict=True)))

    def f1(self, hits: int) -> float:
        """In percent."""
        return 100 * counted(hits, self.found, self.gold).f1


Measure = Callable[[Counts], float]
MEASURES: dict[str, Measure] = {
    "strict": lambda counts: counts.f1(counts.strict),
    "relaxed": lambda counts: counts.f1(counts.relaxed),
    "value": lambda counts: counts.f1(counts.value),
}


def compared(gold: Sequence[TimeExpression], found: Sequence[TimeExpression]) -> Counts:
    """The counts of one document; both sides are in the order of the text."""
    pairs = matched(gold, found)
    return Counts(
        gold=len(gold),
        found=len(found),
        strict=sum((one.start, one.end) == (other.start, other.end) for one, other in pairs),
        relaxed=len(pairs),
        type=sum(one.type == other.type for one, other in pairs),
        value=sum(one.value == other.value for one, other in pairs),
    )


def matched(
    gold: Sequence[TimeExpression], found: Sequence[TimeExpression]
) -> list[tuple[TimeExpression, TimeExpression]]:
    """The pairs of a gold expression and what was found for it."""
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for same_span in (True, False):
        for here, one in enumerate(gold):
            for there, other in enumerate(found):
                if here in partner or there in taken:
                    continue
                equal = (one.start, one.end) == (other.start, other.end)
                if equal if same_span else one.start < other.end and other.start < one.end:
                    partner[here] = there
                    taken.add(there)
    return [(gold[here], found[there]) for here, there in partner.items()]


def total(documents: Sequence[Counts]) -> Counts:
    """Of a corpus."""
    return sum(documents, start=Counts())


def interval(documents: Sequence[Counts], measure: Measure, samples: int) -> tuple[float, float]:
    """Where 95 % of corpora lie that are drawn from these documents with replacement (percentile bootstrap)."""
    draw = random.Random(_SEED)
    rows = [astuple(document) for document in documents]
    scores = []
    for _ in range(samples):
        drawn = draw.choices(rows, k=len(rows))
        scores.append(measure(Counts(*map(sum, zip(*drawn, strict=True)))))
    scores.sort()
    return scores[int(0.025 * samples)], scores[min(int(0.975 * samples), samples - 1)]
