"""Microsoft's recognizers, whose own "timex" is close to TIMEX3 but leaves open what the publication day decides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from rivals import STRETCH, Timex
from rivals.node import InNode

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def _timexes(found: Sequence[Any], text: str, noon: datetime) -> Iterator[Timex]:
    for it in found:
        start, end = it["start"], it["end"] + 1
        reading = min(it["values"] or [{}], key=lambda one: _distance(one, noon))
        yield from _recognized(reading, start, text[start:end], noon)


def _distance(reading: dict[str, str], noon: datetime) -> int:
    """How far from the publication day; what lies ahead counts as a week farther, since news looks back."""
    day = _DAY.match(reading.get("value") or reading.get("start") or "")
    ahead = (datetime.fromisoformat(day[0]) - noon).days + 1 if day else 0
    return ahead + 7 if ahead > 0 else -ahead


def _recognized(reading: dict[str, str], start: int, words: str, noon: datetime) -> Iterator[Timex]:
    """One of its results; `value` or `start` and `end` is what it makes of the days, `timex` how fine they are."""
    timex, kind = reading.get("timex", ""), reading.get("type", "")
    end = start + len(words)
    first = reading.get("value") or reading.get("start") or ""
    if kind == "duration":
        yield start, end, "DURATION", timex
    elif kind == "set":
        yield start, end, "SET", timex
    elif kind == "time":
        yield start, end, "TIME", f"{noon:%Y-%m-%d}{timex}"
    elif timex.startswith("("):
        last = reading.get("end", "")
        period = timex.rstrip(")").rpartition(",")[2]
        between = STRETCH.search(words)
        if between and first and last:
            yield start, start + between.start(), "DATE", first[:10]
            yield start + between.end(), end, "DATE", last[:10]
        elif period == "P10Y":
            yield start, end, "DATE", first[:3]
        else:
            yield start, end, "DURATION", period
    elif "XXXX" in timex and _DAY.match(first):
        clock = timex.partition("T")[1:] if "T" in timex else ("", "")
        months = re.fullmatch(r"XXXX-\d\d", timex)
        yield start, end, "TIME" if clock[0] else "DATE", (first[:7] if months else first[:10]) + "".join(clock)
    else:
        yield start, end, "TIME" if re.search(r"\dT", timex) else "DATE", timex


MICROSOFT = InNode(
    "@microsoft/recognizers-text-date-time",
    '(library, text, noon) => library.recognizeDateTime(text, "en-us", 0, noon)',
    "(it) => ({start: it.start, end: it.end, values: it.resolution ? it.resolution.values : null})",
    _timexes,
)
