"""What is due after a length of time: "will leave in six months", "must be out within two weeks"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from timeline.anchoring.dating import Anchor
from timeline.anchoring.document import Passage
from timeline.anchoring.offsets import counted
from timeline.dates import PartialDate
from timeline.prose import Tense, Words, word_sets

_OTHER_CLAUSE = 4.0
_HELPERS = 4  # words before a verb among which its "would" stands
_RANK = 8  # words before "in" that say how long nothing like it was: "the third election in two years"


def due(passage: Passage, first: int, last: int, others: Sequence[int], tense: Tense, day: date) -> Anchor | None:
    """The date of an act to come whose clause says in how long it will be, counted from the day of the article.

    Args:
        first: Index of the trigger's first word.
        last: Index of the trigger's last word.
        others: Words that name other acts, to which a length beyond them belongs.
    """
    words, sets = passage.words, word_sets("anchoring", "relations.toml")
    if tense == "present" and words.lower[first] not in sets["timetable"]:
        return None  # "Peru frees ten men in two weeks"
    if tense == "modal" and sets["fixed"].isdisjoint(words.lower[max(0, first - _HELPERS) : first]):
        return None  # "can be there in two weeks"
    for time in passage.times:
        start = words.at(time.start)
        if time.type != "DURATION" or start - 1 <= last or words.lower[start - 1] not in sets["due"]:
            continue
        if passage.clauses.between(last, start) >= _OTHER_CLAUSE or any(last < other < start for other in others):
            continue
        low = max(0, start - _RANK)
        if not (sets["ranked"] | sets["counting"]).isdisjoint(words.lower[low:start]):
            continue
        beside = (*range(max(1, first - 2), first), *range(max(last + 1, low), start))
        if any(_is_superlative(words, at) for at in beside):
            continue  # "will be the largest raid in two years"
        behind = words.behind(time.end)
        if words.lower[behind : behind + 1] == ["of"]:
            continue  # "within two months of the accord"
        then = counted(PartialDate.of(day), time.value, 1)
        if then is None:
            continue
        if words.lower[start - 1] == "within":
            then = PartialDate.between(PartialDate.of(day), then)
        return Anchor(then, "relative", time, "own clause")
    return None


def _is_superlative(words: Words, at: int) -> bool:
    sets, word = word_sets("anchoring", "relations.toml"), words.texts[at]
    superlative = word.islower() and word.endswith("est") and word not in sets["plain"]
    return superlative and words.lower[at - 1] in sets["superlatives"]
