"""What "that" or "which" stands for, in the words before it; and the noun phrase that ends before a word."""

from __future__ import annotations

from timeline.events.naming import known_name
from timeline.events.standing import is_saying, is_small
from timeline.merging.title_words import title_words
from timeline.prose import QUOTES, Words, is_adverb, verb_form, word_sets

_ASIDE = 8  # words between two commas
_PLACING = ("in", "at")
_OPENING = 3  # words of a noun phrase that opens a sentence
_LINK = 5  # words between "that" and its verb
_PHRASE = 5  # words of what "that" stands for
_IN_A_PLACE = ("from", "in", "at")


def antecedent(words: Words, verb: int) -> tuple[list[int], bool]:
    """What "that" or "which" stands for before the verb group at words[verb], and whether that is the subject.

    "The tariffs that Peru imposed" and "a man it had deported" are objects; "the troops that left" is a subject.
    """
    sets = word_sets("merging", "title.toml")
    if offered := _offered(words, verb):
        return offered, True
    link = next((at for at in range(verb - 1, max(0, verb - 1 - _LINK), -1) if is_relative(words, at)), 0)
    if link and (words.lower[link - 1] in sets["particles"] or words.texts[link - 1] in QUOTES):
        return [], False  # "point out that"
    if link and (is_saying(words.lower[link - 1]) or words.lower[link - 1] in sets["saying"]):
        return [], False
    if link and link < verb - 1 and words.lower[link] == "that" and _is_told(words, link):
        return [], False
    told = is_saying(words.lower[verb - 1])  # "which Peru says has spread"
    if link and any(verb_form(lower) == "past" for lower in words.lower[link + 1 : verb - told]):
        return [], False  # "a treaty that Peru signed was revoked"
    is_subject = link > 0 and (link == verb - 1 or told)
    link = link or _left_out(words, verb)
    if not link:
        return [], False
    end = link
    if words.texts[link - 1] == ",":
        end = _before_aside(words, link - 1)
    end = _before_time(words, end)
    low = _phrase_start(words, end)
    while (
        1 < low < end
        and words.lower[low - 1] == "of"
        and words.texts[low - 2][0].isupper()
        and words.texts[low][0].isupper()
    ):
        low = _phrase_start(words, low - 1)  # the Organization of American States
    if 0 < low < end - 1 and words.lower[low - 1] == "to" and words.texts[low].islower():
        low += 1  # "refused to extradite four men whom Peru had charged"
    after_link = 1 < low < end and (
        (words.lower[link] == "that" and words.lower[low - 1] in sets["noun_links"])
        or (words.lower[link] == "who" and low > 1 and _is_of_a_place(words, low, end))
    )
    whole = _phrase_start(words, low - 1) if after_link else low  # "a deal with Peru that allows": not Peru allows it
    if 0 < whole < low and words.lower[whole - 1] == "to":
        whole += 1  # "to lift sanctions on Peru that were imposed"
    named = all(words.texts[at][0].isupper() for at in range(low, end)) or words.lower[link] == "who"
    if named or words.lower[whole - 1 : whole] in (["a"], ["an"]):
        low = whole
    if low and low < end and _needs_article(words, low - 1, end - 1):
        low -= 1
    if end < link and low and words.lower[low - 1] in ("and", "or"):
        return [], False  # "Peru and Chile, who met": more than the last of them
    return list(range(low, end)), is_subject


def is_relative(words: Words, at: int) -> bool:
    """Whether a word is "who" or "which", not the WHO."""
    return words.lower[at].partition("'")[0] in title_words("relative") and not words.texts[at].isupper()


def _is_of_a_place(words: Words, low: int, end: int) -> bool:
    """Whether words[low:end] say where one is from: "a girl from *southern Peru* who", not "one of the men who"."""
    if words.lower[low - 1] in title_words("determiners") and low > 1:
        low -= 1
    if words.lower[low - 1] == "of":
        return known_name(" ".join(words.texts[low:end]).removeprefix("the "), None) is not None
    person = words.texts[end - 2 : end]
    if all(text.istitle() for text in person) and known_name(" ".join(person), None) is None:
        return False  # "news from Ann Li, who"
    return words.lower[low - 1] in _IN_A_PLACE


def _before_time(words: Words, end: int) -> int:
    """Where a noun ends that a time stands behind: "a quake last *week* that"."""
    sets = word_sets("merging", "title.toml")
    low = end
    if low > 2 and words.lower[low - 1] in sets["units"] and words.lower[low - 2] in sets["before_time"]:
        low -= 2
    elif low > 1 and words.lower[low - 1] in sets["days"]:
        low -= 1
    while low > 1 and low < end and words.lower[low - 1] in sets["before_time"]:
        low -= 1
    return low


