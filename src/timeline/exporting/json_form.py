"""Values as JSON's objects, in the stable form `"schema": 1`. Reading them back is `timeline.exporting.json_read`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from timeline.model import Actor, Article, Change, Conflict, Difference, Event, Mention, TimeExpression

SCHEMA = 1
Json = dict[str, Any]


def timeline_of(articles: Iterable[Article], events: Iterable[Event], with_text: bool = False) -> Json:
    """The whole document: schema, articles, events."""
    return {
        "schema": SCHEMA,
        "articles": articles_of(articles, with_text),
        "events": [event_of(event) for event in events],
    }


def articles_of(articles: Iterable[Article], with_text: bool = False) -> list[Json]:
    """Articles without their text, unless asked for."""
    return [_article(article, with_text) for article in articles]


def _article(article: Article, with_text: bool) -> Json:
    form: Json = {
        "id": article.id,
        "published": article.published.isoformat() if article.published else None,
        "source": article.source,
        "title": article.title,
        "url": article.url,
    }
    if with_text:
        form["text"] = article.text
    return form


def event_of(event: Event) -> Json:
    """One event with its mentions, conflicts and history."""
    parts = event.confidence.parts
    return {
        "id": event.id,
        "formerly": list(event.formerly),
        "title": event.title,
        "date": str(event.date) if event.date else None,
        "earliest": event.earliest.isoformat() if event.earliest else None,
        "latest": event.latest.isoformat() if event.latest else None,
        "lasting": event.lasting,
        "basis": event.basis,
        "status": event.status,
        "kind": event.kind,
        "actors": [_actor(actor) for actor in event.actors],
        "confidence": {
            "level": event.confidence.level,
            "score": event.confidence.score,
            "parts": {"event": parts.event, "date": parts.date, "status": parts.status, "merge": parts.merge},
            "reasons": list(event.confidence.reasons),
        },
        "salience": event.salience,
        "independent_sources": list(event.independent_sources),
        "mentions": [mention_of(mention) for mention in event.mentions],
        "conflicts": [_conflict(conflict) for conflict in event.conflicts],
        "history": [_change(change) for change in event.history],
    }


def changes_of(changes: Iterable[Difference]) -> Json:
    """What changed from one timeline to another: the event's two states, null where it had none."""
    return {
        "schema": SCHEMA,
        "changes": [
            {
                "what": change.what,
                "before": event_of(change.before) if change.before else None,
                "after": event_of(change.after) if change.after else None,
            }
            for change in changes
        ],
    }


def mention_of(mention: Mention) -> Json:
    """One mention."""
    return {
        "article": mention.article,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "trigger": list(mention.trigger),
        "kind": mention.kind,
        "status": mention.status,
        "actors": [_actor(actor) for actor in mention.actors],
        "date": str(mention.date) if mention.date else None,
        "basis": mention.basis,
        "time": {**time_fields(mention.time), "relative": mention.time.relative} if mention.time else None,
        "score": mention.score,
    }


def _actor(actor: Actor) -> Json:
    return {"name": actor.name, "country": actor.country, "role": actor.role}


def time_fields(time: TimeExpression) -> Json:
    """Where a time expression stands and what TIMEX3 says of it."""
    return {
        "start": time.start,
        "end": time.end,
        "text": time.text,
        "type": time.type,
        "value": time.value,
        "mod": time.mod,
    }


def _conflict(conflict: Conflict) -> Json:
    return {"field": conflict.field, "value": conflict.value, "articles": list(conflict.articles)}


def _change(change: Change) -> Json:
    return {
        "as_of": change.as_of.isoformat(),
        "date": str(change.date) if change.date else None,
        "status": change.status,
        "score": change.score,
    }
