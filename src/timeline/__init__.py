"""One deduplicated timeline of diplomatic events from dated news articles.

>>> import timeline
>>> articles = timeline.read("clippings/")
>>> story = timeline.build(articles)
>>> for event in story.involving("Poland").at_least("moderate"):
...     print(event.date, event.status, event.title, event.confidence.level)
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.collection import Timeline, build
    from timeline.confidence import read_weights, time_confidence
    from timeline.dates import PartialDate
    from timeline.errors import DateError, EvidenceError, LanguageError, QueryError, ReadingError, TimelineError
    from timeline.events import Lexicon, find_events, mention_at, mention_of, plover_type, read_lexicon
    from timeline.exporting.timeml import from_timeml, to_timeml
    from timeline.model import Actor, Article, Confidence, Difference, Event, Mention, TimeExpression
    from timeline.reading import read, read_quotes
    from timeline.times import find_times

_HOME = {
    "Actor": "model",
    "Article": "model",
    "Confidence": "model",
    "DateError": "errors",
    "Difference": "model",
    "Event": "model",
    "EvidenceError": "errors",
    "LanguageError": "errors",
    "Lexicon": "events",
    "Mention": "model",
    "PartialDate": "dates",
    "QueryError": "errors",
    "Quote": "model",
    "ReadingError": "errors",
    "TimeExpression": "model",
    "Timeline": "collection",
    "TimelineError": "errors",
    "build": "collection",
    "find_events": "events",
    "find_times": "times",
    "from_timeml": "exporting.timeml",
    "mention_at": "events",
    "mention_of": "events",
    "plover_type": "events",
    "read": "reading",
    "read_lexicon": "events",
    "read_quotes": "reading",
    "read_weights": "confidence",
    "time_confidence": "confidence",
    "to_timeml": "exporting.timeml",
}

__all__ = [
    "Actor",
    "Article",
    "Confidence",
    "DateError",
    "Difference",
    "Event",
    "EvidenceError",
    "LanguageError",
    "Lexicon",
    "Mention",
    "PartialDate",
    "QueryError",
    "Quote",
    "ReadingError",
    "TimeExpression",
    "Timeline",
    "TimelineError",
    "build",
    "find_events",
    "find_times",
    "from_timeml",
    "mention_at",
    "mention_of",
    "plover_type",
    "read",
    "read_lexicon",
    "read_quotes",
    "read_weights",
    "time_confidence",
    "to_timeml",
]


def __getattr__(name: str) -> Any:
    """Load a room only when one of its names is first asked for, so that importing the package stays cheap."""
    if name in _HOME:
        return getattr(import_module(f"timeline.{_HOME[name]}"), name)
    raise AttributeError(f"module 'timeline' has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
