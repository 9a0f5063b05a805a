"""Finding: one pass over the lower-case text stops at words that can open a phrase; only there are rules tried."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from attrs import frozen

from timeline.times.notation import FIGURES, GAP, JOINED
from timeline.times.rule import Piece, Rule
from timeline.times.trie import one_of, one_of_endings

# What may stand before a phrase. Not here, so that prices and codes are passed over: $ # % . , and letters.
_BEFORE = r"""[ \n("'\[/\-*_>—]"""
_PLAIN = (
    ("\r\n", " \n"), ("\r", "\n"), ("\t", " "), ("\u2028", "\n"), ("\u2029", "\n"), ("\u0085", "\n"),
    ("\u00a0", " "), ("\u2007", " "), ("\u2009", " "), ("\u200a", " "), ("\u202f", " "), ("\u3000", " "),
    ("\u2018", "'"), ("\u2019", "'"), ("\u201c", '"'), ("\u201d", '"'), ("`", "'"),
    ("\u2010", "-"), ("\u2011", "-"), ("\u2012", "-"), ("\u2013", "-"), ("\u2212", "-"),
)  # fmt: skip
# A digit after these belongs to a price, a decimal, a score, a phone number or a name (A-12, 747-400).
_GLUED_DIGIT = re.compile(r"[0-9][-/'\"]$|[a-z0-9]_$|[^ \n][*>]$")
_DIGITS = r"'?[0-9]+(?:[.,][0-9]+)*(?:st|nd|rd|th)?"
_TWO_WORDS = re.compile("'?([0-9]+|[a-z]+)(?:st|nd|rd|th)?[^a-z0-9]*([0-9]+|[a-z][a-z0-9]*)?")


def fold(text: str) -> str:
    """The text in lower case with plain spaces, quotes and hyphens, every character where it was."""
    lowered = text.lower()
    if len(lowered) != len(text):  # the lower case of İ is two characters
        lowered = "".join(c.lower() if len(c.lower()) == 1 else "i" for c in text)
    for odd, plain in _PLAIN:
        lowered = lowered.replace(odd, plain)
    return lowered


Span = tuple[int, int, Piece]  # offsets in the padded text, and what stands there


@frozen(slots=False, eq=False)
class Opening:
    """The rules that can begin with a word, each with the words that may come second; "" where any may."""

    rules: list[tuple[Rule, frozenset[str]]]

    @cached_property
    def seconds(self) -> frozenset[str]:
        """The words after which more rules apply than after any."""
        found = frozenset[str]().union(*(seconds for _, seconds in self.rules))
        return found.union(JOINED + figures for figures in found.intersection(FIGURES))

    @cached_property
    def anyway(self) -> tuple[Rule, ...]:
        """The rules that apply whatever comes second."""
        return self._before({""})

    def before(self, second: str) -> tuple[Rule, ...]:
        """The rules that apply before that word."""
        if second not in self.seconds:
            return self.anyway
        rules = self._known.get(second)
        if rules is None:
            rules = self._known[second] = self._before({"", second, second.removeprefix(JOINED)})
        return rules

    @cached_property
    def _known(self) -> dict[str, tuple[Rule, ...]]:
        return {}

    def _before(self, words: set[str]) -> tuple[Rule, ...]:
        # A rule may be named several times, once for each way in which it can begin.
        return tuple(dict.fromkeys(rule for rule, seconds in self.rules if not words.isdisjoint(seconds)))


def longest(rules: Iterable[Rule], text: str, padded: str, start: int) -> tuple[int, Iterable[Span]] | None:
    """Where the longest phrase that begins there and makes sense ends, and its pieces; the earlier rule wins a tie."""
    candidates = [(found, rule) for rule in rules if (found := rule.match(padded, start)) is not None]
    if len(candidates) > 1:
        candidates.sort(key=_length, reverse=True)  # stable: the earlier rule wins among equals
    for found, rule in candidates:
        if not rule.fits(text, found):
            continue
        pieces = rule.read(found)
        if pieces:
            end = found.end()
            if len(pieces) == 1 and not (pieces[0].at or pieces[0].until):
                return end, ((start, end, pieces[0]),)
            return end, [(found.start(p.at or 0), found.end(p.until or 0), p) for p in pieces]
    return None


def _length(candidate: tuple[re.Match[str], Rule]) -> int:
    return candidate[0].end()


@frozen(slots=False, eq=False)
class Finder:
    """Finds phrases by rules.

    Args:
        rules: In order of preference between readings of the same length.
        deep: Frequent words that open a phrase only together with the word after them ("the", "a").
    """

    rules: Sequence[Rule]
    deep: frozenset[str]

    @cached_property
    def _openings(self) -> dict[str, Opening]:
        """Rules by the word that they begin with."""
        found: dict[str, list[tuple[Rule, frozenset[str]]]] = {}
        for rule in self.rules:
            for firsts, seconds in rule.phrase.openings():
                for first in firsts:
                    found.setdefault(first, []).append((rule, seconds))
        return {first: Opening(rules) for first, rules in found.items()}

    @cached_property
    def _opener(self) -> re.Pattern[str]:
        endings = {}
        for word, opening in self._openings.items():
            seconds = opening.seconds
            if word in FIGURES:
                continue
            if word in self.deep and "" not in seconds:
                then = [one_of(word for word in seconds if word[0].isalpha()) + r"\b"]
                then += [] if seconds.isdisjoint(FIGURES) else ["'?[0-9]"]
                endings[word] = f"(?:-|{GAP})(?:{'|'.join(then)})"
            else:
                endings[word] = r"\b"
        return re.compile(f"{_BEFORE}(?:{one_of_endings(endings)}|{_DIGITS})")

    def spans(self, text: str, padded: str) -> Iterator[Span]:
        """Phrases that do not overlap, left to right; `padded` is a line break and the folded text."""
        search, openings, words_at = self._opener.search, self._openings, _TWO_WORDS.match
        found = search(padded)
        while found is not None:
            start, resume = found.start() + 1, found.end()
            words = words_at(padded, start)
            assert words is not None
            first, second = words.groups("")
            if first[0] > "9":
                resume = words.end(1)  # the second word may open a phrase of its own
            else:
                first = FIGURES[min(len(first), len(FIGURES)) - 1]
            if second and second[0] <= "9":
                second = FIGURES[min(len(second), len(FIGURES)) - 1]
                if first[0] <= "9" and padded[words.start(2) - 1] in ",.":
                    second = JOINED + second
            rules = openings[first].before(second)
            if rules and not (first[0] <= "9" and _GLUED_DIGIT.search(padded, max(0, start - 2), start)):
                hit = longest(rules, text, padded, start)
                if hit is not None:
                    resume = hit[0]
                    yield from hit[1]
            found = search(padded, resume)
