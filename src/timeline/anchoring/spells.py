"""How long an act went on by the day on which it ended, "ended three days of talks on Wednesday", and what it cost."""

from __future__ import annotations

import re
from datetime import date

from timeline.anchoring.dating import Anchor
from timeline.anchoring.document import Passage
from timeline.dates import PartialDate
from timeline.prose import word_sets
from timeline.times.arithmetic import add_days

_DAYS = re.compile(r"P([2-9]|1[0-9])D")
_MODIFIERS = 3  # words between the length and its noun: "three days of peace talks"
_BEHIND = 8  # words from a noun to the verb that ends it


def spell_of(passage: Passage, last: int, dated: Anchor) -> Anchor:
    """The days through which an act went on that had ended on the day it is dated to; `dated` where none is told.

    Args:
        last: Index of the noun that names it.
    """
    if dated.date is None or not dated.date.is_day or dated.via != "own clause" or not passage.times:
        return dated
    words, sets = passage.words, word_sets("anchoring", "relations.toml")
    end = dated.date.earliest
    for time in passage.times:
        length = _DAYS.fullmatch(time.value) if time.type == "DURATION" else None
        first, behind = words.behind(time.start), words.behind(time.end)
        if length is None or end is None or not behind <= last <= behind + _MODIFIERS:
            continue
        before = words.lower[max(0, first - 2) : first]
        until = dated.time.start if dated.time else passage.sentence.end
        after = [words.lower[at] for at in range(last + 1, min(len(words), last + _BEHIND)) if words.start(at) < until]
        if (sets["closing"] | sets["closed_before"]).isdisjoint(before) and sets["closing"].isdisjoint(after):
            continue
        start = add_days(end, 1 - int(length[1]))
        return dated._replace(date=PartialDate.between(PartialDate.of(start), dated.date)) if start else dated
    return dated


def toll_of(passage: Passage, first: int, dated: Anchor, day: date | None) -> Anchor:
    """The date of the verb words[first]; where it sums up what went on for a while, any day up to the article's.

    "A month of fighting that killed 60" says of no day that it killed.

    Args:
        dated: What the verb is dated to otherwise.
        day: That of the article.
    """
    words, sets = passage.words, word_sets("anchoring", "relations.toml")
    if day is None or words.lower[first - 1] not in sets["relative"]:
        return dated
    if dated.time is not None and dated.time.start > words.start(first):
        return dated  # "that killed 60 on Monday"
    for time in passage.times:
        behind = words.behind(time.end)
        if time.type == "DURATION" and behind < first - 1 <= behind + 1 + _MODIFIERS and words.lower[behind] == "of":
            return Anchor(PartialDate.until(day), "none", None, "none")
    return dated
