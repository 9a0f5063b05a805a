"""The words of title.toml."""

from __future__ import annotations

from functools import cache

from timeline.prose import word_sets


@cache
def title_words(*names: str) -> frozenset[str]:
    """All words of some lists of title.toml, by their names."""
    sets = word_sets("merging", "title.toml")
    return frozenset().union(*(sets[name] for name in names))
