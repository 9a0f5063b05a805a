"""Is an article of sport or the stage, which tell of other things in words of diplomacy?"""

from __future__ import annotations

import re

from timeline.anchoring import Passage
from timeline.prose import word_sets

_BEGINNING = 4_000  # characters looked at: in a book any word stands somewhere
_SURE = "sure"
_SEVERAL = 3  # different words of one list
_WORD = re.compile(r"[a-z][a-z-]*")


def is_of_other_beat(text: str) -> bool:
    """Whether the beginning of an article has several words of one list of beats.toml."""
    words = set(_WORD.findall(text[:_BEGINNING].lower()))
    lists = word_sets("events", "beats.toml")
    return any(len(words & listed) >= _SEVERAL for name, listed in lists.items() if name != _SURE)


def tells_of_other_beat(passage: Passage) -> bool:
    """Whether a sentence has a word that no other beat has."""
    return not word_sets("events", "beats.toml")[_SURE].isdisjoint(passage.words.lower)
