"""What somebody else tells, doubts, bids or is charged with: its status is theirs."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.anchoring import Passage
from timeline.events.cues import (
    AFTER_CLAUSE,
    CONDITION_REACH,
    COORDINATORS,
    HEDGE_REACH,
    REACH,
    SUBJECT_REACH,
    Told,
    conditions,
    content_words,
    contents,
    cues,
    words_of,
)
from timeline.events.governor import is_uninvolved
from timeline.model import Status
from timeline.prose import VerbGroup, verb_form, word_list

_AHEAD = ("future", "modal")
_REPORTED_REACH = 25
_GIVEN = 5  # words between "gave" and a length of time
_REFUTED = 7  # words from "dismissed" to "reports"
_TELLER = 5  # words between a comma and "said"


def bidden(passage: Passage, first: int) -> Told | None:
    """The verb by which somebody else was to do it: "told Serbia to pull out", "gave it two days to leave"."""
    lower, costs = passage.words.lower, passage.costs
    if given := _term(passage, first):
        return Told("proposed", given)
    for index in range(first - 1, max(-1, first - 1 - SUBJECT_REACH), -1):
        if costs[first - 1] - costs[index] > AFTER_CLAUSE:
            return None
        if lower[index] in words_of("bidding", "verbs"):
            return Told("proposed", lower[index])
    return None


def _term(passage: Passage, first: int) -> str | None:
    """The "gave" of a length of time right before words[first]: "gave Peru two days to leave"."""
    words, start = passage.words, passage.words.start(first)
    time = next((time for time in passage.times if time.type == "DURATION" and time.end == start - 1), None)
    if time is None:
        return None
    for at in range(words.at(time.start) - 1, max(-1, words.at(time.start) - 1 - _GIVEN), -1):
        if words.lower[at] in words_of("bidding", "term"):
            return words.lower[at]
        if not words.lower[at][0].isalnum() or words.lower[at] in COORDINATORS or verb_form(words.lower[at]) == "past":
            return None
    return None


def demanded(passage: Passage, first: int, governed: Told | None) -> Told | None:
    """What a bare form is after "that": "demanded that Iraq withdraw its troops and free the hostages".

    Args:
        governed: What the nearest governing word says.
    """
    lower, asking = passage.words.lower, cues()["before"]
    for index in range(first - 1, max(0, first - 1 - _REPORTED_REACH), -1):
        if lower[index] == "that" and asking.get(lower[index - 1]) == "proposed":
            return Told("proposed", lower[index - 1])
        if lower[index] in (";", ":"):
            return None
    return governed if governed and governed.status == "proposed" else None


def charge_on(passage: Passage, first: int) -> Told | None:
    """The verb by which somebody is said to have done it: "accused Iraq of attacking", "suspected of killing"."""
    lower = passage.words.lower
    if not first or lower[first - 1] != "of":
        return None
    charges = words_of("charge", "verbs").intersection(lower[max(0, first - CONDITION_REACH) : first])
    return Told("possible", min(charges)) if charges else None


def is_reported(passage: Passage, first: int) -> bool:
    """Whether "would" stands for the "will" of somebody quoted: "said that they would meet", without an "if"."""
    lower, verbs = passage.words.lower, words_of("reported", "verbs")
    before = set(lower[max(0, first - _REPORTED_REACH) : first])
    within = set(lower[first : first + CONDITION_REACH])
    if (before | within) & conditions():
        return False
    if before & verbs:
        return True
    behind = next((at for at in range(first, len(lower)) if lower[at] in verbs), None)
    return behind is not None and "," in lower[max(first, behind - _TELLER) : behind]


def holds(passage: Passage, at: int) -> bool:
    """Whether words[at] is the verb of those who hold something: "analysts doubt that it can last"."""
    lower = passage.words.lower
    if not 0 < at < len(lower) - 1 or lower[at].removesuffix("s") not in words_of("attitude", "verbs"):
        return False
    return lower[at + 1] in words_of("attitude", "openers") and lower[at - 1] not in words_of("attitude", "not_after")


def content_of(passage: Passage, group: VerbGroup) -> Told | None:
    """What a verb is under one of denial or doubt: "denied that it had attacked", "few believe they will leave"."""
    return _content(passage, group.first, group)


def content_of_noun(passage: Passage, first: int, group: VerbGroup) -> Told | None:
    """The same for a noun whose verb is to come: "doubt that the talks will resume"."""
    return _content(passage, first, group) if group.tense in _AHEAD else None


def _content(passage: Passage, first: int, group: VerbGroup) -> Told | None:
    lower = passage.words.lower
    if content_words().isdisjoint(lower[max(0, first - REACH) : first]):
        return None
    reporting = word_list("anchoring", "reporting.txt")
    simple = group.tense == "past" and not group.auxiliaries
    if simple and lower[first - 1] in COORDINATORS and lower[group.last] in reporting:
        return None  # "denied that it fired and explained ..."
    for index in range(first - 1, max(-1, first - 1 - REACH), -1):
        if lower[index] in COORDINATORS and lower[index - 1] == ",":
            return None  # "denied that it fired, and ships left as usual"
        status = _status_of_content(lower, index)
        if status is None and lower[index] in reporting and lower[index + 1] == "that":
            return None  # what another tells: "denied that it fired and explained that it had left"
        if status is not None:
            after = lower[index + 1 : first]
            if is_uninvolved(lower, index):
                return None  # "denied a role in the raid that killed two men"
            if status == "denied" and lower[index - 1] in words_of("determiner", "not"):
                status = "possible"  # "has neither confirmed nor denied that it attacked"
            if simple and lower[first - 1] in COORDINATORS and "had" in after:
                return None  # "denied that it had lied and expelled two envoys"
            linked = not words_of("content", "links").isdisjoint(after)
            linked = linked or lower[index + 1] in words_of("content", "subjects")
            told = group.tense in _AHEAD or "had" in group.auxiliaries
            named = passage.words.texts[index + 1][:1].isupper()
            linked = linked or (told and (named or lower[index + 1] in words_of("content", "openers")))
            return Told(status, lower[index]) if linked else None
    return None


def _status_of_content(lower: Sequence[str], index: int) -> Status | None:
    """What the content of a verb or noun is: of "denied" and of a "report" that somebody dismissed it is denied."""
    if lower[index] in words_of("content", "claims"):
        for at in range(index - 1, max(-1, index - 1 - _REFUTED), -1):
            if lower[at] in words_of("content", "refuting"):
                return "denied"
            if lower[at] in words_of("content", "apart") or lower[at] in (";", ":"):
                break  # "dismissed him after reports that"
    return contents().get(lower[index])


def hedge_on(passage: Passage, group: VerbGroup) -> str | None:
    """The word by which nobody vouches for an act: "reportedly left", "is believed to have left"."""
    first, end = max(0, group.first - HEDGE_REACH), group.first + len(group.auxiliaries) + 2
    adverbs, verbs = words_of("hedge", "adverbs"), words_of("hedge", "verbs")
    for index, lower in enumerate(passage.words.lower[first:end], first):
        if lower in adverbs:
            return lower
        if lower in verbs and "to" in group.auxiliaries and index < group.first:
            return lower
    return None
