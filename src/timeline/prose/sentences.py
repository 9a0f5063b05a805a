"""Article text -> sentences, with headings and the dateline told from prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Literal, NamedTuple

from timeline.prose.dateline import find_dateline
from timeline.prose.listed import word_list

SentenceKind = Literal["prose", "heading", "dateline"]

_BREAK = re.compile(r"(?:\r\n?|\n|\u2028|\u2029)")
_STOP = re.compile(r"[.!?…](?<![.!?…].)[.!?…]*+[\"'”’»)\]]*+(?=\s)")  # what it must begin with comes first: faster
_CLOSED = re.compile(r"[.!?…:;][\"'”’»)\]]*\s*$")
_LAST_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*$")
_NEXT_WORD = re.compile(r"\s*[\"'“‘«`(\[]*([^\W_]+)")
_BULLET = re.compile(r"[*•·‣▪]\s")
_ROW = re.compile(r"[ \t]*\|[^\n]*\|[ \t]*")  # of a table, as Markdown and text browsers draw it
_CELL = re.compile(r"\|(?=[^|\n]*[^\s|])")
_DASH = re.compile(r"[-–—]\s+(?=[A-Z0-9])")  # before an item of a list, or within a sentence
# A line that begins with its date, or is one: "22 April: Ministers meet".
_DATED = re.compile(
    r"(?=[^:|\n]{0,24}[0-9])(?:[A-Z][a-z]{2,8}\.?|[0-9]{1,2}(?:st|nd|rd|th)?|[12][0-9]{3}),?"
    r"(?: (?:[A-Z][a-z]{2,8}\.?|[0-9]{1,2}(?:st|nd|rd|th)?|[12][0-9]{3}),?){0,3}"
    r"(?: ?(?:[:|]| [-–—])[ \t]+[A-Z\"“]|[ \t]*(?:\r?\n|\Z))"
)
_HEADLINES = 2  # a text of no more than these is all there is to read, as in a feed
_FULL_LINE = 55  # a shorter line that is not closed was broken on purpose
_LONGEST_HEADING = 14  # words
_LONGEST = 2000  # characters; what is longer is a table, a list or noise
_LOOK_BACK = 24  # characters; no abbreviation is longer


class Sentence(NamedTuple):
    """One sentence, one heading, or the dateline.

    Args:
        start: First offset, white space left out.
        end: Offset after its last character.
        paragraph: Number of its paragraph, from 0.
    """

    start: int
    end: int
    paragraph: int
    kind: SentenceKind


def split_sentences(text: str) -> list[Sentence]:
    """The sentences of `text` in order; every character outside them is white space."""
    found: list[Sentence] = []
    dateline = find_dateline(text)
    for number, (start, end) in enumerate(_paragraphs(text)):
        if dateline and start <= dateline.start < end:
            before = _sentences(text, start, dateline.start)
            found += [Sentence(first, last, number, "heading") for first, last in before]
            first, last = _strip(text, dateline.start, dateline.end)
            found.append(Sentence(first, last, number, "dateline"))
        if dateline and dateline.start < end:
            start = min(max(start, dateline.end), end)
        sentences = _sentences(text, start, end)
        for first, last in sentences:
            heading = len(sentences) == 1 and _is_heading(text[first:last])
            found.append(Sentence(first, last, number, "heading" if heading else "prose"))
    if len(found) <= _HEADLINES and not any(sentence.kind == "prose" for sentence in found):
        return [one._replace(kind="prose") if one.kind == "heading" else one for one in found]
    return found


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """Spans between blank lines, and between lines that were broken on purpose; each cell of a table is one."""
    spans: list[tuple[int, int]] = []
    start = 0
    line = 0
    for match in _BREAK.finditer(text):
        if _ends_paragraph(text, line, match.start(), match.end()):
            spans.append((start, match.start()))
            start = match.end()
        line = match.end()
    spans.append((start, len(text)))
    cells = chain.from_iterable([_cells(text, *span) for span in spans])
    return [(first, last) for first, last in cells if text[first:last].strip()]


def _cells(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The cells of a row of a table, each with the mark before it; anything else as it is."""
    if text.find("|", start, end) >= 0 and _ROW.fullmatch(text, start, end):
        for cell in _CELL.finditer(text, start, end):
            if cell.start() > start:
                yield start, cell.start()
            start = cell.start()
    yield start, end


def _ends_paragraph(text: str, line: int, stop: int, after: int) -> bool:
    if line == stop or text[line:stop].isspace():
        return True
    rest = text[after : after + 80].lstrip(" \t")
    if not rest or rest[0] in "\r\n|" or _BULLET.match(rest) or _ROW.fullmatch(text, line, stop):
        return True
    if _DATED.match(rest) and not rest.splitlines()[0].endswith("."):
        return True
    if _DASH.match(rest):
        closed = _CLOSED.search(text, max(line, stop - 12), stop) is not None
        return closed or stop - line < _FULL_LINE or _DASH.match(text, line) is not None
    if stop - line >= _FULL_LINE:
        # A line of the same running text, or a whole paragraph to a line: only the latter can start anew in mid-air.
        return stop - line > 4 * _FULL_LINE
    return not rest[0].islower()


def _sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    spans = []
    first = start
    for match in _STOP.finditer(text, start, end):
        stop, after = match.span()
        if after < end and _is_end(text, stop, after):
            spans.append((first, after))
            first = after
    spans.append((first, end))
    if end - start > _LONGEST:
        spans = [piece for span in spans for piece in _pieces(text, *span)]
    return [_strip(text, *span) for span in spans if not text[span[0] : span[1]].isspace() and span[0] < span[1]]


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence in pieces short enough that work on each stays bounded, cut at white space if there is any."""
    while end - start > _LONGEST:
        blank = max(text.rfind(" ", start + 1, start + _LONGEST), text.rfind("\n", start + 1, start + _LONGEST))
        cut = blank if blank > start else start + _LONGEST
        yield start, cut
        start = cut
    yield start, end


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    return end - len(part.lstrip()), start + len(part.rstrip())


def _is_end(text: str, stop: int, after: int) -> bool:
    """Whether the stop at `stop` closes a sentence."""
    follows = _NEXT_WORD.match(text, after, after + 80)
    if follows is None:
        return True
    word = follows[1]
    if word[0].islower():
        return False
    if text[stop] != "." or text[stop + 1 : stop + 2] == ".":
        return True
    nearest = max(0, stop - _LOOK_BACK)
    before = _LAST_WORD.search(text, max(nearest, text.rfind(" ", nearest, stop)), stop)
    if before is None:
        return True
    last = before[0]
    initials = (len(last) == 1 and last.isalpha()) or "." in last
    if initials or last in word_list("prose", "abbreviations.txt"):
        # "the U.S. The talks" ends; "U.S. Secretary" and "J. Smith" do not; "May 3 p.m. Friday" does not.
        return word in word_list("prose", "openers.txt") and not (
            len(last) == 1 and last.isupper() and initials and word in "AI"
        )
    return True


def _is_heading(text: str) -> bool:
    if text[-1] in ".!…\"'”’":
        return False
    return len(text.split()) <= _LONGEST_HEADING
