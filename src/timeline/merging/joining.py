"""Putting together what is alike, the likest first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import fmean

from timeline.merging.comparison import likeness, rough_likeness, verdict
from timeline.merging.components import Components
from timeline.merging.sketch import Sketch


def join(
    sketches: Sequence[Sketch], pairs: Iterable[tuple[int, int]], components: Components | None = None
) -> Components:
    """Tie the pairs that reach the bar: first those that do whatever their words, then the others, the likest first.

    Two groups join if their members are alike on average: without this, chains of pairs tie together what has little
    in common.

    Args:
        pairs: Those to be compared at all, as places in `sketches`.
        components: What is tied already; nothing if not given.
    """
    components = components or Components(len(sketches))
    open_pairs = []
    for left, right in pairs:
        if not components.tied(left, right):
            alike = verdict(sketches[left], sketches[right])
            if alike is None:
                open_pairs.append((left, right))
            elif alike:
                _tie(sketches, components, left, right)
    weighed = (
        (likeness(sketches[left], sketches[right]), left, right)
        for left, right in open_pairs
        if not components.tied(left, right)
    )
    for _, left, right in sorted((-weight, left, right) for weight, left, right in weighed if weight >= 0):
        if not components.tied(left, right):
            _tie(sketches, components, left, right)
    return components


def _tie(sketches: Sequence[Sketch], components: Components, left: int, right: int) -> None:
    ones, others = components.first(left), components.first(right)
    if (
        len(ones) == 1 == len(others)
        or mean_likeness([sketches[at] for at in ones], [sketches[at] for at in others]) >= 0
    ):
        components.tie(left, right)


def mean_likeness(ones: Sequence[Sketch], others: Sequence[Sketch]) -> float:
    """How far the pairs between two groups are above the bar on average."""
    return fmean([rough_likeness(one, other) for one in ones for other in others])
