"""Whether an act's word is a verb or a noun where it stands: "talks with Peru", "he talks"."""

from __future__ import annotations

from timeline.merging.plain_past import lemmas
from timeline.merging.title_words import title_words
from timeline.prose import QUOTES, Form, VerbGroup, Words, is_adverb, is_auxiliary, verb_form, verb_group

_LISTED = 5  # words of a list, or of a place behind a noun
_ASIDE = 16  # words between two commas


def verb_form_here(words: Words, at: int, first: int) -> Form | None:
    """The form of a word that is a verb where it stands; None for a noun."""
    lower = words.lower[at]
    before = words.lower[at - 1] if at else ""
    form = verb_form(lower)
    if before in title_words("unnamed") and words.is_possessive(at - 1) and form == "ing":
        return form  # "it's sending troops"
    if form == "ing" and before in title_words("noun_links") and _has_object(words, at):
        return form  # "accused of shelling a town"
    if before in title_words("before_noun") or (at and words.is_possessive(at - 1)):
        return None
    if form == "past":
        return None if is_counted(words, at) else form
    if form is None and at > first:
        return None
    if form is None and _is_present(words, at):
        return "s"
    if form is None and _is_of_several(words, at):
        return "base"
    group = group_of(words, at)
    if group.auxiliaries:
        return form_of(lower)
    return "ing" if form == "ing" and before in title_words("before_participle") else None


def _is_of_several(words: Words, at: int) -> bool:
    """Whether a headline's word is the verb of several: "Peru and Chile *strike* a deal"."""
    if at < 2 or at + 1 >= len(words) or not words.texts[at - 1][0].isupper() or not words.lower[-1][-1].isalnum():
        return False
    if words.lower[at] not in lemmas() or words.lower[at + 1] in title_words("joints", "noun_links"):
        return False
    listed_before = words.texts[at - 2] in ("and", ",")
    return listed_before and not any(verb_form(lower) == "past" or is_auxiliary(lower) for lower in words.lower)


def _is_present(words: Words, at: int) -> bool:
    """Whether a word in -s is a verb: "NATO calls for the ...", "Peru attacks Chile", not "NATO talks in Rome"."""
    if not at or at + 1 == len(words) or not words.lower[at].endswith("s"):
        return False
    before = _before_adverbs(words, at)
    if not words.texts[before][:1].isupper() and words.lower[before] not in title_words("relative"):
        return False
    return _has_object(words, at + 1 if words.lower[at + 1] in ("for", "on") else at)


def _has_object(words: Words, at: int) -> bool:
    """Whether a noun phrase of its own begins behind words[at]."""
    if at + 1 >= len(words):
        return False
    return words.lower[at + 1] in title_words("determiners") or words.texts[at + 1][0].isupper()


def is_counted(words: Words, at: int) -> bool:
    """Whether a participle stands between a number and its noun: "had 86 *confirmed* cases", not "on May 3 signed"."""
    number = words.texts[at - 1][0].isdigit() or words.lower[at - 1] in title_words("numbers")
    counted = at > 1 and form_of(words.lower[at]) == "past" and number and not words.texts[at - 2][0].isupper()
    return counted and not _is_year(words.texts[at - 1]) and is_noun_here(words, at + 1)


def _is_year(text: str) -> bool:
    return text.isdigit() and len(text) == 4


def is_noun_here(words: Words, at: int) -> bool:
    """Whether a word looks like a plain noun, or an adjective before one."""
    lower = words.lower[at] if at < len(words) else ""
    small = title_words(
        "joints", "no_end", "noun_links", "clauses", "determiners", "unnamed", "amounts", "object_pronouns"
    )
    return lower.isalpha() and words.texts[at] == lower and lower not in small and verb_form(lower) is None


def group_of(words: Words, at: int) -> VerbGroup:
    """The verb group of words[at], which shares an auxiliary only with what it is coordinated with: "to go and see"."""
    group = verb_group(words, at, form_of(words.lower[at]))
    if group.first < at:
        return group
    before = _before_adverbs(words, at)
    if words.lower[at - 1] in title_words("degrees") and form_of(words.lower[at]) == "past" and at > 1:
        return verb_group(words, at - 1, "past")._replace(last=at)  # "were very encouraged"
    if words.lower[before] in title_words("helping"):
        helping = verb_group(words, before, form_of(words.lower[before]))
        return helping._replace(last=at)  # "were sent to help deliver aid"
    if words.lower[before] in ("and", "or", ",", "then"):
        return group
    return group._replace(auxiliaries=(), negated=False, tense="present") if group.auxiliaries else group


