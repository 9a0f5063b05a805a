"""The words around an act that settle its status: those that govern it, hedge it, deny it, or call it off."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.anchoring import Passage
from timeline.events.cues import (
    AFTER_CLAUSE,
    BARRIER,
    CONDITION_REACH,
    HEDGE_REACH,
    REACH,
    SUBJECT_REACH,
    Told,
    cues,
    openers_of,
    words_of,
)
from timeline.events.governor import governor_of
from timeline.events.lexicon import ends_object
from timeline.events.standing import is_small, role_words
from timeline.events.voice import is_passive
from timeline.model import Status
from timeline.prose import (
    VerbGroup,
    governing_tense,
    is_adverb,
    is_auxiliary,
    is_deed,
    verb_form,
    verb_group,
    word_sets,
)

_CLOSE = 4  # words behind a noun in which any word settles its status
_PHRASE = 8  # words of a noun's phrase behind it
_AHEAD = ("future", "modal")
_OBJECT_REACH = 5


def object_of_plan(passage: Passage, first: int) -> Told | None:
    """What becomes of the indefinite object of a verb to come: "may impose sanctions", "will sign a treaty"."""
    lower, costs, stops = passage.words.lower, passage.costs, words_of("determiner", "no_object")
    for index in range(first - 1, max(-1, first - 1 - _OBJECT_REACH), -1):
        if lower[index] in stops or passage.words.is_possessive(index) or costs[first - 1] - costs[index] > 0:
            return None
        if is_auxiliary(lower[index]):
            tense = governing_tense(passage.words, costs, index + 1)
            if tense in _AHEAD and not words_of("determiner", "not").isdisjoint(lower[index : index + 2]):
                return Told("denied", "not")  # "will not join peace talks"
            return Told("scheduled" if tense == "future" else "possible", lower[index]) if tense in _AHEAD else None
    return None


def is_there_already(passage: Passage, first: int) -> bool:
    """Whether a noun names what others end, break or answer: "vowed to lift the siege", "an end to the war"."""
    lower = passage.words.lower
    at = first - 1
    while at > 0 and first - at <= HEDGE_REACH and lower[at].isalpha() and not is_small(lower[at]):
        at -= 1  # an adjective
    if at <= 0 or (lower[at] not in words_of("there", "determiners") and not passage.words.is_possessive(at)):
        return False
    before = next((word for word in reversed(lower[max(0, at - 2) : at]) if word not in ("to", "against", "of")), "")
    return before in words_of("there", "words")


def occasion_of(passage: Passage, first: int) -> Told | None:
    """What the occasion of something to come is: "will meet in emergency session", "will be signed at a ceremony"."""
    lower = passage.words.lower
    at = first - 1
    while at > 0 and first - at <= HEDGE_REACH and lower[at].isalpha() and not is_small(lower[at]):
        at -= 1  # an adjective
    if at > 0 and lower[at] in words_of("determiner", "article") and lower[at - 1] not in ("in", "for"):
        at -= 1  # but not of "tried in the killing of an envoy", "remembered for his visit"
    if at <= 0 or lower[at] not in words_of("occasion", "prepositions"):
        return None
    return Told("scheduled", "will") if governing_tense(passage.words, passage.costs, at) == "future" else None


def negotiated(passage: Passage, first: int, last: int) -> Told | None:
    """The talks of which an act is the topic, so that it is still to come: "held talks on an exchange of prisoners"."""
    lower = passage.words.lower
    if lower[last] not in words_of("negotiated", "nouns"):
        return None
    at = first - 1
    while at > 0 and first - at <= HEDGE_REACH and lower[at].isalpha() and not is_small(lower[at]):
        if lower[at] in words_of("negotiated", "verbs"):
            break
        at -= 1  # an adjective
    if at > 0 and lower[at] in words_of("determiner", "article"):
        if lower[at] not in words_of("determiner", "indefinite") and lower[last] not in words_of("negotiated", "known"):
            return None  # "discussed the deal"
        at -= 1
    topic = at > 0 and lower[at] in words_of("negotiated", "links") and lower[at - 1] in words_of("negotiated", "talks")
    return Told("possible", lower[at - topic]) if topic or lower[at] in words_of("negotiated", "verbs") else None


def denied_object(passage: Passage, first: int) -> str | None:
    """The "not" of the verb whose indefinite object an act is: "did not sign any treaty", "has not paid a visit"."""
    lower, costs = passage.words.lower, passage.costs
    negative, indefinite = words_of("determiner", "not"), words_of("determiner", "indefinite")
    before = lower[max(0, first - REACH) : first]
    goal = "to" in before[-HEDGE_REACH:] and not words_of("goal", "verbs").isdisjoint(
        before
    )  # "will not return to talks"
    if indefinite.isdisjoint(before[-HEDGE_REACH:]) and not goal:
        return None
    for index in range(first - 1, max(-1, first - 1 - SUBJECT_REACH), -1):
        if costs[first - 1] - costs[index] > AFTER_CLAUSE:
            return None
        if lower[index] in negative:
            return lower[index]
    return None


def denied_subject(passage: Passage, group: VerbGroup) -> str | None:
    """The word by which nobody did it: "neither Peru nor Chile signed", or nothing was done: "no treaty was signed"."""
    words, costs = passage.words, passage.costs
    if words_of("determiner", "negative").isdisjoint(words.lower[max(0, group.first - SUBJECT_REACH) : group.first]):
        return None
    passive = is_passive(group)
    for index in range(group.first - 1, max(-1, group.first - 1 - SUBJECT_REACH), -1):
        if costs[group.first - 1] - costs[index] > AFTER_CLAUSE:
            return None
        lower = words.lower[index]
        if lower == "neither" or (passive and lower in words_of("determiner", "negative")):
            return lower
    return None


def told_after(passage: Passage, last: int, reach: int, clause: float, wanted: frozenset[Status] | None) -> Told | None:
    """What the nearest cue behind words[last] says; of all statuses, or of those wanted."""
    words, costs, after = passage.words, passage.costs, cues()["after"]
    last = _behind_aside(passage, last)
    if openers_of("after", wanted).isdisjoint(words.lower[last + 1 : last + 1 + reach]):
        return None
    for index in range(last + 1, min(len(words), last + 1 + reach)):
        if costs[index] - costs[last] > clause:
            break
        lower = words.lower[index]
        if lower in words_of("other_clause", "joints") and not is_auxiliary(
            *words.lower[index + 1 : index + 2] or [""]
        ):
            break  # "the visit was a success but a match was called off", not "was due but was called off"
        if lower == "and" and index > last + 1 and is_deed(_verb_behind(words.lower, index)):
            break  # "welcomed the release and again denied it"
        if (
            lower in role_words()["circumstances"]
            and "," not in words.lower[index:]
            and any(is_auxiliary(word) and word != "to" for word in words.lower[last + 1 : index])
        ):
            break  # "talks are planned after others were called off", but not "the first talks since 2011 were"
        pair = f"{lower} {words.lower[index + 1]}" if index + 1 < len(words) else ""
        cue = pair if pair in after else lower if lower in after else None
        if cue and (wanted is None or after[cue] in wanted):
            near = wanted is not None or index <= last + _CLOSE
            # further off only as what is said of it: "the expulsion of two diplomats is possible"
            return Told(after[cue], cue) if near or is_auxiliary(words.lower[index - 1]) else None
        if not cue and is_deed(lower):
            break  # what follows is told of something else
    return None


def around(passage: Passage, first: int, last: int) -> Told | None:
    """What a verb before it and its particle behind it say together: "*called* the visit *off*"."""
    lower = passage.words.lower
    if last + 1 >= len(lower) or lower[last + 1] not in role_words()["particles"] or not ends_object(lower, last + 2):
        return None
    before = cues()["before"]
    for index in range(first - 1, max(-1, first - 1 - HEDGE_REACH - 1), -1):
        if (cue := f"{lower[index]} {lower[last + 1]}") in before:
            return Told(before[cue], cue)
        if is_deed(lower[index]):
            return None
    return None


def _verb_behind(lower: Sequence[str], at: int) -> str:
    """The word behind words[at], adverbs passed over."""
    adverbs = word_sets("prose", "inserted.toml")["adverbs"]
    return next((word for word in lower[at + 1 :] if word not in adverbs and not is_adverb(word)), "")


def _behind_aside(passage: Passage, last: int) -> int:
    """The comma that closes what is set in behind words[last]: "the visit, which began on Friday, ..."."""
    lower = passage.words.lower
    last = _end_of_phrase(passage, _behind_pair(lower, last))
    opens = lower[last + 1 : last + 2] == [","] and len(lower) > last + 3
    adverb = opens and lower[last + 2] in words_of("resumed", "adverbs")
    if opens and verb_form(lower[last + 2 + adverb]) == "past":
        end = next((end for first, end, _ in passage.clauses.inserted if first == last + 1), last)
        resumed = not words_of("resumed", "verbs").isdisjoint(lower[end + 1 : end + 3])
        return end if resumed else last  # "the trip, put off twice, will begin"
    if lower[last + 1 : last + 2] != [","] or lower[last + 2 : last + 3] not in (["which"], ["who"]):
        return last
    end = min(len(lower), last + 2 + REACH)
    return next((at for at in range(last + 3, end) if lower[at] == ","), last)


def _behind_pair(lower: Sequence[str], last: int) -> int:
    """The last of two parties between whom it is: "the talks between Peru and Chile"."""
    if lower[last + 1 : last + 2] != ["between"]:
        return last
    return next((at + 1 for at in range(last + 2, min(len(lower) - 1, last + _PHRASE)) if lower[at] == "and"), last)


def fell_through(passage: Passage, group: VerbGroup) -> str | None:
    """The word by which what was planned came to nothing: "was due to visit Peru but stayed at home"."""
    lower, words = passage.words.lower, words_of
    if group.auxiliaries[:1] in (("was",), ("were",)) and group.auxiliaries[1:] == ("to", "have"):
        return group.auxiliaries[0]  # "was to have visited Peru"
    planned = group.auxiliaries[:2] in (("was", "to"), ("were", "to")) or (
        group.first > 1 and lower[group.first - 2] in words("fell_through", "auxiliaries")
    )
    if not planned or "but" not in lower[group.last : group.last + REACH]:
        return None
    but = lower.index("but", group.last)
    negated = False
    for at in range(but + 1, min(len(lower), but + REACH)):
        if lower[at] in words("fell_through", "nobody"):
            return "but"
        if lower[at] in words("determiner", "not"):
            negated = True
        elif negated and lower[at] in words("fell_through", "coming"):
            return "but"  # "but did not come"
        elif is_deed(lower[at]):
            return "but" if lower[at] in words("fell_through", "verbs") else None
    return None


def _end_of_phrase(passage: Passage, last: int) -> int:
    """The last word before the comma behind a noun's own phrase: "the summit between Peru and Chile, which ..."."""
    lower = passage.words.lower
    for at in range(last + 1, min(len(lower) - 1, last + 1 + _PHRASE)):
        if lower[at] == ",":
            return at - 1 if lower[at + 1] in ("which", "who") else last
        if is_auxiliary(lower[at]) or verb_form(lower[at]) is not None:
            return last
    return last


