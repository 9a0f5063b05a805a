"""Which time an act has: its own clause's, the saying's, the day the story is on, or the news convention.

Each way to a date is a function; WAYS has them in the order in which they are tried, the surest first.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from attrs import evolve, frozen

from timeline.anchoring.belonging import (
    follows_since,
    goes_on,
    is_awaited,
    is_of_state,
    names_somebody,
    reaction_to,
    tells_another,
    tells_more,
    verb_bringing_about,
)
from timeline.anchoring.blows import blow_behind
from timeline.anchoring.counting import counted_from
from timeline.anchoring.dating import Anchor, before_news, convention, from_span
from timeline.anchoring.document import Document, Passage
from timeline.anchoring.due import due
from timeline.anchoring.own_clause import (
    TOO_FAR,
    cost_of,
    is_beside_saying,
    is_future,
    is_reason_for,
    is_specified,
    item_of,
    opens_sentence,
    own_span,
    scene_of,
)
from timeline.anchoring.sections import entry_of, section_of
from timeline.anchoring.spans import DatedSpan, is_clock
from timeline.anchoring.story_day import inherited, is_recent, opened
from timeline.dates import PartialDate
from timeline.errors import DateError
from timeline.model import TimeExpression
from timeline.prose import OVER, TOLD, Tense, is_deed, verb_form, word_list, word_sets

_DAY = timedelta(days=1)
_MAIN_VERB = 16  # words from a participle to the verb it belongs to
_ADVERBS = 2  # words between an auxiliary and its verb
_NAMED = 2  # words from a time to the noun that it belongs to
_ASKING = 8  # words from "had" to the deed asked for
_AFTER = frozenset(["after", "following"])
_PHRASE = 6  # words from "after" to the noun: "after eight hours of talks"
_WAS_TO = frozenset(["been", "had", "was", "were"])
_AHEAD = ("future", "infinitive")
_COMING = ("future", "infinitive", "modal", "present")
_RETOLD = ("past", "none")  # what can be of the day that the story is on


@frozen
class Asked:
    """An act whose date is wanted: its trigger is words[first] to words[last] of a passage.

    Args:
        tense: Of its verb group; "none" for nouns.
        others: Indices of words that name other acts, to which a time beyond them rather belongs.
        near: Index of a word (an actor of a list) whose own time is wanted: "Greece in 1952, Spain in 1982".
        lasting: It goes on for a while: "since May" is its extent, not the bounds of one unknown day.
        past: What stands around a noun tells that it is over: "agreed at talks to leave in May".
        carrier: First and last word of the verb behind a noun that says when: "the talks with Peru *began* on Monday".
    """

    document: Document
    passage: Passage
    first: int
    last: int
    tense: Tense
    others: Sequence[int] = ()
    near: int | None = None
    lasting: bool = False
    past: bool = False
    carrier: tuple[int, int] | None = None

    @property
    def day(self) -> date | None:
        """Of the article."""
        return self.document.day

    @property
    def noun(self) -> bool:
        """A noun names it, or no verb shows."""
        return self.tense == "none" or self.carrier is not None

    @property
    def over(self) -> bool:
        """A verb, or what stands around a noun, tells it as done before the article was written."""
        return self.past or (
            self.tense in OVER and any(verb_form(word) == "past" or word.endswith("ed") for word in self.trigger)
        )

    @property
    def trigger(self) -> Sequence[str]:
        """Its words in lower case."""
        return self.passage.words.lower[self.first : self.last + 1]

    def at(self, span: DatedSpan) -> Anchor:
        """The date that a time gives it."""
        return from_span(span, self.day, self.tense, self.lasting)


def anchor(asked: Asked) -> Anchor:
    """Date an act."""
    for way in WAYS:
        if (found := way(asked)) is not None:
            return found
    return convention(asked.day, asked.tense)


def _counted(it: Asked) -> Anchor | None:
    """ "Two years after Havana seized them"."""
    if it.near is not None or not it.passage.times:
        return None
    return counted_from(it.document, it.passage, it.first, it.last)


def _brought_about(it: Asked) -> Anchor | None:
    """Of a noun, the time of the clause that tells how it came about: "the raid that killed ten on Friday"."""
    if it.near is not None or it.tense != "none" or not it.passage.spans:
        return None
    verb = verb_bringing_about(it.passage, it.last)
    if verb is None:
        return None
    telling = evolve(it, first=verb, last=verb, tense="past", carrier=None)
    found = _own(telling)
    return found if found is not None and found.time is not None and _is_behind(it, found.time) else None


def _is_behind(it: Asked, time: TimeExpression) -> bool:
    return time.start >= it.passage.words.ends[it.last]


def _reacted_to(it: Asked) -> Anchor | None:
    """Of what somebody answered at a time told before it: "On Monday Oslo condemned the raid"."""
    if it.near is not None or not it.noun or not it.passage.spans:
        return None
    verb = reaction_to(it.passage, it.first, it.last)
    if verb is None:
        return None
    spans = it.passage.spans
    told = [span for span in spans if verb < span.first < it.first or (verb > it.last and span.first > verb)]
    told = told or [span for span in spans if span.last < verb and opens_sentence(it.passage, span)]
    own = [span for span in spans if span.first > it.last and span not in told]
    if not told or _stands_before(it, told[-1]):
        return None
    if own and cost_of(it.passage, own[0], it.first, it.last, it.others, None) < TOO_FAR:
        return it.at(own[0])  # "deplored on Monday the killing of two men on Sunday"
    return _by(told[-1], "own clause")


def _stands_before(it: Asked, span: DatedSpan) -> bool:
    """Whether a time stands before the noun as part of its name: "condemned Monday's raid", "the Monday raid"."""
    if not 0 < it.first - span.last <= _NAMED:
        return False
    between = it.passage.words.lower[span.last + 1 : it.first]
    return word_sets("anchoring", "relations.toml")["article"].isdisjoint(between)


def _own(it: Asked) -> Anchor | None:
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
    if is_clock(span) and (story := _retold(it)):
        return story  # "they met at 5 p.m.", on the day that the story is on
    if it.near is None and _is_since_done(it, span) and (later := _from(it, span)) is not None:
        return later
    if it.near is None and (_is_of_answer(it, span) or _is_of_another(it, span)):
        return _by(span, "own clause")
    return it.at(span)


def _is_of_asking(it: Asked, span: DatedSpan) -> bool:
    """Whether a deed was asked for on a day that is over: "ordered them to leave the country on Monday"."""
    if it.tense != "infinitive" or span.first < it.last or it.near is not None or it.day is None:
        return False
    if span.date is None or not span.date.is_day or span.date >= PartialDate.of(it.day) or not span.time.relative:
        return False
    return _WAS_TO.isdisjoint(it.passage.words.lower[max(0, it.first - _ASKING) : it.first])


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


def _by(span: DatedSpan, via: str) -> Anchor:
    """The date of what was over by the time of another act, which may bound nothing: "said in May that it had left"."""
    if span.date is None or span.date.year_unknown or span.date.end is None:
        return Anchor(None, "none", None, "none")
    return Anchor(PartialDate(None, span.date.end), "none", span.time, via)


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
    return span.steer == "since" and 0 < first - span.last <= _NAMED and passage.words.lower[span.first - 1] != "since"


def _due(it: Asked) -> Anchor | None:
    """The day that its own clause counts from today: "will leave in six months"."""
    if it.day is None or it.near is not None or it.tense not in _COMING or not it.passage.times:
        return None
    return due(it.passage, it.first, it.last, it.others, it.tense, it.day)


def _beside(it: Asked) -> Anchor | None:
    """Of a participle behind a comma, the time of its verb: "ordered them out in May, accusing them of fraud"."""
    lower = it.passage.words.lower
    if it.near is not None or not it.passage.spans or it.tense != "past" or not it.trigger[0].endswith("ing"):
        return None
    if not it.first or lower[it.first - 1] != ",":
        return None
    reach = range(it.first - 2, max(-1, it.first - 2 - _MAIN_VERB), -1)
    verb = next((at for at in reach if is_deed(lower[at])), None)
    return None if verb is None else _own(evolve(it, first=verb, last=verb, carrier=None))


def _listed(it: Asked) -> Anchor | None:
    """The time that an item of a list begins with."""
    item = item_of(it.passage) if it.passage.spans and it.near is None else None
    return it.at(item) if item is not None else None


def _scene(it: Asked) -> Anchor | None:
    """The time that the sentence opens with: "On Monday he met them, having flown in"."""
    if not it.passage.spans or not it.over:
        return None
    scene = scene_of(it.passage, it.first)
    if scene is None or scene.date is None:
        return None
    if it.tense == "pluperfect" and scene.date.end is not None and not scene.date.year_unknown:
        return Anchor(PartialDate(None, scene.date.end), "none", scene.time, "own clause")
    return it.at(scene)


def _section(it: Asked) -> Anchor | None:
    """The date that its part of a chronology or a table stands under."""
    section = section_of(it.document, it.passage, it.tense) if it.near is None else None
    return it.at(section) if section is not None else None


def _entry(it: Asked) -> Anchor | None:
    """The date that its entry of a chronology begins with."""
    entry = entry_of(it.document, it.passage, it.tense) if it.near is None else None
    return Anchor(entry.date, "inherited", entry.time, "story") if entry is not None else None


def _said(it: Asked) -> Anchor | None:
    """The day of the saying that tells of it."""
    if not it.passage.spans or it.tense not in TOLD:
        return None
    saying = _saying_span(it.passage, it.first)
    if saying is None or saying.date is None or (it.day is not None and is_future(saying.date, it.day)):
        return None
    if it.tense == "pluperfect":
        return _by(saying, "saying")  # "said on Sunday that it had left"
    return Anchor(saying.date, "relative" if saying.time.relative else "explicit", saying.time, "saying")


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


def _since(it: Asked) -> Anchor | None:
    """Of what has changed things ever since, the time before the news: "it has spent millions since the ship sank"."""
    if it.day is None or it.near is not None:
        return None
    if _is_since_done(it) or (it.tense == "past" and follows_since(it.passage, it.first)):
        return before_news(it.day)
    return None


def _is_since_done(it: Asked, span: DatedSpan | None = None) -> bool:
    """Whether it has been done since another act: "has since left", "has left since he lost in May"."""
    if it.tense != "perfect":
        return False
    lower = it.passage.words.lower
    if "since" in lower[max(0, it.first - _ADVERBS) : it.first]:
        return True
    if span is None or lower[span.first - 1] == "since":  # "has left since Monday" says it by itself
        return False
    return "since" in (lower[it.last + 1 : span.first] if span.first > it.last else lower[: span.first])


def _opened(it: Asked) -> Anchor | None:
    """The day of the deed that its sentence tells before it."""
    if it.near is not None or it.tense != "past" or not goes_on(it.passage, it.first):
        return None
    return opened(it.passage, it.first, it.day)


def _retold(it: Asked) -> Anchor | None:
    """The day that the story is on."""
    return inherited(it.document, it.passage.index, it.tense) if it.tense in _RETOLD else None


def _headed(it: Asked) -> Anchor | None:
    """Of a headline, the day of the first sentence under it: both tell of one act."""
    document = it.document
    if it.tense not in TOLD or it.passage.sentence.kind != "heading":
        return None
    if not it.passage.index < document.lead < len(document.sentences):
        return None
    below = document.passage(document.lead)
    words = zip(below.words.lower, below.words.texts, strict=True)
    verb = next((at for at, (word, text) in enumerate(words) if verb_form(word) == "past" and text == word), None)
    if verb is None or not below.spans:
        return None
    told = anchor(Asked(document, below, verb, verb, "past"))
    if told.date is None or told.via != "own clause" or not is_recent(told.date, it.day):
        return None
    return Anchor(told.date, "inherited", told.time, "story")


def _after_blow(it: Asked) -> Anchor | None:
    """The day of the disaster that it followed."""
    blow = blow_behind(it.document, it.passage, it.first, it.last) if it.tense in TOLD else None
    return Anchor(blow[0], "inherited", blow[1], "blow") if blow else None


def _before_news(it: Asked) -> Anchor | None:
    """Of a passive beyond the first sentence, the time before the news: "its crew was arrested"."""
    if it.day is None or it.tense != "past" or it.passage.index <= it.document.lead:
        return None
    if not it.first or it.passage.words.lower[it.first - 1] not in ("was", "were"):
        return None
    return before_news(it.day)


def _before_it(it: Asked) -> Anchor | None:
    """Of a noun behind "after", the day by which it was over: "agreed on Friday after talks in Lima"."""
    if it.day is None or it.near is not None or it.tense != "none" or not it.passage.spans:
        return None
    lower = it.passage.words.lower
    link = next((at for at in range(it.first - 1, max(-1, it.first - 1 - _PHRASE), -1) if lower[at] in _AFTER), None)
    if link is None or any(not word[0].isalnum() or verb_form(word) == "past" for word in lower[link + 1 : it.first]):
        return None
    told = [span for span in it.passage.spans if not link < span.first < it.first and span.date is not None]
    nearest = min(told, key=lambda span: abs(span.first - link), default=None)
    if nearest is None or nearest.date is None or is_future(nearest.date, it.day):
        return None
    return _by(nearest, "own clause")


def _answered(it: Asked) -> Anchor | None:
    """Of what somebody answers, the time before the news: "recalled its envoy over the arrest of two men"."""
    if it.day is None or it.near is not None or not it.noun:
        return None
    answered = is_reason_for(it.passage, -1, it.first) or reaction_to(it.passage, it.first, it.last) is not None
    return before_news(it.day) if answered else None


WAYS: tuple[Callable[[Asked], Anchor | None], ...] = (
    _counted, _brought_about, _reacted_to, _own, _due, _beside, _listed, _scene, _section, _entry, _said, _since,
    _before_it, _opened, _retold, _headed, _after_blow, _before_news, _answered,
)  # fmt: skip


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
