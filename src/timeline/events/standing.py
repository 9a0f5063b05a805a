"""How the actors of a sentence stand in it: the preposition before each, and which are one list."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from attrs import frozen

from timeline.anchoring import Passage
from timeline.events.actors import ActorSpan
from timeline.events.cues import words_of
from timeline.prose import Words, verb_form, word_list, word_sets

_PHRASE = 6  # words between a preposition and the actor that it governs
_LIST = 7  # words between two members of a list
_SAYING_REACH = 3
_TELLER = 14  # words from the comma before who tells something to "said"
_VERB = "verb"
_APOSTROPHES = ("'", "’")
_ALONG = ("together", "along")
_PASSING = (",", "as", "both", "then", *_ALONG)


@frozen(eq=False)
class Standing:
    """An actor in its sentence.

    Args:
        first: Index of its first word.
        last: Index of its last one.
        before: The preposition that governs it; "verb" for the object of a verb, "" for neither.
        outer: Of "officials of Peru" the preposition before the officials, else as `before`.
        listed: It goes on with the list of the actor before it: "Peru and Chile".
        where: It is the place of the act, not a party.
    """

    span: ActorSpan
    first: int
    last: int
    before: str
    outer: str
    listed: bool
    where: bool

    @property
    def bare(self) -> bool:
        """It can be a subject."""
        return not self.before and not self.span.place


@cache
def role_words() -> dict[str, frozenset[str]]:
    """The word lists of roles.toml."""
    return word_sets("events", "roles.toml")


def is_finite(lower: str) -> bool:
    """Whether a word in lower case looks like a verb that has a subject: "signed", "signs"."""
    return verb_form(lower) == "past" or lower in role_words()["finite"]


def standing(passage: Passage, spans: Sequence[ActorSpan]) -> tuple[Standing, ...]:
    """The actors of a sentence as they stand in it, in text order."""
    words = passage.words
    ends = words.ends
    belonging, within = role_words()["belonging"], role_words()["within"]
    found: list[Standing] = []
    timed = _last_of_times(passage)
    first = 0
    for span in spans:
        first = last = min(bisect_right(ends, span.start, first), len(ends) - 1)
        while last + 1 < len(ends) and ends[last] < span.end:
            last += 1
        before, at = _before(words, first, span, timed)
        outer = before
        if at and (before in belonging or before in within):
            outer = _before(words, at, None)[0]
        listed = bool(found) and (span.start == found[-1].span.start or _goes_on(words, found[-1], span, first, last))
        if listed:
            before, outer = found[-1].before, found[-1].outer
        found.append(Standing(span, first, last, before, outer, listed, span.place or before in within))
    return tuple(found)


def governor(words: Words, at: int) -> str:
    """The preposition that governs the phrase of the noun words[at]; "verb" for a verb's object, "" for neither."""
    return governor_at(words, at)[0]


def governor_at(words: Words, at: int) -> tuple[str, int]:
    """The same, and where it stands."""
    return _before(words, at, None)


def told_by(words: Words) -> int:
    """The comma behind which a sentence only names who tells it, "..., the minister, Ann Lie, said"; or its length."""
    lower = words.lower
    said = next((at for at in range(len(lower) - 1, 0, -1) if lower[at] in words_of("reported", "verbs")), 0)
    comma = len(lower)
    for at in range(said - 1, max(0, said - _TELLER), -1):
        if lower[at] == ",":
            comma = at
        elif lower[at] in _teller_ends() or (words.texts[at].islower() and is_finite(lower[at])):
            break
    return comma if 0 < comma < said and lower[said + 1 : said + 2] != ["that"] else len(lower)


@cache
def _teller_ends() -> frozenset[str]:
    """Words that nobody who tells something is named with."""
    sets = role_words()
    return sets["clauses"] | sets["coordinated"] - {","} | sets["relatives"]


def before_articles(words: Words, at: int) -> int:
    """Index of the word before words[at] and its articles; it may be the articles' own where the sentence begins."""
    before = at - 1
    while before > 0 and words.lower[before] in role_words()["articles"]:
        before -= 1
    return before


def _last_of_times(passage: Passage) -> frozenset[int]:
    """The last word of each time that stands for itself: of "in May the Danish premier", not "the 1998 Danish film"."""
    words, articles = passage.words, role_words()["articles"]
    return frozenset(
        [
            span.last
            for span in passage.spans
            if not words.is_possessive(span.last) and span.first and words.lower[span.first - 1] not in articles
        ]
    )


