"""The verb of which a noun is the subject, however much is told of the noun before it."""

from __future__ import annotations

from functools import cache

from timeline.anchoring import Passage
from timeline.events.standing import is_finite, role_words
from timeline.prose import is_adverb, is_auxiliary

_LONGEST = 24  # words from a noun to its verb


def verb_of_subject(passage: Passage, last: int) -> int | None:
    """The verb behind what belongs to the noun words[last]: "the talks between Peru and Chile on fishing *began*"."""
    lower, ends, at = passage.words.lower, _ends(), last + 1
    if at >= len(lower) or is_finite(lower[at]):
        return None
    starts = {first: end for first, end, _ in passage.clauses.inserted}
    if at not in starts and lower[at] not in role_words()["prepositions"]:
        return None
    while at < min(len(lower), last + 1 + _LONGEST):
        if at in starts:
            at = starts[at] + 1
        elif lower[at] in ends:
            return None
        elif is_finite(lower[at]):
            while at + 1 < len(lower) and (is_auxiliary(lower[at]) or is_adverb(lower[at])):
                at += 1
            return at
        else:
            at += 1
    return None


@cache
def _ends() -> frozenset[str]:
    sets = role_words()
    return sets["clauses"] | sets["relatives"] | sets["circumstances"]
