"""Which time an act has: its own clause's, the saying's, the day the story is on, or the news convention."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from timeline.anchoring.document import Document, Passage
from timeline.anchoring.spans import DatedSpan
from timeline.dates import PartialDate
from timeline.errors import DateError
from timeline.model import Basis, TimeExpression
from timeline.prose import Tense, verb_form, word_list

_TOO_FAR = 9.0  # cost from which a time no longer belongs to an act
_PER_WORD = 0.35
_REACH = 30  # words; from there on the distance alone costs too much
_OTHER_VERB = 1.5
_OTHER_ACT = 3.0
_ITS_OWN = 4.0  # "a ceremony on March 12": the other act stands right before the time
_BESIDE = 3
_OTHERS_NOUN = 4.0
_SAYING = 6.0
_NEARBY = 3  # sentences across a break of paragraphs
_RECENT = timedelta(days=3)
_OPENING = 3  # words of a sentence among which a time sets the scene
_LOOKED_AT = 8  # times before a sentence, of which one may put the story on a day
_OVER = ("past", "perfect", "pluperfect")
_ATTRIBUTE_REACH = 3  # words between "Tuesday's" and its noun


class Anchor(NamedTuple):
    """The date of an act and where it comes from.

    Args:
        time: The time expression used, if any.
        via: own clause, saying, story, convention, noun or none: for explanations.
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
    if passage.spans:
        over = tense in _OVER and any(verb_form(word) == "past" for word in passage.words.lower[first : last + 1])
        own = _own_span(passage, first, last, others, near, day if over else None)
        if own is not None:
            return _from_span(own, day, tense, lasting)
    if passage.spans and tense in ("past", "perfect", "present", "pluperfect", "none"):
        saying = _saying_span(passage, first)
        if saying is not None and saying.date is not None and (day is None or not _future(saying.date, day)):
            if tense == "pluperfect":  # "said on Sunday that it had left": by then
                if saying.date.year_unknown:  # "said in May that it had left": nothing bounds it
                    return Anchor(None, "none", None, "none")
                return Anchor(PartialDate(None, saying.date.end), "none", saying.time, "saying")
            return Anchor(saying.date, "relative" if saying.time.relative else "explicit", saying.time, "saying")
    if tense in ("past", "none") and (inherited := _inherited(document, passage.index, tense)):
        return inherited
    return _convention(day, tense)


def _own_span(
    passage: Passage, first: int, last: int, others: Sequence[int], near: int | None, until: date | None
) -> DatedSpan | None:
    """The time of the act's own clause; `until` is the day by which a deed told as done was done."""
    at = last if near is None else near
    within = [span for span in passage.spans if abs(span.first - at) <= _REACH or _opens_sentence(passage, span)]
    if until is not None:  # "has decided to admit them in May" was not decided in May
        within = [span for span in within if span.date is None or not _future(span.date, until)]
    costed = [(_cost(passage, span, first, last, others, near), span.first, span) for span in within]
    if not costed:
        return None
    cost, _, span = min(costed, key=lambda entry: entry[:2])
    return span if cost < _TOO_FAR else None


def _cost(passage: Passage, span: DatedSpan, first: int, last: int, others: Sequence[int], near: int | None) -> float:
    words = passage.words
    if span.first <= last and first <= span.last:  # "Friday's" inside the trigger itself
        return 0.0
    at = last if near is None else near
    if span.first > last:
        left, right = at, span.first
        if near is not None and span.last < near:
            return _TOO_FAR
        cost = passage.clauses.between(min(left, right), right)
    else:
        left, right = span.last, first
        cost = passage.clauses.between(left, right)
        if _opens_sentence(passage, span):
            cost = max(0.0, cost - 1.5)
            left = max(left, right - 6)  # "On Friday, ..." governs its sentence at any distance
    path = passage.clauses.words_between(left, right)
    cost += _PER_WORD * (len(path) + 1 if right > left else left - right)
    for index in path:
        if index not in (first, last) and verb_form(words.lower[index]) == "past":
            cost += _OTHER_VERB
    if near is None:
        between = set(others).intersection(path)
        cost += _OTHER_ACT * len(between) + _ITS_OWN * any(span.first - other <= _BESIDE for other in between)
        noun = _attribute_of(passage, span)
        if noun is not None:
            cost += -3.0 if span.last < first <= noun else _OTHERS_NOUN
        if _beside_saying(passage, span, first, last):
            cost += _SAYING
    return cost


