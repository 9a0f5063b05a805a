"""Lists that are several events: "Peru and Chile in 1991, Kenya in 1994 and Japan in 1998"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from timeline.anchoring import Passage
from timeline.events.lexicon import Named
from timeline.events.parties import Party
from timeline.prose import is_auxiliary, verb_form


@frozen
class Share:
    """The part of a list that has a date of its own: its actors, and the word its time stands near."""

    parties: tuple[Party, ...]
    near: int


def shares(
    passage: Passage, last: int, found: Sequence[Party], acts: Sequence[Named], active: bool
) -> tuple[Share, ...]:
    """The shares of a list after the trigger's last word; () where no two of them have dates of their own.

    Args:
        acts: Those of the sentence; the list ends where the next one begins.
        active: The trigger is a verb in the active voice, so that the members of the list are its subjects.
    """
    if len(passage.spans) < 2:
        return ()
    end = min((act.first for act in acts if act.first > last), default=len(passage.words))
    spans = [span for span in passage.spans if last < span.first < end and span.date is not None]
    if len(spans) < 2:
        return ()
    subject = tuple(party for party in found if party.word < last)
    listed: list[Share] = []
    start = last
    for span in spans:
        if listed and _has_verb(passage.words.lower[start + 1 : span.first]):
            return ()  # "were expelled by Peru in May, returned to Lima on Sunday"
        own = tuple(party for party in found if start < party.word < span.first)
        if not listed and subject and not own:
            listed.append(Share(subject, last))  # "Greece joined the union in 1981, Spain in 1986"
        elif not own or not _beside(passage, own[-1], span.first):
            return ()
        elif listed and subject and active and (objects := _objects_like(listed[0], own, last)):
            role = objects[0].role  # "the union admitted Austria in 1995, Malta in 2004"
            listed.append(Share((*subject, *(party._replace(role=role) for party in own)), own[-1].word))
        elif listed and subject and active:  # the members take the subject's place; its object stays
            listed.append(
                Share((*(party._replace(role="source") for party in own), *_object(listed[0], own)), own[-1].word)
            )
        else:
            listed.append(Share((*subject, *own), own[-1].word))
        start = span.last
    return tuple(listed)


def _objects_like(first: Share, members: Sequence[Party], last: int) -> tuple[Party, ...]:
    """What the first share has after the trigger, if it is of the members' sort: they go on with it."""
    objects = tuple(party for party in first.parties if party.word > last)
    return objects if {party.span.kind for party in members} <= {party.span.kind for party in objects} else ()


def _object(first: Share, members: Sequence[Party]) -> tuple[Party, ...]:
    """What the first share has after the trigger that is of another sort than the members: the club they join."""
    kinds = {party.span.kind for party in members}
    return tuple(party for party in first.parties if party.role != "source" and party.span.kind not in kinds)


def _has_verb(lower: Sequence[str]) -> bool:
    return any(is_auxiliary(word) or verb_form(word) == "past" for word in lower)


def _beside(passage: Passage, party: Party, first: int) -> bool:
    """Whether only a preposition stands between a party and its date."""
    end = passage.words.at(party.span.end - 1)
    between = passage.words.lower[end + 1 : first]
    return between in ([], ["in"], ["on"], ["since"])
