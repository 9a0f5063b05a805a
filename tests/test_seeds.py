"""The timelines of seeds/ are the ones that an editor wrote down beside the stories."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import timeline
from timeline import Timeline

SEEDS = Path(__file__).parent.parent / "seeds"
STORIES = ["white-house-visit", "fisheries-accord", "cancelled-visit"]


def told(story: Timeline) -> list[dict[str, Any]]:
    """The shown events, as expected.json writes them; actors as a set, where the editor names the main ones."""
    return [
        {
            "date": str(event.date) if event.date else None,
            "status": event.status,
            "kind": event.kind,
            "actors": {actor.name for actor in event.actors},
            "articles": sorted({mention.article for mention in event.mentions}),
            "conflicts": [[conflict.field, conflict.value] for conflict in event.conflicts],
        }
        for event in story
    ]


@pytest.mark.parametrize("name", STORIES)
def test_a_story_becomes_the_timeline_an_editor_would_write(name: str) -> None:
    reading = timeline.read(SEEDS / name)
    assert reading.problems == ()
    found = told(timeline.build(reading))
    expected = json.loads((SEEDS / name / "expected.json").read_text("utf-8"))
    for event, wanted in zip(found, expected, strict=True):
        assert set(wanted.pop("actors")) <= event.pop("actors")
        assert event == wanted


def test_the_three_stories_do_not_run_into_each_other() -> None:
    together = timeline.build(timeline.read(SEEDS))
    assert len(together.articles) == 11
    apart = [timeline.build(timeline.read(SEEDS / name)) for name in STORIES]
    assert len(together) == sum(map(len, apart))
    for story in apart:
        for event in story.of_kind("CONSULT", "AGREE"):
            assert any(str(other.date) == str(event.date) and other.title == event.title for other in together)


def test_the_visit_moves_from_a_month_to_a_day_to_a_deed() -> None:
    story = timeline.build(timeline.read(SEEDS / "white-house-visit"))
    visit = next(event for event in story if str(event.date) == "2025-04-14")
    assert [(str(change.as_of), str(change.date), change.status) for change in visit.history] == [
        ("2025-03-26", "2025-04", "possible"),
        ("2025-04-02", "2025-04-14", "scheduled"),
        ("2025-04-15", "2025-04-14", "occurred"),
    ]


def test_without_dates_no_year_is_invented() -> None:
    articles = [
        timeline.Article(one.id, one.text.replace("March 26 --", "--"))
        for one in timeline.read(SEEDS / "white-house-visit")
        if one.id in ("01-first-word", "03-undated-profile")
    ]
    story = timeline.build(articles).showing(0)
    visit = next(event for event in story if str(event.date) == "XXXX-04-14")
    assert {mention.article for mention in visit.mentions} == {"01-first-word", "03-undated-profile"}
    assert visit.status == "scheduled"
    years = {str(event.date)[:4] for event in story if event.date}
    assert years == {"XXXX", "2021"}  # the only year that the texts themselves give
