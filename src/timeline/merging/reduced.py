"""A participle that qualifies the noun before it: "a draft tabled by France", "two reporters accused of espionage"."""

from __future__ import annotations

from timeline.events.standing import is_saying
from timeline.merging.antecedent import noun_phrase
from timeline.merging.doers import listed, means, names_of, stands_for_a_state
from timeline.merging.sense import form_of
from timeline.merging.title_words import title_words
from timeline.model import Mention
from timeline.prose import VerbGroup, Words, has_agent, is_auxiliary, participles, past_only, verb_form

_AGENT = 6  # words of who did it
_FINITE = 12  # words from a participle to the verb of its sentence


def reduced(mention: Mention, words: Words, group: VerbGroup, last: int, rest: list[int]) -> tuple[str, list[int]]:
    """What a participle tells of its noun, as words to put first and those of the text; nothing where it is a verb.

    Args:
        rest: The words behind it that belong to it.
    """
    verb = words.lower[group.last]
    by = has_agent(words, last)
    if group.tense != "past" or group.auxiliaries or (group.last != last and not by) or form_of(verb) != "past":
        return "", []
    if not by and verb not in participles() and main_verb(words, last) is None and not _is_apart(words, last):
        return "", []
    phrase = noun_phrase(words, group.first - (group.first > 0 and words.texts[group.first - 1] == ","))
    if by and (doers := names_of(mention, "source")) and phrase and _did_it(mention, words, last, doers):
        law = "".join(f" {text}" for text in words.texts[group.last + 1 : last + 1])  # "signed into law"
        return f"{listed(doers)} {participles().get(verb, verb)}{law}", phrase
    end = next((at for at in range(last + 1, len(words)) if _is_finite(words, at)), len(words))
    return "", [*phrase, *range(group.last, last + 1), *[at for at in rest if at < end]] if phrase else []


def _did_it(mention: Mention, words: Words, last: int, doers: list[str]) -> bool:
    """Whether "by" names those doers, and not somebody else: "criticised by experts"."""
    by = words.lower.index("by", last)
    phrase: list[int] = []
    for at in range(by + 1, min(len(words), by + 1 + _AGENT)):
        if not words.texts[at][0].isalnum() or verb_form(words.lower[at]) == "past" or is_auxiliary(words.lower[at]):
            break
        phrase.append(at)
    if any(words.texts[at][0].isupper() for at in phrase):
        return means(mention, words, phrase, doers)
    meant = phrase[:1] and words.lower[phrase[0]] in title_words("determiners", "object_pronouns")
    return bool(meant) and stands_for_a_state(words, phrase)


def _is_apart(words: Words, last: int) -> bool:
    """Whether a participle behind a comma tells of the noun before it: "approved a package, *drafted* in Lima"."""
    if last < 2 or words.texts[last - 1] != "," or words.lower[last + 1 : last + 2] == []:
        return False
    before = range(max(0, last - 2 * _FINITE), last - 1)
    told = any(verb_form(words.lower[at]) == "past" or is_auxiliary(words.lower[at]) for at in before)
    closes = any(words.texts[at] == "," for at in before)
    return told and not closes and words.lower[last + 1] in title_words("reduced_links")


def main_verb(words: Words, last: int, *, relative: bool = False) -> int | None:
    """The verb of the sentence behind words that qualify its subject: "reporters accused of espionage *were* freed".

    Args:
        last: The last word of the participle, or of the verb of the relative clause.
        relative: It is the verb of a relative clause, with an object behind it: "who had visited Peru *fell* ill".
    """
    if words.lower[last + 1 : last + 2] == []:
        return None
    if words.lower[last + 1] not in title_words("reduced_links") and (not relative or is_saying(words.lower[last])):
        return None
    for at in range(last + 2, min(len(words), last + 2 + _FINITE)):
        if words.lower[at] in title_words("clauses", "marks") or words.lower[at] in ("and", "but"):
            return None
        if _is_finite(words, at):
            told = relative and at == last + 2 and is_auxiliary(words.lower[at])  # "who believed Peru was"
            return None if told else at
    return None


def _is_finite(words: Words, at: int) -> bool:
    lower = words.lower[at]
    return lower in past_only() or (is_auxiliary(lower) and lower not in ("to", "been", "being", "be", "not"))
