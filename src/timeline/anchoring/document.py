"""An article read once: its sentences, words, time expressions, and the day it speaks from."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence, Set
from datetime import date, timedelta
from functools import cached_property, lru_cache

from attrs import field, frozen

from timeline.anchoring.spans import DatedSpan, dated_spans
from timeline.dates import from_timex
from timeline.model import Article, TimeExpression
from timeline.prose import (
    Clauses,
    Dateline,
    Sentence,
    Words,
    clause_cost,
    find_dateline,
    is_adverb,
    split_sentences,
    split_words,
    word_sets,
)
from timeline.times import find_times

_STALE = timedelta(days=10)  # a dateline further from the publication day is a reprint, or misread

_BEFORE_TIME = (("early", "late"), ("on", "in"))
_MARKS = 4  # characters of a bullet before a date
_LABELLED = re.compile(r"\s*[:|–—-]\s")
_ALONE = re.compile(r"\s*:?\s*\|?")
_KEPT = 8  # sentences whose words are remembered


@frozen(slots=False, eq=False)
class Passage:
    """One sentence with its words; what takes longer is worked out once it is wanted.

    Args:
        index: Of the sentence in its document.
        times: The time expressions in it.
        day: The day that its article speaks from.
    """

    index: int
    sentence: Sentence
    words: Words
    times: Sequence[TimeExpression]
    day: date | None

    @cached_property
    def clauses(self) -> Clauses:
        """How far apart its words are."""
        return Clauses(self.words.lower)

    @cached_property
    def costs(self) -> list[float]:
        """Running clause costs, see `timeline.prose.clause_cost`."""
        return clause_cost(self.words.lower)

    def behind_time(self, at: int) -> int:
        """The word behind adverbs and a time at words[at], if any stand there: "called [again on Friday] for"."""
        lower = self.words.lower
        adverbs = word_sets("prose", "inserted.toml")["adverbs"]
        while at < len(lower) and (lower[at] in adverbs or is_adverb(lower[at])):
            at += 1
        timed = at
        for leading in _BEFORE_TIME:
            timed += timed < len(lower) and lower[timed] in leading
        if timed == len(lower):
            return at
        start = self.words.start(timed)
        return next((self.words.behind(time.end) for time in self.times if time.start == start), at)

    @cached_property
    def spans(self) -> tuple[DatedSpan, ...]:
        """Its dated spans in order; a dateline has none."""
        if not self.times or self.sentence.kind == "dateline":
            return ()
        return dated_spans(self.words, self.times, self.day)


@frozen(eq=False)
class Document:
    """An article and what it takes to date the acts in it.

    Args:
        lines: Those of its sentences, by index and in order, that are a date and nothing else.
        rows: For the cells beside such a date in a row of a table, by index, the date of their row.
        lead: The first of its sentences, by index, that is prose and no mere date; their number where none is.
        day: The day it speaks from: its dateline's, else its publication day; None if neither is known.
    """

    article: Article
    dateline: Dateline | None
    day: date | None
    times: tuple[TimeExpression, ...]
    sentences: tuple[Sentence, ...]
    lines: tuple[int, ...]
    rows: Mapping[int, int]
    lead: int
    _starts: tuple[int, ...] = field(repr=False)
    _time_starts: tuple[int, ...] = field(repr=False)
    _recent: dict[int, Passage] = field(factory=dict, repr=False)
    _spans: dict[int, tuple[DatedSpan, ...]] = field(factory=dict, repr=False)

    @classmethod
    def of(cls, article: Article) -> Document:
        """Read an article."""
        dateline = find_dateline(article.text)
        times = tuple(find_times(article.text, article.published))
        day = _dateline_day(dateline, times, article.published) or article.published
        if day != article.published:  # "today" and "Friday" count from the dateline's day
            times = tuple(find_times(article.text, day))
        found = split_sentences(article.text)
        labels = list(_labels(article.text, found, times))
        alone = {at for at, label in enumerate(labels) if label and _is_alone(article.text, found[at], label)}
        rows = {cell: at for at in alone for cell in _beside(article.text, found, alone, at)}
        sentences = tuple(
            # a line of a chronology, "17 April: ministers meet", is no heading, nor is one below its date or in its row
            one._replace(kind="prose")
            if one.kind == "heading" and (labels[at] or at - 1 in alone or at in rows)
            else one
            for at, one in enumerate(found)
        )
        starts = tuple(sentence.start for sentence in sentences)
        prose = (at for at, one in enumerate(sentences) if one.kind == "prose" and at not in alone)
        lead = next(prose, len(sentences))
        lines, time_starts = tuple(sorted(alone)), tuple(time.start for time in times)
        return cls(article, dateline, day, times, sentences, lines, rows, lead, starts, time_starts)

    def passage_at(self, offset: int) -> int:
        """Index of the sentence that holds an offset, or of the one before it."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def times_before(self, offset: int, most: int) -> Iterator[TimeExpression]:
        """The last times that begin before an offset, the nearest first."""
        first = bisect_left(self._time_starts, offset)
        return (self.times[at] for at in range(first - 1, max(-1, first - 1 - most), -1))

    def passage(self, index: int) -> Passage:
        """A sentence with its words; the last few are kept, because a book's words would fill the memory."""
        known = self._recent.get(index)
        if known is None:
            sentence = self.sentences[index]
            words = split_words(self.article.text, sentence.start, sentence.end)
            first = bisect_left(self._time_starts, sentence.start)
            last = bisect_left(self._time_starts, sentence.end, first)
            own = [time for time in self.times[first:last] if time.end <= sentence.end] if first < last else ()
            known = Passage(index, sentence, words, own, self.day)
            if len(self._recent) >= _KEPT:
                self._recent.clear()
            self._recent[index] = known
        return known

    def spans(self, index: int) -> tuple[DatedSpan, ...]:
        """The dated spans of a sentence; these are kept, since later sentences ask for them again."""
        known = self._spans.get(index)
        if known is None:
            known = self._spans[index] = self.passage(index).spans
        return known


