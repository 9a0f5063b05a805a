"""JSON's objects in the form of `json_form`, read back into values; whatever is wrong is refused by its place."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any, Literal

from attrs import frozen

from timeline.confidence import Weights, completed
from timeline.dates import PartialDate
from timeline.errors import ReadingError
from timeline.exporting.json_form import SCHEMA
from timeline.exporting.json_node import Node
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
    Role,
    Status,
    TimeExpression,
    TimeType,
    as_day,
)

Articles = Mapping[str, Article]
_Field = Literal["date", "status"]


@frozen
class Written:
    """What a document holds.

    Args:
        articles: Those written without text come with none.
        events: The shown ones, then the hidden ones.
        min_event: The bar between them; 0 where the document gives none, so that all it holds is shown.
        extractor: It was built with an extractor, which JSON cannot hold.
        lexicon: Likewise with a lexicon.
        selected: It is a part of a timeline; one whose hidden events were left out is, too.
        weights: What counted how much for its confidence, where not the library's own.
    """

    articles: tuple[Article, ...]
    events: tuple[Event, ...]
    min_event: float
    extractor: bool
    lexicon: bool
    selected: bool
    weights: Weights | None


def read_timeline(form: Any) -> Written:
    """The timeline that a document holds.

    Raises:
        ReadingError: It is no such document, of another schema, or its evidence does not stand in its articles; the
            message names the place.
    """
    if not isinstance(form, Mapping) or form.get("schema") != SCHEMA:
        found = form.get("schema") if isinstance(form, Mapping) else type(form).__name__
        raise ReadingError(f'not a timeline of "schema": {SCHEMA} (found {found!r:.60}): write it with to_json()')
    document = Node(form)
    articles: dict[str, Article] = {}
    for article in document["articles"].each(_article):
        if articles.setdefault(article.id, article) is not article:
            raise document["articles"].wrong(f"has the id {article.id!r:.60} twice")
    read = partial(_event, articles=articles)
    events = document["events"].each(read)
    if "hidden" in document:
        events += document["hidden"].each(read)
    return Written(
        tuple(articles.values()),
        events,
        document["min_event"].share() if "min_event" in document else 0.0,
        "extractor" in document and document["extractor"].flag(),
        "lexicon" in document and document["lexicon"].flag(),
        "hidden" not in document or ("selected" in document and document["selected"].flag()),
        _weights(document["weights"]) if "weights" in document else None,
    )


def _weights(form: Node) -> Weights:
    try:
        return completed(form.object())
    except ReadingError as error:
        raise form.wrong(f"cannot be read: {error}") from None


def _article(form: Node) -> Article:
    return Article(
        form["id"].text(),
        form["text"].text() if "text" in form else "",
        form["published"].or_none(_day),
        form["source"].or_none(Node.text),
        form["title"].or_none(Node.text),
        form["url"].or_none(Node.text),
    )


def _event(form: Node, articles: Articles) -> Event:
    mentions = form["mentions"].each(partial(_mention, articles=articles))
    if not mentions:
        raise form["mentions"].wrong("is empty: an event has at least one mention")
    return Event(
        id=form["id"].text(),
        formerly=form["formerly"].each(Node.text),
        title=form["title"].text(),
        date=form["date"].or_none(_date),
        lasting=form["lasting"].flag(),
        basis=form["basis"].one_of(Basis),
        status=form["status"].one_of(Status),
        kind=form["kind"].one_of(Kind),
        actors=form["actors"].each(_actor),
        confidence=_confidence(form["confidence"]),
        salience=form["salience"].number(),
        independent_sources=form["independent_sources"].each(Node.text),
        mentions=mentions,
        conflicts=form["conflicts"].each(_conflict),
        history=form["history"].each(_change),
    )


def _confidence(form: Node) -> Confidence:
    parts = (form["parts"][name].share() for name in ("event", "date", "status", "merge"))
    return Confidence(
        form["level"].one_of(Level), form["score"].share(), Parts(*parts), form["reasons"].each(Node.text)
    )


def _mention(form: Node, articles: Articles) -> Mention:
    article = articles.get(form["article"].text())
    if article is None:
        raise form["article"].wrong(f'is {form["article"].text()!r:.60}, which is none of the "articles"')
    start, end, text = _words(form, article)
    trigger = form["trigger"].each(Node.offset)
    if len(trigger) != 2 or not start <= trigger[0] < trigger[1] <= end:
        raise form["trigger"].wrong(f"is no first and last offset within {start}-{end}")
    if not any(map(str.isalnum, text[trigger[0] - start : trigger[1] - start])):
        raise form["trigger"].wrong("holds no word")
    return Mention(
        article=article.id,
        start=start,
        end=end,
        text=text,
        trigger=(trigger[0], trigger[1]),
        kind=form["kind"].one_of(Kind),
        status=form["status"].one_of(Status),
        actors=form["actors"].each(_actor),
        date=form["date"].or_none(_date),
        basis=form["basis"].one_of(Basis),
        time=form["time"].or_none(partial(_time, article=article)),
        score=form["score"].share(),
    )


def _time(form: Node, article: Article) -> TimeExpression:
    return TimeExpression(
        *_words(form, article),
        form["type"].one_of(TimeType),
        form["value"].text(),
        form["mod"].or_none(Node.text) if "mod" in form else None,
        "relative" in form and form["relative"].flag(),
    )


def _words(form: Node, article: Article) -> tuple[int, int, str]:
    """Offsets and what stands between them, compared with the article's text if the document holds it."""
    start, end, text = form["start"].offset(), form["end"].offset(), form["text"].text()
    if end - start != len(text) or not text:
        raise form.wrong(f"is at {start}-{end}, which are no offsets of {len(text)} characters")
    if article.text and article.text[start:end] != text:
        raise form.wrong(f"says {text!r:.60}, which does not stand at {start}-{end} of {article.id!r:.60}")
    return start, end, text


def _conflict(form: Node) -> Conflict:
    return Conflict(form["field"].one_of(_Field), form["value"].text(), form["articles"].each(Node.text))


def _change(form: Node) -> Change:
    return Change(
        _day(form["as_of"]), form["date"].or_none(_date), form["status"].one_of(Status), form["score"].share()
    )


def _actor(form: Node) -> Actor:
    return Actor(form["name"].text(), form["country"].or_none(Node.text), form["role"].or_none(_role))


def _role(form: Node) -> Role:
    role: Role = form.one_of(Role)
    return role


def _date(form: Node) -> PartialDate:
    return form.dated(PartialDate.parse)


def _day(form: Node) -> date:
    day = form.dated(as_day)
    assert day is not None
    return day
