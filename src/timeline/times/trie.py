"""Many words as one regular expression that shares their beginnings.

`re` tries the members of an alternation one by one; a trie asks about each letter once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping


def one_of(words: Iterable[str]) -> str:
    """A pattern without groups that matches the longest of the words found at a place.

    Usage: `one_of(["may", "march"])` is `ma(?:rch|y)`.
    """
    return one_of_endings(dict.fromkeys(words, ""))


def one_of_endings(endings: Mapping[str, str]) -> str:
    """The same, each word followed by a pattern of its own.

    Usage: `one_of_endings({"may": r"\\b", "march": " [0-9]"})` is `ma(?:rch [0-9]|y\\b)`.
    """
    stop = endings.get("")
    branches = branches_of({word: ending for word, ending in endings.items() if word})
    if not branches:
        return stop or ""
    if stop == "":
        return f"(?:{'|'.join(branches)})?"
    if stop is not None:
        branches.append(stop)
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def branches_of(endings: Mapping[str, str]) -> list[str]:
    """The same for words that are not empty, as a list: one pattern for each first letter."""
    tails: dict[str, dict[str, str]] = {}
    for word, ending in sorted(endings.items()):
        tails.setdefault(word[0], {})[word[1:]] = ending
    return [re.escape(letter) + one_of_endings(rest) for letter, rest in tails.items()]
