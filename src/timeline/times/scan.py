"""Finding: one pass over the lower-case text stops at words that can open a phrase; only there are rules tried."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from attrs import define, frozen

from timeline.times.notation import DIGIT, GAP
from timeline.times.rule import Piece, Rule
from timeline.times.trie import one_of

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
_OFTEN = 60
Match = Callable[[str, int], re.Match[str] | None]
_DIGITS = r"'?[0-9]+(?:[.,][0-9]+)*(?:st|nd|rd|th)?"
_LEADING_DIGITS = re.compile(_DIGITS)


def fold(text: str) -> str:
    """The text in lower case with plain spaces, quotes and hyphens, every character where it was."""
    lowered = text.lower()
    if len(lowered) != len(text):  # the lower case of İ is two characters
        lowered = "".join(c.lower() if len(c.lower()) == 1 else "i" for c in text)
    for odd, plain in _PLAIN:
        lowered = lowered.replace(odd, plain)
    return lowered


@frozen
class Hit:
    """What one rule found: offsets count the padded text."""

    start: int
    end: int
    pieces: tuple[tuple[int, int, Piece], ...]


@define(slots=False, eq=False)
class RuleSet:
    """Rules that can begin with the same word; often the sets of many words are one.

    Args:
        asked: How often it was asked; a set that is asked often earns one expression for all its rules, which
            tells at once where none matches, but takes some 20 ms to compile.
    """

    rules: tuple[Rule, ...]
    asked: int = 0

    @cached_property
    def _any(self) -> Match:
        return re.compile("|".join(rule.phrase.scan for rule in self.rules)).match

    @cached_property
    def _each(self) -> list[tuple[Match, Rule]]:
        return [(rule.phrase.reading.match, rule) for rule in self.rules]

    def longest(self, text: str, padded: str, start: int) -> Hit | None:
        """The longest phrase that begins there and makes sense; the earlier rule wins among equals."""
        if len(self.rules) > 2:
            if self.asked > _OFTEN:
                if self._any(padded, start) is None:
                    return None
            else:
                self.asked += 1
        candidates = [(found, rule) for match, rule in self._each if (found := match(padded, start)) is not None]
        if len(candidates) > 1:
            candidates.sort(key=_length, reverse=True)  # stable: the earlier rule wins among equals
        for found, rule in candidates:
            if not rule.fits(text, found):
                continue
            pieces = rule.read(found)
            if pieces:
                spans = tuple((found.start(p.at or 0), found.end(p.until or 0), p) for p in pieces)
                return Hit(start, found.end(), spans)
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
    def _rules_of(self) -> dict[str, RuleSet]:
        """Rules by the word, or the deep word and its follower, that they open with."""
        heads = {rule: rule.phrase.heads(self.deep | {DIGIT}) for rule in self.rules}
        names = {" ".join(head) for found in heads.values() for head in found}
        alone = {name for name in names if " " not in name}
        sets: dict[tuple[Rule, ...], RuleSet] = {}
        found = {}
        for name in sorted(names | {DIGIT}):
            first, _, second = name.partition(" ")
            if second and first in alone and first != DIGIT:
                continue  # a rule needs no more than the first word, so the opener stops there
            rules = tuple(rule for rule in self.rules if self._opens(heads[rule], first, second))
            found[name] = sets.setdefault(rules, RuleSet(rules))
        return found

    @staticmethod
    def _opens(heads: set[tuple[str, ...]], first: str, second: str) -> bool:
        if first == DIGIT:  # what follows may also be a sign and more digits: 10:15, 12/03/1999
            return not heads.isdisjoint({(DIGIT,), (DIGIT, DIGIT), (DIGIT, second)})
        if second:
            return (first, second) in heads
        return any(head[0] == first for head in heads)

    @cached_property
    def _opener(self) -> re.Pattern[str]:
        followers: dict[str, set[str]] = {}
        for head in self._rules_of:
            first, _, second = head.partition(" ")
            followers.setdefault(first, set()).add(second)
        digits = followers.pop(DIGIT) - {"", DIGIT}
        branches = [rf"{_DIGITS}(?:(?:,?(?:-|{GAP}))?{one_of(digits)}\b)?"]
        branches.append(one_of(word for word, seconds in followers.items() if "" in seconds) + r"\b")
        for word, seconds in sorted(followers.items()):
            if "" not in seconds:
                then = [one_of(seconds - {DIGIT}) + r"\b"] + ["'?[0-9]"] * (DIGIT in seconds)
                branches.append(f"{word}(?:-|{GAP})(?:{'|'.join(then)})")
        return re.compile(f"{_BEFORE}(?:{'|'.join(branches)})")

    def hits(self, text: str, padded: str) -> Iterator[Hit]:
        """Phrases that do not overlap, left to right; `padded` is a line break and the folded text."""
        search, rules_of = self._opener.search, self._rules_of
        found = search(padded)
        while found is not None:
            start, resume = found.start() + 1, found.end()
            word = padded[start:resume]
            if word.isalpha():
                rules = rules_of[word]
            else:
                word, follower = self._name(word)
                rules = rules_of[word]
                resume -= follower  # it may open a phrase of its own
            if word[0] != DIGIT or not _GLUED_DIGIT.search(padded[max(0, start - 2) : start]):
                hit = rules.longest(text, padded, start)
                if hit is not None:
                    yield hit
                    resume = hit.end
            found = search(padded, resume)

    @staticmethod
    def _name(opening: str) -> tuple[str, int]:
        """The key of an opening of digits or of two words, and the length of its last word and the gap before it."""
        digits = _LEADING_DIGITS.match(opening)
        if digits is not None:
            tail = opening[digits.end() :].strip(" ,-\n")
            return (f"{DIGIT} {tail}", len(tail) + 1) if tail else (DIGIT, 0)
        first, second = opening.replace("-", " ").split()
        return f"{first} {DIGIT if second[-1].isdigit() else second}", len(second) + 1
