"""A short line for a record, in the words of the mention that says most of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from attrs import frozen

from timeline.model import Kind, Mention, Status
from timeline.prose import Word, clause_cost, split_words, verb_form, word_sets

_MOST_WORDS = 12
_REACH = 20  # words on either side of the trigger that are looked at
_SUBJECT_CLAUSE = 4.0  # clause cost that the subject may be away
_OBJECT_CLAUSE = 3.0
_ANTECEDENT = 8  # words
_TRIED = 8  # mentions, the likeliest first


@frozen
class _Line:
    """A possible title.

    Args:
        lacks: What speaks against it, weightiest first; the smallest wins.
    """

    lacks: tuple[bool, int, int]
    text: str


def _words(name: str) -> frozenset[str]:
    return word_sets("merging", "title.toml")[name]


@cache
def _or_marks(name: str) -> frozenset[str]:
    return _words(name) | _words("marks")


def title_of(status: Status, kind: Kind, mentions: Sequence[Mention]) -> str:
    """At most twelve words around a trigger, without the time, which a timeline shows beside it.

    Args:
        mentions: In order. Of the likeliest that tell the record's status and kind, the one whose words name most wins.
    """
    ranked = sorted((one.status != status, one.kind != kind, -one.score, at) for at, one in enumerate(mentions))
    tried = [mentions[at] for *rank, _, at in ranked if rank == list(ranked[0][:2])][:_TRIED]
    lines = []
    for one in tried:
        lines.append(_line(one))
        if not any(lines[-1].lacks):
            break
    return min(lines, key=lambda line: line.lacks).text


def _line(mention: Mention) -> _Line:
    start, end = mention.trigger[0] - mention.start, mention.trigger[1] - mention.start
    words = _without_brackets(list(split_words(mention.text, 0, len(mention.text))), start, end)
    first = next(at for at, word in enumerate(words) if word.end > start)
    last = max(at for at, word in enumerate(words) if word.start < end)
    kept = _without_time(words, _clause(words, first, last), mention, first, last)
    kept = _from_own_subject(words, kept, first)
    short, cut = _cut(words, kept, last)
    text = _written(mention.text, words, short)
    unnamed = words[short[0]].lower in _words("unnamed") or short[0] == first
    left_out = sum(actor.name.rpartition(" ")[2] not in text for actor in mention.actors)
    return _Line((unnamed, cut, left_out), text)


def _without_brackets(words: list[Word], start: int, end: int) -> list[Word]:
    """The words but for those in brackets: "the Atlantic Alliance (NATO) decided"; all if the trigger is in some."""
    kept: list[Word] = []
    depth = 0
    for word in words:
        if word.text == "(":
            depth += 1
        elif word.text == ")":
            depth = max(0, depth - 1)
        elif not depth:
            kept.append(word)
    return (
        kept if any((word.start <= start and end <= word.end) or start <= word.start < end for word in kept) else words
    )


def _clause(words: list[Word], first: int, last: int) -> list[int]:
    """The words of the trigger's clause, from its subject to the end of its object."""
    costs = clause_cost([word.lower for word in words])
    low = high = first
    while low and first - low < _REACH and costs[first] - costs[low - 1] < _SUBJECT_CLAUSE:
        low -= 1
    if words[low].lower in _words("saying"):  # "said that Denmark had asked"
        low = next((at + 1 for at in range(low, first) if words[at].lower == "that"), min(low + 1, first))
    while low < first and (words[low].lower in _or_marks("no_start") or _cuts_a_name(words, low)):
        low += 1
    high = last
    while high + 1 < len(words) and high - last < _REACH and costs[high + 1] - costs[last] < _OBJECT_CLAUSE:
        if words[high + 1].lower == "and" and high + 2 < len(words) and verb_form(words[high + 2].lower) == "past":
            break  # what else the subject did is another act
        high += 1
    return [*_antecedent(words, costs, low), *range(low, high + 1)]


