"""chrono-node, which says of each part of a moment whether the words gave it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from rivals import STRETCH, Timex, trimmed, written
from rivals.node import InNode

_PLAIN = """(it) => {
  const names = ["year", "month", "day", "weekday", "hour", "minute"];
  const parts = (end) => Object.fromEntries(names.map((name) => [name, [end.get(name), end.isCertain(name)]]));
  return {index: it.index, text: it.text, start: parts(it.start), end: it.end ? parts(it.end) : null};
}"""


def _timexes(found: Sequence[Any], text: str, noon: datetime) -> Iterator[Timex]:
    for it in found:
        start, words = it["index"], it["text"]
        between = STRETCH.search(words) if it["end"] else None
        if between:
            yield (start, start + between.start(), *_value(it["start"], words))
            yield (start + between.end(), start + len(words), *_value(it["end"], words))
        else:
            yield (*trimmed(text, start, start + len(words)), *_value(it["start"], words))


def _value(parts: dict[str, tuple[int | None, bool]], words: str) -> tuple[str, str]:
    certain = {name for name, (_, known) in parts.items() if known}
    year, month, day, hour, minute = (parts[name][0] or 0 for name in ("year", "month", "day", "hour", "minute"))
    moment = datetime(year, month, day, hour, minute)
    if words.lower().endswith("week"):
        return written(moment, "week", words)
    if "hour" in certain:
        return written(moment, "time", words)
    if certain & {"day", "weekday"}:
        return written(moment, "day", words)
    return written(moment, "month" if "month" in certain else "year", words)


CHRONO = InNode("chrono-node", "(library, text, noon) => library.parse(text, noon)", _PLAIN, _timexes)
