"""Which way a bare "Friday" or "April 14" points: read from the prepositions and the tense beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

from attrs import frozen

from timeline.times.trie import one_of

PAST, UNKNOWN, FUTURE = -1, 0, 1
_REACH = 160  # characters looked at on each side; a clause is seldom longer
# Both begin with one set of characters, which `re` looks for much faster than for a choice of beginnings.
_SENTENCE = re.compile(r"[.!?;:\n](?:(?<!\n)['\")]*(?: \n?|\n)|(?<=\n)\n)")
_BREAK = re.compile(r"[-.!?;:,—\"](?:(?<=[.!?;:,])['\")]* |(?<=[—\"])|(?<= -)-? )")  # within one line


@frozen(slots=False, eq=False)
class Cues:
    """Words that point, by direction: verbs and their helpers, and prepositions that stand right before a date.

    Args:
        endings: Regular expressions of whole words that are verbs by their ending.
        not_verbs: Words that such an ending, or a listed verb, is mistaken in.
        helped: Regular expression of what belongs to a verb of the future listed before it ("will [not be held]").
        article: Regular expression of what may stand between a preposition and the date.
    """

    verbs: Mapping[int, tuple[str, ...]]
    prepositions: Mapping[int, tuple[str, ...]]
    endings: Mapping[int, str]
    not_verbs: frozenset[str]
    helped: str
    article: str

    @cached_property
    def _verb(self) -> re.Pattern[str]:
        # A helper swallows the verb it helps, so that "will be held" is not read as "held".
        future = one_of(self.verbs[FUTURE]).replace(r"\ ", " ")
        past = one_of(self.verbs[PAST]).replace(r"\ ", " ")
        ahead, behind = (f"|(?:{self.endings[d]})\\b" if d in self.endings else "" for d in (FUTURE, PAST))
        return re.compile(rf"\b(?:(?P<future>(?:{future})\b{self.helped}{ahead})|(?P<past>(?:{past})\b{behind}))")

    @cached_property
    def _preposition(self) -> re.Pattern[str]:
        future, past = (one_of(self.prepositions[d]).replace(r"\ ", " ") for d in (FUTURE, PAST))
        return re.compile(rf"\b(?:(?P<future>{future})|(?P<past>{past}))(?: (?:{self.article}))?[ \n]*$")

    @cached_property
    def _longest(self) -> int:
        """More characters than the longest preposition with its article has."""
        return max(len(words) for listed in self.prepositions.values() for words in listed) + len(self.article) + 2

    def direction(self, lowered: str, start: int, end: int) -> int:
        """PAST, FUTURE or UNKNOWN for the expression at lowered[start:end]."""
        left = lowered[max(0, start - _REACH) : start]
        left = left[_last_end(_SENTENCE, left) :].replace("\n", " ")
        before = self._preposition.search(left, max(0, len(left.rstrip()) - self._longest))
        if before is not None:
            return FUTURE if before["future"] else PAST
        broken = _last_end(_BREAK, left)
        if (near := self._last(left, broken)) is not UNKNOWN:
            return near
        stop = _SENTENCE.search(lowered, end, end + _REACH)
        right = lowered[end : stop.start() if stop else end + _REACH].replace("\n", " ")
        stop = _BREAK.search(right)
        if (near := self._first(right, stop.start() if stop else len(right))) is not UNKNOWN:
            return near
        # Nothing in its own clause: the nearest verb of the sentence, that after a heading "On Friday," first.
        if not broken or not left.strip(" ,-'\""):
            return self._first(right, len(right)) or self._last(left, 0)
        return self._last(left, 0) or self._first(right, len(right))

    def _sense(self, found: re.Match[str]) -> int:
        if found[0] in self.not_verbs:
            return UNKNOWN
        return FUTURE if found["future"] else PAST

    def _first(self, clause: str, end: int) -> int:
        return next((s for m in self._verb.finditer(clause, 0, end) if (s := self._sense(m))), UNKNOWN)

    def _last(self, clause: str, start: int) -> int:
        last = UNKNOWN
        for found in self._verb.finditer(clause, start):
            last = self._sense(found) or last
        return last


def _last_end(pattern: re.Pattern[str], text: str) -> int:
    """Where the last match ends; 0 where there is none."""
    end = 0
    for found in pattern.finditer(text):
        end = found.end()
    return end
