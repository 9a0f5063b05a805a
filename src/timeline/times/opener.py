"""Where a phrase can begin: one regular expression for the words that open one, and for what must follow them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from timeline.times.notation import FIGURES, JOINED, QUOTED
from timeline.times.trie import branches_of, one_of, one_of_endings
from timeline.times.ways import Stop

# What may stand before a phrase. Not here, so that prices and codes are passed over: $ # % . , and letters.
BEFORE = " \n(\"'[/-*_>—"
_FEW = 16  # words; to look for more after a word that is not frequent does not pay
_RARE = 6
_DEPTH = 3  # words that are looked at


def spaced(padded: str) -> str:
    """The text with a space for each sign that may stand before a phrase: `re` is fastest at looking for one sign."""
    for sign in BEFORE:
        padded = padded.replace(sign, " ")
    return padded


def opener(first: Stop, frequent: frozenset[str]) -> re.Pattern[str]:
    """What a spaced text has where a phrase can begin: a space and the word, or one before an apostrophe and a year.

    Args:
        first: Where the phrases stand before their first word.
        frequent: Words so frequent that the words after them are always looked at as well.
    """
    endings = {word: _ending(word, after, frequent) for word, after in first.moves.items() if word[0].isalpha()}
    return re.compile(f" (?:{'|'.join((*_choices(endings), *_figures(first)))})")


def _choices(endings: Mapping[str, str]) -> list[str]:
    """Words with their endings, as one flat choice of which each begins with a letter or with some.

    Where no word begins that way, all that costs is a look at each. So letters with which few words begin are put
    together, in front of whatever can follow one of them: no word is lost, and hardly any is found that is none.
    """
    words_of = Counter(word[0] for word in endings)
    few = "".join(letter for letter, words in sorted(words_of.items()) if words <= _RARE)
    if len(few) < 2:
        return branches_of(endings)
    together: dict[str, str] = {}
    for word, ending in endings.items():
        if word[0] in few:
            together[word[1:]] = ending if together.get(word[1:], ending) == ending else ""
    apart = {word: ending for word, ending in endings.items() if word[0] not in few}
    return [*branches_of(apart), f"[{few}]{one_of_endings(together)}"]


def _ending(word: str, after: Stop, frequent: frozenset[str], depth: int = _DEPTH) -> str:
    """What must follow a word; enough that most words that open no phrase are passed over."""
    seconds = {second: stop for second, stop in after.moves.items() if second[0] > "9"}
    number = len(seconds) != len(after.moves)  # may follow
    if after.over or depth == 1 or (len(seconds) > _FEW and word not in frequent):
        return r"(?![^\W0-9])" if number else r"\b"  # no space need be between q and 3
    ends = dict.fromkeys(seconds, r"\b")
    if len(seconds) <= _FEW:  # "in the early"
        few = {second: stop for second, stop in seconds.items() if len(stop.moves) <= _FEW}
        ends |= {second: _ending(second, stop, frequent, depth - 1) for second, stop in few.items()}
    then = f" (?:{'|'.join((*branches_of(ends), *['[0-9]'] * number, ' '))})"
    # After more than a space the words decide later; a sign seldom follows a frequent word.
    return f"(?={then})" if word in frequent else rf"(?={then}|[^ \w]{'|[0-9]' * number})"


def _figures(first: Stop) -> list[str]:
    stops = {figures: first.moves[figures] for figures in FIGURES if figures in first.moves}
    seconds = one_of({word for stop in stops.values() for word in stop.moves if word[0] > "9"})
    alone = [len(figures) for figures, stop in stops.items() if stop.over]
    quoted = [len(figures) for figures in FIGURES if (it := first.moves.get(QUOTED + figures)) is not None and it.over]
    follow = rf"(?:st|nd|rd|th)?+(?= (?:[ 0-9]|(?:{seconds})\b)|[^ \w])|(?={seconds})"
    joined = [
        (len(figures), len(more))
        for figures, stop in stops.items()
        for more in FIGURES
        if (it := stop.moves.get(JOINED + more)) is not None and it.over
    ]
    rests = [f"[0-9]{{{length - 1}}}" + r"\b" for length in alone]
    rests += [rf"[0-9]{{{length - 1}}}\.[0-9]{{{more}}}\b" for length, more in joined]  # 09.30
    rests.append(f"[0-9]*+(?:[.,][0-9]++)*+(?:{follow})")
    return [
        f"[0-9](?:{'|'.join(rests)})",
        *(f" [0-9]{{{length}}}" + r"\b" for length in quoted),
    ]
