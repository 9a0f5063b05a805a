"""Events and mentions as pandas frames. pandas is an extra, loaded only when a frame is asked for.

Types are the same whatever the rows, none included: text is pandas' `string` (missing is NA), a confidence level an
ordered category, lists are Python lists. Days are `datetime64[s]`: pandas' usual nanoseconds end in 1677 and 2262,
seconds hold every year from 0001 to 9999. A bound that is open, or of no known year, is NaT.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from timeline.dates import PartialDate
from timeline.model import Actor, Article, Event, Mention

if TYPE_CHECKING:
    from pandas import DataFrame, Series

_LEVELS = ["low", "moderate", "high"]
Row = tuple[Event, Mention, Article | None]

# A column is its name, its type, and where its value comes from.
_EVENT_COLUMNS: tuple[tuple[str, str, Callable[[Event], Any]], ...] = (
    ("id", "string", lambda event: event.id),
    ("title", "string", lambda event: event.title),
    ("date", "string", lambda event: _edtf(event.date)),
    ("earliest", "day", lambda event: event.earliest),
    ("latest", "day", lambda event: event.latest),
    ("lasting", "bool", lambda event: event.lasting),
    ("basis", "string", lambda event: event.basis),
    ("status", "string", lambda event: event.status),
    ("kind", "string", lambda event: event.kind),
    ("actors", "object", lambda event: _names(event.actors)),
    ("countries", "object", lambda event: _countries(event.actors)),
    ("level", "level", lambda event: event.confidence.level),
    ("score", "float64", lambda event: event.confidence.score),
    ("part_event", "float64", lambda event: event.confidence.parts.event),
    ("part_date", "float64", lambda event: event.confidence.parts.date),
    ("part_status", "float64", lambda event: event.confidence.parts.status),
    ("part_merge", "float64", lambda event: event.confidence.parts.merge),
    ("salience", "float64", lambda event: event.salience),
    ("sources", "object", lambda event: list(event.independent_sources)),
    ("n_sources", "int64", lambda event: len(event.independent_sources)),
    ("n_mentions", "int64", lambda event: len(event.mentions)),
    ("n_conflicts", "int64", lambda event: len(event.conflicts)),
)
_MENTION_COLUMNS: tuple[tuple[str, str, Callable[[Row], Any]], ...] = (
    ("event", "string", lambda row: row[0].id),
    ("article", "string", lambda row: row[1].article),
    ("published", "day", lambda row: row[2].published if row[2] else None),
    ("source", "string", lambda row: row[2].source if row[2] else None),
    ("start", "int64", lambda row: row[1].start),
    ("end", "int64", lambda row: row[1].end),
    ("text", "string", lambda row: row[1].text),
    ("trigger_start", "int64", lambda row: row[1].trigger[0]),
    ("trigger_end", "int64", lambda row: row[1].trigger[1]),
    ("trigger", "string", lambda row: row[1].trigger_text),
    ("kind", "string", lambda row: row[1].kind),
    ("status", "string", lambda row: row[1].status),
    ("actors", "object", lambda row: _names(row[1].actors)),
    ("countries", "object", lambda row: _countries(row[1].actors)),
    ("date", "string", lambda row: _edtf(row[1].date)),
    ("earliest", "day", lambda row: row[1].date.earliest if row[1].date else None),
    ("latest", "day", lambda row: row[1].date.latest if row[1].date else None),
    ("basis", "string", lambda row: row[1].basis),
    ("time_text", "string", lambda row: row[1].time.text if row[1].time else None),
    ("time_type", "string", lambda row: row[1].time.type if row[1].time else None),
    ("time_value", "string", lambda row: row[1].time.value if row[1].time else None),
    ("score", "float64", lambda row: row[1].score),
)


def event_frame(events: Iterable[Event]) -> DataFrame:
    """One row an event, in the order given.

    Raises:
        ImportError: pandas is not installed.
    """
    rows = list(events)
    return _frame({name: (kind, [value(row) for row in rows]) for name, kind, value in _EVENT_COLUMNS})


def mention_frame(events: Iterable[Event], articles: Iterable[Article]) -> DataFrame:
    """One row a mention, event by event; `event` holds the event's id.

    Raises:
        ImportError: pandas is not installed.
    """
    by_id = {article.id: article for article in articles}
    rows = [(event, mention, by_id.get(mention.article)) for event in events for mention in event.mentions]
    return _frame({name: (kind, [value(row) for row in rows]) for name, kind, value in _MENTION_COLUMNS})


def _frame(columns: Mapping[str, tuple[str, list[Any]]]) -> DataFrame:
    try:
        import pandas as pd
    except ImportError as error:
        raise ImportError("to_pandas needs pandas: pip install 'diplomatic-timeline[frames]'") from error
    return pd.DataFrame({name: _series(kind, values) for name, (kind, values) in columns.items()})


def _series(kind: str, values: list[Any]) -> Series[Any]:
    import numpy as np
    import pandas as pd

    if kind == "day":  # numpy reads days of any year, while pandas would first try nanoseconds
        days: list[date | None] = values
        return pd.Series(np.array(days, dtype="datetime64[D]").astype("datetime64[s]"))
    if kind == "level":
        return pd.Series(pd.Categorical(values, categories=_LEVELS, ordered=True))
    # Storage in Arrow, which pandas prefers where it is installed, cannot hold every string that Python can.
    return pd.Series(values, dtype="string[python]" if kind == "string" else kind)


def _edtf(value: PartialDate | None) -> str | None:
    return str(value) if value else None


def _names(actors: Iterable[Actor]) -> list[str]:
    return [actor.name for actor in actors]


def _countries(actors: Iterable[Actor]) -> list[str]:
    """Codes of the countries, each once."""
    return list(dict.fromkeys(actor.country for actor in actors if actor.country))
