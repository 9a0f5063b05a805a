"""Who does it and to whom it is done: the subject, object, agent and prepositional arguments of an act."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from attrs import frozen

from timeline.events.standing import Standing, is_saying, is_small, is_telling, role_words
from timeline.model import Kind
from timeline.prose import VerbGroup, Words, inflections, verb_form

_CLAUSE = 60  # words over which a subject reaches its verb
_ANTECEDENT = 8  # words between a noun and the "who" that points to it
_STEERED = 12  # words between "ask" and its infinitive
_AGENT = 14  # words between a trigger and whoever stands behind its "by"
_PHRASE = 6  # words between a noun and whoever stands behind its "of"
_MODIFIERS = 4  # words between "Peruvian" and its noun
_MUTUAL = frozenset(["CONSULT", "AGREE", "COOPERATE"])
# "the visit of X" is made by X, "the bombing of X" is done to X
_OWN = frozenset(["CONSULT", "AGREE", "COOPERATE", "REQUEST", "THREATEN", "PROTEST", "RETREAT", "MOBILIZE", "AID"])
_OWN_FORCES = frozenset(["MOBILIZE", "RETREAT"])
_BE = frozenset(["was", "were", "is", "are", "been", "be", "being"])


@frozen(eq=False)
class Trigger:
    """The words that name an act.

    Args:
        group: The verb group that carries it.
        noun: Its head is a noun, under a light verb perhaps.
    """

    first: int
    last: int
    group: VerbGroup
    noun: bool
    kind: Kind | None

    @property
    def carried(self) -> bool:
        """A verb is part of it, so that it has a subject."""
        return not self.noun or (self.group.tense != "none" and self.group.first <= self.first)


@frozen(eq=False)
class Cast:
    """Who acts and on whom; whoever is in neither takes part in a way that nothing shows."""

    sources: tuple[Standing, ...] = ()
    targets: tuple[Standing, ...] = ()


def is_passive(group: VerbGroup) -> bool:
    """Whether a form of "to be" carries the verb."""
    return not _BE.isdisjoint(group.auxiliaries)


def is_passive_here(words: Words, trigger: Trigger) -> bool:
    """Whether it is a verb in the passive: "was accused", against "was accusing"."""
    return trigger.carried and is_passive(trigger.group) and not words.lower[trigger.first].endswith("ing")


def cast(words: Words, actors: Sequence[Standing], trigger: Trigger) -> Cast:
    """The sources and targets of an act among the actors of its sentence."""
    if not trigger.carried:
        return _of_noun(words, actors, trigger)
    if is_passive_here(words, trigger):
        return _of_passive(words, actors, trigger)
    if _is_reduced(words, trigger) and (agent := _agent(actors, trigger)):
        return Cast(agent, _antecedent(actors, trigger.first))  # "an envoy expelled by Peru"
    sources = subject(words, actors, trigger.group.first, trigger.group)
    targets = _objects(words, actors, trigger, sources)
    if trigger.noun and not targets:  # "imposed Iranian sanctions"
        targets = tuple(actor for actor in actors if trigger.first < actor.first <= trigger.last)
    return Cast(sources, targets or _companions(actors, trigger))


def subject(words: Words, actors: Sequence[Standing], at: int, group: VerbGroup | None = None) -> tuple[Standing, ...]:
    """The actors that are the subject of the verb group beginning at words[at]."""
    left = [actor for actor in actors if actor.last < at and at - actor.last <= _CLAUSE]
    if not left or not at:
        return ()
    sets = role_words()
    before = words.lower[at - 1]
    if group is not None and group.auxiliaries[:1] == ("to",):
        steered = _steered(words, left, at)
        return steered or _main(words, left, at)
    if group is not None and group.participle:
        if before in sets["prepositions"] and (steered := _steered(words, left, at - 1)):
            return steered
        return _main(words, left, at)
    if before in sets["relatives"]:
        return _antecedent(left, at)
    if before in sets["pronouns"]:
        return _list_ending(left, _nearest(left))
    if before in sets["coordinated"]:
        return _main(words, left, at)
    start = _clause_start(words, at)
    clause = [actor for actor in left if actor.first >= start]
    return _list_ending(clause, _nearest(clause)) or _by_belonging(clause)


def _nearest(actors: Sequence[Standing]) -> Standing | None:
    return next((actor for actor in reversed(actors) if actor.bare), None)


def _main(words: Words, left: Sequence[Standing], at: int) -> tuple[Standing, ...]:
    """The subject that a coordinated verb, a participle or an infinitive shares with the clause's first verb."""
    start = _clause_start(words, at)
    clause = [actor for actor in left if actor.first >= start]
    head = next((actor for actor in clause if actor.bare), None)
    if head is not None:
        return _list_from(clause, head)
    return _by_belonging(clause) or _list_ending(left, _nearest(left))


