"""The time of an act's own clause, and what it says of the act: its day, its bounds, or another act's."""

from __future__ import annotations

from datetime import date, timedelta

from attrs import evolve

from timeline.anchoring.asked import Asked, over_by
from timeline.anchoring.belonging import is_awaited, is_of_state, names_somebody, reaction_to, tells_another, tells_more
from timeline.anchoring.dating import Anchor
from timeline.anchoring.document import Passage
from timeline.anchoring.own_clause import is_future, is_reason_for, is_specified, own_span
from timeline.anchoring.scene import opens_sentence
from timeline.anchoring.spans import DatedSpan, is_clock
from timeline.anchoring.story_day import inherited
from timeline.dates import PartialDate
from timeline.errors import DateError
from timeline.prose import verb_form, word_sets

_DAY = timedelta(days=1)
_ADVERBS = 2  # words between an auxiliary and its verb
NAMED = 2  # words from a time to the noun that it belongs to
_ASKING = 8  # words before a deed among which it is asked for
_AHEAD = ("future", "infinitive")
_RETOLD = ("past", "none")  # what can be of the day that the story is on


def own_time(it: Asked) -> Anchor | None:
    """A time of its own clause."""
    if not it.passage.spans:
        return None
    day = it.day
    span = own_span(
        it.passage,
        it.first,
        it.last,
        it.others,
        it.near,
        until=day + _DAY if day and day < date.max and it.over else None,  # it may be tomorrow where it was done
        ahead_from=day if it.tense in _AHEAD else None,  # of an infinitive the asking's time is taken: see ahead_of
        strictly=it.tense == "future" and it.near is None,
        carrier=it.carrier,
    )
    if span is None:
        return None
    if _is_of_asking(it, span):
        return Anchor(PartialDate(span.date.start, None) if span.date else None, "none", None, "none")
    if _is_unsteered(it, span):
        span = evolve(span, steer="")
    if is_clock(span) and (story := retold(it)):
        return story  # "they met at 5 p.m.", on the day that the story is on
    if it.near is None and is_since_done(it, span) and (later := _from(it, span)) is not None:
        return later
    if it.near is None and (_is_of_answer(it, span) or _is_of_another(it, span)):
        return over_by(span, "own clause")
    return it.at(span)


def retold(it: Asked) -> Anchor | None:
    """The day that the story is on."""
    return inherited(it.document, it.passage.index, it.tense) if it.tense in _RETOLD else None


def _is_of_asking(it: Asked, span: DatedSpan) -> bool:
    """Whether a deed was asked for on a day that is over: "ordered them to leave the country on Monday"."""
    if it.tense != "infinitive" or span.first < it.last or it.near is not None or it.day is None:
        return False
    if span.date is None or not span.date.is_day or span.date >= PartialDate.of(it.day) or not span.time.relative:
        return False
    before = it.passage.words.lower[max(0, it.first - _ASKING) : it.first]
    return word_sets("anchoring", "relations.toml")["not_asked"].isdisjoint(before)


def _is_of_another(it: Asked, span: DatedSpan) -> bool:
    """Whether a time is that of what became of a noun: "the raid avenged in May failed".

    Or of what its sentence tells of somebody named by it: "On Tuesday the minister in charge of the talks resigned".
    """
    if not it.noun:
        return False
    if span.first > it.last:
        return tells_another(it.passage, it.last, span)
    return opens_sentence(it.passage, span) and names_somebody(it.passage, span.last, it.first, it.last)


def _is_of_answer(it: Asked, span: DatedSpan) -> bool:
    """Whether a time is that of what was done about it: "condemned the raid on Monday"."""
    if it.tense == "none" and span.first > it.last and reaction_to(it.passage, it.first, it.last) is not None:
        coming = it.day is not None and span.date is not None and is_future(span.date, it.day)
        return not coming and not tells_more(it.passage, it.last, span)
    return it.tense in _RETOLD and is_reason_for(it.passage, span.last, it.first)


def _from(it: Asked, span: DatedSpan) -> Anchor | None:
    """Of what has been done since, the time from then on: "was cleared on May 3 and has since left"."""
    if it.day is None or span.date is None or span.date.year_unknown:
        return None
    try:
        return Anchor(PartialDate.between(span.date, PartialDate.of(it.day)), "none", span.time, "own clause")
    except DateError:
        return None


def _is_unsteered(it: Asked, span: DatedSpan) -> bool:
    """Whether the preposition before a time says nothing of when the act was."""
    if it.near is None and (is_specified(it.passage, span, it.first) or _is_named_by(it.passage, span, it.first)):
        return True  # "since 1991, when the war ended", "since the 1991 war"
    if it.tense not in ("perfect", "pluperfect") and is_awaited(it.passage, span):
        return True  # "did not rule until May"
    if span.steer == "since" and it.tense in ("perfect", "pluperfect", "none"):
        return is_of_state(it.passage, it.first, it.last)  # "has been held since May"
    # "by Thursday they were standing in the rain"
    return span.steer == "by" and it.tense == "past" and verb_form(it.trigger[-1]) == "ing"


def _is_named_by(passage: Passage, span: DatedSpan, first: int) -> bool:
    """Whether words[first] is the noun that a time stands before: "the 1991 war"."""
    return span.steer == "since" and 0 < first - span.last <= NAMED and passage.words.lower[span.first - 1] != "since"


def is_since_done(it: Asked, span: DatedSpan | None = None) -> bool:
    """Whether it has been done since another act: "has since left", "has left since he lost in May"."""
    if it.tense != "perfect":
        return False
    lower = it.passage.words.lower
    if "since" in lower[max(0, it.first - _ADVERBS) : it.first]:
        return True
    if span is None or lower[span.first - 1] == "since":  # "has left since Monday" says it by itself
        return False
    return "since" in (lower[it.last + 1 : span.first] if span.first > it.last else lower[: span.first])
