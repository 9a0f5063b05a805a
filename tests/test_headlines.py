"""Feeds of headlines: articles that are one line, without a full stop and in the present tense."""

from __future__ import annotations

import pytest

import timeline
from timeline import Article, find_events

# headline, trigger, kind, status, states that act, states that it is done to; all of 2014-03-20
HEADLINES = [
    ("Norway expels Icelandic envoy over cod row", "expels", "SANCTION", "occurred", "NOR", "ISL"),
    ("Norway to expel three Icelandic diplomats", "expel", "SANCTION", "scheduled", "NOR", "ISL"),
    ("Peru, Chile sign pact with Bolivia", "sign", "AGREE", "occurred", "CHL PER", "BOL"),
    ("Peru and Chile sign pact with Bolivia", "sign", "AGREE", "occurred", "CHL PER", "BOL"),
    ("Finland and Sweden apply to join NATO", "join", "AGREE", "proposed", "FIN SWE", ""),
    ("Kenya, Uganda agree to reopen border", "agree to", "AGREE", "occurred", "KEN UGA", ""),
    ("Two Turkish soldiers killed in Syrian air strike", "killed", "ASSAULT", "occurred", "SYR", "TUR"),
    ("Chile killed 30 Peruvian soldiers in border raid", "killed", "ASSAULT", "occurred", "CHL", "PER"),
    ("Greek envoy expelled from Peru", "expelled", "SANCTION", "occurred", "PER", "GRC"),
    ("Two Chilean envoys expelled on Monday.", "expelled", "SANCTION", "occurred", "", "CHL"),
    ("Two Chilean envoys expelled, three recalled.", "expelled", "SANCTION", "occurred", "", "CHL"),
    ("Three French soldiers killed in Mali.", "killed", "ASSAULT", "occurred", "", "FRA"),
    ("Israeli forces arrested in Nablus Palestinian activists.", "arrested", "COERCE", "occurred", "ISR", "PSE"),
    (
        "Iranian officials summoned on Monday British ambassador Rob Macaire.",
        "summoned",
        "ACCUSE",
        "occurred",
        "IRN",
        "GBR",
    ),
    ("Three French soldiers killed in northern Mali", "killed", "ASSAULT", "occurred", "", "FRA"),
    ("British police arrested in Leeds two Iranian men.", "arrested", "COERCE", "occurred", "GBR", "IRN"),
    ("Ghana recalls ambassador from Togo", "recalls", "SANCTION", "occurred", "GHA", "TGO"),
]


@pytest.mark.parametrize(("text", "trigger", "kind", "status", "sources", "targets"), HEADLINES)
def test_a_headline_alone(text: str, trigger: str, kind: str, status: str, sources: str, targets: str) -> None:
    (told,) = [one for one in find_events(Article("a", text, "2014-03-20")) if one.trigger_text == trigger]
    assert (told.kind, told.status) == (kind, status)
    for role, states in (("source", sources), ("target", targets)):
        assert {actor.country for actor in told.actors if actor.role == role and actor.country} == set(states.split())


def test_a_feed_makes_a_timeline() -> None:
    feed = [Article(str(number), row[0], "2014-03-20") for number, row in enumerate(HEADLINES)]
    story = timeline.build(feed)
    assert "Norway expels Icelandic envoy over cod row" in [event.title for event in story]
    assert len(story) > len(HEADLINES) / 2


def test_the_headings_of_a_page_are_no_articles() -> None:
    page = "World news\n\nPeru attacks Chile\n\nKenya expels envoy of Togo\n\nSport"
    assert find_events(Article("a", page, "2014-03-20")) == []
