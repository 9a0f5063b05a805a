"""What is due after a length of time: "will leave in six months", "must be out within two weeks"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from timeline.anchoring.dating import Anchor
from timeline.anchoring.document import Passage
from timeline.anchoring.offsets import counted
from timeline.dates import PartialDate
from timeline.prose import word_sets

_OTHER_CLAUSE = 4.0
_RANK = 8  # words before "in" that say how long nothing like it was: "the third election in two years"


def due(passage: Passage, last: int, others: Sequence[int], day: date) -> Anchor | None:
    """The date of an act to come whose clause says in how long it will be, counted from the day of the article.

    Args:
        last: Index of the trigger's last word.
        others: Words that name other acts, to which a length beyond them belongs.
    """
    words, sets = passage.words, word_sets("anchoring", "relations.toml")
    for time in passage.times:
        first = bisect_right(words.ends, time.start)
        if time.type != "DURATION" or first - 1 <= last or words.lower[first - 1] not in sets["due"]:
            continue
        if passage.clauses.between(last, first) >= _OTHER_CLAUSE or any(last < other < first for other in others):
            continue
        if not sets["ranked"].isdisjoint(words.lower[max(0, first - _RANK) : first]):
            continue
        then = counted(PartialDate.of(day), time.value, 1)
        if then is None:
            continue
        if words.lower[first - 1] == "within":
            then = PartialDate.between(PartialDate.of(day), then)
        return Anchor(then, "relative", time, "own clause")
    return None
