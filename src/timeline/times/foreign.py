"""Plain dates in languages without a folder: the longest runs of words of which dateparser makes sense.

Candidates are runs of a few words, so that time is linear in the text. dateparser's own search is not used: it
joins neighbours ("Jahr, in drei Monaten") and passes over much of what dateparser can read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from timeline.model import TimeExpression
from timeline.times.direction import UNKNOWN
from timeline.times.find import expression
from timeline.times.language import load
from timeline.times.meaning import Meaning, Shift
from timeline.times.probing import check, is_short_form, read
from timeline.times.resolve import resolve
from timeline.times.story import Story

_WORD = re.compile(r"\d+(?:[./-]\d+)*|[^\W\d_]+|\w+")
_MOST_WORDS = 7
_MOST_LETTERS = 60
_SPACE = r"[ \t\u00a0\u202f]*(?:\r?\n)?[ \t\u00a0\u202f]*"  # a phrase may wrap, but never crosses a blank line
_GAP = re.compile(rf"(?:[-'’]|,(?=\s))?{_SPACE}")
_STOP = re.compile(rf"\.{_SPACE}")
_POINT = re.compile(r"(?<=[^\W\d_])\.")  # of an abbreviation; some versions of dateparser stumble over it
_DAY = re.compile(r"\d{1,2}")
_YEAR = re.compile(r"\d{4}")
# Around a bare year: a word behind it would be what it counts ("2000 soldats"), a sign before it a price.
_BEFORE_YEAR = re.compile(r"(?:^|[(\s])$")
_AFTER_YEAR = re.compile(r"[.,;:!?)\]»\"]*(?:\s*$|\s*\n|(?<=[.,;:!?)\]»\"])\s)")

Words = Sequence[re.Match[str]]


def find(text: str, published: date | None, language: str) -> list[TimeExpression]:
    """The dates of a text that appeared on that day, if the day is known.

    Raises:
        LanguageError: dateparser does not know the language either.
    """
    check(language)
    story = Story(published)
    return [
        expression(text, start, end, resolve(meaning, story, lambda: UNKNOWN))
        for start, end, meaning in _phrases(text, language)
    ]


def _phrases(text: str, language: str) -> Iterator[tuple[int, int, Meaning]]:
    """Where each phrase stands and what it means, left to right."""
    words = list(_WORD.finditer(text))
    first = 0
    while first < len(words):
        last = _longest(text, words, first, language)
        if last is None:
            first += 1
            continue
        begin, end, meaning = _trimmed(text, words, first, last, language)
        if _is_sure(text, words[begin : end + 1], meaning, language):
            yield words[begin].start(), words[end].end(), meaning
        first = end + 1


def _longest(text: str, words: Words, first: int, language: str) -> int | None:
    """The last word of the longest phrase that begins with that word; None where none does."""
    last = first
    while last + 1 < len(words) and last + 1 - first < _MOST_WORDS and _joined(text, words, last):
        last += 1
    while last >= first:
        if _meaning(text, words, first, last, language) is not None:
            return last
        last -= 1
    return None


def _joined(text: str, words: Words, at: int) -> bool:
    """Whether a word and the next can be of one phrase: no sentence ends between them."""
    left, right = words[at], words[at + 1]
    between = text[left.end() : right.start()]
    if _GAP.fullmatch(between):
        return True
    if not _STOP.fullmatch(between):
        return False
    if _DAY.fullmatch(left[0]):  # 14. April
        return right[0][0].isalpha()
    # 14 sept. 1998
    return len(left[0]) <= 5 and bool(_YEAR.fullmatch(right[0])) and at > 0 and bool(_DAY.fullmatch(words[at - 1][0]))


def _meaning(text: str, words: Words, first: int, last: int, language: str) -> Meaning | None:
    start, end = words[first].start(), words[last].end()
    if end - start > _MOST_LETTERS:
        return None
    return read(_POINT.sub("", " ".join(text[start:end].split())), language)


def _trimmed(text: str, words: Words, first: int, last: int, language: str) -> tuple[int, int, Meaning]:
    """The phrase without the words on either side that add nothing: "vendredi à" means what "vendredi" does."""
    meaning = _meaning(text, words, first, last, language)
    assert meaning is not None
    while first < last and _meaning(text, words, first + 1, last, language) == meaning:
        first += 1
    while first < last and _meaning(text, words, first, last - 1, language) == meaning:
        last -= 1
    return first, last, meaning


def _is_sure(text: str, words: Words, meaning: Meaning, language: str) -> bool:
    """Whether the words are surely a date: no lone short form of a name, no number of something."""
    word, known = words[0], words[0][0].casefold()
    doubtful = load(__package__, "foreign")
    if len(words) > 1:
        return not (isinstance(meaning, Shift) and known in doubtful["opening"].get(language, ()))
    if _YEAR.fullmatch(known):
        before, after = text[max(0, word.start() - 1) : word.start()], text[word.end() : word.end() + 4]
        return bool(_BEFORE_YEAR.search(before) and _AFTER_YEAR.match(after))
    return not is_short_form(known, language) and known not in doubtful["alone"].get(language, ())
