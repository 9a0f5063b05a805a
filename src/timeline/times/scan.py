"""Finding: one pass over the lower-case text stops at words that can open a phrase; only there are rules tried."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache

from attrs import field, frozen

from timeline.times.opener import BEFORE, opener, spaced
from timeline.times.rule import Piece, Reading, Rule
from timeline.times.ways import Stop, walk

_PLAIN = {
    "\u2028": "\n", "\u2029": "\n", "\u0085": "\n",
    "\u00a0": " ", "\u2007": " ", "\u2009": " ", "\u200a": " ", "\u202f": " ", "\u3000": " ", "\ufeff": " ",
    "\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"',
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2212": "-",
}  # fmt: skip
# A digit after these belongs to a price, a decimal, a score, a phone number or a name (A-12, 747-400).
GLUED_DIGIT = re.compile(r"[0-9][-/'\"]$|[^\W_]_$|[^ \n][*>]$")
_GLUE = "-/'\"_*>"
_ENOUGH = 36  # characters that tell most places where phrases may begin from others, and often all of the phrase
_REMEMBERED = 1 << 15
_LONGEST = 150  # characters of words that are worth remembering
_MORE = "ʃ"  # stands for the word after a phrase: a letter that is in none


def fold(text: str) -> str:
    """The text in lower case with plain spaces, quotes and hyphens, every character where it was."""
    lowered = text.lower()
    if not lowered.isascii():
        if len(lowered) != len(text):  # the lower case of İ is two characters
            lowered = "".join(c.lower() if len(c.lower()) == 1 else "i" for c in text)
        for odd, plain in _PLAIN.items():
            lowered = lowered.replace(odd, plain)
    if "\r" in lowered:
        lowered = lowered.replace("\r\n", " \n").replace("\r", "\n")
    return lowered.replace("\t", " ").replace("`", "'")


Span = tuple[int, int, Piece]  # offsets in the padded text, and what stands there
Readings = tuple[Reading, ...]


def readings(rules: Iterable[Rule], words: str) -> Readings:
    """What phrases can mean that the words begin with, the longest first; of equal ones the earlier rule's."""
    found = [reading for rule in rules if (reading := rule.read(words)) is not None]
    return tuple(sorted(found, key=_length, reverse=True))


def _length(reading: Reading) -> int:
    return reading.length


@frozen(slots=False, eq=False)
class Finder:
    """Finds phrases by rules.

    Args:
        rules: In order of preference between readings of the same length.
        frequent: Frequent words that open a phrase only together with the word after them ("the", "a").
    """

    rules: Sequence[Rule]
    frequent: frozenset[str]
    _known: dict[str, Readings] = field(factory=dict, init=False, repr=False)

    @cached_property
    def _first(self) -> Stop:
        return Stop.before(rule.phrase.beginning for rule in self.rules)

    @cached_property
    def _opener(self) -> re.Pattern[str]:
        return opener(self._first, self.frequent)

    def spans(self, text: str, padded: str) -> Iterator[Span]:
        """Phrases that do not overlap, left to right; `padded` is a line break and the folded text."""
        scanned = spaced(padded)
        readings_before = self._readings_before
        resume = 0
        while resume >= 0:
            since, resume = resume, -1
            for found in self._opener.finditer(scanned, since):
                start = found.start() + 1
                if scanned[start] <= "9":
                    start = _number_at(padded, start, since)
                    if not start:
                        continue
                possible = readings_before(padded[start : start + _ENOUGH])
                if possible is None:
                    possible = self._readings_at(padded, start)
                for reading in possible:
                    if reading.fits(text, padded, start):
                        resume = start + reading.length
                        for begin, end, piece in reading.pieces:
                            yield start + begin, start + end, piece
                        break
                if resume >= 0:
                    break

    @cached_property
    def _readings_before(self) -> Callable[[str], Readings | None]:
        """What a text can mean that begins with some characters; None if these do not tell."""
        return lru_cache(maxsize=_REMEMBERED)(self._readings_of)

    def _readings_of(self, begun: str) -> Readings | None:
        whole = begun[: begun.rfind(" ") + 1]  # the last word may go on
        end, over = walk(self._first, whole, 0)
        if end == len(whole):
            return None
        return self._read(begun[:end], over) if over else ()

    def _readings_at(self, padded: str, start: int) -> Readings:
        """What the text can mean from there on."""
        end, over = walk(self._first, padded, start)
        if not over:
            return ()
        words = padded[start:end]
        return self._read(words, over) if end < len(padded) else self._tried(words, over)

    def _read(self, words: str, over: list[Stop]) -> Readings:
        """What phrases mean that the words begin with, another word being next; most have been read before."""
        known = self._known.get(words)
        if known is None:
            known = self._tried(words + _MORE, over)
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            if len(words) <= _LONGEST:
                self._known[words] = known
        return known

    def _tried(self, words: str, over: list[Stop]) -> Readings:
        numbers = over[0].over if len(over) == 1 else {number for stop in over for number in stop.over}
        return readings([self.rules[number] for number in sorted(numbers)], words)


def _number_at(padded: str, start: int, since: int) -> int:
    """Where the number found there begins; 0 if no phrase can begin with it."""
    if padded[start] != "'" and not "0" <= padded[start] <= "9":
        start += 1
    if padded[start - 1] == "'" and start - 2 >= since and padded[start - 2] in BEFORE:
        start -= 1
    glued = padded[start - 1] in _GLUE and GLUED_DIGIT.search(padded, max(0, start - 2), start)
    return 0 if glued else start
