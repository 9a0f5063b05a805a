"""What became of an act, decided at its own trigger: occurred, scheduled, possible, proposed, denied, cancelled."""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cache
from importlib.resources import files
from typing import NamedTuple, cast

from timeline.anchoring import DatedSpan, Passage
from timeline.dates import PartialDate
from timeline.events.parties import is_passive
from timeline.model import Status
from timeline.prose import VerbGroup, governing_tense, is_auxiliary, verb_form, verb_group

_REACH = 14  # words a governing word reaches over
_BARRIER = 4.0  # clause cost it does not cross
_CONDITION_REACH = 10
_REPORTED_REACH = 25
_HEDGE_REACH = 3
_AFTER = 10  # words after a noun in which it can be said to be off
_AFTER_CLAUSE = 2.0
_SUBJECT_REACH = 6
_OFF_REACH = 14  # how far behind a noun it can be said to be called off: "the visit, planned for May, was cancelled"
_OFF_CLAUSE = 5.5
_CLOSE = 4  # and in which any other word settles its status
PLANS: frozenset[Status] = frozenset(["scheduled", "possible", "proposed"])
_CANCELLED: frozenset[Status] = frozenset(["cancelled"])
_DENIED: frozenset[Status] = frozenset(["denied"])
_AHEAD = ("future", "modal")
_OBJECT_REACH = 5
_HINDSIGHT = ("past", "perfect", "pluperfect")


class Told(NamedTuple):
    """A status and the word that decides it ("" for the tense alone)."""

    status: Status
    cue: str


@cache
def _data() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files("timeline.events").joinpath("data", "status.toml").read_text("utf-8"))


@cache
def cues() -> dict[str, dict[str, Status]]:
    """Section -> word -> status, from status.toml."""
    return {
        section: {word: cast(Status, status) for status, words in _data()[section].items() for word in words}
        for section in ("before", "after", "beside")
    }


@cache
def _words(section: str, name: str) -> frozenset[str]:
    return frozenset(_data()[section][name])


@cache
def contents() -> dict[str, Status]:
    """Verbs and nouns -> the status of their content: "denied" -> denied, "rumours" -> possible."""
    statuses: tuple[Status, ...] = ("possible", "denied")
    return {word: status for status in statuses for word in _data()["content"][status]}


@cache
def _openers(section: str, wanted: frozenset[Status] | None = None) -> frozenset[str]:
    """First words of a section's cues; of all statuses, or of those wanted."""
    return frozenset(cue.split()[0] for cue, status in cues()[section].items() if wanted is None or status in wanted)


def light_verbs() -> frozenset[str]:
    """Verbs that carry a noun: "held talks"."""
    return _words("light", "verbs")


def support_verbs() -> frozenset[str]:
    """Verbs whose subject is the act: "the summit took place"."""
    return _words("support", "verbs")


def status_of_verb(passage: Passage, group: VerbGroup) -> Told:
    """Status of a verb trigger with its verb group, before its date is looked at."""
    governed = _governor(passage, group.first)
    if group.negated:
        return Told("denied", "not")
    if denied := _denied_subject(passage, group):
        return Told("denied", denied)
    if group.tense == "future":
        if condition := _condition(passage, group.first):
            return Told("possible", condition)
        return governed if governed and governed.status == "possible" else Told("scheduled", "will")
    if group.tense == "modal":
        duty = any(word in ("must", "should", "ought") for word in group.auxiliaries)
        if governed and governed.status == "scheduled":
            return governed
        if "would" in group.auxiliaries and _reported(passage, group.first):
            return Told("scheduled", "would")
        return Told("proposed" if duty else "possible", group.auxiliaries[0])
    if group.tense == "perfect" and "to" in group.auxiliaries and governed and governed.status in PLANS:
        return governed  # "hopes to have signed by May"
    if group.tense == "infinitive" and "whether" in passage.words.lower[max(0, group.first - 2) : group.first]:
        return Told("possible", "whether")
    if group.tense == "infinitive":
        told = (
            governed
            or _bidden(passage, group.first)
            or _distinction(passage, group.first)
            or _as_governed(passage, group.first)
            or _aimed_at(passage, group.first)
        )
        return told or Told("occurred", "")
    if group.participle and governed and governed.status == "denied" and _adjoins(passage, governed, group.first):
        return governed  # "without signing", "prevented from leaving"
    if group.participle and (ahead := _as_governed(passage, group.first)):
        return ahead
    if group.participle and passage.words.lower[max(0, group.first - 1)] in _words("topic", "words"):
        return Told("possible", passage.words.lower[group.first - 1])  # "talked about sending troops"
    if group.tense == "present" and passage.words.lower[group.last] in _words("underway", "verbs"):
        return Told("scheduled", passage.words.lower[group.last])  # "is sending troops"
    if group.participle and (charge := _charge(passage, group.first)):
        return charge
    if content := _content(passage, group.first):
        return content
    if hedge := _hedge(passage, group):
        return Told("possible", hedge)
    if condition := _condition(passage, group.first):
        return Told("possible", condition)
    if group.tense == "present" and governed and governed.status == "proposed" and _is_bare(passage, group):
        return governed  # "demanded that Iraq withdraw"
    return _asked(passage) or Told("occurred", "")


