"""The time of an act's own clause: which of a sentence's times is the nearest to it, as clauses go."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from timeline.anchoring.belonging import is_former, is_of_move, is_planned, is_said, opens_clause
from timeline.anchoring.document import Passage
from timeline.anchoring.scene import opens_sentence
from timeline.anchoring.spans import DatedSpan, related
from timeline.dates import PartialDate
from timeline.prose import is_adverb, is_auxiliary, is_deed, opening_end, verb_form, word_list

TOO_FAR = 9.0  # cost from which a time no longer belongs to an act
_PER_WORD = 0.35
_REACH = 30  # words; from there on the distance alone costs too much
_OTHER_VERB = 1.5
_OTHER_ACT = 3.0
_COORDINATED = 1.0
_ITS_OWN = 4.0  # "a ceremony on March 12": the other act stands right before the time
_BESIDE = 3
_ASIDE = 5  # words in which an aside shows itself
_TAKEN = 3.0  # the time of a participle before it
_RANKED = 10  # words from "the first" to its time
_SINCE = 5  # words from "since" to its time
_QUALIFIED = 6  # words from a participle to its time
_GOVERNED = 6  # words
_LED_TO = 4.0  # of two times, that before "for" belongs to another act
_ANSWER = 14  # words from "recalled" to "over"
_REASON = 7  # words from "over" to what it leads to
_VAGUE = 4.0  # "will now leave on Friday"
_OCCASION = 5  # words between "at" and the noun it governs
_OTHERS_NOUN = 4.0
_SAYING = 6.0
_ATTRIBUTE_REACH = 3  # words between "Tuesday's" and its noun


def own_span(
    passage: Passage,
    first: int,
    last: int,
    others: Sequence[int],
    near: int | None,
    *,
    until: date | None,
    ahead_from: date | None,
    strictly: bool = False,
    carrier: tuple[int, int] | None = None,
) -> DatedSpan | None:
    """The time of the act's own clause.

    Args:
        until: The day by which a deed told as done was done.
        ahead_from: The day from which on a plan lies ahead.
        strictly: Times before `ahead_from` are left out even if there are no others; they are another act's.
        carrier: First and last word of the verb behind a noun, whose times are the noun's, too.
    """
    at = last if near is None else near
    reach = at if carrier is None else carrier[1]
    within = [
        span
        for span in passage.spans
        if abs(span.first - at) <= _REACH or abs(span.first - reach) <= _REACH or opens_sentence(passage, span)
    ]
    within = [span for span in within if not is_former(passage, span)] or within
    within = [span for span in within if not _is_of_condition(passage, span, first)]
    if until is not None:  # "has decided to admit them in May" was not decided in May, nor one to leave soon "soon"
        within = [span for span in within if not _to_come(span, until) and not _is_bidden(passage, span, last, until)]
    elif ahead_from is not None:  # "agreed on Monday to leave by June": it is not for Monday that they agreed
        within = [span for span in within if not _over(span, ahead_from)] or ([] if strictly else within)
    costed = [(cost_of(passage, span, first, last, others, near), span.first, span) for span in within]
    if carrier is not None and near is None:
        costed += [
            (cost_of(passage, span, *carrier, others, None), span.first, span)
            for span in within
            if span.first > carrier[1]
        ]
    near_enough = [
        (cost + _VAGUE * bool(span.vague) + _LED_TO * _leads_to(passage, span, first), at, span)
        for cost, at, span in costed
        if cost < TOO_FAR
    ]
    return min(near_enough, key=lambda entry: entry[:2])[2] if near_enough else None


def cost_of(passage: Passage, span: DatedSpan, first: int, last: int, others: Sequence[int], near: int | None) -> float:
    """How far a time is from the act words[first] to words[last]; others and near as in `anchor`."""
    words = passage.words
    if span.first <= last and first <= span.last:  # "Friday's" inside the trigger itself
        return 0.0
    at = last if near is None else near
    if near is None and is_specified(passage, span, first):  # "in 1991, when the war ended"
        return 0.0
    if near is None and (planned := is_planned(passage, span, first, others)) is not None:
        return 0.0 if planned else TOO_FAR  # "called off on Friday the talks planned for May, citing a raid"
    if near is None and span.first > last:
        if _is_ranked(words.lower, span):
            return TOO_FAR  # "met for the first time since 1991"
        if is_said(passage, span, last) or is_of_move(passage, span, last) or opens_clause(passage, span):
            return TOO_FAR
    if span.first > last:
        left, right = at, span.first
        if near is not None and span.last < near:
            return TOO_FAR
        cost = passage.clauses.between(min(left, right), right)
        if near is None and _told_by_when(passage, last, right):
            return _PER_WORD * (right - last)
    else:
        left, right = _behind_aside(passage, span, first), first
        cost = passage.clauses.between(left, right)
    path = passage.clauses.words_between(left, right)
    far = len(path) + 1 if right > left else left - right
    if near is None and span.last < first and (verb := _shares_subject_with(passage, span.last, first)) is not None:
        cost = passage.clauses.between(left, verb) + _COORDINATED
        path = [at for at in path if at < verb]
    if span.first <= last and opens_sentence(passage, span):  # "On Friday, ..." governs its sentence
        cost = max(0.0, cost - 1.5)
        far = min(far, _GOVERNED)
        path = path[-_GOVERNED + 1 :]
    if span.last < first and not opens_sentence(passage, span) and _is_taken(passage, span, first):
        cost += _TAKEN
    cost += _PER_WORD * far
    if near is None and span.last < first and _is_main(passage, span, first):
        return cost  # "On Monday a convoy of aid reached them": what stands between is in its subject
    verbs = sum(
        index not in (first, last)
        and verb_form(words.lower[index]) == "past"
        and words.lower[index - 1] not in related("article")  # "met the deposed premier"
        for index in path
    )
    cost += _OTHER_VERB * verbs
    if near is None:
        between = {at for at in others if at in path and not _is_occasion(passage.words.lower, at)}
        is_verb = verb_form(words.lower[first]) == "past" or words.lower[max(0, first - 1)] in related("to_come")
        if span.first > last and is_verb:
            # "blocked a text condemning Peru on Monday", "will meet to discuss the raid on Monday"
            between = {
                at for at in between if not _qualifies_noun(words.lower, at) and not _is_bidden_for(words.lower, at)
            }
        told = verb_form(words.lower[first]) == "past" and not verbs
        if told and span.last < first and opens_sentence(passage, span):
            between.clear()  # no verb stands close before it: the nouns there are objects of the last one
        cost += _OTHER_ACT * len(between) + _ITS_OWN * any(span.first - other <= _BESIDE for other in between)
        noun = _attribute_of(passage, span)
        if noun is not None:
            cost += -3.0 if span.last < first <= noun else _OTHERS_NOUN
        if is_beside_saying(passage, span, first, last):
            cost += _SAYING
    return cost


def _is_main(passage: Passage, span: DatedSpan, first: int) -> bool:
    """Whether words[first] is the first verb behind a time that opens its sentence, but for participles."""
    lower = passage.words.lower
    if verb_form(lower[first]) != "past" or not opens_sentence(passage, span):
        return False
    begin = first
    while begin and (is_auxiliary(lower[begin - 1]) or is_adverb(lower[begin - 1])):
        begin -= 1
    start = span.last + 1 + (lower[span.last + 1] == ",")
    participles = 0
    for at in range(start, begin):
        helps = is_auxiliary(lower[at]) and lower[at] != "to"
        if not lower[at][0].isalnum() or helps or lower[at] in related("opening"):
            return False
        if verb_form(lower[at]) == "past":
            if lower[at + 1] not in related("prepositions") | related("of"):
                return False
            participles += 1
    return not participles or begin < first or not _may_be_participle(lower, first)


def _may_be_participle(lower: Sequence[str], at: int) -> bool:
    """Whether what stands behind a past form lets it be a participle: "accords signed in Lima"."""
    if lower[at] in related("of_itself"):
        return False
    return at + 1 >= len(lower) or lower[at + 1] in related("prepositions")


def _qualifies_noun(lower: Sequence[str], at: int) -> bool:
    """Whether words[at] is a participle in -ing right behind its noun: "a text condemning Peru"."""
    before = lower[at - 1] if at else ","
    return lower[at].endswith("ing") and before.isalpha() and not is_auxiliary(before) and verb_form(before) is None


def _is_of_condition(passage: Passage, span: DatedSpan, first: int) -> bool:
    """Whether a time is that of the condition which opens the sentence: "if he leaves by May, they will return"."""
    lower = passage.words.lower
    if lower[0] not in related("conditions") or span.last >= first:
        return False
    end = opening_end(lower, passage.clauses.inserted)
    return end is not None and span.last < end < first


def _is_bidden_for(lower: Sequence[str], at: int) -> bool:
    """Whether words[at] is an infinitive or its object: "voted to *ratify* the *treaty* on Monday"."""
    verb = at - 1 - (lower[at - 1] in related("article"))
    return lower[at - 1] == "to" or (verb > 0 and lower[verb - 1] == "to" and lower[verb].isalpha())


def _is_ranked(lower: Sequence[str], span: DatedSpan) -> bool:
    """Whether a time behind "since" says how long nothing like it was: "the worst loss since the war of 1991"."""
    if "since" not in lower[max(0, span.first - _SINCE) : span.first]:
        return False
    before = lower[max(0, span.first - _RANKED) : span.first]
    return any(word in related("ranked") or word.endswith("est") for word in before)


def _is_occasion(lower: Sequence[str], at: int) -> bool:
    """Whether words[at] names only when or where something was done: "signed at a ceremony on March 12"."""
    for before in range(at - 1, max(-1, at - 1 - _OCCASION), -1):
        if lower[before] in related("occasion"):
            return True
        if not lower[before].isalnum() or verb_form(lower[before]) is not None:
            return False
    return False


def _shares_subject_with(passage: Passage, after: int, first: int) -> int | None:
    """The verb before "and" with which words[first] is one predicate: "on Monday it stormed the camp and took it"."""
    lower = passage.words.lower
    if verb_form(lower[first]) != "past" or lower[first - 1] not in related("coordinating"):
        return None
    for at in range(first - 2, after, -1):
        if passage.clauses.between(at, first - 2) >= 2.0:
            return None
        if verb_form(lower[at]) == "past":
            return at
    return None


def _told_by_when(passage: Passage, last: int, right: int) -> bool:
    """Whether a clause with "when" lets words[right] date words[last]: "will sign it when they meet on Monday"."""
    lower = passage.words.lower
    link = next((at for at in range(last + 1, right) if lower[at] in related("when")), None)
    if link is None:
        return False
    clauses = passage.clauses
    return lower[link - 1] != "," and clauses.between(last, link - 1) < 2.0 and clauses.between(link, right) < 2.0


def is_specified(passage: Passage, span: DatedSpan, first: int) -> bool:
    """Whether words[first] stands in a clause that says of a time what was then: "in 1991, when the war ended"."""
    lower = passage.words.lower
    at = span.last + 1
    if at < len(lower) and lower[at] == ",":
        at += 1
    return at < first < len(lower) and lower[at] in related("when") and "," not in lower[at:first]


def _behind_aside(passage: Passage, span: DatedSpan, first: int) -> int:
    """Where the clause goes on that a time opens: "On Friday, a day after the vote was held, Peru ..."."""
    lower = passage.words.lower
    if not opens_sentence(passage, span):
        return span.last
    opening = lower[span.last + 2 : span.last + 2 + _ASIDE]
    aside = next((at for at, word in enumerate(opening, span.last + 2) if word in related("asides")), first)
    return next((at for at in range(aside + 1, first) if lower[at] == ","), span.last)


def _is_taken(passage: Passage, span: DatedSpan, first: int) -> bool:
    """Whether a time belongs to a participle before it: "two pilots shot down on Friday were freed"."""
    lower = passage.words.lower
    if first - span.last > _BESIDE or not any(is_auxiliary(word) for word in lower[span.last + 1 : first]):
        return False
    before = range(max(0, span.first - _QUALIFIED), span.first)
    return any(is_deed(lower[at]) for at in before)


def is_answer(lower: Sequence[str], at: int) -> bool:
    """Whether the verb before words[at] answers what follows: "recalled its envoy over", but not "agreed over"."""
    verb = next((word for word in lower[max(0, at - _ANSWER) : at][::-1] if verb_form(word) == "past"), "")
    return verb in related("answers")


def _leads_to(passage: Passage, span: DatedSpan, first: int) -> bool:
    """Whether the time of one act leads to another: "condemned them on Monday for the arrest in May"."""
    return span.last < first and not related("leading").isdisjoint(passage.words.lower[span.last + 1 : first])


def is_reason_for(passage: Passage, after: int, first: int) -> bool:
    """Whether words[first] is why something was done: "left on Monday over the arrest".

    Args:
        after: The word behind which "over" is looked for.
    """
    lower = passage.words.lower
    for at in range(first - 1, max(after, first - 1 - _REASON), -1):
        if lower[at] in related("causes"):
            return is_answer(lower, at)
        if not lower[at][0].isalnum() or verb_form(lower[at]) == "past":
            return False
    return False


def _attribute_of(passage: Passage, span: DatedSpan) -> int | None:
    """Last word that a possessive time can qualify ("Tuesday's unexpected visit"); None if it is no possessive."""
    if not passage.words.is_possessive(span.last) and not (
        span.last + 1 < len(passage.words) and passage.words.lower[span.last + 1] in ("'", "’")
    ):
        return None
    return span.last + _ATTRIBUTE_REACH


def is_beside_saying(passage: Passage, span: DatedSpan, first: int, last: int) -> bool:
    """Whether a verb of saying other than the trigger stands right beside the time."""
    lower = passage.words.lower
    reporting = word_list("anchoring", "reporting.txt")
    if reporting.isdisjoint(lower[max(0, span.first - 3) : span.last + 2]):
        return False
    for index in range(max(0, span.first - 3), min(len(lower), span.last + 2)):
        if span.first <= index <= span.last or first <= index <= last:
            continue
        if lower[index] in reporting:
            between = lower[index + 1 : span.first]
            if "," in between or "that" in between:
                continue
            return True
    return False


def _is_bidden(passage: Passage, span: DatedSpan, last: int, until: date) -> bool:
    """Whether it is for a day to come that something was to be done: "called on them to leave on Thursday"."""
    lower = passage.words.lower
    if span.first <= last or span.date is None or "to" not in lower[last + 1 : span.first]:
        return False
    if lower[span.first] in related("gone"):
        return False  # "closed the border to trade earlier this year"
    return span.date.latest is not None and span.date.latest >= until


def _to_come(span: DatedSpan, day: date) -> bool:
    """Whether it lies ahead, as what a thing done is to last until: "closed its ports until Friday"."""
    if span.date is None:
        return span.vague == "FUTURE_REF"
    lasts = span.steer == "until" and span.date.latest is not None and span.date.latest >= day
    return lasts or is_future(span.date, day)


def _over(span: DatedSpan, day: date) -> bool:
    value = span.date
    return value is not None and not span.steer and value.latest is not None and value.latest < day


def is_future(value: PartialDate, day: date) -> bool:
    return value.earliest is not None and value.earliest > day
