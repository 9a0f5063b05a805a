"""What an article calls a state for short once it has named it: "the North" is North Korea, "the kingdom" Jordan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from timeline.events.gazetteer import Name, Names, name_at, rows


@cache
def _states() -> dict[str, tuple[str, ...]]:
    return {row["short"]: tuple(row["names"].split("|")) for row in rows("short_names.csv")}


@cache
def _pattern() -> re.Pattern[str]:
    """Not "the South China Sea", nor "the North of Chad"."""
    return re.compile(rf"\b[Tt]he ({'|'.join(_states())})\b(?! [A-Z]| of\b)")


def short_names(text: str, names: Names | None = None) -> Iterator[tuple[int, int, Name]]:
    """Where a text calls a state for short, and the state; nothing where it may mean two, or none that it has named."""
    for found in _pattern().finditer(text):
        named = [name for name in _states()[found[1]] if text.find(name, 0, found.start()) >= 0]
        if len(named) == 1:
            state = name_at(named[0], 0, len(named[0].partition(" ")[0]), names=names)
            if state is not None:
                yield *found.span(1), state[0]
