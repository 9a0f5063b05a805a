"""Which sorts of act a trigger's words can tell, more loosely than the lexicon's concepts: kin.toml."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise

from timeline.prose import inflections

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@lru_cache(maxsize=1 << 14)
def kin_of(trigger: str) -> frozenset[str]:
    """The sorts of act that a trigger in lower case can tell; none where its words are in no line."""
    table, words = _table(), _WORD.findall(trigger)
    words += [f"{one}_{other}" for one, other in pairwise(words)]
    return frozenset().union(*(table[word] for word in words if word in table))


@cache
def _table() -> dict[str, frozenset[str]]:
    """Word form -> sorts of act."""
    lines: dict[str, str] = tomllib.loads(files("timeline.merging").joinpath("data", "kin.toml").read_text("utf-8"))
    found: dict[str, set[str]] = {}
    for sort, words in lines.items():
        for word in words.split():
            head, link, rest = word.partition("_")
            for form in (head, *inflections(head)):  # the plural of a noun is spelt like a verb's third person
                found.setdefault(form + link + rest, set()).add(sort)
    return {form: frozenset(sorts) for form, sorts in found.items()}
