"""Groups named without their state: "Zambian police arrested four opposition leaders", "protesters in Lima"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from timeline.anchoring import Passage
from timeline.events.actors import ActorSpan
from timeline.events.naming import country_name
from timeline.events.standing import Standing, governor, is_finite, is_saying, role_words
from timeline.events.trigger import Cast, Trigger
from timeline.events.voice import is_passive_here
from timeline.model import Kind, Role
from timeline.prose import word_sets

_SUBJECT_REACH = 25  # words in which a subject stands before its verb
_OBJECT_REACH = 12
_OBJECT_CLAUSE = 4.0
_NEXT = 2
_PLACE_REACH = 5  # words between a group and where it is
_OWN_FORCES: frozenset[Kind] = frozenset(["MOBILIZE", "RETREAT", "AID", "POLICY", "COOPERATE"])  # not done to them
_TALKS: frozenset[Kind] = frozenset(["CONSULT", "AGREE"])

Member = tuple[ActorSpan, int, Role]  # an actor, its word, its role


def own_people(
    passage: Passage, actors: Sequence[Standing], trigger: Trigger, roles: Cast, states: frozenset[str]
) -> Iterator[Member]:
    """The groups and persons that act or are acted on without a word of their state, with the one they must belong to.

    That is where they are ("in Lima"), or the one state that is named.

    Args:
        states: Those that the whole article names; a person belongs to none of them if they are several.
    """
    source, target = _country(roles.sources), _country(roles.targets)
    if source is not None and target is not None:
        return
    state = any(actor.span.kind == "country" and not actor.span.demonym for actor in roles.sources)
    passive = is_passive_here(passage.words, actors, trigger)
    alone = len(states) == 1
    if source is None and target is not None and (officer := _officer(roles.sources)) is not None:
        others = states - {target}
        lower = passage.words.lower
        tellers = [actor for actor in actors if any(map(is_saying, lower[actor.last + 1 : actor.last + 2]))]
        besides = [actor for actor in actors if actor.span.kind != "place" and actor not in tellers]
        untold = others.isdisjoint([actor.span.country for actor in besides])  # "the Kremlin said" tells whose he is
        if len(others) == 1 and untold and all(actor.span.kind != "people" for actor in roles.targets):
            # of two states the one that its minister does not speak to
            source = next(iter(others))
            yield _member(passage, officer.last, source, "source")
    if source is None:
        acting = (
            _stateless(roles.sources, actors, alone)
            if roles.sources
            else _acting_group(passage, actors, trigger, passive)
        )
        if acting is not None:
            grouped = alone and not roles.sources
            source = _place_of(passage, acting, actors)
            if source is None and not _befalls_foreigners(passage, trigger):
                source = _same_state(passage, acting, actors, trigger, roles.targets, grouped)
        elif _is_protest(trigger, roles) and roles.targets and roles.targets[0].where:
            acting, source = trigger.last, target  # "riots in Lima"
        if trigger.kind == "CONSULT" and source == target and roles.sources:
            source = None  # "Jan Smit may visit Peru": he is of another state
        if acting is not None and source is not None:
            yield _member(passage, acting, source, "source")
    if target is None:
        suffering = (
            _stateless(roles.targets, actors, alone)
            if roles.targets
            else _suffering_group(passage, actors, trigger, passive)
        )
        if suffering is None and not roles.targets and _is_protest(trigger, roles):
            suffering = trigger.last
        if suffering is not None:
            near = {actor.span.country for actor in actors if actor.span.country}
            # not those of two men whose release a state demands
            own = near <= {source} and not (state and trigger.kind == "REQUEST")
            target = _place_of(passage, suffering, actors) or (source if own else None)
        elif roles.targets and trigger.kind not in _TALKS:
            suffering = roles.targets[-1].last
            target = _place_of(passage, suffering, actors)  # "attacked a convoy of the Red Cross in Chad"
        if suffering is not None and target is not None:
            yield _member(passage, suffering, target, "target")


def _befalls_foreigners(passage: Passage, trigger: Trigger) -> bool:
    """Whether the act befalls those who are in a state for another: "summoned the French ambassador"."""
    behind = passage.words.lower[trigger.last + 1 : trigger.last + 1 + _PLACE_REACH]
    return not role_words()["foreign_servants"].isdisjoint(behind)


def _stateless(members: Sequence[Standing], actors: Sequence[Standing], alone: bool) -> int | None:
    """The word of a person whose state the article does not tell, in an article about one state alone."""
    ministry = next((one.last for one in members if one.span.name.endswith("Ministry")), None)
    if ministry is not None:
        return ministry
    if not alone or any(actor.span.kind == "organisation" for actor in members):
        return None
    served = {actor.last + 1 for actor in actors if actor.span.kind == "organisation"}  # "U.N. envoy Jan Smit"
    return next((one.last for one in members if one.span.kind == "person" and one.first not in served), None)


def _officer(members: Sequence[Standing]) -> Standing | None:
    """One who holds office, of which state the text does not say: "Foreign Minister Li"."""
    return next((one for one in members if one.span.kind == "person" and one.span.official), None)


def _is_protest(trigger: Trigger, roles: Cast) -> bool:
    """Whether people protest without a word against whom: then it is their own rulers."""
    return trigger.kind == "PROTEST" and not any(actor.span.official for actor in roles.sources)


def _country(actors: Sequence[Standing]) -> str | None:
    return next((actor.span.country for actor in actors if actor.span.country), None)


def _member(passage: Passage, at: int, country: str, role: Role) -> Member:
    words = passage.words
    return ActorSpan(words.start(at), words.ends[at], country_name(country), country, "people", False), at, role


@cache
def _groups() -> dict[str, frozenset[str]]:
    return word_sets("events", "groups.toml")


@cache
def _clause_ends() -> frozenset[str]:
    """Words behind which nobody is whom an act befalls."""
    sets = role_words()
    return sets["clauses"] | sets["circumstances"] | sets["besides"]


@cache
def _members() -> frozenset[str]:
    return frozenset().union(*_groups().values())


def _acting_group(passage: Passage, actors: Sequence[Standing], trigger: Trigger, passive: bool) -> int | None:
    if passive:
        return _behind(passage, trigger.last, frozenset(["by"]))
    return _before_verb(passage, actors, trigger.group.first) if trigger.carried else None


def _suffering_group(passage: Passage, actors: Sequence[Standing], trigger: Trigger, passive: bool) -> int | None:
    if passive:
        return _before_verb(passage, actors, trigger.group.first)
    if trigger.kind in _OWN_FORCES:
        return None
    return _behind(passage, trigger.last, frozenset(["with"]) if trigger.kind in _TALKS else None)


def _before_verb(passage: Passage, actors: Sequence[Standing], at: int) -> int | None:
    """The group that is the subject of the verb at words[at]: a noun known for one, or anybody "in Chad"."""
    lower = passage.words.lower
    sets = role_words()
    for actor in actors:
        if actor.where and 0 < at - actor.last <= _NEXT and actor.outer == "" and actor.before in sets["within"]:
            return max(0, actor.first - _NEXT)
    for index in range(at - 1, max(-1, at - 1 - _SUBJECT_REACH), -1):
        if lower[index] in sets["clauses"]:
            return None
        if lower[index] in _members():
            before = governor(passage.words, index)
            if before not in sets["prepositions"] or before in sets["belonging"]:
                return index
    return None


def _behind(passage: Passage, last: int, wanted: frozenset[str] | None) -> int | None:
    """The first group behind a trigger, governed by one of the wanted prepositions if any are given."""
    words, costs = passage.words, passage.costs
    clauses, members = _clause_ends(), _members()
    for index in range(last + 1, min(len(words), last + 1 + _OBJECT_REACH)):
        word = words.lower[index]
        if costs[index] - costs[last] >= _OBJECT_CLAUSE or word in clauses:
            return None
        if word in members:
            before = governor(words, index)
            if wanted is None and before not in role_words()["within"]:
                return index
            if wanted is not None and before in wanted:
                return index
    return None


def _place_of(passage: Passage, group: int, actors: Sequence[Standing]) -> str | None:
    """The state where a group is: "protesters in Lima", "gunmen from Chad"; "leaders met in Lima" does not tell."""
    sets = role_words()
    for actor in actors:
        if 0 < actor.first - group <= _PLACE_REACH and actor.before in sets["within"] | sets["belonging"]:
            between = passage.words.lower[group + 1 : actor.first]
            return None if any(map(is_finite, between)) else actor.span.country
    return None


def _same_state(
    passage: Passage,
    group: int,
    actors: Sequence[Standing],
    trigger: Trigger,
    targets: Sequence[Standing],
    alone: bool,
) -> str | None:
    """The state of the place, else the one state of the sentence, where the group acts against its officials.

    Args:
        alone: The article names no other; then the group may act against the state itself.
    """
    comes = passage.words.lower[group] in _groups()["foreign"]
    if comes and trigger.kind in _TALKS:
        return None  # "the ministers signed it in Vienna"
    tied = role_words()["within"] | role_words()["belonging"]
    places = {actor.span.country for actor in actors if actor.where and actor.before in tied}
    if len(places) == 1:
        armed = comes and passage.words.lower[group] in _groups()["armed"]
        foreign = any(actor.span.country not in places for actor in targets if actor.span.country)
        return None if armed and foreign else places.pop()  # "gunmen seized two Danes in Mali"
    states = {actor.span.country for actor in actors if actor.span.country}
    if len(states) != 1:
        return None
    if comes:
        return None
    return states.pop() if targets and (alone or all(actor.span.demonym for actor in targets)) else None
