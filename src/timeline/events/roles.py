"""Who does it and to whom it is done, as its words have it: actives, passives, nouns, participles."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.arguments import agent_behind, companions, objects
from timeline.events.noun_roles import of_noun
from timeline.events.passive_roles import of_passive
from timeline.events.standing import Standing
from timeline.events.subjects import Inserted, antecedent, forms_of, list_from, subject
from timeline.events.trigger import Cast, Trigger
from timeline.events.voice import describes, is_charged, is_garden_path, is_passive_here, is_reduced
from timeline.prose import Words, forms_of_be


def cast(words: Words, actors: Sequence[Standing], trigger: Trigger, inserted: Inserted = ()) -> Cast:
    """The sources and targets of an act among the actors of its sentence.

    Args:
        inserted: The clauses set into others, as `Clauses` has them.
    """
    if _is_under(words, trigger):
        targets = subject(words, actors, trigger.last - 2)
        right = [actor for actor in actors if actor.first > trigger.last and actor.before in ("by", "from")]
        return Cast(list_from(right, right[0]) if right else (), targets)
    if not trigger.carried:
        return of_noun(words, actors, trigger)
    if is_passive_here(words, actors, trigger):
        return of_passive(words, actors, trigger, inserted)
    if describes(words, trigger):
        return Cast((), objects(words, actors, trigger, ()))
    if is_reduced(words, trigger):  # "an envoy expelled by Peru", "measures assailed by critics"
        agent = agent_behind(actors, trigger)
        return Cast(agent, antecedent(actors, trigger.first) if agent else ())
    if is_charged(words, trigger):  # "expelled a Chilean accused of spying"
        return Cast((), antecedent(actors, trigger.first))
    if is_garden_path(words, actors, trigger):
        return Cast((), subject(words, actors, trigger.group.first, trigger.group))
    sources = subject(words, actors, trigger.group.first, trigger.group, inserted)
    targets = objects(words, actors, trigger, sources)
    if trigger.noun and not targets:  # "imposed Iranian sanctions"
        targets = tuple(actor for actor in actors if trigger.first < actor.first <= trigger.last)
    return Cast(sources, targets or companions(actors, trigger))


def _is_under(words: Words, trigger: Trigger) -> bool:
    """Whether it befalls the subject: "came under attack"."""
    lower, at = words.lower, trigger.last
    return (
        at > 1
        and lower[at - 1] == "under"
        and (lower[at - 2] in forms_of("befalling") or lower[at - 2] in forms_of_be())
    )
