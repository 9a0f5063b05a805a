"""Who takes part in events, asked for by a name as people type it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from timeline.events.gazetteer import Names
from timeline.events.naming import actor_names, known_name
from timeline.model import Actor, Event


def takes_part(name: str, events: Iterable[Event], names: Names | None = None) -> Callable[[Event], bool]:
    """Whether an event has the actor that a name means among the actors of all these events.

    That is whom the name, an alias of it or a country code stands for; where this is nobody known, such as the state of
    Jordan, also every person with this last name.
    """
    keys = actor_names(name, names)
    actors = {actor for event in events for actor in event.actors}
    meant = {actor for actor in actors if not keys.isdisjoint(_called(actor))}
    if name.strip() and not any(known_name(actor.name, names) for actor in meant):
        ending = f" {name.strip().casefold()}"
        meant |= {actor for actor in actors if actor.name.casefold().endswith(ending) and _is_person(actor.name, names)}
    return lambda event: not meant.isdisjoint(event.actors)


def _called(actor: Actor) -> set[str]:
    return {name.casefold() for name in (actor.name, actor.country) if name}


def _is_person(name: str, names: Names | None) -> bool:
    """Whether it can be a person's: neither a state's nor that of a known organisation."""
    known = known_name(name, names)
    return known is None or known.sort == "person"