def _antecedent(words: list[Word], costs: list[float], low: int) -> list[int]:
    """What "who" or "which" right before words[low] stands for: "Poland and Hungary, who were invited"."""
    if not low or words[low - 1].lower not in _words("relative"):
        return []
    end = low - 1 - (low > 1 and words[low - 2].lower == ",")
    begin = end
    while begin and end - begin < _ANTECEDENT and costs[end - 1] - costs[begin - 1] < _SUBJECT_CLAUSE:
        begin -= 1
    while begin < end and (words[begin].lower in _or_marks("no_start") or _cuts_a_name(words, begin)):
        begin += 1
    return list(range(begin, end))


def _without_time(words: list[Word], kept: list[int], mention: Mention, first: int, last: int) -> list[int]:
    """The words but for those of the mention's time and what belongs to it: "on", a comma behind it."""
    if mention.time is None or not mention.start <= mention.time.start < mention.end:
        return kept
    start, end = mention.time.start - mention.start, mention.time.end - mention.start
    time = [at for at in kept if words[at].start < end and words[at].end > start]
    if not time or (time[0] <= last and first <= time[-1]) or words[time[-1]].possessive:
        return kept
    low, high = time[0], time[-1]
    while (low - 1 > last and words[low - 1].lower in _words("before_time")) or (
        kept[0] < low <= first and words[low - 1].lower in _words("before_time")
    ):
        low -= 1
    if high + 1 < len(words) and words[high + 1].lower == "," and (low == kept[0] or words[low - 1].lower == ","):
        high += 1
    return [at for at in kept if not low <= at <= high]


def _from_own_subject(words: list[Word], kept: list[int], first: int) -> list[int]:
    """Without the verb that the trigger is coordinated with: "Peru expelled two envoys and accused Chile"."""
    if not first or words[first - 1].lower != "and" or verb_form(words[first].lower) != "past":
        return kept
    verb = next((at for at in kept if kept[0] < at < first and verb_form(words[at].lower) == "past"), None)
    return kept if verb is None else [at for at in kept if not verb <= at < first]


def _cut(words: list[Word], kept: list[int], last: int) -> tuple[list[int], int]:
    """The words cut to the length of a title at a joint, if there is one; and how roughly: 0, 1 or 2."""
    kept = _trimmed(words, kept, last)
    if len(kept) <= _MOST_WORDS:
        return kept, 0
    here = next((at for at, index in enumerate(kept) if index >= last), 0)
    for at in range(_MOST_WORDS, here + 1, -1):
        if words[kept[at]].lower in _or_marks("joints"):
            return _trimmed(words, kept[:at], last), 1
    if here >= _MOST_WORDS:  # a long way from the subject to the act: the act counts, from a name on if there is one
        near = range(here - _MOST_WORDS + 1, here)
        names = [at for at in near if words[kept[at]].text[:1].isupper() and not _cuts_a_name(words, kept[at])]
        kept = kept[names[0] if names else near[0] :]
    return _trimmed(words, kept[:_MOST_WORDS], last), 2


def _trimmed(words: list[Word], kept: list[int], last: int) -> list[int]:
    """Without small words and marks at its end."""
    while len(kept) > 1 and kept[-1] > last:
        word = words[kept[-1]]
        if word.lower not in _or_marks("no_end") and word.text[-1].isalnum():
            break
        kept = kept[:-1]
    return kept


def _written(text: str, words: list[Word], kept: list[int]) -> str:
    """The words as they stand in the text, with a space where some were left out."""
    line = words[kept[0]].text
    for before, at in pairwise(kept):
        gap = text[words[before].end : words[at].start]
        line += (" " if gap.strip() or at > before + 1 else gap) + words[at].text
    line = re.sub(r"\s+", " ", line).replace(" ,", ",").strip(" ,")
    return line[:1].upper() + line[1:]


def _cuts_a_name(words: list[Word], at: int) -> bool:
    """Whether a line that begins with words[at] would begin in the middle of a name."""
    if not at:
        return False
    before = words[at - 1].text
    return words[at].text[:1].isupper() and (before[:1].isupper() or before == "of") and before.isalpha()
