"""Names of states that mean something else where they stand: Michael Jordan, Georgia with Atlanta, "ALL OF US"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from timeline.events import gazetteer
from timeline.events.gazetteer import Names


def elsewhere(text: str) -> frozenset[str]:
    """The names in it that mean another place in this article, going by the cues in `ambiguous.csv`."""
    return frozenset(
        name
        for name, other in _cued()
        if name in text and any(cue in text for cue in other.cues) and not any(cue in text for cue in other.unless)
    )


@cache
def _cued() -> tuple[tuple[str, gazetteer.Ambiguous], ...]:
    return tuple((name, other) for name, other in gazetteer.ambiguous().items() if other.cues)


def is_namesake(
    text: str, words: Sequence[tuple[int, int]], index: int, foreign: frozenset[str], names: Names | None = None
) -> bool:
    """Whether the capitalised word at the index is a person's, another place's or an ordinary one after all.

    Args:
        words: Bounds of all capitalised words of the text.
        foreign: What `elsewhere` found.
    """
    start, end = words[index]
    word = text[start:end]
    other = gazetteer.ambiguous().get(word)
    if other is None:
        return False
    if word in foreign:
        return True
    if "word" in other.also and text[max(0, start - 30) : end + 30].isupper():
        return True
    return "person" in other.also and any(_touches(text, words, index, step, names) for step in (-1, 1))


def _touches(text: str, words: Sequence[tuple[int, int]], index: int, step: int, names: Names | None) -> bool:
    """Whether a capitalised word that can be part of a person's name stands right beside."""
    at = index + step
    if not 0 <= at < len(words):
        return False
    one, two = words[min(at, index)], words[max(at, index)]
    if text[one[1] : two[0]] not in {" ", "\n"}:
        return False
    word = text[slice(*words[at])]
    if word in gazetteer.words("given"):
        return True
    if word in gazetteer.words("word") or (word in gazetteer.words("term") and step == -1):
        return False
    if gazetteer.title_at(text, words[at][0]) is not None:
        return False
    if gazetteer.name_at(text, *words[at], names=names) is not None:
        return False
    return step == 1 or not _starts_sentence(text, words[at][0])


def _starts_sentence(text: str, position: int) -> bool:
    before = text[max(0, position - 3) : position].rstrip(" \"'`“‘(")
    return not before or before[-1] in ".!?\n:"
