"""Verbs that are acts only where one party does them to another: "struck Iran", not "struck a chord with Iran"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from timeline.anchoring import Passage
from timeline.events.lexicon import object_classes
from timeline.events.parties import Party
from timeline.events.standing import role_words
from timeline.events.trigger import Trigger
from timeline.events.voice import is_passive

_PHRASE = 5  # words from the verb to whom it is done to: "struck the main port of northern Yemen"
_MEANS = 4  # words from "with" to what it is done with
_ARMS = frozenset(["aircraft", "bombs", "forces", "salvo", "weapons"])  # classes of objects.toml


def is_done_to_party(passage: Passage, trigger: Trigger, found: Sequence[Party]) -> bool:
    """Whether somebody does it to a party, or to what is a party's, named right beside the verb."""
    words = passage.words
    sources = [party for party in found if party.role == "source" and not words.is_possessive(_last(passage, party))]
    befallen = [party for party in found if party.role == "target"]
    if is_passive(trigger.group):  # but not "was struck by Peru's offer"
        return bool(sources) and any(party.word < trigger.first for party in befallen)
    behind = trigger.last + 1
    lower, ends = words.lower, role_words()["prepositions"] - {"of"}
    return bool(sources) and any(
        0 <= party.word - behind < _PHRASE
        and ends.isdisjoint(lower[behind : party.word])
        and _is_struck(passage, party)
        for party in befallen
    )


def _is_struck(passage: Passage, party: Party) -> bool:
    """Whether a party named as an object is hit itself: not "a Peruvian record", nor "hit Peru with tariffs"."""
    words, last = passage.words, _last(passage, party)
    following = words.lower[last + 1 : last + 2 + _MEANS]
    described = party.span.demonym or words.lower[party.word - 1] in role_words()["articles"]
    if described and following and following[0].isalpha() and following[0] not in role_words()["prepositions"]:
        return False
    if following[:1] == ["with"]:
        return not _ARMS.isdisjoint(object_classes(following))
    return following[:1] != ["from"] and not any(word[0].isdigit() for word in following[:1])


def _last(passage: Passage, party: Party) -> int:
    """The last word that names a party."""
    return bisect_left(passage.words.ends, party.span.end)
