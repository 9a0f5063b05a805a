"""What became of an act, decided at its own trigger: occurred, scheduled, possible, proposed, denied, cancelled."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from attrs import evolve

from timeline.anchoring import DatedSpan, Passage, is_awaited
from timeline.dates import PartialDate
from timeline.events.attribution import bidden, charge_on, content_of, content_of_noun, demanded, hedge_on, is_reported
from timeline.events.circumstance import is_fixed, is_reason, is_setting
from timeline.events.cues import AFTER_CLAUSE, HEDGE_REACH, PLANS, REACH, Told, cues, is_expected, openers_of, words_of
from timeline.events.governing import (
    aimed_at,
    around,
    as_governed,
    attempted,
    barely,
    condition_behind,
    counterfactual,
    denied_object,
    denied_subject,
    distinction_of,
    excess,
    fell_through,
    is_foreseen,
    is_headlined,
    is_there_already,
    is_to_come,
    negotiated,
    next_step,
    object_of_plan,
    occasion_of,
    still_to_come,
    told_after,
)
from timeline.events.governor import condition_of, governor_of, governor_of_gerund, opening_condition
from timeline.events.refuted import refuted
from timeline.events.standing import governor, governor_at, is_small, role_words
from timeline.model import Status
from timeline.prose import OVER, VerbGroup, forms_of_be, is_auxiliary, is_deed, verb_form

_MOVER = 4  # words from "brought forward" to what it moves
_AFTER = 10  # words after a noun in which it can be said to be off
_OFF_REACH = 20  # how far behind a noun it can be said to be called off: "the visit, planned for May, was cancelled"
_OFF_CLAUSE = 5.5
_CANCELLED: frozenset[Status] = frozenset(["cancelled"])
_DENIED: frozenset[Status] = frozenset(["denied"])
_OTHER_CLAUSE = (";", ":", "but", "that", "which", "who")
_UNSURE = ("may", "might", "could")


def status_of_verb(passage: Passage, group: VerbGroup) -> Told:
    """Status of a verb trigger with its verb group, before its date is looked at."""
    told = _status_of_verb(passage, group)
    if told.status == "scheduled" and (failed := fell_through(passage, group)):
        return Told("cancelled", failed)
    return told


def _status_of_verb(passage: Passage, group: VerbGroup) -> Told:
    if untrue := refuted(passage, group.first, group.last):
        return untrue
    governed = governor_of(passage, group.first)
    awaited = group.negated and _is_awaited(passage, group)
    if awaited and group.tense in ("future", "modal"):
        # "could not sign it until May" tells of a signing that took place in May.
        came = "could" in group.auxiliaries
        return Told("occurred" if came else "scheduled", "until")
    if group.negated and not awaited:
        if condition := condition_of(passage, group.first):
            return Told("possible", condition)  # "if Peru does not leave"
        planned = _was_planned(passage, group)
        return Told("cancelled", planned) if planned else Told("denied", "not")
    if denied := denied_subject(passage, group) or barely(passage, group):
        return Told("denied", denied)
    if passage.words.lower[max(0, group.first - 2) : group.first] == ["no", "longer"]:
        return Told("denied", "no longer")
    if is_expected(passage.words, group):
        return Told("scheduled", passage.words.lower[group.last])
    if group.tense == "future":
        if told := content_of(passage, group):
            return told
        condition = condition_of(passage, group.first) or opening_condition(passage, group.first)
        if condition := condition or condition_behind(passage, group.last):
            return Told("possible", condition)
        return governed if governed and governed.status == "possible" else Told("scheduled", "will")
    if group.tense == "modal":
        if (told := content_of(passage, group)) and told.status == "denied":
            return told  # "denied that it would sign"
        duty = any(word in ("must", "should", "ought") for word in group.auxiliaries)
        if governed and governed.status == "scheduled" and group.auxiliaries[0] not in _UNSURE:
            return governed
        if "would" in group.auxiliaries and is_reported(passage, group.first):
            return Told("scheduled", "would")
        return Told("proposed" if duty else "possible", group.auxiliaries[0])
    if group.tense == "perfect" and "to" in group.auxiliaries and governed and governed.status in PLANS:
        return governed  # "hopes to have signed by May"
    if group.tense == "infinitive":
        return _of_infinitive(passage, group, governed)
    if group.participle and (told := _of_gerund(passage, group.first)):
        return told
    if group.tense == "present" and passage.words.lower[group.last] in words_of("underway", "verbs"):
        return Told("scheduled", passage.words.lower[group.last])  # "is sending troops"
    if is_foreseen(passage, group):
        return Told("scheduled", "will")
    if charge := charge_on(passage, group.first):
        return charge
    if governed and governed.cue in words_of("wish", "verbs") and group.tense == "past" and not group.auxiliaries:
        return governed  # "wants the sanctions lifted"
    if group.tense in ("present", "perfect") and (to_come := still_to_come(passage, group)):
        return to_come
    if content := content_of(passage, group):
        return content
    if counterfactual(passage, group):
        return Told("possible", "had")
    if hedge := hedge_on(passage, group):
        return Told("possible", hedge)
    if condition := condition_of(passage, group.first):
        return Told("possible", condition)
    if group.tense == "present" and _is_bare(passage, group) and (bidding := demanded(passage, group.first, governed)):
        return bidding
    return _asked(passage) or Told("occurred", "")


def _was_planned(passage: Passage, group: VerbGroup) -> str | None:
    """What says that it was to be done: "will not travel to Peru as planned"."""
    lower = passage.words.lower
    if group.tense not in ("future", "modal"):
        return None
    for at in range(group.last + 1, min(len(lower) - 1, group.last + 1 + _OFF_REACH)):
        if lower[at] in _OTHER_CLAUSE or (lower[at] != "to" and is_auxiliary(lower[at])):
            return None  # "will not go, and Peru will go as planned"
        pair = f"{lower[at]} {lower[at + 1]}"
        if pair in words_of("moved", "planned") or (pair in words_of("moved", "awaited") and lower[at - 1] != ","):
            return pair
    return None


def _is_awaited(passage: Passage, group: VerbGroup) -> bool:
    """Whether what was not done was done in the end: "did not ratify it until May"."""
    simple = group.tense in ("past", "present", "future", "modal")
    return simple and any(span.first > group.last and is_awaited(passage, span) for span in passage.spans)


def _of_infinitive(passage: Passage, group: VerbGroup, governed: Told | None) -> Told:
    """Status of "to sign", under the word that governs it if there is one."""
    first = group.first
    before = passage.words.lower[first - 1] if first else ""
    if "whether" in passage.words.lower[max(0, first - 2) : first]:
        return Told("possible", "whether")
    if group.auxiliaries[:2] == ("to", "be") and before in words_of("hedge", "verbs"):
        return Told("possible", before)  # "is understood to be seeking asylum"
    if much := excess(passage, first):
        return Told("denied", much)
    if governed:
        denied = governed.status == "scheduled" and content_of(passage, group)
        if denied and denied.status == "denied":
            return denied  # "denied that it had decided to shut the port"
        return attempted(passage, governed, group.last) or governed
    told = (
        bidden(passage, first)
        or distinction_of(passage, first)
        or as_governed(passage, first)
        or aimed_at(passage, first)
    )
    if told is None and before in words_of("hedge", "verbs"):
        return Told("possible", before)  # "appears to be signed"
    gerund = next(
        (at for at in range(first - 1, max(0, first - REACH), -1) if passage.words.lower[at].endswith("ing")), 0
    )
    if told is None and gerund and (charge := charge_on(passage, gerund)):
        return charge  # "accused Peru of arming rebels to overthrow it"
    if told is None and (is_to_come(passage, group) or is_headlined(passage, group)):
        return Told("scheduled", " ".join(group.auxiliaries))
    return told or Told("occurred", "")


def _of_gerund(passage: Passage, first: int) -> Told | None:
    """What the words before an -ing form make of it: "considered expelling", "before flying home", "talked about"."""
    if passage.words.lower[first - 1] == "," and passage.words.lower[first] in words_of("voiced", "participles"):
        return None
    told = governor_of_gerund(passage, first) or next_step(passage, first) or as_governed(passage, first)
    before = passage.words.lower[max(0, first - 1)]
    return told or (Told("possible", before) if before in words_of("topic", "words") else None)


def _is_bare(passage: Passage, group: VerbGroup) -> bool:
    """Whether a verb stands without ending or with a bare "be", as after "demanded that"."""
    if group.auxiliaries:
        return group.auxiliaries == ("be",)
    return not passage.words.lower[group.last].endswith("s")


def _asked(passage: Passage) -> Told | None:
    """What a question asks for nobody tells."""
    lower = passage.words.lower
    return Told("possible", "?") if "?" in lower[-2:] else None


def status_of_noun(passage: Passage, first: int, last: int, group: VerbGroup) -> Told:
    """Status of a noun trigger; `group` is that of the verb that carries it (tense none: no verb does)."""
    words, costs = passage.words, passage.costs
    tense = group.tense
    if untrue := refuted(passage, first, last):
        return untrue
    if parted := around(passage, first, last):
        return parted
    if group.negated:
        off = told_after(passage, last, _OFF_REACH, _OFF_CLAUSE, _CANCELLED) if group.first > last else None
        return off or Told("denied", "not")  # "the visit, cancelled in May, did not take place"
    governed = None if _is_object_of_deed(passage, first) or _is_unsaid(passage, first) else governor_of(passage, first)
    if not words_of("determiner", "negative").isdisjoint(words.lower[first : last + 1]) or _is_none(passage, first):
        return Told("denied", "no")  # "held no talks"
    if called_off := told_after(passage, last, _OFF_REACH, _OFF_CLAUSE, _CANCELLED):
        return called_off  # "the talks, set for Friday, were called off"
    if governed and governed.status == "cancelled":
        if governor(words, first) in words_of("circumstance", "prepositions"):
            governed = None  # "postponed the visit after an attack"
        else:
            return governed
    if after := told_after(passage, last, _AFTER, AFTER_CLAUSE, _DENIED):
        held = after.cue in words_of("fruitless", "cues") and words.lower[last] in words_of("fruitless", "nouns")
        return Told("occurred", after.cue) if held else after  # "the talks failed"
    if after := told_after(passage, last, _AFTER, AFTER_CLAUSE, None):
        return after
    beside = cues()["beside"]
    for index in range(first - 1, max(-1, first - 4), -1):
        if words.lower[index] in words_of("setting", "prepositions") | words_of("determiner", "article"):
            break  # "proposed at the summit", "reported a raid"
        if words.lower[index] in beside and costs[first] - costs[index] < 2:
            return Told(beside[words.lower[index]], words.lower[index])
    light = group.last == first < last and tense != "none"  # "held talks"
    if light and group.participle and (told := _of_gerund(passage, first)):
        return told  # "denied holding talks"
    if content := content_of(passage, group) if light else content_of_noun(passage, first, group):
        return content
    gerund = words.lower[first].endswith("ing") and tense == "none"  # "accused of shelling a town"
    if (light or gerund) and (told := charge_on(passage, group.first if light else first)):
        return told
    if tense in ("future", "modal"):
        fixed = tense == "future" or ("would" in group.auxiliaries and is_reported(passage, group.first))
        return Told("scheduled" if fixed else "possible", group.auxiliaries[0])
    if governed and governed.status != "occurred" and (is_setting(passage, first) or is_reason(passage, first)):
        return _asked(passage) or Told("occurred", "")  # "agreed at a meeting to send troops"
    if governed and governed.status == "possible" and is_fixed(passage, first):
        return Told("scheduled", governed.cue)  # "expected to sign it at a meeting"
    if governed and tense not in OVER and is_there_already(passage, first):
        return Told("occurred", "")  # "called for an end to the siege"
    if governed and tense not in OVER:
        uttered = governed.status == "denied" and not words_of("uttered", "nouns").isdisjoint(
            words.lower[first : last + 1]
        )
        return Told("occurred", governed.cue) if uttered else governed
    if condition := condition_of(passage, first):
        return Told("possible", condition)
    if denied := denied_object(passage, first):
        return Told("denied", denied)
    return (
        object_of_plan(passage, first)
        or occasion_of(passage, first)
        or negotiated(passage, first, last)
        or _asked(passage)
        or Told("occurred", "")
    )


def _is_none(passage: Passage, first: int) -> bool:
    """Whether "no" stands before a noun that is a subject: "no new talks are planned"."""
    lower, at = passage.words.lower, first - 1
    while at > 0 and first - at < HEDGE_REACH and lower[at].isalpha() and not is_small(lower[at]):
        at -= 1  # an adjective
    return at >= 0 and lower[at] == "no" and verb_form(lower[at - 1] if at else "") != "past"


def _is_object_of_deed(passage: Passage, first: int) -> bool:
    """Whether a noun is the object of what was done, whatever stands before: "who refused to go *ended* the strike"."""
    before, at = governor_at(passage.words, first)
    deed = passage.words.lower[at]
    return before == "verb" and is_deed(deed) and deed not in openers_of("before")


def _is_unsaid(passage: Passage, first: int) -> bool:
    """Whether somebody only says nothing of it: "declined to comment on the raid"."""
    before = passage.words.lower[max(0, first - REACH) : first]
    return any(to == "to" and verb in role_words()["uttering"] for to, verb in pairwise(before))


def moved_to(passage: Passage, first: int, last: int, noun: bool, told: Told) -> DatedSpan | None:
    """The new time of an act that was put off or brought forward: the first behind it with "to" or the like before."""
    lower = passage.words.lower
    if told.cue not in words_of("moved", "cues") and not (noun and _is_moved(passage, first, last)):
        return None
    fixed = cues()["after"]  # "postponed a visit planned for May"
    for span in passage.spans:
        if span.first <= last or span.date is None:
            continue
        before, link = lower[span.first - 2], lower[span.first - 1]
        if link in words_of("moved", "to") and fixed.get(before) != "scheduled":
            return span
        if link in words_of("moved", "from") and span.date.precision == "interval":  # "from May to July"
            return evolve(span, date=PartialDate(span.date.end, span.date.end))
    return None


def _is_moved(passage: Passage, first: int, last: int) -> bool:
    """Whether a noun is what is moved: "the talks were moved to", "brought forward the talks to"."""
    lower = passage.words.lower
    verbs = words_of("moved", "verbs")
    moving = [
        at
        for at in (*range(max(0, first - _MOVER), first), *range(last + 1, min(len(lower), last + 1 + _AFTER)))
        if lower[at] in verbs or " ".join(lower[at : at + 2]) in verbs
    ]
    for at in moving:
        if at > last and not forms_of_be().isdisjoint(lower[last + 1 : at]):
            return True
        if at < first and role_words()["prepositions"].isdisjoint(lower[at + 1 : first]):
            return True
    return False


def settle(told: Told, value: PartialDate | None, day: date | None, done: bool) -> Told:
    """The status once the date is known: what lies wholly ahead of the article has not occurred.

    Args:
        done: Its verb tells it as done; it may be tomorrow where it was.
    """
    ahead = (value.earliest - day).days if value and day and value.earliest else 0
    if value and told.status == "occurred" and ahead > done:
        return Told("scheduled", str(value))
    return told