def as_governed(passage: Passage, first: int) -> Told | None:
    """What an infinitive or participle takes over from its verb: "will meet to sign", "would go on, hitting ports"."""
    tense = governing_tense(passage.words, passage.costs, first)
    if tense == "future":
        return Told("scheduled", "will")
    return Told("possible", tense) if tense == "modal" else None


def is_to_come(passage: Passage, group: VerbGroup) -> bool:
    """Whether it is what a noun before it awaits: "the accord, to be signed in May", "a summit to be held in Rome"."""
    if group.auxiliaries != ("to", "be"):
        return False
    before = passage.words.lower[group.first - 1] if group.first else ""
    return not (verb_form(before) == "past" or is_auxiliary(before) or before in words_of("hedge", "verbs"))


def is_headlined(passage: Passage, group: VerbGroup) -> bool:
    """Whether it is the verb of a headline, with names alone before it: "Peru and Chile to send troops to Haiti"."""
    before = [word for word in passage.words.texts[: group.first] if word != "|"]  # which begins a cell of a table
    small = words_of("headline", "words")
    named = all(word[0].isupper() or word in small for word in before)
    if passage.sentence.kind == "heading":  # "British government to nationalise bank"
        named = not any(
            is_auxiliary(word) or verb_form(word) is not None for word in passage.words.lower[: group.first]
        )
    return named and bool(before) and before[-1] != "," and group.auxiliaries[:1] == ("to",)


