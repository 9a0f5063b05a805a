"""Dates that are lines or cells of their own: they date what stands under them in a chronology, or in their row.

A page has such lines for its own day, for photographs and for other articles as well: one alone makes no chronology,
and only where they go on or back in time, each with sentences under it, does one reach beyond the next paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from itertools import pairwise

from timeline.anchoring.document import Document, Passage
from timeline.anchoring.own_clause import is_future
from timeline.anchoring.scene import item_of
from timeline.anchoring.spans import DatedSpan
from timeline.prose import OVER, TOLD, Tense

_MARK = re.compile(r"[ \t]*[:|–—-]")
_LINES = 2  # from which on an article may be a chronology
_IN_ORDER = 3  # from which on their order shows that it is one


def section_of(document: Document, passage: Passage, tense: Tense) -> DatedSpan | None:
    """The date above a sentence of a chronology or beside it in a table; None if there is none, or it is to come."""
    line = _line_of(document, passage)
    span = None if line is None else _span(document, line)
    if span is None or span.date is None:
        return None
    if document.day is not None and is_future(span.date, document.day):
        return span if passage.index in document.rows and tense not in OVER else None
    return span if tense in TOLD else None


def entry_of(document: Document, passage: Passage, tense: Tense) -> DatedSpan | None:
    """The date that its paragraph of a chronology begins with: "Aug. 2 - Tanks cross the border. The palace falls"."""
    if tense not in TOLD or tense == "pluperfect":
        return None
    items = _items(document)
    first = passage.index
    while items and first and document.sentences[first - 1].paragraph == passage.sentence.paragraph:
        first -= 1
    item = items.get(first) if first < passage.index else None
    if item is None or item.date is None or (document.day is not None and is_future(item.date, document.day)):
        return None
    return item


@lru_cache(maxsize=1)
def _items(document: Document) -> dict[int, DatedSpan]:
    """The sentences that begin with their date and a mark behind it, where there are several."""
    found = {}
    text = document.article.text
    for time in document.times:
        if _MARK.match(text, time.end) is None:
            continue
        index = document.passage_at(time.start)
        if document.sentences[index].kind == "prose" and (item := item_of(document.passage(index))) is not None:
            found[index] = item
    return found if len(found) >= _LINES else {}


def _line_of(document: Document, passage: Passage) -> int | None:
    """The sentence that is a date and dates another."""
    if passage.index in document.rows:
        return document.rows[passage.index]
    above = bisect_left(document.lines, passage.index) - 1
    if len(document.lines) < _LINES or above < 0:
        return None
    line = document.lines[above]
    return line if _paragraphs(document, line, passage.index) <= _reaches(document)[above] else None


def _span(document: Document, line: int) -> DatedSpan | None:
    return next(iter(document.spans(line)), None)


def _paragraphs(document: Document, line: int, index: int) -> int:
    return document.sentences[index].paragraph - document.sentences[line].paragraph


@lru_cache(maxsize=1)
def _reaches(document: Document) -> tuple[int, ...]:
    """How many paragraphs stand under each date line; the last of them is held to be no longer than those before."""
    if not _is_chronology(document):
        return (1,) * len(document.lines)
    before = [_paragraphs(document, line, following) - 1 for line, following in pairwise(document.lines)]
    return *before, max(before)


def _is_chronology(document: Document) -> bool:
    """Whether the date lines of an article follow each other in time, with something told under each but the last."""
    if len(document.lines) < _IN_ORDER:
        return False
    spans = [_span(document, line) for line in document.lines]
    days = [span.date.earliest for span in spans if span is not None and span.date is not None]
    known = [day for day in days if day is not None]
    if len(known) < len(spans) or (known != sorted(known) and known != sorted(known, reverse=True)):
        return False
    told = [range(line + 1, following) for line, following in pairwise(document.lines)]
    return all(any(document.sentences[at].kind == "prose" for at in under) for under in told)
