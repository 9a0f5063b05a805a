"""All phrases at once, word by word: which of them can go on with a word, and which may be over after it.

The words of a text decide which rules are worth trying, and how far any phrase can reach. The ways are worked out
as texts take them, and kept; there are some hundreds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property

from attrs import field, frozen

from timeline.times.notation import FIGURES, JOINED, QUOTED, WORD, Place, heading

_AT_ONCE = 3  # words taken from the text by one match, which is faster than one by one
_FAR = 40  # characters between two words; more than any phrase has
_NEXT = rf"[\W_]{{0,{_FAR}}}+({WORD})"
_WORDS = re.compile(f"{_NEXT}(?:" * (_AT_ONCE - 1) + _NEXT + ")?" * (_AT_ONCE - 1))
_MOST_WORDS = 30  # more than any phrase has; else "two hundred and two hundred and ..." would be read to its end

Places = frozenset[tuple[int, Place]]  # numbers of phrases, and where they stand


@frozen(slots=False, eq=False)
class Stop:
    """Where all phrases stand after some words."""

    _places: Places = field(repr=False)
    _known: dict[Places, Stop] = field(factory=dict, repr=False)

    @classmethod
    def before(cls, beginnings: Iterable[Place]) -> Stop:
        """Where they stand before the first word."""
        return cls(frozenset(enumerate(beginnings)))

    @cached_property
    def over(self) -> tuple[int, ...]:
        """The numbers of the phrases that may be over."""
        return tuple({number for number, place in self._places if place.over})

    @cached_property
    def moves(self) -> Mapping[str, Stop]:
        """Where they stand after one more word; a word that no phrase goes on with is not there."""
        found: dict[str, set[tuple[int, Place]]] = {}
        for number, place in self._places:
            for words, then in place.steps:
                for word in words:
                    found.setdefault(word, set()).add((number, then))
        for figures in FIGURES:  # a sign before a number may belong to it or not
            for sign in (QUOTED, JOINED):
                places = found.get(figures, set()) | found.get(sign + figures, set())
                if places:
                    found[sign + figures] = places
        return {word: self._stop(frozenset(places)) for word, places in found.items()}

    def _stop(self, places: Places) -> Stop:
        if (known := self._known.get(places)) is None:
            known = self._known[places] = Stop(places, self._known)
        return known


def walk(first: Stop, text: str, start: int) -> tuple[int, list[Stop]]:
    """Where the first word begins that no phrase goes on with, and the stops at which phrases may be over.

    That place is the end of the text if the text ends before, and somewhere in a long gap that no phrase crosses.
    """
    moves = first.moves
    over: list[Stop] = []
    at = start
    number_end = -1
    for _ in range(_MOST_WORDS // _AT_ONCE):
        found = _WORDS.match(text, at)
        if found is None:
            return min(at + _FAR, len(text)), over
        for group, word in enumerate(found.groups(), 1):
            if word is None:
                return min(found.end() + _FAR, len(text)), over
            if word[0] > "9":
                stop = moves.get(word)
                if stop is None:
                    return found.start(group), over
            else:
                begin = found.start(group)
                sign = text[begin - 1] if begin > start else ""
                name = heading(word)
                if sign == "'":
                    name = QUOTED + name
                elif begin - 1 == number_end and sign in (".", ","):
                    name = JOINED + name
                number_end = found.end(group)
                stop = moves.get(name)
                if stop is None:
                    return begin, over
            moves = stop.moves
            if stop.over:
                over.append(stop)
        at = found.end()
    return at, over
