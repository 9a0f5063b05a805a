"""Words without their endings, so that "visited" and "visits" are one."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.model import Actor
from timeline.prose import word_list

_WORD = re.compile(r"[^\W\d_]{4,}")
_ENDINGS = ("ingly", "ations", "ation", "ings", "ing", "ies", "ied", "ers", "ed", "es", "er", "ly", "s", "y", "e")
_SHORTEST = 4  # letters that must remain


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """A word in lower case without its ending."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word


def stems_of(text: str) -> set[str]:
    """The stems of a text's words, without those that say nothing."""
    stems = set(map(_telling_stem, _WORD.findall(text.lower())))
    stems.discard("")
    return stems


@lru_cache(maxsize=1 << 15)
def _telling_stem(word: str) -> str:
    return "" if word in word_list("merging", "stopwords.txt") else stem(word)


@lru_cache(maxsize=1 << 14)
def name_words(actors: tuple[Actor, ...]) -> frozenset[str]:
    """The words of some actors' names, in lower case."""
    return frozenset([word.lower() for actor in actors for word in _WORD.findall(actor.name)])


@lru_cache(maxsize=1 << 14)
def name_stems(actors: tuple[Actor, ...]) -> frozenset[str]:
    """Their stems."""
    return frozenset(map(stem, name_words(actors)))
