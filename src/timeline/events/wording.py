"""Noun or verb, quoted or not: what the words beside a trigger say of it."""

from __future__ import annotations

from timeline.anchoring import Passage
from timeline.events.cues import cues, words_of
from timeline.events.lexicon import Named
from timeline.events.standing import is_small, role_words
from timeline.prose import Words, is_adverb, is_auxiliary, is_deed, verb_form

_BEFORE_VERB = frozenset(
    ["to", "not", "will", "would", "could", "may", "might", "can", "must", "should", "did", "do", "does", "he", "she",
     "it", "they", "we", "you", "i", "who", "which", "that", "also", "and", "or", ",", "both", "never", "shall"]
)  # fmt: skip
_BEFORE_NOUN = frozenset(
    ["a", "an", "the", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your", "no", "any",
     "some", "every", "of", "for", "in", "on", "at", "by", "with", "from", "about", "over", "into", "after",
     "before", "during", "under", "against", "more", "further", "new", "first", "second", "last", "next", "another"]
)  # fmt: skip
_ARTICLES = frozenset(
    ["a", "an", "the", "his", "her", "its", "their", "our", "my", "your", "no", "any", "only", "own", "main", "former"]
)
_NO_NOUN = frozenset(["to", "and", "or", "but", "who", "as", "than", "because", "when", "while", "if", "through"])
_LIST = 5  # words of the last name in a list, with the joint before it
_BEFORE_NUMBER = frozenset(["has", "have", "had", "having", "with", "of", "to", "for", "than", "about", "among"])
_BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "am"])


def is_verb(passage: Passage, named: Named) -> bool:
    """Whether a form that can be either is a verb here."""
    if named.form == "past":
        return not is_attribute(passage.words, named.first, named.last)
    words, lower, at = passage.words, passage.words.lower, named.first - 1
    following = lower[named.last + 1] if named.last + 1 < len(lower) else ""
    if following != "to" and is_auxiliary(following):
        return False  # "sanctions could follow"
    if at < 0:
        return named.form == "ing"
    before = lower[at]
    if named.form == "ing":
        return before in _BE  # "the two were meeting"; else "a White House meeting"
    if before in ("and", "or", ",") and _goes_on_in_plural(words, at, following):
        return False
    if before in _BEFORE_VERB or before.endswith("n't"):
        return not words.is_possessive(at) and (
            before not in ("and", "or", ",", "that") or named.form == "s" or _verb_follows_coordination(passage, named)
        )
    if before in _BEFORE_NOUN or words.is_possessive(at):
        return False
    capital = words.texts[at][:1].isupper()
    if named.form == "s":
        plural = before.endswith("s") and before not in cues()["before"]  # "EU mulls sanctions"
        return (capital and not _is_named_object(words, at)) or plural or is_adverb(before)
    if capital and _ends_list(words, at) and following and verb_form(following) is None:
        return True
    if capital:
        return False
    plural = before.endswith("s") and not is_small(before)
    return plural or is_adverb(before) or before in ("people", "men", "women")


def _goes_on_in_plural(words: Words, joint: int, following: str) -> bool:
    """Whether two plurals are joined, and nothing is done to anything: "two hurricanes *and storms* in May"."""
    plural = joint > 0 and words.texts[joint - 1].islower() and words.lower[joint - 1].endswith("s")
    return plural and (following in role_words()["prepositions"] or not following[:1].isalnum())


def _is_named_object(words: Words, at: int) -> bool:
    """Whether the name that ends at words[at] opens the object of a verb: "blocked EU funds", not "said Peru funds"."""
    while at and words.texts[at][:1].isupper():
        at -= 1
    return is_deed(words.lower[at]) and words.lower[at] not in words_of("reported", "verbs")


def _ends_list(words: Words, at: int) -> bool:
    """Whether words[at] ends a list of names, of which a bare form can be the verb: "Peru and Chile sign a pact"."""
    for index in range(at - 1, max(-1, at - _LIST), -1):
        if words.lower[index] in ("and", ",", "&"):
            return bool(index) and words.texts[index - 1][:1].isupper()
        if not words.texts[index][:1].isupper() and words.lower[index] != "the":
            return False
    return False


def is_attribute(words: Words, first: int, last: int) -> bool:
    """Whether a participle describes the noun behind it: "the disputed islands"."""
    if last + 1 >= len(words):
        return False
    before, following = words.lower[max(0, first - 1)], words.lower[last + 1]
    if not following.isalpha() or following in _BEFORE_NOUN | _NO_NOUN:
        return False
    if is_adverb(before):  # "Long isolated Chad", "when newly appointed Foreign Minister Juma left"
        before = words.lower[first - 2] if first > 1 else ""
        return before in _BEFORE_NOUN or before in role_words()["circumstances"] or first == 1
    if before in _BEFORE_NOUN or _needs_object(words, first - 1):
        return True
    if first > 1 and (before.isdigit() or before in role_words()["numbers"]):  # "had 86 confirmed cases"
        return words.lower[first - 2] in _BEFORE_NUMBER or _needs_object(words, first - 2)
    # "Peru's disputed election", but not "Peru's expelled two envoys", "Peru's bombed Lima"
    owned = first > 0 and words.is_possessive(first - 1)
    return owned and words.texts[last + 1].islower() and following not in role_words()["numbers"]


def _needs_object(words: Words, at: int) -> bool:
    """Whether words[at] is a verb, so that a participle behind it is part of its object: "freed jailed protesters"."""
    if at < 1:
        return False
    before = words.texts[at]
    return before.islower() and (is_deed(before) or (words.lower[at - 1] == "to" and verb_form(before) is None))


def opens_noun(passage: Passage, first: int) -> bool:
    """Whether an article or a possessive stands right before words[first], so that they are no verb: "a bid"."""
    if not first:
        return False
    return passage.words.lower[first - 1] in _ARTICLES or passage.words.is_possessive(first - 1)


def _verb_follows_coordination(passage: Passage, named: Named) -> bool:
    """ "will meet and visit": a bare form after "and" is a verb where a bare form after "to" or a modal came before."""
    for index in range(named.first - 2, max(-1, named.first - 12), -1):
        if passage.words.lower[index] in ("to", "will", "would", "could", "may", "might", "can", "must", "should"):
            return True
    return False


def is_definite(passage: Passage, first: int) -> bool:
    """Whether "the", "this" or a possessive stands before words[first]: it points back to what was told."""
    words = passage.words
    for index in range(first - 1, max(-1, first - 4), -1):
        lower = words.lower[index]
        if lower in _DEFINITE or words.is_possessive(index):
            return True
        if lower in _BEFORE_NOUN or not words.texts[index][:1].isalnum():
            return False
    return False


_DEFINITE = frozenset(["the", "this", "that", "these", "those", "his", "her", "its", "their"])
_OPENING = frozenset(["``", "“", "«"])
_CLOSING = frozenset(["''", "”", "»"])
_MARKS = _OPENING | _CLOSING | {'"'}


def in_quotes(passage: Passage, first: int) -> bool:
    """Whether words[first] stands in direct speech that opens in its own sentence, or closes there unopened."""
    lower = passage.words.lower
    if _MARKS.isdisjoint(lower):
        return False
    opened = False
    for word in lower[:first]:
        if word in _MARKS:
            opened = word in _OPENING or (word == '"' and not opened)
    if opened:
        return True
    nearest = next((word for word in lower[first:] if word in _OPENING or word in _CLOSING), None)
    return nearest in _CLOSING
