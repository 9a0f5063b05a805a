"""Who does what to whom: the actors in a trigger's clause and their roles."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from timeline.anchoring import Passage
from timeline.events.actors import ActorSpan
from timeline.events.naming import country_name
from timeline.model import Actor, Role
from timeline.prose import VerbGroup

_BE = frozenset(["was", "were", "is", "are", "been", "be", "being"])
_ARTICLES = frozenset(["the", "a", "an", "its", "their", "his", "her", "both", "all", "former"])
_CLAUSE = 9.0  # clause cost from which an actor belongs to another act


@frozen
class Party:
    """An actor where it stands in a sentence."""

    span: ActorSpan
    word: int
    role: Role | None


def parties(passage: Passage, spans: Sequence[ActorSpan], first: int, group: VerbGroup | None) -> list[Party]:
    """The actors near a trigger that begins at words[first], in text order; `group` is the verb's, None for a noun."""
    found = []
    for span in spans:
        at = passage.word_at(span.start)
        distance = passage.costs[max(at, first)] - passage.costs[min(at, first)]
        if distance > _CLAUSE:
            continue
        role = _role_by_noun(passage, at, first) if group is None else _role_by_verb(passage, at, first, group)
        found.append(Party(span, at, role))
    return found


def is_passive(group: VerbGroup) -> bool:
    """Whether a form of "to be" carries the verb."""
    return not _BE.isdisjoint(group.auxiliaries)


def _role_by_verb(passage: Passage, at: int, first: int, group: VerbGroup) -> Role | None:
    passive = is_passive(group)
    if at < first:
        return "target" if passive else "source"
    if passive:
        return "source" if _before(passage, at) == "by" else "target"
    return "target"


def _role_by_noun(passage: Passage, at: int, first: int) -> Role | None:
    if at < first:
        return "source"
    before = _before(passage, at)
    if before in ("to", "on", "against", "at", "toward", "towards", "from", "with", "into", "upon"):
        return "target"
    return "source" if before == "by" else None


def _before(passage: Passage, at: int) -> str:
    """The word before an actor, without articles: "by" of "by the United States"."""
    lower = passage.words.lower
    while at and lower[at - 1] in _ARTICLES:
        at -= 1
    return lower[at - 1] if at else ""


def as_actors(found: Sequence[Party]) -> tuple[Actor, ...]:
    """The actors of a mention: each once, a person's or agency's country beside it."""
    actors: dict[str, Actor] = {}
    for party in found:
        for actor in _with_country(party):
            known = actors.get(actor.name)
            if known is None:
                actors[actor.name] = actor
            elif known.role != actor.role:
                actors[actor.name] = evolve(known, role=known.role or actor.role)
    return tuple(
        sorted(actors.values(), key=lambda actor: (actor.role != "source", actor.role != "target", actor.name))
    )


def _with_country(party: Party) -> list[Actor]:
    span = party.span
    actors = [Actor(span.name, span.country, party.role)]
    if span.kind == "person" and span.country:
        actors.append(Actor(country_name(span.country), span.country, party.role))
    return actors
