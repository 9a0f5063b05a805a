"""By how much an act came after the day it was meant for: "set for June 18, it began two days late"."""

from __future__ import annotations

from datetime import date

from timeline.anchoring.dating import Anchor
from timeline.anchoring.document import Passage
from timeline.anchoring.offsets import counted
from timeline.model import TimeExpression
from timeline.prose import is_deed, word_sets

_PLAN = 4  # words before a time in which it is said that something was planned for it


def put_off(passage: Passage, cue: str, dated: Anchor) -> Anchor | None:
    """The date of what was put off by a length of time: "due on May 3, they were put off for a week".

    None where no length stands behind `cue` or the day meant, or where no day is said to be the one meant.

    Args:
        cue: The words that put it off.
        dated: The day it was meant for.
    """
    if dated.time is None or not _is_meant(passage, dated.time):
        return None
    words, lower, cues = passage.words, passage.words.lower, cue.split()
    for time, first in _lengths(passage):
        at = first - (lower[first - 1] in word_sets("anchoring", "relations.toml")["by_how_much"])
        if lower[at - len(cues) : at] == cues or words.behind(dated.time.end) == at:
            return _later(dated, time)
    return None


def came_late(passage: Passage, verb: int, dated: Anchor, day: date | None) -> Anchor:
    """The date of what words[verb] says came late; `dated` where it does not, or that is the day it came.

    Args:
        day: That of the article.
    """
    if dated.time is None or not _is_meant(passage, dated.time):
        return dated
    words, lower = passage.words, passage.words.lower
    for time, first in _lengths(passage):
        behind = words.behind(time.end)
        if verb < first and lower[behind : behind + 1] == ["late"] and not any(map(is_deed, lower[verb + 1 : first])):
            late = _later(dated, time)
            earliest = late.date.earliest if late and late.date else None
            return late if late and earliest and (day is None or earliest <= day) else dated
    return dated


def _is_meant(passage: Passage, time: TimeExpression) -> bool:
    """Whether something is said to have been planned for a time."""
    at = passage.words.behind(time.start)
    planned = word_sets("anchoring", "relations.toml")["planned"]
    return not planned.isdisjoint(passage.words.lower[max(0, at - _PLAN) : at])


def _lengths(passage: Passage) -> list[tuple[TimeExpression, int]]:
    """The lengths of time that a sentence tells, each with its first word."""
    return [(time, passage.words.behind(time.start)) for time in passage.times if time.type == "DURATION"]


def _later(dated: Anchor, length: TimeExpression) -> Anchor | None:
    """The date later by a length."""
    if dated.date is None or not dated.date.is_day or dated.basis not in ("explicit", "relative"):
        return None
    there = counted(dated.date, length.value, 1)
    return Anchor(there, "relative", dated.time, "counted") if there else None
