"""Putting together what is alike, the likest first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import fmean

from timeline.merging.comparison import likeness_above, rough_likeness, verdict
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
    tying = _Tying(sketches, components or Components(len(sketches)))
    tied = tying.components.tied
    undecided: dict[tuple[int, int], None] = {}  # in order: the words of one block are needed together
    for left, right in pairs:
        if not tied(left, right):
            alike = verdict(sketches[left], sketches[right])
            if alike is None:
                undecided[left, right] = None
            elif alike:
                tying.tie(left, right)
    weighed = (
        (likeness_above(sketches[left], sketches[right]), left, right)
        for left, right in undecided
        if not tied(left, right)
    )
    for _, left, right in sorted((-weight, left, right) for weight, left, right in weighed if weight >= 0):
        tying.tie(left, right)
    return tying.components


class _Tying:
    """Ties groups that are alike on average, and remembers which are not."""

    def __init__(self, sketches: Sequence[Sketch], components: Components) -> None:
        self.components = components
        self._sketches = sketches
        self._unlike: set[tuple[tuple[int, ...], tuple[int, ...]]] = set()

    def tie(self, left: int, right: int) -> None:
        """Make one group of two, unless they are one already or too unlike."""
        if self.components.tied(left, right):
            return
        ones, others = tuple(self.components.first(left)), tuple(self.components.first(right))
        if (ones, others) in self._unlike:
            return
        if len(ones) == 1 == len(others) or self._alike(ones, others):
            self.components.tie(left, right)
        else:
            self._unlike |= {(ones, others), (others, ones)}

    def _alike(self, ones: Sequence[int], others: Sequence[int]) -> bool:
        return mean_likeness([self._sketches[at] for at in ones], [self._sketches[at] for at in others]) >= 0


def mean_likeness(ones: Sequence[Sketch], others: Sequence[Sketch]) -> float:
    """How far the pairs between two groups are above the bar on average, in thousandths."""
    return fmean([rough_likeness(one, other) for one in ones for other in others])