def is_foreseen(passage: Passage, group: VerbGroup) -> bool:
    """Whether somebody will see it done: "the accord will see tanks delivered to Peru"."""
    lower = passage.words.lower
    if group.tense != "past" or group.auxiliaries:
        return False
    for at in range(group.first - 1, max(0, group.first - 1 - SUBJECT_REACH), -1):
        if lower[at] in words_of("seen", "verbs"):
            return at < group.first - 1 and governing_tense(passage.words, passage.costs, at) == "future"
        if lower[at] in words_of("seen", "barriers") or verb_form(lower[at]) is not None:
            return False
    return False


def aimed_at(passage: Passage, first: int) -> Told | None:
    """What somebody is about now is still to come: "is working to end the war", "has come to sign the treaty"."""
    lower, costs = passage.words.lower, passage.costs
    for index in range(first - 1, max(-1, first - 1 - REACH), -1):
        if costs[first - 1] - costs[index] >= BARRIER:
            return None
        if lower[index] in words_of("determiner", "present"):
            weighed = index and lower[index - 1] in ("it", "there")  # "it is right to leave" plans nothing
            return Told("possible" if weighed else "scheduled", lower[index])
        if is_deed(lower[index]):
            tense = verb_group(passage.words, index, "past").tense
            return Told("scheduled", tense) if tense in ("perfect", "present") else None
    return None


