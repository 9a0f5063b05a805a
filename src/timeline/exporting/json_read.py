"""JSON's objects in the form of `json_form`, read back into values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar, get_args

from timeline.dates import PartialDate
from timeline.errors import ReadingError, TimelineError
from timeline.exporting.json_form import SCHEMA
from timeline.model import (
    Actor,
    Article,
    Basis,
    Change,
    Confidence,
    Conflict,
    Event,
    Kind,
    Level,
    Mention,
    Parts,
    Status,
    TimeExpression,
    as_day,
)

Json = Mapping[str, Any]
Value = TypeVar("Value")


def read_timeline(form: Any) -> tuple[tuple[Article, ...], tuple[Event, ...]]:
    """Articles and events of a document; articles written without text come back with none.

    Raises:
        ReadingError: It is no such document, or of another schema; the message names what is wrong.
    """
    if not isinstance(form, Mapping) or form.get("schema") != SCHEMA:
        found = form.get("schema") if isinstance(form, Mapping) else type(form).__name__
        raise ReadingError(f'not a timeline of "schema": {SCHEMA} (found {found!r}): write it with to_json()')
    articles = _each(form, "articles", _article)
    events = _each(form, "events", read_event) + (_each(form, "hidden", read_event) if "hidden" in form else ())
    return articles, events


def _each(form: Json, name: str, read: Callable[[Any], Value]) -> tuple[Value, ...]:
    found = []
    try:
        for number, item in enumerate(form[name]):
            try:
                found.append(read(item))
            except (KeyError, TypeError, ValueError, AttributeError, TimelineError) as error:
                raise ReadingError(f"{name}[{number}] cannot be read: {type(error).__name__} {error}") from error
    except (KeyError, TypeError) as error:
        raise ReadingError(f'a timeline needs a list "{name}"') from error
    return tuple(found)


def _article(form: Json) -> Article:
    return Article(form["id"], form.get("text", ""), form["published"], form["source"], form["title"], form["url"])


def read_event(form: Json) -> Event:
    """One event."""
    confidence = form["confidence"]
    for value, allowed in (
        (form["kind"], Kind),
        (form["status"], Status),
        (form["basis"], Basis),
        (confidence["level"], Level),
    ):
        if value not in get_args(allowed):
            raise ValueError(f"{value!r} is none of {', '.join(get_args(allowed))}")
    return Event(
        id=form["id"],
        formerly=tuple(form["formerly"]),
        title=form["title"],
        date=_date(form["date"]),
        lasting=form["lasting"],
        basis=form["basis"],
        status=form["status"],
        kind=form["kind"],
        actors=tuple(map(_actor, form["actors"])),
        confidence=Confidence(
            confidence["level"], confidence["score"], Parts(**confidence["parts"]), tuple(confidence["reasons"])
        ),
        salience=form["salience"],
        independent_sources=tuple(form["independent_sources"]),
        mentions=tuple(map(_mention, form["mentions"])),
        conflicts=tuple(Conflict(one["field"], one["value"], tuple(one["articles"])) for one in form["conflicts"]),
        history=tuple(_change(one) for one in form["history"]),
    )


def _mention(form: Json) -> Mention:
    time = form["time"]
    return Mention(
        article=form["article"],
        start=form["start"],
        end=form["end"],
        text=form["text"],
        trigger=(form["trigger"][0], form["trigger"][1]),
        kind=form["kind"],
        status=form["status"],
        actors=tuple(map(_actor, form["actors"])),
        date=_date(form["date"]),
        basis=form["basis"],
        time=TimeExpression(**time) if time else None,
        score=form["score"],
    )


def _change(form: Json) -> Change:
    day = as_day(form["as_of"])
    if day is None:
        raise ReadingError("a change has no day")
    return Change(day, _date(form["date"]), form["status"], form["score"])


def _actor(form: Json) -> Actor:
    return Actor(form["name"], form["country"], form["role"])


def _date(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text else None
