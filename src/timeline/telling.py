"""An event's record in plain words: why this date, this status, these actors, this confidence."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.model import Event, Mention

_PLANNED = ("scheduled", "possible", "proposed")
_MOST = 5  # mentions named in one line of an explanation
_VIA = {
    "own clause": "in its own clause",
    "counted": "counted from the act beside it",
    "saying": "of the saying; the act has no time of its own",
    "story": "the day that the story was last put on",
    "blow": "the day of the blow that did this harm",
    "convention": "no time of its own in the text, so the day of the article",
    "noun": "a noun without a time, so the day of the article, or some day before",
    "none": "no time of its own in the text",
}


def one_line(text: str) -> str:
    """A text that stays one line, whatever line ends stand in the ids and names of articles."""
    return " ".join(text.splitlines())


def explain(event: Event) -> list[str]:
    """Lines of the form "date: ...", weightiest question first."""
    return [
        f"date: {event.date or 'none'} ({event.basis})",
        *_indented(_dates(event)),
        f"status: {event.status}",
        *_indented(_statuses(event)),
        f"who: {_who(event)}",
        _confidence(event),
        *_indented(list(event.confidence.reasons)),
        *[f"missing: {one}" for one in missing(event)],
        *[f"conflict: {one.field} {one.value} in {_listed(one.articles)}" for one in event.conflicts],
        *_history(event),
    ]


def missing(event: Event) -> tuple[str, ...]:
    """What would raise an event's confidence if an article told it, weightiest first."""
    found = []
    date = event.date
    if event.status in _PLANNED:
        day = date.latest if date is not None and not date.year_unknown else None
        found.append(f"no report after the planned day {day}" if day else "no report that it took place")
    if len(event.independent_sources) < 2:
        found.append("no second source")
    if date is None or event.basis == "none":
        found.append("no article says when")
    elif date.year_unknown:
        found.append("no article gives the year")
    elif event.basis == "publication":
        found.append("no article says on which day: it is the day of publication")
    elif date.precision != "day" and not event.lasting:
        found.append("no article gives the day")
    found.extend(f"the articles differ on its {one.field}" for one in event.conflicts)
    return tuple(dict.fromkeys(found))


def _indented(lines: list[str]) -> list[str]:
    return [f"  {line}" for line in lines]


def _dates(event: Event) -> list[str]:
    """What each article's telling says of the date, the record's own first."""
    told: dict[str, list[str]] = {}
    for mention in sorted(event.mentions, key=lambda one: one.date != event.date):
        told.setdefault(_dating(mention), []).append(mention.article)
    lines = [f"{words}: {_listed(articles)}" for words, articles in told.items()]
    return _cut(lines)


def _dating(mention: Mention) -> str:
    value = f"{mention.date or 'none'}"
    via = _VIA.get(mention.via, mention.basis)
    return f'{value} from "{_flat(mention.time.text)}", {via}' if mention.time else f"{value}, {via}"


def _statuses(event: Event) -> list[str]:
    told: dict[str, list[str]] = {}
    for mention in event.mentions:
        cue = f' by "{mention.cue}"' if mention.cue else ""
        told.setdefault(f'{mention.status}{cue} ("{_flat(mention.trigger_text)}")', []).append(mention.article)
    return _cut([f"{words}: {_listed(articles)}" for words, articles in told.items()])


def _who(event: Event) -> str:
    named = Counter(name for mention in event.mentions for name in {actor.name for actor in mention.actors})
    whole = len(event.mentions)
    parts = []
    for actor in event.actors:
        role = f", {actor.role}" if actor.role else ""
        parts.append(f"{actor.name} (named in {named[actor.name]} of {whole}{role})")
    return ", ".join(parts) or "nobody named"


def _confidence(event: Event) -> str:
    parts = event.confidence.parts
    product = f"event {parts.event} x date {parts.date} x status {parts.status} x merge {parts.merge}"
    return f"confidence: {event.confidence.level} {event.confidence.score} = {product}"


def _history(event: Event) -> list[str]:
    if len(event.history) < 2:
        return []
    steps = [f"{one.as_of}: {one.date or 'no date'} {one.status} {one.score}" for one in event.history]
    return ["history:", *_indented(steps)]


def _cut(lines: list[str]) -> list[str]:
    more = len(lines) - _MOST
    return lines if more <= 0 else [*lines[:_MOST], f"... and {more} more"]


def _listed(names: tuple[str, ...] | list[str]) -> str:
    unique = list(dict.fromkeys(names))
    return ", ".join(unique[:_MOST]) + (f" and {len(unique) - _MOST} more" if len(unique) > _MOST else "")


def _flat(text: str) -> str:
    return " ".join(text.split())
