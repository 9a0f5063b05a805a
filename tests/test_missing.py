"""What would raise an event's confidence."""

from __future__ import annotations

import pytest

import timeline
from timeline import Article, Event


def only(*texts: str, published: str | None = "2001-03-10") -> Event:
    articles = [Article(str(number), text, published, f"source {number}") for number, text in enumerate(texts)]
    (event,) = timeline.build(articles).showing(0)
    return event


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The president of Peru will visit Chile on March 20.",
            ["no report after the planned day 2001-03-20", "no second source"],
        ),
        (
            "The president of Peru will visit Chile.",
            ["no report that it took place", "no second source", "no article says when"],
        ),
        (
            "Peru has rebuffed Chile.",
            ["no second source", "no article says on which day: it is the day of publication"],
        ),
    ],
)
def test_what_is_missing_is_named(text: str, expected: list[str]) -> None:
    assert list(only(text).missing) == expected


def test_without_a_year_the_year_is_missing() -> None:
    assert "no article gives the year" in only("Peru may visit Chile on April 14.", published=None).missing


def test_a_day_told_by_two_sources_lacks_nothing() -> None:
    event = only(
        "Peru signed the treaty with Chile on March 5.", "Chile and Peru signed their treaty on March 5, in rain."
    )
    assert event.missing == ()


def test_it_is_told_in_the_explanation() -> None:
    assert "missing: no second source" in only("The president of Peru will visit Chile on March 20.").explain()
