"""What a title leaves out: the time of the act, which a timeline shows beside it, with its whole phrase."""

from __future__ import annotations

from timeline.merging.title_words import title_words
from timeline.model import Mention
from timeline.prose import Words, verb_form, word_sets
from timeline.times import find_times


def time_words(mention: Mention, words: Words) -> frozenset[int]:
    """The words of the phrase that has the mention's time: "between Monday and June 4"; none where a noun needs it."""
    if mention.time is None or not mention.start <= mention.time.start < mention.end:
        return frozenset()
    sets = word_sets("merging", "title.toml")
    low, high = _span(words, mention.time.start - mention.start, mention.time.end - mention.start)
    if low > high or words.is_possessive(high) or _describes(words, low, high):
        return frozenset()
    near = {*words.lower[max(0, low - 2) : low], *words.lower[high + 1 : high + 3]}
    if not near.isdisjoint(sets["time_joints"]):  # only then a second time can belong to it
        low, high = _chain(words, low, high, [_span(words, one.start, one.end) for one in find_times(mention.text)])
    while low and words.lower[low - 1] in sets["before_time"]:
        low -= 1
        if words.lower[low] in sets["counted"]:
            low = measure_start(words, low)
    return frozenset(range(low, high + 1))


def untimed(text: str, words: Words, kept: list[int]) -> list[int]:
    """A subject without the times at its ends: "last week Peru"."""
    if len(kept) < 2:
        return kept
    start = words.start(kept[0])
    for one in find_times(text[start : words.ends[kept[-1]]]):
        low, high = _span(words, start + one.start, start + one.end)
        if low <= kept[0] and not words.is_possessive(high):
            kept = [at for at in kept if at > high]
        elif high >= kept[-1]:
            while low > kept[0] and words.lower[low - 1] in title_words("before_time"):
                low -= 1
            kept = [at for at in kept if at < low]
        if not kept:
            break
    return kept


def times_between(text: str, words: Words, low: int, high: int) -> frozenset[int]:
    """The words of times from words[low] to words[high], and the small ones before each: "agreed last week to sign"."""
    if high - low < 3:
        return frozenset()
    found: set[int] = set()
    start = words.start(low)
    for one in find_times(text[start : words.start(high)]):
        first, last = _span(words, start + one.start, start + one.end)
        if one.type != "DATE" or first > last or words.is_possessive(last) or _describes(words, first, last):
            continue
        while first > low + 1 and words.lower[first - 1] in title_words("before_time"):
            first -= 1
        found.update(range(first, last + 1))
    return frozenset(found)


def without_year(words: Words, kept: list[int]) -> list[int]:
    """The words before the first year, without the small ones before it."""
    for place, at in enumerate(kept):
        if words.texts[at].isdigit() and len(words.texts[at]) == 4:
            return kept[:place]
    return kept


def measure_start(words: Words, end: int) -> int:
    """Where a measure that ends before words[end] begins: "two weeks", "just hours"; `end` where there is none."""
    sets = word_sets("merging", "title.toml")
    low = end
    if low and words.lower[low - 1] in sets["units"]:
        low -= 1
        while low and (words.lower[low - 1] in sets["amounts"] or words.lower[low - 1][0].isdigit()):
            low -= 1
    return low


def _span(words: Words, start: int, end: int) -> tuple[int, int]:
    """First and last index of the words between two offsets; the first above the last where there are none."""
    low = high = words.behind(start)
    while high < len(words) and words.start(high) < end:
        high += 1
    return (low, high - 1) if high > low else (1, 0)


def _describes(words: Words, low: int, high: int) -> bool:
    """Whether a time belongs to the noun behind it: "the 2015 accord"."""
    if not low or words.lower[low - 1] not in title_words("determiners") or high + 1 >= len(words):
        return False
    after = words.lower[high + 1]
    sets = word_sets("merging", "title.toml")
    small = after in sets["joints"] | sets["no_end"] | sets["marks"] | sets["finite"]
    return after[0].isalpha() and not small and verb_form(after) is None


def _chain(words: Words, low: int, high: int, times: list[tuple[int, int]]) -> tuple[int, int]:
    """The stretch from the first to the last of the times that are joined to one: "from May 3 to May 6"."""
    sets = word_sets("merging", "title.toml")

    def joined(one: int, other: int) -> bool:
        between = words.lower[one + 1 : other]
        return 0 < len(between) <= 2 and between[0] in sets["time_joints"] and set(between[1:]) <= sets["before_time"]

    for first, last in times:
        if first > high and joined(high, first):
            high = last
    for first, last in reversed(times):
        if last < low and joined(last, low):
            low = first
    return low, high
