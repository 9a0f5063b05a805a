"""The subject of a verb, and what "that" stands for before it, in the words of the sentence."""

from __future__ import annotations

from timeline.events.standing import is_saying, is_small
from timeline.merging.head import finite_group
from timeline.merging.title_words import title_words
from timeline.prose import Clauses, Words, is_auxiliary, verb_form, word_sets

_CLAUSE = 4.0  # clause cost that it may be away
_REACH = 16  # words that are looked at
_MOST = 7  # words that it may have
_SHARED = 14  # words to the verb before
_ASIDE = 8  # words between two commas
_PLACING = ("in", "at")
_OF_A_PLACE = ("from", "of", "in")
_PRONOUNS = ("he", "she", "it", "they", "we", "i")
_TELLER = 7  # words of who tells something, behind "which"
_OPENING = 3  # words of a noun phrase that opens a sentence
_LINK = 5  # words between "that" and its verb
_PHRASE = 5  # words of what "that" stands for


def raw_subject(words: Words, clauses: Clauses, verb: int) -> list[int]:
    """The last few words before the verb group that begins at words[verb], from the start of their clause."""
    sets = word_sets("merging", "title.toml")
    end = verb
    while end > 1 and words.lower[end - 1] in sets["before_verb"]:
        end -= 1
    for first, last, _ in clauses.inserted:  # "Peru, which borders Chile, has signed"
        if last == end - 1:
            end = first
    end = _before_teller(words, _shared(words, clauses, end))
    while end and (words.lower[end - 1] in sets["marks"] or words.texts[end - 1] == "-" or is_relative(words, end - 1)):
        end -= 1
    if not end or words.lower[end - 1] in ("and", "or", "but"):
        return []
    if words.lower[end - 1] in _PRONOUNS:
        return [end - 1]
    costs = clauses.costs
    low = end
    while low and end - low < _REACH and costs[end - 1] - costs[low - 1] < _CLAUSE and not _opens(words, low - 1):
        low -= 1
    no_start = sets["no_start"] | sets["marks"] | sets["clauses"]
    if _is_finite(words, low, end) and not (low and is_relative(words, low - 1)):
        return _behind_and(words, low, end)  # what stands before the verb is the object of another
    while low < end and (words.lower[low] in no_start or _cuts_a_name(words, low)):
        low += 1
    low = _behind_phrase(words, _behind_comma(words, low, end), end)
    article = _before_article(words, low, end)
    if article and any(verb_form(lower) == "past" for lower in words.lower[article:end]):
        end = article  # "sanctions the bloc imposed on Peru were lifted"
    if end - low > _MOST and (participle := _participle(words, low, end)):
        end = participle  # "two pilots shot down over Peru on Friday were freed"
    if _counted(words, low, end) > _MOST and (joint := _joint(words, low, end)):
        end = joint
    if _counted(words, low, end) > _MOST:
        low = end - _MOST
        while low < end and (words.lower[low] in sets["no_end"] | sets["marks"] or _cuts_a_name(words, low)):
            low += 1
    return list(range(low, end))


def _before_teller(words: Words, end: int) -> int:
    """Where what "which" stands for ends, if only who tells it is between: "the fever, which Peru says has spread"."""
    if not end or not is_saying(words.lower[end - 1]):
        return end
    return next((at for at in range(end - 1, max(0, end - 1 - _TELLER), -1) if is_relative(words, at)), end)


def is_relative(words: Words, at: int) -> bool:
    """Whether a word is "who" or "which", not the WHO."""
    return words.lower[at] in title_words("relative") and not words.texts[at].isupper()


def _counted(words: Words, low: int, end: int) -> int:
    return sum(text[0].isalnum() for text in words.texts[low:end])


def _joint(words: Words, low: int, end: int) -> int:
    """Where a long subject can end: "the veterans of the flood in Peru and the quake"; 0 if it can nowhere."""
    if (low and words.lower[low - 1] not in title_words("marks", "clauses")) or words.texts[low] == ",":
        return 0
    links = title_words("noun_links") - {"of", "between"}
    return next((at for at in range(low + 2, end) if words.lower[at] in links), 0)


def _behind_and(words: Words, low: int, end: int) -> list[int]:
    """What "and" begins anew: "forces will leave and *all captives* will be freed"; nothing of "Peru and Chile"."""
    start = next((at + 1 for at in range(end - 1, low, -1) if words.lower[at] in ("and", "but")), end)
    anew = start < end and (
        words.lower[start] in title_words("determiners", "quantifiers") or words.texts[start - 2] == ","
    )
    return list(range(start, end)) if anew and end - start <= _MOST else []


def _participle(words: Words, low: int, end: int) -> int:
    """The participle that qualifies the noun before it in words[low:end]; 0 where none does."""
    for at in range(low + 1, end - 1):
        if verb_form(words.lower[at]) == "past" and words.lower[at + 1] in title_words("joints", "participle_links"):
            return at
    return 0


