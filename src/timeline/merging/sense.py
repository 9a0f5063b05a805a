"""Whether an act's word is a verb or a noun where it stands: "talks with Peru", "he talks"."""

from __future__ import annotations

from timeline.merging.plain_past import lemmas
from timeline.merging.title_words import title_words
from timeline.prose import Form, Words, is_auxiliary, verb_form, verb_group


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
        return form
    if form is None and at > first:
        return None
    if form is None and _is_present(words, at):
        return "s"
    if form is None and _is_of_several(words, at):
        return "base"
    group = verb_group(words, at, form or bare_form(lower))
    if group.auxiliaries:
        return form or bare_form(lower)
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
    if not words.texts[at - 1][:1].isupper() and words.lower[at - 1] not in title_words("relative"):
        return False
    return _has_object(words, at + 1 if words.lower[at + 1] in ("for", "on") else at)


def _has_object(words: Words, at: int) -> bool:
    """Whether a noun phrase of its own begins behind words[at]."""
    if at + 1 >= len(words):
        return False
    return words.lower[at + 1] in title_words("determiners") or words.texts[at + 1][0].isupper()


def bare_form(lower: str) -> Form:
    return "s" if lower.endswith("s") else "base"
