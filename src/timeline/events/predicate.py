"""The verb of which a noun is the subject, however much is told of the noun before it."""

from __future__ import annotations

from timeline.anchoring import Passage
from timeline.events.standing import is_finite, role_words
from timeline.prose import is_adverb, is_auxiliary

_LONGEST = 24  # words from a noun to its verb


def verb_of_subject(passage: Passage, last: int) -> int | None:
    """The verb behind what belongs to the noun words[last]: "the talks between Peru and Chile on fishing *began*"."""
    lower, sets = passage.words.lower, role_words()
    ends = sets["clauses"] | sets["relatives"] | sets["circumstances"]
    starts = {first: end for first, end, _ in passage.clauses.inserted}
    at = last + 1
    if at >= len(lower) or (at not in starts and lower[at] not in sets["prepositions"]):
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