def is_no_verb(words: Words, group: VerbGroup) -> bool:
    """Whether nothing lets the act's word be a verb: "sent in medical *supplies*", "founded by *freed* slaves"."""
    at, form = group.last, form_of(words.lower[group.last])
    if group.auxiliaries or not at or form == "ing":
        return False
    if form == "past":
        small = title_words("before_noun") - title_words("relative", "determiners") | {"a", "an", "the"}
        return is_noun_here(words, at + 1) and (words.lower[at - 1] in small or is_counted(words, at))
    before = _before_adverbs(words, at)
    lower, text = words.lower[before], words.texts[before]
    if lower in ("and", "or") and form == "s":
        return before > 0 and _is_several(words, before - 1)  # "hurricanes and storms"
    if lower in title_words("subject_pronouns", "helping") or lower in ("and", "or") or is_auxiliary(lower):
        return False
    if words.lower[before - 1] == "to" and before:
        return True  # "to provide shelters"
    if text == ",":
        return not _closes_aside(words, before, form) and not headlined(words, at)
    if not text[0].isalpha() or lower in title_words("before_noun", "amounts", "joints") or verb_form(lower):
        return True
    if form == "s":
        if text == lower and words.lower[before - 1] in title_words("noun_links"):
            return True  # "for bank rescues"
        return _is_several(words, before) or is_adjective(lower)
    if any(words.lower[one] == "and" for one in range(max(0, before - _LISTED), before)) and _has_object(words, at):
        return False  # "Peru and the host decide when"
    return not _is_several(words, before)


def _before_adverbs(words: Words, at: int) -> int:
    """The word before words[at], adverbs and the quotation marks around one passed over."""
    before = at - 1
    while before > 0 and (is_adverb(words.lower[before]) or words.texts[before] in QUOTES):
        before -= 1 + (words.lower[before - 1] in ("more", "most"))
    return max(before, 0)


def _is_several(words: Words, at: int) -> bool:
    """Whether a word ends the name of several: "leaders", "leaders in Lima"."""
    lower, text = words.lower, words.texts[at]
    plural = lower[at] in title_words("plurals") or (lower[at].endswith("s") and not lower[at].endswith("ss"))
    if plural and (text == lower[at] or not at):
        return True
    place = next((one for one in range(max(0, at - _LISTED), at) if lower[one] in ("in", "at", "from")), 0)
    return text != lower[at] and place > 0 and _is_several(words, place - 1)


def _closes_aside(words: Words, comma: int, form: Form) -> bool:
    """Whether a comma ends what stands between a subject and its verb: "Ann Li, a minister in Lima, urges"."""
    low = next((at for at in range(comma - 1, max(0, comma - _ASIDE), -1) if words.texts[at] == ","), 0)
    inside = words.lower[low + 1 : comma]
    if form == "base" and title_words("noun_links").isdisjoint(inside):
        return False  # "food, water, aid"
    return low > 0 and words.texts[low - 1].isalpha() and not any(verb_form(lower) == "past" for lower in inside)


def headlined(words: Words, at: int) -> int:
    """The verb before a comma whose subject words[at] shares in a headline: "Chad *accuses* Sudan, recalls"; or 0."""
    if not at or words.texts[at - 1] != "," or not words.lower[at].endswith("s"):
        return 0
    return next((place for place in range(1, at - 1) if _is_present(words, place)), 0)


def is_adjective(lower: str) -> bool:
    """Whether a word ends as adjectives do: "medical", "immediate"; some nouns do too."""
    return lower.endswith(tuple(title_words("adjective_endings")))


def form_of(lower: str) -> Form:
    """The form of a word that is a verb, though others may be nouns or adjectives: "supplies", "proposed"."""
    return verb_form(lower) or bare_form(lower)


def bare_form(lower: str) -> Form:
    if lower.endswith("ed") and not lower.endswith("eed"):
        return "past"
    return "s" if lower.endswith("s") and not lower.endswith("ss") else "base"
