"""Which time an act has: its own clause's, the saying's, the day the story is on, or the news convention.

Each way to a date is a function; WAYS has them in the order in which they are tried, the surest first.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from attrs import evolve

from timeline.anchoring.asked import Asked, over_by
from timeline.anchoring.belonging import follows_since, goes_on
from timeline.anchoring.blows import blow_behind
from timeline.anchoring.counting import counted_from
from timeline.anchoring.dating import Anchor, before_news, convention
from timeline.anchoring.document import Passage
from timeline.anchoring.due import due
from timeline.anchoring.noun_time import answered, before_it, brought_about, reacted_to
from timeline.anchoring.own_clause import is_beside_saying, is_future
from timeline.anchoring.own_time import is_since_done, own_time, retold
from timeline.anchoring.scene import item_of, opens_sentence, scene_of
from timeline.anchoring.sections import entry_of, section_of
from timeline.anchoring.spans import DatedSpan
from timeline.anchoring.story_day import is_recent, opened
from timeline.dates import PartialDate
from timeline.prose import TOLD, is_deed, verb_form, word_list

_MAIN_VERB = 16  # words from a participle to the verb it belongs to
_COMING = ("future", "infinitive", "modal", "present")


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
    return None if verb is None else own_time(evolve(it, first=verb, last=verb, carrier=None))


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
        return over_by(saying, "saying")  # "said on Sunday that it had left"
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
    if is_since_done(it) or (it.tense == "past" and follows_since(it.passage, it.first)):
        return before_news(it.day)
    return None


def _opened(it: Asked) -> Anchor | None:
    """The day of the deed that its sentence tells before it."""
    if it.near is not None or it.tense != "past" or not goes_on(it.passage, it.first):
        return None
    return opened(it.passage, it.first, it.day)


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


WAYS: tuple[Callable[[Asked], Anchor | None], ...] = (
    _counted, brought_about, reacted_to, own_time, _due, _beside, _listed, _scene, _section, _entry, _said, _since,
    before_it, _opened, retold, _headed, _after_blow, _before_news, answered,
)  # fmt: skip


def ahead_of(dated: Anchor, start: int, day: date | None, topic: bool = False) -> Anchor:
    """The date of an act that is only asked for or planned at offset `start`: from the day of the asking on.

    A time before it that is over is the asking's: "urged them on Monday to leave" puts no leaving on Monday.

    Args:
        topic: It was talked about, and a time behind it is that of the talks, too: "discussed a truce on Monday".
    """
    if day is None or dated.date is None:
        return dated
    if dated.time is not None and dated.time.start > start and dated.via != "saying" and not topic:
        return dated
    if dated.date.latest is None or dated.date.latest > day:
        return dated
    asked = dated.date if dated.time is not None and dated.date.start is not None else PartialDate.of(day)
    return Anchor(PartialDate(asked.start, None), "none", None, "none")