def _bidden(passage: Passage, first: int) -> Told | None:
    """The verb by which somebody else was to do it: "told Serbia to pull out"."""
    lower, costs = passage.words.lower, passage.costs
    for index in range(first - 1, max(-1, first - 1 - _SUBJECT_REACH), -1):
        if costs[first - 1] - costs[index] > _AFTER_CLAUSE:
            return None
        if lower[index] in _words("bidding", "verbs"):
            return Told("proposed", lower[index])
    return None


def _charge(passage: Passage, first: int) -> Told | None:
    """The verb by which somebody is said to have done it: "accused Iraq of attacking", "suspected of killing"."""
    lower = passage.words.lower
    if not first or lower[first - 1] != "of":
        return None
    charges = _words("charge", "verbs").intersection(lower[max(0, first - _CONDITION_REACH) : first])
    return Told("possible", min(charges)) if charges else None


def _is_bare(passage: Passage, group: VerbGroup) -> bool:
    """Whether a verb stands without auxiliaries and endings, as after "demanded that"."""
    return not group.auxiliaries and not passage.words.lower[group.last].endswith("s")


def _asked(passage: Passage) -> Told | None:
    """What a question asks for nobody tells."""
    lower = passage.words.lower
    return Told("possible", "?") if "?" in lower[-2:] else None


def status_of_noun(passage: Passage, first: int, last: int, group: VerbGroup) -> Told:
    """Status of a noun trigger; `group` is that of the verb that carries it (tense none: no verb does)."""
    words, costs = passage.words, passage.costs
    tense = group.tense
    if group.negated:
        return Told("denied", "not")
    governed = _governor(passage, first)
    if not _words("determiner", "negative").isdisjoint(words.lower[first : last + 1]):
        return Told("denied", "no")  # "held no talks"
    if called_off := _told_after(passage, last, _OFF_REACH, _OFF_CLAUSE, _CANCELLED):
        return called_off  # "the talks, set for Friday, were called off"
    if governed and governed.status == "cancelled":
        return governed
    if after := _told_after(passage, last, _AFTER, _AFTER_CLAUSE, _DENIED):
        return after
    if after := _told_after(passage, last, _AFTER, _AFTER_CLAUSE, None):
        return after
    beside = cues()["beside"]
    for index in range(first - 1, max(-1, first - 4), -1):
        if words.lower[index] in beside and costs[first] - costs[index] < 2:
            return Told(beside[words.lower[index]], words.lower[index])
    if tense in ("future", "modal"):
        fixed = tense == "future" or ("would" in group.auxiliaries and _reported(passage, group.first))
        return Told("scheduled" if fixed else "possible", group.auxiliaries[0])
    if governed and tense not in _HINDSIGHT:
        uttered = governed.status == "denied" and not _words("uttered", "nouns").isdisjoint(
            words.lower[first : last + 1]
        )
        return Told("occurred", governed.cue) if uttered else governed
    if condition := _condition(passage, first):
        return Told("possible", condition)
    if denied := _denied_object(passage, first):
        return Told("denied", denied)
    return _object_of_plan(passage, first) or _asked(passage) or Told("occurred", "")


def _object_of_plan(passage: Passage, first: int) -> Told | None:
    """What becomes of the indefinite object of a verb to come: "may impose sanctions", "will sign a treaty"."""
    lower, costs, stops = passage.words.lower, passage.costs, _words("determiner", "no_object")
    for index in range(first - 1, max(-1, first - 1 - _OBJECT_REACH), -1):
        if lower[index] in stops or passage.words.is_possessive(index) or costs[first - 1] - costs[index] > 0:
            return None
        if is_auxiliary(lower[index]):
            tense = governing_tense(passage.words, costs, index + 1)
            return Told("scheduled" if tense == "future" else "possible", lower[index]) if tense in _AHEAD else None
    return None


