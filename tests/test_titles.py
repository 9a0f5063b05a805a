"""What a timeline calls its events: who acts, the act and its object, in at most twelve words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import timeline
from timeline import Article
from timeline.merging import title_of

TITLES = [
    ("Peru expelled three Chilean diplomats on Monday.", "Peru expelled three Chilean diplomats"),
    ("Three Chilean diplomats were expelled by Peru on Monday.", "Three Chilean diplomats were expelled by Peru"),
    ("On Monday, Peru and Chile formally signed a fishing treaty.", "Peru and Chile signed a fishing treaty"),
    ("The president of Peru will visit Chile next week.", "Peru will visit Chile"),
    ("Peru, which borders Chile, has imposed sanctions on Bolivia.", "Peru has imposed sanctions on Bolivia"),
    ("The tariffs that Peru imposed on Monday hurt Chile.", "Peru imposed tariffs"),
    ("Peru condemned the attack and recalled its envoy from Chile.", "Peru condemned the attack"),
    ("Talks between Peru and Chile on fishing rights began.", "Talks between Peru and Chile on fishing rights"),
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_titles(text: str, title: str) -> None:
    story = timeline.build([Article("a", text, "2025-03-05")]).showing(0)
    assert title in [event.title for event in story]


def test_the_mention_that_says_most_gives_the_title() -> None:
    articles = [
        Article("a", "Peru and Chile signed a fishing treaty in Lima on March 3, 2025.", "2025-03-04"),
        Article("b", "The treaty was on the table for years. They signed it on March 3, 2025.", "2025-03-05"),
    ]
    assert "Peru and Chile signed a fishing treaty in Lima" in [event.title for event in timeline.build(articles)]


WORDS = st.sampled_from(
    [
        "Peru",
        "Chile",
        "envoys",
        "signed",
        "visit",
        "visited",
        "a",
        "the",
        "treaty",
        ",",
        "(",
        ")",
        "and",
        "that",
        "on",
        "Monday",
        "said",
        "talks",
        "with",
        "it",
        "will",
        "expelled",
    ]
)


@given(st.lists(WORDS, min_size=1, max_size=40))
def test_a_title_is_short_and_never_empty(words: list[str]) -> None:
    story = timeline.build([Article("a", " ".join(words) + ".", "2025-03-05")])
    for event in story.all_events:
        title = title_of(event.status, event.kind, event.mentions)
        assert 1 <= len(title.split()) <= 12 + 3  # a name of several words is not cut
        assert title == event.title
