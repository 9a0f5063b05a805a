"""Putting together what is alike, the likest first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import fmean

from timeline.merging.comparison import likeness, may_be_alike
from timeline.merging.components import Components
from timeline.merging.sketch import Sketch


def join(
    sketches: Sequence[Sketch], pairs: Iterable[tuple[int, int]], components: Components | None = None
) -> Components:
    """Tie the pairs that reach the bar, the likest first.

    Two groups join if their members are alike on average: without this, chains of pairs tie together what has little
    in common.

    Args:
        pairs: Those to be compared at all, as places in `sketches`.
        components: What is tied already; nothing if not given.
    """
    components = components or Components(len(sketches))
    found = []
    for left, right in pairs:
        if not components.tied(left, right) and may_be_alike(sketches[left], sketches[right]):
            weight = likeness(sketches[left], sketches[right])
            if weight >= 0:
                found.append((-weight, left, right))
    found.sort()
    for _, left, right in found:
        if not components.tied(left, right):
            ones, others = components.first(left), components.first(right)
            if alike([sketches[at] for at in ones], [sketches[at] for at in others]):
                components.tie(left, right)
    return components


def alike(ones: Sequence[Sketch], others: Sequence[Sketch]) -> bool:
    """Whether two groups are alike on average."""
    return mean_likeness(ones, others) >= 0


def mean_likeness(ones: Sequence[Sketch], others: Sequence[Sketch]) -> float:
    """How far the pairs between two groups are above the bar on average."""
    return fmean(likeness(one, other) for one in ones for other in others)