def _shared(words: Words, clauses: Clauses, end: int) -> int:
    """Where the subject ends that the verb at words[end] shares with those before it: "Peru left and *expelled*"."""
    while end > 1 and (words.lower[end - 1] in ("and", "but", "then", "or") or _lists_verbs(words, end)):
        start = end - 1
        for at in range(start - 1, max(0, start - _SHARED), -1):
            if clauses.costs[start - 1] - clauses.costs[at] >= _CLAUSE:
                return end
            if (group := finite_group(words, at)) is not None:
                end = group.first
                while end > 1 and is_auxiliary(words.lower[end - 1]):  # "was due and is to visit"
                    end -= 1
                break
        if end > start:
            return end
    return end


def _lists_verbs(words: Words, verb: int) -> bool:
    """Whether a verb behind a comma is one of a list: "rebels took the port, *shut* it and left"."""
    lower = words.lower
    if lower[verb - 1] != "," or verb_form(lower[verb]) != "past":
        return False
    rest = lower[verb : verb + _REACH]
    joint = rest.index("and") if "and" in rest else len(rest)
    return any(verb_form(word) == "past" for word in rest[joint + 1 : joint + 2])


def _behind_comma(words: Words, low: int, end: int) -> int:
    """Index behind what a comma closes before the subject, unless that is in a list."""
    comma = next((at for at in range(end - 1, low, -1) if words.texts[at] == ","), low)
    return comma + 1 if comma > low and not {"and", "or"} & {*words.lower[comma:end]} else low


def _behind_phrase(words: Words, low: int, end: int) -> int:
    """Index behind a phrase that says where or when before the subject: "in response Mr Li", "in Lima the minister"."""
    sets = word_sets("merging", "title.toml")
    if low >= end or words.lower[low] not in sets["joints"]:
        return low
    starts = (
        at for at in range(low + 2, end) if words.texts[at][0].isupper() or words.lower[at] in sets["determiners"]
    )
    return next((at for at in starts if not _cuts_a_name(words, at)), low)


def _opens(words: Words, at: int) -> bool:
    """Whether a clause begins behind words[at]: "the army said the North fired", "Peru left and Chile stayed"."""
    lower = words.lower[at]
    if words.texts[at + 1 : at + 2] and opens_sentence(words, at + 1):
        return True
    if (
        lower in title_words("subordinating")
        and words.lower[at - 2 : at - 1] != ["as"]
        and words.lower[at + 1] != "well"
    ):
        return at > 0 and words.lower[at - 1] not in ("such", "well")
    return is_saying(lower) or lower in title_words("quotes", "opening") or is_relative(words, at)


def opens_sentence(words: Words, at: int) -> bool:
    """Whether a heading without a stop ends before words[at]: "Aid reaches port The army has sent"."""
    text, before = words.texts[at], words.texts[at - 1] if at else ""
    if not before or not before[-1].isalnum() or not text[0].isupper() or (text.isupper() and len(text) > 1):
        return False
    if words.lower[at] == "the":
        return before not in title_words("joints") - title_words("particles") and not before[0].isupper()
    return words.lower[at] in title_words("openers")


def _is_finite(words: Words, low: int, end: int) -> bool:
    """Whether an auxiliary stands among the words, so that they are a clause of their own."""
    unfinite = word_sets("prose", "inserted.toml")["unfinite"]
    return any(is_auxiliary(lower) and lower not in unfinite for lower in words.lower[low:end])


def antecedent(words: Words, verb: int) -> tuple[list[int], bool]:
    """What "that" or "which" stands for before the verb group at words[verb], and whether that is the subject.

    "The tariffs that Peru imposed" and "a man it had deported" are objects; "the troops that left" is a subject.
    """
    sets = word_sets("merging", "title.toml")
    if offered := _offered(words, verb):
        return offered, True
    link = next((at for at in range(verb - 1, max(0, verb - 1 - _LINK), -1) if is_relative(words, at)), 0)
    if link and words.lower[link - 1] in sets["particles"]:
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
        or (words.lower[link] == "who" and words.lower[low - 1] in _OF_A_PLACE and words.texts[end - 1][0].isupper())
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
    low = _phrase_start(words, end)
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
    return (
        lower in sets["before_noun"] | sets["marks"] | sets["no_end"] or lower == "among" or verb_form(lower) == "past"
    )


def _needs_article(words: Words, article: int, noun: int) -> bool:
    """Whether a headline would keep the article: "a man", but not that of "the tariffs"."""
    lower = words.lower[article]
    return lower in ("a", "an", "no") or (lower == "the" and not words.lower[noun].endswith("s"))


def _left_out(words: Words, verb: int) -> int:
    """Where "that" is left out, right before a pronoun: "a man it had deported"; 0 if nowhere."""
    sets = word_sets("merging", "title.toml")
    link = _before_article(words, 0, verb)
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
    if not noun == words.texts[pronoun - 1] and pronoun > 1:
        return 0  # "told Ann Li he had signed"
    if is_saying(noun) or noun in sets["no_start"] | sets["clauses"] | sets["when"] or noun.endswith("ing"):
        return 0
    return pronoun


def _before_article(words: Words, low: int, end: int) -> int | None:
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


def _cuts_a_name(words: Words, at: int) -> bool:
    """Whether words that begin with words[at] would begin in the middle of a name."""
    if not at:
        return False
    before = words.texts[at - 1]
    if at == 1 and words.lower[0] in title_words("no_start", "clauses", "joints"):
        return False  # "Unless Peru signs"
    return words.texts[at][:1].isupper() and (before[:1].isupper() or before == "of") and before.isalpha()
