"""Clusters -> events: record, confidence, identity and history put together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from attrs import evolve

from timeline.confidence import Weights, assess
from timeline.dates import order_key
from timeline.events import Lexicon
from timeline.merging import Record, Sketch, cluster, copying, sketch, ties_of, title_of
from timeline.merging.copies import Ties
from timeline.merging.record import known_by, record_of
from timeline.model import Article, Change, Event, Mention
from timeline.reading.identity import base_of, digest

_ID_DIGITS = 10
_MANY_DAYS = 40


def events_of(
    mentions: Iterable[Mention],
    articles: Mapping[str, Article],
    lexicon: Lexicon | None = None,
    weights: Weights | None = None,
) -> tuple[Event, ...]:
    """Merge mentions into events, in the order of a timeline; repeated mentions count once.

    Args:
        lexicon: What their words name, where not the library's own.
        weights: What counts how much for the confidence, where not the library's own.
    """
    sketches = [sketch(mention, articles, lexicon) for mention in dict.fromkeys(mentions)]
    events = (event_of(group, articles, weights) for group in cluster(sketches))
    return _told_apart(in_order(events, articles))


def in_order(events: Iterable[Event], articles: Mapping[str, Article]) -> tuple[Event, ...]:
    """Events as a timeline has them: by date, those of one date as they were first told."""

    def key(event: Event) -> tuple[object, ...]:
        first = event.mentions[0]
        published = articles[first.article].published if first.article in articles else None
        place = published is None, published or date.max, first.article, first.trigger
        return order_key(event.date), *place, event.status, str(event.actors), event.id

    return tuple(sorted(events, key=key))


def _told_apart(events: tuple[Event, ...]) -> tuple[Event, ...]:
    """Events with ids of their own, also where one trigger is said to tell several acts of one kind and date."""
    taken: set[str] = set()
    kept = []
    for event in events:
        name = event.id
        while name in taken:
            name = digest(f"{name}{event.status}{event.actors}", _ID_DIGITS)
        taken.add(name)
        kept.append(event if name == event.id else evolve(event, id=name))
    return tuple(kept)


def event_of(group: list[Sketch], articles: Mapping[str, Article], weights: Weights | None = None) -> Event:
    """The event that the mentions of one act make, in order as `cluster` gives them."""
    ties = ties_of([one.mention for one in group], articles)
    copied = copying(group)
    whole = record_of(group, ties, copied)
    ids = _ids(group)
    confidence = assess(whole, weights)
    return Event(
        id=ids[0],
        formerly=tuple(ids[1:]),
        title=title_of(whole.status, whole.kind, whole.own),
        date=whole.date,
        lasting=whole.lasting,
        basis=whole.basis,
        status=whole.status,
        kind=whole.kind,
        actors=whole.actors,
        confidence=confidence,
        salience=whole.salience,
        independent_sources=tuple(source.name for source in whole.sources),
        mentions=whole.mentions,
        conflicts=whole.conflicts,
        history=_history(group, whole, confidence.score, ties, copied, weights),
    )


def _ids(group: list[Sketch]) -> list[str]:
    """The event's id, then every id that it, or an event now part of it, can have had.

    An id hashes an event's first mention. The order in which articles come in must not matter to the result, so
    each mention stands for a time when no earlier one was known. An article counts under the name that it has beside no
    other of that name.
    """
    return list(dict.fromkeys(_id(one) for one in group))


def _id(one: Sketch) -> str:
    mention = one.mention
    named = (
        one.published.isoformat() if one.published else "",
        mention.article if one.article is None else base_of(one.article),
        *map(str, mention.trigger),
        str(mention.time.start) if mention.time else "",
        str(mention.date),
        mention.kind,
        mention.text,
    )
    return digest("\x1f".join(named), _ID_DIGITS)


def _telling_days(group: list[Sketch], days: list[date]) -> list[date]:
    """The days on which the record can have changed: of very many, the first ones and those with news in them."""
    if len(days) <= _MANY_DAYS:
        return days
    seen: set[tuple[object, ...]] = set()
    telling: set[date] = {*days[:_MANY_DAYS], days[-1]}
    for one in group:
        stated = one.date if one.mention.basis in ("explicit", "relative") else None
        news = (stated, one.mention.status)
        if one.published and news not in seen and len(telling) < 4 * _MANY_DAYS:
            seen.add(news)
            telling.add(one.published)
    return sorted(telling)


def _history(
    group: list[Sketch], whole: Record, score: float, ties: Ties, copied: set[Sketch], weights: Weights | None
) -> tuple[Change, ...]:
    """The record as of each publication day on which it changed; `whole` is that of all mentions, with its score."""
    days: list[date] = sorted({one.published for one in group if one.published})
    changes: list[Change] = []
    if len(days) == 1 and group[-1].published:  # all of it told on one day
        return (Change(days[0], whole.date, whole.status, score),)
    for day in _telling_days(group, days):
        told = known_by(group, day)
        if len(told) == len(group):
            state = (whole.date, whole.status, score)
        else:
            known = record_of(told, ties, copied, brief=True)
            state = (known.date, known.status, assess(known, weights).score)
        if not changes or state != (changes[-1].date, changes[-1].status, changes[-1].score):
            changes.append(Change(day, *state))
    return tuple(changes)
