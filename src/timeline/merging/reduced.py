"""A participle that qualifies the noun before it: "a draft tabled by France", "two reporters accused of espionage"."""

from __future__ import annotations

from timeline.merging.doers import listed, names_of
from timeline.merging.sense import form_of
from timeline.merging.subject import noun_phrase
from timeline.merging.title_words import title_words
from timeline.model import Mention
from timeline.prose import VerbGroup, Words, has_agent, is_auxiliary, participles, past_only

_FINITE = 12  # words from a participle to the verb of its sentence


def reduced(mention: Mention, words: Words, group: VerbGroup, last: int, rest: list[int]) -> tuple[str, list[int]]:
    """What a participle tells of its noun, as words to put first and those of the text; nothing where it is a verb.

    Args:
        rest: The words behind it that belong to it.
    """
    verb = words.lower[group.last]
    if group.tense != "past" or group.auxiliaries or group.last != last or form_of(verb) != "past":
        return "", []
    by = has_agent(words, last)
    if not by and verb not in participles() and main_verb(words, last) is None:
        return "", []
    phrase = noun_phrase(words, group.first - (group.first > 0 and words.texts[group.first - 1] == ","))
    if by and (doers := names_of(mention, "source")) and phrase:
        return f"{listed(doers)} {participles().get(verb, verb)}", phrase
    end = next((at for at in range(last + 1, len(words)) if _is_finite(words, at)), len(words))
    return "", [*phrase, last, *[at for at in rest if at < end]] if phrase else []


def main_verb(words: Words, last: int) -> int | None:
    """The verb of the sentence behind words that qualify its subject: "reporters accused of espionage *were* freed".

    Args:
        last: The last word of the participle, or of the verb of the relative clause.
    """
    if words.lower[last + 1 : last + 2] == [] or words.lower[last + 1] not in title_words("reduced_links"):
        return None
    for at in range(last + 2, min(len(words), last + 2 + _FINITE)):
        if words.lower[at] in title_words("clauses", "marks") or words.lower[at] in ("and", "but"):
            return None
        if _is_finite(words, at):
            return at
    return None


def _is_finite(words: Words, at: int) -> bool:
    lower = words.lower[at]
    return lower in past_only() or (is_auxiliary(lower) and lower not in ("to", "been", "being", "be", "not"))
