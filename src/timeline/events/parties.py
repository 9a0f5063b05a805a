"""Who does what to whom: the actors in a trigger's clause and their roles."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from timeline.anchoring import Passage
from timeline.events.actors import ActorSpan
from timeline.events.bystanders import in_own_half, is_backer, is_described_by, is_mediator, is_quoted
from timeline.events.groups import own_people
from timeline.events.naming import country_name
from timeline.events.roles import cast
from timeline.events.standing import Standing, told_by
from timeline.events.subjects import own_stretch
from timeline.events.trigger import Trigger
from timeline.model import Actor, Kind, Role

_CLAUSE = 9.0  # clause cost from which an actor belongs to another act
_MEETING: frozenset[Kind | None] = frozenset(["CONSULT", "AGREE"])  # where they meet is no party

_ONE = frozenset(["person", "organisation"])  # nobody acts on himself

_Key = tuple[bool, bool, str, str | None, Role | None]


class Party(NamedTuple):
    """An actor where it stands in a sentence."""

    span: ActorSpan
    word: int
    role: Role | None


def parties(
    passage: Passage, actors: Sequence[Standing], trigger: Trigger, states: frozenset[str] = frozenset()
) -> list[Party]:
    """The actors near a trigger, in text order; who only stands near it has no role.

    Args:
        states: The codes of those that the whole article names.
    """
    costs = passage.costs
    near = actors
    if costs[-1] > _CLAUSE:
        here = costs[trigger.first]
        resumed = [at for at, last, _ in passage.clauses.inserted if last == trigger.group.first - 1]
        near = [
            actor for actor in actors if -_CLAUSE <= costs[actor.first] - here <= _CLAUSE or actor.last + 1 in resumed
        ]  # "Peru (which borders Chile) withdrew"
    if len(near) > 1:  # "Peru protested, and Chile sent a letter": it takes no part in the protest
        low, high = own_stretch(passage.words, near, trigger.first)
        near = in_own_half(passage, [actor for actor in near if low <= actor.first < high], trigger.first)
    if not near:
        return []
    told = told_by(passage.words)
    acting = [
        actor
        for actor in near
        if (actor.first < told or trigger.first > told)
        and not (is_backer(passage.words, actor) or is_quoted(passage.words, actor))
    ]
    roles = cast(passage.words, acting, trigger, passage.clauses.inserted)
    found = []
    mediates = False
    for actor in near:
        mediates = is_mediator(passage.words, actor, trigger.last) or (mediates and actor.listed)
        role: Role | None = "source" if actor in roles.sources else "target" if actor in roles.targets else None
        if role == "target" and mediates:
            role = None
        if role is None and (_is_where(actor, trigger) or is_described_by(passage.words, actor, trigger.first)):
            continue
        found.append(Party(actor.span, actor.first, role))
    own = own_people(passage, near, trigger, roles, states)
    found.extend(Party(span, word, role) for span, word, role in own)
    return found


def _is_where(actor: Standing, trigger: Trigger) -> bool:
    return actor.span.kind == "place" or (actor.span.place and trigger.kind in _MEETING)


def as_actors(found: Sequence[Party]) -> tuple[Actor, ...]:
    """The actors of a mention: each once, a person's or agency's country beside it.

    A state stands there twice, as source and as target, where its people act on each other.
    """
    if not found:
        return ()
    keys = dict.fromkeys([key for party in found for key in _keys(party)])
    if len({key[2] for key in keys}) < len(keys):
        themselves = {party.span.name for party in found if party.role == "source" and party.span.kind in _ONE}
        apart = [party for party in found if party.role == "source" or party.span.name not in themselves]
        keys = dict.fromkeys([key for party in apart for key in _keys(party)])
        acting = {name for _, _, name, _, role in keys if role}
        keys = dict.fromkeys([key for key in keys if key[4] or key[2] not in acting])
    return tuple([_actor(name, country, role) for _, _, name, country, role in sorted(keys, key=_order)])


def _keys(party: Party) -> list[_Key]:
    """The actor and the state it acts for, by what orders them: sources, targets, then the rest by name."""
    span, role = party.span, party.role
    before, after = role != "source", role != "target"
    keys: list[_Key] = [(before, after, span.name, span.country, role)]
    if span.kind == "person" and span.country:
        keys.append((before, after, country_name(span.country), span.country, role))
    return keys


_order = itemgetter(0, 1, 2)
_actor = lru_cache(maxsize=1 << 12)(Actor)


def states_of(spans: Sequence[ActorSpan]) -> frozenset[str]:
    """The codes of the states that an article's actors are or act for."""
    return frozenset(span.country for span in spans if span.country)