def _opens_sentence(passage: Passage, span: DatedSpan) -> bool:
    return span.first <= _OPENING and span.last + 1 < len(passage.words) and passage.words.lower[span.last + 1] == ","


def _attribute_of(passage: Passage, span: DatedSpan) -> int | None:
    """Last word that a possessive time can qualify ("Tuesday's unexpected visit"); None if it is no possessive."""
    if not passage.words.is_possessive(span.last) and not (
        span.last + 1 < len(passage.words) and passage.words.lower[span.last + 1] in ("'", "’")
    ):
        return None
    return span.last + _ATTRIBUTE_REACH


def _beside_saying(passage: Passage, span: DatedSpan, first: int, last: int) -> bool:
    """Whether a verb of saying other than the trigger stands right beside the time."""
    lower = passage.words.lower
    reporting = word_list("anchoring", "reporting.txt")
    if reporting.isdisjoint(lower[max(0, span.first - 3) : span.last + 2]):
        return False
    for index in range(max(0, span.first - 3), min(len(lower), span.last + 2)):
        if span.first <= index <= span.last or first <= index <= last:
            continue
        if lower[index] in reporting:
            between = lower[index + 1 : span.first]
            if "," in between or "that" in between:
                continue
            return True
    return False


def _saying_span(passage: Passage, first: int) -> DatedSpan | None:
    """The time of the saying that tells of words[first]: "said on Sunday that ...", "On Sunday, the king said ..."."""
    reporting = word_list("anchoring", "reporting.txt")
    for span in passage.spans:
        if _beside_saying(passage, span, -1, -1):
            return span
        if span.last < first and _opens_sentence(passage, span):
            between = passage.clauses.words_between(span.last, first)
            verb = next((at for at in between if verb_form(passage.words.lower[at]) == "past"), None)
            if verb is not None and passage.words.lower[verb] in reporting:
                return span
    return None


def _from_span(span: DatedSpan, day: date | None, tense: Tense, lasting: bool) -> Anchor:
    basis: Basis = "relative" if span.time.relative or span.vague else "explicit"
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
        if span.steer == "before" and value.earliest and value.earliest > date.min:
            return PartialDate.until(value.earliest - timedelta(days=1))
        if span.steer == "after" and value.latest and value.latest < date.max:
            start = PartialDate.since(value.latest + timedelta(days=1))
            return PartialDate.between(start, PartialDate.of(day)) if day and not ahead else start
    except DateError:  # "since Friday" said of a Friday to come: the date alone is all that is sure
        return value
    return value


def _future(value: PartialDate, day: date) -> bool:
    return value.earliest is not None and value.earliest > day


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
        if span is None or span.date is None or span.steer or (day is not None and _future(span.date, day)):
            continue
        goes_on = index - at == 1 and sentence.paragraph == here.paragraph and tense == "past"
        if goes_on and span.date.precision in ("month", "year") and span.first <= _OPENING:
            return Anchor(span.date, "inherited", span.time, "story")
        if not span.date.is_day:
            continue
        recent = day is None or (span.date.latest is not None and day - span.date.latest <= _RECENT)
        return Anchor(span.date, "inherited", span.time, "story") if recent or goes_on else None
    return None


def ahead_of(dated: Anchor, start: int, day: date | None) -> Anchor:
    """The date of an act that is only asked for or planned at offset `start`: from the day of the asking on.

    A time before it that is over is the asking's: "urged them on Monday to leave" puts no leaving on Monday.
    """
    if day is None or dated.date is None or (dated.time is not None and dated.time.start > start):
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
