"""Names for actors: the usual name of a state's code, and every spelling that a user's word for an actor means."""

from __future__ import annotations

from functools import cache

from timeline.events.gazetteer import CAPITALISED, Name, Names, name_at, rows
from timeline.model import Actor


@cache
def _usual_names() -> dict[str, str]:
    names: dict[str, str] = {}
    for row in rows("countries.csv"):
        if not row["active"] or row["iso3"] not in names:
            names.setdefault(row["iso3"], row["name"])
    return names


def country_name(code: str) -> str:
    """The usual English name of a state by its ISO 3166 code; the code itself if unknown."""
    return _usual_names().get(code, code)


def country_code(state: str) -> str | None:
    """The ISO 3166 code of a state by its code or any usual name; None for what is no state."""
    if state in _usual_names():
        return state
    known = known_name(state, None)
    return known.country if known and known.sort in ("country", "demonym", "people", "metonym") else None


def actor_named(name: str, names: Names | None = None) -> Actor:
    """The actor that any usual name means: United States for "U.S."; a name that nothing here knows stays as it is."""
    known = known_name(name.strip(), names)
    return Actor(known.name, known.country) if known and known.sort != "none" else Actor(name.strip())


def actor_names(query: str, names: Names | None = None) -> frozenset[str]:
    """The case-folded names and code by which an actor given by any usual name is known."""
    query = query.strip()
    found = {query.casefold()}
    if known := known_name(query, names):
        found.add(known.name.casefold())
        if known.sort not in ("organisation", "person") and known.country:
            found.add(known.country.casefold())
    return frozenset(found)


def known_name(name: str, names: Names | None) -> Name | None:
    """What a whole name stands for, where it is one of the gazetteer's."""
    head = CAPITALISED.match(name)
    match = name_at(name, head.start(), head.end(), names=names) if head else None
    return match[0] if match and match[1] == len(name) else None
