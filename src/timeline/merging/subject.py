"""The subject of a verb, in the words of the sentence."""

from __future__ import annotations

from timeline.events.standing import is_saying
from timeline.merging.antecedent import before_article, is_relative, noun_phrase
from timeline.merging.head import finite_group
from timeline.merging.headings import opens_sentence
from timeline.merging.sense import headlined
from timeline.merging.title_words import title_words
from timeline.prose import Clauses, Words, is_auxiliary, verb_form, word_sets

_CLAUSE = 4.0  # clause cost that it may be away
_REACH = 16  # words that are looked at
_MOST = 8  # words that it may have
_HELPERS = 3  # words: "is likely"
_APPOSED = 24  # words between two commas
_SHARED = 14  # words to the verb before
_PRONOUNS = ("he", "she", "it", "they", "we", "i")
_TELLER = 7  # words of who tells something, behind "which"


def raw_subject(words: Words, clauses: Clauses, verb: int) -> list[int]:
    """The last few words before the verb group that begins at words[verb], from the start of their clause."""
    sets = word_sets("merging", "title.toml")
    end = verb
    while end > 1 and words.lower[end - 1] in sets["before_verb"]:
        end -= 1
    behind = end
    for first, last, _ in clauses.inserted:  # "Peru, which borders Chile, has signed"
        if last == behind - 1:
            end = first
    if end == behind:
        end = _before_apposition(words, end)
    end = _shared(words, clauses, end)
    if (link := _before_teller(words, end)) < end:
        return noun_phrase(words, link - (words.texts[link - 1] == ","))
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
    if low < end and low and is_relative(words, low - 1) and verb_form(words.lower[low]) == "past":
        return noun_phrase(words, low - 1)  # "a man who fled from Peru was freed"
    low += words.texts[low : low + 1] == [","]
    while end - low < _REACH and "," in words.texts[low:end] and _lists(words, low):
        low -= 2
    no_start = sets["no_start"] | sets["marks"] | sets["clauses"]
    if low > 1 and words.texts[low - 1] == ":" and words.texts[low - 2].isdigit() and words.texts[low].isdigit():
        low += 1  # "updated at 06:28 Peru has"
    if _is_finite(words, low, end) and not (low and is_relative(words, low - 1)):
        anew = _behind_and(words, low, end)  # what stands before the verb is the object of another
        if low or anew or not _is_finite(words, max(low, end - _HELPERS), end):
            return anew
    while low < end and (words.lower[low] in no_start or _cuts_a_name(words, low)):
        low += 1
    low = _behind_phrase(words, _behind_comma(words, low, end), end)
    article = before_article(words, low, end)
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


def _lists(words: Words, low: int) -> bool:
    """Whether a name and a comma before words[low] belong to its list: "said that *Peru*, Chile and Bolivia left"."""
    if low < 2 or words.texts[low - 1] != "," or not words.texts[low - 2][0].isupper():
        return False
    return low == 2 or words.lower[low - 3] in ("that", ",")


def is_broken(words: Words, near: list[int]) -> bool:
    """Whether words can be nobody who does something: "later than", "did not include", "by the minister"."""
    if not near:
        return False
    if near[0] and words.lower[near[0] - 1] in ("with", "by", "of"):
        return True
    first, last = words.lower[near[0]], words.lower[near[-1]]
    if words.lower[near[0] : near[0] + 2] in (["at", "least"], ["at", "most"]):
        return False
    if first in title_words("joints", "finite", "degrees"):
        return True
    if last in title_words("no_end", "degrees") and not is_auxiliary(last) and words.texts[near[-1]].islower():
        return True
    if verb_form(last) == "past" and len(near) > 1 and words.lower[near[-1] - 1] not in title_words("determiners"):
        return True
    return verb_form(first) == "past" and first not in title_words("participles_before")


def _before_apposition(words: Words, end: int) -> int:
    """Where a name ends that the words between two commas or dashes explain: "Ann Li, the minister of trade, urges"."""
    mark = words.texts[end - 1]
    if end < 4 or mark not in (",", "-", "--", "–", "—"):
        return end
    comma = next((at for at in range(end - 2, max(0, end - _APPOSED), -1) if words.texts[at] == mark), 0)
    explains = comma and words.texts[comma - 1][0].isupper() and words.lower[comma + 1] in title_words("explaining")
    return comma if explains else end


def _before_teller(words: Words, end: int) -> int:
    """Where what "which" stands for ends, if only who tells it is between: "the fever, which Peru says has spread"."""
    if not end or not is_saying(words.lower[end - 1]):
        return end
    return next((at for at in range(end - 1, max(0, end - 1 - _TELLER), -1) if is_relative(words, at)), end)


def _counted(words: Words, low: int, end: int) -> int:
    return sum(text[0].isalnum() for text in words.texts[low:end])


def _joint(words: Words, low: int, end: int) -> int:
    """Where a long subject can end: "the veterans of the flood in Peru and the quake"; 0 if it can nowhere."""
    if (low and words.lower[low - 1] not in title_words("marks", "clauses")) or words.texts[low] == ",":
        return 0
    links = title_words("noun_links") - {"of", "between"}
    joint = next((at for at in range(low + 2, end) if words.lower[at] in links), 0)
    opened = low > 0 and words.lower[low - 1] in title_words("subordinating") and "," in words.texts[low:end]
    return 0 if opened or "," in words.texts[low:joint] else joint


def _behind_and(words: Words, low: int, end: int) -> list[int]:
    """What "and" begins anew: "forces will leave and *all captives* will be freed"; nothing of "Peru and Chile"."""
    start = next((at + 1 for at in range(end - 1, low, -1) if words.lower[at] in ("and", "but")), end)
    anew = start < end and (
        words.lower[start] in title_words("determiners", "quantifiers")
        or words.texts[start - 2] == ","
        or (end - start > 2 and words.texts[end - 1].islower() and words.lower[end - 1].endswith("s"))
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
    if end < len(words) and (verb := headlined(words, end)):
        return verb
    tells = end < len(words) and _tells(words, end)
    while end > 1 and (words.lower[end - 1] in ("and", "but", "then", "or") or _lists_verbs(words, end)):
        start = end - 1
        if tells and (teller := _teller(words, start)):
            return teller
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


def _teller(words: Words, start: int) -> int:
    """The verb of saying before words[start]: "Mr Li *said* the fever is stable but warned"; 0 if there is none."""
    near = range(start - 1, max(0, start - _SHARED), -1)
    return next((at for at in near if _tells(words, at)), 0)


def _tells(words: Words, at: int) -> bool:
    return is_saying(words.lower[at]) or words.lower[at] in title_words("saying")


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
    if lower in title_words("subordinating"):
        return not at or (words.lower[at - 1] not in ("such", "well") and words.lower[at + 1] != "well")
    return is_saying(lower) or lower in title_words("quotes", "opening") or is_relative(words, at)


def _is_finite(words: Words, low: int, end: int) -> bool:
    """Whether an auxiliary stands among the words, so that they are a clause of their own."""
    unfinite = word_sets("prose", "inserted.toml")["unfinite"]
    return any(is_auxiliary(lower) and lower not in unfinite for lower in words.lower[low:end])


def _cuts_a_name(words: Words, at: int) -> bool:
    """Whether words that begin with words[at] would begin in the middle of a name."""
    if not at:
        return False
    before = words.texts[at - 1]
    if at == 1 and words.lower[0] in title_words("no_start", "clauses", "joints"):
        return False  # "Unless Peru signs"
    return words.texts[at][:1].isupper() and (before[:1].isupper() or before == "of") and before.isalpha()
