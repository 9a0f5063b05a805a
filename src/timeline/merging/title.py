"""A short line for a record, in the likeliest mention's own words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.model import Mention, Status
from timeline.prose import Word, clause_cost, split_words, verb_form

_MOST_WORDS = 12
_SUBJECT_CLAUSE = 4.0  # clause cost that the subject may be away
_OBJECT_CLAUSE = 3.0
_MARKS = frozenset(["``", '"', "“", "''", "”", "_", "--", "—", "–", "(", ")", ";", ":", ",", "'", "‘", "’"])
_NO_START = _MARKS | frozenset(
    ["and", "but", "or", "that", "which", "who", "while", "as", "of", "when", "whom", "where", "by", "with"]
)
_NO_END = _MARKS | frozenset(
    ["and", "or", "the", "a", "an", "of", "to", "in", "on", "at", "by", "for", "with", "from", "as", "that", "which",
     "who", "but", "its", "his", "her", "their", "said", "into", "after", "before", "while", "than", "is", "was", "be"]
)  # fmt: skip


def title_of(status: Status, mentions: Sequence[Mention]) -> str:
    """At most twelve words around the trigger of the likeliest mention that tells the record's status.

    Args:
        mentions: In order; of those alike the first is taken.
    """
    chosen = min(mentions, key=lambda one: (one.status != status, -one.score))
    words = split_words(chosen.text, 0, len(chosen.text))
    costs = clause_cost(words)
    start, end = chosen.trigger[0] - chosen.start, chosen.trigger[1] - chosen.start
    first = next(at for at, word in enumerate(words) if word.end > start)
    last = max(at for at, word in enumerate(words) if word.start < end)
    low = first
    while low and costs[first] - costs[low - 1] < _SUBJECT_CLAUSE and last - low + 2 < _MOST_WORDS:
        low -= 1
    while low < first and (words[low].lower in _NO_START or _cuts_a_name(words[low - 1].text, words[low].text, low)):
        low += 1
    high = last
    while high + 1 < len(words) and high - low + 1 < _MOST_WORDS and costs[high + 1] - costs[last] < _OBJECT_CLAUSE:
        if words[high + 1].lower == "and" and high + 2 < len(words) and verb_form(words[high + 2].lower) == "past":
            break  # what else the subject did is another act
        high += 1
    while high > last and (words[high].lower in _NO_END or not words[high].text[-1].isalnum()):
        high -= 1
    told = chosen.text[words[low].start : words[high].end]
    if (verb := _verb_before(words, low, first)) is not None:
        told = (
            f"{chosen.text[words[low].start : words[verb - 1].end]} {chosen.text[words[first].start : words[high].end]}"
        )
    line = re.sub(r"\s+", " ", told)
    return line[:1].upper() + line[1:]


def _verb_before(words: Sequence[Word], low: int, first: int) -> int | None:
    """The verb that the trigger is coordinated with ("Peru expelled two envoys and accused Chile")."""
    if not first or words[first - 1].lower != "and" or verb_form(words[first].lower) != "past":
        return None
    return next((at for at in range(low + 1, first) if verb_form(words[at].lower) == "past"), None)


def _cuts_a_name(before: str, word: str, at: int) -> bool:
    """Whether a line that begins with `word` would begin in the middle of a name."""
    return at > 0 and word[:1].isupper() and (before[:1].isupper() or before == "of") and before.isalpha()
