"""The word that governs an act, "plans to visit", and what its own neighbours make of it: "has no plans to visit"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.anchoring import Passage
from timeline.events.cues import (
    BARRIER,
    CONDITION_REACH,
    COORDINATORS,
    PLANS,
    REACH,
    Told,
    conditions,
    cues,
    openers_of,
    openers_of_pairs,
    words_of,
)
from timeline.model import Status
from timeline.prose import is_auxiliary, is_deed, opening_end, verb_form

_CAUSE = "due to"  # but "was due to sign"
_CLOSE = 4  # words between "dropped" and "plans", between two coordinated verbs


def governor_of(passage: Passage, first: int) -> Told | None:
    """The nearest governing word to the left within the clause."""
    return (_governor(passage, first) or (None, 0))[0]


def governor_of_gerund(passage: Passage, first: int) -> Told | None:
    """The same for an -ing form: right before it or tied by a preposition, as in "barred Peru from leaving"."""
    lower = passage.words.lower
    if lower[first - 1] in ("and", "or"):  # "calls for closing the camps and freeing the prisoners"
        other = next(
            (at for at in range(first - 2, max(0, first - 2 - _CLOSE), -1) if verb_form(lower[at]) == "ing"), None
        )
        return governor_of_gerund(passage, other) if other is not None else None
    found = _governor(passage, first)
    if found is None:
        return None
    told, last = found
    if told.status == "denied" and lower[first - 1] in words_of("document", "nouns"):
        return told  # "vetoed a resolution condemning Peru"
    if lower[first - 1] == "by" and "to" in lower[last + 1 : first] and told.cue in words_of("means", "cues"):
        return told  # "expected them to respond by expelling envoys"
    return told if last == first - 1 or passage.words.lower[first - 1] in words_of("gerund", "links") else None


def _governor(passage: Passage, first: int) -> tuple[Told, int] | None:
    """What the nearest governing word says, and where it ends."""
    lower, costs = passage.words.lower, passage.costs
    before, openers = cues()["before"], openers_of("before")
    if openers.isdisjoint(lower[max(0, first - REACH) : first]):
        return None
    for index in range(first - 1, max(-1, first - 1 - REACH), -1):
        if costs[first - 1] - costs[index] >= BARRIER:
            return None
        if lower[index] not in openers:
            if index and lower[index - 1] in COORDINATORS and is_deed(lower[index]):
                return None  # "denied the charge and accused Peru of lying"
            if index and lower[index - 1] == "," and verb_form(lower[index]) == "ing" and "," not in lower[index:first]:
                return None  # "planned for May, citing a raid", but not "plans, citing a raid, to ..."
            continue
        last = index + 1
        pair = f"{lower[index]} {lower[last]}"
        if pair not in before and lower[index] in openers_of_pairs():  # "called on Friday for talks"
            last = min(passage.behind_time(last), first)
            pair = f"{lower[index]} {lower[last]}"
        cue = pair if pair in before and not (pair == _CAUSE and last == first) else lower[index]
        if cue not in before or _is_phrasal(lower, index, cue):
            continue
        if cue in words_of("decided", "nouns") and index + 1 < first and _may_be_verb(lower[index + 1]):
            continue  # "the decision follows talks"
        if cue in words_of("decided", "verbs") and (
            lower[first] != "to" or lower[min(first + 1, len(lower) - 1)] in words_of("decided", "by_vote")
        ):
            continue  # "voted 3-2 against the request"; "voted to ratify it" ratifies it
        noun_s = cue in cues()["beside"] and index and lower[index - 1] in words_of("determiner", "article")
        if not noun_s:  # "scrapped a planned visit": that belongs to the noun
            return _in_its_place(passage, first, index, cue, before[cue]), last if cue == pair else index
    return None


def _is_phrasal(lower: Sequence[str], index: int, cue: str) -> bool:
    """Whether a particle makes another verb of a cue: "set up a hospital", against "set to leave"."""
    phrasal = cue in words_of("phrasal", "cues") and lower[index + 1] in words_of("phrasal", "particles")
    return phrasal and lower[index + 2 : index + 3] != ["to"]  # "set out to conquer it"


def _may_be_verb(lower: str) -> bool:
    past = verb_form(lower) == "past" or (is_auxiliary(lower) and lower != "to")
    return past or (lower.endswith("s") and len(lower) > _CLOSE)


def _in_its_place(passage: Passage, first: int, index: int, cue: str, status: Status) -> Told:
    """What a governing word at words[index] says of words[first], with what stands around it."""
    lower = passage.words.lower
    previous = lower[index - 1] if index else ""
    if status == "denied" and previous in words_of("determiner", "not"):
        return Told("possible", f"{previous} {cue}")  # "has not ruled out a strike"
    if status in PLANS and previous in words_of("determiner", "negative"):
        return Told("denied", f"{previous} {cue}")  # "has no plans to visit"
    if status in PLANS and (refusal := _refusal_of(passage, index)):
        return Told("denied", f"{refusal} {cue}")
    if status == "scheduled" and previous in words_of("determiner", "not"):
        conditional = condition_of(passage, index)  # "if Peru does not agree to the visit"
        return Told("possible" if conditional else "denied", f"{previous} {cue}")
    if status in PLANS and (off := _called_off(passage, index)):
        return Told("cancelled", f"{off} {cue}")
    if status == "scheduled" and previous == "be" and lower[index - 2] in words_of("aimed", "modal"):
        return Told("possible", f"{lower[index - 2]} be {cue}")  # "may be about to visit"
    if status == "cancelled" and (previous == "to" or is_auxiliary(previous)):
        if previous in words_of("aimed", "modal"):
            return Told("possible", f"{previous} {cue}")
        ahead = governor_of(passage, index - (previous == "to"))
        if ahead is not None and ahead.status not in ("scheduled", "occurred"):
            return Told("scheduled", f"{ahead.cue} {cue}")  # "refused to postpone the visit"
    if cue in words_of("achieved", "cues") and previous in words_of("achieved", "after"):
        return Told("occurred", cue)  # "was able to sign"
    if status == "denied" and _is_given_up(lower, index):
        return Told("possible", cue)  # "lifted its veto on the treaty"
    if status == "denied" and is_uninvolved(lower, index):
        return Told("occurred", cue)
    if status == "denied" and not words_of("unconfirmed", "verbs").isdisjoint(lower[index + 1 : first]):
        return Told("possible", cue)
    return Told(status, cue)


def _is_given_up(lower: Sequence[str], index: int) -> bool:
    """Whether words[index] is a refusal that is no more: "dropped its opposition", "lifted the veto"."""
    before = lower[max(0, index - _CLOSE) : index]
    return not words_of("given_up", "verbs").isdisjoint(before) and before[-1] in words_of("determiner", "article")


def is_uninvolved(lower: Sequence[str], index: int) -> bool:
    """Whether words[index] denies a part in what follows: "denied any role in the raid"."""
    for at in range(index + 1, min(len(lower) - 1, index + 1 + _CLOSE)):
        if lower[at] == "that":
            return False
        if lower[at] in words_of("uninvolved", "nouns"):
            return lower[at + 1] in words_of("uninvolved", "links")
    return False


def _called_off(passage: Passage, index: int) -> str | None:
    """The verb that calls off what the noun words[index] stands for: "dropped plans"."""
    lower, costs = passage.words.lower, passage.costs
    for before in range(index - 1, max(-1, index - 1 - _CLOSE), -1):
        if costs[index] - costs[before] > 0:
            return None
        if cues()["before"].get(lower[before]) == "cancelled" or lower[before] in words_of("stopped", "verbs"):
            return lower[before]
    return None


def _refusal_of(passage: Passage, index: int) -> str | None:
    """The verb right before a plan or an invitation that says no to it: "denied plans", "declined an invitation"."""
    lower = passage.words.lower
    at = index - 1 - (index > 1 and lower[index - 1] in words_of("determiner", "article"))
    for words in (lower[max(0, at) : at + 1], lower[max(0, at - 1) : at + 1]):  # "declined", "turned down"
        if cues()["before"].get(" ".join(words)) == "denied" and verb_form(words[0]) == "past":
            return " ".join(words)
    return None


def opening_condition(passage: Passage, first: int) -> str | None:
    """The word that opens a sentence with what words[first] hangs on: "should he refuse, they will go"."""
    lower = passage.words.lower
    if lower[0] not in conditions() or "," not in lower[:first] or lower[-1] == "?":
        return None
    comma = opening_end(lower, passage.clauses.inserted)
    if comma is None or not 0 < first - comma < CONDITION_REACH:
        return None
    return lower[0] if {",", ";"}.isdisjoint(lower[comma + 1 : first]) else None


def condition_of(passage: Passage, first: int) -> str | None:
    """The word that makes it hang on something else: "if he leaves"."""
    lower, costs = passage.words.lower, passage.costs
    conditional = conditions()
    if conditional.isdisjoint(lower[max(0, first - CONDITION_REACH) : first]):
        return None
    for index in range(first - 1, max(-1, first - 1 - CONDITION_REACH), -1):
        if lower[index] in conditional and lower[index] != "should":
            return lower[index]
        if lower[index] in (";", ".") or costs[first - 1] - costs[index] > 6:
            return None
    return None
