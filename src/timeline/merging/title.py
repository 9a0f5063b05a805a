"""A short line for a record, in the best mention's own words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.model import Mention
from timeline.prose import clause_cost, split_words

_MOST_WORDS = 12
_CLAUSE = 3.0
_OPENERS = frozenset(["and", "but", "that", "which", "who", "while", "after", "before", "as", ",", "``", '"', "“", "''", "”", "_", "--", "—", "–", "(", ")", ";", ":"])  # fmt: skip
_TAIL = frozenset(["and", "or", "the", "a", "an", "of", "to", "in", "on", "at", "by", "for", "with", "from", "as", "that", "which", "who", "but", ",", "(", "``", '"', "“", "''", "”", "its", "his", "her", "their"])  # fmt: skip


def title_of(best: Mention, mentions: Sequence[Mention]) -> str:
    """At most twelve words around the trigger of the likeliest mention, `best` where several are alike."""
    chosen = min(mentions, key=lambda one: (-one.score, one is not best))
    words = split_words(chosen.text, 0, len(chosen.text))
    costs = clause_cost(words)
    start, end = chosen.trigger[0] - chosen.start, chosen.trigger[1] - chosen.start
    first = next(at for at, word in enumerate(words) if word.end > start)
    last = max(at for at, word in enumerate(words) if word.start < end)
    low, high = first, last
    while high + 1 < len(words) and high - first < _MOST_WORDS // 2 and costs[high + 1] - costs[last] < _CLAUSE:
        high += 1
    while low and high - low + 1 < _MOST_WORDS and costs[first] - costs[low - 1] < _CLAUSE + 1:
        low -= 1
    while high + 1 < len(words) and high - low + 1 < _MOST_WORDS and costs[high + 1] - costs[last] < _CLAUSE:
        high += 1
    while low < first and words[low].lower in _OPENERS:
        low += 1
    while high > last and (words[high].lower in _TAIL or not words[high].text[0].isalnum()):
        high -= 1
    line = re.sub(r"\s+", " ", chosen.text[words[low].start : words[high].end])
    return line[:1].upper() + line[1:]
