"""What a bare noun presupposes: "the visit" is as done, planned or possible as the article says it is elsewhere."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from attrs import evolve

from timeline.dates import PartialDate
from timeline.events.cues import PLANS
from timeline.events.lexicon import Lexicon, concepts_of
from timeline.model import Mention, Status

_WINDOW = 12  # tellings of an act looked at on each side; an article seldom has more


class Candidate(NamedTuple):
    """A mention just found; `bare` if only a noun names the act and nothing beside it tells its status."""

    mention: Mention
    bare: bool


def settle_bare(found: Sequence[Candidate], lexicon: Lexicon | None = None) -> list[Mention]:
    """Give each bare noun the status of the nearest telling of the same act, unless one near tells that it occurred."""
    telling: dict[str, list[int]] = {}
    for at, one in enumerate(found):
        if not one.bare:
            for concept in concepts_of(one.mention.trigger_text, lexicon):
                telling.setdefault(concept, []).append(at)
    states = [frozenset([actor.country or actor.name for actor in one.mention.actors]) for one in found]
    mentions = []
    for at, one in enumerate(found):
        status = one.mention.status
        if one.bare:
            concepts = concepts_of(one.mention.trigger_text, lexicon)
            near = [place for concept in concepts for place in _near(telling, concept, at)]
            others = [place for place in near if _compatible(states[at], states[place])]
            if others and all(found[place].mention.status != "occurred" for place in others):
                nearest = min(others, key=lambda place: (abs(place - at), place))
                status = found[nearest].mention.status
        mentions.append(one.mention if status == one.mention.status else _told_as(one.mention, status))
    return mentions


def _told_as(mention: Mention, status: Status) -> Mention:
    """The mention under another status; a plan is not placed on the day on which it was told."""
    told = evolve(mention, status=status)
    if status in PLANS and mention.basis == "publication" and mention.date is not None:
        return evolve(told, date=PartialDate(mention.date.start, None), basis="none", via="none")
    return told


def _near(telling: Mapping[str, list[int]], concept: str, at: int) -> list[int]:
    places = telling.get(concept, [])
    middle = bisect_left(places, at)
    return places[max(0, middle - _WINDOW) : middle + _WINDOW]


def _compatible(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether the parties of two can be the same: one names nobody, or both name somebody."""
    return not mine or not theirs or not mine.isdisjoint(theirs)
