"""Which time an act has: its own clause's, the saying's, the day the story is on, or the news convention."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from attrs import evolve

from timeline.anchoring.belonging import goes_on, is_awaited, is_of_state, is_subordinate
from timeline.anchoring.blows import blow_behind
from timeline.anchoring.document import Document, Passage
from timeline.anchoring.offsets import Offset, counted, offsets
from timeline.anchoring.own_clause import (
    OPENING,
    TOO_FAR,
    cost_of,
    is_background,
    is_beside_saying,
    is_future,
    is_specified,
    item_of,
    opens_sentence,
    own_span,
    scene_of,
)
from timeline.anchoring.sections import section_of
from timeline.anchoring.spans import DatedSpan, is_clock
from timeline.dates import PartialDate
from timeline.errors import DateError
from timeline.model import Basis, TimeExpression
from timeline.prose import OVER, TOLD, Tense, governing_tense, verb_form, word_list

_OTHER_CLAUSE = 4.0
_DAY = timedelta(days=1)
_NAMED = 2  # words from a time to the noun that it belongs to
_NEARBY = 3  # sentences across a break of paragraphs
_RECENT = timedelta(days=3)
_LOOKED_AT = 8  # times before a sentence, of which one may put the story on a day
_AHEAD = ("future", "infinitive")
_RETOLD = ("past", "none")  # what can be of the day that the story is on


class Anchor(NamedTuple):
    """The date of an act and where it comes from.

    Args:
        time: The time expression used, if any.
        via: own clause, counted, saying, story, blow, convention, noun or none: for explanations.
    """

    date: PartialDate | None
    basis: Basis
    time: TimeExpression | None
    via: str


def anchor(
    document: Document,
    passage: Passage,
    first: int,
    last: int,
    tense: Tense,
    others: Sequence[int] = (),
    near: int | None = None,
    lasting: bool = False,
) -> Anchor:
    """Date the act whose trigger is words[first] to words[last] of a passage.

    Args:
        tense: Of its verb group; "none" for nouns.
        others: Indices of words that name other acts, to which a time beyond them rather belongs.
        near: Index of a word (an actor of a list) whose own time is wanted: "Greece in 1952, Spain in 1982".
        lasting: It goes on for a while: "since May" is its extent, not the bounds of one unknown day.
    """
    day = document.day
    if near is None and passage.times and (from_another := _counted(document, passage, first, last)):
        return from_another
    if passage.spans:
        over = tense in OVER and any(verb_form(word) == "past" for word in passage.words.lower[first : last + 1])
        until = day + _DAY if day and over and day < date.max else None  # it may be tomorrow where it was done
        ahead = day if tense in _AHEAD else None  # of an infinitive the asking's time is taken: see ahead_of
        own = own_span(
            passage,
            first,
            last,
            others,
            near,
            until=until,
            ahead_from=ahead,
            strictly=tense == "future" and near is None,
        )
        if own is not None:
            if near is None and (is_specified(passage, own, first) or _is_named_by(passage, own, first)):
                own = evolve(own, steer="")  # "since 1991, when the war ended", "since the 1991 war"
            elif (tense not in ("perfect", "pluperfect") and is_awaited(passage, own)) or (
                own.steer == "since" and _is_state(passage, first, last, tense)
            ):
                own = evolve(own, steer="")  # "did not rule until May", "has been held since May"
            elif own.steer == "by" and tense == "past" and verb_form(passage.words.lower[last]) == "ing":
                own = evolve(own, steer="")  # "by Thursday they were standing in the rain"
            if is_clock(own) and tense in _RETOLD and (inherited := _inherited(document, passage.index, tense)):
                return inherited  # "they met at 5 p.m.", on the day that the story is on
            return _from_span(own, day, tense, lasting)
        if near is None and (item := item_of(passage)) is not None:
            return _from_span(item, day, tense, lasting)
        if over and (scene := scene_of(passage, first)) is not None and scene.date is not None:
            if tense == "pluperfect" and scene.date.end is not None and not scene.date.year_unknown:
                return Anchor(PartialDate(None, scene.date.end), "none", scene.time, "own clause")
            return _from_span(scene, day, tense, lasting)
    if near is None and (section := section_of(document, passage, tense)) is not None:
        return _from_span(section, day, tense, lasting)
    if passage.spans and tense in TOLD:
        saying = _saying_span(passage, first)
        if saying is not None and saying.date is not None and (day is None or not is_future(saying.date, day)):
            if tense == "pluperfect":  # "said on Sunday that it had left": by then
                if saying.date.year_unknown or saying.date.end is None:  # "said in May": nothing bounds it
                    return Anchor(None, "none", None, "none")
                return Anchor(PartialDate(None, saying.date.end), "none", saying.time, "saying")
            return Anchor(saying.date, "relative" if saying.time.relative else "explicit", saying.time, "saying")
    if near is None and tense == "past" and goes_on(passage, first) and (opened := _opened(passage, first, day)):
        return opened
    if tense in _RETOLD and (inherited := _inherited(document, passage.index, tense)):
        return inherited
    if tense in TOLD and passage.sentence.kind == "heading" and (headed := _headed(document, passage)):
        return headed
    if tense in TOLD and (blow := blow_behind(document, passage, first, last)):
        return Anchor(blow[0], "inherited", blow[1], "blow")
    if day and _is_before_news(document, passage, first, tense):
        return Anchor(PartialDate.until(day), "none", None, "none")
    return _convention(day, tense)


def _is_before_news(document: Document, passage: Passage, first: int, tense: Tense) -> bool:
    """Whether a passive beyond the first sentence tells what had been before the news: "its crew was arrested"."""
    if tense != "past" or not first or passage.words.lower[first - 1] not in ("was", "were"):
        return False
    return passage.index > document.lead


def _is_state(passage: Passage, first: int, last: int, tense: Tense) -> bool:
    return tense in ("perfect", "pluperfect", "none") and is_of_state(passage, first, last)


def _is_named_by(passage: Passage, span: DatedSpan, first: int) -> bool:
    """Whether words[first] is the noun that a time stands before: "the 1991 war"."""
    return span.steer == "since" and 0 < first - span.last <= _NAMED and passage.words.lower[span.first - 1] != "since"


def _counted(document: Document, passage: Passage, first: int, last: int) -> Anchor | None:
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
    told = _inherited(document, passage.index, "past") or _convention(document.day, "past")
    return told.basis, told.time, told.date


def _saying_span(passage: Passage, first: int) -> DatedSpan | None:
    """The time of the saying that tells of words[first]: "said on Sunday that ...", "On Sunday, the king said ..."."""
    reporting = word_list("anchoring", "reporting.txt")
    for span in passage.spans:
        if is_beside_saying(passage, span, -1, -1):
            return span
        if span.last < first and opens_sentence(passage, span):
            between = passage.clauses.words_between(span.last, first)
            verb = next((at for at in between if verb_form(passage.words.lower[at]) == "past"), None)
            if verb is not None and passage.words.lower[verb] in reporting:
                return span
    return None


def _from_span(span: DatedSpan, day: date | None, tense: Tense, lasting: bool) -> Anchor:
    basis: Basis = "relative" if span.time.relative or span.vague else "explicit"
    if span.date is None and span.vague is None:  # before our era
        return Anchor(None, "none", span.time, "own clause")
    if span.date is None:
        return Anchor(_vague(span.vague, day), basis if day else "none", span.time, "own clause")
    return Anchor(_steered(span, None if lasting else day, tense), basis, span.time, "own clause")


def _vague(reference: str | None, day: date | None) -> PartialDate | None:
    if day is None:
        return None
    if reference == "PAST_REF":
        return PartialDate.until(day)
    if reference == "FUTURE_REF":
        return PartialDate.since(day)
    return PartialDate.of(day)


def _steered(span: DatedSpan, day: date | None, tense: Tense) -> PartialDate | None:
    value = span.date
    if value is None or not span.steer or value.year_unknown:
        return value
    ahead = tense in ("future", "modal", "infinitive")
    try:
        if span.steer == "since":
            return PartialDate.between(value, PartialDate.of(day)) if day else PartialDate(value.start, None)
        if span.steer in ("until", "by"):
            low = PartialDate.of(day) if day and ahead else None
            return PartialDate.between(low, value) if low else PartialDate(None, value.end)
        if span.steer == "before" and span.time.mod == "END":  # "before the end of the month" is within it
            return PartialDate.between(PartialDate.of(day), value) if day and ahead else PartialDate(None, value.end)
        if span.steer == "before" and value.earliest and value.earliest > date.min:
            return PartialDate.until(value.earliest - timedelta(days=1))
        if span.steer == "after" and value.latest and value.latest < date.max:
            start = PartialDate.since(value.latest + timedelta(days=1))
            return PartialDate.between(start, PartialDate.of(day)) if day and not ahead else start
    except DateError:  # "since Friday" said of a Friday to come: the date alone is all that is sure
        return value
    return value


def _opened(passage: Passage, first: int, day: date | None) -> Anchor | None:
    """The day that its sentence was put on before: "ruled this morning that they must pay, and fined them"."""
    for span in reversed(passage.spans):
        if span.last >= first or span.date is None or span.steer or not span.date.is_day:
            continue
        if is_subordinate(passage, span) or is_background(passage, span) or not _is_recent(span.date, day):
            continue
        return Anchor(span.date, "inherited", span.time, "story")
    return None


def _is_recent(value: PartialDate, day: date | None) -> bool:
    return day is None or (value.latest is not None and timedelta(0) <= day - value.latest <= _RECENT)


def _headed(document: Document, passage: Passage) -> Anchor | None:
    """The day of the first sentence under a headline: both tell of one act."""
    if not passage.index < document.lead < len(document.sentences):
        return None
    below = document.passage(document.lead)
    words = zip(below.words.lower, below.words.texts, strict=True)
    verb = next((at for at, (word, text) in enumerate(words) if verb_form(word) == "past" and text == word), None)
    if verb is None or not below.spans:
        return None
    told = anchor(document, below, verb, verb, "past")
    if told.date is None or told.via != "own clause" or not _is_recent(told.date, document.day):
        return None
    return Anchor(told.date, "inherited", told.time, "story")


def _inherited(document: Document, index: int, tense: Tense) -> Anchor | None:
    """The day that the story was last put on, if it is a recent one: news tells on until it names another day.

    An older day, a month or a year holds for verbs of the very next sentence only.
    """
    day = document.day
    here = document.sentences[index]
    for time in document.times_before(here.start, _LOOKED_AT):
        at = document.passage_at(time.start)
        sentence = document.sentences[at]
        if index - at > _NEARBY and sentence.paragraph != here.paragraph:
            return None
        if sentence.kind != "prose":
            continue
        span = next((span for span in document.spans(at) if span.time is time), None)
        if span is not None and (
            is_background(document.passage(at), span) or is_subordinate(document.passage(at), span)
        ):
            continue
        if span is None or span.date is None or span.steer or (day is not None and is_future(span.date, day)):
            continue
        next_to_it = index - at == 1 and sentence.paragraph == here.paragraph and tense == "past"
        if next_to_it and span.date.precision in ("month", "year") and span.first <= OPENING:
            return Anchor(span.date, "inherited", span.time, "story")
        if not span.date.is_day:
            continue
        recent = next_to_it or _is_recent(span.date, day)
        return Anchor(span.date, "inherited", span.time, "story") if recent else None
    return None


def ahead_of(dated: Anchor, start: int, day: date | None) -> Anchor:
    """The date of an act that is only asked for or planned at offset `start`: from the day of the asking on.

    A time before it that is over is the asking's: "urged them on Monday to leave" puts no leaving on Monday.
    """
    if day is None or dated.date is None:
        return dated
    if dated.time is not None and dated.time.start > start and dated.via != "saying":
        return dated
    if dated.date.latest is None or dated.date.latest > day:
        return dated
    asked = dated.date if dated.time is not None and dated.date.start is not None else PartialDate.of(day)
    return Anchor(PartialDate(asked.start, None), "none", None, "none")


@lru_cache(maxsize=1 << 10)
def _convention(day: date | None, tense: Tense) -> Anchor:
    if day is None:
        return Anchor(None, "none", None, "none")
    if tense in ("past", "perfect", "present"):
        return Anchor(PartialDate.of(day), "publication", None, "convention")
    if tense == "none":
        return Anchor(PartialDate.of(day), "publication", None, "noun")
    if tense == "pluperfect":
        return Anchor(PartialDate.until(day), "none", None, "none")
    return Anchor(PartialDate.since(day), "none", None, "none")
