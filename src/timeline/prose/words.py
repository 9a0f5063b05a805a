"""Sentence -> words with offsets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple, overload

_WORD = re.compile(r"(?:[^\W_]\.){2,}|[^\W_]+(?:[-.'’&][^\W_]+)*|``|''|--+|[^\w\s]|_")
_MONTHS = frozenset(["May", "March"])
_LONGEST_REMEMBERED, _MOST_REMEMBERED = 40, 1 << 16  # characters, pieces
_POSSESSIVE = frozenset(["'s", "'S", "’s", "’S"])


class Word(NamedTuple):
    """One word or mark; `lower` is its text in lower case, without a possessive ending."""

    start: int
    end: int
    text: str
    lower: str
    possessive: bool


class Words(Sequence[Word]):
    """The words and marks of a piece of text.

    Extraction asks most words for nothing but their lower case, so that stands ready in the list `lower`. Their texts
    and offsets are worked out once one is wanted, and a `Word` is made when it is asked for.
    """

    __slots__ = ("_ends", "_first", "_pieces", "_source", "_texts", "lower")

    def __init__(self, source: str, start: int, end: int) -> None:
        self._source = source
        self._first = start
        self._pieces = [_SPLIT[piece] for piece in source[start:end].split()]
        self._texts: list[str] | None = None
        self._ends: list[int] | None = None
        self.lower = [word for _, lower in self._pieces for word in lower]
        if self.lower and self.lower[0] in _MONTHS:
            self.lower[0] = self.lower[0].lower()

    @property
    def texts(self) -> list[str]:
        """Each as it is printed."""
        if self._texts is None:
            self._texts = [text for texts, _ in self._pieces for text in texts]
        return self._texts

    @property
    def ends(self) -> list[int]:
        """Offset after the last character of each."""
        if self._ends is None:
            index, at = self._source.index, self._first  # nothing but white space stands between two
            self._ends = [at := index(text, at) + len(text) for text in self.texts]
        return self._ends

    def start(self, index: int) -> int:
        """Offset of the first character of one."""
        return self.ends[index] - len(self.texts[index])

    def is_possessive(self, index: int) -> bool:
        """Whether one ends in "'s", which its `lower` leaves out."""
        return self.texts[index][-2:] in _POSSESSIVE

    def __len__(self) -> int:
        return len(self.lower)

    @overload
    def __getitem__(self, index: int) -> Word: ...
    @overload
    def __getitem__(self, index: slice) -> list[Word]: ...
    def __getitem__(self, index: int | slice) -> Word | list[Word]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        text, end = self.texts[index], self.ends[index]
        return Word(end - len(text), end, text, self.lower[index], self.is_possessive(index))


def split_words(text: str, start: int, end: int) -> Words:
    """The words and marks of text[start:end], with offsets in `text`."""
    return Words(text, start, end)


def _without_ending(word: str) -> str:
    if len(word) > 1 and "’" in word:
        word = word.replace("’", "'")
    return word[:-2] if word.endswith("'s") else word


class _Split(dict[str, tuple[tuple[str, ...], tuple[str, ...]]]):
    """What stands between two blanks -> its words and marks, and these in lower case: of "U.S.-led," two.

    Each is split once and then looked up, since newspapers repeat themselves. Inside a sentence "May" is the month, and
    no cue written in small letters may take it for the verb.
    """

    def __missing__(self, piece: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        texts = tuple(_WORD.findall(piece))
        lower = tuple(text if text in _MONTHS else _without_ending(text.lower()) for text in texts)
        if len(piece) <= _LONGEST_REMEMBERED:
            if len(self) >= _MOST_REMEMBERED:
                self.clear()
            self[piece] = texts, lower
        return texts, lower


_SPLIT = _Split()