def _labels(
    text: str, sentences: Sequence[Sentence], times: Sequence[TimeExpression]
) -> Iterator[TimeExpression | None]:
    """For each sentence the date that it begins with, a colon or a dash behind it if there is more to the line."""
    starts = [time.start for time in times]
    for sentence in sentences:
        at = bisect_left(starts, sentence.start)
        yield times[at] if at < len(times) and _is_label(text, sentence, times[at]) else None


def _is_label(text: str, sentence: Sentence, time: TimeExpression) -> bool:
    if time.type not in ("DATE", "TIME") or time.end > sentence.end:
        return False
    marks = text[sentence.start : time.start]
    if len(marks) > _MARKS or any(map(str.isalnum, marks)):
        return False
    return _is_alone(text, sentence, time) or _LABELLED.match(text, time.end) is not None


def _is_alone(text: str, sentence: Sentence, time: TimeExpression) -> bool:
    return _ALONE.fullmatch(text, time.end, sentence.end) is not None


def _beside(text: str, sentences: Sequence[Sentence], dates: Set[int], at: int) -> list[int]:
    """The other cells of the row of a table whose one date is the cell `at`, in whatever column."""
    cells: list[int] = []
    if text[sentences[at].start] != "|":
        return cells
    for step in (-1, 1):
        cell = at + step
        while 0 <= cell < len(sentences):
            left, right = sorted((cell, cell - step))
            if text.find("\n", sentences[left].end, sentences[right].start) >= 0:
                break
            if cell in dates:
                return []
            cells.append(cell)
            cell += step
    return cells


def _dateline_day(dateline: Dateline | None, times: tuple[TimeExpression, ...], published: date | None) -> date | None:
    if dateline is None or dateline.day is None:
        return None
    for time in times:
        if time.start >= dateline.day[0] and time.end <= dateline.day[1]:
            value = from_timex(time.value)
            if value is None or not value.is_day or value.earliest is None:
                return None
            if published is None or abs(published - value.earliest) <= _STALE:
                return value.earliest
    return None


@lru_cache(maxsize=16)
def read_document(article: Article) -> Document:
    """`Document.of`, remembered for callers that ask for many triggers of one article in turn."""
    return Document.of(article)
