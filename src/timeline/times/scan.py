"""Finding: one pass over the lower-case text stops at words that can open a phrase; only there are rules tried."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import islice

from attrs import frozen

from timeline.times.notation import FIGURES, JOINED, QUOTED, heading
from timeline.times.rule import Piece, Rule
from timeline.times.trie import branches_of, one_of

# What may stand before a phrase. Not here, so that prices and codes are passed over: $ # % . , and letters.
BEFORE = r"""[ \n("'\[/\-*_>—]"""
_PLAIN = (
    ("\r\n", " \n"), ("\r", "\n"), ("\t", " "), ("\u2028", "\n"), ("\u2029", "\n"), ("\u0085", "\n"),
    ("\u00a0", " "), ("\u2007", " "), ("\u2009", " "), ("\u200a", " "), ("\u202f", " "), ("\u3000", " "),
    ("\u2018", "'"), ("\u2019", "'"), ("\u201c", '"'), ("\u201d", '"'), ("`", "'"),
    ("\u2010", "-"), ("\u2011", "-"), ("\u2012", "-"), ("\u2013", "-"), ("\u2212", "-"),
)  # fmt: skip
# A digit after these belongs to a price, a decimal, a score, a phone number or a name (A-12, 747-400).
GLUED_DIGIT = re.compile(r"[0-9][-/'\"]$|[^\W_]_$|[^ \n][*>]$")
_DIGITS = r"[0-9]+(?:[.,][0-9]+)*(?:st|nd|rd|th)?"
# What decides which rules are tried: the rest of the first word, and two more. No word of a phrase is longer.
_MORE = r"(?=\W{0,30}\w{0,30}\W{0,30}\w{0,30}())"
_LONGEST = 150  # characters of these words; only a number that no phrase holds has more
_FIGURES = (*FIGURES, *(QUOTED + figures for figures in FIGURES))
_WORD = re.compile(r"([.,']?)([0-9]+|[^\W\d_][^\W_]*)(?:(?<=[0-9])(?:st|nd|rd|th))?")


def fold(text: str) -> str:
    """The text in lower case with plain spaces, quotes and hyphens, every character where it was."""
    lowered = text.lower()
    if len(lowered) != len(text):  # the lower case of İ is two characters
        lowered = "".join(c.lower() if len(c.lower()) == 1 else "i" for c in text)
    for odd, plain in _PLAIN:
        lowered = lowered.replace(odd, plain)
    return lowered


Span = tuple[int, int, Piece]  # offsets in the padded text, and what stands there


def names(words: str) -> list[tuple[str, ...]]:
    """How phrases may name the first three words: in "1,500 men" 0, then 000 or ,000, then men."""
    found: list[tuple[str, ...]] = []
    last = 0  # where a number ended
    for it in islice(_WORD.finditer(words), 3):
        word = heading(it[2])
        if word not in FIGURES or not it[1]:
            found.append((word,))
        elif it[1] == "'":
            found.append((word, QUOTED + word))
        else:
            found.append((word, JOINED + word) if it.start() == last > 0 else (word,))
        last = it.end() if word in FIGURES else 0
    return found


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
    def _openings(self) -> dict[str, list[tuple[Rule, frozenset[str], frozenset[str]]]]:
        """Rules by the word that they begin with, each with what may come second and third; "" where anything may."""
        found: dict[str, list[tuple[Rule, frozenset[str], frozenset[str]]]] = {figures: [] for figures in _FIGURES}
        for rule in self.rules:
            for firsts, seconds, thirds in rule.phrase.openings():
                for first in firsts:
                    found.setdefault(first, []).append((rule, seconds, thirds))
        return found

    @cached_property
    def _opener(self) -> re.Pattern[str]:
        endings = {}
        for word, rules in self._openings.items():
            if not word[0].isalpha():
                continue
            seconds = frozenset[str]().union(*(seconds for _, seconds, _ in rules))
            if word in self.deep and "" not in seconds:
                # One character, not a whole gap, which is slow; after two the words decide later.
                letters = {second for second in seconds if second[0].isalpha()}
                then = [r"[ \n]", one_of(letters) + r"\b"] + ["'?[0-9]"] * (letters != seconds)
                endings[word] = rf"(?=[- \n](?:{'|'.join(then)}))"
            else:
                endings[word] = r"\b"
        # One flat choice of which each begins with a letter or a set of them: those that differ there cost least.
        choices = "|".join((*branches_of(endings), _DIGITS, f"'{_DIGITS}"))
        return re.compile(f"{BEFORE}(?:{choices}){_MORE}")

    @cached_property
    def _rules(self) -> Callable[[str], tuple[Rule, ...]]:
        """The rules that can read a phrase that begins with these words; newspapers repeat themselves."""
        return lru_cache(maxsize=1 << 14)(self._rules_for)

    def _rules_for(self, words: str) -> tuple[Rule, ...]:
        firsts, second, third = (*names(words), (), ())[:3]
        return tuple(
            dict.fromkeys(  # a rule may be named several times, once for each way in which it can begin
                rule
                for first in firsts
                for rule, seconds, thirds in self._openings[first]
                if "" in seconds or (not seconds.isdisjoint(second) and ("" in thirds or not thirds.isdisjoint(third)))
            )
        )

    def spans(self, text: str, padded: str) -> Iterator[Span]:
        """Phrases that do not overlap, left to right; `padded` is a line break and the folded text."""
        rules_for = self._rules
        resume: int | None = 0
        while resume is not None:
            openers = self._opener.finditer(padded, resume)
            resume = None
            for found in openers:
                start = found.start() + 1
                words = padded[start : found.end(1)]
                rules = rules_for(words if len(words) <= _LONGEST else words[:_LONGEST])
                if rules and not (words[0] <= "9" and GLUED_DIGIT.search(padded, max(0, start - 2), start)):
                    hit = longest(rules, text, padded, start)
                    if hit is not None:
                        resume = hit[0]
                        yield from hit[1]
                        break
