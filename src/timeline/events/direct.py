"""Verbs that are acts only where one party does them to another: "struck Iran", not "struck a chord with Iran"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.anchoring import Passage
from timeline.events.parties import Party
from timeline.events.standing import role_words
from timeline.events.trigger import Trigger
from timeline.events.voice import is_passive

_PHRASE = 5  # words from the verb to whom it is done to: "struck the main port of northern Yemen"


def is_done_to_party(passage: Passage, trigger: Trigger, found: Sequence[Party]) -> bool:
    """Whether somebody does it to a party, or to what is a party's, named right beside the verb."""
    if not any(party.role == "source" for party in found):
        return False
    befallen = [party.word for party in found if party.role == "target"]
    if is_passive(trigger.group):
        return any(word < trigger.first for word in befallen)
    behind = trigger.last + 1
    lower, ends = passage.words.lower, role_words()["prepositions"] - {"of"}
    return any(0 <= word - behind < _PHRASE and ends.isdisjoint(lower[behind:word]) for word in befallen)