def _by_belonging(clause: Sequence[Standing]) -> tuple[Standing, ...]:
    """Of "the leaders of Peru and Chile" Peru and Chile."""
    sets = role_words()
    for actor in clause:
        if actor.before in sets["belonging"] and actor.outer not in sets["prepositions"] - sets["belonging"]:
            return _list_from(clause, actor)
    return ()


def _clause_start(words: Words, at: int) -> int:
    """Where the clause of the verb at words[at] begins."""
    clauses = role_words()["clauses"]
    for index in range(at - 2, max(-1, at - 1 - _CLAUSE), -1):
        word = words.lower[index]
        if word in clauses or is_saying(word):
            return index + 1
    return max(0, at - _CLAUSE)


def _antecedent(actors: Sequence[Standing], at: int) -> tuple[Standing, ...]:
    """Who stands right before: the ones meant by "who"."""
    left = [actor for actor in actors if actor.last < at]
    return (left[-1],) if left and at - left[-1].last <= _ANTECEDENT and not left[-1].span.place else ()


def _steered(words: Words, left: Sequence[Standing], at: int) -> tuple[Standing, ...]:
    """Whom "ask" or "accuse" makes the subject of what follows: "asked Peru to withdraw", "accused Peru of lying"."""
    nearest = left[-1]
    if at - nearest.last > _STEERED or nearest.span.place:
        return ()
    for index in range(nearest.first - 1, max(-1, nearest.first - 1 - _STEERED), -1):
        word = words.lower[index]
        if word in _forms("steering"):
            return _list_ending(left, nearest)
        if word in (",", ";", "that"):
            break
    return ()


@cache
def _forms(verbs: str) -> frozenset[str]:
    return frozenset(form for verb in role_words()[verbs] for form in inflections(verb))


def _list_ending(actors: Sequence[Standing], last: Standing | None) -> tuple[Standing, ...]:
    """The list that ends with an actor."""
    if last is None:
        return ()
    first = end = actors.index(last)
    while first and actors[first].listed:
        first -= 1
    return tuple(actors[first : end + 1])


def _list_from(actors: Sequence[Standing], first: Standing) -> tuple[Standing, ...]:
    """The list that goes on from an actor."""
    start = end = actors.index(first)
    while end + 1 < len(actors) and actors[end + 1].listed:
        end += 1
    return tuple(actors[start : end + 1])


def _objects(
    words: Words, actors: Sequence[Standing], trigger: Trigger, sources: Sequence[Standing]
) -> tuple[Standing, ...]:
    """The first actor behind a trigger, with its list; a place where nobody else is."""
    place: tuple[Standing, ...] = ()
    for actor in actors:
        if actor.first <= trigger.last or actor in sources:
            continue
        if actor.where and not _ends_in_place(words, trigger, actor):
            place = place or (actor,)
        elif not is_telling(words, actor):
            return _list_from(actors, actor)
    if not place or trigger.kind in _MUTUAL:
        return ()
    return _owner_before(words, actors, trigger, sources) or place


def _owner_before(
    words: Words, actors: Sequence[Standing], trigger: Trigger, sources: Sequence[Standing]
) -> tuple[Standing, ...]:
    """Whose "their convoy" is: the actor named before who is not the attacker himself."""
    if role_words()["owned"].isdisjoint(words.lower[trigger.last + 1 : trigger.last + 2]):
        return ()
    left = [actor for actor in actors if actor.last < trigger.first and actor not in sources]
    return _list_ending(left, _nearest(left))


def _ends_in_place(words: Words, trigger: Trigger, actor: Standing) -> bool:
    """Whether the place is what the trigger leads to: "arrived in Chile", "visited Lima"."""
    if actor.first - trigger.last > 2:
        return False
    if words.lower[trigger.last] in role_words()["within"] or words.lower[trigger.first] in _forms("arriving"):
        return True
    return trigger.kind == "CONSULT" and not actor.before


