"""What an article calls a state for short once it has named it: "the North" is North Korea, "the kingdom" Jordan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from timeline.events.gazetteer import Name, Names, name_at, rows


@cache
def _states() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Short name -> what it can stand for, and the words beside which it may mean something else."""
    return {
        row["short"]: (tuple(row["names"].split("|")), tuple(filter(None, row["unless"].split("|"))))
        for row in rows("short_names.csv")
    }


@cache
def _pattern() -> re.Pattern[str]:
    """Not "the South China Sea", nor "the North of Chad"."""
    return re.compile(rf"\b[Tt]he ({'|'.join(_states())})\b(?!-| [A-Z]| of\b)")


def short_names(text: str, names: Names | None = None) -> Iterator[tuple[int, int, Name]]:
    """Where a text calls a state for short, and the state; nothing where it may mean two, or none that it has named."""
    known: dict[str, dict[str, int]] = {}
    for found in _pattern().finditer(text):
        short = found[1]
        if short not in known:
            known[short] = _first_named(text, short)
        named = [name for name, first in known[short].items() if first < found.start()]
        if len(named) == 1:
            state = name_at(named[0], 0, len(named[0].partition(" ")[0]), names=names)
            if state is not None:
                yield *found.span(1), state[0]


def _first_named(text: str, short: str) -> dict[str, int]:
    """Where a text first names each state that the short name can stand for; nothing if it can mean no state there."""
    states, unless = _states()[short]
    if any(word in text for word in unless):
        return {}
    places = {name: re.search(rf"\b{name}\b", text) for name in states}
    return {name: place.start() for name, place in places.items() if place is not None}
