"""What a sentence says is not so: "it is not true that he left", "reports that he had left proved false"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from timeline.anchoring import Passage
from timeline.events.cues import REACH, Told, words_of
from timeline.events.standing import role_words
from timeline.prose import is_auxiliary, is_deed

_VERDICT = 25  # words from an act to what is said of the report of it
_ASIDE = 8  # words between two commas
_LINK = 3  # words from "turned" to "wrong"


def refuted(passage: Passage, first: int, last: int) -> Told | None:
    """The word by which what words[first] to words[last] tell is said to be untrue."""
    lower = passage.words.lower
    for at in range(first - 1, max(-1, first - 1 - REACH), -1):
        if lower[at] in (";", ":"):
            return None
        if lower[at] == "that" and (word := _untrue_that(lower, at)):
            return Told("denied", word)
        if lower[at] in words_of("refuted", "claims") and _has_content(lower, at, first):
            verdict = _called(lower, at) or (_verdict(lower, last + 1) if _is_subject(lower, at) else None)
            return Told("denied", verdict) if verdict else None
    return None


def _untrue_that(lower: Sequence[str], at: int) -> str | None:
    """The verdict before "that": "it is untrue that", "it is not true that", "there is no truth in claims that"."""
    before = lower[max(0, at - 2 - _LINK) : at]
    if before and before[-1] in words_of("refuted", "verdicts"):
        return before[-1]
    plain = [word for word in before if word not in words_of("refuted", "wholly")]
    return next(
        (
            word
            for negated, word in pairwise(plain)
            if word in words_of("refuted", "true") and negated in words_of("refuted", "not")
        ),
        None,
    )


def _called(lower: Sequence[str], at: int) -> str | None:
    """The verdict before a report: "rejected as false a report"."""
    verdicts = words_of("refuted", "verdicts").intersection(lower[max(0, at - 1 - _LINK) : at])
    return min(verdicts) if verdicts and "as" in lower[max(0, at - 2 - _LINK) : at] else None


def _is_subject(lower: Sequence[str], at: int) -> bool:
    """Whether something is said of the report at words[at]; "after new reports that" nothing is."""
    sets = role_words()
    return (sets["prepositions"] | sets["circumstances"]).isdisjoint(lower[max(0, at - _LINK) : at])


def _has_content(lower: Sequence[str], at: int, first: int) -> bool:
    """Whether what a report tells stands between words[at] and words[first]: "reports that", "a video said to show"."""
    between = lower[at + 1 : first]
    if not words_of("refuted", "links").isdisjoint(between):
        return True
    return any(told in words_of("refuted", "told") and to == "to" for told, to in pairwise(between))


def _closing_comma(lower: Sequence[str], comma: int) -> int | None:
    """The comma behind an aside, before what is said of the report: "..., which Peru spread, proved false"."""
    closing = next((at for at in range(comma + 1, min(len(lower) - 1, comma + _ASIDE)) if lower[at] == ","), None)
    if closing is None:
        return None
    proves = is_auxiliary(lower[closing + 1]) or lower[closing + 1] in words_of("refuted", "proving")
    return closing if proves else None


def _verdict(lower: Sequence[str], start: int) -> str | None:
    """What is said of the report, behind its content: "proved premature", "turned out to be wrong", "is false"."""
    aside = start - 1
    for at in range(start, min(len(lower), start + _VERDICT)):
        if at <= aside:
            continue
        if lower[at] == "," and (closing := _closing_comma(lower, at)):
            aside = closing
            continue
        if lower[at] == "and" and any(map(is_deed, lower[at + 1 : at + 2])):
            continue  # "that it had sunk a ship and killed two men"
        if lower[at] in words_of("refuted", "ends"):
            return None
        if lower[at] in words_of("refuted", "verdicts") | words_of("content", "refuting"):
            links = lower[max(start, at - 1 - _LINK) : at]
            if any(is_auxiliary(word) or word in words_of("refuted", "proving") for word in links):
                return lower[at]
    return None
