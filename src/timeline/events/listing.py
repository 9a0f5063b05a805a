"""Lists that are several events: "Peru and Chile in 1991, Kenya in 1994 and Japan in 1998"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from timeline.anchoring import Passage
from timeline.events.lexicon import Named
from timeline.events.parties import Party


@frozen
class Share:
    """The part of a list that has a date of its own: its actors, and the word its time stands near."""

    parties: tuple[Party, ...]
    near: int


def shares(passage: Passage, last: int, found: Sequence[Party], acts: Sequence[Named]) -> tuple[Share, ...]:
    """The shares of a list after the trigger's last word; () where no two of them have dates of their own.

    Args:
        acts: Those of the sentence; the list ends where the next one begins.
    """
    end = min((act.first for act in acts if act.first > last), default=len(passage.words))
    spans = [span for span in passage.spans if last < span.first < end and span.date is not None]
    if len(spans) < 2:
        return ()
    listed = []
    start = last
    for span in spans:
        own = tuple(party for party in found if start < party.word < span.first)
        if not own or not _beside(passage, own[-1], span.first):
            return ()
        listed.append(Share(own, own[-1].word))
        start = span.last
    return tuple(listed)


def _beside(passage: Passage, party: Party, first: int) -> bool:
    """Whether only a preposition stands between a party and its date."""
    end = passage.word_at(party.span.end - 1)
    between = [word.lower for word in passage.words[end + 1 : first]]
    return between in ([], ["in"], ["on"], ["since"])