def _agent(actors: Sequence[Standing], trigger: Trigger) -> tuple[Standing, ...]:
    """Whoever stands behind "by"."""
    for actor in actors:
        if actor.first <= trigger.last or actor.span.place:
            continue
        if actor.first - trigger.last > _AGENT:
            break
        if "by" in (actor.before, actor.outer):
            right = [other for other in actors if other.first > trigger.last]
            return _list_from(right, actor)
    return ()


def _is_reduced(words: Words, trigger: Trigger) -> bool:
    """Whether a passive has lost its auxiliary: "expelled by", "signed on Friday by"."""
    return (
        not trigger.noun
        and not trigger.group.auxiliaries
        and trigger.group.tense == "past"
        and "by" in words.lower[trigger.last + 1 : trigger.last + 2]
    )


def _of_passive(words: Words, actors: Sequence[Standing], trigger: Trigger) -> Cast:
    sources = _agent(actors, trigger)
    targets = subject(words, actors, trigger.group.first, trigger.group)
    if trigger.kind in _OWN_FORCES and not sources:  # "Greek warships were sent"
        return Cast(targets, _objects(words, actors, trigger, targets))
    targets = targets or _where_before(actors, trigger)
    return Cast(sources, targets or _objects(words, actors, trigger, sources))


def _where_before(actors: Sequence[Standing], trigger: Trigger) -> tuple[Standing, ...]:
    """The town or region that a passive is about: "Gaza was shelled"."""
    left = [actor for actor in actors if actor.first < trigger.first]
    return tuple(actor for actor in left[-1:] if actor.span.kind == "place" and not actor.before)


def _companions(actors: Sequence[Standing], trigger: Trigger) -> tuple[Standing, ...]:
    """With whom, where it is told first: "in a call with Peru, Chile proposed talks"."""
    return tuple(actor for actor in actors if actor.first < trigger.first and actor.before == "with")[-1:]


def _of_noun(words: Words, actors: Sequence[Standing], trigger: Trigger) -> Cast:
    """Roles around a noun: "Peru's attack on Chile", "the visit of X to Y", "talks between X and Y"."""
    left = [actor for actor in actors if actor.last < trigger.first]
    owner = _owner(words, left, trigger.first)
    done_to: tuple[Standing, ...] = ()
    sources = _agent(actors, trigger)
    if owner is not None:
        owners = _list_ending(left, owner)
        if _is_aim(words, owner, trigger):
            done_to = owners
        else:
            sources = sources or owners
    rest = [actor for actor in actors if actor.first > trigger.last and actor not in sources]
    rest = [actor for actor in rest if not is_telling(words, actor)]
    if rest and rest[0].before in ("of", "between", "among") and rest[0].first - trigger.last <= _PHRASE:
        first = _list_from(rest, rest[0])
        if rest[0].before != "of" or (trigger.kind in _OWN and not sources):
            sources = sources or first
        else:
            done_to = done_to or first
        rest = [actor for actor in rest if actor not in first]
    if not done_to:
        goal = next((actor for actor in rest if not actor.where), None)
        done_to = _list_from(rest, goal) if goal is not None else ()
    if not sources:
        sources = _list_ending(left, _nearest(left))
    if not done_to and trigger.kind not in _MUTUAL:
        done_to = tuple(rest[:1])
    return Cast(sources, tuple(actor for actor in done_to if actor not in sources))


def _owner(words: Words, left: Sequence[Standing], at: int) -> Standing | None:
    """The actor that a noun's phrase begins with: "Peru's surprise attack", "Peruvian raids"."""
    if not left or at - left[-1].last > _MODIFIERS + 1 or left[-1].span.place:
        return None
    between = words.lower[left[-1].last + 1 : at]
    if any(is_small(word) or not word[0].isalnum() or verb_form(word) == "past" for word in between):
        return None
    return left[-1]


def _is_aim(words: Words, owner: Standing, trigger: Trigger) -> bool:
    """Whether a noun's first part says on whom: "Iran sanctions", against "Iran's sanctions"."""
    return (
        trigger.kind not in _OWN
        and owner.span.kind == "country"
        and not owner.span.demonym
        and owner.first == owner.last
        and not words.is_possessive(owner.last)
    )
