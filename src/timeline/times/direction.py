"""Which way a bare "Friday" or "April 14" points: read from the prepositions and the tense beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

from attrs import frozen

from timeline.times.trie import one_of

PAST, UNKNOWN, FUTURE = -1, 0, 1
_REACH = 160  # characters looked at on each side; a clause is seldom longer
_SENTENCE = re.compile(r"[.!?;:]['\")]*(?: \n?|\n)|\n\n")
_BREAK = re.compile(r"[.!?;:,]['\")]*(?: |\n)|\n\n|\n *\n| - | -- |[—\"]")


@frozen(slots=False, eq=False)
class Cues:
    """Words that point, by direction: verbs and their helpers, and prepositions that stand right before a date."""

    verbs: Mapping[int, tuple[str, ...]]
    prepositions: Mapping[int, tuple[str, ...]]
    regular_past: str
    not_past: tuple[str, ...]

    @cached_property
    def _verb(self) -> re.Pattern[str]:
        # A helper swallows the verb it helps, so that "will be held" is not read as "held".
        future = one_of(self.verbs[FUTURE]).replace(r"\ ", " ")
        past = one_of(self.verbs[PAST]).replace(r"\ ", " ")
        return re.compile(
            rf"\b(?:(?P<future>(?:{future})\b(?: not\b)?(?: be\b)?(?: [a-z]+ly\b)?(?: [a-z]+ed\b| held\b)?)"
            rf"|(?P<past>(?:{past})\b|[a-z]{{2,}}{self.regular_past}\b))"
        )

    @cached_property
    def _preposition(self) -> re.Pattern[str]:
        future, past = (one_of(self.prepositions[d]).replace(r"\ ", " ") for d in (FUTURE, PAST))
        return re.compile(rf"\b(?:(?P<future>{future})|(?P<past>{past}))(?: the)?[ \n]*$")

    @cached_property
    def _longest(self) -> int:
        """More characters than the longest preposition with its article has."""
        return max(len(words) for listed in self.prepositions.values() for words in listed) + len(" the ")

    def direction(self, lowered: str, start: int, end: int) -> int:
        """PAST, FUTURE or UNKNOWN for the expression at lowered[start:end]."""
        left = lowered[max(0, start - _REACH) : start]
        cut = max((stop.end() for stop in _SENTENCE.finditer(left)), default=0)
        left = left[cut:].replace("\n", " ")
        before = self._preposition.search(left, max(0, len(left.rstrip()) - self._longest))
        if before is not None:
            return FUTURE if before["future"] else PAST
        right = lowered[end : end + _REACH]
        if (stop_ := _SENTENCE.search(right)) is not None:
            right = right[: stop_.start()]
        right = right.replace("\n", " ")
        pieces = _BREAK.split(left)
        near = self._last(pieces[-1])
        if near is not UNKNOWN:
            return near
        near = self._first(_BREAK.split(right, maxsplit=1)[0])
        if near is not UNKNOWN:
            return near
        # Nothing in its own clause: the nearest verb of the sentence, that after a heading "On Friday," first.
        if not left.strip(" ,-'\"") or len(pieces) == 1:
            return self._first(right) or self._last(left)
        return self._last(left) or self._first(right)

    def _sense(self, found: re.Match[str]) -> int:
        if found["future"]:
            return FUTURE
        return UNKNOWN if found["past"] in self.not_past else PAST

    def _first(self, clause: str) -> int:
        return next((s for m in self._verb.finditer(clause) if (s := self._sense(m))), UNKNOWN)

    def _last(self, clause: str) -> int:
        last = UNKNOWN
        for found in self._verb.finditer(clause):
            last = self._sense(found) or last
        return last
