"""By how much an act came after the day it was meant for: "set for June 18, it began two days late"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from timeline.anchoring.dating import Anchor
from timeline.anchoring.document import Passage
from timeline.anchoring.offsets import counted
from timeline.prose import word_sets

_PLAN = 4  # words before a time in which it is said that something was planned for it


def put_off(passage: Passage, last: int, dated: Anchor) -> Anchor | None:
    """The date of what was put off by a length of time told behind words[last]; None where no such length is told.

    Args:
        dated: The day it was meant for.
    """
    sets = word_sets("anchoring", "relations.toml")
    return _later(passage, last, dated, lambda first, _: passage.words.lower[first - 1] in sets["by_how_much"])


def came_late(passage: Passage, last: int, dated: Anchor) -> Anchor:
    """The date of what came late; `dated` where it did not, or where that is the day it came and not the one meant."""
    if dated.time is None:
        return dated
    words, sets = passage.words, word_sets("anchoring", "relations.toml")
    at = bisect_right(words.ends, dated.time.start)
    if sets["planned"].isdisjoint(words.lower[max(0, at - _PLAN) : at]):
        return dated
    late = _later(passage, last, dated, lambda _, behind: words.lower[behind : behind + 1] == ["late"])
    return late or dated


def _later(passage: Passage, last: int, dated: Anchor, fits: Callable[[int, int], bool]) -> Anchor | None:
    """The date later by the first length behind words[last] that fits by its first word and the one behind it."""
    if dated.date is None or not dated.date.is_day or dated.basis not in ("explicit", "relative"):
        return None
    ends = passage.words.ends
    for time in passage.times:
        first = bisect_right(ends, time.start)
        if time.type != "DURATION" or first <= last or not fits(first, bisect_right(ends, time.end)):
            continue
        there = counted(dated.date, time.value, 1)
        return Anchor(there, "relative", dated.time, "counted") if there else None
    return None
