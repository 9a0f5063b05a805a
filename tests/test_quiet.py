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
