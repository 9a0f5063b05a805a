"""Timelines as pandas frames: rows, columns, types."""

from __future__ import annotations

import sys
from datetime import date, datetime

import pandas as pd
import pytest
from attrs import evolve

import timeline
from timeline import Article, PartialDate, Timeline

EVENT_TYPES = {
    "id": "string", "title": "string", "date": "string", "earliest": "datetime64[s]", "latest": "datetime64[s]",
    "lasting": "bool", "basis": "string", "status": "string", "kind": "string", "actors": "object",
    "countries": "object", "level": "category", "score": "float64", "part_event": "float64", "part_date": "float64",
    "part_status": "float64", "part_merge": "float64", "salience": "float64", "sources": "object",
    "n_sources": "int64", "n_mentions": "int64", "n_conflicts": "int64",
}  # fmt: skip
MENTION_TYPES = {
    "event": "string", "article": "string", "published": "datetime64[s]", "source": "string", "start": "int64",
    "end": "int64", "text": "string", "trigger_start": "int64", "trigger_end": "int64", "trigger": "string",
    "kind": "string", "status": "string", "actors": "object", "countries": "object", "date": "string",
    "earliest": "datetime64[s]", "latest": "datetime64[s]", "basis": "string", "time_text": "string",
    "time_type": "string", "time_value": "string", "score": "float64",
}  # fmt: skip


@pytest.fixture(scope="module")
def story() -> Timeline:
    return timeline.build(
        [
            Article("plan", "Peru and Chile will sign the Arica Accord in April.", "2001-02-10", "Andean Post"),
            Article("done", "Peru and Chile signed the Arica Accord on March 12.", "2001-03-13", "Nordic Wire"),
            Article("undated", "Poland expelled two Hungarian diplomats on April 14."),
        ]
    )


def types(frame: pd.DataFrame) -> dict[str, str]:
    return {str(name): str(kind) for name, kind in frame.dtypes.items()}


def test_one_row_an_event(story: Timeline) -> None:
    frame = story.to_pandas()
    assert types(frame) == EVENT_TYPES
    assert list(frame["id"]) == [event.id for event in story]
    accord, unknown = (row for _, row in frame.iterrows())
    assert (accord["date"], accord["earliest"], accord["latest"]) == ("2001-03-12", *[datetime(2001, 3, 12)] * 2)
    assert accord["actors"] == ["Chile", "Peru"]
    assert accord["countries"] == ["CHL", "PER"]
    assert accord["sources"] == ["Andean Post", "Nordic Wire"]
    assert (accord["n_sources"], accord["n_mentions"], accord["n_conflicts"]) == (2, 2, 0)
    assert unknown["date"] == "XXXX-04-14"
    assert unknown["earliest"] is pd.NaT


def test_one_row_a_mention(story: Timeline) -> None:
    frame = story.to_pandas(mentions=True)
    assert types(frame) == MENTION_TYPES
    assert list(frame["article"]) == ["plan", "done", "undated"]
    assert list(frame["trigger"]) == ["sign", "signed", "expelled"]
    assert list(frame["published"].isna()) == [False, False, True]
    assert frame["event"].isin(story.to_pandas()["id"]).all()
    done = frame[frame["article"] == "done"].iloc[0]
    assert (done["time_text"], done["time_type"], done["time_value"]) == ("March 12", "DATE", "2001-03-12")
    assert done["text"][done["trigger_start"] - done["start"] : done["trigger_end"] - done["start"]] == "signed"


def test_levels_are_ordered(story: Timeline) -> None:
    frame = story.to_pandas()
    assert list(frame["level"] >= "moderate") == [event.confidence.level != "low" for event in story]


def test_hidden_events_are_asked_for_with_showing(story: Timeline) -> None:
    assert len(story.showing(1).to_pandas()) == 0
    assert len(story.showing(0).to_pandas()) == len(story.all_events)


def test_empty_frames_have_the_same_columns_and_types() -> None:
    nothing = timeline.build([])
    assert types(nothing.to_pandas()) == EVENT_TYPES
    assert types(nothing.to_pandas(mentions=True)) == MENTION_TYPES
    assert len(nothing.to_pandas()) == 0


@pytest.mark.parametrize("day", [date(1, 1, 1), date(1677, 1, 1), date(1815, 6, 9), date(9999, 12, 31)])
def test_days_of_every_year_survive(story: Timeline, day: date) -> None:
    event = evolve(next(iter(story)), date=PartialDate.of(day))
    frame = Timeline(story.articles, (event,)).to_pandas()
    assert types(frame) == EVENT_TYPES
    assert frame["earliest"][0].date() == day
    assert frame["latest"][0].date() == day


def test_open_ends_are_missing(story: Timeline) -> None:
    event = evolve(next(iter(story)), date=PartialDate.parse("2001-03-12/.."))
    frame = Timeline(story.articles, (event, evolve(event, date=None))).to_pandas()
    assert list(frame["latest"].isna()) == [True, True]
    assert list(frame["earliest"].isna()) == [False, True]
    assert frame["date"][1] is pd.NA


def test_a_string_that_utf8_cannot_hold_survives(story: Timeline) -> None:
    event = evolve(next(iter(story)), title="\ud800")
    assert Timeline(story.articles, (event,)).to_pandas()["title"][0] == "\ud800"


def test_without_pandas_the_error_names_the_extra(story: Timeline, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    for mentions in (False, True):
        with pytest.raises(ImportError, match=r"pip install 'diplomatic-timeline\[frames\]'"):
            story.to_pandas(mentions=mentions)
