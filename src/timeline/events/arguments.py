"""Whom a verb names around it: its object, the agent behind "by", those it is done with, the ground it is done on."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.standing import Standing, is_finite, is_telling, role_words
from timeline.events.subjects import forms_of, list_ending, list_from, nearest_subject
from timeline.events.trigger import GOAL, MUTUAL, PHRASE, Trigger
from timeline.prose import Words

_AGENT = 14  # words between a trigger and whoever stands behind its "by"
_TIES = frozenset(["AGREE", "COOPERATE", "SANCTION", "RETREAT"])  # an embassy is opened or closed by its owner


def objects(
    words: Words, actors: Sequence[Standing], trigger: Trigger, sources: Sequence[Standing]
) -> tuple[Standing, ...]:
    """The first actor behind a trigger, with its list; a place where nobody else is."""
    if words.lower[trigger.last + 1 : trigger.last + 2] == ["them"]:  # "expelled two Danes, accusing them of spying"
        left = [actor for actor in actors if actor.last < trigger.first and actor not in sources and not actor.where]
        if left and not {"verb", "to"}.isdisjoint((left[-1].before, left[-1].outer)):
            return list_ending(left, left[-1])
    place: tuple[Standing, ...] = ()
    home = 0
    for actor in actors:
        if actor.first <= trigger.last or actor in sources:
            continue
        if _has_a_clause(words, trigger, actor):
            break
        leads = actor.where and _ends_in_place(words, trigger, actor)
        visiting = leads or trigger.kind == "CONSULT"
        if visiting and any(actor.span.country == source.span.country for source in sources if source.span.country):
            home = actor.first  # "Chile's president left for Santiago"
            continue
        if home and not role_words()["circumstances"].isdisjoint(words.lower[home : actor.first]):
            break  # "... after talks with Peru's premier"
        if actor.where and not leads:
            place = place or (() if is_telling(words, actor) else (actor,))
        elif not is_telling(words, actor):
            return list_from(actors, actor)
    if not place or trigger.kind in MUTUAL or (trigger.kind == "RETREAT" and len(sources) > 1):
        return ()  # "Peru and Chile agreed a truce in Lima"
    return _owner_before(words, actors, trigger, sources) or place


def _has_a_clause(words: Words, trigger: Trigger, actor: Standing) -> bool:
    """Whether an actor is the subject of what was done before or why: "named him after *Peru* had asked it to"."""
    opened = not role_words()["circumstances"].isdisjoint(words.lower[trigger.last + 1 : actor.first])
    return opened and any(map(is_finite, words.lower[actor.last + 1 : actor.last + 2]))


def _owner_before(
    words: Words, actors: Sequence[Standing], trigger: Trigger, sources: Sequence[Standing]
) -> tuple[Standing, ...]:
    """Whose "their convoy" is: the actor named before who is not the attacker himself."""
    if role_words()["owned"].isdisjoint(words.lower[trigger.last + 1 : trigger.last + 2]):
        return ()
    left = [actor for actor in actors if actor.last < trigger.first and actor not in sources]
    return list_ending(left, nearest_subject(left))


def _ends_in_place(words: Words, trigger: Trigger, actor: Standing) -> bool:
    """Whether the place is what the trigger leads to: "arrived in Chile", "visited Lima", "its embassy in Rome"."""
    if trigger.kind in _TIES and actor.before == "in" and words.lower[actor.first - 2] in role_words()["hosted"]:
        return True
    if actor.first - trigger.last > GOAL:
        return False
    if words.lower[trigger.last] in role_words()["within"] or words.lower[trigger.first] in forms_of("arriving"):
        return True
    return trigger.kind == "CONSULT" and actor.before in ("", "verb", "to", "for")


def agent_behind(actors: Sequence[Standing], trigger: Trigger) -> tuple[Standing, ...]:
    """Whoever stands behind "by"."""
    for actor in actors:
        if actor.first <= trigger.last or actor.span.place:
            continue
        if actor.first - trigger.last > _AGENT:
            break
        if "by" in (actor.before, actor.outer):
            right = [other for other in actors if other.first > trigger.last]
            return list_from(right, actor)
    return ()


def companions(actors: Sequence[Standing], trigger: Trigger) -> tuple[Standing, ...]:
    """With whom, where it is told first: "in a call with Peru, Chile proposed talks"."""
    return tuple(actor for actor in actors if actor.first < trigger.first and actor.before == "with")[-1:]


def whose_ground(actors: Sequence[Standing], trigger: Trigger, targets: Sequence[Standing]) -> tuple[Standing, ...]:
    """The state on whose ground its authorities act: "deported from Peru", "arrested in Lima"."""
    for actor in actors:
        if trigger.last < actor.first <= trigger.last + PHRASE and actor not in targets:
            return (actor,) if actor.before in ("in", "from") and actor.span.country else ()
    return ()
