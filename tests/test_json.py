"""What `from_json` does with a document that somebody changed: a timeline that works, or an error with the place."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import timeline
from timeline import Article, EvidenceError, ReadingError, Timeline, TimelineError, mention_at
from timeline.exporting import timeline_of

ARTICLES = [
    Article("plan", "Peru and Chile will sign the Arica Accord in April.", "2001-02-10", "Andean Post", "Plans"),
    Article("done", "“Peru and Chile signed the Arica Accord on Monday.”", "2001-03-13", "Nordic Wire"),
    Article("late", "Peru and Chile signed the Arica Accord on March 14, 2001. They met.", "2001-03-20", "Lima Post"),
    Article("else", "Kenya condemned Japan on Friday.", None, "Coast Radio", url="https://example.org/1"),
]
STORY = timeline.build(ARTICLES)
WHOLE: dict[bool, Any] = {with_text: json.loads(STORY.to_json(with_text=with_text)) for with_text in (False, True)}
Place = tuple[str | int, ...]


def places(value: Any, at: Place = ()) -> Iterator[Place]:
    """Where every value of a document stands."""
    yield at
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield from places(item, (*at, key))


def value_at(document: Any, place: Place) -> Any:
    for key in place:
        document = document[key]
    return document


def changed(document: Any, place: Place, value: Any) -> Any:
    """The document with another value at a place."""
    if not place:
        return value
    copy = deepcopy(document)
    value_at(copy, place[:-1])[place[-1]] = value
    return copy


PLACES = {with_text: list(places(document)) for with_text, document in WHOLE.items()}
SCALARS = (
    st.none() | st.booleans() | st.integers(-3, 90) | st.just(10**400) | st.floats() | st.text(max_size=4)
    | st.sampled_from(["2001-03", "XXXX-04-14", "../2001", "occurred", "plan", "date", "AGREE", "high", "\x1b[31m"])
)  # fmt: skip
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=2)
)
OTHERS = st.sampled_from(PLACES[True]).map(lambda place: value_at(WHOLE[True], place))


@given(st.booleans(), st.data())
@example(with_text=True, data=None)
def test_a_changed_document_is_a_timeline_or_is_refused(with_text: bool, data: st.DataObject | None) -> None:
    document = WHOLE[with_text]
    if data is not None:
        place = data.draw(st.sampled_from(PLACES[with_text]))
        document = changed(document, place, data.draw(VALUES | OTHERS))
    try:
        story = Timeline.from_json(json.dumps(document))
    except ReadingError:
        assert data is not None
        return
    assert story._repr_html_()
    assert len(list(story)) + len(story.hidden) == len(story.all_events)
    assert story.diff(story) == ()
    assert Timeline.from_json(story.to_json(with_text=with_text)) == story
    assert all(event.explain() for event in story)
    with suppress(TimelineError):  # texts may be missing now
        story.as_of("2001-03-15")
        story.update([])


EVENT: Place = ("events", 0)
MENTION: Place = (*EVENT, "mentions", 0)


@pytest.mark.parametrize(
    ("place", "value", "says"),
    [
        (("articles", 1, "id"), [], "articles[1].id is [], no text"),
        (("articles", 0, "id"), "else", "articles has the id 'else' twice"),
        (("articles", 1, "published"), "1999-02-30", "articles[1].published cannot be read: '1999-02-30' is no"),
        (("articles", 1, "text"), None, "articles[1].text is None, no text"),
        (("events",), {}, "events is {}, no list"),
        (EVENT, "Peru", "events[0] is 'Peru', no object"),
        ((*EVENT, "mentions"), [], "events[0].mentions is empty"),
        ((*EVENT, "title"), None, "events[0].title is None, no text"),
        ((*EVENT, "lasting"), 0, "events[0].lasting is 0, neither true nor false"),
        ((*EVENT, "formerly"), "abc", "events[0].formerly is 'abc', no list"),
        ((*EVENT, "status"), "unknown", "events[0].status is 'unknown', none of occurred, scheduled"),
        ((*EVENT, "date"), "March", "events[0].date cannot be read: 'March' is no EDTF date"),
        ((*EVENT, "salience"), float("nan"), "events[0].salience is nan, no number"),
        ((*EVENT, "confidence", "score"), "0.5", "events[0].confidence.score is '0.5', no number"),
        ((*EVENT, "confidence", "parts", "event"), None, "events[0].confidence.parts.event is None, no number"),
        ((*EVENT, "confidence", "parts", "event"), 2, "parts.event is 2, no number from 0 to 1"),
        ((*MENTION, "article"), "gone", "mentions[0].article is 'gone', which is none of the"),
        ((*MENTION, "text"), "Peru", "mentions[0] is at 0-"),
        ((*MENTION, "start"), -1, "mentions[0].start is -1, no offset"),
        ((*MENTION, "trigger"), [0, 9000], "mentions[0].trigger is no first and last offset within 0-"),
        ((*MENTION, "trigger"), [4], "mentions[0].trigger is no first and last offset within 0-"),
        (("min_event",), "x", "min_event is 'x', no number"),
        (("extractor",), "x", "extractor is 'x', neither true nor false"),
    ],
)
def test_what_is_wrong_is_named_by_its_place(place: Place, value: Any, says: str) -> None:
    with pytest.raises(ReadingError, match=re.escape(says)):
        Timeline.from_json(json.dumps(changed(WHOLE[True], place, value)))


def test_what_is_missing_is_named_by_its_place() -> None:
    document = deepcopy(WHOLE[False])
    del document["events"][0]["confidence"]["level"]
    with pytest.raises(ReadingError, match=re.escape('events[0].confidence has no "level"')):
        Timeline.from_json(json.dumps(document))


@pytest.mark.parametrize("place", [MENTION, (*MENTION, "time")])
def test_evidence_is_compared_with_the_text_where_there_is_one(place: Place) -> None:
    place = (*place, "text")
    other = "x" * len(value_at(WHOLE[True], place))
    with pytest.raises(ReadingError, match=r"says 'x+.* which does not stand at"):
        Timeline.from_json(json.dumps(changed(WHOLE[True], place, other)))
    assert len(Timeline.from_json(json.dumps(changed(WHOLE[False], place, other)))) == len(STORY)


def test_a_trigger_without_words_is_refused() -> None:
    article = Article("a", "Peru left the talks --", "2001-03-13")
    with pytest.raises(EvidenceError, match="holds no word"):
        Timeline.from_mentions([mention_at(article, 20, 22, "REJECT")], [article])
    end = value_at(WHOLE[True], MENTION)["end"]
    with pytest.raises(ReadingError, match="trigger holds no word"):
        Timeline.from_json(json.dumps(changed(WHOLE[True], (*MENTION, "trigger"), [end - 1, end])))


def test_what_the_command_writes_has_no_bar_and_is_shown_whole() -> None:
    everything = STORY.showing(0)
    document = timeline_of(STORY.articles, everything)
    assert len(Timeline.from_json(json.dumps(document))) == len(everything)
