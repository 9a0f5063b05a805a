"""Whether an act is told in the passive, with its auxiliary or without: "was accused", "two envoys expelled"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from timeline.events.cues import words_of
from timeline.events.standing import Standing, is_small, role_words
from timeline.events.trigger import Trigger
from timeline.events.wording import is_attribute
from timeline.prose import VerbGroup, Words, forms_of_be, has_agent, participles

_HEADLINE_SUBJECT = 5  # words
_PARTICIPLE = 10  # words that belong to a participle behind its noun
_CHARGES = (["of"], ["with"])
_THOSE = "those"  # "among those arrested"
_FINITE_BE = frozenset(["was", "were", "is", "are"])


def is_passive(group: VerbGroup) -> bool:
    """Whether a form of "to be" carries the verb: "is visited", against "is to visit"."""
    helpers = group.helpers
    return bool(helpers) and helpers[-1].removesuffix("n't") in forms_of_be()


def is_passive_here(words: Words, actors: Sequence[Standing], trigger: Trigger) -> bool:
    """Whether it is a verb in the passive: "was accused", "envoy accused", against "was accusing"."""
    if not trigger.carried or words.lower[trigger.first].endswith("ing"):
        return False
    return is_passive(trigger.group) or _is_bare_passive(words, actors, trigger)


def describes(words: Words, trigger: Trigger) -> bool:
    """Whether it is a participle before its noun: "toured the destroyed barracks"."""
    bare = not trigger.noun and not trigger.group.auxiliaries
    return bare and words.lower[trigger.last].endswith("ed") and is_attribute(words, trigger.first, trigger.last)


def is_reduced(words: Words, trigger: Trigger) -> bool:
    """Whether a passive has lost its auxiliary: "expelled by", "signed on Friday by"."""
    return (
        not trigger.noun
        and not trigger.group.auxiliaries
        and trigger.group.tense == "past"
        and has_agent(words, trigger.last)
    )


def tells_charge(words: Words, last: int) -> bool:
    """Whether words[last] is the participle of a charge: "*accused* of spying"."""
    return words.lower[last] in words_of("charge", "participles") and words.lower[last + 1 : last + 2] in _CHARGES


def is_charged(words: Words, trigger: Trigger) -> bool:
    """Whether it tells of what somebody stands accused: "two men accused of spying", not "accused Peru of spying"."""
    if trigger.noun or trigger.group.auxiliaries or trigger.group.tense != "past":
        return False
    if trigger.first and words.lower[trigger.first - 1] in role_words()["pronouns"] | role_words()["relatives"]:
        return False  # "two men they accused of spying"
    return tells_charge(words, trigger.last)


def is_garden_path(words: Words, actors: Sequence[Standing], trigger: Trigger) -> bool:
    """Whether what looks like the verb of its clause is a participle: "two pilots shot down over Peru were freed".

    A headline leaves out the "were": "Two Greek pilots killed in raid".
    """
    lower, sets = words.lower, role_words()
    if trigger.noun or trigger.group.auxiliaries or trigger.group.tense != "past":
        return False
    if words.lower[trigger.last] in participles() or lower[trigger.first - 1 : trigger.first] == [_THOSE]:
        return True
    following = trigger.last + 1
    if following >= len(lower):
        return False
    if _suffers(words, trigger) and not _has_object_behind(words, actors, trigger.last):
        return True
    if not (lower[following] in sets["prepositions"] or words.texts[following][0].isdigit()):
        return False
    if _is_of_object(words, trigger.first):
        return False
    headline = lower[-1].isalnum() and not words.texts[following][0].isdigit()
    if headline and lower[trigger.first] in sets["befalling_somebody"]:
        return True
    for at in range(following, min(len(lower), following + _PARTICIPLE)):
        if lower[at] in sets["ends_participle"]:
            return False
        if lower[at] in _FINITE_BE:
            return True
    return False


def _is_of_object(words: Words, first: int) -> bool:
    """Whether what it is done to stands before its subject: "duties (that) the bloc imposed on Peru were lifted"."""
    lower = words.lower
    before = range(first - 1, max(-1, first - 1 - _HEADLINE_SUBJECT), -1)
    if any(lower[at] in role_words()["fronted_object"] for at in before if at != first - 1):
        return True
    article = next((at for at in before if lower[at] == "the"), 0)
    return article > 0 and lower[article - 1].endswith("s") and not is_small(lower[article - 1])


def _is_bare_passive(words: Words, actors: Sequence[Standing], trigger: Trigger) -> bool:
    """Whether a headline leaves out the "were" of a passive: "Two Greek envoys expelled", "Greek envoy held on Monday".

    What is done to somebody has an object behind it in the active, and a headline no article before whom it befell.
    """
    lower, sets, first = words.lower, role_words(), trigger.first
    if trigger.noun or trigger.group.auxiliaries or lower[first] not in sets["befalling_somebody"]:
        return False
    if not first or not words.texts[first - 1].islower() or not sets["fronted_object"].isdisjoint(lower[:first]):
        return False
    subject_words = lower[max(0, first - _HEADLINE_SUBJECT) : first]
    if not sets["determiners"].isdisjoint(subject_words):
        return False
    rest = lower[trigger.last + 1 : trigger.last + 1 + _PARTICIPLE]
    if not any(word[0].isalnum() for word in rest) or rest[0] == ",":
        return True
    if rest[0] not in sets["prepositions"] | sets["headline_times"]:
        return False
    return not _has_object_behind(words, actors, trigger.last)


def _suffers(words: Words, trigger: Trigger) -> bool:
    """Whether what nobody does without an object has none right behind it: "a Dane arrested in Peru"."""
    lower, sets, first, following = words.lower, role_words(), trigger.first, trigger.last + 1
    if lower[first] not in sets["suffered"] or lower[following] not in sets["suffered_links"] or not first:
        return False
    subjects = sets["coordinated"] | sets["pronouns"] | sets["relatives"]
    return words.texts[first - 1].islower() and lower[first - 1] not in subjects and not _is_of_object(words, first)


def _has_object_behind(words: Words, actors: Sequence[Standing], last: int) -> bool:
    """Whether the object stands behind where it was done: "arrested in Nablus Palestinian activists"."""
    lower, sets = words.lower, role_words()
    rest = lower[last + 1 : last + 1 + _PARTICIPLE]
    for actor in actors:
        before = actor.first - 1
        if before > last and (words.texts[before][0].isupper() or lower[before] in sets["headline_times"]):
            return True
    objects = sets["articles"] | sets["numbers"]
    return any(
        (word in objects or word[0].isdigit()) and before[0].isalnum() and before not in sets["prepositions"]
        for before, word in pairwise(rest)
    )
