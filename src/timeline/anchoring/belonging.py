"""What else than a given act a time can belong to: a clause of its own, what is said, what is moved."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.anchoring.document import Passage
from timeline.anchoring.spans import DatedSpan, related
from timeline.prose import forms_of_be, is_auxiliary, is_deed, verb_form, word_list

_VERB = 12  # words from a verb to its time
_LINK = 10  # words from the opening of a clause to its verb
_FOLLOWS = 8  # words from a time that opens a clause to its verb
_AWAITED = 8  # words from "not" to "until"
_SUBJECT = 5  # words from "that" to its verb
_OBJECT = 6  # words from a verb to its object
_FORMER = 6  # words from "originally" to the time it was planned for
_ENDS = frozenset([",", ";", ":"])


def is_subordinate(passage: Passage, span: DatedSpan) -> bool:
    """Whether it dates what a clause with "after", "which" or the like tells: "left after talks failed on Sunday"."""
    lower = passage.words.lower
    before = range(span.first - 1, max(-1, span.first - 1 - _VERB), -1)
    verb = next((at for at in before if is_deed(lower[at])), None)
    if verb is None:
        return False
    for at in range(verb - 1, max(-1, verb - 1 - _LINK), -1):
        if lower[at] in related("subordinate") or _tells_of_noun(lower, at):
            return True
        if lower[at] in _ENDS:
            return False
    return False


def _tells_of_noun(lower: Sequence[str], at: int) -> bool:
    """Whether words[at] is the "that" of a noun: "the accord that they signed", not "said that they signed"."""
    return lower[at] == "that" and at > 0 and lower[at - 1].isalpha() and verb_form(lower[at - 1]) is None


def opens_clause(passage: Passage, span: DatedSpan) -> bool:
    """Whether a clause begins with it, and goes on to its verb: "shares rose, and on Friday the bank lent more"."""
    lower = passage.words.lower
    opening = lower[max(0, span.first - 2) : span.first]
    if not opening or (opening[-1] not in related("clause") and opening[0] not in related("clause")):
        return False
    for word in lower[span.last + 1 : span.last + 1 + _FOLLOWS]:
        if word in _ENDS:
            return False
        if verb_form(word) == "past" or is_auxiliary(word):
            return True
    return False


def verb_bringing_about(passage: Passage, last: int) -> int | None:
    """The verb behind the noun words[last] that tells how what it names came about: "the accord *signed* in May"."""
    lower = passage.words.lower
    at = last + 1
    comma = lower[at : at + 1] == [","]
    at += comma
    relative = lower[at : at + 1] != [] and lower[at] in related("relative")
    at += relative
    reach = 1 if comma and not relative else _SUBJECT
    for verb in range(at, min(len(lower), at + reach)):
        word = lower[verb]
        if is_deed(word):
            return verb if word in related("brought_about") else None
        if not word[0].isalnum() or word in related("subordinate") or word in related("clause"):
            return None
        if not relative and is_auxiliary(word):
            return None  # "the raid was carried out in May" is a sentence of its own
    return None


def reaction_to(passage: Passage, first: int, last: int) -> int | None:
    """The verb that answers what the noun words[first] to words[last] names: "Oslo *condemned* the raid"."""
    lower = passage.words.lower
    if related("reacting").isdisjoint(lower):
        return None
    known = False
    aside = {at for span in passage.spans for at in range(span.first - 1, span.last + 1)}
    for at in range(first - 1, max(-1, first - 1 - _OBJECT), -1):
        if at in aside and verb_form(lower[at]) != "past":
            continue  # "condemned on Monday the raid"
        if lower[at] in related("definite") or passage.words.is_possessive(at):
            known = True
        elif verb_form(lower[at]) == "past":
            return at if known and lower[at] in related("reacting") else None
        elif not lower[at][0].isalnum() or lower[at] in related("prepositions"):
            break
    behind = lower[last + 1 : last + 4]  # "the raid was condemned", "the raid has been condemned"
    verb = next((at for at, word in enumerate(behind, last + 1) if not is_auxiliary(word)), None)
    passive = verb is not None and verb > last + 1 and lower[verb - 1] in forms_of_be()
    return verb if passive and verb is not None and lower[verb] in related("reacting") else None


def tells_more(passage: Passage, last: int, span: DatedSpan) -> bool:
    """Whether a time behind the noun words[last] is told of that noun: "the raid of May 3", "the talks held in May"."""
    between = passage.words.lower[last + 1 : span.first]
    return between[-1:] == ["of"] or any(verb_form(word) == "past" for word in between)


def tells_another(passage: Passage, last: int, span: DatedSpan) -> bool:
    """Whether a time is in a clause behind the noun words[last] that tells of something else than how it came about.

    "The raid avenged in May failed", "the talks Oslo missed in May", but not "the talks collapsed in May": a participle
    shows itself by the verb that its noun has besides.
    """
    lower = passage.words.lower
    verb = next((at for at in range(last + 1, span.first) if is_deed(lower[at])), None)
    if verb is None or lower[verb] in related("brought_about") | related("planning"):
        return False
    if lower[last + 1] in related("relative"):
        return True
    behind = lower[span.last + 1 : span.last + 1 + _FOLLOWS]
    if lower[verb - 1] == "," and behind[:1] == [","]:  # ", avenged in May,"
        return True
    return _finite_in(behind)


def names_somebody(passage: Passage, after: int, first: int, last: int) -> bool:
    """Whether the noun words[first] to words[last] only says who is meant: "On Tuesday a *suspect* in the raid fled".

    Args:
        after: The last word of the time that the sentence opens with.
    """
    lower = passage.words.lower
    before = [word for word in lower[after + 1 : first] if word != ","]
    behind = lower[last + 1 : last + 2]
    if not before or behind == [] or not (is_deed(behind[0]) or is_auxiliary(behind[0])):
        return False
    link = next((at for at, word in enumerate(before) if word in related("linking")), None)
    if link is None or _finite_in(before) or not all(word[0].isalnum() for word in before):
        return False
    return before[link - 1] in related("somebody")


def _finite_in(words: Sequence[str]) -> bool:
    """Whether a verb of the same clause stands among some words."""
    for word in words:
        if word in _ENDS or word in related("clause") or word in related("subordinate"):
            return False
        if verb_form(word) == "past" or is_auxiliary(word):
            return word != "to"
    return False


def follows_since(passage: Passage, first: int) -> bool:
    """Whether words[first] is the verb of a clause with "since"."""
    lower = passage.words.lower
    if "since" not in lower:
        return False
    for at in range(first - 1, max(-1, first - 1 - _FOLLOWS), -1):
        if lower[at] == "since":
            return True
        if lower[at] in _ENDS or lower[at] in related("clause") or lower[at] in related("relative"):
            return False
        if is_deed(lower[at]):
            return False
    return False


def goes_on(passage: Passage, first: int) -> bool:
    """Whether words[first] is a further verb of what its sentence tells: "ruled that it must pay, and fined it"."""
    lower = passage.words.lower
    for at in range(first - 1, max(-1, first - 1 - _FOLLOWS), -1):
        if lower[at] in related("clause"):
            return True
        if lower[at] in related("subordinate") or lower[at] == "that":
            return False
    return False


def is_said(passage: Passage, span: DatedSpan, last: int) -> bool:
    """Whether it stands in what words[last] says: "said that he had left on Monday"."""
    lower = passage.words.lower
    if span.first <= last + 1 or last + 1 >= len(lower):
        return False
    reports = lower[last] in word_list("anchoring", "reporting.txt")
    return lower[last + 1] == "that" or (reports and lower[last + 1] in related("said"))


def is_of_move(passage: Passage, span: DatedSpan, last: int) -> bool:
    """Whether it is the old or the new time of what words[last] moves: "postponed until Friday"."""
    lower = passage.words.lower
    return span.first > last and lower[last] in related("movers") and lower[span.first - 1] in related("moved")


def is_former(passage: Passage, span: DatedSpan) -> bool:
    """Whether it is the time that something was planned for first: "originally planned for March"."""
    before = passage.words.lower[max(0, span.first - _FORMER) : span.first]
    once = next((at for at, word in enumerate(before) if word in related("once")), len(before))
    return not related("planning").isdisjoint(before[once + 1 :])


def is_awaited(passage: Passage, span: DatedSpan) -> bool:
    """Whether what was not so before it was so then: "did not rule until May"."""
    if span.steer != "until" or span.date is None:
        return False
    before = passage.words.lower[max(0, span.first - _AWAITED) : span.first]
    return not related("negatives").isdisjoint(before) and _ENDS.isdisjoint(before)


def is_of_state(passage: Passage, first: int, last: int) -> bool:
    """Whether words[first] to words[last] say what has gone on since it began: "has been held", "had been fighting"."""
    lower = passage.words.lower
    if any(word in related("states") for word in lower[first : last + 1]):
        return True
    if "been" in lower[max(0, first - 2) : first] and lower[first - 1] in related("within"):
        return True  # "have been on strike"
    if lower[first] in related("within") and first < last:
        return True  # "in force", "under arrest"
    verb = first if verb_form(lower[first]) == "ing" else last
    return verb_form(lower[verb]) == "ing" and "been" in lower[max(0, verb - 2) : verb]


def is_planned(passage: Passage, span: DatedSpan, first: int, others: Sequence[int]) -> bool | None:
    """Whether it is the time for which the noun words[first] is planned: "the talks planned for May".

    Returns:
        None where nothing is planned for that time in such words; otherwise whether words[first] is the noun.
    """
    lower, at = passage.words.lower, span.first - 1
    if at > 0 and lower[at] in related("moved") | related("scene"):
        at -= 1
    if at <= 0 or lower[at] not in related("planning"):
        return None
    behind = lower[span.last + 1 : span.last + 3]
    if behind[:1] == [","] and behind[-1] in related("later"):
        other = next((other for other in passage.spans if other.first > span.last), None)
        if other is not None and "," not in lower[span.last + 2 : other.first]:
            return False  # "the talks, planned for May 6, will be held on May 20"
    nouns = [other for other in (*others, first) if other < at]
    return max(nouns) == first if nouns else None
