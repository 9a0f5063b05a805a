"""Many words as one regular expression that shares their beginnings.

`re` tries the members of an alternation one by one; a trie asks about each letter once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable


def one_of(words: Iterable[str]) -> str:
    """A pattern without groups that matches the longest of the words found at a place.

    Usage: `one_of(["may", "march"])` is `ma(?:rch|y)`.
    """
    tails: dict[str, list[str]] = {}
    stops = False
    for word in sorted(set(words)):
        if word:
            tails.setdefault(word[0], []).append(word[1:])
        else:
            stops = True
    branches = [re.escape(letter) + one_of(rest) for letter, rest in tails.items()]
    if not branches:
        return ""
    if stops:
        return f"(?:{'|'.join(branches)})?"
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
