"""Sentence -> words with offsets."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple, overload

_THOUSANDS = r"(?<=\d),(?=\d{3}(?!\d))"
_GROUPED = re.compile(r",\d{3}(?!\d)")  # its literal beginning is found quickly
_WORD = re.compile(rf"(?:[^\W_]\.){{2,}}|[^\W_]+(?:(?:[-.'’&]|{_THOUSANDS})[^\W_]+)*|``|''|--+|[^\w\s]|_")
_COMMA = re.compile(rf"(?!{_THOUSANDS}),")
_MONTHS = frozenset(["May", "March"])
_LONGEST_REMEMBERED = 40  # characters
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

    Extraction asks most words for nothing but their lower case, so that stands ready in the list `lower`, beside the
    list `texts`; offsets are worked out once one is wanted, and a `Word` is made when it is asked for.
    """

    __slots__ = ("_ends", "_first", "_source", "lower", "texts")

    def __init__(self, source: str, start: int, end: int) -> None:
        self._source = source
        self._first = start
        self._ends: list[int] | None = None
        self.texts = _split(source[start:end])
        self.lower = [text.lower() for text in self.texts]
        if source.find("'", start, end) >= 0 or source.find("’", start, end) >= 0:
            self.lower = [_without_ending(word) if "'" in word or "’" in word else word for word in self.lower]
        if not _MONTHS.isdisjoint(self.texts):
            # inside a sentence "May" is the month, and no cue written in small letters may take it for the verb
            self.lower[1:] = [
                text if text in _MONTHS else word for text, word in zip(self.texts[1:], self.lower[1:], strict=True)
            ]

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

    def behind(self, offset: int) -> int:
        """Index of the word at or after an offset; their number at the end."""
        return bisect_right(self.ends, offset)

    def at(self, offset: int) -> int:
        """The same, but the last word's at the end."""
        return min(self.behind(offset), len(self) - 1)

    def is_possessive(self, index: int) -> bool:
        """Whether one ends in "'s", which its `lower` leaves out."""
        return self.texts[index][-2:] in _POSSESSIVE

    def __len__(self) -> int:
        return len(self.lower)

    def __iter__(self) -> Iterator[Word]:
        for text, end, lower in zip(self.texts, self.ends, self.lower, strict=True):
            yield Word(end - len(text), end, text, lower, text[-2:] in _POSSESSIVE)

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


def _split(text: str) -> list[str]:
    """Most of what stands between two blanks is a word; only what has a mark or a digit in it is looked at closely."""
    if "," in text and _GROUPED.search(text):  # "1,300 men"
        texts = _COMMA.sub(" , ", text).split()
    else:
        texts = text.replace(",", " , ").split()
    odd = [at for at, piece in enumerate(texts) if not piece.isalpha()]
    for at in reversed(odd):
        piece = texts[at]
        if len(piece) > 1:
            texts[at : at + 1] = _parts(piece) if len(piece) <= _LONGEST_REMEMBERED else _WORD.findall(piece)
    return texts


@lru_cache(maxsize=1 << 14)
def _parts(piece: str) -> tuple[str, ...]:
    """The words and marks in one; newspapers repeat themselves."""
    return tuple(_WORD.findall(piece))
