"""Twenty stories of no diplomacy: crime, sport, trade, weather ... A timeline of them shows next to nothing."""

from __future__ import annotations

from pathlib import Path

import timeline

STORIES = Path(__file__).parent / "quiet"


def test_stories_without_diplomacy_make_next_to_no_events() -> None:
    articles = timeline.read(STORIES)
    assert (len(articles), articles.problems) == (20, ())
    shown = [event.title for event in timeline.build(articles)]
    assert len(shown) <= 2, shown


def test_words_of_sport_and_the_stage_make_hosts_and_meetings_of_another_beat() -> None:
    game = (
        "Madrid lost 3-1 to Lisbon on Saturday. The striker scored two goals and the coach praised his side. "
        "Spain meet Portugal in the next round, with a place in the finals to win, and will host Sweden."
    )
    talks = "Spain will host Portugal's prime minister, and will host Sweden's in May."
    found = {text: timeline.find_events(timeline.Article("a", text, "2015-06-16")) for text in (game, talks)}
    hosts = {text: max(one.score for one in told if "host" in one.trigger_text) for text, told in found.items()}
    assert hosts[game] < 0.5 < hosts[talks]
    assert [event.title for event in timeline.build([timeline.Article("a", game, "2015-06-16")])] == []
