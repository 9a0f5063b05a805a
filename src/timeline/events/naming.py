"""Names for actors: the usual name of a state's code, and every spelling that a user's word for an actor means."""

from __future__ import annotations

from functools import cache

from timeline.events.gazetteer import CAPITALISED, name_at, rows


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


def actor_names(query: str) -> frozenset[str]:
    """The case-folded names and code by which an actor given by any usual name is known."""
    query = query.strip()
    found = {query.casefold()}
    head = CAPITALISED.match(query)
    if head and (match := name_at(query, head.start(), head.end())):
        name, end = match
        if end == len(query):
            found.add(name.name.casefold())
            if name.sort != "organisation" and name.country:
                found.add(name.country.casefold())
    return frozenset(found)
