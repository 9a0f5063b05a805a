"""What a noun is to the act of its clause where it is no part of it: the setting, the reason or the occasion."""

from __future__ import annotations

from timeline.anchoring import Passage, is_answer
from timeline.events.cues import REACH, Told, words_of
from timeline.events.standing import governor_at
from timeline.prose import governing_tense


def is_setting(passage: Passage, first: int) -> bool:
    """Whether a noun is where it was agreed, asked or refused, not what: "agreed at a meeting to send troops"."""
    words, lower = passage.words, passage.words.lower
    preposition, at = governor_at(words, first)
    if preposition not in words_of("setting", "prepositions") or _lies_ahead(passage, first):
        return False
    for index in range(at - 1, max(-1, at - 1 - REACH), -1):
        if lower[index] in words_of("setting", "verbs"):
            near = index == at - 1 or preposition not in words_of("setting", "close")
            return near and governing_tense(words, passage.costs, index) not in ("future", "modal")
        deed = lower[index] != "to" or lower[index + 1] not in words_of("determiner", "article")
        if deed and lower[index] in words_of("setting", "not_behind"):
            # "agreed to meet at a summit", "demanded a seat at the talks", but not "agreed to a truce at the talks"
            return False
    return False


def is_reason(passage: Passage, first: int) -> bool:
    """Whether a noun is why something is asked for: "demanded an apology over the killing of two men"."""
    lower = passage.words.lower
    preposition, at = governor_at(passage.words, first)
    definite = at + 1 < first and lower[at + 1] in words_of("there", "determiners")
    return preposition == "over" and definite and is_answer(lower, at)


def is_judged(passage: Passage, first: int) -> bool:
    """Whether words[first] is what somebody is thanked or blamed for, or owns to: "denied selling arms"."""
    lower = passage.words.lower
    if not first or not lower[first].endswith("ing"):
        return False
    at = first - 1
    for time in passage.times:
        if time.end == passage.words.ends[at]:  # "denied on Monday attacking a village"
            at = passage.words.at(time.start) - 1
            at -= lower[at] in words_of("occasion", "prepositions")
    if lower[at] in words_of("judged", "owned"):
        return True
    judged = words_of("judged", "verbs").intersection(lower[max(0, first - REACH) : first])
    return bool(judged) and lower[first - 1] in words_of("judged", "links")


def is_fixed(passage: Passage, first: int) -> bool:
    """Whether a noun is where something may be done on a day to come, and so is fixed: "hopes to act at a summit"."""
    preposition, at = governor_at(passage.words, first)
    fixed = preposition in words_of("occasion", "prepositions") and preposition not in words_of("setting", "close")
    return fixed and "to" in passage.words.lower[max(0, at - REACH) : at] and _lies_ahead(passage, first)


def _lies_ahead(passage: Passage, first: int) -> bool:
    """Whether the phrase of a noun has a time to come: "at a meeting with Chile next month"."""
    day = passage.day
    return day is not None and any(
        span.first > first
        and span.date is not None
        and span.date.earliest is not None
        and span.date.earliest > day
        and "to" not in passage.words.lower[first : span.first]
        for span in passage.spans
    )


def is_over(passage: Passage, first: int, told: Told) -> bool:
    """Whether a noun that occurred was over when its sentence was told: "agreed at talks", "agreed after talks"."""
    if told.cue in words_of("earlier", "words"):
        return words_of("ahead", "auxiliaries").isdisjoint(passage.words.lower[:first])
    return not told.cue and is_setting(passage, first)
