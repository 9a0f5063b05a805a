"""The verb that carries an act which a noun names: a light one before it ("held talks"), or one behind it."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from timeline.anchoring import Passage
from timeline.events.cues import light_verbs, support_verbs
from timeline.events.lexicon import Named
from timeline.events.predicate import verb_of_subject
from timeline.events.standing import role_words
from timeline.prose import Form, VerbGroup, Words, helps, inflections, verb_group

_HELD = "held"
_LIGHT_REACH = 3
_SUPPORT_REACH = 5
_SUPPORT_CLAUSE = 1.5


class Carried(NamedTuple):
    """The words that name an act, and the verb group that carries them (tense none for a bare noun)."""

    first: int
    last: int
    group: VerbGroup


def carrying_group(passage: Passage, named: Named) -> VerbGroup:
    """The verb group of a trigger: its own, or that of the verb which carries a noun."""
    return carried(passage, named).group


def carried(passage: Passage, named: Named, taken: int = -1) -> Carried:
    """The trigger, with a light verb before it unless that is part of another one, which ends at `taken`."""
    if not named.act.noun:
        return Carried(named.first, named.last, verb_group(passage.words, named.first, named.form))
    return _carried_noun(passage, named.first, named.last, taken)


def noun_group(passage: Passage, first: int, last: int) -> VerbGroup:
    """The verb group that carries a noun which the lexicon need not know."""
    return _carried_noun(passage, first, last, -1).group


def _carried_noun(passage: Passage, first: int, last: int, taken: int) -> Carried:
    """A noun with the verb that carries it: a light one before it, or one behind it that says when."""
    words = passage.words
    for at in range(first - 1, max(taken, first - 1 - _LIGHT_REACH), -1):
        lemma_form = _carrying(words.lower[at], light_verbs())
        if lemma_form is not None and not helps(words, at):
            return Carried(at, last, verb_group(words, at, lemma_form))
        if passage.costs[first] - passage.costs[at] > 0 or words.lower[at] in role_words()["besides"]:
            break
    for at in range(last + 1, min(len(words), last + 1 + _SUPPORT_REACH)):
        if passage.costs[at] - passage.costs[last] > _SUPPORT_CLAUSE:
            break
        lemma_form = _carrying(words.lower[at], support_verbs())
        if lemma_form is not None:
            group = verb_group(words, at, lemma_form)
            if _is_held_itself(words, last, group):
                break
            if group.tense != "present":  # "the visit is a risk" says nothing of whether it was paid
                return Carried(first, last, group)
            break
    behind = verb_of_subject(passage, last)
    if behind is not None and (form := _carrying(words.lower[behind], support_verbs())) is not None:
        group = verb_group(words, behind, form)
        if group.tense != "present" and not _is_held_itself(words, last, group):
            return Carried(first, last, group)
    return Carried(first, last, verb_group(words, first, None))


def _is_held_itself(words: Words, last: int, group: VerbGroup) -> bool:
    """Whether a participle tells of a noun in between: "the release of two men held in Peru"."""
    return words.lower[group.last] == _HELD and not group.auxiliaries and "of" in words.lower[last + 1 : group.first]


@cache
def _forms_of(lemmas: frozenset[str]) -> dict[str, Form]:
    return {word: form for lemma in sorted(lemmas) for word, form in inflections(lemma).items()}


def _carrying(word: str, lemmas: frozenset[str]) -> Form | None:
    return _forms_of(lemmas).get(word)
