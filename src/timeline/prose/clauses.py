"""How far apart two words of a sentence are as clauses go, and which clauses are set into others.

"Iran, which tested a missile on Tuesday, accused Israel": the accusing is as near to Iran as if nothing stood between
them, and a clause away from Tuesday.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from importlib.resources import files
from itertools import accumulate, pairwise

from attrs import frozen

from timeline.prose.listed import word_sets
from timeline.prose.verbs import is_auxiliary, verb_form

_LONGEST = 30  # words of a clause that is set in
_LONGEST_APPOSITION = 12
# Cost of leaving what is set in, a relative clause or anything else; entering it costs what its opening words cost.
_LEFT_RELATIVE, _LEFT_REDUCED, _LEFT = 9.0, 5.0, 1.0
_LONGEST_QUOTED = 8  # words of a phrase in quotation marks
QUOTES = frozenset(['"', "“", "”", "``", "''"])
_PASSED = 0.5  # cost of passing over one
_NEAR = 4  # words in which a relative clause has its verb
_PAIRS = {"--": "--", "—": "—", "–": "–", "(": ")"}


@cache
def _costs(sort: str) -> dict[str, float]:
    data = files("timeline.prose").joinpath("data", "clauses.toml").read_text("utf-8")
    return {words: float(cost) for words, cost in tomllib.loads(data)[sort].items()}


@cache
def _second_words() -> frozenset[str]:
    return frozenset([pair.partition(" ")[2] for pair in _costs("pair")])


def clause_cost(lower: Sequence[str]) -> list[float]:
    """Running sum of boundary costs of words in lower case: the cost between words i < j is cost[j] - cost[i].

    A word that opens a clause belongs to that clause, so its cost counts on its left side.
    """
    known = _costs("cost")
    costs = [known.get(word, 0.0) for word in lower]
    if not _second_words().isdisjoint(lower):
        pairs = _costs("pair")
        for at, pair in enumerate(pairwise(lower)):
            costs[at] += pairs.get(" ".join(pair), 0.0)
    if not QUOTES.isdisjoint(lower):
        for first, last in _quoted_phrases(lower):
            costs[first] = costs[last] = 0.0
    return list(accumulate(costs))


def opening_end(lower: Sequence[str], inserted: Iterable[tuple[int, int, float]]) -> int | None:
    """The comma that ends the clause a sentence opens with, asides passed over: "if, in May, he leaves, they go".

    Args:
        inserted: The clauses set into others, as `Clauses` has them.
    """
    ends = {first: last for first, last, _ in inserted}
    at = 0
    while at < len(lower):
        if at in ends:
            at = ends[at]
        elif lower[at] == ",":
            is_aside = at == 1 or not _words()["relative"].isdisjoint(lower[at + 1 : at + 2])
            if not is_aside:
                return at
            at = next((near for near in range(at + 1, len(lower)) if lower[near] == ","), len(lower))
        at += 1
    return None


def _quoted_phrases(lower: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The marks around a few words that the sentence goes on with: "accused it of "a crime" on Monday"; no speech."""
    marks = [at for at, word in enumerate(lower) if word in QUOTES]
    for first, last in zip(marks[::2], marks[1::2], strict=False):
        inside = lower[first + 1 : last]
        if not 0 < len(inside) <= _LONGEST_QUOTED or not first or not lower[first - 1].isalpha():
            continue
        if lower[first - 1] not in _costs("cost") and not any(map(is_auxiliary, inside)):
            yield first, last


@frozen
class Clauses:
    """The clauses of a sentence, worked out once they are wanted.

    Args:
        lower: The sentence's words in lower case.
    """

    lower: Sequence[str]

    @cached_property
    def costs(self) -> list[float]:
        """Running boundary costs of its words, see `clause_cost`."""
        return clause_cost(self.lower)

    @cached_property
    def inserted(self) -> tuple[tuple[int, int, float], ...]:
        """First and last word of each stretch set into a clause, in order and apart, and the cost of leaving it."""
        return tuple(_inserted(self.lower))

    def between(self, one: int, other: int) -> float:
        """The cost from one word to another; 0 within a clause."""
        left, right = (one, other) if one <= other else (other, one)
        cost = self.costs[right] - self.costs[left]
        for first, last, leaving in self.inserted:
            if last < left:
                continue
            if first > right:
                break
            if left < first and last < right:
                cost += _PASSED - (self.costs[last] - self.costs[first - 1])
            elif first <= left and last < right:
                cost += leaving
        return cost

    def words_between(self, one: int, other: int) -> list[int]:
        """The words between two, without those of clauses set in that hold neither."""
        left, right = (one, other) if one <= other else (other, one)
        found = range(left + 1, right)
        passed = [(first, last) for first, last, _ in self.inserted if left < first and last < right]
        if not passed:
            return list(found)
        return [at for at in found if not any(first <= at <= last for first, last in passed)]


