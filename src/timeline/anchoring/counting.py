"""Acts told by a length of time from another: "two years after Havana seized them"."""

from __future__ import annotations

from timeline.anchoring.dating import Anchor, convention
from timeline.anchoring.document import Document, Passage
from timeline.anchoring.offsets import Offset, counted, offsets
from timeline.anchoring.own_clause import TOO_FAR, cost_of
from timeline.anchoring.story_day import inherited
from timeline.dates import PartialDate
from timeline.model import Basis, TimeExpression
from timeline.prose import governing_tense

_OTHER_CLAUSE = 4.0


def counted_from(document: Document, passage: Passage, first: int, last: int) -> Anchor | None:
    """The date of an act that is told by a length of time from another: "two years after Havana seized them"."""
    for offset in offsets(passage.words, passage.times):
        inside = [span for span in passage.spans if offset.start <= span.first <= offset.end]
        if offset.start <= first <= offset.end:
            if inside:
                return None
            basis, time, value = _main_date(document, passage, offset)
            way = -offset.way
        else:
            if not inside or not _is_main(passage, offset, last):
                continue
            outside = [span for span in passage.spans if span not in inside]
            if any(cost_of(passage, span, first, last, (), None) < TOO_FAR for span in outside):
                return None
            basis, time, value, way = "relative", inside[0].time, inside[0].date, offset.way
        found = counted(value, offset.length, way) if value else None
        if found:
            return Anchor(found, basis, time, "counted")
    return None


def _is_main(passage: Passage, offset: Offset, at: int) -> bool:
    """Whether words[at] is in the clause that a length of time belongs to."""
    if offset.opens:
        return at > offset.end and passage.clauses.between(offset.end + 1, at) <= _OTHER_CLAUSE
    return at < offset.first and passage.clauses.between(at, offset.first) <= _OTHER_CLAUSE


def _main_date(
    document: Document, passage: Passage, offset: Offset
) -> tuple[Basis, TimeExpression | None, PartialDate | None]:
    """The date of the act that a length of time belongs to; without one, that of what is news today."""
    spans = [span for span in passage.spans if not span.steer and _is_main(passage, offset, span.first)]
    if offset.length.startswith("PT"):  # hours are counted from a day
        spans = [span for span in spans if span.date is not None and span.date.is_day]
    if spans:
        span = spans[0] if offset.opens else spans[-1]
        return "relative", span.time, span.date
    at = len(passage.words) - 1 if offset.opens else offset.first
    if governing_tense(passage.words, passage.costs, at) not in ("past", "none"):  # "comes a day after" shows no tense
        return "none", None, None
    told = inherited(document, passage.index, "past") or convention(document.day, "past")
    return told.basis, told.time, told.date
