"""Articles -> a timeline, with progress and notes on standard error."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from timeline.cli.saying import report

if TYPE_CHECKING:
    from timeline.collection import Timeline
    from timeline.confidence import Weights
    from timeline.events import Lexicon
    from timeline.reading import Quotes, Reading


def built(
    reading: Reading, quotes: Quotes | None = None, lexicon: Lexicon | None = None, weights: Weights | None = None
) -> Timeline:
    """The timeline of articles, with its progress and its notes on standard error."""
    from timeline.collection import build
    from timeline.showing import Progress

    with _no_collection(), Progress() as progress:
        story = build(reading, extractor=quotes, lexicon=lexicon, confidence=weights, progress=progress.step)
    report(story.notes)
    return story


@contextmanager
def _no_collection() -> Iterator[None]:
    """Without the collector of reference cycles: the values are many and have none, and looking takes a third."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