@cache
def _words() -> dict[str, frozenset[str]]:
    return word_sets("prose", "inserted.toml")


def _inserted(lower: Sequence[str]) -> Iterator[tuple[int, int, float]]:
    """The stretches set into the sentence's clauses, from left to right."""
    openers = _words()["openers"]
    if openers.isdisjoint(lower):
        return
    at = 1
    while at < len(lower):
        end = _end(lower, at) if lower[at] in openers else None
        if end is None:
            at += 1
        else:
            relative = not _words()["relative"].isdisjoint(lower[at : at + 2])
            reduced = lower[at] == "," and verb_form(lower[at + 1]) == "past"  # ", signed on Friday,"
            yield at, end, _LEFT_RELATIVE if relative else _LEFT_REDUCED if reduced else _LEFT
            at = end + 1


def _end(lower: Sequence[str], at: int) -> int | None:
    """The last word of what opens at words[at]; None where nothing is set in there."""
    mark = lower[at]
    if mark in _PAIRS:
        closing = _PAIRS[mark]
        return next((end for end in range(at + 1, min(len(lower), at + _LONGEST)) if lower[end] == closing), None)
    if mark == ",":
        return _end_at_comma(lower, at)
    return _end_of_relative(lower, at)


def _end_at_comma(lower: Sequence[str], at: int) -> int | None:
    """The comma behind which the verb of the outer clause follows."""
    if at + 2 >= len(lower):
        return None
    first, second = lower[at + 1], lower[at + 2]
    if first in _words()["coordinators"]:
        return None
    if verb_form(first) == "past" and second in _words()["objects"]:
        return None  # "met the king, signed a pact, left": one act after the other
    subordinate = first in _words()["subordinate"] or verb_form(first) is not None
    reach = _LONGEST if subordinate else _LONGEST_APPOSITION
    if first in _words()["specifying"] and not any(_is_finite(lower, before) for before in range(at)):
        return next((end for end in range(at + 2, min(len(lower) - 1, at + reach)) if lower[end] == ","), None)
    for end in range(at + 2, min(len(lower) - 1, at + reach)):
        if lower[end] in (";", ":") or (lower[end] == "," and lower[end + 1] in _words()["openers"]):
            return None
        if lower[end] == "," and _resumes(lower, end + 1):
            return end
    return None


def _end_of_relative(lower: Sequence[str], at: int) -> int | None:
    """The word before the outer clause's verb: "the envoy who resigned on Friday met ...", where none stood before."""
    if lower[at - 1] == "," or any(_is_finite(lower, before) for before in range(at)):
        return None
    verb = next((near for near in range(at + 1, min(len(lower), at + 1 + _NEAR)) if _is_finite(lower, near)), None)
    if verb is None:
        return None
    while verb + 1 < len(lower) and _is_finite(lower, verb + 1):  # "who had resigned"
        verb += 1
    for end in range(verb + 1, min(len(lower) - 1, at + _LONGEST)):
        if lower[end] in _words()["breaks"]:
            return None
        if _resumes(lower, end + 1):
            return end
    return None


def _resumes(lower: Sequence[str], at: int) -> bool:
    """Whether a verb with its time stands at words[at], adverbs before it passed over."""
    while at < len(lower) and (lower[at] in _words()["adverbs"] or (lower[at].endswith("ly") and len(lower[at]) > 4)):
        at += 1
    return at < len(lower) and _is_finite(lower, at)


def _is_finite(lower: Sequence[str], at: int) -> bool:
    """Whether a word can be a verb with its time: an auxiliary, a past form that is no participle, "says"."""
    word = lower[at]
    if is_auxiliary(word):
        return word not in _words()["unfinite"]
    if word in _words()["present"]:
        return True
    return verb_form(word) == "past" and not (at + 1 < len(lower) and lower[at + 1] == "by")
