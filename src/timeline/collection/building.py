"""Articles -> a timeline."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.collection.assemble import events_of
from timeline.collection.extraction import Extractor, Progress, extract, strays
from timeline.collection.timeline import MIN_EVENT, Timeline
from timeline.confidence import Weights
from timeline.events import Lexicon
from timeline.model import Article
from timeline.reading.identity import distinct


def build(
    articles: Iterable[Article],
    *,
    extractor: Extractor | None = None,
    lexicon: Lexicon | None = None,
    confidence: Weights | None = None,
    min_event: float = MIN_EVENT,
    progress: Progress | None = None,
) -> Timeline:
    """Extract the events of articles and merge them into one timeline.

    Args:
        extractor: Finds the acts in place of the library: called with an article, it gives `Quote` values, whose dates
            and status are worked out here, or `Mention` values. What it gives that is not in the text becomes a note.
        lexicon: The acts and actors to look for, as `read_lexicon` gives it; the library's own if not given.
        confidence: What counts how much for the confidence, as `read_weights` gives it; the library's own if not given.
        min_event: Events whose part `event` is below it are held but not shown.
        progress: Called with the number of articles read and of all, after each one.

    Raises:
        QueryError: `extractor` is no function.
        EvidenceError: It gives something else than quotes and mentions.
    """
    renamed = distinct(articles)
    found = extract(renamed.articles, extractor, lexicon, progress)
    by_id = {article.id: article for article in renamed.articles}
    notes = (*renamed.notes, *found.notes, *strays(extractor, renamed.articles))
    events = events_of(found.mentions, by_id, lexicon, confidence)
    return Timeline(
        renamed.articles, events, min_event, notes, extractor=extractor, lexicon=lexicon, confidence=confidence
    )