def _is_told(words: Words, link: int) -> bool:
    """Whether somebody was told what begins with words[link]: "told the judges that", "confirmed to reporters that"."""
    before = words.lower[max(0, link - _LINK) : link]
    return not title_words("telling").isdisjoint(before)


def _before_aside(words: Words, comma: int) -> int:
    """The comma before a participle that the comma at words[comma] closes: "a draft, tabled by France, that ..."."""
    for at in range(comma - 1, max(0, comma - _ASIDE), -1):
        if words.texts[at] == ",":
            return at if verb_form(words.lower[at + 1]) == "past" else comma
    return comma


def noun_phrase(words: Words, end: int) -> list[int]:
    """The noun phrase that ends before words[end], without its article unless that is "a"; nothing where none does."""
    if end and words.lower[end - 1] in title_words("degrees"):
        return []  # "are very encouraged"
    while end and is_adverb(words.lower[end - 1]):
        end -= 1  # "a student recently returned from Peru"
    low = _phrase_start(words, end)
    if low < end - 1 and verb_form(words.lower[low]) == "ing":
        low += 1 + (words.lower[low + 1] in title_words("particles"))
        return list(range(low, end))  # "adopting measures", "throwing up barriers"
    if low and words.texts[low - 1] == "$":
        low -= 1
    while 1 < low < end and words.lower[low - 1] in _PLACING and (start := _phrase_start(words, low - 1)) < low - 1:
        low = start  # "the embassy in Lima"
    if low and low < end and _needs_article(words, low - 1, end - 1):
        low -= 1
    return list(range(low, end))


def _offered(words: Words, verb: int) -> list[int]:
    """What is told of by a bare participle: "a truce offered by the rebels", "a consensus reached in Lima"."""
    after = words.lower[verb + 1 : verb + 3]
    links = ("by", "at", "in")
    if len(after) < 2 or after[0] not in links or after[1].endswith("ing") or verb_form(words.lower[verb]) != "past":
        return []
    low = _phrase_start(words, verb)
    if not low or low == verb or words.lower[low - 1] not in ("a", "an"):
        return []
    return list(range(low - 1, verb))


def _phrase_start(words: Words, end: int) -> int:
    low = end
    while low and end - low < _PHRASE and not _ends_phrase(words, low - 1):
        low -= 1
    return low


def _ends_phrase(words: Words, at: int) -> bool:
    sets = word_sets("merging", "title.toml")
    lower = words.lower[at]
    ends = sets["before_noun"] | sets["marks"] | sets["no_end"] | sets["unlike"]
    return lower in ends or verb_form(lower) == "past"


def _needs_article(words: Words, article: int, noun: int) -> bool:
    """Whether a headline would keep the article: "a man", but not that of "the tariffs"."""
    lower = words.lower[article]
    return lower in ("a", "an", "no") or (lower == "the" and not words.lower[noun].endswith("s"))


def _left_out(words: Words, verb: int) -> int:
    """Where "that" is left out, right before a pronoun: "a man it had deported"; 0 if nowhere."""
    sets = word_sets("merging", "title.toml")
    link = before_article(words, 0, verb)
    if link is not None and not any(verb_form(lower) == "past" for lower in words.lower[link:verb]):
        return link
    pronoun = verb - 1
    if pronoun < 2 or words.lower[pronoun] not in ("it", "he", "she", "they"):
        return 0
    noun = words.lower[pronoun - 1]
    if (
        not words.texts[pronoun - 1].isalpha()
        or _ends_phrase(words, pronoun - 1)
        or noun in title_words("units", "counted")
    ):
        return 0
    if (noun != words.texts[pronoun - 1] and pronoun > 1) or _is_told(words, pronoun):
        return 0  # "told Ann Li he had signed"
    if is_saying(noun) or noun in sets["no_start"] | sets["clauses"] | sets["when"] or noun.endswith("ing"):
        return 0
    return pronoun


def before_article(words: Words, low: int, end: int) -> int | None:
    """Where "that" is left out behind the noun words[low]: "sanctions *the* bloc imposed", up to words[end]."""
    for article in range(low + 1, min(end, low + 1 + _OPENING)):
        noun = words.lower[low:article]
        if words.lower[article] != "the" or not noun[-1].endswith("s") or not "".join(noun).isalpha():
            continue
        if any(words.texts[at][0].isupper() for at in range(max(1, low), article)):
            return None  # "Ann Li describes the treaty"
        plain = not any(is_small(lower) or verb_form(lower) is not None for lower in noun)
        verb = any(verb_form(lower) == "past" for lower in words.lower[article + 2 : article + 2 + _OPENING])
        return article if plain and verb else None
    return None
