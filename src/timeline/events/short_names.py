"""What an article calls a state for short once it has named it: "the North" is North Korea."""

from __future__ import annotations

import re
from functools import cache

from timeline.events.gazetteer import Name, Names, name_at, rows

_GOES_ON = re.compile(r" (?:[A-Z]|of\b)")  # "the South China Sea", "the North of Chad"


@cache
def _short() -> dict[str, str]:
    return {row["short"]: row["name"] for row in rows("short_names.csv")}


def short_name_at(text: str, start: int, end: int, names: Names | None = None) -> tuple[Name, int] | None:
    """The state that the capitalised word at `start:end` stands for, and where the word ends."""
    full = _short().get(text[start:end])
    if full is None or text[start - 4 : start].lower() != "the " or _GOES_ON.match(text, end):
        return None
    if text.find(full, 0, start) < 0:
        return None
    found = name_at(full, 0, full.find(" "), names=names)
    return (found[0], end) if found is not None else None