def still_to_come(passage: Passage, group: VerbGroup) -> Told | None:
    """What a present tense is after "once", beside what is to come: "once it is signed, they will leave"."""
    lower = passage.words.lower
    ahead = words_of("ahead", "auxiliaries")
    for index in range(group.first - 1, max(-1, group.first - 1 - SUBJECT_REACH), -1):
        if lower[index] in words_of("ahead", "limits"):
            return Told("possible", lower[index])
        if lower[index] in words_of("ahead", "conditions") and group.tense == "perfect":
            return Told("possible", lower[index])  # "it takes effect when both have ratified it"
        if lower[index] in words_of("ahead", "conjunctions") and (group.tense == "present" or lower[index] == "once"):
            outside = lower[:index] + lower[group.last + 1 :]
            return None if ahead.isdisjoint(outside) else Told("scheduled", lower[index])
        if lower[index] in (",", ";", ":"):
            return None
    return None


def next_step(passage: Passage, first: int) -> Told | None:
    """What an -ing form behind "before" or "after" takes over from its clause: "will meet him before flying home"."""
    if not first or passage.words.lower[first - 1] not in words_of("ahead", "steps"):
        return None
    return as_governed(passage, first - 1) or governor_of(passage, first - 1)


def attempted(passage: Passage, governed: Told, last: int) -> Told | None:
    """What became of an attempt or a plan to do it: "attempts to free them failed"."""
    if governed.cue not in words_of("attempt", "nouns"):
        return None
    lower, costs = passage.words.lower, passage.costs
    for index in range(last + 1, min(len(lower), last + 1 + REACH)):
        if costs[index] - costs[last] >= BARRIER:
            return None
        for status in ("denied", "cancelled"):
            if lower[index] in words_of("attempt", status):
                return Told(status, f"{governed.cue} {lower[index]}")
    return None


def barely(passage: Passage, group: VerbGroup) -> str | None:
    """The adverb by which a deed was not quite done: "almost attacked"."""
    first = max(0, group.first - 1)
    found = words_of("barely", "adverbs").intersection(passage.words.lower[first : group.last])
    return min(found) if found else None


def counterfactual(passage: Passage, group: VerbGroup) -> bool:
    """Whether it is what would have had to be: "Had Peru attacked, Bolivia would have joined the war"."""
    lower = passage.words.lower
    return (
        group.tense == "past"
        and "had" in lower[:2]
        and "had" not in lower[2 : group.first]
        and lower.index("had") < group.first - 1
        and "would" in lower[group.last + 1 :]
    )


def excess(passage: Passage, first: int) -> str | None:
    """The word by which it could not be: "too weak to attack"."""
    before = passage.words.lower[max(0, first - HEDGE_REACH) : first]
    return "too" if before[:1] == ["too"] or before[1:2] == ["too"] else None


def distinction_of(passage: Passage, first: int) -> Told | None:
    words = passage.words.lower[max(0, first - REACH) : first]
    found = [word for word in words if word in words_of("distinction", "words")]
    return Told("occurred", found[-1]) if found else None


def condition_behind(passage: Passage, last: int) -> str | None:
    """The word behind an act on which it hangs: "will attack if they do"."""
    lower, asking = passage.words.lower, words_of("asking", "verbs")
    for index in range(last + 1, min(len(lower), last + 1 + CONDITION_REACH)):
        if lower[index] in words_of("conditional", "behind"):
            return None if lower[index - 1] in asking else lower[index]
        if lower[index] in (";", ":"):
            return None
    return None