def _before(words: Words, at: int, span: ActorSpan | None, timed: frozenset[int] = frozenset()) -> tuple[str, int]:
    """What governs the phrase that ends before words[at], and where it stands: a preposition, a verb or nothing.

    Args:
        timed: Words that end a time, before which nothing can stand that governs it.
    """
    parts = _parts()
    lower = words.lower
    state = span is not None and span.kind in ("country", "organisation") and not span.demonym and span.official
    begun = False  # it has its article
    for index in range(at - 1, max(-1, at - 1 - _PHRASE), -1):
        word = lower[index]
        if index in timed:
            break
        part = parts.get(word)
        if part == "preposition":
            return word, index
        if span is None and (words.is_possessive(index) or word in _APOSTROPHES):
            continue  # "at last year's summit", "at a donors' conference"
        if part == "mark" or not word[0].isalnum():
            break
        if part == "article":
            begun = word == "the"
            continue
        if begun and span is not None and word.isalpha() and verb_form(word) is None:
            break  # "under the deal the Congolese government will ..."
        form = verb_form(word)
        if form == "past" or (form == "ing" and word not in role_words()["describing"]):
            return ("", index) if is_saying(word) else (_VERB, index)
        if state and word not in role_words()["beside_state"]:
            break
    return "", at


@cache
def _parts() -> dict[str, str]:
    """What the small words in front of a noun are: preposition, mark or article."""
    sets = role_words()
    return {
        **dict.fromkeys(sets["articles"], "article"),
        **dict.fromkeys(sets["marks"], "mark"),
        **dict.fromkeys(sets["prepositions"], "preposition"),
    }


def is_small(word: str) -> bool:
    """Whether it is a preposition, an article or a word that ends a phrase."""
    return word in _parts()


def _goes_on(words: Words, previous: Standing, span: ActorSpan, first: int, last: int) -> bool:
    """Whether an actor is the next member of the list that the previous one is in."""
    if (
        first - previous.last > _LIST + 1
        or span.place != previous.span.place
        or not (_is_joined(words, previous.last, first, last) or _heads_list(words, previous, first, last))
    ):
        return False
    # "condemned Peru and Chile condemned Bolivia": an object is no subject of what follows
    following = words.lower[last + 1] if last + 1 < len(words) else ""
    # and "sent a letter to Peru, and Chile left", but "leaders of Peru, Bolivia, and Chile left"
    parted = previous.before != "" and not previous.listed and words.lower[previous.last + 1] == ","
    return not is_finite(following) or not (previous.before == _VERB or parted)


def _heads_list(words: Words, previous: Standing, first: int, last: int) -> bool:
    """Whether two actors open a headline without "and": "Peru, Chile sign pact"."""
    if previous.first or words.lower[previous.last + 1 : first] != [","] or last + 1 >= len(words):
        return False
    following = words.lower[last + 1]
    return following[0].isalpha() and not is_saying(following)


def _is_joined(words: Words, end: int, start: int, last: int) -> bool:
    """Whether nothing but the joints of a list and nouns' modifiers stand between two actors."""
    between = words.lower[end + 1 : start]
    if not between:
        return False
    if [word for word in between if _parts().get(word) != "article"] == [","]:
        return last + 1 < len(words) and words.lower[last + 1] in (",", "and", "or")
    parts = _parts()
    joint = False
    for index, word in enumerate(between):
        if word in ("and", "or", "&", "plus", "well") or (
            word == "with" and index and between[index - 1] in ("together", "along")
        ):
            joint = True
        elif word not in _PASSING and (parts.get(word) in ("preposition", "mark") or verb_form(word) is not None):
            return False
    return joint


def is_telling(words: Words, actor: Standing) -> bool:
    """Whether the actor only tells it, as in "..., Peru said on Friday", or a pronoun is another verb's subject."""
    lower, first, last = words.lower, actor.first, actor.last
    if lower[first] in ("he", "she", "it", "they"):
        return True
    for index in range(last + 1, min(len(words), last + 1 + _SAYING_REACH)):
        if is_saying(lower[index]):
            break
        if _parts().get(lower[index]) == "mark":
            return False
    else:
        return False
    after = index + 1
    if after < len(words) and lower[after] in ("that", "it", "he", "she", "they"):
        return False
    for index in range(first - 1, max(-1, first - 1 - _PHRASE), -1):
        if lower[index] in (",", "''", "”", '"'):
            return True
        if _parts().get(lower[index]) == "mark":
            return False
    return False


@cache
def _sayings() -> frozenset[str]:
    return word_list("anchoring", "reporting.txt") | role_words()["saying"]


@cache
def clause_ends() -> frozenset[str]:
    """The words behind which another clause begins."""
    return role_words()["clauses"] | _sayings()


def is_saying(word: str) -> bool:
    """Whether a clause can follow the word without "that"."""
    return word in _sayings()