def _denied_object(passage: Passage, first: int) -> str | None:
    """The "not" of the verb whose indefinite object an act is: "did not sign any treaty", "has not paid a visit"."""
    lower, costs = passage.words.lower, passage.costs
    negative, indefinite = _words("determiner", "not"), _words("determiner", "indefinite")
    if indefinite.isdisjoint(lower[max(0, first - _HEDGE_REACH) : first]):
        return None
    for index in range(first - 1, max(-1, first - 1 - _SUBJECT_REACH), -1):
        if costs[first - 1] - costs[index] > _AFTER_CLAUSE:
            return None
        if lower[index] in negative:
            return lower[index]
    return None


def _denied_subject(passage: Passage, group: VerbGroup) -> str | None:
    """The word by which nobody did it: "neither Peru nor Chile signed", or nothing was done: "no treaty was signed"."""
    words, costs = passage.words, passage.costs
    if _words("determiner", "negative").isdisjoint(words.lower[max(0, group.first - _SUBJECT_REACH) : group.first]):
        return None
    passive = is_passive(group)
    for index in range(group.first - 1, max(-1, group.first - 1 - _SUBJECT_REACH), -1):
        if costs[group.first - 1] - costs[index] > _AFTER_CLAUSE:
            return None
        lower = words.lower[index]
        if lower == "neither" or (passive and lower in _words("determiner", "negative")):
            return lower
    return None


def _told_after(
    passage: Passage, last: int, reach: int, clause: float, wanted: frozenset[Status] | None
) -> Told | None:
    """What the nearest cue behind words[last] says; of all statuses, or of those wanted."""
    words, costs, after = passage.words, passage.costs, cues()["after"]
    if _openers("after", wanted).isdisjoint(words.lower[last + 1 : last + 1 + reach]):
        return None
    for index in range(last + 1, min(len(words), last + 1 + reach)):
        if costs[index] - costs[last] > clause:
            break
        lower = words.lower[index]
        pair = f"{lower} {words.lower[index + 1]}" if index + 1 < len(words) else ""
        cue = pair if pair in after else lower if lower in after else None
        if cue and (wanted is None or after[cue] in wanted):
            near = wanted is not None or index <= last + _CLOSE
            # further off only as what is said of it: "the expulsion of two diplomats is possible"
            return Told(after[cue], cue) if near or is_auxiliary(words.lower[index - 1]) else None
        if not cue and verb_form(lower) == "past" and not is_auxiliary(lower):
            break  # what follows is told of something else
    return None


def moved_to(passage: Passage, last: int, told: Told) -> DatedSpan | None:
    """The new time of an act that was put off: the first behind it with "until" or the like before it."""
    if told.cue not in _words("moved", "cues"):
        return None
    lower = passage.words.lower
    behind = (span for span in passage.spans if span.first > last and span.date is not None)
    return next((span for span in behind if lower[span.first - 1] in _words("moved", "to")), None)


def settle(told: Told, value: PartialDate | None, day: date | None) -> Told:
    """The status once the date is known: what lies wholly ahead of the article has not occurred."""
    if told.status == "occurred" and value and day and value.earliest and value.earliest > day:
        return Told("scheduled", str(value))
    return told


def _reported(passage: Passage, first: int) -> bool:
    """Whether "would" stands for the "will" of somebody quoted: "said that they would meet", without an "if"."""
    before = set(passage.words.lower[max(0, first - _REPORTED_REACH) : first])
    within = set(passage.words.lower[first : first + _CONDITION_REACH])
    return bool(before & _words("reported", "verbs")) and not (before | within) & _words("conditional", "words")


def _as_governed(passage: Passage, first: int) -> Told | None:
    """What an infinitive or participle takes over from its verb: "will meet to sign", "would go on, hitting ports"."""
    tense = governing_tense(passage.words, passage.costs, first)
    if tense == "future":
        return Told("scheduled", "will")
    return Told("possible", tense) if tense == "modal" else None


