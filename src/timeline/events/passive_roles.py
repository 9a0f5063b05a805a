"""Roles around a passive: whom it befell, and by whom."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.arguments import agent_behind, objects, whose_ground
from timeline.events.cues import is_expected
from timeline.events.standing import Standing, role_words
from timeline.events.subjects import Inserted, clause_start, forms_of, list_from, subject
from timeline.events.trigger import OF_AUTHORITY, PHRASE, Cast, Trigger
from timeline.prose import Words

_OWN_FORCES = frozenset(["MOBILIZE", "RETREAT"])


def of_passive(words: Words, actors: Sequence[Standing], trigger: Trigger, inserted: Inserted) -> Cast:
    sources = agent_behind(actors, trigger)
    targets = subject(words, actors, trigger.group.first, trigger.group, inserted)
    if (is_expected(words, trigger.group) or trigger.kind in _OWN_FORCES) and not sources:  # "Greek warships were sent"
        return Cast(targets, objects(words, actors, trigger, targets))
    targets = targets or _where_before(actors, trigger) or _in_subject(words, actors, trigger, sources)
    sources = sources or _raiders(words, actors, trigger, targets)
    targets = targets or objects(words, actors, trigger, sources)
    if not sources and not forms_of("recalling").isdisjoint(words.lower[trigger.first : trigger.last + 1]):
        post = next((actor for actor in actors if actor.first > trigger.last and actor.before == "from"), None)
        return Cast(targets, (post,) if post else ())  # "an envoy was recalled from Lima": by those who sent him
    if not sources and trigger.kind in OF_AUTHORITY:
        sources = whose_ground(actors, trigger, targets) or _body_left(words, actors, trigger)
    return Cast(sources, tuple(actor for actor in targets if actor not in sources))


def _in_subject(
    words: Words, actors: Sequence[Standing], trigger: Trigger, sources: Sequence[Standing]
) -> tuple[Standing, ...]:
    """Whom the subject of a passive is about: "sanctions on Peru were lifted", "an offer by Peru was rejected"."""
    start = clause_start(words, trigger.group.first)
    about = [actor for actor in actors if start <= actor.first and actor.last < trigger.group.first]
    named = next((actor for actor in about if actor.before in role_words()["aim"] and actor not in sources), None)
    return list_from(about, named) if named is not None else ()


def _raiders(
    words: Words, actors: Sequence[Standing], trigger: Trigger, targets: Sequence[Standing]
) -> tuple[Standing, ...]:
    """Whose raid it was in which somebody came to harm: "killed in a Syrian air strike", "held in U.S. raids"."""
    for actor in actors:
        if trigger.last < actor.first <= trigger.last + PHRASE and actor not in targets and actor.before == "in":
            behind = words.lower[actor.last + 1 : actor.last + 3]
            raid = next((at for at, word in enumerate(behind) if word in role_words()["raids"]), None)
            if raid is not None and all(word.isalpha() for word in behind[:raid]):
                return (actor,)
    return ()


def _body_left(words: Words, actors: Sequence[Standing], trigger: Trigger) -> tuple[Standing, ...]:
    """The organisation that shuts a member out: "suspended from the African Union"."""
    if forms_of("excluding").isdisjoint(words.lower[trigger.first : trigger.last + 1]):
        return ()
    behind = next((actor for actor in actors if actor.first > trigger.last), None)
    if behind is None or behind.before != "from" or behind.span.kind != "organisation":
        return ()
    return (behind,) if behind.first - trigger.last <= PHRASE else ()


def _where_before(actors: Sequence[Standing], trigger: Trigger) -> tuple[Standing, ...]:
    """The town or region that a passive is about: "Gaza was shelled"."""
    left = [actor for actor in actors if actor.first < trigger.first]
    return tuple(actor for actor in left[-1:] if actor.span.kind == "place" and not actor.before)