def _aimed_at(passage: Passage, first: int) -> Told | None:
    """What somebody is about now is still to come: "is working to end the war", "has come to sign the treaty"."""
    lower, costs = passage.words.lower, passage.costs
    for index in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if costs[first - 1] - costs[index] >= _BARRIER:
            return None
        if lower[index] in _words("determiner", "present"):
            return Told("scheduled", lower[index])
        if verb_form(lower[index]) == "past" and not is_auxiliary(lower[index]):
            tense = verb_group(passage.words, index, "past").tense
            return Told("scheduled", tense) if tense in ("perfect", "present") else None
    return None


def _governor(passage: Passage, first: int) -> Told | None:
    """The nearest governing word to the left within the clause."""
    words, costs = passage.words, passage.costs
    before, openers = cues()["before"], _openers("before")
    if openers.isdisjoint(words.lower[max(0, first - _REACH) : first]):
        return None
    for index in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if costs[first - 1] - costs[index] >= _BARRIER:
            return None
        lower = words.lower[index]
        if lower not in openers:
            continue
        pair = f"{lower} {words.lower[index + 1]}"
        for cue in (pair, lower):
            if cue in before:
                if cue in cues()["beside"] and index and words.lower[index - 1] in _words("determiner", "article"):
                    break  # "scrapped a planned visit": it belongs to the noun
                if before[cue] == "denied" and index and words.lower[index - 1] in _words("determiner", "not"):
                    return Told("possible", f"{words.lower[index - 1]} {cue}")  # "has not ruled out a strike"
                if index and before[cue] in PLANS and words.lower[index - 1] in _words("determiner", "negative"):
                    return Told("denied", f"{words.lower[index - 1]} {cue}")  # "has no plans to visit"
                if index and before[cue] == "scheduled" and words.lower[index - 1] in _words("determiner", "not"):
                    conditional = _condition(passage, index)  # "if Peru does not agree to the visit"
                    return Told("possible" if conditional else "denied", f"{words.lower[index - 1]} {cue}")
                if (
                    cue in _words("achieved", "cues")
                    and index
                    and words.lower[index - 1] in _words("achieved", "after")
                ):
                    return Told("occurred", cue)  # "was able to sign"
                unconfirmed = before[cue] == "denied" and not _words("unconfirmed", "verbs").isdisjoint(
                    words.lower[index + 1 : first]
                )
                return Told("possible" if unconfirmed else before[cue], cue)
    return None


def _distinction(passage: Passage, first: int) -> Told | None:
    words = passage.words.lower[max(0, first - _REACH) : first]
    found = [word for word in words if word in _words("distinction", "words")]
    return Told("occurred", found[-1]) if found else None


def _content(passage: Passage, first: int) -> Told | None:
    """What a past verb is under a verb of denial or doubt: "denied that it had attacked", "rumours that he left"."""
    lower, statuses = passage.words.lower, contents()
    if statuses.keys().isdisjoint(lower[max(0, first - _REACH) : first]):
        return None
    for index in range(first - 1, max(-1, first - 1 - _REACH), -1):
        status = statuses.get(lower[index])
        if status is not None:
            linked = not _words("content", "links").isdisjoint(lower[index + 1 : first])
            linked = linked or lower[index + 1] in _words("content", "subjects")
            return Told(status, lower[index]) if linked else None
    return None


def _hedge(passage: Passage, group: VerbGroup) -> str | None:
    """The word by which nobody vouches for an act: "reportedly left", "is believed to have left"."""
    first, end = max(0, group.first - _HEDGE_REACH), group.first + len(group.auxiliaries) + 2
    adverbs, verbs = _words("hedge", "adverbs"), _words("hedge", "verbs")
    for index, lower in enumerate(passage.words.lower[first:end], first):
        if lower in adverbs:
            return lower
        if lower in verbs and "to" in group.auxiliaries and index < group.first:
            return lower
    return None


def _adjoins(passage: Passage, governed: Told, first: int) -> bool:
    return governed.cue in passage.words.lower[max(0, first - 2) : first]


def _condition(passage: Passage, first: int) -> str | None:
    lower, costs = passage.words.lower, passage.costs
    conditional = _words("conditional", "words")
    if conditional.isdisjoint(lower[max(0, first - _CONDITION_REACH) : first]):
        return None
    for index in range(first - 1, max(-1, first - 1 - _CONDITION_REACH), -1):
        if lower[index] in conditional and lower[index] != "should":
            return lower[index]
        if lower[index] in (";", ".") or costs[first - 1] - costs[index] > 6:
            return None
    return None
